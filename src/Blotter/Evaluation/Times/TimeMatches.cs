using System.Collections.Immutable;

namespace Blotter.Evaluation.Times;

/// <summary>The times of one document held against those that people found. Each matches one at most: those of the same words first, then those that overlap, in text order.</summary>
internal sealed class TimeMatches
{
    private readonly TimeMlDocument _document;
    private readonly ImmutableArray<AnnotatedTime> _found;
    private readonly int[] _goldOf;

    /// <summary>Matches them.</summary>
    public TimeMatches(TimeMlDocument document, ImmutableArray<AnnotatedTime> found)
    {
        (_document, _found) = (document, found);
        _goldOf = new int[found.Length];
        Array.Fill(_goldOf, -1);
        Match(strict: true);
        Match(strict: false);
    }

    /// <summary>Times that people found.</summary>
    public int Gold => _document.Times.Length;

    /// <summary>Times that the system found.</summary>
    public int Found => _found.Length;

    /// <summary>Those that overlap one of the gold.</summary>
    public int Relaxed => Count((_, _) => true);

    /// <summary>Those with the same words.</summary>
    public int Strict => Count(IsSame);

    /// <summary>Those that overlap one with the same value.</summary>
    public int Value => Count((gold, found) => string.Equals(gold.Value, found.Value, StringComparison.Ordinal));

    /// <summary>Those that overlap one of the same type.</summary>
    public int Type => Count((gold, found) => string.Equals(gold.Type, found.Type, StringComparison.Ordinal));

    /// <summary>What differs, in text order.</summary>
    public IEnumerable<Mismatch> Mismatches()
    {
        for (var gold = 0; gold < Gold; gold++)
            if (!_goldOf.Contains(gold))
                yield return new Mismatch(_document.Id, Around(_document.Times[gold]), "relaxed", Describe(_document.Times[gold]), null);
        for (var at = 0; at < _found.Length; at++)
            if (_goldOf[at] < 0)
                yield return new Mismatch(_document.Id, Around(_found[at]), "relaxed", null, Describe(_found[at]));
            else if (_document.Times[_goldOf[at]] is var gold && (!IsSame(gold, _found[at]) || gold.Value != _found[at].Value || gold.Type != _found[at].Type))
                yield return new Mismatch(_document.Id, Around(gold), !IsSame(gold, _found[at]) ? "strict" : gold.Value != _found[at].Value ? "value" : "type", Describe(gold), Describe(_found[at]));
    }

    private int Count(Func<AnnotatedTime, AnnotatedTime, bool> agrees)
    {
        var count = 0;
        for (var at = 0; at < _found.Length; at++)
            if (_goldOf[at] >= 0 && agrees(_document.Times[_goldOf[at]], _found[at]))
                count++;
        return count;
    }

    private void Match(bool strict)
    {
        for (var gold = 0; gold < Gold; gold++)
            for (var at = 0; at < _found.Length && !_goldOf.Contains(gold); at++)
                if (_goldOf[at] < 0 && (strict ? IsSame(_document.Times[gold], _found[at]) : Overlaps(_document.Times[gold].Span, _found[at].Span)))
                    _goldOf[at] = gold;
    }

    private bool IsSame(AnnotatedTime gold, AnnotatedTime found) => Trimmed(gold.Span) == Trimmed(found.Span);

    private static bool Overlaps(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;

    // A full stop or a comma at the end is the sentence's as often as the time's.
    private TextSpan Trimmed(TextSpan span)
    {
        var (start, end) = (span.Start, Math.Min(span.End, _document.Text.Length));
        while (end > start && (char.IsWhiteSpace(_document.Text[end - 1]) || _document.Text[end - 1] is '.' or ','))
            end--;
        while (start < end && char.IsWhiteSpace(_document.Text[start]))
            start++;
        return new TextSpan(start, end);
    }

    private string Describe(AnnotatedTime time) => $"{Words(time.Span)} = {time.Type} {time.Value}";

    private string Words(TextSpan span) => span.End <= _document.Text.Length ? WhiteSpace.Collapsed(span.Of(_document.Text)) : "";

    private string Around(AnnotatedTime time)
    {
        var (start, end) = (Math.Max(0, time.Span.Start - 45), Math.Min(_document.Text.Length, time.Span.End + 35));
        return Words(new TextSpan(start, end));
    }
}
