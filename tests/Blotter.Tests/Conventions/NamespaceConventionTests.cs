using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blotter.Coding.Contract;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Conventions;

public sealed partial class NamespaceConventionTests
{
    private static readonly string Root = Path.Combine(RepositoryRoot.Path, "src", "Blotter");

    private static readonly ImmutableArray<string> Files =
        [.. Directory.GetFiles(Root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_file_s_namespace_is_its_folder() =>
        Files.Where(file => Namespace().Match(File.ReadAllText(file)).Groups["name"].Value != Expected(file)).ShouldBeEmpty();

    [Fact]
    public void No_public_type_lies_outside_the_folders_namespaces() =>
        typeof(CodedReport).Assembly.GetExportedTypes().Select(type => type.Namespace!).Distinct(StringComparer.Ordinal)
            .Except(Files.Select(Expected), StringComparer.Ordinal).ShouldBeEmpty();

    // A stranger looks there first.
    [Fact]
    public void Every_folder_of_the_coder_has_a_row_in_the_architecture()
    {
        var rows = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "ARCHITECTURE.md"));
        Directory.GetDirectories(Path.Combine(Root, "Coding")).Select(Path.GetFileName).Where(folder => !rows.Contains($"`Coding/{folder}/`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Expected(string file)
    {
        var folder = Path.GetRelativePath(Root, Path.GetDirectoryName(file)!);
        return folder == "." ? "Blotter" : "Blotter." + folder.Replace(Path.DirectorySeparatorChar, '.');
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
