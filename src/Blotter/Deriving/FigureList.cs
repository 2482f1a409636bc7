using System.Collections.Immutable;
using Blotter.Coding;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>Which kind of harm a figure counts.</summary>
/// <param name="Name">The facet's name.</param>
/// <param name="Facet">The facet of claims on it, or <c>null</c> where there are none.</param>
/// <param name="Of">What a report's coding says.</param>
internal sealed record Harm(string Name, Facet? Facet, Func<Casualties, NumberRange?> Of)
{
    /// <summary>The four kinds, in the order of the contract.</summary>
    public static ImmutableArray<Harm> All { get; } =
    [
        new("killed", Coding.Contract.Facet.Killed, casualties => casualties.Killed),
        new("injured", Coding.Contract.Facet.Injured, casualties => casualties.Injured),
        new("abducted", Coding.Contract.Facet.Abducted, casualties => casualties.Abducted),
        new("missing", null, casualties => casualties.Missing),
    ];
}

/// <summary>Gathers the figures that reports give for one kind of harm.</summary>
/// <param name="mentions">The mentions, the oldest first.</param>
/// <param name="harm">The kind of harm.</param>
internal sealed class FigureList(ImmutableArray<Mention> mentions, Harm harm)
{
    private readonly GroupNames _groups = new(mentions);
    private readonly Dictionary<(string Origin, string Value), int> _firstReports = [];

    /// <summary>The figures, by report from the oldest, then as told.</summary>
    public ImmutableArray<Figure> All()
    {
        var figures = new List<Figure>();
        for (var at = 0; at < mentions.Length; at++)
            figures.AddRange(OfWhole(at, InBody([.. Of(at)])).Select((figure, number) => figure with { Number = number, When = FirstReport(figure) }));
        return [.. figures];
    }

    /// <summary>Numbers that somebody denies, not as the first speaker but against one.</summary>
    public IEnumerable<Figure> Denied() =>
        mentions.Index().SelectMany(mention => Sayings(mention.Item).Where(saying => saying.Stance == Stance.Denies && !IsOnlyDeniers(mention.Item, saying))
            .Select(saying => Make(mention.Index, saying)).OfType<Figure>());

    private List<Figure> Of(int at)
    {
        var mention = mentions[at];
        var told = Sayings(mention).Where(saying => saying.Stance != Stance.Denies && !IsDeniedByRelay(mention, saying)).Select(saying => Make(at, saying)).OfType<Figure>().ToList();
        // What the report's coding knows without a claim is the report's own figure.
        return told.Count == 0 && harm.Of(mention.Facts.Incident.Casualties) is { } range && Sayings(mention).All(saying => saying.Stance == Stance.Denies)
            ? [Make(at, saying: null, range)]
            : told;
    }

    private IEnumerable<Saying> Sayings(Mention mention) => mention.Facts.Sayings.Where(saying => saying.Facet == harm.Facet);

    private Figure? Make(int at, Saying saying) => Figure.Read(saying.Value) is { } range ? Make(at, saying, range) : null;

    private Figure Make(int at, Saying? saying, NumberRange range) => new()
    {
        Range = range,
        Value = saying?.Value ?? ClaimWriter.Figure(range),
        Said = SpeakerKeys.Said(mentions[at], saying),
        SpeakerKey = SpeakerKeys.Of(mentions[at], saying),
        Voice = saying is { Chain: [var first, ..] } ? first.Name : "",
        Authority = SpeakerKeys.AuthorityOf(mentions[at], saying, _groups.IsParty),
        Revision = saying?.Revision ?? Revision.None,
        IsHeading = saying?.IsHeading ?? false,
        IsOfDeaths = saying?.Facet == Facet.Killed,
        When = at,
        Report = at,
    };

    // What the coding of the report does not take for the number of all is of a part of them, of another deed, or out of date in the report itself.
    private IEnumerable<Figure> OfWhole(int at, ImmutableArray<Figure> figures)
    {
        if (harm.Of(mentions[at].Facts.Incident.Casualties) is not { } whole)
            return figures;
        var (least, most) = (whole.Low ?? whole.Best ?? 0, whole.High ?? int.MaxValue);
        var inside = figures.Where(figure => figure.Revision == Revision.AtFirst || (figure.Low >= least && figure.Top <= most)).ToList();
        return figures.IsEmpty || inside.Exists(figure => figure.Revision != Revision.AtFirst) ? inside : [.. inside, Make(at, saying: null, whole)];
    }

    // A headline's figure counts where the body gives none.
    private static ImmutableArray<Figure> InBody(ImmutableArray<Figure> figures) =>
        figures.All(figure => figure.IsHeading) ? figures : [.. figures.Where(figure => !figure.IsHeading)];

    // A copy is as old as what it copies.
    private int FirstReport(Figure figure)
    {
        if (mentions[figure.Report].Report.Origin is not { } origin)
            return figure.Report;
        _firstReports.TryAdd((origin, figure.Value), figure.Report);
        return _firstReports[(origin, figure.Value)];
    }

    // A rumour that is only known from the one who denies it is nobody's figure.
    private bool IsDeniedByRelay(Mention mention, Saying saying) =>
        Sayings(mention).Any(other => other.Stance == Stance.Denies && saying.Chain.Skip(1).Any(relay => other.Chain is [var denier, ..] && relay == denier));

    private bool IsOnlyDeniers(Mention mention, Saying denial) =>
        !Sayings(mention).Any(saying => saying.Stance != Stance.Denies && !IsDeniedByRelay(mention, saying)) || denial.Chain.IsEmpty;
}
