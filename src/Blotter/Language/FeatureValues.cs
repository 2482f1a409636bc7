namespace Blotter.Language;

/// <summary>Values of the feature Tense.</summary>
internal enum Tense
{
    /// <summary>Past ("fired").</summary>
    Past,

    /// <summary>Present ("fires").</summary>
    Present,
}

/// <summary>Values of the feature Voice; the active is not marked.</summary>
internal enum Voice
{
    /// <summary>A participle in passive use ("was killed", "the man killed").</summary>
    Passive,
}

/// <summary>Values of the feature Number.</summary>
internal enum Number
{
    /// <summary>Singular.</summary>
    Singular,

    /// <summary>Plural, plural-only nouns ("scissors") too.</summary>
    Plural,
}

/// <summary>Values of the feature VerbForm.</summary>
internal enum VerbForm
{
    /// <summary>Finite ("fires", "would").</summary>
    Finite,

    /// <summary>Infinitive.</summary>
    Infinitive,

    /// <summary>Participle ("firing", "fired").</summary>
    Participle,

    /// <summary>Gerund, an -ing form in the place of a noun.</summary>
    Gerund,
}

/// <summary>Values of the feature Mood.</summary>
internal enum Mood
{
    /// <summary>Indicative.</summary>
    Indicative,

    /// <summary>Imperative.</summary>
    Imperative,

    /// <summary>Subjunctive.</summary>
    Subjunctive,
}

/// <summary>Values of the feature Degree.</summary>
internal enum Degree
{
    /// <summary>Positive ("near").</summary>
    Positive,

    /// <summary>Comparative ("nearer").</summary>
    Comparative,

    /// <summary>Superlative ("nearest").</summary>
    Superlative,
}

/// <summary>Values of the feature PronType.</summary>
internal enum PronType
{
    /// <summary>Article.</summary>
    Article,

    /// <summary>Demonstrative ("this", "there").</summary>
    Demonstrative,

    /// <summary>Emphatic ("himself" beside a noun).</summary>
    Emphatic,

    /// <summary>Indefinite ("some").</summary>
    Indefinite,

    /// <summary>Interrogative ("who?").</summary>
    Interrogative,

    /// <summary>Negative ("nobody").</summary>
    Negative,

    /// <summary>Personal and possessive ("they", "their").</summary>
    Personal,

    /// <summary>Reciprocal ("each other").</summary>
    Reciprocal,

    /// <summary>Relative ("the man who fled").</summary>
    Relative,

    /// <summary>Total ("all").</summary>
    Total,
}

/// <summary>Values of the feature Polarity.</summary>
internal enum Polarity
{
    /// <summary>Negative ("not", "no").</summary>
    Negative,

    /// <summary>Positive ("yes").</summary>
    Positive,
}
