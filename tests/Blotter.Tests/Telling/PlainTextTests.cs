using Blotter.Telling;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Telling;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [InlineData("\u009b2Jcleared", "2Jcleared")]
    [InlineData("\u001b]0;title\u0007text", "]0;titletext")]
    [InlineData("a\u202etxt.exe", "atxt.exe")]
    [InlineData("a\u2066b\u2069c", "abc")]
    [InlineData("bell\u0007", "bell")]
    [InlineData("del\u007f", "del")]
    public void Takes_out_what_could_steer_a_terminal(string hostile, string shown) => PlainText.Line(hostile).ShouldBe(shown);

    [Fact]
    public void Turns_line_ends_and_tabs_into_one_blank() => PlainText.Line(" a\r\n\tb\u2028c ").ShouldBe("a b c");

    [Fact]
    public void Keeps_line_ends_where_lines_are_wanted() => PlainText.Lines("a\r\nb\u001bc").ShouldBe("a\nbc");

    [Fact]
    public void Keeps_letters_of_all_scripts() => PlainText.Line("Šventoji, Діброва, دمشق, 東京, 🚀").ShouldBe("Šventoji, Діброва, دمشق, 東京, 🚀");

    [Fact]
    public void Shows_nothing_for_nothing() => PlainText.Line(null).ShouldBe("");

    [Fact]
    public void No_text_leaves_a_control_or_format_character() => Prop.ForAll<string?>(text =>
        !PlainText.Line(text).Any(unit => char.IsControl(unit) || char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.Format))
        .QuickCheckThrowOnFailure();
}
