using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using FsCheck;
using FsCheck.Fluent;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

/// <summary>
/// Random histories of a ledger that links: whatever was read, deleted, read again, merged and split, the log alone gives the same ledger, for
/// today and for every day before.
/// </summary>
public sealed class LedgerHistoryTests
{
    private static readonly string[] Stories =
    [
        "A lorry bomb killed 14 people at the grain depot in Karsun at dawn, the governor Ilyas Benoun said.",
        "Fourteen died when a lorry bomb went off at Karsun's grain depot, governor Ilyas Benoun said.",
        "The lorry bomb at the Karsun grain depot killed 15, not 14, governor Ilyas Benoun said.",
        "Gunmen in boats shot three dockers in the harbour of Belmar.",
        "Three dockers were shot by gunmen who came in boats to Belmar harbour.",
    ];

    private static readonly Place[] Places =
    [
        new("Karsun", "North", "IQ", 35.0, 44.0, PlacePrecision.Exact, "test:1", null), new("Belmar", "South", "IQ", 31.0, 47.0, PlacePrecision.Exact, "test:2", null),
    ];

    private sealed record Step(StepKind Kind, int One, int Two, int Address);

    private enum StepKind { Append, AppendAgain, Delete, Merge, Split, Recode, NextDay, Rebuild }

    [Fact]
    public void Every_history_is_given_by_its_log_alone() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(20), Prop.ForAll(Histories(), Play));

    private static Arbitrary<Step[]> Histories()
    {
        var step = from kind in Gen.Frequency(
                       (8, Gen.Constant(StepKind.Append)), (1, Gen.Constant(StepKind.AppendAgain)), (3, Gen.Constant(StepKind.Delete)),
                       (2, Gen.Constant(StepKind.Merge)), (2, Gen.Constant(StepKind.Split)), (2, Gen.Constant(StepKind.Recode)),
                       (1, Gen.Constant(StepKind.NextDay)), (1, Gen.Constant(StepKind.Rebuild)))
                   from one in Gen.Choose(0, 19)
                   from two in Gen.Choose(0, 19)
                   from address in Gen.Choose(0, 2)
                   select new Step(kind, one, two, address);
        return Arb.From(step.ArrayOf(), steps => Enumerable.Range(0, steps.Length).Select(skipped => steps.Where((_, index) => index != skipped).ToArray()));
    }

    private static bool Play(Step[] steps)
    {
        using var file = new TemporaryStore();
        var clock = SteppingClock.New();
        var days = new List<(DateOnly Day, string Ledger)>();
        using (var store = LedgerStore.Open(file.Path, clock, TemporaryStore.Impatient with { Links = true }))
        {
            foreach (var step in steps)
            {
                if (step.Kind == StepKind.Delete)
                    days.Clear();
                if (step.Kind == StepKind.NextDay && store.Queries.Counts().LogEntries > 0)
                    days.Add((clock.Today, Everything(store)));
                Take(step, store, clock);
            }
            var before = Everything(store);
            store.Rebuild();
            Everything(store).ShouldBe(before);
        }
        foreach (var (day, ledger) in days)
        {
            using var past = LedgerStore.OpenAsOf(file.Path, day, clock);
            Everything(past).ShouldBe(ledger);
        }
        LedgerVerifier.Verify(file.Path).Damages.ShouldBeEmpty();
        return true;
    }

    private static void Take(Step step, LedgerStore store, SteppingClock clock)
    {
        var incidents = store.Queries.Incidents(new IncidentFilter { WithSuperseded = true });
        switch (step.Kind)
        {
            case StepKind.Append or StepKind.AppendAgain or StepKind.Recode:
                Append(step, store);
                break;
            case StepKind.Delete when store.Queries.Reports(new ReportFilter { WithSuperseded = true }) is { IsEmpty: false } reports:
                store.Delete(reports[step.One % reports.Length].Id, "Ana", "wrong");
                break;
            case StepKind.Merge when incidents.Length > 1:
                store.Merge(incidents[step.One % incidents.Length].Id, incidents[(step.One + 1 + (step.Two % (incidents.Length - 1))) % incidents.Length].Id, "Ana", "one");
                break;
            case StepKind.Split when !incidents.IsEmpty:
                Split(store, incidents[step.One % incidents.Length].Id, step.Two);
                break;
            case StepKind.NextDay:
                clock.GoToNextDay();
                break;
            case StepKind.Rebuild:
                store.Rebuild();
                break;
        }
    }

    private static void Append(Step step, LedgerStore store)
    {
        var (one, two) = (step.One % Stories.Length, step.Two % Stories.Length);
        var document = Document(one == two ? Stories[one] : $"{Stories[one]} {Stories[two]}", step.Address == 0 ? null : $"https://example.org/{step.Address}");
        if (step.Kind != StepKind.AppendAgain && store.TombstoneOf(document.Id) is not null)
            return;
        var coded = Coded(document, step.Kind == StepKind.Recode ? "2" : "1", incident => incident with
        {
            Place = (incident.Spans[0].Of(document.Text).Contains("Belmar", StringComparison.Ordinal) ? Places[1] : Places[0]) with { Span = incident.Spans[0] },
        });
        store.Append(document, coded, again: true);
    }

    private static void Split(LedgerStore store, string incident, int which)
    {
        var mentions = store.Queries.Incident(incident).Mentions.Select(mention => mention.Id).Distinct(StringComparer.Ordinal).ToList();
        if (mentions.Count > 1)
            store.Split(incident, [mentions[which % mentions.Count]], "Ana", "two");
    }

    private static string Everything(LedgerStore store)
    {
        var all = new IncidentFilter { WithSuperseded = true };
        var mentions = store.Queries.Incidents(all).SelectMany(incident => store.Queries.Incident(incident.Id).Mentions);
        return TemporaryStore.Everything(store) + string.Join('\n', mentions.Select(mention => $"{mention.Id} {mention.Link?.With} {string.Join(',', (mention.Link?.Evidence ?? []).Select(reason => reason.Name))}"));
    }
}
