using Blotter.Coding.Contract;
using Blotter.Origins;
using static Blotter.Tests.Origins.OriginSamples;

namespace Blotter.Tests.Origins;

public sealed class OriginFinderTests
{
    [Theory]
    [InlineData("From the Lakes Press Association\n\nA bomb went off.", "Lakes Press Association")]
    [InlineData("A bomb went off, police said. - LPA", "LPA")]
    [InlineData("A bomb went off, police said. (AP)", "AP")]
    [InlineData("A bomb went off.\nSource: AFP", "AFP")]
    [InlineData("A bomb went off, police said. (LNA)", "LNA")]
    [InlineData("A bomb went off.\n\n(Reporting by Ann Lark; Editing by Jo Cope; Reuters)", "Reuters")]
    [InlineData("A bomb went off.\nCopyright 2015 Associated Press. All rights reserved.", "Associated Press")]
    public void An_agency_is_credited_in_a_line_or_at_a_paragraph_s_end(string text, string agency) => Agency(text).ShouldBe(agency);

    [Fact]
    public void An_agency_is_credited_in_the_dateline() => Agency("A bomb went off.", dateline: "Reuters").ShouldBe("Reuters");

    [Fact]
    public void An_agency_is_credited_in_the_byline() => Agency("A bomb went off.", byline: "Ann Lark, Associated Press").ShouldBe("Associated Press");

    [Theory]
    [InlineData("A bomb went off, police said. - GW", "Gulf Wire")]
    [InlineData("A bomb went off.\nSource: Reuters", "Reuters")]
    public void The_publisher_is_not_credited_to_itself(string text, string publisher) => Agency(text, publisher).ShouldBeNull();

    [Theory]
    [InlineData("A bomb went off. (Monday)")]
    [InlineData("He spoke to the deputy. - John")]
    [InlineData("From the Old Town he fled.")]
    [InlineData("The Republican Action Column did it. (RAC)\nThe town was quiet.")]
    [InlineData("A bomb went off.\n\n(Reporting by Ann Lark; Editing by Jo Cope)")]
    public void What_is_no_agency_is_not_credited(string text) => Agency(text).ShouldBeNull();

    [Theory]
    [InlineData("Gunmen killed the deputy, Radio Togga reports, quoting his family.", "Radio Togga")]
    [InlineData("The Eye of Hiran page on Facebook says three were hurt.", "Eye of Hiran")]
    [InlineData("The Hiran Eye page on Facebook says three were hurt.", "Hiran Eye")]
    [InlineData("An online digest, HornBrief, then ran it.", "HornBrief")]
    [InlineData("He works for Radio Togga.", null)]
    [InlineData("A clinic was burned, according to the newspaper Le Matin de Ouaga.", "Le Matin de Ouaga")]
    [InlineData("Two were killed, Reuters reported.", "Reuters")]
    public void Outlets_are_cited_where_their_telling_is_told(string text, string? outlet) => Cited(text).ShouldBe(outlet is null ? [] : [outlet]);

    [Fact]
    public void Sources_that_are_outlets_are_cited() =>
        Cited("Meridian has the story.", null, new Source("s1", "Meridian", null, SourceKind.Agency, null, new TextSpan(0, 8))).ShouldBe(["Meridian"]);

    [Fact]
    public void The_publisher_is_not_cited() => Cited("Residents told the Basilan Courier that they had fled.", "Basilan Courier").ShouldBeEmpty();

    [Fact]
    public void A_gathering_says_so() => OriginFinder.Read(Document("MORNING ROUND-UP\nGunmen killed a mayor.", "Delta Brief"), []).IsCompiled.ShouldBeTrue();

    [Fact]
    public void Every_outlet_that_a_gathering_names_is_cited() => Cited("WHAT THE PAPERS SAY\nThe Mountain Post has the same.", "Delta Brief").ShouldBe(["Mountain Post"]);

    [Fact]
    public void A_report_to_which_people_spoke_is_no_gathering()
    {
        var origin = OriginFinder.Read(Document("MORNING ROUND-UP\n\"We ran,\" a baker told Delta Brief.", "Delta Brief"), []);
        origin.HasOwnReporting.ShouldBeTrue();
        origin.IsCompiled.ShouldBeFalse();
    }
}
