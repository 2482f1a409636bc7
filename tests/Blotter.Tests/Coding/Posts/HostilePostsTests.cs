using System.Diagnostics;
using Blotter.Coding.Contract;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Coding.Posts;

public sealed class HostilePostsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void Three_hundred_posts_are_all_read()
    {
        var posts = string.Join("\n\n", Enumerable.Range(1, 300).Select(number => $"Smoke number {number}\n— A. K. (@a_{number}) June 10, 2023 pic.twitter.com/x{number}"));
        var report = PostBench.CodeText($"{PostBench.Head}\n\nThey wrote:\n\n{posts}\n\nThe videos could not be verified.\n\n{PostBench.Tail}").Report;
        report.Posts.Select(post => post.Handle).ShouldBe(Enumerable.Range(1, 300).Select(number => $"a_{number}"));
    }

    [Theory]
    [InlineData("Smoke\n— A. (@{0}) June 10, 2023", "")]
    [InlineData("Smoke\n— {0} (@a_k) June 10, 2023", "")]
    [InlineData("https://twitter.com/{0}/status/1", "")]
    [InlineData("https://twitter.com/a_k/status/{0}", "")]
    [InlineData("Forwarded from {0}\nSmoke", "")]
    [InlineData("[POST] {0} - 10 June 2023\nSmoke\n[END OF POST]", "")]
    [InlineData("View this post on Instagram\n{0}\nA post shared by A. (@a_k)", "a_k")]
    [InlineData("@{0}\nSmoke\n9:12 AM · Jun 10, 2023", "")]
    public void A_word_of_five_thousand_units_names_nobody(string form, string handles)
    {
        var report = PostBench.CodeText($"{PostBench.Head}\n\nHe wrote:\n\n{form.Replace("{0}", new string('x', 5000), StringComparison.Ordinal)}\n\n{PostBench.Tail}").Report;
        string.Join(' ', report.Posts.Select(post => post.Handle)).ShouldBe(handles);
        report.Incidents.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("— A. (@a_k) June 10, 2023\n")]
    [InlineData("@a_k\n")]
    [InlineData("A. @a_k · 3h\n")]
    [InlineData("[POST] X - A. - 10 June 2023\n")]
    [InlineData("View this post on Instagram\n")]
    [InlineData("Forwarded from A.\n")]
    [InlineData("https://twitter.com/a_k/status/1667433606217728000\n\n")]
    [InlineData("1/1/1 1 a 1 a · | · | @ @ (@ (@ [ [ \n")]
    [InlineData("9:12 AM · Jun 10, 2023\n")]
    [InlineData("— — — (@ — (@ — — (@a) — \n")]
    public void Thousands_of_lines_of_posts_are_read_in_time(string line)
    {
        var watch = Stopwatch.StartNew();
        PostBench.CodeText($"{PostBench.Head}\n\nThey wrote:\n\n{string.Concat(Enumerable.Repeat(line, 2_000))}\n\n{PostBench.Tail}");
        watch.Elapsed.ShouldBeLessThan(Patience);
    }

    [Fact]
    public void A_sentence_that_only_verifies_is_passed_over_in_time()
    {
        var watch = Stopwatch.StartNew();
        var sentence = "The video " + string.Concat(Enumerable.Repeat("could not verify the video that ", 2_000)) + "was verified.";
        PostBench.CodeText($"{PostBench.Head}\n\nHe wrote:\n\nSmoke\n— A. (@a_k) June 10, 2023\n\n{sentence}\n\n{PostBench.Tail}");
        watch.Elapsed.ShouldBeLessThan(Patience);
    }

    [Fact]
    public void Nested_quotations_of_posts_are_one_post()
    {
        var open = string.Concat(Enumerable.Repeat("<blockquote class='twitter-tweet'>", 200));
        var close = string.Concat(Enumerable.Repeat("</blockquote>", 200));
        PostBench.CodePage($"{open}<p>Smoke</p>&mdash; A. (@a_k) June 10, 2023{close}").Report.Posts.ShouldHaveSingleItem().Handle.ShouldBe("a_k");
    }

    [Fact]
    public void What_is_written_keeps_the_contract()
    {
        var (_, report) = PostBench.CodeText($"{PostBench.Head}\n\nHe wrote:\n\nدخان\n\u200f— \u202bسارة\u202c (@sara_z) \u200f10 يونيو 2023\n\nhttps://t.me/zarqa_front/120\n\n{PostBench.Tail}");
        ContractSchema.Validate(ContractJson.Serialize(report)).ShouldBeEmpty();
    }
}
