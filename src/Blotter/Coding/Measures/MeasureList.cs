using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Measures;

/// <summary>The measures that a report told so far, each once: the first time that it is told, or the first with a date where a noun names it.</summary>
internal sealed class MeasureList
{
    // One that so many others stand between is told anew.
    private const int MostCompared = 200;

    private readonly List<MeasureMention> _mentions = [];

    /// <summary>The measures in text order.</summary>
    public IReadOnlyList<MeasureMention> Mentions => _mentions;

    /// <summary>Adds a measure that was not told before.</summary>
    public void Add(MeasureMention mention)
    {
        for (var at = Math.Max(0, _mentions.Count - MostCompared); at < _mentions.Count; at++)
        {
            if (!IsSame(_mentions[at], mention))
                continue;
            if (MeasureDates.Of(_mentions[at]) is null && MeasureDates.Of(mention) is not null && mention.Kind != MeasureKind.Arrest)
                _mentions[at] = mention;
            return;
        }
        _mentions.Add(mention);
    }

    private static bool IsSame(MeasureMention told, MeasureMention mention)
    {
        if (ReferenceEquals(told.Facts, mention.Facts) && told.Span.Overlaps(mention.Span) && (told.Kind == mention.Kind || told.Kind == MeasureKind.Vote))
            return true;
        if (told.Kind != mention.Kind)
            return false;
        return told.Kind == MeasureKind.Arrest ? IsSamePeople(told, mention) : mention.Object >= 0 && told.Object >= 0 && ObjectOf(told).Lemma == ObjectOf(mention).Lemma;
    }

    // "the suspect was charged" after "police arrested a man"; a name after one person without.
    private static bool IsSamePeople(MeasureMention told, MeasureMention mention)
    {
        if (mention.Object < 0 || told.Object < 0)
            return true;
        var (before, now) = (ObjectOf(told), ObjectOf(mention));
        if (now.Upos == Upos.Pron || IsDefinite(mention))
            return true;
        if (now.Upos == Upos.Propn)
            return before.Upos != Upos.Propn || SharesName(told, mention);
        return before.Lemma == now.Lemma && CountOf(told) == CountOf(mention);
    }

    private static bool SharesName(MeasureMention told, MeasureMention mention)
    {
        var before = MeasurePhrase.Text(told.Facts.Tree, told.Object).Split(' ');
        return MeasurePhrase.Text(mention.Facts.Tree, mention.Object).Split(' ').Any(word => word.Length > 2 && char.IsUpper(word[0]) && before.Contains(word, StringComparer.Ordinal));
    }

    private static bool IsDefinite(MeasureMention mention) =>
        mention.Facts.Tree.Child(mention.Object, "det") is var article and >= 0 && mention.Facts.Tree.Tokens[article].Lower is "the" or "both" or "these" or "those" or "that" or "this" or "all";

    private static string? CountOf(MeasureMention mention) =>
        mention.Facts.Tree.Child(mention.Object, "nummod") is var number and >= 0 ? mention.Facts.Tree.Tokens[number].Lower : null;

    private static Token ObjectOf(MeasureMention mention) => mention.Facts.Tree.Tokens[mention.Object];
}
