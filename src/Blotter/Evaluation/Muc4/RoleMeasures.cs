using System.Collections.Immutable;

namespace Blotter.Evaluation.Muc4;

/// <summary>The measures used since 2020 on the templates of one report.</summary>
internal static class RoleMeasures
{
    /// <summary>
    /// CEAF-REE (Du, Rush and Cardie 2021, GRIT): templates are merged; a participant found is right when all its mentions are among those of one in the
    /// key, each of which makes one right.
    /// </summary>
    public static Counts Entities(ImmutableArray<RoleTemplate> key, ImmutableArray<RoleTemplate> response) => OfRoles(role =>
    {
        var (wanted, found) = (RoleTemplate.Merged(key, role), RoleTemplate.Merged(response, role));
        return new Counts(wanted.Length, found.Length, Right(wanted, found));
    });

    /// <summary>
    /// CEAF-RME with φ3 (Chen et al. 2023, IterX): as above, but what counts is how many mentions two participants have in common, of all that the key
    /// and the response have.
    /// </summary>
    public static Counts Mentions(ImmutableArray<RoleTemplate> key, ImmutableArray<RoleTemplate> response) => OfRoles(role =>
    {
        var (wanted, found) = (RoleTemplate.Merged(key, role), RoleTemplate.Merged(response, role));
        return new Counts(
            wanted.Sum(entity => entity.Mentions.Count),
            found.Sum(entity => entity.Mentions.Count),
            Assignment.Best(wanted.Length, found.Length, (gold, said) => wanted[gold].Common(found[said])));
    });

    /// <summary>
    /// The template measure (Du, Rush and Cardie 2021, GTT): templates are aligned one to one so that most is right; two may be when the type found is
    /// one of the key's, and the type counts like a participant.
    /// </summary>
    public static Counts Templates(ImmutableArray<RoleTemplate> key, ImmutableArray<RoleTemplate> response) =>
        new(key.Sum(Size), response.Sum(Size), Assignment.Best(key.Length, response.Length, (gold, said) => Agreement(key[gold], response[said])));

    private static int Agreement(RoleTemplate key, RoleTemplate response) => response.Types.Any(type => key.Types.Contains(type, StringComparer.Ordinal))
        ? 1 + Enumerable.Range(0, RoleTemplate.Roles.Length).Sum(role => Right(key.Entities[role], response.Entities[role]))
        : 0;

    private static int Right(ImmutableArray<RoleEntity> key, ImmutableArray<RoleEntity> response) =>
        Assignment.Best(key.Length, response.Length, (gold, said) => response[said].IsWithin(key[gold]) ? 1 : 0);

    private static int Size(RoleTemplate template) => 1 + template.Entities.Sum(role => role.Length);

    private static Counts OfRoles(Func<int, Counts> ofRole) =>
        Enumerable.Range(0, RoleTemplate.Roles.Length).Select(ofRole).Aggregate(default(Counts), (sum, counts) => sum + counts);
}

/// <summary>How much there should be, there is, and is right.</summary>
internal readonly record struct Counts(int Gold, int Found, int Correct)
{
    /// <summary>Harmonic mean of precision and recall in percent, or 0 where there is nothing.</summary>
    public double F => Gold + Found == 0 ? 0 : 200.0 * Correct / (Gold + Found);

    /// <summary>Both together.</summary>
    public static Counts operator +(Counts one, Counts other) => new(one.Gold + other.Gold, one.Found + other.Found, one.Correct + other.Correct);
}
