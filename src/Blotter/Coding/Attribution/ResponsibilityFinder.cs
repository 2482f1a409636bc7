using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Finds whether somebody owns up to an attack, by phrase. Immutable.</summary>
internal sealed class ResponsibilityFinder(DataFile cues)
{
    private readonly PhraseTable<Responsibility> _phrases = new(cues.Rows.SelectMany(row =>
        row.Values("phrases").Select(phrase => (phrase, SetList.Parse<Responsibility>(row["responsibility"])))));

    /// <summary>The phrases of a sentence in text order.</summary>
    public ImmutableArray<PhraseHit<Responsibility>> Find(ImmutableArray<Token> tokens) => _phrases.Find(tokens);

    /// <summary>Of two findings in one report the one that stands: claimed before denied before none-yet before not-mentioned.</summary>
    public static Responsibility Stronger(Responsibility left, Responsibility right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(Responsibility value) => value switch
    {
        Responsibility.Claimed => 3,
        Responsibility.Denied => 2,
        Responsibility.NoneYet => 1,
        _ => 0,
    };
}
