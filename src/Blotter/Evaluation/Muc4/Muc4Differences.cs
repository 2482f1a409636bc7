using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>Lists where responses differ from the key: slot by slot in templates that were mapped, and templates that were not.</summary>
internal static class Muc4Differences
{
    /// <summary>The differences, in the order of the reports, of the key's templates and of the slots.</summary>
    public static ImmutableArray<Mismatch> Of(ImmutableArray<ReportScore> scores) =>
        [.. scores.SelectMany(report => report.Templates.Where(template => template.Counts).SelectMany(template => Of(report.MessageId, template)))];

    private static IEnumerable<Mismatch> Of(string report, TemplateScore template) => template.Pair is { } pair
        ? Muc4Slots.OfIncident.SelectMany(slot => Of(report, pair, slot))
        : [new Mismatch(report, "", Muc4Slot.MessageTemplate.ReportName(), Named(template.Key), Named(template.Response))];

    private static IEnumerable<Mismatch> Of(string report, TemplatePair pair, Muc4Slot slot)
    {
        var (key, response, aligned) = (pair.Key[slot], pair.Response[slot], pair.Aligned(slot));
        var item = $"key {pair.Key.Template.Number}, response {pair.Response.Template.Number}";
        foreach (var fill in aligned.Where(fill => fill.Verdict.Credit != Credit.Correct).OrderBy(fill => fill.Key))
        {
            yield return new Mismatch(
                report, fill.Verdict.Credit == Credit.Partial ? item + ", half right" : item, slot.ReportName(),
                key[fill.Key].Fill.Written, response[fill.Response].Fill.Written);
        }
        foreach (var fill in key.Where((fill, at) => !fill.IsOptional && aligned.All(other => other.Key != at)))
            yield return new Mismatch(report, item, slot.ReportName(), fill.Fill.Written, null);
        foreach (var fill in response.Where((_, at) => aligned.All(other => other.Response != at)))
            yield return new Mismatch(report, item, slot.ReportName(), null, fill.Fill.Written);
    }

    private static string? Named(ComparedTemplate? template) => template is null
        ? null
        : $"template {template.Template.Number} ({string.Join(", ", template[Muc4Slot.IncidentType].Select(type => type.Fill.Written))})";
}
