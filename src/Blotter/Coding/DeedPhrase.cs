using Blotter.Coding.Events;
using Blotter.Language;

namespace Blotter.Coding;

/// <summary>The words by which a sentence tells of a deed: a verb with its auxiliaries and object, a noun with what stands before it and its "of".</summary>
internal static class DeedPhrase
{
    // What hangs on the deed farther off is told of it, but no part of its name.
    private const int Longest = 9;

    /// <summary>The words, as a stretch of the stored text.</summary>
    public static TextSpan Of(EventMention mention)
    {
        var sentence = mention.Facts.Sentence;
        var tree = new SentenceTree(sentence);
        if (!tree.IsParsed)
            return sentence.SpanOf(mention.Trigger.First, mention.Trigger.Last);
        var head = TreePath.HeadOf(sentence.Tokens, mention.Trigger.First, mention.Trigger.Last);
        var (first, last) = (mention.Trigger.First, mention.Trigger.Last);
        foreach (var child in tree.Children(head))
        {
            var (from, to) = tree.Extent(child);
            var relation = sentence.Tokens[child].Relation;
            if (child < head && relation is "aux" or "aux:pass" or "amod" or "compound" or "nummod" or "det" or "nmod:poss" && head - from <= Longest)
                first = Math.Min(first, from);
            else if (child > head && relation is "obj" or "compound:prt" or "xcomp" or "nmod" or "obl" && from <= last + 2 && to - head <= Longest)
                last = Math.Max(last, to);
        }
        return sentence.SpanOf(first, last);
    }
}
