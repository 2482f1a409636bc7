using Blotter.Telling;

namespace Blotter.Cli.Terminals;

/// <summary>
/// What a command talks through: raw writers for exact bytes (JSON, CSV, templates), screens for people, standard input, the clock
/// and the interrupt key. The program's own is <see cref="ProcessTerminal"/>; tests bring one whose output they read.
/// </summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="openInput">Opens standard input.</param>
/// <param name="openOutput">Opens standard output for bytes.</param>
/// <param name="clock">For rates and remaining times only; nothing that is stored depends on it.</param>
/// <param name="readSecret">Reads a line that nobody sees; <c>null</c> where standard input is no keyboard, and its next line is taken.</param>
/// <param name="watchInterrupts">Called once, by the first command that wants to end in order when interrupted.</param>
internal sealed class Terminal(
    Channel output, Channel error, Func<Stream> openInput, Func<Stream> openOutput, TimeProvider clock, Func<CancellationToken> watchInterrupts, Func<string?>? readSecret = null)
{
    private readonly Lazy<CancellationToken> _interruption = new(watchInterrupts);

    /// <summary>Standard output.</summary>
    public Channel Out { get; } = output;

    /// <summary>Standard error: problems and progress.</summary>
    public Channel Error { get; } = error;

    /// <summary>The writer of standard output.</summary>
    public TextWriter Output => Out.Writer;

    /// <summary>The clock for rates and remaining times.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Cancelled by the first Ctrl-C. Until it is asked for, Ctrl-C ends the process at once.</summary>
    public CancellationToken Interruption => _interruption.Value;

    /// <summary>Standard input.</summary>
    public Stream OpenInput() => openInput();

    /// <summary>A line that somebody types and nobody sees, or the next line of standard input; <c>null</c> at its end.</summary>
    public string? ReadSecret()
    {
        if (readSecret is not null)
            return readSecret();
        using var input = new StreamReader(OpenInput());
        return input.ReadLine();
    }

    /// <summary>Standard output as bytes, after all that was written to it as text.</summary>
    public Stream OpenOutput()
    {
        Output.Flush();
        return openOutput();
    }

    /// <summary>Writes a problem's line to standard error and gives the status that it stands for.</summary>
    public ExitStatus Report(BlotterException problem)
    {
        Output.Flush();
        Error.Writer.WriteLine(PlainText.Line(problem.Line));
        Error.Writer.Flush();
        return problem.Status;
    }

    /// <summary>Hands what is buffered to the system.</summary>
    public void Flush()
    {
        Output.Flush();
        Error.Writer.Flush();
    }
}
