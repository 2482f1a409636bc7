using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blotter.Evaluation.Language;

/// <summary>Compares an annotated text with the gold annotation of the same text.</summary>
internal sealed class UdComparison
{
    private const int NotAligned = -2;
    private const int Root = -1;

    // The relations of content words; the others (aux, case, cc, clf, cop, det, mark, punct) join or mark them.
    private static readonly FrozenSet<string> ContentRelations = FrozenSet.Create(
        StringComparer.Ordinal,
        "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod", "discourse", "nmod", "appos",
        "nummod", "acl", "amod", "conj", "fixed", "flat", "compound", "list", "parataxis", "orphan", "goeswith", "reparandum", "root", "dep");

    private readonly int[] _goldOf;

    /// <summary>Aligns the words.</summary>
    /// <exception cref="ArgumentException">The two are not annotations of the same characters.</exception>
    public UdComparison(UdText gold, UdText system)
    {
        if (!string.Equals(gold.Characters, system.Characters, StringComparison.Ordinal))
            throw new ArgumentException("The two are not annotations of the same characters.", nameof(system));
        (Gold, System) = (gold, system);
        Pairs = WordAlignment.Of(gold.Words, system.Words);
        _goldOf = new int[system.Words.Length];
        Array.Fill(_goldOf, NotAligned);
        foreach (var (goldWord, systemWord) in Pairs)
            _goldOf[systemWord] = goldWord;
    }

    /// <summary>The gold annotation.</summary>
    public UdText Gold { get; }

    /// <summary>The other annotation.</summary>
    public UdText System { get; }

    /// <summary>The indexes of the words that both have, in text order.</summary>
    public ImmutableArray<(int Gold, int System)> Pairs { get; }

    /// <summary>All measures, in the order of <see cref="UdMeasure"/>.</summary>
    public ImmutableArray<ScoreRow> Rows => [.. Enum.GetValues<UdMeasure>().Select(Score)];

    /// <summary>How many the gold has of what is measured, the other has, and both have alike.</summary>
    public ScoreRow Score(UdMeasure measure)
    {
        var name = UdMeasureName.Of(measure);
        return measure switch
        {
            UdMeasure.Tokens => ScoreSpans(name, Gold.Tokens, System.Tokens),
            UdMeasure.Sentences => ScoreSpans(name, Gold.Sentences, System.Sentences),
            UdMeasure.Clas => new(name, Gold.Words.Count(IsContent), System.Words.Count(IsContent), Pairs.Count(pair => IsContent(Gold.Words[pair.Gold]) && Agree(measure, pair))),
            _ => new(name, Gold.Words.Length, System.Words.Length, Pairs.Count(pair => Agree(measure, pair))),
        };
    }

    /// <summary>Whether two aligned words are alike in what is measured.</summary>
    public bool Agree(UdMeasure measure, (int Gold, int System) pair)
    {
        var (gold, system) = (Gold.Words[pair.Gold], System.Words[pair.System]);
        return measure switch
        {
            UdMeasure.Upos => gold.Upos == system.Upos,
            UdMeasure.Xpos => gold.Xpos == system.Xpos,
            UdMeasure.UFeats => gold.Features == system.Features,
            UdMeasure.AllTags => (gold.Upos, gold.Xpos, gold.Features) == (system.Upos, system.Xpos, system.Features),
            UdMeasure.Lemmas => gold.Lemma == system.Lemma || gold.Lemma == "_",
            UdMeasure.Uas => HaveSameHead(gold, system),
            UdMeasure.Las or UdMeasure.Clas => HaveSameHead(gold, system) && gold.Relation == system.Relation,
            _ => true,
        };
    }

    /// <summary>The spans of both that are the same, from two lists of spans in text order.</summary>
    internal static IEnumerable<TextSpan> Common(ImmutableArray<TextSpan> gold, ImmutableArray<TextSpan> system)
    {
        for (int g = 0, s = 0; g < gold.Length && s < system.Length;)
        {
            if (gold[g] == system[s])
                yield return gold[g];
            var order = gold[g].Start.CompareTo(system[s].Start);
            g += order <= 0 ? 1 : 0;
            s += order >= 0 ? 1 : 0;
        }
    }

    private static ScoreRow ScoreSpans(string name, ImmutableArray<TextSpan> gold, ImmutableArray<TextSpan> system) =>
        new(name, gold.Length, system.Length, Common(gold, system).Count());

    private static bool IsContent(UdWord word) => ContentRelations.Contains(word.Relation);

    private bool HaveSameHead(UdWord gold, UdWord system) => gold.Head == (system.Head < 0 ? Root : _goldOf[system.Head]);
}
