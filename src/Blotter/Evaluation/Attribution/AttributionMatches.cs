using System.Collections.Immutable;
using Blotter.Coding.Attribution;
using Blotter.Language;

namespace Blotter.Evaluation.Attribution;

/// <summary>How an attribution is worded.</summary>
internal enum Wording
{
    /// <summary>All of it stands in quotation marks.</summary>
    Direct,

    /// <summary>Part of it does.</summary>
    Mixed,

    /// <summary>Nothing of it does.</summary>
    Indirect,
}

/// <summary>
/// The attributions of one document held against those that people found: pairs of contents that overlap by at least half of the longer one, the likest first, each once.
/// </summary>
internal sealed class AttributionMatches
{
    private readonly BratDocument _document;
    private readonly ImmutableArray<Saying> _found;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly int[] _foundOf;

    /// <summary>Matches them.</summary>
    /// <param name="document">The document with its gold.</param>
    /// <param name="found">What was found.</param>
    /// <param name="sentences">Its sentences with trees, which say what the head of a span is.</param>
    public AttributionMatches(BratDocument document, ImmutableArray<Saying> found, ImmutableArray<Sentence> sentences)
    {
        (_document, _found, _sentences) = (document, found, sentences);
        _foundOf = new int[document.Attributions.Length];
        Array.Fill(_foundOf, -1);
        Match();
        Wordings = [.. document.Attributions.Select(gold => WordingOf(gold.Content))];
        FoundWordings = [.. found.Select((saying, at) => Array.IndexOf(_foundOf, at) is >= 0 and var gold ? Wordings[gold] : WordingOf(saying.Content))];
    }

    /// <summary>How each gold attribution is worded.</summary>
    public ImmutableArray<Wording> Wordings { get; }

    /// <summary>As what wording each found one counts: that of the gold one it matches, else its own.</summary>
    public ImmutableArray<Wording> FoundWordings { get; }

    /// <summary>The indexes of gold attributions.</summary>
    public IEnumerable<int> Gold => Enumerable.Range(0, _document.Attributions.Length);

    /// <summary>How many were found.</summary>
    public int Found => _found.Length;

    /// <summary>Whether a gold attribution was found.</summary>
    public bool IsMatched(int gold) => _foundOf[gold] >= 0;

    /// <summary>Whether the source of a matched one is right: the head of the gold source lies in ours, or neither has one.</summary>
    public bool HasSource(int gold) => IsMatched(gold) && HeadsAgree(_document.Attributions[gold].Source, _found[_foundOf[gold]].Source);

    /// <summary>Whether the cue of a matched one is right, by the same rule.</summary>
    public bool HasCue(int gold) => IsMatched(gold) && HeadsAgree(_document.Attributions[gold].Cue, _found[_foundOf[gold]].Cue);

    /// <summary>What differs, in text order.</summary>
    public IEnumerable<Mismatch> Mismatches()
    {
        foreach (var gold in Gold)
            if (!IsMatched(gold))
                yield return new Mismatch(_document.Id, "", "attributions", Describe(_document.Attributions[gold]), null);
            else if (!HasSource(gold))
                yield return new Mismatch(_document.Id, Words(_document.Attributions[gold].Content), "source", Words(_document.Attributions[gold].Source), Words(One(_found[_foundOf[gold]].Source)));
            else if (!HasCue(gold))
                yield return new Mismatch(_document.Id, Words(_document.Attributions[gold].Content), "cue", Words(_document.Attributions[gold].Cue), Words(One(_found[_foundOf[gold]].Cue)));
        for (var at = 0; at < _found.Length; at++)
            if (!_foundOf.Contains(at))
                yield return new Mismatch(_document.Id, "", "attributions", null, Describe(new GoldAttribution(One(_found[at].Source), One(_found[at].Cue), _found[at].Content)));
    }

    private void Match()
    {
        var pairs = new List<(double Share, int Gold, int Found)>();
        foreach (var gold in Gold)
            for (var found = 0; found < _found.Length; found++)
            {
                var content = _document.Attributions[gold].Content;
                var share = (double)Overlap(content, _found[found].Content) / Math.Max(Length(content), Length(_found[found].Content));
                if (share >= 0.5)
                    pairs.Add((share + Tie(gold, found), gold, found));
            }
        var taken = new bool[_found.Length];
        foreach (var (_, gold, found) in pairs.OrderByDescending(pair => pair.Share).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Found))
            if (_foundOf[gold] < 0 && !taken[found])
                (_foundOf[gold], taken[found]) = (found, true);
    }

    // Of two with equally like contents the one with the same cue.
    private double Tie(int gold, int found) => _found[found].Cue is { } cue && Overlap(_document.Attributions[gold].Cue, [cue]) > 0 ? 1e-6 : 0;

    private static ImmutableArray<TextSpan> One(TextSpan? span) => span is { } own ? [own] : [];

    private static int Length(ImmutableArray<TextSpan> spans) => Math.Max(1, spans.Sum(span => span.Length));

    private static int Overlap(ImmutableArray<TextSpan> one, ImmutableArray<TextSpan> other) => one.Sum(a => other.Sum(b => a.OverlapLength(b)));

    private bool HeadsAgree(ImmutableArray<TextSpan> gold, TextSpan? found)
    {
        if (gold.IsEmpty || found is null)
            return gold.IsEmpty && found is null;
        return HeadOf(gold) is not { } head ? gold.Any(part => part.Overlaps(found.Value)) : found.Value.Overlaps(head) || (HeadOf([found.Value]) is { } own && gold.Any(part => part.Contains(own)));
    }

    // The word of the spans that hangs on one outside of them.
    private TextSpan? HeadOf(ImmutableArray<TextSpan> spans)
    {
        var sentence = _sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(spans[0]));
        if (sentence is null)
            return null;
        var inside = sentence.Tokens.Select(token => token.Kind != TokenKind.Mark && spans.Any(span => span.Overlaps(token.Span))).ToArray();
        for (var at = 0; at < inside.Length; at++)
            if (inside[at] && (sentence.Tokens[at].Head < 0 || !inside[sentence.Tokens[at].Head]))
                return sentence.Tokens[at].Span;
        return null;
    }

    // Quotation marks at both ends, or a stretch of text between marks of the paragraph around it.
    private Wording WordingOf(ImmutableArray<TextSpan> content)
    {
        if (content.All(part => part.Length > 0 && IsMark(_document.Text[part.Start]) && (IsMark(_document.Text[part.End - 1]) || IsMark(_document.Text[Math.Max(part.Start, part.End - 2)]))))
            return Wording.Direct;
        return content.Any(part => _document.Text.AsSpan(part.Start, part.Length).IndexOfAny("\"“”«»") >= 0) ? Wording.Mixed : Wording.Indirect;
    }

    private static bool IsMark(char unit) => unit is '"' or '“' or '”' or '‘' or '’' or '«' or '»';

    private string Describe(GoldAttribution attribution) => $"{Words(attribution.Source)} | {Words(attribution.Cue)} | {Words(attribution.Content)}";

    private string Words(ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(span => WhiteSpace.Collapsed(span.Of(_document.Text))));
}
