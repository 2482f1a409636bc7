namespace Blotter.Language.Network;

/// <summary>
/// The rows of the words of several sentences, time by time: all first words, then all second words, ... The sentences are in order of falling
/// length, so that those that still go on at a time are the first ones.
/// </summary>
internal sealed class PackedBatch
{
    /// <summary>Packs sentences of these lengths, which fall and are at least 1.</summary>
    public PackedBatch(IReadOnlyList<int> lengths)
    {
        Lengths = lengths;
        Times = lengths[0];
        Offsets = new int[Times + 1];
        Counts = new int[Times];
        var alive = lengths.Count;
        for (var time = 0; time < Times; time++)
        {
            while (lengths[alive - 1] <= time)
                alive--;
            Counts[time] = alive;
            Offsets[time + 1] = Offsets[time] + alive;
        }
        Words = Offsets[Times];
    }

    /// <summary>Words of each sentence.</summary>
    public IReadOnlyList<int> Lengths { get; }

    /// <summary>Length of the longest sentence.</summary>
    public int Times { get; }

    /// <summary>The first row of each time, and the number of rows.</summary>
    public int[] Offsets { get; }

    /// <summary>How many sentences have a word at each time.</summary>
    public int[] Counts { get; }

    /// <summary>How many words there are.</summary>
    public int Words { get; }

    /// <summary>The row of a word: its sentence and its index in that.</summary>
    public int Row(int sentence, int time) => Offsets[time] + sentence;
}
