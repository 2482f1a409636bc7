using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Blotter.Cli.Commands;

namespace Blotter.Cli.Help;

/// <summary>The usual help, and under it the command's examples.</summary>
internal sealed class ExamplesHelp : SynchronousCommandLineAction
{
    private static readonly string[] First =
    [
        "blotter read samples",
        "blotter incidents",
        "blotter code samples/ataq-1-first-report.txt",
    ];

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var status = new HelpAction().Invoke(parseResult);
        var examples = parseResult.CommandResult.Command switch
        {
            BlotterCommand command => command.Examples,
            _ => First,
        };
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        return status;
    }
}
