using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Language;

/// <summary>Runs property tests over hostile text.</summary>
internal static class Properties
{
    private static readonly ImmutableArray<string> Pieces =
    [
        "a", "Word", "said", "killed", "two", "Mr", "U.S.", "e.g", "1", "1,800", "18:15", "12.5", "'s", "’t", "'", "\"", "“", "”", ".", "...", "!", "?", "…", "。", ",", ";", "-", "–", "‑",
        "/", "//", "@", "#", ":", "_", "(", ")", "$", "%", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\u00A0", "\u2028", "\0", "\u0007", "\u200B", "\u200F", "\uFEFF", "\uFFFF",
        "\uD83D", "\uDE00", "😀", "👩‍🚒", "é", "e\u0301", "\u0301", "爆発", "انفجار", "взрыв", "ß", "İ", "ﬁ", "\U0001D400",
    ];

    /// <summary>Text of every kind: words, marks, lone surrogates, control characters, several scripts, single units of any value.</summary>
    public static Arbitrary<string> Text { get; } = Gen.OneOf(Gen.Elements(Pieces.AsEnumerable()), Gen.Choose(0, char.MaxValue).Select(unit => ((char)unit).ToString()))
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    /// <summary>Holds for 500 values. The seed is fixed so that a red run stays red; <c>BLOTTER_SEED</c> tries another.</summary>
    public static void Hold<T>(Arbitrary<T> values, Func<T, bool> property)
    {
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable("BLOTTER_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 20_240_502;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60).WithReplay(seed, 1), Prop.ForAll(values, property));
    }
}
