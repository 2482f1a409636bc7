using Blotter.Coding.Contract;
using Blotter.Ledger;
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

    private enum StepKind { Append, Fail, Rebuild, Reopen, AbandonBatch }

    [Fact]
    public void Every_history_gives_the_lists_of_the_model_and_the_same_exports_after_a_rebuild() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(25), Prop.ForAll(Histories(), Play));

    private static Arbitrary<Step[]> Histories()
    {
        var step = from kind in Gen.Frequency(
                       (8, Gen.Constant(StepKind.Append)), (2, Gen.Constant(StepKind.Fail)), (1, Gen.Constant(StepKind.Rebuild)),
                       (1, Gen.Constant(StepKind.Reopen)), (2, Gen.Constant(StepKind.AbandonBatch)))
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
        var model = new LedgerModel();
        var store = file.Open();
        foreach (var step in steps)
            store = Take(step, file, store, model);
        using (store)
        {
            Compare(store, model);
            var exports = Exports(store);
            store.Rebuild();
            Exports(store).ShouldBe(exports);
            ReplayElsewhere(steps).ShouldBe(exports);
            store.Queries.Health().SearchIndex.ShouldBeNull();
        }
        return true;
    }

    private static LedgerStore Take(Step step, TemporaryStore file, LedgerStore store, LedgerModel model)
    {
        switch (step.Kind)
        {
            case StepKind.Append:
                var document = DocumentOf(step);
                store.Append(document, CodedBy(step, document)).ShouldBe(model.Append(
                    document.Id, document.Address, document.Origin, Coder(step), CodedBy(step, document).Incidents.Select(incident => Told(incident, document))));
                store.Holds(document.Id, Coder(step), document.Origin).ShouldBeTrue();
                return store;
            case StepKind.Fail:
                store.AppendFailure(Origin(step), Errors.NoSuchPath("x"));
                model.Fail(Origin(step));
                return store;
            case StepKind.AbandonBatch:
                using (store.Begin())
                    store.Append(DocumentOf(step), CodedBy(step, DocumentOf(step)));
                return store;
            case StepKind.Rebuild:
                store.Rebuild();
                return store;
            default:
                store.Dispose();
                return file.Open();
        }
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
        using var store = file.Open();
        using var batch = store.Begin();
        var model = new LedgerModel();
        foreach (var step in steps.Where(step => step.Kind is StepKind.Append or StepKind.Fail))
            Take(step, file, store, model);
        batch.Commit();
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
