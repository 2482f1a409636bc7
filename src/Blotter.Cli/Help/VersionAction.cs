using System.CommandLine;
using System.CommandLine.Invocation;

namespace Blotter.Cli.Help;

/// <summary>Prints the program's version alone on a line.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Text);
        return (int)ExitStatus.Done;
    }
}
