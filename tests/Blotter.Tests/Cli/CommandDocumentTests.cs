using Blotter.Tests.Contract;

namespace Blotter.Tests.Cli;

public sealed class CommandDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "commands.md"));

    [Fact]
    public void Every_command_has_a_section_with_an_example()
    {
        foreach (var (path, _) in CommandTree.Leaves())
            SectionOf(path).ShouldContain($"blotter {string.Join(' ', path)}");
    }

    [Fact]
    public void Every_option_is_explained_in_the_section_of_its_command()
    {
        foreach (var (path, command) in CommandTree.Leaves())
        {
            var section = SectionOf(path);
            foreach (var option in command.Options)
                section.ShouldContain($"`{option.Name}", customMessage: $"{string.Join(' ', path)} {option.Name}");
        }
    }

    [Fact]
    public void The_options_of_every_command_are_explained()
    {
        foreach (var option in CommandTree.Root().Options)
            Document.ShouldContain($"`{option.Name}");
    }

    private static string SectionOf(string[] path)
    {
        var heading = $"## blotter {string.Join(' ', path)}\n";
        var start = Document.IndexOf(heading, StringComparison.Ordinal);
        start.ShouldBeGreaterThan(-1, heading);
        var end = Document.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return Document[start..(end < 0 ? Document.Length : end)];
    }
}
