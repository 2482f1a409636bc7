namespace Blotter.Tests.Reading;

public sealed class PathPatternTests
{
    private static readonly string[] Names = ["a.txt", "ab.txt", "notes.md", "x/a.txt", "x/y/a.txt", "x/y/b.html", ".hidden/a.txt"];

    [Theory]
    [InlineData("*.txt", "a.txt ab.txt")]
    [InlineData("?.txt", "a.txt")]
    [InlineData("*.md", "notes.md")]
    [InlineData("*", "a.txt ab.txt x/a.txt x/y/a.txt x/y/b.html")]
    [InlineData("x/*", "x/a.txt x/y/a.txt x/y/b.html")]
    [InlineData("**/a.txt", "a.txt x/a.txt x/y/a.txt")]
    [InlineData("x/**", "x/a.txt x/y/a.txt x/y/b.html")]
    [InlineData("**/y/*.html", "x/y/b.html")]
    [InlineData("**/**/**/b.*", "x/y/b.html")]
    [InlineData(".*/a.txt", ".hidden/a.txt")]
    [InlineData("*//y/b.html", "x/y/b.html")]
    public void Finds_what_the_pattern_says(string pattern, string expected)
    {
        using var folder = new ReportFolder();
        foreach (var name in Names)
            folder.With(name, "<p>Two killed.</p>");
        string.Join(' ', folder.NamesOf(folder.Find(pattern))).ShouldBe(expected);
    }

    [Fact]
    public void Takes_a_file_whose_name_looks_like_a_pattern_by_its_name()
    {
        using var folder = new ReportFolder().With("a?.txt", "Two killed.").With("ab.txt", "Three killed.");
        folder.NamesOf(folder.Find("a?.txt")).ShouldBe(["a?.txt"]);
    }

    [Fact]
    public void Says_that_nothing_matches()
    {
        using var folder = new ReportFolder().With("a.txt", "Two killed.");
        folder.Find("*.html").ShouldHaveSingleItem().Problem!.Code.ShouldBe("B002");
    }

    [Fact]
    public void Refuses_a_pattern_of_more_parts_than_anybody_writes()
    {
        using var folder = new ReportFolder().With("a.txt", "Two killed.");
        folder.Find(string.Join('/', Enumerable.Repeat("**", 70))).ShouldHaveSingleItem().Problem!.Code.ShouldBe("B001");
    }

    [Fact]
    public void Matches_many_wildcards_in_time()
    {
        using var folder = new ReportFolder().With(new string('a', 200) + ".txt", "Two killed.");
        folder.Find(string.Concat(Enumerable.Repeat("*a", 60)) + "b").ShouldHaveSingleItem().Problem!.Code.ShouldBe("B002");
    }
}
