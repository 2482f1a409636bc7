using System.CommandLine;

namespace Blotter.Cli.Commands;

/// <summary>A command that shows how it is used.</summary>
internal abstract class BlotterCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines, for the end of its help.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
