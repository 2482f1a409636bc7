using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Language;

namespace Blotter.Coding.Roles;

/// <summary>A part of a phrase that may stand for what it names: tokens from <see cref="First"/> to <see cref="Last"/>, both included.</summary>
internal readonly record struct FillerSpan(NounPhrase Phrase, int First, int Last)
{
    /// <summary>The words as written, white space between them made one blank.</summary>
    public string Text => Token.Join(Phrase.Sentence.Tokens, First, Last);

    /// <summary>Where they are.</summary>
    public TextSpan Span => Phrase.Sentence.SpanOf(First, Last);
}

/// <summary>
/// Chooses the words that stand for a filler: how much of what stands before its head belongs to it ("three heavily armed men", "armed men", "men"), and how much of what
/// comes after ("men", "men of the FMLN", "men on a motorcycle"). Learned from the strings of answer keys.
/// </summary>
internal static class FillerSpans
{
    // Longer ones are seldom meant.
    private const int Longest = 16;

    // A preposition stands so near before its noun.
    private const int Near = 8;

    /// <summary>The model's name.</summary>
    public const string ModelName = "span";

    /// <summary>All parts that may stand for the phrase.</summary>
    public static ImmutableArray<FillerSpan> Candidates(NounPhrase phrase)
    {
        var spans = ImmutableArray.CreateBuilder<FillerSpan>();
        var ends = FillerEnds.Of(phrase);
        for (var first = phrase.First; first <= phrase.Last; first++)
        {
            if (!MayBegin(phrase, first))
                continue;
            foreach (var end in ends)
                if (end >= first && end - first < Longest && (first <= phrase.Head || end <= phrase.Last) && PhraseExtent.IsBalanced(phrase.Sentence.Tokens, first, end))
                    spans.Add(new FillerSpan(phrase, first, end));
        }
        if (phrase.Name is { } name && !ends.Contains(name.Last))
            spans.Add(new FillerSpan(phrase, name.First, name.Last));
        if (spans.Count == 0)
            spans.Add(new FillerSpan(phrase, phrase.First, phrase.Last));
        return spans.DrainToImmutable();
    }

    // Articles open none, and what is held together is not cut; after the head only the words of a name.
    private static bool MayBegin(NounPhrase phrase, int at)
    {
        ref readonly var token = ref phrase.Sentence.Tokens.ItemRef(at);
        if (token.Kind == TokenKind.Mark || token.Lower is "the" or "a" or "an" || PhraseExtent.IsGlued(phrase.Sentence.Tokens, at))
            return false;
        return at <= phrase.Head || token.Upos == Upos.Propn;
    }

    /// <summary>Adds what speaks for or against a part of a phrase.</summary>
    public static void AddFeatures(FeatureList list, FillerSpan span, Role role)
    {
        var phrase = span.Phrase;
        var tokens = phrase.Sentence.Tokens;
        var own = role.ToString();
        var head = phrase.HeadToken.Lemma.ToLowerInvariant();
        var kind = phrase.Name?.Kind.ToString() ?? phrase.HeadToken.Upos.ToString();
        list.Add("bias", own, kind);
        for (var at = phrase.First; at < phrase.Head; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            if (token.Kind == TokenKind.Mark || token.Lower is "the" or "a" or "an")
                continue;
            var kept = at >= span.First ? "keep" : "drop";
            var word = token.Kind == TokenKind.Number || token.Upos == Upos.Num ? "#" : token.Lower;
            list.Add(kept, word);
            list.Add(kept + ".role", token.Upos.ToString(), own);
            list.Add(kept + ".rel", token.Relation, own, kind);
            if (at == span.First)
            {
                list.Add("first", word, own);
                list.Add("first.head", word, head);
            }
            if (at == span.First - 1)
                list.Add("before", word, own);
        }
        list.Add("kept", Count(phrase.Head - span.First), own, kind);
        list.Add("left", Count(span.First - phrase.First), own, kind);
        if (span.First > phrase.Head)
            list.Add("headless", head, own);
        After(list, span, own, head, kind);
        if (phrase.Name is { } name)
            list.Add("name", name.Kind.ToString(), $"{span.First.CompareTo(name.First)} {span.Last.CompareTo(name.Last)}", own);
        list.Add("length", Count(span.Last - span.First), own);
    }

    // What follows the head, as far as it is kept, and what is left out first.
    private static void After(FeatureList list, FillerSpan span, string role, string head, string kind)
    {
        var phrase = span.Phrase;
        var tokens = phrase.Sentence.Tokens;
        var last = span.Last <= phrase.Head ? "none" : "";
        for (var at = phrase.Head + 1; at < tokens.Length && at <= phrase.Head + Longest; at++)
        {
            if (tokens[at].Head != phrase.Head)
                continue;
            var opening = tokens[Math.Min(span.Last, phrase.Head) + 1];
            var form = $"{tokens[at].Relation} {Governor.Preposition(tokens, at, Near)}";
            if (at <= span.Last)
            {
                last = form;
                list.Add("with", form, role, kind);
                list.Add("with.head", form, head);
                list.Add("with.word", form, tokens[at].Lemma.ToLowerInvariant());
            }
            else
            {
                list.Add("without", form, role, kind);
                list.Add("without.head", form, head);
                break;
            }
        }
        list.Add("end", last, role, kind);
        list.Add("end.head", last, head);
    }

    private static string Count(int number) => Math.Min(number, 6).ToString(CultureInfo.InvariantCulture);
}
