using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.WriterVoice;

/// <summary>Judges how much of the writer's own voice is in a sentence, by its words and its form. Immutable.</summary>
internal sealed class SentenceJudge(Lexicons lexicons)
{
    private const int LabelSteps = 5;

    private readonly VoiceLexicon _lexicon = new(lexicons.VoiceWords, lexicons.VoicePhrases);
    private readonly ViewSigns _view = new(new WordLists(lexicons.ViewWords));
    private readonly FrozenSet<string> _labelling = new WordLists(lexicons.ViewWords)["labelling"];

    /// <summary>Its voice; nothing counts that stands in quotation marks.</summary>
    /// <param name="sentence">As <see cref="WrittenWords"/> joins it.</param>
    /// <param name="quotes">The quotations of the text.</param>
    public SentenceVoice Judge(Sentence sentence, QuotedText quotes)
    {
        var tokens = sentence.Tokens;
        var isHeadline = sentence.Section == SectionKind.Headline;
        var all = _lexicon.Find(tokens, isTagged: !isHeadline);
        var hits = all.RemoveAll(hit => quotes.Holds(tokens[hit.First].Span));
        var marks = Marks(sentence, hits.RemoveAll(hit => IsInName(sentence, hit) || IsLabelOfOthers(tokens, hit)));
        if (isHeadline)
            marks = Kicker.Raise(tokens, marks);
        var form = sentence.Section is SectionKind.Body or SectionKind.Headline ? _view.Points(tokens, at => quotes.Holds(tokens[at].Span)) : 0;
        return new SentenceVoice(sentence, marks, Sum(hits, VoiceSign.Opinion, 6) * 2, form, Call(tokens, all), Sum(all, VoiceSign.Disclaimer, 6));
    }

    // A call speaks to the reader at once, or of "us" and "you".
    private static int Call(ImmutableArray<Token> tokens, ImmutableArray<VoiceHit> hits)
    {
        var points = Sum(hits, VoiceSign.Promotion, 6);
        if (points < 2)
            return points;
        var speaks = tokens.Any(token => token.Lower is "us" or "our" or "your" or "you" or "now");
        return points + (speaks ? 1 : 0) + (hits.First(hit => hit.Sign == VoiceSign.Promotion).First <= 2 ? 1 : 0);
    }

    private static int Sum(ImmutableArray<VoiceHit> hits, VoiceSign sign, int most)
    {
        var sum = 0;
        foreach (var hit in hits)
            sum += hit.Sign == sign ? hit.Strength : 0;
        return Math.Min(sum, most);
    }

    // "He called them cowards", "she condemned the barbaric act": the subject's words, not the writer's.
    private bool IsLabelOfOthers(ImmutableArray<Token> tokens, VoiceHit hit)
    {
        var at = TreePath.HeadOf(tokens, hit.First, hit.Last);
        for (var steps = 0; steps < LabelSteps && at >= 0; steps++, at = tokens[at].Head)
            if (at < hit.First && tokens[at].Upos == Upos.Verb && _labelling.Contains(tokens[at].Lemma))
                return !HasSelfAsSubject(tokens, at);
        return false;
    }

    private static bool HasSelfAsSubject(ImmutableArray<Token> tokens, int verb)
    {
        for (var at = 0; at < verb; at++)
            if (tokens[at].Head == verb && tokens[at].Relation == "nsubj")
                return tokens[at].Lower is "we" or "i";
        return false;
    }

    // A word of a proper name says nothing of its own; names of several words in the lexicon are meant as they are.
    private static bool IsInName(Sentence sentence, VoiceHit hit)
    {
        if (hit.First != hit.Last || sentence.Section == SectionKind.Headline || !sentence.Tokens[hit.First].IsCapitalised)
            return false;
        if (hit.First == 0 && sentence.Tokens is [{ Upos: Upos.Propn }, { Upos: Upos.Propn, IsCapitalised: true }, ..])
            return true;
        foreach (var name in sentence.Names)
            if (name.First <= hit.First && hit.First <= name.Last && (hit.First > 0 || name.Last > name.First))
                return true;
        return false;
    }

    private static ImmutableArray<VoiceMark> Marks(Sentence sentence, ImmutableArray<VoiceHit> hits)
    {
        var marks = ImmutableArray.CreateBuilder<VoiceMark>();
        foreach (var hit in hits)
            if (hit.Sign is VoiceSign.NameCalling or VoiceSign.People && Name(sentence.Tokens, hit, hits) is { } name)
                marks.Add(name);
        var names = marks.ToImmutable();
        foreach (var hit in hits)
            if (hit.Sign is VoiceSign.Loaded or VoiceSign.Praise && !names.Any(name => name.First <= hit.First && hit.Last <= name.Last))
                marks.Add(new VoiceMark(hit.First, hit.Last, VoiceKind.Loaded, hit.Strength));
        marks.Sort((left, right) => (left.First, left.Last).CompareTo((right.First, right.Last)));
        return Apart(marks);
    }

    // The whole phrase; words that judge inside of it make it as strong as they are.
    private static VoiceMark? Name(ImmutableArray<Token> tokens, VoiceHit hit, ImmutableArray<VoiceHit> hits)
    {
        var (first, last) = NamePhrase.Of(tokens, hit.First, hit.Last);
        var least = hit.Sign == VoiceSign.People ? 4 : 3;
        var strength = hit.Strength;
        foreach (var other in hits)
        {
            if (other.Sign is not (VoiceSign.Loaded or VoiceSign.NameCalling) || other.Strength < least || other.Last >= hit.First || other.Last < first - 1)
                continue;
            strength = Math.Max(strength, hit.Strength <= 2 ? other.Strength : 4);
            first = Math.Min(first, other.First);
        }
        return strength == 0 ? null : new VoiceMark(first, last, VoiceKind.NameCalling, strength);
    }

    // Of marks that overlap the longer, or else the first.
    private static ImmutableArray<VoiceMark> Apart(ImmutableArray<VoiceMark>.Builder marks)
    {
        var apart = ImmutableArray.CreateBuilder<VoiceMark>(marks.Count);
        foreach (var mark in marks)
            if (apart.Count == 0 || apart[^1].Last < mark.First)
                apart.Add(mark);
            else if (mark.Strength > apart[^1].Strength || mark.Strength == apart[^1].Strength && mark.Last - mark.First > apart[^1].Last - apart[^1].First)
                apart[^1] = mark;
        return apart.DrainToImmutable();
    }
}
