namespace Blotter.Language;

/// <summary>Universal parts of speech (Universal Dependencies v2).</summary>
internal enum Upos : byte
{
    /// <summary>Not known, or not yet.</summary>
    None,

    /// <summary>Adjective (ADJ).</summary>
    Adj,

    /// <summary>Adposition (ADP).</summary>
    Adp,

    /// <summary>Adverb (ADV).</summary>
    Adv,

    /// <summary>Auxiliary (AUX).</summary>
    Aux,

    /// <summary>Coordinating conjunction (CCONJ).</summary>
    Cconj,

    /// <summary>Determiner (DET).</summary>
    Det,

    /// <summary>Interjection (INTJ).</summary>
    Intj,

    /// <summary>Noun (NOUN).</summary>
    Noun,

    /// <summary>Numeral (NUM).</summary>
    Num,

    /// <summary>Particle (PART).</summary>
    Part,

    /// <summary>Pronoun (PRON).</summary>
    Pron,

    /// <summary>Proper noun (PROPN).</summary>
    Propn,

    /// <summary>Punctuation (PUNCT).</summary>
    Punct,

    /// <summary>Subordinating conjunction (SCONJ).</summary>
    Sconj,

    /// <summary>Symbol (SYM).</summary>
    Sym,

    /// <summary>Verb (VERB).</summary>
    Verb,

    /// <summary>Other (X).</summary>
    X,
}
