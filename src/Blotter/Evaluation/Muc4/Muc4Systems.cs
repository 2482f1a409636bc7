using System.Collections.Immutable;

namespace Blotter.Evaluation.Muc4;

/// <summary>Finds other systems' answers: a folder with a file named <c>response</c> (with whatever ending) is a system, and so is each below a folder.</summary>
public static class Muc4Systems
{
    private const string ResponseFile = "response*";

    /// <summary>The systems in folders, each with the name of its own folder, in the order of the paths and then by name.</summary>
    /// <exception cref="BlotterException">B306, B307, B312, B313: an answer cannot be read; B316: a folder holds none.</exception>
    public static ImmutableArray<(string Name, ReportTemplates Responses)> In(IEnumerable<string> folders) =>
        [.. folders.SelectMany(folder => Files(folder)).Select(file => (Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))!, Muc4File.Templates([file])))];

    private static ImmutableArray<string> Files(string folder)
    {
        try
        {
            ImmutableArray<string> files =
                [.. Responses(folder), .. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(Responses)];
            return files.IsEmpty ? throw Errors.NoAnswers(folder) : files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Errors.AnnotatedFileCannotBeRead(folder, e);
        }
    }

    private static IEnumerable<string> Responses(string folder) => Directory.EnumerateFiles(folder, ResponseFile).Order(StringComparer.Ordinal).Take(1);
}
