using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Reconciling;

/// <summary>A word for an area that has no name.</summary>
/// <param name="Word">The word, singular.</param>
/// <param name="Kind">What it means; see <see cref="KindIn"/>.</param>
/// <param name="IsPlural">Whether several are meant.</param>
/// <param name="Lower">Countries whose first level is another, so that a region's word means a district.</param>
/// <param name="Bearing">On which side of a country a part lies, in degrees from north; <c>null</c> where that can't be told, and for all others.</param>
/// <param name="IsMiddle">Whether a part is the middle.</param>
internal sealed record AreaWord(string Word, string Kind, bool IsPlural, ImmutableArray<string> Lower, double? Bearing, bool IsMiddle)
{
    /// <summary>Kind of a side or stretch of a country.</summary>
    public const string Part = "part";

    /// <summary>Kind of a word that makes a part of the country that it stands before ("central Somalia").</summary>
    public const string PartOf = "part-of";

    /// <summary><c>region</c>, <c>district</c>, <c>city</c>, <see cref="Part"/> or <see cref="PartOf"/>, as the word is used in some countries.</summary>
    public string KindIn(ImmutableArray<string> countries) => countries.Any(country => Lower.Contains(country, StringComparer.Ordinal)) ? "district" : Kind;
}

/// <summary>The words of <c>area-words.tsv</c>.</summary>
internal sealed class AreaWords
{
    private readonly FrozenDictionary<string, AreaWord> _words;

    private AreaWords(DataFile file) =>
        _words = file.Rows.SelectMany(Forms).ToFrozenDictionary(form => form.Form, form => form.Word, StringComparer.Ordinal);

    /// <summary>Those that ship with the library.</summary>
    public static AreaWords Shipped { get; } = new(DataFile.Load("Reconciling/area-words.tsv"));

    /// <summary>The area that a word in lower case means, or <c>null</c>.</summary>
    public AreaWord? Of(string lower) => _words.GetValueOrDefault(lower);

    private static IEnumerable<(string Form, AreaWord Word)> Forms(DataRow row)
    {
        var bearing = row["bearing"];
        double? degrees = double.TryParse(bearing, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var word = new AreaWord(row["word"], row["kind"], IsPlural: false, row.Values("lower"), degrees, bearing == "middle");
        yield return (row["word"], word);
        if (row["plural"].Length > 0)
            yield return (row["plural"], word with { IsPlural = true });
    }
}
