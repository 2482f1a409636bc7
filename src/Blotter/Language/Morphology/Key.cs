using System.Numerics;

namespace Blotter.Language.Morphology;

/// <summary>Stable 64-bit hashes, the same in every run and on every machine; trained models hold them, so a change of this file needs new models.</summary>
internal static class Key
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>The hash of everything in <paramref name="hash"/> followed by <paramref name="value"/>.</summary>
    public static ulong Add(ulong hash, ulong value) => unchecked((BitOperations.RotateLeft(hash, 23) ^ value) * Prime);

    /// <summary>The hash of everything in <paramref name="hash"/> followed by the UTF-16 code units of <paramref name="text"/>.</summary>
    public static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        var length = (ulong)text.Length << 16;
        for (; text.Length >= 4; text = text[4..])
            hash = Add(hash, text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48));
        foreach (var unit in text)
            hash = Add(hash, unit);
        return Add(hash, length);
    }

    /// <summary>The hash of a part of speech.</summary>
    public static ulong Tag(Upos upos, string xpos) => Add((ulong)upos + 1, xpos);
}
