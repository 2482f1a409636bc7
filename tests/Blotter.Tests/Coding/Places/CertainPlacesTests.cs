using System.Collections.Immutable;
using Blotter.Coding.Places;

namespace Blotter.Tests.Coding.Places;

/// <summary>Names that are a place's by what stands beside them, and those that aren't though a place has them.</summary>
public sealed class CertainPlacesTests
{
    [Theory]
    [InlineData("HIGH POINT, N.C. - Two men were shot.", "HIGH POINT")]
    [InlineData("CANTON, Ohio - Two men were shot.", "CANTON")]
    [InlineData("Two men were shot in Mobile, Alabama, on Friday.", "Mobile")]
    [InlineData("High Point police are looking for a man.", "High Point")]
    [InlineData("Three Rivers police are looking for a man.", "Three Rivers")]
    [InlineData("Two people died at a house party in Hope Mills.", "Hope Mills")]
    [InlineData("A home in Dearborn Heights burned down.", "Dearborn Heights")]
    [InlineData("A bomb went off beside a van in Tank late on Thursday.", "Tank")]
    [InlineData("STRABANE came to a standstill on Tuesday.", "STRABANE")]
    [InlineData("TANK: The number of the dead rose to eleven.", "TANK")]
    public void What_can_only_be_a_place_is_one(string text, string name) => Named(text).ShouldContain(found => found == name);

    [Theory]
    [InlineData("Soldiers hid in a tank late on Thursday.", "tank")]
    [InlineData("POLICE came to the house on Tuesday.", "POLICE")]
    [InlineData("NATO said on Tuesday that it would stay.", "NATO")]
    [InlineData("Lashkar-i-Gomal said on Tuesday that it had set the bomb.", "Gomal")]
    [InlineData("Doctors at Central High School in Nairobi treated two men.", "Central")]
    public void Other_words_are_none(string text, string name) => Named(text).ShouldNotContain(found => found == name);

    [Theory]
    [InlineData("Adele King was shot on Friday in Blytheville. King died in hospital.", "King")]
    [InlineData("Kenneth Moore and a friend played with a gun in Chino. Moore was arrested.", "Moore")]
    public void A_person_s_family_name_is_no_town(string text, string name) => Named(text).ShouldNotContain(found => found == name);

    [Theory]
    [InlineData("Uri: Shells hit a bazaar and killed three people.\n\nKotli: A drone struck a mosque.\n\nJammu: Two drones were shot down.", "Uri", "Kotli", "Jammu")]
    [InlineData("Tue 21 Nov - BRIA. Fighters exchanged fire.\n\nFri 24 Nov - IPPY. Somebody set fire to a granary.", "BRIA", "IPPY")]
    public void Names_that_head_a_list_of_towns_are_towns(string text, params string[] names) => names.ShouldAllBe(name => Named(text).Any(found => found == name));

    [Fact]
    public void Other_headings_are_none() => Named("Trend: Fewer attacks were counted.\n\nAdvice: Stay at home.").ShouldBeEmpty();

    private static ImmutableArray<string> Named(string text) => [.. PlacesInText.Read(text).Toponyms.Select(toponym => toponym.Text)];
}
