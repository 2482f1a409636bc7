using System.Collections.Immutable;

namespace Blotter.Coding.Actors;

/// <summary>What a report says that tells which actor an ambiguous name means.</summary>
/// <param name="Countries">ISO 3166 codes of the countries that it names.</param>
/// <param name="Named">Ids of the actors that it also names by a name that no other has.</param>
/// <param name="Home">The country whose offices are meant where a report names none ("the army"), or <c>null</c> where that is not sure.</param>
/// <param name="Year">The report's year, or <c>null</c>.</param>
internal sealed record ActorContext(ImmutableHashSet<string> Countries, ImmutableHashSet<string> Named, string? Home, int? Year)
{
    /// <summary>Of a report of which nothing is known.</summary>
    public static ActorContext None { get; } = new([], [], null, null);

    /// <summary>Of a report that names these countries.</summary>
    public static ActorContext In(params ReadOnlySpan<string> countries) => None with { Countries = [.. countries], Home = countries.Length == 1 ? countries[0] : null };

    /// <summary>Whether the actor is at home or acts in one of the countries.</summary>
    public bool Fits(Actor actor) => actor.Countries.Any(Countries.Contains);

    /// <summary>Whether the actor can have been named in the report.</summary>
    public bool Existed(Actor actor) => Year is not { } year || actor.From is not { } from || from <= year;
}
