using Blotter.Coding.Contract;

namespace Blotter.Coding.Actors;

/// <summary>A noun for people, from <c>people.tsv</c>.</summary>
/// <param name="IsAttacker">Whether it names whoever does harm, whose own losses are not counted.</param>
/// <param name="Kind">What such a victim is; <c>null</c> for attackers.</param>
/// <param name="IsPlural">Whether it names several.</param>
internal sealed record PeopleWord(bool IsAttacker, VictimKind? Kind, bool IsPlural)
{
    /// <summary>Reads the lexicon into a table by phrase.</summary>
    public static PhraseTable<PeopleWord> Table(DataFile file) =>
        new(file.Rows.SelectMany(Forms).DistinctBy(entry => entry.Phrase, StringComparer.Ordinal));

    private static IEnumerable<(string Phrase, PeopleWord Word)> Forms(DataRow row)
    {
        var attacker = row["role"] == "attacker";
        VictimKind? kind = attacker ? null : SetList.Parse<VictimKind>(row["kind"]);
        var singular = new PeopleWord(attacker, kind, IsPlural: false);
        var plural = new PeopleWord(attacker, kind, IsPlural: true);
        return row.Values("singular").Select(phrase => (phrase, singular)).Concat(row.Values("plural").Select(phrase => (phrase, plural)));
    }
}
