namespace Blotter.Evaluation.Muc4;

/// <summary>How right a fill of a response is, held against one of the key.</summary>
internal enum Credit
{
    /// <summary>Wrong.</summary>
    Incorrect,

    /// <summary>Half right.</summary>
    Partial,

    /// <summary>Right.</summary>
    Correct,
}

/// <summary>What a fill of a response is worth against one of the key, and why.</summary>
/// <param name="Credit">Its worth.</param>
/// <param name="IsJudged">Whether a recorded judgement says so; the official table counts these apart.</param>
/// <param name="IsSpread">Whether the judgement gives it to several fills of the key at once (scoring guidelines, 3.1.1.3).</param>
internal readonly record struct Verdict(Credit Credit, bool IsJudged = false, bool IsSpread = false);
