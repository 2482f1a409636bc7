using static Blotter.Tests.Evaluation.Muc4.Muc4Bench;

namespace Blotter.Tests.Evaluation.Muc4;

/// <summary>What fills are worth without judgements.</summary>
public sealed class GuidelineCreditTests
{
    [Theory]
    [InlineData(19, "\"MILLERS\"", "\"OLD MILLERS\"", 'C')]
    [InlineData(18, "\"ADA LARK\"", "\"MRS. ADA LARK\"", 'C')]
    [InlineData(10, "\"U.S. GULLS\"", "\"U . S . GULLS\"", 'C')]
    [InlineData(19, "\"MILLERS\"", "\"THE 3 MILLERS, WHO HAD FLED\"", 'P')]
    [InlineData(18, "\"ADA BELL LARK\"", "\"LARK\"", 'P')]
    [InlineData(18, "\"ADA BELL LARK\"", "\"BELL\"", 'P')]
    [InlineData(9, "\"SAND GULLS\"", "\"GULLS\"", 'P')]
    [InlineData(12, "\"MILL DEPOT\"", "\"DEPOT\"", 'I')]
    [InlineData(12, "\"MILL\"", "\"DEPOT\"", 'I')]
    [InlineData(12, "\"MILL\"", "\"MILLER\"", 'I')]
    public void Strings_may_say_more_before_and_names_less(int slot, string key, string response, char credit) => Credit(slot, key, response).ShouldBe(credit);

    [Theory]
    [InlineData("11 MAY 90", "11 MAY 1990", 'C')]
    [InlineData("04 MAY 90", "4 MAY 90", 'C')]
    [InlineData("- 11 MAY 90", "- 11 MAY 1990", 'C')]
    [InlineData("11 MAY 90 - 14 MAY 90", "13 MAY 90", 'P')]
    [InlineData("11 MAY 90 - 14 MAY 90", "24 MAY 90", 'I')]
    [InlineData("11 MAY 90 - 14 MAY 90", "- 14 MAY 90", 'P')]
    [InlineData("11 MAY 90 - 24 MAY 90", "20 MAY 90 - 21 MAY 90", 'P')]
    [InlineData("- 20 MAY 90", "20 MAY 90", 'P')]
    [InlineData("- 20 MAY 90", "19 MAY 90", 'P')]
    [InlineData("- 20 MAY 90", "17 MAY 90", 'I')]
    [InlineData("- 20 MAY 90", "21 MAY 90", 'I')]
    [InlineData("20 MAY 90", "- 20 MAY 90", 'P')]
    [InlineData("20 MAY 90", "- 21 MAY 90", 'I')]
    [InlineData("20 MAY 90", "31 FEB 90", 'I')]
    [InlineData("20 MAY 90", "YESTERDAY", 'I')]
    public void Dates_may_be_written_otherwise_and_lie_within_the_key_s(string key, string response, char credit) => Credit(2, key, response).ShouldBe(credit);

    [Theory]
    [InlineData("5 - 7", "7", 'P')]
    [InlineData("5 -", "5", 'P')]
    [InlineData("~7", "7", 'P')]
    [InlineData("5 - 7", "6", 'I')]
    [InlineData("PLURAL", "7", 'I')]
    [InlineData("7 / PLURAL", "PLURAL", 'C')]
    public void A_number_at_an_end_of_the_key_s_range_is_half_right(string key, string response, char credit) => Credit(24, key, response).ShouldBe(credit);

    [Theory]
    [InlineData("PERU", "PERU: CUZCO (CITY)", 'P')]
    [InlineData("PERU: LIMA (CITY)", "CHILE: LIMA (CITY)", 'P')]
    [InlineData("PERU: LIMA (CITY)", "CHILE: TALCA (CITY)", 'I')]
    public void The_country_or_all_but_the_country_is_half_right(string key, string response, char credit) => Credit(3, key, response).ShouldBe(credit);
}
