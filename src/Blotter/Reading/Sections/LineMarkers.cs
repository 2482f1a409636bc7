using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Blotter.Reading.Sections;

/// <summary>Tells by the phrases of <c>line-markers.tsv</c> what a line is, where it is not the report's own text.</summary>
internal static class LineMarkers
{
    private const int LongestLine = 300;
    private const int LongestStart = 60;
    private const int LongestGap = 40;

    private static readonly ImmutableArray<Marker> All =
        [.. DataFile.Load("Reading/Sections/line-markers.tsv").Rows.Select(row => new Marker(row["kind"], row["where"], row["phrase"].Split('*')))];

    private static readonly ILookup<char, Marker> ByFirstUnit =
        All.Where(marker => marker.Kind is not "not-dateline" && marker.Where is not "any").ToLookup(marker => marker.Pieces[0][0]);

    private static readonly ImmutableArray<Marker> Anywhere = [.. All.Where(marker => marker.Where is "any")];

    private static readonly int ShortestAnywhere = Anywhere.Min(marker => marker.Pieces.Sum(piece => piece.Length));

    private static readonly ImmutableHashSet<string> NoPlaces =
        [.. All.Where(marker => marker.Kind is "not-dateline").Select(marker => marker.Pieces[0])];

    /// <summary>
    /// <see cref="SectionKind.Caption"/>, <see cref="SectionKind.Correction"/>, <see cref="SectionKind.Boilerplate"/>, or <c>null</c>.
    /// </summary>
    public static SectionKind? KindOf(ReadOnlySpan<char> line)
    {
        var isLong = line.Length > LongestLine;
        var folded = Fold(isLong ? line[..(LongestStart + LongestGap)] : line);
        if (folded.Length == 0)
            return null;
        var found = ByFirstUnit[folded[0]].FirstOrDefault(marker => (!isLong || marker.Kind is "correction") && marker.Fits(folded))
            ?? (isLong || folded.Length < ShortestAnywhere ? null : Anywhere.FirstOrDefault(marker => marker.Fits(folded)));
        return found is null ? null : Enum.Parse<SectionKind>(found.Kind, ignoreCase: true);
    }

    /// <summary>Whether a word or two before a dash or colon is known to be no place ("BREAKING", "WATCH").</summary>
    public static bool IsNoPlace(string words) => NoPlaces.Contains(Fold(words));

    /// <summary>Whether the line starts like an item of a list.</summary>
    public static bool IsBullet(ReadOnlySpan<char> line) => line.Length > 1 && MayMarkItem(line[0]);

    /// <summary>Whether items of lists begin with this.</summary>
    public static bool MayMarkItem(char unit) => MarksItem(unit) || unit is '*' or '-' or '>';

    /// <summary>Whether nothing but items of lists begins with this.</summary>
    public static bool MarksItem(char unit) => unit is '•' or '·' or '►' or '▪' or '●';

    private static string Fold(ReadOnlySpan<char> line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetterOrDigit(line[start]) && line[start] is not ('(' or '[' or '©'))
            start++;
        var folded = new StringBuilder(line.Length - start);
        foreach (var unit in line[start..])
            folded.Append(unit is '’' or '‘' ? '\'' : char.ToLower(unit, CultureInfo.InvariantCulture));
        return folded.ToString();
    }

    private sealed record Marker(string Kind, string Where, string[] Pieces)
    {
        public bool Fits(string line)
        {
            if (Where is "whole")
                return string.Equals(line, Pieces[0], StringComparison.Ordinal);
            if (Where is "start" && !line.StartsWith(Pieces[0], StringComparison.Ordinal))
                return false;
            var at = line.IndexOf(Pieces[0], StringComparison.Ordinal);
            return at >= 0 && HasRest(line, at + Pieces[0].Length);
        }

        private bool HasRest(string line, int at)
        {
            foreach (var piece in Pieces.Skip(1))
            {
                var found = line.IndexOf(piece, at, StringComparison.Ordinal);
                if (found < 0 || found - at > LongestGap)
                    return false;
                at = found + piece.Length;
            }
            return true;
        }
    }
}
