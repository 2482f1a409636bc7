using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Training.Coding;

/// <summary>An incident of an answer key with the sentences that tell of it.</summary>
/// <param name="Report">Its report.</param>
/// <param name="Template">Its template.</param>
/// <param name="Telling">The indexes of the sentences that hold one of its strings, first those that hold the most of its fills.</param>
internal sealed record KeyIncident(Muc4Report Report, Muc4Template Template, ImmutableArray<int> Telling)
{
    /// <summary>The incidents of the reports that their keys demand and whose strings the reports hold.</summary>
    public static ImmutableArray<KeyIncident> Of(IEnumerable<Muc4Report> reports) =>
        [.. reports.SelectMany(Of).Where(incident => !incident.Template.IsOptional && !incident.Telling.IsEmpty)];

    /// <summary>The same with those that keys leave open, whose places and days are said no less.</summary>
    public static ImmutableArray<KeyIncident> WithOptional(IEnumerable<Muc4Report> reports) => [.. reports.SelectMany(Of).Where(incident => !incident.Telling.IsEmpty)];

    /// <summary>The incidents of keys that the coder finds, with the sentences that it takes to tell of them.</summary>
    public static ImmutableArray<KeyIncident> Of(IEnumerable<Muc4Report> reports, IEnumerable<FoundTelling> found)
    {
        var telling = found.ToLookup(each => each.Report, StringComparer.Ordinal);
        return [.. reports.SelectMany(report => telling[report.Id].Select(each => new KeyIncident(report, report.Key.First(template => template.Number == each.Template), each.Telling)))];
    }

    private static IEnumerable<KeyIncident> Of(Muc4Report report)
    {
        var match = new KeyMatch(report.Key);
        var hits = report.Phrases.SelectMany(phrase => match.Of(phrase).Select(known => (known.Template, phrase.Sentence.Index, known.Fill))).ToLookup(hit => hit.Template);
        for (var template = 0; template < report.Key.Length; template++)
        {
            var telling = hits[template].GroupBy(hit => hit.Index).OrderByDescending(group => group.Select(hit => hit.Fill).Distinct().Count()).ThenBy(group => group.Key).Select(group => group.Key);
            yield return new KeyIncident(report, report.Key[template], [.. telling]);
        }
    }
}
