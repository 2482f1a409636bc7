
namespace Blotter.Tests.Coding.Posts;

public sealed class PostReaderTests
{
    /// <summary>Post, platform, author, account, date.</summary>
    public static TheoryData<string, string, string?, string?, string?> Written => new()
    {
        // X
        { "Smoke over the old town\n— Aram K. (@aram_k) June 10, 2023", "X", "Aram K.", "aram_k", "2023-06-10" },
        { "Smoke over the old town — Aram K. (@aram_k) June 10, 2023", "X", "Aram K.", "aram_k", "2023-06-10" },
        { "Smoke over the old town https://t.co/abCdEf1234\n\n— Aram K. (@aram_k) June 10, 2023", "X", "Aram K.", "aram_k", "2023-06-10" },
        { "VIEW FROM THE ROOF: https://t.co/1GeYr1plc6—\n\nAram K. (@aram_k) June 10, 2023", "X", "Aram K.", "aram_k", "2023-06-10" },
        { "Zarqa Live\n@zarqa_live\n·\nFollow\nSmoke over the old town\n9:12 AM · Jun 10, 2023\n·\n12.3K\nReply\nCopy link", "X", "Zarqa Live", "zarqa_live", "2023-06-10" },
        { "Zarqa Live ✔ @zarqa_live\nSmoke over the old town\n5:23 PM - 10 Jun 2023 · Zarqa, Jordan\n12 Retweets 30 likes", "X", "Zarqa Live", "zarqa_live", "2023-06-10" },
        { "Zarqa Live @zarqa_live · Jun 10\nSmoke over the old town, be careful", "X", "Zarqa Live", "zarqa_live", "2023-06-10" },
        { "Zarqa Live @zarqa_live · 3h\nSmoke over the old town, be careful", "X", "Zarqa Live", "zarqa_live", null },
        { "Zarqa Live @zarqa_live · 2d\nSmoke over the old town, be careful", "X", "Zarqa Live", "zarqa_live", "2023-06-10" },
        { "Zarqa Live @zarqa_live\n\"Smoke over the old town.\"\nX · 10 Jun 2023", "X", "Zarqa Live", "zarqa_live", "2023-06-10" },
        { "“Smoke over the old town” — Aram K., on X, June 10, 2023", "X", "Aram K.", null, "2023-06-10" },
        { "https://x.com/aram_k/status/1667433606217728000", "X", null, "aram_k", "2023-06-10" },
        { "Fumée sur la vieille ville\n— Awa D. (@awa_d) 10 juin 2023", "X", "Awa D.", "awa_d", "2023-06-10" },
        { "دخان فوق المدينة القديمة\n— سارة (@sara_z) ١٠ يونيو ٢٠٢٣", "X", "سارة", "sara_z", "2023-06-10" },
        { "دخان فوق المدينة القديمة\n\u200f— \u202bسارة\u202c (@sara_z) \u200f10 يونيو 2023", "X", "سارة", "sara_z", "2023-06-10" },
        { "Smoke over the old town\n— Aram K. (@aram_k) Sat Jun 10 2023", "X", "Aram K.", "aram_k", "2023-06-10" },
        { "Aram K.\n@aram_k\nSmoke over the old town\nJun 10, 2023", "X", "Aram K.", "aram_k", "2023-06-10" },
        { "Smoke over the old town — @aram_k (@aram_k) June 10, 2023", "X", "@aram_k", "aram_k", "2023-06-10" },
        // Telegram
        { "Desert Lions\nt.me/desert_lions\nThe depot burns.\n10 June 2023, 22:17", "Telegram", "Desert Lions", "desert_lions", "2023-06-10" },
        { "Forwarded from: Desert Lions (@desert_lions)\nThe depot burns.\n👁 2.1K  10.06.23, 22:17", "Telegram", "Desert Lions", "desert_lions", "2023-06-10" },
        { "Forwarded from Zarqa Front\nWe struck the depot\nt.me/zarqa_front/120 (10.06.2023, 09:52)", "Telegram", "Zarqa Front", "zarqa_front", "2023-06-10" },
        { "Zarqa Front, [10.06.2023 22:17]\n[Forwarded from Desert Lions]\nWe struck the depot", "Telegram", "Zarqa Front", null, "2023-06-10" },
        { "We struck the depot\n\nt.me/zarqa_front/120\n18.4K views\nJun 10 at 22:17", "Telegram", null, "zarqa_front", "2023-06-10" },
        { "We struck the depot\nTelegram channel Zarqa Front, 10 June 2023, 12:01", "Telegram", "Zarqa Front", null, "2023-06-10" },
        { "We struck the depot\n— Zarqa Front | t.me/zarqa_front | 10 June 2023, 06:40", "Telegram", "Zarqa Front", "zarqa_front", "2023-06-10" },
        // Facebook
        { "Stay at home tonight.\nZarqa Civil Defence · Facebook · 10 June 2023 at 15:20", "Facebook", "Zarqa Civil Defence", null, "2023-06-10" },
        { "Stay at home tonight.\nPosted by Zarqa Civil Defence on Saturday, June 10, 2023", "Facebook", "Zarqa Civil Defence", null, "2023-06-10" },
        { "Zarqa Civil Defence\nFacebook, 10 June at 15:20\n\"Stay at home tonight.\"", "Facebook", "Zarqa Civil Defence", null, "2023-06-10" },
        { "https://www.facebook.com/zarqacd/posts/pfbid02abcDEF", "Facebook", null, "zarqacd", null },
        // Instagram
        { "View this post on Instagram\n\nRest in peace\n\nA post shared by Lina Haddad (@lina.haddad) on Jun 10, 2023 at 3:45pm PDT", "Instagram", "Lina Haddad", "lina.haddad", "2023-06-10" },
        { "Rest in peace A photo posted by Lina Haddad (@lina.haddad) on Jun 10, 2023 at 3:45pm PDT", "Instagram", "Lina Haddad", "lina.haddad", "2023-06-10" },
        { "Voir cette publication sur Instagram\nUne publication partagée par Lina Haddad (@lina.haddad)", "Instagram", "Lina Haddad", "lina.haddad", null },
        // YouTube
        { "Watch: https://youtu.be/n1kK1nD3r0g", "Youtube", null, null, null },
        { "The blast, caught on dashcam\nZarqa TV · YouTube · 10 June 2023\nhttps://youtu.be/n1kK1nD3r0g", "Youtube", "Zarqa TV", null, "2023-06-10" },
        { "VIDEO: Drone film of the depot ▶ https://www.youtube.com/shorts/n1kK1nD3r0g (10 June 2023)", "Youtube", null, null, "2023-06-10" },
        { "▶ Drone film of the depot: https://youtu.be/n1kK1nD3r0g", "Youtube", null, null, null },
        { "Video: Zarqa TV / YouTube, 10 June 2023 https://youtu.be/n1kK1nD3r0g", "Youtube", null, null, "2023-06-10" },
        // TikTok
        { "@zarqa.today Smoke over the town #zarqa\n♬ original sound - Zarqa Today", "Tiktok", null, "zarqa.today", null },
        { "@zarqa.today\nSmoke over the town\nTikTok · 10 June 2023", "Tiktok", null, "zarqa.today", "2023-06-10" },
        { "Watch: https://www.tiktok.com/@zarqa.today/video/7243000000000000000", "Tiktok", null, "zarqa.today", "2023-06-10" },
        // VK
        { "Новости Зарки · VK · 10 июня 2023\nДым над городом", "Vk", "Новости Зарки", null, "2023-06-10" },
        { "Дым над городом\nНовости Зарки | VKontakte | 10.06.2023 14:05\nhttps://vk.com/wall-123_456", "Vk", "Новости Зарки", null, "2023-06-10" },
        { "https://vk.com/video-123_456", "Vk", null, null, null },
        // Weibo and others
        { "@安曼观察 · Weibo · 2023年6月10日\n老城上空冒烟", "Weibo", null, "安曼观察", "2023-06-10" },
        { "老城上空冒烟\n— 安曼观察 | 微博 | 2023-06-10 14:05", "Weibo", "安曼观察", null, "2023-06-10" },
        { "https://weibo.com/1234567890/NabcdEfGh", "Weibo", null, null, null },
        { "Smoke over the old town\n— Aram K. (@aram.bsky.social) June 10, 2023 at 5:00 PM", "Other", "Aram K.", "aram.bsky.social", "2023-06-10" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Reads_who_posted_where_and_when(string written, string platform, string? author, string? handle, string? date)
    {
        var (post, quote) = PostBench.PostIn(written);
        (post.Platform.ToString(), post.Author, post.Handle, post.Date?.ToString()).ShouldBe((platform, author, handle, date));
        quote.ShouldBe(written);
    }

    [Theory]
    [InlineData("“Stay at home,” the mayor (@mayor_z) wrote on X on June 10, 2023.")]
    [InlineData("The mayor wrote on Telegram — the channel has 40,000 readers — that the road was closed on 10 June 2023.")]
    [InlineData("He tweeted: “Stay at home.”")]
    [InlineData("Follow us on Facebook | Twitter | Instagram")]
    [InlineData("By Lina Haddad | Facebook | June 10, 2023, 14:05")]
    [InlineData("Screenshot of a post by Aram K. (@aram_k), June 10, 2023. (X/@aram_k)")]
    [InlineData("Photo: Aram K. / Telegram / 10 June 2023")]
    [InlineData("Image: Facebook | Zarqa Civil Defence | 10 June 2023")]
    [InlineData("10 June 2023, 14:05")]
    [InlineData("14:05 Two more ambulances arrive at the stop")]
    [InlineData("@linahaddad")]
    [InlineData("— Reuters, June 10, 2023")]
    [InlineData("Share | Facebook 12 | X 3 | 10 June 2023")]
    [InlineData("https://www.facebook.com/ZarqaNews")]
    [InlineData("https://example.org/story?u=https://twitter.com/aram/status/1")]
    [InlineData("Like our page (@zarqanews) on Facebook")]
    [InlineData("Lina Haddad (@linahaddad) is the Courier's reporter in Zarqa. June 10, 2023")]
    [InlineData("[Post-mortem examinations were held on 10 June 2023]")]
    [InlineData("[The post was closed on Saturday.]")]
    [InlineData("Reach Lina Haddad at lina@zarqanews.example, 304-555-0101 or @linahaddad")]
    [InlineData("The film is at https://www.youtube.com/watch?v=n1kK1nD3r0g but the Courier has not been able to say who made it, or when it was made.")]
    public void What_only_speaks_of_posts_is_none(string line) =>
        PostBench.CodeText($"{PostBench.Head}\n\nThe bus was on its way to the market.\n\n{line}\n\n{PostBench.Tail}").Report.Posts.ShouldBeEmpty();

    [Theory]
    [InlineData("He wrote:\n\nFirst line.\n\nSecond line.\n\n— Aram K. (@aram_k) June 10, 2023", "First line.\nSecond line.")]
    [InlineData("He wrote:\nFirst line.\nSecond line.\n— Aram K. (@aram_k) June 10, 2023", "First line.\nSecond line.")]
    [InlineData("The driver was hurt.\nFirst line.\n— Aram K. (@aram_k) June 10, 2023\nThe bus was empty.", "First line.")]
    [InlineData("View this post on Instagram\n\nThe driver was hurt, and so was a girl of nine who had come to the stop to wait for her father, a nurse said.", "")]
    public void The_report_s_own_sentences_stay_out(string text, string words) =>
        PostBench.CodeText($"{PostBench.Head}\n\n{text}\n\n{PostBench.Tail}").Report.Posts.ShouldHaveSingleItem().Text.ShouldBe(words);

    [Theory]
    [InlineData("Smoke\n— A. (@a_k) 06/10/2023", "2023-06-10")]
    [InlineData("Smoke\n— A. (@a_k) 11/06/2023", "2023-06-11")]
    [InlineData("Smoke\n— A. (@a_k) 03/04/2022", "2022")]
    [InlineData("Smoke\n— A. (@a_k) 03/04/2022\n\nFire\n— B. (@b_k) 25/04/2022", "2022-04-03")]
    [InlineData("Smoke\n— A. (@a_k) 03/04/2022\n\nFire\n— B. (@b_k) 04/25/2022", "2022-03-04")]
    [InlineData("Smoke\n— A. (@a_k) 31 February 2023", null)]
    [InlineData("Smoke\n— A. (@a_k) June 10, 0000", null)]
    [InlineData("Smoke\n— A. (@a_k) 29 February 2024", "2024-02-29")]
    [InlineData("A. @a_k · Jul 3\nSmoke over the market", "2022-07-03")]
    public void A_date_is_read_as_the_report_s_day_and_other_posts_allow(string posts, string? date) =>
        PostBench.CodeText($"{PostBench.Head}\n\nThey wrote:\n\n{posts}\n\n{PostBench.Tail}").Report.Posts[0].Date?.ToString().ShouldBe(date);

    [Theory]
    [InlineData("Smoke\n— A. (@a_k) June 2, 2023", 10)]
    [InlineData("Smoke\n— A. (@a_k) June 15, 2023", -3)]
    [InlineData("Smoke\n— A. (@a_k)", null)]
    public void The_age_is_counted_to_the_day_of_the_report(string post, int? days) => PostBench.PostIn(post).Post.AgeDays.ShouldBe(days);

    [Fact]
    public void Without_the_report_s_day_there_is_no_age() => PostBench.PostIn("Smoke\n— A. (@a_k) June 2, 2023", published: "2023-06").Post.AgeDays.ShouldBeNull();

    [Fact]
    public void A_date_in_the_text_counts_before_the_one_in_the_link() =>
        PostBench.PostIn("Smoke\n— A. (@a_k) May 2, 2023\nhttps://twitter.com/a_k/status/1667433606217728000").Post.Date.ShouldBe(new PartialDate(2023, 5, 2));

    [Theory]
    [InlineData("Smoke pic.twitter.com/Zx81kQwErT\n— A. (@a_k) June 10, 2023", "A post was shared:", true)]
    [InlineData("Smoke https://t.co/Zx81kQwErT\n— A. (@a_k) June 10, 2023", "A post was shared:", false)]
    [InlineData("Smoke\n— A. (@a_k) June 10, 2023", "A resident shared this video:", true)]
    [InlineData("We struck the depot\nTelegram · Zarqa Front · 10 June 2023", "The group wrote:", false)]
    [InlineData("Video of the strike\nTelegram · Zarqa Front · 10 June 2023", "The group wrote:", true)]
    [InlineData("https://t.me/zarqa_front/120", "The group wrote:", null)]
    [InlineData("[POST] Telegram - Zarqa Front - 10 June 2023\nWe struck the depot\n[Video 0:40] [END OF POST]", "The group wrote:", true)]
    public void Media_are_told_by_links_words_and_the_report(string post, string lead, bool? media) => PostBench.PostIn(post, lead).Post.Media.ShouldBe(media);

    [Fact]
    public void Marks_that_a_transcript_puts_around_a_post_are_no_part_of_it()
    {
        var (post, quote) = PostBench.PostIn("[POST] Telegram - Zarqa Front @zfront - 10 June 2023, 18:22\nWe struck the depot.\n[END OF POST]");
        (post.Author, post.Handle, quote).ShouldBe(("Zarqa Front", "zfront", "We struck the depot."));
    }

    [Fact]
    public void A_forwarded_message_names_both()
    {
        var post = PostBench.PostIn("Zarqa Front, [10.06.2023 22:17]\n[Forwarded from Desert Lions]\nWe struck the depot").Post;
        (post.Author, post.ForwardedFrom, post.Text).ShouldBe(("Zarqa Front", "Desert Lions", "We struck the depot"));
    }

    [Fact]
    public void Links_stand_as_written_and_once()
    {
        var post = PostBench.PostIn("Smoke (https://t.co/abCdEf1234), see https://t.co/abCdEf1234 and over therepic.twitter.com/Zx81kQwErT\n— A. (@a_k) June 10, 2023").Post;
        post.Links.ShouldBe(["https://t.co/abCdEf1234", "pic.twitter.com/Zx81kQwErT"]);
    }
}
