namespace Blotter.Coding.Views.Muc4;

/// <summary>How near each sentence of a report is to those that tell of an incident.</summary>
/// <param name="telling">The indexes of the sentences that tell of it, first those that do most surely.</param>
internal sealed class Muc4Nearness(IReadOnlyList<int> telling)
{
    private const int Far = 1000;

    private readonly Dictionary<int, int> _order = telling.Select((sentence, order) => (sentence, order)).DistinctBy(pair => pair.sentence).ToDictionary(pair => pair.sentence, pair => pair.order);
    private readonly int[] _sorted = [.. telling.Order()];

    /// <summary>The indexes of the sentences that tell of the incident, the surest first.</summary>
    public IReadOnlyList<int> Telling => telling;

    /// <summary>The smaller the nearer: those that tell of it in their order, then by sentences between, those before first.</summary>
    public int Rank(int sentence)
    {
        if (_order.TryGetValue(sentence, out var order))
            return order;
        if (sentence < 0)
            return 2 * Far;
        var distance = Distance(sentence);
        return Far + (2 * Math.Abs(distance)) + (distance > 0 ? 1 : 0);
    }

    /// <summary>In a word, for features: <c>t0</c> for the surest sentence, <c>t1</c> for the others that tell of it, else <c>b</c> before or <c>a</c> after and how far; <c>dateline</c> for the dateline.</summary>
    public string Word(int sentence) => _order.TryGetValue(sentence, out var order)
        ? order switch { 0 => "t0", 1 => "t1", _ => "t2" }
        : sentence < 0 ? "dateline" : Distance(sentence) switch { 0 => "none", -1 => "b1", -2 => "b2", >= -5 and < 0 => "b3", < 0 => "b6", 1 => "a1", 2 => "a2", <= 5 => "a3", _ => "a6" };

    /// <summary>How many sentences after the nearest that tells of it; negative for before, after if both are as near. 0 where none does.</summary>
    private int Distance(int sentence)
    {
        if (_sorted.Length == 0)
            return 0;
        var at = Array.BinarySearch(_sorted, sentence);
        at = at < 0 ? ~at : at;
        var after = at < _sorted.Length ? sentence - _sorted[at] : -Far;
        var before = at > 0 ? sentence - _sorted[at - 1] : Far;
        return -after < before ? after : before;
    }
}
