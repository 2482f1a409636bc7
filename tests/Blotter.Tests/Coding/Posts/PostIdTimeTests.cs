using Blotter.Coding.Posts;
using Blotter.Reading.Sections;

namespace Blotter.Tests.Coding.Posts;

public sealed class PostIdTimeTests
{
    [Theory]
    [InlineData("https://twitter.com/a/status/1667433606217728000", "2023-06-10")]
    [InlineData("https://twitter.com/a/status/20", null)]
    [InlineData("https://twitter.com/a/status/9223372036854775807", "2080-07-10")]
    [InlineData("https://twitter.com/a/status/99999999999999999999999", null)]
    [InlineData("https://twitter.com/a/status/-1", null)]
    [InlineData("https://twitter.com/a/status/1e18", null)]
    [InlineData("https://www.tiktok.com/@a/video/7243000000000000000", "2023-06-10")]
    [InlineData("https://www.tiktok.com/@a/video/72500417", null)]
    [InlineData("https://www.tiktok.com/@a/video/9223372036854775807", "2038-01-19")]
    [InlineData("https://www.instagram.com/p/CtUgsAgM7HX/", "2023-06-10")]
    [InlineData("https://www.instagram.com/p/CtUgsAgM7HXabcdefgh0123456789/", "2023-06-10")]
    [InlineData("https://www.instagram.com/p/abc/", null)]
    [InlineData("https://www.instagram.com/p/$$$$$$$$$$$/", null)]
    [InlineData("https://www.instagram.com/p/___________/", null)]
    [InlineData("https://bsky.app/profile/a.bsky.social/post/3jwdwj2ctlk26", "2023-05-22")]
    [InlineData("https://truthsocial.com/@a/posts/110500000000000000", "2023-06-07")]
    [InlineData("https://youtu.be/n1kK1nD3r0g", null)]
    [InlineData("https://t.me/zarqa_front/120", null)]
    [InlineData("https://www.facebook.com/a/posts/pfbid02abc", null)]
    public void An_id_tells_its_day(string address, string? day) =>
        PostIdTime.Of(PostLink.FindAll(address).ShouldHaveSingleItem())?.ToString("yyyy-MM-dd").ShouldBe(day);
}
