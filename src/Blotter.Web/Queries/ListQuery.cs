using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Blotter.Web.Queries;

/// <summary>The state of a list, as the query string of its address says it.</summary>
public sealed class ListQuery
{
    private const int LongestValue = 500;
    private const int LastPage = 1_000_000;

    private readonly ImmutableArray<string> _fields;
    private readonly ImmutableDictionary<string, string> _given;

    private ListQuery(ImmutableArray<string> fields, ImmutableDictionary<string, string> given)
    {
        (_fields, _given) = (fields, given);
        Values = new QueryValues(given);
        Page = Values.Number(QueryField.Page, least: 1, LastPage) ?? 1;
    }

    /// <summary>The page, from 1.</summary>
    public int Page { get; }

    /// <summary>What is wrong with fields that can't be read, by their names.</summary>
    public ImmutableSortedDictionary<string, string> Problems => Values.Problems();

    /// <summary>Reads typed values, and keeps what is wrong with them.</summary>
    internal QueryValues Values { get; }

    /// <summary>What was typed into a field; empty for nothing.</summary>
    public string this[string field] => _given.GetValueOrDefault(field, "");

    /// <summary>Reads a query string. Fields that it doesn't know, and empty ones, are passed over.</summary>
    /// <param name="query">The query string.</param>
    /// <param name="fields">The names of the fields, in the order in which addresses give them; that of the page goes behind them.</param>
    public static ListQuery Read(IQueryCollection query, params ImmutableArray<string> fields)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new ListQuery([.. fields, QueryField.Page], fields.Append(QueryField.Page)
            .Select(field => (field, value: query[field].ToString().Trim()))
            .Where(entry => entry.value.Length > 0)
            .ToImmutableDictionary(entry => entry.field, entry => entry.value[..Math.Min(entry.value.Length, LongestValue)], StringComparer.Ordinal));
    }

    /// <summary>The same with another value of one field; every other change than that of the page leads to the first page.</summary>
    public ListQuery With(string field, string value)
    {
        var changed = field == QueryField.Page ? _given : _given.Remove(QueryField.Page);
        return new ListQuery(_fields, value.Length == 0 ? changed.Remove(field) : changed.SetItem(field, value));
    }

    /// <summary>Another page of the same list.</summary>
    public ListQuery OnPage(int page) => With(QueryField.Page, page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The address of this state below a path; fields in one order, so that one state has one address.</summary>
    public string Under(string path)
    {
        var query = string.Join('&', _fields.Where(_given.ContainsKey).Select(field => $"{field}={UrlEncoder.Default.Encode(_given[field])}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
