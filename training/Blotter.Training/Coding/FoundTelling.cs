using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Incidents;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>
/// Which sentences the coder takes to tell of the incidents of a key: each incident that it finds in a report it did not learn from, mapped to the key's as the scorer does. What sees
/// incidents so learns from the sentences that it will be given, rather than from those that hold the key's strings.
/// </summary>
/// <param name="Report">The report's id.</param>
/// <param name="Template">The number of the key's template.</param>
/// <param name="Telling">The indexes of the sentences, the surest first.</param>
internal sealed record FoundTelling(string Report, string Template, ImmutableArray<int> Telling)
{
    /// <summary>Those of reports.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="read">As models see them that did not learn from them.</param>
    /// <param name="models">What tells the incidents of a report apart, by its index; learned without it.</param>
    /// <param name="builder">Fills templates, by which incidents are mapped.</param>
    public static ImmutableArray<FoundTelling> Of(ImmutableArray<Muc4Report> reports, ImmutableArray<ReadExample> read, Func<int, IncidentModels> models, Muc4TemplateBuilder builder) =>
        [.. reports.Zip(read).Index().AsParallel().AsOrdered().SelectMany(each => Of(each.Item.First, each.Item.Second, models(each.Index), builder))];

    /// <summary>Writes them, a line each.</summary>
    public static void Write(string path, IEnumerable<FoundTelling> all) =>
        File.WriteAllLines(path, all.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Report}\t{each.Template}\t{string.Join(' ', each.Telling)}")));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ImmutableArray<FoundTelling> Read(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split('\t')).Select(parts => new FoundTelling(parts[0], parts[1], [.. parts[2].Split(' ').Select(index => int.Parse(index, CultureInfo.InvariantCulture))]))];

    private static IEnumerable<FoundTelling> Of(Muc4Report report, ReadExample read, IncidentModels models, Muc4TemplateBuilder builder)
    {
        var found = new IncidentFinder(models, new IncidentThresholds()).Find(read.View, read.Words);
        if (found.IsEmpty || report.Key.IsEmpty)
            return [];
        var templates = builder.Build(report.Id, read.Example.Report, read.Setting, found);
        return TemplateMapper.Map([.. report.Key.Select(template => new ComparedTemplate(template))], [.. templates.Select(template => new ComparedTemplate(template))], judgements: null)
            .Select(pair => new FoundTelling(report.Id, pair.Key.Template.Number, found[templates.IndexOf(pair.Response.Template)].Telling))
            .OrderBy(each => each.Template, StringComparer.Ordinal);
    }
}
