using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Fills;
using Blotter.Coding.Roles;
using Blotter.Coding.Views;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Training.Coding;

/// <summary>
/// The verb <c>standing</c>: how well it is told how sure an organisation's guilt is, where the organisation's phrases are known from the key. Credit is as scored: an accusation is half right where the
/// key says by authorities.
/// </summary>
internal static class StandingMeasure
{
    private const int Folds = 10;

    private static readonly ImmutableArray<string> Values = [.. Enum.GetValues<Standing>().Select(Muc4Values.Confidence)];

    /// <summary>Measures what constants would get, and the model: on the development reports in ten folds, and on the first two test sets.</summary>
    public static void Run(string data, TextWriter output)
    {
        var (dev, tuning) = (Cases(Muc4Corpus.Dev(data)), Cases(Muc4Corpus.Tuning(data)));
        Constant("always the same", dev, _ => "", output);
        Constant("one for each kind of act", dev, found => found.Template[Muc4Slot.PerpetratorCategory].SelectMany(fill => fill.Values).FirstOrDefault(""), output);
        Constant("one for each name, known beforehand", dev, found => found.Fill.Values[0], output);
        Constant("one for each report, known beforehand", dev, found => found.Report.Id, output);
        var reports = dev.Select(found => found.Report.Id).Distinct(StringComparer.Ordinal).ToArray();
        int Fold(FillCase found) => Array.IndexOf(reports, found.Report.Id) % Folds;
        var crossed = Enumerable.Range(0, Folds).SelectMany(fold => Read([.. dev.Where(found => Fold(found) != fold)], [.. dev.Where(found => Fold(found) == fold)]));
        Print("dev, ten-fold", [.. crossed], output);
        Print("tst1 + tst2", Read(dev, tuning), output);
    }

    private static ImmutableArray<FillCase> Cases(IEnumerable<Muc4Report> reports) =>
        [.. FillCases.Of(reports).Where(found => found.Role == Role.Organisation && !found.Mentions.IsEmpty && !found.Allowed(Muc4Slot.PerpetratorConfidence).IsEmpty)];

    private static double Credit(FillCase found, string said)
    {
        var allowed = found.Allowed(Muc4Slot.PerpetratorConfidence);
        return allowed.Contains(said, StringComparer.Ordinal) ? 1
            : said == Muc4Values.Confidence(Standing.Suspected) && allowed.All(value => value == Muc4Values.Confidence(Standing.SuspectedByAuthorities)) ? 0.5
            : 0;
    }

    private static void Constant(string name, ImmutableArray<FillCase> cases, Func<FillCase, string> by, TextWriter output)
    {
        var most = cases.GroupBy(by, StringComparer.Ordinal).Sum(group => Values.Max(value => group.Sum(found => Credit(found, value))));
        output.WriteLine(FormattableString.Invariant($"{name,-40} credit {100 * most / cases.Length:F1}"));
    }

    private static void Print(string title, ImmutableArray<(FillCase Found, string Said)> read, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant(
            $"{title}: {read.Length} organisations, right {100 * read.Average(each => Math.Floor(Credit(each.Found, each.Said))):F1} %, credit {100 * read.Average(each => Credit(each.Found, each.Said)):F1}"));
        output.WriteLine($"{"said, by key's first value",-40} {string.Join(' ', Values.Select((_, at) => $"{at,4}"))}");
        foreach (var (at, said) in Values.Index())
            output.WriteLine($"{at} {said,-38} {string.Join(' ', Values.Select(key => $"{read.Count(each => each.Said == said && each.Found.Allowed(Muc4Slot.PerpetratorConfidence)[0] == key),4}"))}");
    }

    private static ImmutableArray<(FillCase Found, string Said)> Read(IEnumerable<FillCase> learned, IEnumerable<FillCase> measured)
    {
        var choice = new FillChoice<Standing>(FillTraining.LearnStanding(learned));
        return [.. measured.Select(found => (found, Muc4Values.Confidence(choice.Read(FillTraining.StandingFeaturesOf(found)).Label ?? Standing.Fact)))];
    }
}
