using System.Buffers;
using System.Collections.Frozen;

namespace Blotter.Coding.Attribution;

/// <summary>Whether words tell what their speaker saw, heard or went through: "I saw", "we hid", "he had counted", "my windows". Immutable.</summary>
internal sealed class OwnSight(SpeakerWords words)
{
    private static readonly SearchValues<char> Edges = SearchValues.Create(" \"“”‘’'(),.;:!?—–\n");

    private readonly FrozenSet<string> _deeds = words["own-sight"];
    private readonly FrozenSet<string> _things = words["own-thing"];

    /// <summary>Whether the words of a saying tell so; read once from the left to the right.</summary>
    /// <param name="said">The words.</param>
    /// <param name="isOfOne">Whether "he" and "she" may stand for the speaker.</param>
    public bool IsIn(string said, bool isOfOne)
    {
        var before = "";
        foreach (var range in said.AsSpan().SplitAny(Edges))
        {
            if (range.End.Value == range.Start.Value)
                continue;
            var word = said[range].ToLowerInvariant();
            if (word is "had" or "just" or "only" or "have" or "ve" or "also")
                continue;
            if (before is "i" or "we" || (isOfOne && before is "he" or "she") ? _deeds.Contains(word) : before is "my" or "our" && _things.Contains(word))
                return true;
            before = word;
        }
        return false;
    }
}
