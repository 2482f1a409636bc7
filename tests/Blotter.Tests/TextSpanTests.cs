namespace Blotter.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_includes_its_start_and_excludes_its_end()
    {
        var span = new TextSpan(2, 4);
        span.Contains(2).ShouldBeTrue();
        span.Contains(4).ShouldBeFalse();
        span.Of("abcdef").ShouldBe("cd");
    }
}
