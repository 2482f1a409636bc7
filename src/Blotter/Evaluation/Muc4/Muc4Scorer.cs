using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>
/// Scores responses as the official program of MUC-4 did (scoring guidelines, version 7): template by template and slot by slot, with recorded judgements
/// or by the guidelines alone.
/// </summary>
internal static class Muc4Scorer
{
    /// <summary>The score of every report of the keys, in their order; responses to others are left out.</summary>
    /// <param name="keys">The answer keys.</param>
    /// <param name="responses">The responses.</param>
    /// <param name="judgements">What people decided, or <c>null</c>.</param>
    public static ImmutableArray<ReportScore> Score(ReportTemplates keys, ReportTemplates responses, Muc4Judgements? judgements) =>
        [.. keys.Ids.Select(id => Score(id, Compared(keys[id]), Compared(responses[id]), judgements))];

    private static ReportScore Score(
        string id, ImmutableArray<ComparedTemplate> key, ImmutableArray<ComparedTemplate> response, Muc4Judgements? judgements)
    {
        var mapped = TemplateMapper.Map(key, response, judgements);
        var byKey = mapped.ToDictionary(pair => pair.Key);
        var taken = mapped.Select(pair => pair.Response).ToHashSet();
        return new ReportScore(
            id,
            [
                .. key.Select(wanted => byKey.TryGetValue(wanted, out var pair) ? TemplateScore.Of(pair) : TemplateScore.Missed(wanted)),
                .. response.Where(said => !taken.Contains(said)).Select(TemplateScore.Spurious),
            ]);
    }

    private static ImmutableArray<ComparedTemplate> Compared(ImmutableArray<Muc4Template> templates) =>
        [.. templates.Where(template => !template.IsNone).Select(template => new ComparedTemplate(template))];
}

/// <summary>What a report scores.</summary>
/// <param name="MessageId">The report.</param>
/// <param name="Templates">The key's templates in their order, then those of the response that are none of the key's.</param>
internal sealed record ReportScore(string MessageId, ImmutableArray<TemplateScore> Templates);
