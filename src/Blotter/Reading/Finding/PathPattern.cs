using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Numerics;

namespace Blotter.Reading.Finding;

/// <summary>
/// A path with <c>*</c> (any letters of a name), <c>?</c> (one letter) and <c>**</c> (any folders, or none). Letter case counts; hidden names are
/// matched only by a part that begins with a dot.
/// </summary>
/// <remarks>
/// While a tree is walked, what may still match is a set of positions in the pattern, as in any automaton, so that each folder is entered once
/// however many <c>**</c> there are. Bit <c>i</c>: part <c>i</c> is to be matched next; bit <see cref="ImmutableArray{T}.Length"/>: all is matched.
/// </remarks>
internal sealed class PathPattern
{
    private const int MostParts = 60;
    private const string AnyFolders = "**";

    private readonly ImmutableArray<string> _parts;

    private PathPattern(string folder, ImmutableArray<string> parts)
    {
        Folder = folder;
        _parts = parts;
        Start = WithFoldersLeftOut(1);
    }

    /// <summary>The folder in which the walk begins.</summary>
    public string Folder { get; }

    /// <summary>The positions before the first name.</summary>
    public ulong Start { get; }

    /// <summary>Whether the last part spells out an ending, so that files with it are wanted whatever the ending is.</summary>
    public bool NamesEnding => Path.GetExtension(_parts[^1]) is { Length: > 1 } ending && !ending.AsSpan().ContainsAny('*', '?');

    /// <summary>Everything inside a folder.</summary>
    public static PathPattern AllOf(string folder) => new(folder, [AnyFolders]);

    /// <summary>Reads a pattern; <c>null</c> when the path is none, or has more parts than anybody writes.</summary>
    public static PathPattern? Parse(string path)
    {
        var parts = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]);
        var first = Array.FindIndex(parts, part => part.AsSpan().ContainsAny('*', '?'));
        if (first < 0 || parts.Length - first > MostParts)
            return null;
        var folder = string.Join(Path.DirectorySeparatorChar, parts[..first]);
        if (folder.Length == 0)
            folder = first == 0 ? string.Empty : Path.DirectorySeparatorChar.ToString();
        return new PathPattern(folder, [.. parts[first..].Where(part => part.Length > 0)]);
    }

    /// <summary>The positions after <paramref name="name"/>; 0 when nothing under this name can match.</summary>
    public ulong After(ulong positions, string name)
    {
        var next = 0UL;
        for (; positions != 0; positions &= positions - 1)
        {
            var at = BitOperations.TrailingZeroCount(positions);
            if (at == _parts.Length || _parts[at] is AnyFolders)
                next |= ReportFileName.IsHidden(name) ? 0 : 1UL << at;
            else if (Matches(_parts[at], name))
                next |= 1UL << (at + 1);
        }
        return WithFoldersLeftOut(next);
    }

    /// <summary>Whether the whole pattern is matched.</summary>
    public bool IsMatched(ulong positions) => (positions & (1UL << _parts.Length)) != 0;

    private static bool Matches(string part, string name) =>
        ReportFileName.IsHidden(name) == ReportFileName.IsHidden(part) && FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: false);

    private ulong WithFoldersLeftOut(ulong positions)
    {
        for (var at = 0; at < _parts.Length; at++)
        {
            if (_parts[at] is AnyFolders && (positions & (1UL << at)) != 0)
                positions |= 1UL << (at + 1);
        }
        return positions;
    }
}
