using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using Blotter.Reading;
using FsCheck;
using FsCheck.Fluent;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

/// <summary>Random histories, played to the store and to <see cref="LedgerModel"/>, must show the same.</summary>
public sealed class LedgerModelTests
{
    private static readonly string[] Sentences = ["One.", "Two.", "Three."];
    private static readonly IncidentFilter All = new() { WithSuperseded = true };

    private sealed record Step(StepKind Kind, int Text, int Address, int Origin, int Coder);

    private enum StepKind { Append, AppendAgain, Delete, Fail, Rebuild, Reopen, AbandonBatch, NextDay, Correct, Part, Rate, Undo }

    [Fact]
    public void Every_history_gives_the_lists_of_the_model_and_the_same_exports_after_a_rebuild() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(25), Prop.ForAll(Histories(), Play));

    private static Arbitrary<Step[]> Histories()
    {
        var step = from kind in Gen.Frequency(
                       (8, Gen.Constant(StepKind.Append)), (1, Gen.Constant(StepKind.AppendAgain)), (2, Gen.Constant(StepKind.Delete)),
                       (2, Gen.Constant(StepKind.NextDay)), (2, Gen.Constant(StepKind.Fail)), (1, Gen.Constant(StepKind.Rebuild)),
                       (1, Gen.Constant(StepKind.Reopen)), (2, Gen.Constant(StepKind.AbandonBatch)), (2, Gen.Constant(StepKind.Correct)),
                       (1, Gen.Constant(StepKind.Part)), (1, Gen.Constant(StepKind.Rate)), (2, Gen.Constant(StepKind.Undo)))
                   from text in Gen.Choose(0, 26)
                   from address in Gen.Choose(0, 2)
                   from origin in Gen.Choose(0, 2)
                   from coder in Gen.Choose(1, 3)
                   select new Step(kind, text, address, origin, coder);
        return Arb.From(step.ArrayOf(), ShorterByOne);
    }

    private static IEnumerable<Step[]> ShorterByOne(Step[] steps) =>
        Enumerable.Range(0, steps.Length).Select(skipped => steps.Where((_, index) => index != skipped).ToArray());

    private static bool Play(Step[] steps)
    {
        using var file = new TemporaryStore();
        var clock = SteppingClock.New();
        var model = new LedgerModel();
        var days = new List<(DateOnly Day, string Exports)>();
        var store = file.Open(clock);
        foreach (var step in steps)
        {
            if (step.Kind == StepKind.NextDay)
                EndDay(store, clock, days);
            // What is deleted is gone from the past too.
            if (step.Kind == StepKind.Delete)
                days.Clear();
            store = Take(step, file, store, model, clock);
        }
        using (store)
        {
            Compare(store, model);
            var exports = Exports(store);
            store.Rebuild();
            Exports(store).ShouldBe(exports);
            ReplayElsewhere(steps).ShouldBe(exports);
            store.Queries.Health().SearchIndex.ShouldBeNull();
        }
        foreach (var (day, exports) in days)
            ExportsAsOf(file, day, clock).ShouldBe(exports, day.ToString(CultureInfo.InvariantCulture));
        LedgerVerifier.Verify(file.Path).Damages.ShouldBeEmpty();
        return true;
    }

    private static void EndDay(LedgerStore store, SteppingClock clock, List<(DateOnly Day, string Exports)> days)
    {
        if (store.Queries.Counts().LogEntries > 0)
            days.Add((clock.Today, Exports(store)));
        clock.GoToNextDay();
    }

    private static string ExportsAsOf(TemporaryStore file, DateOnly day, TimeProvider clock)
    {
        using var past = LedgerStore.OpenAsOf(file.Path, day, clock);
        return Exports(past);
    }

    private static LedgerStore Take(Step step, TemporaryStore file, LedgerStore store, LedgerModel model, TimeProvider clock)
    {
        switch (step.Kind)
        {
            case StepKind.Append or StepKind.AppendAgain:
                Append(step, store, model);
                return store;
            case StepKind.Delete:
                Delete(DocumentOf(step).Id, store, model);
                return store;
            case StepKind.Fail:
                store.AppendFailure(Origin(step), Errors.NoSuchPath("x"));
                model.Fail(Origin(step));
                return store;
            case StepKind.AbandonBatch:
                using (store.Begin())
                    store.Append(DocumentOf(step), CodedBy(step, DocumentOf(step)), again: true);
                return store;
            case StepKind.Correct or StepKind.Part or StepKind.Rate or StepKind.Undo:
                Decide(step, store);
                return store;
            case StepKind.Rebuild:
                store.Rebuild();
                return store;
            case StepKind.Reopen:
                store.Dispose();
                return file.Open(clock);
            default:
                return store;
        }
    }

    private static void Append(Step step, LedgerStore store, LedgerModel model)
    {
        var (document, again) = (DocumentOf(step), step.Kind == StepKind.AppendAgain);
        var coded = CodedBy(step, document);
        var told = coded.Incidents.Select(incident => Told(incident, document));
        if (model.Append(document.Id, document.Address, document.Origin, Coder(step), told, again) is not { } outcome)
        {
            Should.Throw<BlotterException>(() => store.Append(document, coded, again)).Code.ShouldBe("B122");
            return;
        }
        store.Append(document, coded, again).ShouldBe(outcome);
        store.Holds(document.Id, Coder(step), document.Origin).ShouldBeTrue();
    }

    private static void Delete(string id, LedgerStore store, LedgerModel model)
    {
        if (model.Delete(id))
            store.Delete(id, "A. Editor", "wrong").Tombstone.Report.ShouldBe(id);
        else
            Should.Throw<BlotterException>(() => store.Delete(id, "A. Editor", "wrong")).Code.ShouldBe("B120");
    }

    // What people decide moves no figure of the model; exports, past days and verification must agree on it.
    private static void Decide(Step step, LedgerStore store)
    {
        var ids = store.Queries.Incidents(All).Select(incident => incident.Id).ToList();
        if (step.Kind == StepKind.Rate)
            store.Rate($"source {step.Origin}", "B", "A. Editor", "why");
        else if (step.Kind == StepKind.Undo && store.Queries.LastDecision("A. Editor") is not null)
            store.Undo(null, "A. Editor", "why");
        else if (step.Kind == StepKind.Correct && ids.Count > 0)
            store.Correct(ids[step.Text % ids.Count], CorrectableFacet.Killed, $"{step.Coder}", "A. Editor", "why");
        else if (step.Kind == StepKind.Part && ids.Count > 1)
            store.KeepApart(ids[step.Text % ids.Count], ids[(step.Text + 1) % ids.Count], "A. Editor", "why");
    }

    private static void Compare(LedgerStore store, LedgerModel model)
    {
        store.Queries.Reports(new ReportFilter { WithSuperseded = true })
            .Select(report => $"{report.Id} v{report.Version} {(report.Superseded ? "old" : "new")} by {report.Coder} at {report.Origin}")
            .ShouldBe(model.Reports, ignoreOrder: true);
        store.Queries.Failures().Select(failure => failure.Origin).ShouldBe(model.Failures);
        var incidents = store.Queries.Incidents(All);
        incidents.Select(incident => Describe(store, incident)).ShouldBe(model.Incidents, ignoreOrder: true);
        incidents.Select(incident => incident.Id).ShouldBe(incidents.Select(incident => incident.Id).Order(StringComparer.Ordinal));
        store.Queries.Incidents(new IncidentFilter()).Select(incident => incident.Id)
            .ShouldBe(incidents.Where(incident => incident.Current).Select(incident => incident.Id));
    }

    /// <summary>The same history in another file, in one batch, without rebuilding and reopening, gives the exports that the first must give.</summary>
    private static string ReplayElsewhere(IEnumerable<Step> steps)
    {
        using var file = new TemporaryStore();
        var clock = SteppingClock.New();
        using var store = file.Open(clock);
        // Nothing is deleted inside a batch.
        using var batch = steps.Any(step => step.Kind == StepKind.Delete) ? null : store.Begin();
        var model = new LedgerModel();
        foreach (var step in steps.Where(step => step.Kind is not (StepKind.Rebuild or StepKind.Reopen or StepKind.AbandonBatch)))
        {
            // A correction says on which day it was made.
            if (step.Kind == StepKind.NextDay)
                clock.GoToNextDay();
            Take(step, file, store, model, clock);
        }
        batch?.Commit();
        return Exports(store);
    }

    private static string Exports(LedgerStore store) =>
        TemporaryStore.JsonLines(store, All) + TemporaryStore.Csv(store, All) + TemporaryStore.GeoJson(store, All);

    private static string Describe(LedgerStore store, IncidentSummary incident)
    {
        var quote = store.Queries.Incident(incident.Id).Mentions[0].Quotes[0];
        return $"{quote} {incident.Type} {(incident.Current ? "current" : "past")} in {incident.Reports}";
    }

    private static Document DocumentOf(Step step)
    {
        var text = string.Join(' ', Sentences[step.Text / 9], Sentences[step.Text / 3 % 3], Sentences[step.Text % 3]);
        return Document(text, step.Address == 0 ? null : $"address {step.Address}", Origin(step));
    }

    // Coders differ in what they find and in what kind they take it for.
    private static CodedReport CodedBy(Step step, Document document)
    {
        var coded = Coded(document, Coder(step), incident => incident with { Type = (IncidentType)step.Coder });
        var found = coded.Incidents.Where((_, index) => step.Coder == 1 || index != step.Coder - 2).ToArray();
        return coded with
        {
            Incidents = [.. found],
            Claims = [.. coded.Claims.Where(claim => Array.Exists(found, incident => string.Equals(incident.Id, claim.Incident, StringComparison.Ordinal)))],
        };
    }

    private static (string Sentence, string Kind) Told(Incident incident, Document document) =>
        (document.Quote(incident.Spans[0]), incident.Type.ToString());

    private static string Coder(Step step) => $"coder {step.Coder}";

    private static string Origin(Step step) => $"reports/{step.Origin}.txt";
}
