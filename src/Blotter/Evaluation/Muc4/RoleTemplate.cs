using System.Collections.Immutable;
using System.Text;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>What the measures used since 2020 look at of a template: its type, and who and what takes part in five roles.</summary>
/// <param name="Types">The types that it may have.</param>
/// <param name="Entities">The participants in each of <see cref="Roles"/>, in that order.</param>
internal sealed record RoleTemplate(ImmutableArray<string> Types, ImmutableArray<ImmutableArray<RoleEntity>> Entities)
{
    /// <summary>Perpetrators (people, organisations), things attacked, named victims, weapons.</summary>
    public static ImmutableArray<Muc4Slot> Roles { get; } =
    [
        Muc4Slot.PerpetratorIndividual, Muc4Slot.PerpetratorOrganization, Muc4Slot.PhysicalTargetId, Muc4Slot.HumanTargetName, Muc4Slot.InstrumentId,
    ];

    /// <summary>Reads them from a template.</summary>
    public static RoleTemplate Of(Muc4Template template) => new(
        [.. template[Muc4Slot.IncidentType].SelectMany(fill => fill.Values)],
        [.. Roles.Select(role => RoleEntity.Distinct(template[role].Select(fill => RoleEntity.Of(fill.Values))))]);

    /// <summary>All participants of a report's templates in a role.</summary>
    public static ImmutableArray<RoleEntity> Merged(IEnumerable<RoleTemplate> templates, int role) =>
        RoleEntity.Distinct(templates.SelectMany(template => template.Entities[role]));
}

/// <summary>A participant, by all the ways in which it may be named.</summary>
/// <param name="Mentions">In lower case, without punctuation and articles; none twice.</param>
internal sealed record RoleEntity(ImmutableSortedSet<string> Mentions)
{
    /// <summary>Whether each of its mentions is one of the other's.</summary>
    public bool IsWithin(RoleEntity other) => Mentions.IsSubsetOf(other.Mentions);

    /// <summary>How many mentions the two have in common.</summary>
    public int Common(RoleEntity other) => Mentions.Count(other.Mentions.Contains);

    /// <summary>A participant named by strings of the text.</summary>
    public static RoleEntity Of(IEnumerable<string> strings) =>
        new(strings.Select(Plain).Where(mention => mention.Length > 0).ToImmutableSortedSet(StringComparer.Ordinal));

    /// <summary>The participants that have a name, each once.</summary>
    public static ImmutableArray<RoleEntity> Distinct(IEnumerable<RoleEntity> entities) =>
        [.. entities.Where(entity => !entity.Mentions.IsEmpty).DistinctBy(entity => string.Join('\n', entity.Mentions), StringComparer.Ordinal)];

    private static string Plain(string mention)
    {
        var kept = new StringBuilder(mention.Length);
        foreach (var unit in mention)
        {
            if (!char.IsPunctuation(unit) && !char.IsSymbol(unit))
                kept.Append(char.ToLowerInvariant(unit));
        }
        return string.Join(' ', kept.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the")));
    }
}
