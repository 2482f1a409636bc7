using System.Text;
using Blotter.Reading.Formats.Html;

namespace Blotter.Tests.Reading.Formats.Html;

public sealed class DeclaredEncodingTests
{
    [Theory]
    [InlineData("<meta charset=windows-1252>", "windows-1252")]
    [InlineData("<META CHARSET='UTF-8'/>", "UTF-8")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">", "iso-8859-1")]
    [InlineData("<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>", "koi8-r")]
    [InlineData("<meta name=x content=y><meta charset=gbk>", "gbk")]
    public void Reads_the_declared_label(string html, string label) => DeclaredEncoding.Find(Encoding.Latin1.GetBytes(html)).ShouldBe(label);

    [Theory]
    [InlineData("")]
    [InlineData("<!-- <meta charset=gbk> -->")]
    [InlineData("<p>charset=gbk</p>")]
    [InlineData("<meta name=charset content=x>")]
    public void Finds_none_where_none_is_declared(string html) => DeclaredEncoding.Find(Encoding.Latin1.GetBytes(html)).ShouldBeNull();

    [Fact]
    public void Only_the_first_1024_bytes_count() =>
        DeclaredEncoding.Find(Encoding.Latin1.GetBytes(new string(' ', 1024) + "<meta charset=gbk>")).ShouldBeNull();
}
