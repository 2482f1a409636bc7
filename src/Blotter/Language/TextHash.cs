using System.Runtime.CompilerServices;

namespace Blotter.Language;

/// <summary>A hash of text that is the same in every run and on every machine. Trained models hold it: a change of this file needs new models.</summary>
internal static class TextHash
{
    /// <summary>FNV-1a over UTF-16 code units, 64 bits, finished by <see cref="Mix"/>.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = 0xCBF29CE484222325UL;
            foreach (var unit in text)
                hash = (hash ^ unit) * 0x100000001B3UL;
            return Mix(hash);
        }
    }

    /// <summary>Lets all bits depend on all bits (the finalizer of MurmurHash3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
            return hash ^ (hash >> 33);
        }
    }
}
