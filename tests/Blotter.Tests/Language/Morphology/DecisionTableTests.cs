using Blotter.Language.Morphology;

namespace Blotter.Tests.Language.Morphology;

public sealed class DecisionTableTests
{
    [Fact]
    public void Finds_every_key_and_no_other()
    {
        var keys = Enumerable.Range(0, 1000).Select(number => Key.Add(7, (ulong)number)).ToArray();
        var table = new DecisionTable(keys, [.. Enumerable.Range(0, 1000).Select(number => (ushort)number)]);
        keys.Select(key => table.Find(key, -1)).ShouldBe(Enumerable.Range(0, 1000));
        Enumerable.Range(1000, 1000).ShouldAllBe(number => table.Find(Key.Add(7, (ulong)number), -1) == -1);
    }

    [Fact]
    public void Keys_that_fall_on_one_place_are_told_apart()
    {
        var table = new DecisionTable([1, 2, 3], [10, 20, 30]);
        (table.Find(1, -1), table.Find(2, -1), table.Find(3, -1), table.Find(4, -1)).ShouldBe((10, 20, 30, -1));
    }

    [Fact]
    public void An_empty_table_knows_nothing() => new DecisionTable([], []).Find(0, -1).ShouldBe(-1);
}
