using Blotter.Resolving;

namespace Blotter.Tests.Resolving;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Two dead after shelling of Ataq - Gulf 9, news and weather", "Two dead after shelling of Ataq")]
    [InlineData("Two dead after shelling of Ataq | Gulf 9 | News", "Two dead after shelling of Ataq")]
    [InlineData("Two dead after shelling of Ataq – Gulf 9", "Two dead after shelling of Ataq")]
    public void Its_site_goes(string headline, string left) => Left(headline).ShouldBe(left);

    [Theory]
    [InlineData("Two dead after shelling of Ataq")]
    [InlineData("UPDATE - Two dead after shelling of Ataq")]
    [InlineData("Six-year-old dead after drive-by shooting in Ataq")]
    [InlineData("Two dead after shelling of Ataq -")]
    [InlineData("")]
    public void A_headline_without_one_stays(string headline) => Left(headline).ShouldBe(headline);

    private static string Left(string headline)
    {
        var span = Headline.WithoutSite(headline, new TextSpan(0, headline.Length));
        return headline[span.Start..span.End];
    }
}
