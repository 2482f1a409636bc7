using System.Text;

namespace Blotter.Tests;

public sealed class DataFileTests
{
    [Fact]
    public void Reads_rows_under_the_columns_of_the_first_line_that_is_no_comment()
    {
        var file = Parse("# Compiled by hand.\ncolour\tfruit\nred\tcherry|apple\n\ngreen\t\n");
        file.Columns.ShouldBe(["colour", "fruit"]);
        file.Rows.Select(row => row["colour"]).ShouldBe(["red", "green"]);
    }

    [Fact]
    public void Counts_lines_from_one_with_comments_and_empty_lines() => Parse("# a\n\nword\n\nx\n").Rows.Single().Line.ShouldBe(5);

    [Fact]
    public void Cuts_a_cell_into_its_values_without_empty_ones() => Parse("word\n a | |b|\n").Rows.Single().Values("word").ShouldBe(["a", "b"]);

    [Fact]
    public void Lines_may_end_in_carriage_return_and_line_feed() => Parse("word\tkind\r\nx\ty\r\n").Rows.Single()["kind"].ShouldBe("y");

    [Theory]
    [InlineData("a\tb\n1\n")]
    [InlineData("a\tb\n1\t2\t3\n")]
    public void Refuses_a_row_with_more_or_fewer_cells_than_columns_and_names_its_line(string text) =>
        Should.Throw<InvalidDataException>(() => Parse(text)).Message.ShouldContain("test.tsv, line 2");

    [Fact]
    public void Refuses_a_column_that_is_not_there() => Should.Throw<KeyNotFoundException>(() => Parse("word\nx\n").Rows[0]["kind"]);

    [Fact]
    public void An_empty_file_has_no_columns_and_no_rows()
    {
        var file = Parse("");
        file.Columns.ShouldBeEmpty();
        file.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Its_digest_is_that_of_the_bytes()
    {
        Parse("").Digest.ShouldBe("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        Parse("word\n").Digest.ShouldNotBe(Parse("word\r\n").Digest, StringComparer.Ordinal);
    }

    [Fact]
    public void Says_which_file_the_library_lacks() =>
        Should.Throw<FileNotFoundException>(() => DataFile.Load("Coding/no-such.tsv")).FileName.ShouldBe("Coding/no-such.tsv");

    private static DataFile Parse(string text) => DataFile.Parse("test.tsv", Encoding.UTF8.GetBytes(text));
}
