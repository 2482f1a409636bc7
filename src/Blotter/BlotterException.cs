namespace Blotter;

/// <summary>
/// Input or settings that cannot be worked with: what was found, where, and what to do about it.
/// A bug is never reported this way; it throws an exception of the base library.
/// </summary>
/// <remarks>Every one is made by <see cref="Errors"/>, which holds all codes and texts.</remarks>
public sealed class BlotterException : Exception
{
    internal BlotterException(string code, ExitStatus status, string? where, string text, Exception? inner = null)
        : base(text, inner)
    {
        Code = code;
        Status = status;
        Where = where;
    }

    /// <summary>The code, <c>B</c> and three digits, that <c>docs/errors.md</c> explains.</summary>
    public string Code { get; }

    /// <summary>What the program exits with when this error ends the run.</summary>
    public ExitStatus Status { get; }

    /// <summary>The file, entry, line or option at fault, or <c>null</c> when the text says it.</summary>
    public string? Where { get; }

    /// <summary>The line that a user reads: <c>error B012: where: text</c>.</summary>
    public string Line => Where is null ? $"error {Code}: {Message}" : $"error {Code}: {Where}: {Message}";
}

/// <summary>What the program exits with.</summary>
public enum ExitStatus
{
    /// <summary>All that was asked for was done.</summary>
    Done = 0,

    /// <summary>The run went to its end, but some reports could not be read; each is named.</summary>
    SomeFailed = 1,

    /// <summary>The command line or the input it names cannot be used; nothing was done.</summary>
    BadInput = 2,

    /// <summary>The store cannot be used: locked, full, newer, damaged, or no store at all.</summary>
    StoreProblem = 3,

    /// <summary>A bug in Blotter.</summary>
    Bug = 70,

    /// <summary>Stopped by Ctrl-C; what was read so far is kept.</summary>
    Interrupted = 130,
}
