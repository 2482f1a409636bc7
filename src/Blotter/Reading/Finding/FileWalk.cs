namespace Blotter.Reading.Finding;

/// <summary>A file that was come upon, or a folder that cannot be looked into.</summary>
internal readonly record struct WalkedFile(string Path, BlotterException? Problem);

/// <summary>Walks through folders in the ordinal order of whole paths.</summary>
internal static class FileWalk
{
    /// <summary>
    /// The files that match <paramref name="pattern"/>, and all that look like reports in the folders that match it. Links are followed, but no
    /// folder is walked through twice.
    /// </summary>
    public static IEnumerable<WalkedFile> Through(PathPattern pattern)
    {
        var walked = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<Step>();
        pending.Push(new Step(pattern.Folder, pattern.Start, IsFolder: true));
        while (pending.TryPop(out var step))
        {
            if (!step.IsFolder)
            {
                yield return new WalkedFile(step.Path, null);
                continue;
            }
            if (RealPath.Of(FolderOf(step)) is not { } real || !walked.Add(real))
                continue;
            if (TryLookInto(step, pattern, pending) is { } problem)
                yield return new WalkedFile(step.Path, problem);
        }
    }

    private static string FolderOf(Step step) => step.Path.Length == 0 ? "." : step.Path;

    private static BlotterException? TryLookInto(Step folder, PathPattern pattern, Stack<Step> pending)
    {
        try
        {
            var inside = Directory.GetFileSystemEntries(FolderOf(folder))
                .Select(Path.GetFileName)
                .Select(name => Inside(folder, name!, pattern))
                .Where(step => step.Positions != 0 && (step.IsFolder || IsWanted(step, pattern)))
                .OrderByDescending(step => step.IsFolder ? $"{step.Path}/" : step.Path, StringComparer.Ordinal);
            foreach (var step in inside)
                pending.Push(step);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return Errors.NoPermission(folder.Path);
        }
        catch (IOException reason)
        {
            return Errors.CannotRead(folder.Path, reason);
        }
    }

    private static Step Inside(Step folder, string name, PathPattern pattern)
    {
        var path = Path.Join(folder.Path, name);
        return new Step(path, pattern.After(folder.Positions, name), Directory.Exists(path));
    }

    private static bool IsWanted(Step file, PathPattern pattern) =>
        pattern.IsMatched(file.Positions) && (pattern.NamesEnding || ReportFileName.IsCandidate(Path.GetFileName(file.Path)));

    private readonly record struct Step(string Path, ulong Positions, bool IsFolder);
}
