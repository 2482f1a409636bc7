using System.Collections.Immutable;
using System.Security.Cryptography;
using Blotter.Reading;

namespace Blotter.Web.Adding;

/// <summary>Reports that somebody added, and how far they are read. Asked by several threads while one reads.</summary>
public sealed class AddJob(DirectoryInfo folder, ImmutableArray<AddedFile> files, ReadingOptions reading)
{
    // A list of more is of no use on a page.
    private const int MostShown = 500;

    private readonly Lock _gate = new();
    private readonly List<AddedReport> _reports = [];
    private int _done;
    private string? _problem;
    private bool _hasEnded;

    /// <summary>Names it; nobody guesses it.</summary>
    public string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The folder that holds the files until they are read.</summary>
    internal DirectoryInfo Folder => folder;

    /// <summary>The files, in the order in which they were given.</summary>
    internal ImmutableArray<AddedFile> Files => files;

    /// <summary>What was said about them.</summary>
    internal ReadingOptions Reading => reading;

    /// <summary>How far it is now.</summary>
    public AddProgress Progress()
    {
        lock (_gate)
            return new AddProgress(Id, files.Length, _done, [.. _reports], _problem, _hasEnded);
    }

    /// <summary>A report was read, or could not be.</summary>
    internal void Add(AddedReport report)
    {
        lock (_gate)
        {
            _done++;
            if (_reports.Count < MostShown)
                _reports.Add(report);
        }
    }

    /// <summary>It came to its end.</summary>
    /// <param name="problem">Why it ended before all was read, or <c>null</c>.</param>
    internal void End(string? problem)
    {
        lock (_gate)
            (_problem, _hasEnded) = (problem, true);
    }
}

/// <summary>A file that was added.</summary>
/// <param name="Path">Where it lies until it is read.</param>
/// <param name="Name">What the log and people call it.</param>
public sealed record AddedFile(string Path, string Name);

/// <summary>How far reports that somebody added are read.</summary>
/// <param name="Id">The job's id.</param>
/// <param name="Files">Number of files.</param>
/// <param name="Done">Number of reports that were read or could not be.</param>
/// <param name="Reports">What became of them, in order; at most the first 500.</param>
/// <param name="Problem">Why it ended before all was read, or <c>null</c>.</param>
/// <param name="HasEnded">Whether it came to its end.</param>
public sealed record AddProgress(string Id, int Files, int Done, ImmutableArray<AddedReport> Reports, string? Problem, bool HasEnded);
