namespace Blotter.Tests;

public sealed class PipelineConveyorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Results_come_in_the_order_of_the_items_whoever_finishes_first(int jobs)
    {
        // Earlier items take longer.
        var conveyor = new PipelineConveyor<int, int>(_ => 1, item => { Thread.Sleep(item % 5 == 0 ? 20 : 0); return item * 2; }, jobs);
        Run(conveyor, Enumerable.Range(0, 40)).ShouldBe(Enumerable.Range(0, 40).Select(item => item * 2));
    }

    [Fact]
    public void No_items_give_no_results() => Run(new PipelineConveyor<int, int>(_ => 1, item => item, 2), []).ShouldBeEmpty();

    [Fact]
    public void What_the_search_throws_comes_after_the_results_before_it()
    {
        var seen = new List<int>();
        var conveyor = new PipelineConveyor<int, int>(_ => 1, item => item, 3);
        Should.Throw<InvalidDataException>(() => Run(conveyor, BrokenAfter(5), seen)).Message.ShouldBe("broken");
        seen.ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public void What_the_work_throws_comes_at_its_items_turn()
    {
        var seen = new List<int>();
        var conveyor = new PipelineConveyor<int, int>(_ => 1, item => item == 3 ? throw new InvalidDataException("bad item") : item, 3);
        Should.Throw<InvalidDataException>(() => Run(conveyor, Enumerable.Range(0, 10), seen)).Message.ShouldBe("bad item");
        seen.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Heavy_items_are_not_under_way_together()
    {
        int under = 0, most = 0;
        var gate = new Lock();
        var conveyor = new PipelineConveyor<int, int>(
            _ => PipelineConveyor<int, int>.MostBytes,
            item =>
            {
                lock (gate)
                    most = Math.Max(most, ++under);
                Thread.Sleep(5);
                lock (gate)
                    under--;
                return item;
            },
            4);
        Run(conveyor, Enumerable.Range(0, 8)).Count.ShouldBe(8);
        most.ShouldBe(1);
    }

    [Fact]
    public void Only_a_few_items_are_taken_before_they_are_asked_for()
    {
        var taken = 0;
        var conveyor = new PipelineConveyor<int, int>(_ => 1, item => item, 1);
        using var results = conveyor.Run(Enumerable.Range(0, 1000).Select(item => { taken++; return item; }), () => { }, TestContext.Current.CancellationToken).GetEnumerator();
        results.MoveNext().ShouldBeTrue();
        Thread.Sleep(50);
        taken.ShouldBeLessThan(20);
    }

    [Fact]
    public void Cancellation_ends_a_run_whose_item_takes_forever()
    {
        using var never = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource(50);
        var conveyor = new PipelineConveyor<int, int>(_ => 1, item => { never.Wait(TimeSpan.FromSeconds(5)); return item; }, 1);
        Should.Throw<OperationCanceledException>(() => conveyor.Run([1], () => { }, cancellation.Token).ToList());
        never.Set();
    }

    [Fact]
    public void Runs_that_end_before_their_threads_begin_harm_nobody()
    {
        // An exception on one of those threads would end the whole process.
        for (var run = 0; run < 200; run++)
        {
            using var cancellation = new CancellationTokenSource();
            cancellation.Cancel();
            var conveyor = new PipelineConveyor<int, int>(_ => 1, item => item, 4);
            Should.Throw<OperationCanceledException>(() => conveyor.Run([1, 2, 3], () => { }, cancellation.Token).ToList());
        }
    }

    [Fact]
    public void Waiting_for_a_slow_item_leaves_time_for_other_things()
    {
        var idle = 0;
        var conveyor = new PipelineConveyor<int, int>(_ => 1, item => { Thread.Sleep(1200); return item; }, 1);
        conveyor.Run([1], () => idle++, TestContext.Current.CancellationToken).ShouldBe([1]);
        idle.ShouldBe(1);
    }

    private static List<int> Run(PipelineConveyor<int, int> conveyor, IEnumerable<int> items, List<int>? seen = null)
    {
        seen ??= [];
        foreach (var result in conveyor.Run(items, () => { }, TestContext.Current.CancellationToken))
            seen.Add(result);
        return seen;
    }

    private static IEnumerable<int> BrokenAfter(int count)
    {
        for (var item = 0; item < count; item++)
            yield return item;
        throw new InvalidDataException("broken");
    }
}
