using System.IO.Compression;
using System.Text;
using Blotter.Reading;

namespace Blotter.Tests.Reading;

/// <summary>A folder of its own for one test, and what is found in it.</summary>
internal sealed class ReportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blotter-");

    public string Root => _folder.FullName;

    public ReadingOptions Options { get; init; } = new();

    public static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return compressed.ToArray();
    }

    public string this[string name] => Path.Combine(Root, name);

    public ReportFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public ReportFolder With(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this;
    }

    public List<FoundReport> Find(params string[] names) => FindAt([.. names.Select(name => this[name])]);

    public List<FoundReport> FindAt(params string[] paths) =>
        [.. new ReportFinder(Options).Find(paths, null, TestContext.Current.CancellationToken)];

    public List<string> NamesOf(IEnumerable<FoundReport> found) => [.. found.Select(report => Path.GetRelativePath(Root, report.Origin))];

    public Document Read(string name) => new DocumentReader(Options).Read(Find(name).ShouldHaveSingleItem().Report.ShouldNotBeNull());

    public void Dispose() => _folder.Delete(recursive: true);
}
