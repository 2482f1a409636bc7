using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>What an entity is by the key of its report.</summary>
/// <param name="Role">Its role, <see cref="Role.None"/> where the key does not name it.</param>
/// <param name="Names">The strings by which the key names it.</param>
internal sealed record EntityLabel(Role Role, RoleEntity Names)
{
    /// <summary>That of an entity that the key does not name.</summary>
    public static EntityLabel None { get; } = new(Role.None, RoleEntity.Of([]));
}

/// <summary>A report to learn from: what it is made of, and what is right.</summary>
/// <param name="Report">The report with its entities.</param>
/// <param name="Labels">What each entity is.</param>
/// <param name="Types">For each sentence the types of attacks that it tells of.</param>
/// <param name="IsRelevant">Whether the key demands an incident.</param>
internal sealed record CodingExample(AnnotatedReport Report, ImmutableArray<EntityLabel> Labels, ImmutableArray<ImmutableArray<EventType>> Types, bool IsRelevant)
{
    /// <summary>The features of each sentence.</summary>
    public ImmutableArray<ulong[]> SentenceFeatures { get; } = ReportClues.FeaturesOfSentences(Report.Sentences);

    /// <summary>The features of the report as a whole.</summary>
    public ulong[] ReportFeatures { get; } = ReportClues.FeaturesOfReport(Report.Sentences);

    /// <summary>A report of MUC-4.</summary>
    public static CodingExample Of(Muc4Report report)
    {
        var match = new KeyMatch(report.Key);
        var strings = report.Phrases.ToDictionary(phrase => phrase, match.Of, ReferenceEqualityComparer.Instance as IEqualityComparer<NounPhrase>);
        var entities = EntityFinder.Find(report.Phrases);
        var types = report.Phrases.SelectMany(phrase => strings[phrase].Where(known => known.Role != Role.Organisation).Select(known => (phrase.Sentence.Index, Type: TypeOf(report.Key[known.Template]))))
            .Distinct().ToLookup(pair => pair.Index, pair => pair.Type);
        return new CodingExample(
            new AnnotatedReport(report.Document, report.Sentences, entities),
            [.. entities.Select(entity => Label(entity, [.. entity.Phrases.SelectMany(phrase => strings[phrase])]))],
            [.. report.Sentences.Select(sentence => types[sentence.Index].Order().ToImmutableArray())],
            report.Key.Any(template => !template.IsOptional));
    }

    /// <summary>The type of a key's incident.</summary>
    public static EventType TypeOf(Muc4Template template) => template[Muc4Slot.IncidentType].SelectMany(fill => fill.Values).FirstOrDefault() switch
    {
        "BOMBING" => EventType.Bombing,
        "KIDNAPPING" => EventType.Kidnapping,
        "ARSON" => EventType.Arson,
        "ROBBERY" => EventType.Robbery,
        "HIJACKING" => EventType.Hijacking,
        _ => EventType.Attack,
    };

    private static EntityLabel Label(Entity entity, ImmutableArray<KeyString> strings)
    {
        if (strings.IsEmpty)
            return EntityLabel.None;
        var role = RoleOf(entity, strings);
        return new EntityLabel(role, RoleEntity.Of(strings.Where(known => known.Role == role).SelectMany(known => known.Fill.Values)));
    }

    // The role that most strings stand for. A key gives a victim's description beside the name; who has a name is a named victim.
    private static Role RoleOf(Entity entity, ImmutableArray<KeyString> strings)
    {
        var victims = strings.Count(known => known.Role is Role.Victim or Role.NamedVictim);
        return entity.IsNamedPerson && victims * 2 >= strings.Length && strings.Any(known => known.Role == Role.NamedVictim)
            ? Role.NamedVictim
            : strings.GroupBy(known => known.Role).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
    }
}
