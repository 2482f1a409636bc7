using Blotter.Web.Safety;

namespace Blotter.Tests.Web;

public sealed class PageEncoderTests
{
    [Theory]
    [InlineData("<b>&\"'", "&lt;b&gt;&amp;&quot;&#x27;")]
    [InlineData("Şırnak, Донецк", "Şırnak, Донецк")]
    [InlineData("a\u202Eb\u2066c\u200Fd", "abcd")]
    [InlineData("a\0b\u001bc", "abc")]
    [InlineData("one\ntwo", "one&#xA;two")]
    public void Escapes_markup_and_leaves_out_what_turns_or_ends_text(string text, string html) => new PageEncoder().Encode(text).ShouldBe(html);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => new PageEncoder().Encode("a\uD83Db").ShouldBe("a\uFFFDb");
}
