using System.Collections.Immutable;

namespace Blotter.Deriving;

/// <summary>Says which figures of one kind of harm count no longer, and by which rule of the codebook.</summary>
internal sealed class Superseding
{
    private readonly ImmutableArray<Mention> _mentions;
    private readonly ImmutableArray<Figure> _figures;
    private readonly ILookup<string, Figure> _bySpeaker;
    private readonly ILookup<(int Report, string Voice), Figure> _byVoice;
    private readonly ILookup<string, Figure> _firstAccounts;
    private readonly ImmutableArray<Figure> _corrections;
    private readonly Figure?[] _highestRise;
    private readonly Figure?[] _highest;
    private readonly int _lastWithdrawal;

    /// <summary>Looks through all figures once.</summary>
    /// <param name="mentions">The mentions, the oldest first.</param>
    /// <param name="figures">All figures, by report from the oldest, then as told.</param>
    public Superseding(ImmutableArray<Mention> mentions, ImmutableArray<Figure> figures)
    {
        (_mentions, _figures) = (mentions, figures);
        var told = figures.Where(figure => figure.Authority != Authority.Hearsay && figure.Revision != Revision.AtFirst).ToList();
        _bySpeaker = figures.Where(figure => figure.SpeakerKey is not null).ToLookup(figure => figure.SpeakerKey!, StringComparer.Ordinal);
        _byVoice = figures.ToLookup(figure => (figure.Report, figure.Voice));
        _firstAccounts = figures.Where(figure => figure.Revision == Revision.AtFirst).ToLookup(figure => figure.Value, StringComparer.Ordinal);
        _corrections = [.. told.Where(figure => figure.Revision == Revision.Corrects)];
        _highestRise = HighestFrom(told.Where(TellsRise));
        _highest = HighestFrom(told);
        _lastWithdrawal = mentions.Select((mention, at) => mention.Facts.TellsWithdrawal ? at : -1).DefaultIfEmpty(-1).Max();
    }

    /// <summary>The figures that count, and those that don't with the rule and what replaced them.</summary>
    public (ImmutableArray<Figure> Current, ImmutableArray<(Figure Figure, string Rule, Figure? By)> Superseded) Part()
    {
        var current = ImmutableArray.CreateBuilder<Figure>();
        var superseded = ImmutableArray.CreateBuilder<(Figure, string, Figure?)>();
        foreach (var figure in _figures)
            if (Against(figure) is { } found)
                superseded.Add((figure, found.Rule, found.By));
            else
                current.Add(figure);
        return (current.ToImmutable(), superseded.ToImmutable());
    }

    private (string Rule, Figure? By)? Against(Figure figure)
    {
        foreach (var told in _firstAccounts[figure.Value])
            if ((ReferenceEquals(told, figure) || told.When > figure.When) && NowIn(told) is { } now)
                return ("first-account", now);
        if (LaterOfSpeaker(figure) is { } own)
            return ("same-speaker", own);
        if (_corrections.FirstOrDefault(other => other.When > figure.When && other.Value != figure.Value) is { } correction)
            return ("corrected", correction);
        if (Above(figure, _highestRise) is { } rise)
            return ("count-rose", rise);
        if (figure.IsOpen && Above(figure, _highest) is { } higher)
            return ("at-least", higher);
        // Without a figure of its own a withdrawal takes back that nobody was harmed.
        return figure.Top == 0 && _lastWithdrawal > figure.When ? ("withdrawn", null) : null;
    }

    // What the report that tells a first account gives instead.
    private Figure? NowIn(Figure first) => _figures.LastOrDefault(other => other.Report == first.Report && other.Revision != Revision.AtFirst && other.Value != first.Value);

    // In a later report any other figure; in the same one, a higher one told further on.
    private Figure? LaterOfSpeaker(Figure figure) =>
        (figure.SpeakerKey is { } speaker ? _bySpeaker[speaker].FirstOrDefault(other => other.Value != figure.Value && other.When > figure.When) : null)
        ?? _byVoice[(figure.Report, figure.Voice)].FirstOrDefault(other => other.Number > figure.Number && other.Low > figure.Top);

    private static Figure? Above(Figure figure, Figure?[] highest) =>
        figure.When + 1 < highest.Length && highest[figure.When + 1] is { } other && other.Low > figure.Top ? other : null;

    // By report, the highest figure of it and of all after it.
    private Figure?[] HighestFrom(IEnumerable<Figure> figures)
    {
        var highest = new Figure?[_mentions.Length];
        foreach (var figure in figures)
            if (highest[figure.When] is not { } other || figure.Low > other.Low)
                highest[figure.When] = figure;
        for (var at = highest.Length - 2; at >= 0; at--)
            if (highest[at + 1] is { } later && (highest[at] is not { } own || later.Low > own.Low))
                highest[at] = later;
        return highest;
    }

    private bool TellsRise(Figure figure)
    {
        var facts = _mentions[figure.Report].Facts;
        return figure.Revision == Revision.Rises || facts.TellsWithdrawal || (facts.TellsLaterDeath && figure.IsOfDeaths);
    }
}
