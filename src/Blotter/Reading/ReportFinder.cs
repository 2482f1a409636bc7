using Blotter.Reading.Finding;

namespace Blotter.Reading;

/// <summary>Finds the reports that paths stand for and cuts them out of their files, without understanding them yet.</summary>
/// <remarks>
/// What a file holds is told by its content, and by its name only where the content leaves it open. Any file may be compressed with gzip. In
/// folders and by patterns hidden files are passed over, and so are JSON of another kind and MUC answer templates; named one by one they are
/// problems. <c>name.meta.json</c> beside <c>name.txt</c> or <c>name.html</c>, or <c>meta.json</c> beside <c>report.txt</c>, says who published the
/// report, when and where: <c>{"publisher": ..., "published": ..., "url": ...}</c>.
/// </remarks>
public sealed class ReportFinder
{
    private readonly ReportCutter _cutter;
    private readonly Func<string, Stream> _open;

    /// <summary>Makes a finder that keeps to the limits of <paramref name="options"/>.</summary>
    public ReportFinder(ReadingOptions options)
        : this(options, FileOpener.Open)
    {
    }

    internal ReportFinder(ReadingOptions options, Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(options);
        _cutter = new ReportCutter(options.Limits);
        _open = open;
    }

    /// <summary>
    /// The reports of all <paramref name="paths"/>, in the order of the paths, within a folder in ordinal order of their paths and within a file
    /// in the order of the file. What cannot be read is yielded as a problem, and the search goes on.
    /// </summary>
    /// <param name="paths">
    /// Files, folders (with all folders in them), patterns (<c>*</c>, <c>?</c>, <c>**</c>) and <c>-</c> for standard input.
    /// </param>
    /// <param name="standardInput">What <c>-</c> reads; left open.</param>
    /// <param name="cancellation">Looked at before each report.</param>
    /// <exception cref="ArgumentNullException">A path is <c>-</c> and there is no <paramref name="standardInput"/>.</exception>
    /// <exception cref="OperationCanceledException">While enumerating.</exception>
    public IEnumerable<FoundReport> Find(IReadOnlyList<string> paths, Stream? standardInput, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Contains("-", StringComparer.Ordinal))
            ArgumentNullException.ThrowIfNull(standardInput);
        return Cancellable(paths.SelectMany(path => FindAt(path, standardInput)), cancellation);
    }

    private static IEnumerable<FoundReport> Cancellable(IEnumerable<FoundReport> found, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var report in found)
        {
            yield return report;
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private IEnumerable<FoundReport> FindAt(string path, Stream? standardInput)
    {
        if (path is "-")
            return Guarded(_cutter.Cut(standardInput!, new ReportSource("-", null, Named: true)), "-");
        if (File.Exists(path))
            return InFile(path, named: true);
        if (Directory.Exists(path))
            return InFolders(PathPattern.AllOf(path), Errors.NoReportsInFolder(path));
        return PathPattern.Parse(path) is { } pattern && Directory.Exists(pattern.Folder.Length == 0 ? "." : pattern.Folder)
            ? InFolders(pattern, Errors.NothingMatches(path))
            : [FoundReport.Failed(path, Errors.NoSuchPath(path))];
    }

    private IEnumerable<FoundReport> InFolders(PathPattern pattern, BlotterException none)
    {
        var any = false;
        foreach (var file in FileWalk.Through(pattern))
        {
            foreach (var found in file.Problem is null ? InFile(file.Path, named: false) : [FoundReport.Failed(file.Path, file.Problem)])
            {
                any = true;
                yield return found;
            }
        }
        if (!any)
            yield return FoundReport.Failed(none.Where!, none);
    }

    private IEnumerable<FoundReport> InFile(string path, bool named) => Guarded(Opened(path, named), path);

    private IEnumerable<FoundReport> Opened(string path, bool named)
    {
        using var stream = _open(path);
        foreach (var found in _cutter.Cut(stream, new ReportSource(path, Path.GetFullPath(path), named)))
            yield return found;
    }

    // A file that fails half-way keeps what it gave before; the failure comes last.
    private static IEnumerable<FoundReport> Guarded(IEnumerable<FoundReport> reports, string origin)
    {
        using var next = reports.GetEnumerator();
        while (Next(next, origin) is { } found)
            yield return found;
    }

    private static FoundReport? Next(IEnumerator<FoundReport> reports, string origin)
    {
        try
        {
            return reports.MoveNext() ? reports.Current : null;
        }
        catch (BlotterException problem)
        {
            return FoundReport.Failed(origin, problem);
        }
        catch (UnauthorizedAccessException)
        {
            return FoundReport.Failed(origin, Errors.NoPermission(origin));
        }
        catch (IOException reason)
        {
            return FoundReport.Failed(origin, reason is FileNotFoundException ? Errors.NoSuchPath(origin) : Errors.CannotRead(origin, reason));
        }
    }
}
