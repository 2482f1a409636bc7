using Blotter.Origins;

namespace Blotter.Tests.Origins;

public sealed class OutletSiteTests
{
    [Theory]
    [InlineData("https://www.example.org/2024/05/depot", "example.org")]
    [InlineData("http://news.example.org:80/a", "news.example.org")]
    [InlineData("http://web.archive.org/web/20141108120159/http://www.example.org:80/a", "example.org")]
    public void An_outlet_is_known_by_its_site(string address, string expected) => OutletSite.Of(address).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("file:///reports/a.txt")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://twitter.com/somebody/status/1")]
    [InlineData("https://m.facebook.com/page/posts/1")]
    public void What_is_no_site_of_one_outlet_names_none(string? address) => OutletSite.Of(address).ShouldBeNull();
}
