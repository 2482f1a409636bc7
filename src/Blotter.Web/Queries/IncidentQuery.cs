using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Mapping;
using Microsoft.AspNetCore.Http;

namespace Blotter.Web.Queries;

/// <summary>
/// Which incidents are asked for, as the query string of an address says it: the one form in which pages, interface and links have it, so that
/// every state of the list has an address.
/// </summary>
public sealed class IncidentQuery
{
    /// <summary>So many incidents a page.</summary>
    public const int PageSize = 100;

    private const int LongestValue = 500;
    private const int LastPage = 1_000_000;

    private readonly ImmutableDictionary<string, string> _given;

    private IncidentQuery(ImmutableDictionary<string, string> given)
    {
        _given = given;
        var values = new QueryValues(given);
        Filter = new IncidentFilter
        {
            From = values.Date(QueryField.From)?.FirstDay,
            To = values.Date(QueryField.To)?.LastDay,
            Country = values.Country(QueryField.Country),
            Place = values.Words(QueryField.Place),
            Area = values.Area(QueryField.Area),
            Spot = values.Spot(QueryField.Spot),
            Type = values.Member<IncidentType>(QueryField.Type),
            Stage = values.Member<Stage>(QueryField.Stage),
            Perpetrator = values.Words(QueryField.Perpetrator),
            MinKilled = values.Number(QueryField.MinKilled, least: 0, most: int.MaxValue),
            Text = values.Words(QueryField.Search),
            Order = values.Member<IncidentOrder>(QueryField.Order) ?? IncidentOrder.Earliest,
        };
        Lanes = values.Member<TimelineLanes>(QueryField.Lanes) ?? TimelineLanes.All;
        Page = values.Number(QueryField.Page, least: 1, LastPage) ?? 1;
        Problems = values.Problems();
    }

    /// <summary>The filter, without limit and offset. A field that can't be read narrows nothing.</summary>
    public IncidentFilter Filter { get; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; }

    /// <summary>By what the time line is divided.</summary>
    public TimelineLanes Lanes { get; }

    /// <summary>What is wrong with fields that can't be read, by their names.</summary>
    public ImmutableSortedDictionary<string, string> Problems { get; }

    /// <summary>Whether something narrows the list.</summary>
    public bool IsNarrowed => _given.Keys.Any(name => name is not (QueryField.Page or QueryField.Order or QueryField.Lanes));

    /// <summary>The filter with the bounds of the page.</summary>
    public IncidentFilter PageFilter => Filter with { Limit = PageSize, Offset = (Page - 1) * PageSize };

    /// <summary>What was typed into a field; empty for nothing.</summary>
    public string this[string field] => _given.GetValueOrDefault(field, "");

    /// <summary>Reads a query string. Fields that it doesn't know, and empty ones, are passed over.</summary>
    public static IncidentQuery Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new IncidentQuery(QueryField.All
            .Select(field => (field, value: query[field].ToString().Trim()))
            .Where(entry => entry.value.Length > 0)
            .ToImmutableDictionary(entry => entry.field, entry => entry.value[..Math.Min(entry.value.Length, LongestValue)], StringComparer.Ordinal));
    }

    /// <summary>Reads a query string of which nothing may be passed over.</summary>
    /// <exception cref="BlotterException">A field can't be read (B222).</exception>
    public static IncidentQuery Sure(IQueryCollection query)
    {
        var read = Read(query);
        foreach (var (field, problem) in read.Problems)
            throw Errors.UnreadableFilter(field, problem);
        return read;
    }

    /// <summary>The same with another value of one field; every other change than that of the page leads to the first page.</summary>
    public IncidentQuery With(string field, string value)
    {
        var changed = field == QueryField.Page ? _given : _given.Remove(QueryField.Page);
        return new IncidentQuery(value.Length == 0 ? changed.Remove(field) : changed.SetItem(field, value));
    }

    /// <summary>Another page of the same list.</summary>
    public IncidentQuery OnPage(int page) => With(QueryField.Page, page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The address of this state below a path; fields in one order, so that one state has one address.</summary>
    public string Under(string path)
    {
        var fields = QueryField.All.Where(_given.ContainsKey).Select(field => $"{field}={UrlEncoder.Default.Encode(_given[field])}");
        var query = string.Join('&', fields);
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
