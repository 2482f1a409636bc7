using System.IO.Compression;

namespace Blotter.Benchmarks;

/// <summary>Where measuring happens: the program as published, the data beside the repository, and a folder that is cleared at the end.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("blotter-bench-").FullName;

    /// <summary>The root of the source tree.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The folder with the corpora and cases.</summary>
    public static string Shared { get; } = Environment.GetEnvironmentVariable("BLOTTER_SHARED") ?? Path.Combine(Root, "..", "shared");

    /// <summary>A sample report that every clone has.</summary>
    public static string Sample { get; } = Path.Combine(Root, "samples", "ataq-1-first-report.txt");

    /// <summary>The program as one self-contained file; published by <see cref="Publish()"/>.</summary>
    public string Program => PathOf("published/blotter");

    /// <summary>A path in the folder that is cleared at the end.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Publishes the program as its users get it.</summary>
    public void Publish() => Publish("src/Blotter.Cli", "published");

    /// <summary>Publishes a project as one self-contained file.</summary>
    /// <param name="project">Its folder, from the root of the source tree.</param>
    /// <param name="folder">Where the file goes, in the folder that is cleared at the end.</param>
    public void Publish(string project, string folder)
    {
        var publish = MeasuredRun.Of("dotnet", "publish", Path.Combine(Root, project), "--configuration", "Release", "--runtime", "linux-x64", "--output", PathOf(folder));
        if (publish.Status != 0)
            throw new InvalidOperationException(publish.Output);
    }

    /// <summary>The first lines of the gun violence articles, as a file of their own.</summary>
    public string Articles(int count)
    {
        var path = PathOf($"articles-{count}.jsonl");
        using var packed = File.OpenRead(Path.Combine(Shared, "data", "gva", "articles.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        using var output = new StreamWriter(path) { NewLine = "\n" };
        for (var i = 0; i < count && lines.ReadLine() is { } line; i++)
            output.WriteLine(line);
        return path;
    }

    /// <summary>Removes a store and the files beside it.</summary>
    public static void RemoveStore(string path)
    {
        foreach (var file in new[] { path, $"{path}-wal", $"{path}-shm", $"{path}-seal" })
            File.Delete(file);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Blotter.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
