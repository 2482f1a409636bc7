namespace Blotter.Reading;

/// <summary>The order of day and month in a date of numbers with the year last.</summary>
internal static class NumericDate
{
    private const int Months = 12;

    /// <summary>
    /// Whether the month goes first. Of two numbers that may both be the month, the first is the day, except between slashes, where nothing
    /// tells (<c>null</c>) unless they are the same; <c>null</c> also when neither can be a month.
    /// </summary>
    public static bool? IsMonthFirst(int first, int second, char separator) => (first <= Months, second <= Months) switch
    {
        (true, false) => true,
        (false, true) => false,
        (true, true) when separator != '/' || first == second => false,
        _ => null,
    };
}
