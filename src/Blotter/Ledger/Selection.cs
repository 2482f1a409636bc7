using System.Globalization;

namespace Blotter.Ledger;

/// <summary>
/// The conditions, order and limits of a list, put together from constant SQL. What the user gave goes into parameters alone.
/// </summary>
internal sealed class Selection
{
    private readonly List<string> _conditions = [];
    private readonly List<KeyValuePair<string, object>> _values = [];

    /// <summary>Values by parameter name.</summary>
    public IEnumerable<KeyValuePair<string, object>> Values => _values;

    /// <summary><c>WHERE ...</c>, or nothing.</summary>
    public string Where => _conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _conditions);

    /// <summary>Adds a condition without a value when <paramref name="wanted"/>.</summary>
    public Selection When(bool wanted, string condition)
    {
        if (wanted)
            _conditions.Add(condition);
        return this;
    }

    /// <summary>Adds a condition on <c>$name</c> when there is a value.</summary>
    public Selection With(string condition, string name, object? value)
    {
        if (value is null)
            return this;
        _conditions.Add(condition);
        _values.Add(new(name, value));
        return this;
    }

    /// <inheritdoc cref="With(string, string, object?)"/>
    public Selection With(string condition, string name, DateOnly? day) =>
        With(condition, name, (object?)day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary><c>LIMIT ... OFFSET ...</c>; a limit below 0 would be none in SQL.</summary>
    public static string Page(int? limit, int offset)
    {
        if (limit is { } most)
            ArgumentOutOfRangeException.ThrowIfNegative(most, nameof(limit));
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        return string.Create(CultureInfo.InvariantCulture, $"LIMIT {limit ?? -1} OFFSET {offset}");
    }
}
