using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Evaluation.Cases;

/// <summary>Answers made of the contract's values, the same way for gold and output.</summary>
internal static class Answers
{
    private const string Open = "not known";

    public static Answer Truth(bool value) => Same.Of(value ? "true" : "false");

    public static Answer Number(int value) => Same.Of(value.ToString(CultureInfo.InvariantCulture));

    public static Answer Member<T>(T member)
        where T : struct, Enum => Same.Of(SetList.Name(member));

    public static Answer? Optional<T>(T? member)
        where T : struct, Enum => member is { } known ? Member(known) : null;

    public static Answer? Name(string? name) => name is null ? null : Same.Name(name);

    public static Answer? Head(string? name) => name is null ? null : Same.Head(name);

    public static Answer? Days(PartialDate? start, PartialDate? end) => DayRange.Of(start, end) is { } days ? Same.Of(days.ToString()) : null;

    /// <summary>One bound of a range that is given; an open bound is an answer too, and must be open.</summary>
    public static Answer Bound(int? bound) => bound is { } number ? Number(number) : Same.Of(Open);

    public static Answer? Best(NumberRange? range) => range is null ? null : Bound(range.Best);

    public static Answer Handle(string handle) => Same.Name(handle.TrimStart('@'));

    /// <summary>Some words of which the order does not matter.</summary>
    public static Answer Set(IEnumerable<string> words) => Same.Of(string.Join(", ", words.Order(StringComparer.Ordinal)));

    /// <summary>The bounds of a tally.</summary>
    public static Answer Bounds(int? low, int? high) => Same.Of($"{Bound(low).Shown} to {Bound(high).Shown}");
}
