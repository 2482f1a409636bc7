using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Reading;

namespace Blotter.Tests.Ledger;

public sealed class SelectionTotalsTests
{
    [Fact]
    public void Sums_the_killed_with_their_bounds() =>
        Totals(new NumberRange(3, 3, 3), new NumberRange(2, 4, 8)).Killed.ShouldBe(new KilledTotals(5, 7, 11));

    [Fact]
    public void An_incident_without_a_figure_is_counted_apart()
    {
        var totals = Totals(new NumberRange(3, 3, 3), null);
        (totals.Incidents, totals.WithoutFigure, totals.Killed.High).ShouldBe((2, 1, 3));
    }

    [Fact]
    public void An_open_bound_counts_with_the_nearest_figure_and_is_counted_apart()
    {
        var totals = Totals(new NumberRange(7, 7, null), new NumberRange(1, 1, 1));
        (totals.Killed, totals.WithoutHigh).ShouldBe((new KilledTotals(8, 8, 8), 1));
    }

    [Fact]
    public void Of_nothing_all_is_nothing()
    {
        using var file = new TemporaryStore();
        using var store = file.Open();
        store.Queries.Page(new IncidentFilter()).Totals.ShouldBe(new IncidentTotals(0, new KilledTotals(0, 0, 0), 0, 0, 0));
    }

    [Fact]
    public void Limit_and_offset_narrow_the_page_alone()
    {
        using var file = With(new NumberRange(1, 1, 1), new NumberRange(2, 2, 2), new NumberRange(3, 3, 3));
        using var store = file.OpenForReading();
        var page = store.Queries.Page(new IncidentFilter { Limit = 1, Offset = 1 });
        (page.Incidents.Length, page.Totals.Incidents, page.Totals.Killed.Best).ShouldBe((1, 3, 6L));
    }

    [Fact]
    public void The_most_killed_come_first_when_asked_for_and_those_without_a_figure_last()
    {
        using var file = With(new NumberRange(2, 2, 2), null, new NumberRange(9, null, null), new NumberRange(0, 4, 8));
        using var store = file.OpenForReading();
        store.Queries.Incidents(new IncidentFilter { Order = IncidentOrder.Killed })
            .Select(incident => incident.Casualties.Killed?.Best ?? incident.Casualties.Killed?.Low).ShouldBe([9, 4, 2, null]);
    }

    [Fact]
    public void The_latest_come_first_when_asked_for_and_undated_ones_last()
    {
        using var file = new TemporaryStore();
        using var store = file.Open();
        foreach (var (text, day) in new (string, PartialDate?)[] { ("One.", new(2024, 3, 1)), ("Two.", null), ("Three.", new(2024, 4, 1)) })
            Append(store, text, incident => incident with { Date = day is { } on ? new EventDate(on, on, DatePrecision.Day, DateBasis.Stated, null) : null });
        store.Queries.Incidents(new IncidentFilter { Order = IncidentOrder.Latest })
            .Select(incident => incident.Date?.Start?.ToString()).ShouldBe(["2024-04-01", "2024-03-01", null]);
    }

    private static IncidentTotals Totals(params NumberRange?[] killed)
    {
        using var file = With(killed);
        using var store = file.OpenForReading();
        return store.Queries.Page(new IncidentFilter()).Totals;
    }

    private static TemporaryStore With(params NumberRange?[] killed)
    {
        var file = new TemporaryStore();
        using var store = file.Open();
        foreach (var (index, range) in killed.Index())
            Append(store, $"Report {index}.", incident => incident with { Casualties = new Casualties(range, null, null, null) });
        return file;
    }

    // Without claims, which would say otherwise.
    private static void Append(LedgerStore store, string text, Func<Incident, Incident> change)
    {
        Document document = LedgerSamples.Document(text);
        store.Append(document, LedgerSamples.Coded(document, change: change) with { Claims = [] });
    }
}
