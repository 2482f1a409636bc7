using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Reading;

using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class LedgerDerivingTests : IDisposable
{
    private const string Dawn = "A lorry bomb killed at least 14 people at the grain depot in Karsun at dawn, governor Ilyas Benoun said.";
    private const string Depot = "The lorry bomb at the Karsun grain depot killed 17 people, Doctor Samira Vale said.";

    private readonly TemporaryStore _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void A_figure_of_one_report_gives_way_to_a_later_one_of_another()
    {
        using var store = Linked();
        var incident = Only(store);
        incident.Summary.Casualties.Killed.ShouldBe(NumberRange.Exactly(17));
        incident.Reasons.Superseded.Select(figure => (figure.Value, figure.Rule)).ShouldBe([("14+", "at-least")]);
    }

    [Fact]
    public void Lists_count_independent_origins()
    {
        using var store = Linked();
        Only(store).Summary.Origins.ShouldBe(2);
        TemporaryStore.Csv(store).Split('\n')[1].ShouldEndWith(",2,2,");
    }

    [Fact]
    public void Reports_of_one_site_that_name_no_publisher_are_one_origin()
    {
        using var store = _file.OpenLinking();
        Append(store, Dawn, null, "14", 14, "https://www.example.org/dawn");
        Append(store, Depot, null, "17", 17, "https://example.org/depot");
        Only(store).Reasons.Origins.ShouldHaveSingleItem().Name.ShouldBe("example.org");
    }

    [Fact]
    public void Lists_name_the_facets_in_dispute()
    {
        using var store = _file.OpenLinking();
        Append(store, Dawn, "The Courier", "14", 14);
        Append(store, Depot, "The Gazette", "17", 17);
        Only(store).Summary.Disputed.ShouldBe(["killed"]);
    }

    [Fact]
    public void Rebuilding_gives_the_same_reasons()
    {
        using var store = Linked();
        var before = TemporaryStore.JsonLines(store);
        before.ShouldContain("at-least");
        store.Rebuild();
        TemporaryStore.JsonLines(store).ShouldBe(before);
    }

    [Fact]
    public void What_a_superseded_version_alone_said_counts_no_longer()
    {
        using var store = _file.OpenLinking();
        Append(store, Dawn, "The Courier", "14", 14, "https://example.org/depot");
        Append(store, Depot, "The Gazette", "17", 17);
        Append(store, Dawn + " The road is closed.", "The Courier", "17", 17, "https://example.org/depot");
        Only(store).Summary.Casualties.Killed.ShouldBe(NumberRange.Exactly(17));
    }

    private static IncidentDetail Only(LedgerStore store) => store.Queries.Incident(store.Queries.Incidents(new IncidentFilter()).ShouldHaveSingleItem().Id);

    private LedgerStore Linked()
    {
        var store = _file.OpenLinking();
        Append(store, Dawn, "The Courier", "14+", 14);
        Append(store, Depot, "The Gazette", "17", 17, day: 3);
        return store;
    }

    // The first sentence is the incident; the figure is the report's own.
    private static void Append(LedgerStore store, string text, string? publisher, string figure, int killed, string? address = null, int day = 2)
    {
        var document = Document(text, address) with { Publisher = publisher, Published = new PublicationDate(new PartialDate(2024, 5, day), "meta") };
        var coded = Coded(document);
        var first = coded.Incidents[0] with { Casualties = new Casualties(figure.EndsWith('+') ? NumberRange.AtLeast(killed) : NumberRange.Exactly(killed), null, null, null) };
        store.Append(document, coded with
        {
            Incidents = [first],
            Sources = [],
            Claims = [coded.Claims[0] with { Value = figure, Source = null }],
        });
    }
}
