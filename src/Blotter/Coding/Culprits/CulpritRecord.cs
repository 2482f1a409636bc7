using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Culprits;

/// <summary>One culprit of one incident with all that is said of it.</summary>
internal sealed record CulpritRecord(Culprit Culprit, ImmutableArray<ToldBlame> Told)
{
    /// <summary>Whether it is only described, not named.</summary>
    public bool IsDescribed => Culprit.Name.Form != CulpritForm.Named && Culprit.Name.Kind == PerpetratorKind.Individual;

    /// <summary>Whether nothing more is said of it than that it is suspected: "suspected rebels".</summary>
    public bool IsCalledSuspected => Told.All(blame => blame.Blame is { Kind: BlameKind.Accused, IsByOthers: false, Stance: Stance.Hedges, Deed: -1 });

    /// <summary>Whether the headline alone speaks of it.</summary>
    public bool IsHeadlineAlone => Told.All(blame => blame.IsHeadline);

    /// <summary>The overall standing: the strongest that the body gives it, else the headline's; denied only where nobody says otherwise.</summary>
    public Standing Standing => (Told.Any(blame => !blame.IsHeadline) ? Told.Where(blame => !blame.IsHeadline) : Told).Min(blame => blame.Standing);

    /// <summary>It in the contract's shape.</summary>
    public Perpetrator Perpetrator
    {
        get
        {
            var first = Told[0].Blame;
            var span = Told[0].Words ?? first.Facts.Sentence.SpanOf(first.Culprit, first.Culprit);
            return new Perpetrator(Culprit.Name.Name, null, Culprit.Name.Kind, null, Standing, Response, span);
        }
    }

    private PerpetratorResponse? Response =>
        Told.Any(blame => blame.Blame.Kind == BlameKind.Claims) ? PerpetratorResponse.Claims
        : Told.Any(blame => blame.Blame.Kind == BlameKind.Denies) ? PerpetratorResponse.Denies
        : null;
}
