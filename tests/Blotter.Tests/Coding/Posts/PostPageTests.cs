using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Posts;

public sealed class PostPageTests
{
    /// <summary>Markup, platform, author, account, date, first link.</summary>
    public static TheoryData<string, string, string?, string?, string?, string> Embeds => new()
    {
        {
            "<blockquote class='twitter-tweet' data-lang='en'><p lang='en' dir='ltr'>Smoke over the old town</p>&mdash; Aram K. (@aram_k) "
            + "<a href='https://twitter.com/aram_k/status/1667433606217728000?ref_src=twsrc%5Etfw'>June 10, 2023</a></blockquote><script async src='https://platform.twitter.com/widgets.js'></script>",
            "X", "Aram K.", "aram_k", "2023-06-10", "https://twitter.com/aram_k/status/1667433606217728000"
        },
        { "<blockquote class='twitter-tweet'><a href='https://x.com/aram_k/status/1667433606217728000'></a></blockquote>", "X", null, "aram_k", "2023-06-10", "https://x.com/aram_k/status/1667433606217728000" },
        { "<iframe src='about:blank' data-src='https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=1667433606217728000&amp;lang=en'></iframe>", "X", null, null, "2023-06-10", "https://twitter.com/i/status/1667433606217728000" },
        { "<script async src='https://telegram.org/js/telegram-widget.js?22' data-telegram-post='zarqa_front/120' data-width='100%'></script>", "Telegram", null, "zarqa_front", null, "https://t.me/zarqa_front/120" },
        { "<iframe data-lazy-src='https://t.me/zarqa_front/120?embed=1'></iframe>", "Telegram", null, "zarqa_front", null, "https://t.me/zarqa_front/120" },
        {
            "<div class='tgme_widget_message' data-post='zarqa_front/120'><div>We struck the depot</div><time datetime='2023-06-10T22:17:00+00:00'>22:17</time></div>",
            "Telegram", null, "zarqa_front", "2023-06-10", "https://t.me/zarqa_front/120"
        },
        {
            "<div class='fb-post' data-href='https://www.facebook.com/zarqacd/posts/123456'><blockquote cite='https://www.facebook.com/zarqacd/posts/123456'><p>Stay home</p>Posted by "
            + "<a href='https://facebook.com/zarqacd'>Zarqa Civil Defence</a> on&nbsp;<a href='https://www.facebook.com/zarqacd/posts/123456'>Saturday, June 10, 2023</a></blockquote></div>",
            "Facebook", "Zarqa Civil Defence", "zarqacd", "2023-06-10", "https://www.facebook.com/zarqacd/posts/123456"
        },
        { "<iframe src='https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fzarqacd%2Fvideos%2F99%2F&amp;width=500'></iframe>", "Facebook", null, "zarqacd", null, "https://www.facebook.com/zarqacd/videos/99/" },
        { "<div class='fb-video' data-href='https://www.facebook.com/zarqacd/videos/99/'></div>", "Facebook", null, "zarqacd", null, "https://www.facebook.com/zarqacd/videos/99/" },
        {
            "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/CtUgsAgM7HX/?utm_source=ig_embed'><div>View this post on Instagram</div>"
            + "<p><a href='https://www.instagram.com/p/CtUgsAgM7HX/?utm_source=ig_embed'>A post shared by Lina Haddad (@lina.haddad)</a></p></blockquote>",
            "Instagram", "Lina Haddad", "lina.haddad", "2023-06-10", "https://www.instagram.com/p/CtUgsAgM7HX/"
        },
        { "<amp-instagram data-shortcode='CtUgsAgM7HX'></amp-instagram>", "Instagram", null, null, "2023-06-10", "https://www.instagram.com/p/CtUgsAgM7HX" },
        {
            "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@zarqa.today/video/7243000000000000000' data-video-id='7243000000000000000'><section><a href='https://www.tiktok.com/@zarqa.today?refer=embed'>@zarqa.today</a>"
            + "<p>Smoke over the town</p><a href='https://www.tiktok.com/music/x'>♬ original sound - Zarqa Today</a></section></blockquote>",
            "Tiktok", null, "zarqa.today", "2023-06-10", "https://www.tiktok.com/@zarqa.today/video/7243000000000000000"
        },
        { "<iframe src='https://www.tiktok.com/embed/v2/7243000000000000000?lang=en'></iframe>", "Tiktok", null, null, "2023-06-10", "https://www.tiktok.com/embed/v2/7243000000000000000" },
        { "<iframe data-src='https://www.youtube.com/embed/abc_1?rel=0'></iframe>", "Youtube", null, null, null, "https://www.youtube.com/watch?v=abc_1" },
        { "<lite-youtube videoid='abc_1'></lite-youtube>", "Youtube", null, null, null, "https://www.youtube.com/watch?v=abc_1" },
        {
            "<blockquote class='bluesky-embed' data-bluesky-uri='at://did:plc:ab2c/app.bsky.feed.post/3jxz2ol5bvk2a'><p lang='en'>Smoke over the town</p>&mdash; Lina Haddad (<a href='https://bsky.app/profile/did:plc:ab2c?ref_src=embed'>@lina.bsky.social</a>) "
            + "<a href='https://bsky.app/profile/did:plc:ab2c/post/3jxz2ol5bvk2a?ref_src=embed'>June 10, 2023 at 9:12 AM</a></blockquote>",
            "Other", "Lina Haddad", "lina.bsky.social", "2023-06-10", "https://bsky.app/profile/did:plc:ab2c/post/3jxz2ol5bvk2a"
        },
        {
            "<blockquote class='text-post-media' data-text-post-permalink='https://www.threads.net/@lina.haddad/post/CtUgsAgM7HX'><a href='https://www.threads.net/@lina.haddad/post/CtUgsAgM7HX'><div>Post by @lina.haddad</div><div>View on Threads</div></a></blockquote>",
            "Other", null, "lina.haddad", null, "https://www.threads.net/@lina.haddad/post/CtUgsAgM7HX"
        },
        { "<iframe src='https://mastodon.social/@lina/110520000000000000/embed' class='mastodon-embed'></iframe>", "Other", null, "lina", "2023-06-10", "https://mastodon.social/@lina/110520000000000000" },
        { "<iframe src='https://www.instagram.com/p/CtUgsAgM7HX/embed/captioned/'></iframe>", "Instagram", null, null, "2023-06-10", "https://www.instagram.com/p/CtUgsAgM7HX" },
        { "<iframe src='//vk.com/video_ext.php?oid=-1&amp;id=2'></iframe>", "Vk", null, null, null, "https://vk.com/video_ext.php?oid=-1&id=2" },
    };

