using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Culprits;

/// <summary>Who did one incident, by all that the report says of it.</summary>
/// <param name="Perpetrators">Whoever did it or is said to have done it, in text order, each once with its overall standing.</param>
/// <param name="Responsibility">Whether somebody owns up to it.</param>
/// <param name="Claims">What is said about who did it, in text order.</param>
/// <param name="Told">The findings behind them, the headline's last.</param>
internal sealed record DraftCulprits(ImmutableArray<Perpetrator> Perpetrators, Responsibility Responsibility, ImmutableArray<CulpritClaim> Claims, ImmutableArray<ToldBlame> Told)
{
    /// <summary>What is known where nothing is said.</summary>
    public static DraftCulprits None { get; } = new([], Responsibility.NotMentioned, [], []);

    /// <summary>Why they are held to have done it, and why responsibility is as it is: of each culprit the first words of each kind.</summary>
    /// <param name="incident">The incident's id.</param>
    public IEnumerable<Reason> Reasons(string incident) =>
        Told.DistinctBy(told => (told.Culprit, told.Blame.Kind)).Select(told => told.Why(incident));
}

/// <summary>What somebody says about who did an incident.</summary>
/// <param name="Facet">Perpetrator or responsibility.</param>
/// <param name="Value">The name, <c>none-yet</c>, or <c>claimed</c> where nobody is named.</param>
/// <param name="Source">The id of whoever says it, or <c>null</c>.</param>
/// <param name="Stance">How sure.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Span">The words.</param>
internal sealed record CulpritClaim(Facet Facet, string Value, string? Source, Stance Stance, Sentence Sentence, TextSpan Span);
