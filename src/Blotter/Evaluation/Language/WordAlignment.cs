using System.Collections.Immutable;

namespace Blotter.Evaluation.Language;

/// <summary>
/// Which words of two annotations of one text are the same, as the CoNLL 2018 shared task defines it: outside multiword tokens those with the same
/// characters; where either side has a multiword token, the longest common subsequence of lower-cased forms inside the stretch that such tokens share.
/// </summary>
internal sealed class WordAlignment
{
    // A stretch with more pairs of forms than this is no language, and its words stay apart.
    private const int MostPairs = 1 << 22;

    private readonly ImmutableArray<UdWord> _gold;
    private readonly ImmutableArray<UdWord> _system;
    private readonly ImmutableArray<(int Gold, int System)>.Builder _pairs = ImmutableArray.CreateBuilder<(int, int)>();
    private int _g;
    private int _s;

    private WordAlignment(ImmutableArray<UdWord> gold, ImmutableArray<UdWord> system) => (_gold, _system) = (gold, system);

    /// <summary>The indexes of the words that are the same, in text order; no word is in two pairs.</summary>
    public static ImmutableArray<(int Gold, int System)> Of(ImmutableArray<UdWord> gold, ImmutableArray<UdWord> system)
    {
        var alignment = new WordAlignment(gold, system);
        alignment.Align();
        return alignment._pairs.ToImmutable();
    }

    private void Align()
    {
        while (_g < _gold.Length && _s < _system.Length)
        {
            if (_gold[_g].IsMultiword || _system[_s].IsMultiword)
                AlignStretch();
            else if (_gold[_g].Span == _system[_s].Span)
                _pairs.Add((_g++, _s++));
            else if (_gold[_g].Span.Start <= _system[_s].Span.Start)
                _g++;
            else
                _s++;
        }
    }

    private void AlignStretch()
    {
        var end = StartStretch();
        var (gold, system) = (_g, _s);
        while (IsInside(_gold, _g, end) || IsInside(_system, _s, end))
        {
            if (_g < _gold.Length && (_s >= _system.Length || _gold[_g].Span.Start <= _system[_s].Span.Start))
                end = Extended(end, _gold[_g++]);
            else
                end = Extended(end, _system[_s++]);
        }
        AlignForms(gold..Math.Min(_g, _gold.Length), system..Math.Min(_s, _system.Length));
    }

    // The end of the multiword token that starts the stretch. Of the other side a plain word that begins before it stays outside.
    private int StartStretch()
    {
        var (gold, system) = (_gold[_g], _system[_s]);
        if (gold.IsMultiword)
        {
            if (!system.IsMultiword && system.Span.Start < gold.Span.Start)
                _s++;
            return gold.Span.End;
        }
        if (gold.Span.Start < system.Span.Start)
            _g++;
        return system.Span.End;
    }

    private static bool IsInside(ImmutableArray<UdWord> words, int at, int end) =>
        at < words.Length && (words[at].IsMultiword ? words[at].Span.Start < end : words[at].Span.End <= end);

    private static int Extended(int end, UdWord word) => word.IsMultiword ? Math.Max(end, word.Span.End) : end;

    private void AlignForms(Range goldRange, Range systemRange)
    {
        var (gold, system) = (Forms(_gold, goldRange), Forms(_system, systemRange));
        if ((long)gold.Length * system.Length > MostPairs)
            return;
        var longest = LongestCommon(gold, system);
        for (int g = 0, s = 0; g < gold.Length && s < system.Length;)
        {
            if (gold[g] == system[s])
                _pairs.Add((goldRange.Start.Value + g++, systemRange.Start.Value + s++));
            else if (longest[g, s] == longest[g + 1, s])
                g++;
            else
                s++;
        }
    }

    private static string[] Forms(ImmutableArray<UdWord> words, Range range) => [.. words.AsSpan()[range].ToArray().Select(word => word.Form.ToLowerInvariant())];

    // At [g, s]: how many forms the rest of both from there on have in common, in the same order.
    private static int[,] LongestCommon(string[] gold, string[] system)
    {
        var longest = new int[gold.Length + 1, system.Length + 1];
        for (var g = gold.Length - 1; g >= 0; g--)
            for (var s = system.Length - 1; s >= 0; s--)
            {
                var longer = Math.Max(longest[g + 1, s], longest[g, s + 1]);
                longest[g, s] = gold[g] == system[s] ? Math.Max(longer, longest[g + 1, s + 1] + 1) : longer;
            }
        return longest;
    }
}
