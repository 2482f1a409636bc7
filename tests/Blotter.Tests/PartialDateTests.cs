using System.Text.Json;

namespace Blotter.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2023")]
    [InlineData("2023-10")]
    [InlineData("2023-10-07")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2024-02-29")]
    public void Keeps_the_granularity_that_it_was_written_with(string iso)
    {
        PartialDate.TryParse(iso, out var date).ShouldBeTrue();
        date.ToString().ShouldBe(iso);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("0000")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-02-29")]
    [InlineData("2023-06-31")]
    [InlineData("2023-06-00")]
    [InlineData("2023/06")]
    [InlineData("2023-06/01")]
    [InlineData("2023-6-01")]
    [InlineData("+023")]
    [InlineData(" 023")]
    [InlineData("2023-+1")]
    [InlineData("2023-06-01T00:00:00")]
    [InlineData("二〇二三")]
    [InlineData("٢٠٢٣")]
    public void Reads_no_other_form_and_no_date_that_does_not_exist(string? iso)
    {
        PartialDate.TryParse(iso, out var date).ShouldBeFalse();
        date.ShouldBe(default);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(10000, null, null)]
    [InlineData(2023, 0, null)]
    [InlineData(2023, 13, null)]
    [InlineData(2023, null, 7)]
    [InlineData(2023, 2, 29)]
    [InlineData(2023, 2, 0)]
    public void Refuses_parts_that_make_no_date(int year, int? month, int? day) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day));

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    public void Stands_for_all_days_from_its_first_to_its_last(string iso, string first, string last)
    {
        var date = Parse(iso);
        (PartialDate.Of(date.FirstDay).ToString(), PartialDate.Of(date.LastDay).ToString()).ShouldBe((first, last));
    }

    [Fact]
    public void Orders_by_the_first_day_with_the_coarser_first()
    {
        string[] dates = ["2024-01-02", "2024-01-01", "2023-12-31", "2024-01", "2024"];
        dates.Select(Parse).Order().Select(date => date.ToString()).ShouldBe(["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-02"]);
    }

    [Fact]
    public void Operators_agree_with_the_order()
    {
        PartialDate year = new(2024), day = new(2024, 1, 1), same = new(2024, 1, 1);
        (year < day, year <= day, day > year, day >= same, day < same).ShouldBe((true, true, true, true, false));
    }

    [Fact]
    public void A_whole_year_differs_from_its_first_day() => new PartialDate(2024).ShouldNotBe(new PartialDate(2024, 1, 1));

    [Fact]
    public void Goes_through_json_in_its_own_form()
    {
        JsonSerializer.Serialize(new PartialDate(2023, 10)).ShouldBe("\"2023-10\"");
        JsonSerializer.Deserialize<PartialDate>("\"2023-10\"").ShouldBe(new PartialDate(2023, 10));
    }

    [Theory]
    [InlineData("\"2023-02-30\"")]
    [InlineData("\"yesterday\"")]
    public void Refuses_json_that_is_no_date(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<PartialDate>(json));

    private static PartialDate Parse(string iso) =>
        PartialDate.TryParse(iso, out var date) ? date : throw new ArgumentException("Not a date.", nameof(iso));

    [Theory]
    [InlineData("2024-05-01", "2024-05-02")]
    [InlineData("2024-05", "2024-06")]
    [InlineData("2024-05-31", "2024-06-01")]
    [InlineData("2024", "2024-01")]
    public void An_earlier_date_comes_first(string earlier, string later)
    {
        PartialDate.TryParse(earlier, out var first).ShouldBeTrue();
        PartialDate.TryParse(later, out var second).ShouldBeTrue();
        first.CompareTo(second).ShouldBeNegative();
        second.CompareTo(first).ShouldBePositive();
        (first <= second && first < second && second >= first && second > first).ShouldBeTrue();
    }

    [Fact]
    public void A_date_is_neither_before_nor_after_itself()
    {
        var day = new PartialDate(2024, 5, 1);
        var same = new PartialDate(2024, 5, 1);
        (day <= same && day >= same).ShouldBeTrue();
        (day < same || day > same).ShouldBeFalse();
    }

    [Fact]
    public void A_day_is_its_own_last_day() => new PartialDate(2024, 5, 7).LastDay.ShouldBe(new DateOnly(2024, 5, 7));
}
