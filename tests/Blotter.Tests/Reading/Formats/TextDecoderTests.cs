using System.Text;
using Blotter.Reading.Formats;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Reading.Formats;

public sealed class TextDecoderTests
{
    private const string Text = "Zwei Tote in Łódź.\r\nMehr „morgen“.\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Believes_the_byte_order_mark_before_the_declaration(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        var decoded = Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], "windows-1251");
        decoded.Text.ShouldBe(Text);
        decoded.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("windows-1251", new byte[] { 0xC4, 0xE0 }, "Да")]
    [InlineData("ISO-8859-1", new byte[] { 0x93, 0xE9, 0x94 }, "“é”")]
    [InlineData("shift_jis", new byte[] { 0x93, 0xFA }, "日")]
    [InlineData("utf-16", new byte[] { 0xC3, 0xA9 }, "é")]
    public void Believes_the_declaration(string declared, byte[] bytes, string text)
    {
        var decoded = Decode(bytes, declared);
        decoded.Text.ShouldBe(text);
        decoded.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-such-charset", "not known")]
    [InlineData("utf-7", "not known")]
    [InlineData("utf-8", "do not fit")]
    public void Passes_over_a_declaration_that_is_of_no_use(string declared, string note)
    {
        var decoded = Decode([0x63, 0xE9], declared);
        decoded.Text.ShouldBe("cé");
        decoded.Notes[0].ShouldContain(note);
    }

    [Fact]
    public void Reads_UTF_8_without_being_told() => Decode(Encoding.UTF8.GetBytes(Text), null).ShouldSatisfyAllConditions(
        decoded => decoded.Text.ShouldBe(Text), decoded => decoded.Notes.ShouldBeEmpty());

    [Fact]
    public void Reads_all_else_as_Windows_1252_with_a_note()
    {
        var decoded = Decode([0x93, 0x63, 0x61, 0x66, 0xE9, 0x94], null);
        decoded.Text.ShouldBe("“café”");
        decoded.Notes.ShouldHaveSingleItem().ShouldContain("Windows-1252");
    }

    [Fact]
    public void Puts_a_replacement_for_malformed_bytes_behind_a_mark()
    {
        var decoded = Decode([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], null);
        decoded.Text.ShouldBe("\uFFFDa");
        decoded.Notes.ShouldHaveSingleItem().ShouldContain("U+FFFD");
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x00 })]
    [InlineData(new byte[] { 0x61, 0x01, 0x02, 0x62 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00 })]
    public void Refuses_what_is_no_text(byte[] bytes) => Should.Throw<BlotterException>(() => Decode(bytes, null)).Code.ShouldBe("B007");

    [Fact]
    public void Gives_back_every_text_as_it_was_written() => Prop.ForAll<NonNull<string>>(text =>
    {
        var clean = new string([.. text.Get.Where(unit => !char.IsControl(unit) && !char.IsSurrogate(unit))]).TrimStart('\uFEFF') + "\r\n";
        return string.Equals(Decode(Encoding.UTF8.GetBytes(clean), null).Text, clean, StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_gives_NUL_or_half_a_surrogate_pair() => Prop.ForAll<byte[]>(bytes =>
    {
        try
        {
            var text = Decode(bytes, null).Text;
            // The strict encoding throws on half a pair.
            return !text.Contains('\0') && new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text) >= 0;
        }
        catch (BlotterException problem)
        {
            return problem.Code is "B007";
        }
    }).QuickCheckThrowOnFailure();

    private static DecodedText Decode(byte[] bytes, string? declared) => TextDecoder.Decode(bytes, declared, "a.txt");
}
