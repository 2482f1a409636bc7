using Blotter.Origins;

namespace Blotter.Tests.Origins;

public sealed class OutletNameTests
{
    [Theory]
    [InlineData("Isles Press Association", "IPA")]
    [InlineData("the Courier", "Basilan Strait Courier")]
    [InlineData("Dhow", "Dhow Newswire")]
    [InlineData("AP", "The Associated Press")]
    [InlineData("A.F.P.", "Agence France-Presse")]
    [InlineData("Radio Ténéré", "RADIO TENERE")]
    public void Two_names_of_one_outlet_mean_the_same(string one, string other)
    {
        new OutletName(one).Means(new OutletName(other)).ShouldBeTrue();
        new OutletName(other).Means(new OutletName(one)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Northern Courier", "Southern Courier")]
    [InlineData("Gulf Wire", "Celebes Wire")]
    [InlineData("News Agency", "Gulf News Agency")]
    [InlineData("Reuters", "Agence France-Presse")]
    [InlineData("", "Reuters")]
    public void Names_of_two_outlets_do_not(string one, string other) => new OutletName(one).Means(new OutletName(other)).ShouldBeFalse();

    [Theory]
    [InlineData("Reuters", true)]
    [InlineData("Isles Press Association", true)]
    [InlineData("The Guardian", false)]
    public void Agencies_are_known_or_told_by_their_names(string name, bool isAgency) => new OutletName(name).IsAgency.ShouldBe(isAgency);
}
