using Blotter.Coding.Contract;

namespace Blotter.Coding.Measures;

/// <summary>What a verb of <c>measure-words.tsv</c> must be done to for it to tell of a measure.</summary>
internal enum MeasureWay
{
    /// <summary>People.</summary>
    Person,

    /// <summary>People, by forces of the law alone: others who do it mean something else ("picked up her son").</summary>
    Police,

    /// <summary>A place that forces of the law go through.</summary>
    Lawful,

    /// <summary>Houses and the like, by forces of the law.</summary>
    Premises,

    /// <summary>Forces, which leave.</summary>
    Force,

    /// <summary>A text that a body votes on.</summary>
    Bill,

    /// <summary>Nothing: a body votes.</summary>
    Vote,

    /// <summary>Forces, which are sent somewhere.</summary>
    Unit,

    /// <summary>Groups, people and their money.</summary>
    Group,

    /// <summary>Places and institutions.</summary>
    Place,

    /// <summary>What authorities offer or set up.</summary>
    Thing,
}

/// <summary>A verb that tells of a measure.</summary>
/// <param name="Way">What it must be done to.</param>
/// <param name="Kind">Which measure.</param>
/// <param name="Outcome">How it stands then.</param>
/// <param name="Second">The lemma of a word that must hang on it, or <c>null</c>.</param>
internal sealed record MeasureWord(MeasureWay Way, MeasureKind Kind, string Outcome, string? Second);
