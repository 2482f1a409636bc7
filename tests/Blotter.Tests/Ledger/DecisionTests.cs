using System.Text;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger;
using Blotter.Ledger.Deciding;
using Blotter.Ledger.Verifying;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class DecisionTests : IDisposable
{
    private const string By = "A. Editor";

    private readonly TemporaryStore _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("killed", "4", "4")]
    [InlineData("killed", "2-5", "2 to 5")]
    [InlineData("killed", "2 to 5, best 4", "2 to 5, best 4")]
    [InlineData("injured", "7+", "at least 7")]
    [InlineData("missing", "up to 9", "0 to 9")]
    [InlineData("abducted", "Unknown", "unknown")]
    [InlineData("type", "rocket or shelling", "rocket or shelling")]
    [InlineData("date", "2024-04", "2024-04")]
    [InlineData("date", "2024-04-01 to 2024-04-03", "2024-04-01 to 2024-04-03")]
    [InlineData("perpetrator", "Republican Column (claimed); Unit 9", "Republican Column (claimed); Unit 9 (fact)")]
    [InlineData("responsibility", "none yet", "none yet")]
    public void A_facet_is_set_to_what_was_typed(string facet, string typed, string understood)
    {
        using var store = WithOne(out var id);
        store.Correct(id, SetList.Parse<CorrectableFacet>(facet), typed, By, "checked").Value.ShouldBe(understood);
        var reason = store.Queries.Incident(id).Reasons.Facets.Where(reason => reason.Facet == facet).ShouldHaveSingleItem();
        (reason.Rule, reason.Value, reason.From[0].Speaker).ShouldBe(("corrected-by-hand", understood, By));
    }

    [Theory]
    [InlineData("killed", "many")]
    [InlineData("killed", "5 to 2")]
    [InlineData("killed", "99999999999")]
    [InlineData("date", "2024-06-31")]
    [InlineData("date", "2024-05-02 to 2024-05-01")]
    [InlineData("type", "quarrel")]
    [InlineData("type", "unknown")]
    [InlineData("perpetrator", "—")]
    [InlineData("perpetrator", "Column (perhaps)")]
    [InlineData("killed", "")]
    public void What_cannot_be_read_is_refused_and_nothing_is_written(string facet, string typed)
    {
        using var store = WithOne(out var id);
        var before = store.Queries.Counts().LogEntries;
        Should.Throw<BlotterException>(() => store.Correct(id, SetList.Parse<CorrectableFacet>(facet), typed, By, "why")).Code.ShouldBe("B130");
        store.Queries.Counts().LogEntries.ShouldBe(before);
    }

    [Fact]
    public void A_place_is_looked_up()
    {
        using var store = WithOne(out var id);
        store.Correct(id, CorrectableFacet.Place, "Mosul, Iraq", By, "checked");
        var place = store.Queries.Incident(id).Summary.Place!;
        (place.Name, place.Country, place.Precision).ShouldBe(("Mosul", "IQ", PlacePrecision.Exact));
        Should.Throw<BlotterException>(() => store.Correct(id, CorrectableFacet.Place, "Qwxzkrp", By, "checked")).Code.ShouldBe("B131");
    }

    [Fact]
    public void A_later_report_leaves_what_a_person_set()
    {
        using var store = WithOne(out var id, "address");
        store.Correct(id, CorrectableFacet.Killed, "9", By, "counted");
        var later = Document(Bombing + " More later.", "address");
        store.Append(later, Coded(later, change: incident => incident with { Casualties = new Casualties(NumberRange.Exactly(1), null, null, null) }));
        store.Queries.Incident(id).Summary.Casualties.Killed.ShouldBe(NumberRange.Exactly(9));
    }

    [Fact]
    public void The_history_of_an_incident_says_who_and_why()
    {
        using var store = WithTwo(out var one, out var other);
        store.Correct(one, CorrectableFacet.Killed, "4", By, "the clinic's list");
        store.Merge(one, other, "Another", "one raid");
        var history = store.Queries.Incident(one).Decisions;
        history.Select(decision => (decision.Kind, decision.By, decision.Why)).ShouldBe([("merged", "Another", "one raid"), ("corrected", By, "the clinic's list")]);
        history[1].Value.ShouldBe("4");
    }

    [Fact]
    public void Undo_takes_back_every_kind_of_decision()
    {
        using var store = WithTwo(out var one, out var other);
        var before = State(store);
        var flag = FlagOf(store);
        Action[] deeds =
        [
            () => store.Correct(one, CorrectableFacet.Killed, "4", By, "why"),
            () => store.Merge(one, other, By, "why"),
            () => store.KeepApart(one, other, By, "why"),
            () => store.Judge(flag, FlagVerdict.Dismissed, By, "why"),
            () => store.Rate("The Courier", "B", By, "why"),
        ];
        foreach (var deed in deeds)
        {
            deed();
            string.Equals(State(store), before, StringComparison.Ordinal).ShouldBeFalse();
            store.Undo(null, By, "a slip");
            State(store).ShouldBe(before);
        }
    }

    [Fact]
    public void A_split_is_taken_back_with_its_links()
    {
        using var store = WithTwo(out var one, out var other);
        store.Merge(one, other, By, "one raid");
        var before = State(store);
        store.Split(one, [other], By, "two");
        store.Queries.Incidents(new IncidentFilter()).Length.ShouldBe(2);
        store.Undo(null, By, "a slip");
        State(store).ShouldBe(before);
    }

    [Fact]
    public void What_was_decided_before_counts_again()
    {
        using var store = WithTwo(out var one, out _);
        store.Correct(one, CorrectableFacet.Killed, "4", By, "first");
        var flag = FlagOf(store);
        store.Judge(flag, FlagVerdict.Accepted, By, "first");
        store.Rate("The Courier", "B", By, "first");
        var before = State(store);
        store.Correct(one, CorrectableFacet.Killed, "5", By, "second");
        store.Judge(flag, FlagVerdict.Dismissed, By, "second");
        store.Rate("Courier", "E", By, "second");
        for (var times = 0; times < 3; times++)
            store.Undo(null, By, "a slip");
        State(store).ShouldBe(before);
    }

    [Fact]
    public void Undo_takes_the_last_decision_of_this_person_alone()
    {
        using var store = WithTwo(out var one, out var other);
        store.Correct(one, CorrectableFacet.Killed, "4", By, "mine");
        store.Correct(other, CorrectableFacet.Killed, "6", "Another", "theirs");
        store.Undo(null, By, "a slip").Why.ShouldBe("mine");
        Should.Throw<BlotterException>(() => store.Undo(null, By, "again")).Code.ShouldBe("B137");
    }

    [Fact]
    public void A_decision_on_links_waits_until_later_ones_on_the_same_reports_are_taken_back()
    {
        using var store = WithTwo(out var one, out var other);
        store.Merge(one, other, By, "one raid");
        var merge = store.Queries.LastDecision(By)!.Entry;
        store.Split(one, [other], By, "two after all");
        Should.Throw<BlotterException>(() => store.Undo(merge, By, "why")).Code.ShouldBe("B138");
        store.Undo(null, By, "why");
        store.Undo(merge, By, "why").Undone!.Why.ShouldBe("why");
        Should.Throw<BlotterException>(() => store.Undo(merge, By, "why")).Code.ShouldBe("B136");
    }

    [Fact]
    public void What_is_no_decision_cannot_be_taken_back()
    {
        using var store = WithOne(out _);
        Should.Throw<BlotterException>(() => store.Undo(1, By, "why")).Code.ShouldBe("B135");
        Should.Throw<BlotterException>(() => store.Undo(4711, By, "why")).Code.ShouldBe("B135");
    }

    [Fact]
    public void A_dismissed_flag_leaves_the_list_and_stays_to_be_asked_for()
    {
        using var store = WithTwo(out _, out _);
        var flag = FlagOf(store);
        store.Judge(flag[..6], FlagVerdict.Dismissed, By, "of no weight").ShouldBe(flag);
        store.Queries.Flags(new FlagFilter()).ShouldBeEmpty();
        var decision = store.Queries.Flags(new FlagFilter { WithDismissed = true }).ShouldHaveSingleItem().Decision!;
        (decision.Verdict, decision.By, decision.Why).ShouldBe((FlagVerdict.Dismissed, By, "of no weight"));
        Should.Throw<BlotterException>(() => store.Judge("nosuchflag", FlagVerdict.Accepted, By, "why")).Code.ShouldBe("B133");
    }

    [Fact]
    public void An_incident_is_not_kept_apart_from_itself()
    {
        using var store = WithOne(out var id);
        Should.Throw<BlotterException>(() => store.KeepApart(id, id, By, "why")).Code.ShouldBe("B132");
    }

    [Fact]
    public void A_change_by_somebody_else_gives_another_version_and_is_listed()
    {
        using var store = WithOne(out var id);
        var seen = store.Queries.Incident(id).Version;
        store.Queries.Incident(id).Version.ShouldBe(seen);
        store.Correct(id, CorrectableFacet.Killed, "4", "Another", "why");
        store.Queries.Incident(id).Version.IsSame(seen).ShouldBeFalse();
        store.Queries.Changes(id, seen.Entry).ShouldHaveSingleItem().By.ShouldBe("Another");
        IncidentVersion.TryParse(seen.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(seen);
    }

    [Fact]
    public void A_rebuild_an_import_and_a_verification_know_every_decision()
    {
        using (var store = WithTwo(out var one, out var other))
        {
            store.Correct(one, CorrectableFacet.Killed, "4", By, "why");
            store.Merge(one, other, By, "why");
            store.Split(one, [other], By, "why");
            store.Undo(null, By, "why");
            store.Undo(null, By, "why");
            store.KeepApart(one, other, By, "why");
            store.Judge(FlagOf(store), FlagVerdict.Accepted, By, "why");
            var before = State(store);
            store.Rebuild();
            State(store).ShouldBe(before);
            using var transcript = new MemoryStream(Encoding.UTF8.GetBytes(TemporaryStore.Transcript(store)));
            using var copy = LedgerStore.Import(_file.File("copy.db"), transcript, "copy", SteppingClock.New());
            State(copy).ShouldBe(before);
        }
        LedgerVerifier.Verify(_file.Path).Damages.ShouldBeEmpty();
    }

    [Fact]
    public void A_day_of_the_past_is_as_decided_then()
    {
        var clock = SteppingClock.New();
        string id;
        using (var store = _file.Open(clock))
        {
            store.Append(Document(Bombing), Coded(Document(Bombing)));
            id = store.Queries.Incidents(new IncidentFilter()).Single().Id;
            store.Correct(id, CorrectableFacet.Killed, "4", By, "why");
            clock.GoToNextDay();
            store.Undo(null, By, "why");
        }
        using var past = LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 5, 2), clock);
        past.Queries.Incident(id).Summary.Casualties.Killed.ShouldBe(NumberRange.Exactly(4));
        past.Queries.Incident(id).Decisions.ShouldHaveSingleItem().Undone.ShouldBeNull();
    }

    private LedgerStore WithOne(out string id, string? address = null)
    {
        var store = _file.Open();
        store.Append(Document(Bombing, address), Coded(Document(Bombing, address)));
        id = store.Queries.Incidents(new IncidentFilter()).Single().Id;
        return store;
    }

    // The older incident first; the second report has a flag.
    private LedgerStore WithTwo(out string one, out string other)
    {
        var store = WithOne(out var older);
        var document = Document(Kidnapping);
        store.Append(document, Coded(document) with { Flags = [new Flag(FlagKind.UnsourcedNumber, ["i1"], "Nobody says who counted.", [new TextSpan(0, 6)])] });
        (one, other) = (older, store.Queries.Incidents(new IncidentFilter()).Select(incident => incident.Id).Single(id => id != older));
        return store;
    }

    private static string FlagOf(LedgerStore store) => store.Queries.Flags(new FlagFilter { WithDismissed = true }).Single().Id;

    // All that people see of it, but for the history of decisions.
    private static string State(LedgerStore store) => string.Join(
        '\n',
        TemporaryStore.Everything(store),
        string.Join(' ', store.Queries.Flags(new FlagFilter()).Select(flag => $"{flag.Id} {flag.Decision?.Verdict} {flag.Decision?.Why}")),
        string.Join(' ', store.Queries.Ratings()),
        string.Join(' ', store.Queries.Links().Order()),
        string.Join(" ", store.Queries.Verdicts()));

}
