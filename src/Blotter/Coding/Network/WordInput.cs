namespace Blotter.Coding.Network;

/// <summary>A place for the vectors of words by what they are to a phrase.</summary>
internal enum WordSlot
{
    /// <summary>Its head.</summary>
    Head,

    /// <summary>What stands before the head.</summary>
    Modifier,

    /// <summary>The last word of what follows with "of".</summary>
    Of,

    /// <summary>What it is the subject of.</summary>
    SubjectOf,

    /// <summary>What it is the object of.</summary>
    ObjectOf,

    /// <summary>What it is the passive subject of.</summary>
    PassiveSubjectOf,

    /// <summary>What was done by it.</summary>
    AgentOf,

    /// <summary>The noun that it modifies.</summary>
    NounOf,

    /// <summary>What it hangs on in any other way.</summary>
    OtherwiseOf,

    /// <summary>What that hangs on.</summary>
    SecondAbove,

    /// <summary>What that hangs on in turn.</summary>
    ThirdAbove,

    /// <summary>Subjects that hang on the same word.</summary>
    SubjectBeside,

    /// <summary>Objects that do.</summary>
    ObjectBeside,

    /// <summary>Nouns with prepositions that do.</summary>
    NounBeside,

    /// <summary>The two tokens before it.</summary>
    Left,

    /// <summary>The two tokens after it.</summary>
    Right,

    /// <summary>The sentence's roots.</summary>
    Root,
}

/// <summary>A word's vector in its place.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Row">Row of the vector.</param>
/// <param name="Weight">What it is multiplied with.</param>
internal readonly record struct WordInput(WordSlot Slot, int Row, float Weight);
