using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Mapping;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger.Mapping;

public sealed class TimelineTests : IDisposable
{
    private readonly TemporaryStore _file = new();
    private readonly LedgerStore _store;

    public TimelineTests() => _store = _file.Open();

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }

    [Theory]
    [InlineData("2024-05-01", "2024-06-01", BinUnit.Day, 32)]
    [InlineData("2023-05-01", "2024-05-01", BinUnit.Week, 53)]
    [InlineData("2014-05-01", "2024-05-01", BinUnit.Month, 121)]
    [InlineData("1924-05-01", "2024-05-01", BinUnit.Year, 101)]
    public void A_bin_is_as_short_as_the_span_allows(string first, string last, BinUnit unit, int bins)
    {
        Append("One.", first);
        Append("Two.", last);
        var line = Read();
        (line.Unit, line.Bins.Length).ShouldBe((unit, bins));
    }

    [Fact]
    public void Bins_are_without_a_gap_and_weeks_begin_on_monday()
    {
        Append("One.", "2023-05-03");
        Append("Two.", "2024-05-03");
        var line = Read();
        line.Bins.ShouldAllBe(day => day.DayOfWeek == DayOfWeek.Monday);
        line.Bins.Zip(line.Bins.Skip(1)).ShouldAllBe(pair => pair.First.AddDays(7) == pair.Second);
        line.End.ShouldBe(line.Bins[^1].AddDays(7));
    }

    [Fact]
    public void An_incident_of_a_known_day_is_within_its_bin()
    {
        Append("One. Two.", "2024-05-01");
        Read().Lanes.Single().Within.ShouldBe([2]);
    }

    [Fact]
    public void An_incident_known_to_a_month_is_no_spike_on_its_first_day()
    {
        Append("One.", "2024-04");
        var lane = Read().Lanes.Single();
        lane.Within.ShouldAllBe(count => count == 0);
        lane.Spread.Length.ShouldBe(30);
        lane.Spread.ShouldAllBe(share => Math.Abs(share - (1 / 30.0)) < 0.001);
    }

    [Fact]
    public void What_has_one_bound_or_none_is_counted_and_in_no_bin()
    {
        Append("One.", incident => incident with { Date = null });
        Append("Two.", incident => incident with { Date = new EventDate(new PartialDate(2024, 1), null, DatePrecision.Month, DateBasis.Stated, null) });
        var line = Read();
        (line.Lanes.Length, line.Undated, line.OpenEnded).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void A_period_cuts_what_reaches_beyond_it()
    {
        Append("One.", "2024-04");
        Read(new IncidentFilter { From = new DateOnly(2024, 4, 16), To = new DateOnly(2024, 4, 20) }).Lanes.Single().Spread.Length.ShouldBe(5);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_has_no_bin()
    {
        Append("One.", "2024");
        Read(new IncidentFilter { From = new DateOnly(2024, 4, 20), To = new DateOnly(2024, 4, 16) }).Bins.ShouldBeEmpty();
    }

    [Fact]
    public void Types_have_lanes_the_fullest_first()
    {
        Append("One.", incident => incident with { Type = IncidentType.Arson });
        Append("Two. Three.", incident => incident);
        Read(lanes: TimelineLanes.Type).Lanes.Select(lane => (lane.Name, lane.Incidents)).ShouldBe([("bombing", 2), ("arson", 1)]);
    }

    [Fact]
    public void Two_perpetrators_of_one_incident_have_it_in_the_lane_of_each()
    {
        Append("One.", incident => incident with { Perpetrators = [Named("Red Column"), Named("White Column")] });
        Append("Two.", incident => incident with { Perpetrators = [Named("White Column")] });
        Append("Three.", incident => incident);
        Read(lanes: TimelineLanes.Actor).Lanes.Select(lane => (lane.Name, lane.Incidents)).ShouldBe([("White Column", 2), ("Red Column", 1), (null, 1)]);
    }

    [Fact]
    public void Perpetrators_beyond_the_seventh_share_a_lane()
    {
        for (var i = 0; i < 9; i++)
        {
            var name = $"Column {i}";
            Append($"In {i}.", incident => incident with { Perpetrators = [Named(name)] });
        }
        var lanes = Read(lanes: TimelineLanes.Actor).Lanes;
        (lanes.Length, lanes[^1].IsRest, lanes[^1].Incidents).ShouldBe((8, true, 2));
    }

    [Fact]
    public void A_ceasefire_that_a_report_on_the_selection_tells_of_is_shown_once_however_many_tell_it()
    {
        AppendCeasefire("One.");
        AppendCeasefire("Two.");
        var truce = Read().Ceasefires.Single();
        (truce.First, truce.Last, truce.Actor, truce.Reports).ShouldBe((new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 30), "both sides", 2));
        Read(new IncidentFilter { Country = "SV" }).Ceasefires.ShouldBeEmpty();
    }

    [Fact]
    public void A_rebuild_keeps_ceasefires()
    {
        AppendCeasefire("One.");
        _store.Rebuild();
        Read().Ceasefires.Length.ShouldBe(1);
    }

    private Timeline Read(IncidentFilter? filter = null, TimelineLanes lanes = TimelineLanes.All) => _store.Queries.Maps.Timeline(filter ?? new IncidentFilter(), lanes);

    private void Append(string text, string date) => Append(text, incident => incident with { Date = On(date) });

    private void Append(string text, Func<Incident, Incident> change)
    {
        var document = Document(text);
        _store.Append(document, Coded(document, change: change));
    }

    private void AppendCeasefire(string text)
    {
        var document = Document(text);
        var measure = new Measure("m1", "both sides", MeasureKind.Ceasefire, null, On("2024-04"), null, new TextSpan(0, 1));
        _store.Append(document, Coded(document) with { Measures = [measure] });
    }

    private static Perpetrator Named(string name) => new(name, null, null, null, Standing.Fact, null, null);

    private static EventDate On(string date)
    {
        PartialDate.TryParse(date, out var day).ShouldBeTrue();
        var last = day.LastDay;
        return day.Day is null
            ? new EventDate(day, new PartialDate(last.Year, last.Month, last.Day), DatePrecision.Month, DateBasis.Stated, null)
            : new EventDate(day, day, DatePrecision.Day, DateBasis.Stated, null);
    }
}
