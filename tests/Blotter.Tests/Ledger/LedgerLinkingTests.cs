using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class LedgerLinkingTests : IDisposable
{
    private const string Dawn = "A lorry bomb killed 14 people at the grain depot in Karsun at dawn, the governor Ilyas Benoun said.";
    private const string Depot = "Fourteen died when a lorry bomb went off at Karsun's grain depot, governor Ilyas Benoun said.";
    private const string Corrected = "The lorry bomb at the Karsun grain depot killed 15, not 14, governor Ilyas Benoun said.";
    private const string Harbour = "Gunmen in boats shot three dockers in the harbour of Belmar.";

    private static readonly DateOnly Friday = new(2024, 4, 26);
    private static readonly Place Karsun = new("Karsun", "North", "IQ", 35.0, 44.0, PlacePrecision.Exact, "test:1", null);
    private static readonly Place Belmar = new("Belmar", "South", "IQ", 31.0, 47.0, PlacePrecision.Exact, "test:2", null);

    private readonly TemporaryStore _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Two_reports_of_one_attack_are_one_incident()
    {
        using var store = _file.OpenLinking();
        Append(store, Dawn, Friday, Karsun, 14);
        var older = Incidents(store).Single().Id;
        Append(store, Depot, Friday, Karsun, 14);
        var incident = Incidents(store).ShouldHaveSingleItem();
        incident.Id.ShouldBe(older);
        incident.Reports.ShouldBe(2);
    }

    [Fact]
    public void Attacks_in_two_towns_on_one_day_stay_two()
    {
        using var store = _file.OpenLinking();
        Append(store, Dawn, Friday, Karsun, 14);
        Append(store, Harbour, Friday, Belmar, 3);
        Incidents(store).Length.ShouldBe(2);
    }

    [Fact]
    public void The_order_of_arrival_makes_no_other_groups()
    {
        var groups = new[] { new[] { 0, 1, 2, 3 }, [3, 2, 1, 0], [1, 3, 0, 2] }.Select(GroupsOf).ToList();
        groups[1].ShouldBe(groups[0]);
        groups[2].ShouldBe(groups[0]);
        groups[0].Length.ShouldBe(2);
    }

    [Fact]
    public void Attacks_of_a_city_at_war_come_apart_as_more_are_known()
    {
        using var store = _file.OpenLinking();
        Append(store, "Gunmen shot a clerk at the bus station.", Friday, Karsun, 1);
        Append(store, "A clerk was shot at a bakery.", Friday, Karsun, 2);
        Incidents(store).ShouldHaveSingleItem();
        for (var shell = 3; shell <= 90; shell++)
            Append(store, $"Shell number {shell} hit house {shell * 7}, street {shell * 13}.", Friday, Karsun, shell * 10);
        Incidents(store).Count(incident => incident.Casualties.Killed?.Best < 3).ShouldBe(2);
    }

    [Fact]
    public void A_link_says_with_which_report_and_why()
    {
        using var store = Linked();
        var mentions = store.Queries.Incident(Incidents(store).Single().Id).Mentions;
        var link = mentions.Select(mention => mention.Link).OfType<MentionLink>().First();
        mentions.Select(mention => mention.Id).Contains(link.With, StringComparer.Ordinal).ShouldBeTrue();
        link.Evidence.Select(reason => reason.Name).Contains("same-place", StringComparer.Ordinal).ShouldBeTrue();
        link.Confidence.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void The_id_of_a_mention_leads_to_its_incident()
    {
        using var store = Linked();
        var incident = Incidents(store).Single().Id;
        foreach (var mention in store.Queries.Incident(incident).Mentions)
            store.Queries.Incident(mention.Id).Summary.Id.ShouldBe(incident);
    }

    [Fact]
    public void Incidents_that_a_person_merged_are_one_under_the_older_id()
    {
        using var store = _file.OpenLinking();
        Append(store, Dawn, Friday, Karsun, 14);
        var older = Incidents(store).Single().Id;
        Append(store, Harbour, Friday, Belmar, 3);
        var younger = Incidents(store).Single(incident => incident.Id != older).Id;
        store.Merge(younger, older, "Ana", "one raid").ShouldBe(older);
        Incidents(store).ShouldHaveSingleItem().Reports.ShouldBe(2);
        store.Queries.Incident(younger).Summary.Id.ShouldBe(older);
    }

    [Fact]
    public void What_a_person_merged_stays_one_when_more_arrives()
    {
        using var store = _file.OpenLinking();
        Append(store, Dawn, Friday, Karsun, 14);
        Append(store, Harbour, Friday, Belmar, 3);
        var ids = Incidents(store).Select(incident => incident.Id).ToList();
        store.Merge(ids[0], ids[1], "Ana", "one raid");
        Append(store, Depot, Friday, Karsun, 14);
        Incidents(store).ShouldHaveSingleItem().Reports.ShouldBe(3);
    }

    [Fact]
    public void What_a_person_split_is_never_joined_again()
    {
        using var store = Linked();
        var incident = store.Queries.Incident(Incidents(store).Single().Id);
        var (left, stayed) = store.Split(incident.Summary.Id, [incident.Mentions[0].Id], "Ana", "another depot");
        string.Equals(left, stayed, StringComparison.Ordinal).ShouldBeFalse();
        Append(store, Corrected, Friday, Karsun, 15);
        Incidents(store).Length.ShouldBe(2);
        string.Equals(store.Queries.Incident(left).Summary.Id, store.Queries.Incident(stayed).Summary.Id, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void A_merge_takes_a_split_back()
    {
        using var store = Linked();
        var incident = store.Queries.Incident(Incidents(store).Single().Id);
        var (left, stayed) = store.Split(incident.Summary.Id, [incident.Mentions[0].Id], "Ana", "another depot");
        store.Merge(left, stayed, "Ben", "the same after all");
        Append(store, Corrected, Friday, Karsun, 15);
        Incidents(store).ShouldHaveSingleItem().Reports.ShouldBe(3);
    }

    [Fact]
    public void A_rebuild_gives_the_same_incidents_and_reasons()
    {
        using var store = Linked();
        Append(store, Harbour, Friday, Belmar, 3);
        var depot = Incidents(store).Single(incident => incident.Reports == 2).Id;
        store.Split(depot, [store.Queries.Incident(depot).Mentions[^1].Id], "Ana", "another depot");
        var before = Everything(store);
        store.Rebuild();
        Everything(store).ShouldBe(before);
    }

    [Fact]
    public void A_new_version_stays_in_the_incident_of_the_old_one()
    {
        using var store = _file.OpenLinking();
        Append(store, Dawn, Friday, Karsun, 14);
        Append(store, Depot, Friday, Karsun, 14, "https://example.org/depot");
        Append(store, Depot + " Roads were closed.", Friday, Karsun, 14, "https://example.org/depot");
        Incidents(store).Count(incident => incident.Reports == 2).ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_deleted_report_leaves_its_incident_to_the_others_and_a_rebuild_agrees(int which)
    {
        string before;
        using (var store = Linked())
        {
            Append(store, Harbour, Friday, Belmar, 3, "https://example.org/depot");
            Append(store, Corrected, Friday, Karsun, 15, "https://example.org/depot");
            var depot = Incidents(store).Single(incident => incident.Reports == 3).Id;
            store.Split(depot, [store.Queries.Incident(depot).Mentions[^1].Id], "Ana", "another depot");
            store.Delete(Document(new[] { Dawn, Depot, Harbour, Corrected }[which]).Id, "Ana", "wrong");
            Append(store, Harbour + " Again.", Friday, Belmar, 3);
            before = Everything(store);
            before.ShouldNotContain(new[] { "at dawn", "Fourteen died", "nowhere to be found", "killed 15" }[which]);
            store.Rebuild();
            Everything(store).ShouldBe(before);
        }
        LedgerVerifier.Verify(_file.Path).Damages.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_deleted_report_was_linked_by_is_not_kept()
    {
        using (var store = _file.OpenLinking())
        {
            Append(store, Dawn, Friday, Karsun, 14);
            Append(store, Depot, Friday, Karsun, 14);
            store.Delete(Document(Depot).Id, "Ana", "wrong");
            store.Delete(Document(Dawn).Id, "Ana", "wrong");
        }
        System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_file.Path)).Contains("benoun", StringComparison.OrdinalIgnoreCase).ShouldBeFalse();
    }

    [Fact]
    public void A_split_names_mentions_of_the_incident_and_leaves_some()
    {
        using var store = Linked();
        var incident = store.Queries.Incident(Incidents(store).Single().Id);
        Code(() => store.Split(incident.Summary.Id, ["0000000000"], "Ana", "none")).ShouldBe("B113");
        Code(() => store.Split(incident.Summary.Id, [.. incident.Mentions.Select(mention => mention.Id)], "Ana", "all")).ShouldBe("B114");
        Code(() => store.Merge(incident.Summary.Id, incident.Mentions[^1].Id, "Ana", "the same")).ShouldBe("B112");
        Code(() => store.Merge(incident.Summary.Id, "zzzz", "Ana", "none")).ShouldBe("B110");
    }

    private static string Code(Func<object> work) => Should.Throw<BlotterException>(() => work()).Code;

    private static string Everything(LedgerStore store) =>
        TemporaryStore.JsonLines(store) + string.Join('\n', Incidents(store).SelectMany(incident => store.Queries.Incident(incident.Id).Mentions).Select(mention => $"{mention.Id} {mention.Link}"));

    private LedgerStore Linked()
    {
        var store = _file.OpenLinking();
        Append(store, Dawn, Friday, Karsun, 14);
        Append(store, Depot, Friday, Karsun, 14);
        return store;
    }

    private static ImmutableArray<string> GroupsOf(int[] order)
    {
        using var file = new TemporaryStore();
        using var store = file.OpenLinking();
        foreach (var at in order)
            switch (at)
            {
                case 0: Append(store, Dawn, Friday, Karsun, 14); break;
                case 1: Append(store, Depot, Friday, Karsun, 14); break;
                case 2: Append(store, Corrected, Friday, Karsun, 15); break;
                default: Append(store, Harbour, Friday, Belmar, 3); break;
            }
        return [.. Incidents(store)
            .Select(incident => string.Join('|', store.Queries.Incident(incident.Id).Mentions.Select(mention => mention.Quotes[0]).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<IncidentSummary> Incidents(LedgerStore store) => store.Queries.Incidents(new IncidentFilter());

    private static void Append(LedgerStore store, string text, DateOnly day, Place place, int killed, string? address = null)
    {
        var document = Document(text, address);
        var date = new PartialDate(day.Year, day.Month, day.Day);
        store.Append(document, Coded(document, change: incident => incident with
        {
            Date = new EventDate(date, date, DatePrecision.Day, DateBasis.Relative, incident.Spans[0]),
            Place = place with { Span = incident.Spans[0] },
            Casualties = new Casualties(NumberRange.Exactly(killed), null, null, null),
        }));
    }
}
