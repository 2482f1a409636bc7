using System.Collections.Frozen;
using System.Globalization;

namespace Blotter.Evaluation.Repeats;

/// <summary>
/// Pairs of articles that a person read, and whether one is the other's text again. A tab-separated file with the columns <c>one</c> and <c>other</c> (lines of the articles' file, from 1),
/// <c>verdict</c> (<c>same</c> or <c>other</c>) and <c>stratum</c> (how the pair was drawn).
/// </summary>
/// <param name="Pairs">Whether a pair is one text; the earlier line stands first.</param>
internal sealed record JudgedPairs(FrozenDictionary<(int One, int Other), bool> Pairs)
{
    /// <summary>Reads a file of judgements.</summary>
    /// <exception cref="BlotterException">B306: it cannot be read. B330: it is not in that form.</exception>
    public static JudgedPairs Read(string path)
    {
        try
        {
            var file = DataFile.Parse(path, File.ReadAllBytes(path));
            return new JudgedPairs(file.Rows.ToFrozenDictionary(row => Pair(row), row => IsSame(row)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Errors.AnnotatedFileCannotBeRead(path, failure);
        }
        catch (Exception failure) when (failure is InvalidDataException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw Errors.MalformedPairs(path, failure);
        }
    }

    /// <summary>A pair with the earlier line first.</summary>
    public static (int One, int Other) Ordered(int one, int other) => (Math.Min(one, other), Math.Max(one, other));

    private static (int One, int Other) Pair(DataRow row) => Ordered(Line(row, "one"), Line(row, "other"));

    private static int Line(DataRow row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);

    private static bool IsSame(DataRow row) => row["verdict"] switch
    {
        "same" => true,
        "other" => false,
        var verdict => throw new InvalidDataException($"line {row.Line}: \"{verdict}\" is no verdict"),
    };
}