    [Theory]
    [MemberData(nameof(Embeds))]
    public void Reads_embeds_of_pages(string markup, string platform, string? author, string? handle, string? date, string link)
    {
        var post = PostBench.PostOfPage(markup);
        (post.Platform.ToString(), post.Author, post.Handle, post.Date?.ToString(), post.Links[0]).ShouldBe((platform, author, handle, date, link));
    }

    [Fact]
    public void The_words_are_the_author_s_alone() =>
        PostBench.PostOfPage("<blockquote class='twitter-tweet'><p>Smoke over<br>the old town <a href='https://t.co/x1'>pic.twitter.com/Zx81kQwErT</a></p>&mdash; Aram K. (@aram_k) <a href='https://twitter.com/aram_k/status/1667433606217728000'>June 10, 2023</a></blockquote>")
            .ShouldSatisfyAllConditions(post => post.Text.ShouldBe("Smoke over\nthe old town"), post => post.Media.ShouldBe(true));

    [Fact]
    public void A_quoted_post_inside_a_post_is_part_of_it() =>
        PostBench.PostOfPage("<blockquote class='twitter-tweet'><p>Look at this</p><blockquote class='twitter-tweet'><p>Smoke</p>&mdash; B. (@b_k) June 9, 2023</blockquote>&mdash; Aram K. (@aram_k) <a href='https://twitter.com/aram_k/status/1667433606217728000'>June 10, 2023</a></blockquote>")
            .Platform.ShouldBe(Platform.X);

    [Theory]
    [InlineData("<iframe data-src='https://ads.example/frame?href=https://twitter.com/a/status/1'></iframe>")]
    [InlineData("<blockquote>“Stay at home,” the mayor said on X.</blockquote>")]
    [InlineData("<p>He wrote <a href='https://twitter.com/aram_k/status/1667433606217728000'>on X</a> that he was well.</p>")]
    public void Other_frames_quotations_and_links_are_no_posts(string markup) => PostBench.CodePage(markup).Report.Posts.ShouldBeEmpty();
}
