using Blotter.Evaluation.Cases;

namespace Blotter.Tests.Evaluation;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("police", "police")]
    [InlineData("Police", "police")]
    [InlineData("Dr Sherwan Baqi", "baqi")]
    [InlineData("spokesman for the army", "spokesman")]
    [InlineData("security official in Duhok", "official")]
    [InlineData("Wanjiru Githae, MP", "githae")]
    [InlineData("\"Red Gulls\"", "gulls")]
    [InlineData("@rtl_watch", "rtl_watch")]
    [InlineData("of the sea", "sea")]
    [InlineData("", "")]
    [InlineData("—", "")]
    public void The_head_word_stands_before_the_first_preposition_or_comma(string name, string head) => HeadWord.Of(name).ShouldBe(head);

    [Fact]
    public void A_degree_of_latitude_is_about_111_kilometres() =>
        new GeoPoint(34, 8).KilometresTo(new GeoPoint(35, 8)).ShouldBe(111.2, tolerance: 0.1);

    [Fact]
    public void Places_on_both_sides_of_the_date_line_are_near() =>
        new GeoPoint(-17, 179.9).IsNear(new GeoPoint(-17, -179.9)).ShouldBeTrue();

    [Fact]
    public void A_place_without_coordinates_is_never_right() => new Near(null, "Safi").Accepts(new Near(null, "Safi")).ShouldBeFalse();

    [Fact]
    public void A_month_equals_its_first_to_its_last_day() =>
        DayRange.Of(new PartialDate(2016, 2), new PartialDate(2016, 2)).ShouldBe(DayRange.Of(new PartialDate(2016, 2, 1), new PartialDate(2016, 2, 29)));

    [Fact]
    public void An_open_end_overlaps_all_that_follows()
    {
        var since = new DayRange(new DateOnly(2020, 1, 1), null);
        since.Overlaps(new DayRange(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 2))).ShouldBeTrue();
        since.Overlaps(new DayRange(null, new DateOnly(2019, 12, 31))).ShouldBeFalse();
        since.ToString().ShouldBe("2020-01-01/..");
    }
}
