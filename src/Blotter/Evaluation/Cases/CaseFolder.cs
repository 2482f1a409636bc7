using System.Collections.Immutable;
using Blotter.Reading;

namespace Blotter.Evaluation.Cases;

/// <summary>The folder of one case: <c>report.txt</c>, <c>meta.json</c> and <c>gold.json</c>.</summary>
/// <param name="Path">The folder.</param>
internal sealed record CaseFolder(string Path)
{
    /// <summary>The folder's own name, which is the case's id.</summary>
    public string Id => System.IO.Path.GetFileName(Path);

    /// <summary>The part of the name before its first hyphen; cases are reported by it.</summary>
    public string Group => Id.Split('-')[0];

    /// <summary>Path of <c>gold.json</c>.</summary>
    public string GoldPath => System.IO.Path.Combine(Path, "gold.json");

    private string ReportPath => System.IO.Path.Combine(Path, "report.txt");

    /// <summary>The cases of some folders, each folder's in ordinal order of their names; a folder that is itself a case is that one.</summary>
    /// <exception cref="BlotterException">A folder does not exist or holds no case.</exception>
    public static ImmutableArray<CaseFolder> Find(IEnumerable<string> directories) => [.. directories.SelectMany(FindIn)];

    /// <summary>The report with what <c>meta.json</c> says about it, not yet understood.</summary>
    /// <exception cref="BlotterException">A file is missing or malformed.</exception>
    public RawReport Report()
    {
        var bytes = ReadBytes(ReportPath);
        var metaPath = System.IO.Path.Combine(Path, "meta.json");
        var meta = GoldNode.Parse(ReadText(metaPath), metaPath).Only("id", "publisher", "published", "url", "group", "set");
        if (!string.Equals(meta.Required("id").Text(), Id, StringComparison.Ordinal))
            throw meta.Required("id").Malformed($"\"{meta.Required("id").Text()}\" is not the folder's name");
        var metadata = new ReportMetadata(
            meta.Required("publisher").TextOrNull(), meta.Required("published").DateOrNull()?.ToString(), meta.Required("url").TextOrNull());
        var file = System.IO.Path.GetFullPath(ReportPath);
        return new RawReport(ReportPath, file, EntryId: null, ReportFormat.PlainText, bytes) { Metadata = metadata };
    }

    /// <summary>The text of <c>gold.json</c>.</summary>
    public string Gold() => ReadText(GoldPath);

    private static IEnumerable<CaseFolder> FindIn(string directory)
    {
        if (!Directory.Exists(directory))
            throw Errors.NoCases(directory);
        var folder = new CaseFolder(System.IO.Path.TrimEndingDirectorySeparator(directory));
        if (File.Exists(folder.ReportPath))
            return [folder];
        var cases = Directory.EnumerateDirectories(directory).Select(path => new CaseFolder(path)).Where(found => File.Exists(found.ReportPath))
            .OrderBy(found => found.Id, StringComparer.Ordinal).ToImmutableArray();
        return cases.IsEmpty ? throw Errors.NoCases(directory) : cases;
    }

    private static string ReadText(string path) => System.Text.Encoding.UTF8.GetString(ReadBytes(path));

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Errors.CaseFileCannotBeRead(path, e);
        }
    }
}
