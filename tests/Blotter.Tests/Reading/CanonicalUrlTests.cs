using Blotter.Reading;

namespace Blotter.Tests.Reading;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("http://web.archive.org/web/20141108120159/http://www.example.org:80/story/1", "http://www.example.org/story/1")]
    [InlineData("https://web.archive.org/web/2014id_/https://example.org/a", "https://example.org/a")]
    [InlineData("http://web.archive.org/web/2014/http://web.archive.org/web/2013/http://example.org/a", "http://example.org/a")]
    [InlineData("http://web.archive.org/web/2014/example", "http://web.archive.org/web/2014/example")]
    [InlineData("http://web.archive.org/web/2014", "http://web.archive.org/web/2014")]
    [InlineData(" HTTPS://Example.org/A?b=c#comments ", "https://example.org/A?b=c")]
    [InlineData("https://example.org/?u=http://web.archive.org/web/2014/http://example.org/a", "https://example.org/?u=http://web.archive.org/web/2014/http://example.org/a")]
    public void Gives_the_address_itself(string url, string canonical) => CanonicalUrl.Of(url).ShouldBe(canonical);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/story/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/a")]
    public void Knows_no_other_addresses(string? url) => CanonicalUrl.Of(url).ShouldBeNull();

    [Fact]
    public void Knows_no_address_longer_than_any() => CanonicalUrl.Of("http://example.org/" + new string('a', 5000)).ShouldBeNull();
}
