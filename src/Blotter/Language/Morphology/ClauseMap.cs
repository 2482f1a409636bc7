using System.Collections.Immutable;

namespace Blotter.Language.Morphology;

/// <summary>What the dependents of a word say of it.</summary>
[Flags]
internal enum ClauseMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>"to" before an infinitive.</summary>
    To = 1,

    /// <summary>An auxiliary, or a verb form of "be" before a predicate.</summary>
    Auxiliary = 2,

    /// <summary>The auxiliary "have".</summary>
    Have = 4,

    /// <summary>The auxiliary of the passive.</summary>
    Passive = 8,

    /// <summary>A preposition.</summary>
    Preposition = 16,

    /// <summary>A determiner or possessor.</summary>
    Determiner = 32,

    /// <summary>A word that makes one fixed expression with it.</summary>
    Fixed = 64,

    /// <summary>A subordinating word.</summary>
    Marker = 128,

    /// <summary>A second conjunct.</summary>
    Conjunct = 256,
}

/// <summary>The marks and subjects of the words of one sentence, read from its tree in one pass.</summary>
internal sealed class ClauseMap
{
    private const int FarthestConjunct = 4;

    private readonly ImmutableArray<Token> _tokens;
    private readonly ClauseMarks[] _marks;
    private readonly int[] _subjects;

    /// <summary>Reads the tree of a sentence; any heads and relations will do.</summary>
    public ClauseMap(ImmutableArray<Token> tokens)
    {
        _tokens = tokens;
        _marks = new ClauseMarks[tokens.Length];
        _subjects = new int[tokens.Length];
        Array.Fill(_subjects, -1);
        for (var at = 0; at < tokens.Length; at++)
            if (HeadOf(at) is var head and >= 0)
                Read(at, head);
    }

    /// <summary>The word whose clause a verb stands in: for an auxiliary or copula its head, else the word itself.</summary>
    public int Owner(int word) => RelationOf(word) is "aux" or "aux:pass" or "cop" && HeadOf(word) is var head and >= 0 ? head : word;

    /// <summary>The relation of a word, or of the first of its conjuncts.</summary>
    public string Relation(int word)
    {
        for (var step = 0; step < FarthestConjunct && RelationOf(word) == "conj" && HeadOf(word) is var head and >= 0; step++)
            word = head;
        return RelationOf(word);
    }

    /// <summary>What marks a word, or, where nothing does, the first of its conjuncts.</summary>
    public ClauseMarks Marks(int word)
    {
        for (var step = 0; step < FarthestConjunct; step++)
        {
            if ((_marks[word] & ~ClauseMarks.Conjunct) != ClauseMarks.None || RelationOf(word) != "conj" || HeadOf(word) is not (var head and >= 0))
                return _marks[word];
            word = head;
        }
        return _marks[word];
    }

    /// <summary>The subject of a clause, or of the one that it is joined to; of a relative clause what the pronoun refers to; -1 for none.</summary>
    public int Subject(int owner)
    {
        for (var step = 0; step < FarthestConjunct; step++)
        {
            if (_subjects[owner] is var subject and >= 0)
                return RelationOf(owner) == "acl:relcl" && _tokens.ItemRef(subject).Lower is "who" or "that" or "which" && HeadOf(owner) is var noun and >= 0 ? noun : subject;
            if (RelationOf(owner) != "conj" || HeadOf(owner) is not (var head and >= 0))
                return -1;
            owner = head;
        }
        return -1;
    }

    /// <summary>Person and number of a subject: 0 none, 1 to 3 the persons of the singular, 4 and 6 the first and third of the plural.</summary>
    public int Agreement(int subject)
    {
        if (subject < 0)
            return 0;
        ref readonly var token = ref _tokens.ItemRef(subject);
        return token.Lower switch
        {
            "i" => 1,
            "you" => 2,
            "we" => 4,
            "they" or "these" or "those" or "both" or "many" or "few" or "some" or "most" or "all" or "several" => 6,
            "he" or "she" or "it" or "this" or "that" => 3,
            _ => token.Xpos is "NNS" or "NNPS" || _marks[subject].HasFlag(ClauseMarks.Conjunct) ? 6 : 3,
        };
    }

    private void Read(int word, int head)
    {
        ref readonly var token = ref _tokens.ItemRef(word);
        _marks[head] |= token.Relation switch
        {
            "aux" => token.Lower is "have" or "has" or "had" or "having" or "'ve" or "'d" or "ve" ? ClauseMarks.Auxiliary | ClauseMarks.Have : ClauseMarks.Auxiliary,
            "cop" => ClauseMarks.Auxiliary,
            "aux:pass" => ClauseMarks.Passive,
            "mark" => token.Lower == "to" ? ClauseMarks.To : ClauseMarks.Marker,
            "case" => ClauseMarks.Preposition,
            "det" or "nmod:poss" => ClauseMarks.Determiner,
            "fixed" => ClauseMarks.Fixed,
            "conj" => ClauseMarks.Conjunct,
            _ => ClauseMarks.None,
        };
        if (_subjects[head] < 0 && token.Relation is "nsubj" or "nsubj:pass" or "csubj" or "nsubj:outer")
            _subjects[head] = word;
    }

    private string RelationOf(int word) => _tokens.ItemRef(word).Relation;

    private int HeadOf(int word) => _tokens.ItemRef(word).Head is var head && head >= 0 && head < _tokens.Length && head != word ? head : -1;
}
