namespace Blotter.Reading.Finding;

/// <summary>The one path of a folder that no link leads through, by which a folder is recognised when a link leads back to it.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The real path of <paramref name="path"/>, or <c>null</c> when its links lead in a circle.</summary>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var (rest, links) = (Parts(full), 0);
        while (rest.TryPop(out var part))
        {
            var next = Path.Join(real, part);
            if (new DirectoryInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks)
                return null;
            // The target's own parts may be links again, so they are gone through like the rest.
            var led = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(led)!;
            foreach (var ledPart in Parts(led).Reverse())
                rest.Push(ledPart);
        }
        return real;
    }

    // The first part on top.
    private static Stack<string> Parts(string fullPath) => new(
        fullPath[Path.GetPathRoot(fullPath)!.Length..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Reverse());
}
