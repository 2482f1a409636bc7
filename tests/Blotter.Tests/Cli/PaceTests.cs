using Blotter.Cli.Views;

namespace Blotter.Tests.Cli;

public sealed class PaceTests
{
    [Fact]
    public void Tells_the_rate_and_the_time_left()
    {
        var clock = new HandSetClock();
        var pace = new Pace(clock);
        clock.Seconds = 4;
        pace.Describe(new ReadProgress(1000, 200, 0, 3600, 0, null)).ShouldBe("1,200 of 3,600 reports, 300 a second, 0:08 left");
    }

    [Fact]
    public void Leaves_out_the_time_left_while_the_number_of_reports_is_not_known()
    {
        var clock = new HandSetClock();
        var pace = new Pace(clock);
        clock.Seconds = 2;
        pace.Describe(new ReadProgress(9, 0, 1, null, 0, null)).ShouldBe("10 reports, 5 a second, 1 failed");
    }

    [Fact]
    public void Counts_the_time_left_in_minutes()
    {
        var clock = new HandSetClock();
        var pace = new Pace(clock);
        clock.Seconds = 10;
        pace.Describe(new ReadProgress(10, 0, 0, 100, 0, null)).ShouldEndWith("1:30 left");
    }

    private sealed class HandSetClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
