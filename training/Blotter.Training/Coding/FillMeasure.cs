using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Fills;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Coding.Views;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Measures set fills of things whose phrases are known from the key: right ones by slot, and F as slots are scored (a fill that the key lacks counts as wrong).</summary>
internal static class FillMeasure
{
    /// <summary>Learns from the development reports and measures on the first two test sets; with <c>folds</c>, by five-fold cross-validation over the former too.</summary>
    public static void Run(string data, IReadOnlyList<string> options, TextWriter output)
    {
        var dev = Muc4Corpus.Dev(data);
        if (options.Contains("folds", StringComparer.Ordinal))
        {
            var together = new Tally(output, options.Contains("errors", StringComparer.Ordinal));
            for (var fold = 0; fold < Folds.Count; fold++)
                Measure(new FillReader(new CoderModels(FillTraining.Learn([.. Folds.Outside(dev, fold)]), [])), [.. dev.Where((_, index) => Folds.Of(index) == fold)], together);
            output.WriteLine("dev, five-fold");
            together.Print();
        }
        else
        {
            var tally = new Tally(output, options.Contains("errors", StringComparer.Ordinal));
            Measure(new FillReader(new CoderModels(FillTraining.Learn(dev), [])), Muc4Corpus.Tuning(data), tally);
            output.WriteLine("tst1 + tst2");
            tally.Print();
        }
    }

    private static void Measure(FillReader reader, IReadOnlyList<Muc4Report> reports, Tally tally)
    {
        foreach (var report in reports)
            foreach (var (template, context, cases) in FillCases.Incidents(report))
            {
                foreach (var found in cases.Where(found => !found.Mentions.IsEmpty))
                    Measure(reader, found, tally);
                tally.Lost(cases.Count(found => found.Mentions.IsEmpty));
                var category = reader.ReadCategory(FillTraining.Perpetrators(cases), context);
                tally.Add("8 category", Muc4Fills.Category(category), [.. template[Muc4Slot.PerpetratorCategory].SelectMany(fill => fill.Values)], false, template.MessageId);
                if (template[Muc4Slot.InstrumentId].IsEmpty && context.Type is not (IncidentType.Kidnapping or IncidentType.Arson))
                    tally.Add("7 unnamed weapon", reader.ReadUnnamedWeapon(context) is { } weapon ? Muc4Fills.Instrument(weapon.Kind) : null,
                        [.. template[Muc4Slot.InstrumentType].SelectMany(fill => fill.Values)], template[Muc4Slot.InstrumentType].Any(fill => fill.IsOptional), template.MessageId);
            }
    }

    private static void Measure(FillReader reader, FillCase found, Tally tally)
    {
        void Add(string name, string? said, Muc4Slot slot) => tally.Add(name, said, found.Allowed(slot), found.IsOptional(slot), Shown(found));
        switch (found.Role)
        {
            case Role.Weapon:
                Add("7 weapon", Muc4Fills.Instrument(reader.ReadWeapon(found.Mentions, found.Context).Kind), Muc4Slot.InstrumentType);
                break;
            case Role.Organisation:
                Add("11 standing", Muc4Values.Confidence(reader.ReadStanding(found.Mentions, found.Context).Standing), Muc4Slot.PerpetratorConfidence);
                break;
            case Role.Target:
                var target = reader.ReadTarget(found.Mentions, found.Context);
                Add("13 target type", Muc4Fills.PhysicalTarget(target.Class), Muc4Slot.PhysicalTargetType);
                Add("14 target number", Muc4Values.Number(target.Number), Muc4Slot.PhysicalTargetNumber);
                Add("15 target nation", target.Nation is { } nation ? Muc4Fills.Nation(nation) : null, Muc4Slot.PhysicalTargetNation);
                Add("16 target effect", Muc4Fills.Effect(target.Effect), Muc4Slot.PhysicalTargetEffect);
                break;
            case Role.Victim:
                var victim = reader.ReadVictim(found.Mentions, found.Context);
                if (found.Template[Muc4Slot.HumanTargetName].Contains(found.Fill))
                {
                    tally.Add("18 victim name", victim.Name?.Text, found.Fill.Values, false, Shown(found), KeyMatch.Words);
                    tally.Add("19 victim description", victim.Description?.Text, found.Allowed(Muc4Slot.HumanTargetDescription), found.IsOptional(Muc4Slot.HumanTargetDescription), Shown(found), KeyMatch.Words);
                }
                Add("20 victim type", Muc4Fills.HumanTarget(victim.Class), Muc4Slot.HumanTargetType);
                Add("21 victim number", Muc4Values.Number(victim.Number), Muc4Slot.HumanTargetNumber);
                Add("22 victim nation", victim.Nation is { } home ? Muc4Fills.Nation(home) : null, Muc4Slot.HumanTargetNation);
                Add("23 victim effect", Muc4Fills.Effect(victim.Effect), Muc4Slot.HumanTargetEffect);
                break;
        }
    }

    private static string Shown(FillCase found) =>
        $"{found.Report.Id} {found.Context.Type} \"{string.Join(" / ", found.Fill.Values)}\": {WhiteSpace.Collapsed(found.Report.Document.Text[found.Mentions[0].Sentence.Span.Start..found.Mentions[0].Sentence.Span.End])}";

    private sealed class Tally(TextWriter output, bool showsErrors)
    {
        private readonly SortedDictionary<string, (int Right, int Said, int Key, int All, int RightOfAll)> _slots = new(StringComparer.Ordinal);
        private int _lost;

        public void Lost(int count) => _lost += count;

        public void Add(string slot, string? said, ImmutableArray<string> allowed, bool optional, string shown, Func<string, string[]>? words = null)
        {
            var right = said is null ? allowed.IsEmpty || optional : allowed.Any(value => words is null ? value == said : words(value).AsSpan().IndexOf(words(said)) >= 0 || words(said).AsSpan().IndexOf(words(value)) >= 0);
            var counts = _slots.GetValueOrDefault(slot);
            var both = right && said is not null;
            _slots[slot] = (counts.Right + (both ? 1 : 0), counts.Said + (said is null ? 0 : 1), counts.Key + (allowed.IsEmpty || (optional && !both) ? 0 : 1), counts.All + 1, counts.RightOfAll + (right ? 1 : 0));
            if (showsErrors && !right)
                output.WriteLine($"{slot}\t{said ?? "-"}\t{string.Join(" / ", allowed)}{(optional ? " ?" : "")}\t{shown}");
        }

        public void Print()
        {
            output.WriteLine($"{_lost} things without a phrase");
            foreach (var (slot, (right, said, key, all, rightOfAll)) in _slots)
            {
                var (recall, precision) = ((double)right / Math.Max(1, key), (double)right / Math.Max(1, said));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{slot,-24} {all,5} things {100.0 * rightOfAll / all,6:F1} % right | key {key,5} said {said,5} R {100 * recall,5:F1} P {100 * precision,5:F1} F {200 * recall * precision / Math.Max(1e-9, recall + precision),5:F1}"));
            }
        }
    }
}
