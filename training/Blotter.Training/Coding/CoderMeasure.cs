using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blotter.Coding.Fills;
using Blotter.Coding.Incidents;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>
/// The verb <c>coder-measure</c>: what the coder scores on MUC-4's development reports, crossed, and on the first two test sets; how that grows with the number of reports, what each part
/// brings, and what the errors are; as Markdown, into the card of the model.
/// </summary>
internal static class CoderMeasure
{
    private const string Start = "<!-- coder-measure -->";
    private const string End = "<!-- /coder-measure -->";

    // The learning curve's numbers of reports.
    private static readonly ImmutableArray<int> Sizes = [100, 300, 1_000];

    /// <summary>Measures, prints, and renews the part of <paramref name="card"/> that is between its marks, where one is given.</summary>
    public static int Run(string data, string? card, TextWriter output)
    {
        var (dev, tuning, modern) = (Muc4Corpus.Dev(data), Muc4Corpus.Tuning(data), WikiEventsCases.Train(data));
        var text = new StringBuilder();
        var learned = CoderTraining.Learn(dev, modern);
        var builder = new Muc4TemplateBuilder(new FillReader(learned.Models), learned.Models);
        ImmutableArray<ReadExample> read = [.. tuning.Select(report => learned.Reading.Read(CodingExample.Of(report)))];
        var thresholds = new IncidentThresholds();
        Table(text, "Data", [
            ("dev, 1,300 reports, crossed in five folds", Figures(dev, learned.Read, learned.Incidents.Without, builder, thresholds)),
            ("tst1 and tst2, 200 reports, learned from dev", Figures(tuning, read, _ => learned.Incidents.All, builder, thresholds)),
        ]);
        text.Append(CultureInfo.InvariantCulture, $"How likely incidents are said to be, and how many of them are, on dev, crossed: {learned.Incidents.Calibration()}.\n\n");
        text.Append("Learned from so many reports of dev, spread evenly; measured on tst1 and tst2:\n\n");
        Table(text, "Reports", [.. Sizes.Select(size => (size.ToString("N0", CultureInfo.InvariantCulture), OfSize(dev, tuning, modern, size)))]);
        text.Append("Without a part, on dev, crossed:\n\n");
        Table(text, "Without", [
            ("reports of today", Without(dev, [], thresholds, builder)),
            ("several incidents of one type", Figures(dev, learned.Read, learned.Incidents.Without, builder, thresholds with { Same = 0 })),
            ("the decision which incidents count", Figures(dev, learned.Read, learned.Incidents.Without, builder, thresholds with { Incident = 0.01f, Only = 0.01f })),
        ]);
        text.Append("What goes wrong in the five roles of CEAF-REE on dev, crossed:\n\n");
        text.Append(ParticipantErrors.Table(dev, learned.Read, Found(learned.Read, learned.Incidents.Without, thresholds)));
        output.Write(text.ToString());
        if (card is not null)
            Renew(card, text.ToString());
        return 0;
    }

    private static Muc4Figures OfSize(ImmutableArray<Muc4Report> dev, ImmutableArray<Muc4Report> tuning, ImmutableArray<CodingExample> modern, int size)
    {
        ImmutableArray<Muc4Report> some = [.. Enumerable.Range(0, size).Select(at => dev[(int)((long)at * dev.Length / size)])];
        var learned = CoderTraining.Learn(some, modern);
        var builder = new Muc4TemplateBuilder(new FillReader(learned.Models), learned.Models);
        return Figures(tuning, [.. tuning.Select(report => learned.Reading.Read(CodingExample.Of(report)))], _ => learned.Incidents.All, builder, new IncidentThresholds());
    }

    private static Muc4Figures Without(ImmutableArray<Muc4Report> dev, ImmutableArray<CodingExample> modern, IncidentThresholds thresholds, Muc4TemplateBuilder builder)
    {
        var learned = CoderTraining.Learn(dev, modern);
        return Figures(dev, learned.Read, learned.Incidents.Without, builder, thresholds);
    }

    private static Muc4Figures Figures(
        ImmutableArray<Muc4Report> reports, ImmutableArray<ReadExample> read, Func<int, IncidentModels> models, Muc4TemplateBuilder builder, IncidentThresholds thresholds)
    {
        var keys = new ReportTemplates(reports.SelectMany(report => report.Key.IsEmpty ? Muc4TemplateBuilder.None(report.Id) : report.Key));
        var found = Found(read, models, thresholds);
        var responses = read.Index().AsParallel().AsOrdered().SelectMany(each => builder.Build(reports[each.Index].Id, each.Item.Example.Report, each.Item.Setting, found[each.Index]));
        return Muc4Figures.Of(keys, new ReportTemplates(responses), judgements: null);
    }

    private static ImmutableArray<ImmutableArray<FoundIncident>> Found(ImmutableArray<ReadExample> read, Func<int, IncidentModels> models, IncidentThresholds thresholds) =>
        [.. read.Index().AsParallel().AsOrdered().Select(each => new IncidentFinder(models(each.Index), thresholds).Find(each.Item.View, each.Item.Words))];

    private static void Table(StringBuilder text, string first, ImmutableArray<(string Name, Muc4Figures Figures)> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {first} | official F | CEAF-REE | templates | CEAF-RME, φ3 |\n|---|--:|--:|--:|--:|\n");
        foreach (var (name, figures) in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", Enum.GetValues<Muc4Measure>().Select(measure => figures.Sum(measure).F.ToString("F1", CultureInfo.InvariantCulture)))} |\n");
        text.Append('\n');
    }

    private static void Renew(string card, string text)
    {
        var whole = File.ReadAllText(card);
        var (start, end) = (whole.IndexOf(Start, StringComparison.Ordinal), whole.IndexOf(End, StringComparison.Ordinal));
        if (start < 0 || end < start)
            throw new FormatException($"{card} has no part between {Start} and {End}.");
        File.WriteAllText(card, $"{whole[..(start + Start.Length)]}\n{text}{whole[end..]}");
    }
}
