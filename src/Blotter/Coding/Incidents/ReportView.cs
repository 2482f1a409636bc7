using System.Collections.Immutable;
using Blotter.Coding.Network;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>A report with all that was found in its sentences before incidents are told apart.</summary>
/// <param name="Report">The report.</param>
/// <param name="Clues">How likely each sentence tells of an attack.</param>
/// <param name="Roles">For each entity the probability of each role.</param>
/// <param name="Network">What the network sees by itself.</param>
/// <param name="Setting">Where and when.</param>
internal sealed record ReportView(AnnotatedReport Report, ReportClues Clues, ImmutableArray<float[]> Roles, NetworkReading Network, ReportSetting Setting)
{
    private readonly Lazy<ImmutableArray<float[]>> _rolesIn = new(() => MostLikely(Report, Roles));

    private readonly Lazy<float[]> _most = new(() => [.. Enum.GetValues<EventType>().Select(type => Clues.Events.Max(sentence => type == EventType.None ? 1 - sentence[0] : sentence[(int)type]))]);
    private readonly Lazy<float> _meanTelling = new(() => Clues.Events.Average(sentence => 1 - sentence[0]));

    /// <summary>That of a report that was read.</summary>
    public static ReportView Of(IncidentReading reading, ReportSetting setting) => new(reading.Report, reading.Clues, reading.Roles, reading.Network, setting);

    /// <summary>For each sentence the probability of each role, of the entity that is the likeliest to have it.</summary>
    public ImmutableArray<float[]> RolesIn => _rolesIn.Value;

    /// <summary>How likely a sentence of the report tells of an attack, in the mean over all.</summary>
    public float MeanTelling => _meanTelling.Value;

    /// <summary>How likely the sentence that is the surest to tell of an attack of the type, or of any, does.</summary>
    public float Most(EventType type) => _most.Value[(int)type];

    /// <summary>The sentences in the order of how surely they tell of an attack of the type.</summary>
    public ImmutableArray<int> Surest(EventType type) =>
        [.. Enumerable.Range(0, Clues.Events.Length).OrderByDescending(at => type == EventType.None ? Clues.Telling(at) : Clues.Events[at][(int)type]).ThenBy(at => at)];

    /// <summary>How likely at least one sentence tells of an attack of the type.</summary>
    public float Any(EventType type) => 1 - Clues.Events.Aggregate(1f, (none, sentence) => none * (type == EventType.None ? sentence[0] : 1 - sentence[(int)type]));

    /// <summary>The lemmas of the words of a sentence that tell of attacks.</summary>
    public IEnumerable<string> Triggers(int sentence) => Report.Sentences[sentence].Tokens.Where(SentenceClues.IsTrigger).Select(token => token.Lemma.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    private static ImmutableArray<float[]> MostLikely(AnnotatedReport report, ImmutableArray<float[]> roles)
    {
        var most = report.Sentences.Select(_ => new float[Enum.GetValues<Role>().Length]).ToImmutableArray();
        for (var at = 0; at < roles.Length; at++)
            foreach (var sentence in report.Entities[at].Phrases.Select(phrase => phrase.Sentence.Index).Distinct())
                for (var role = 1; role < roles[at].Length; role++)
                    most[sentence][role] = Math.Max(most[sentence][role], roles[at][role]);
        return most;
    }
}
