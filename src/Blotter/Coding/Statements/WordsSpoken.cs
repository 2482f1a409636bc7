namespace Blotter.Coding.Statements;

/// <summary>Words that somebody is heard to say. Indexes refer to the sentence's tokens.</summary>
/// <param name="Cue">The verb of saying, or -1.</param>
/// <param name="Speaker">The head of whoever speaks, or -1.</param>
/// <param name="Head">The head of the clause, in reported speech; -1 in a quotation.</param>
/// <param name="First">The first token said.</param>
/// <param name="Last">The last token said.</param>
internal readonly record struct WordsSpoken(int Cue, int Speaker, int Head, int First, int Last)
{
    /// <summary>Whether these are the speaker's own words, in quotation marks.</summary>
    public bool IsQuoted => Head < 0;
}
