using Blotter.Coding.Contract;
using Blotter.Ledger;
using Microsoft.AspNetCore.Http;

namespace Blotter.Web.Queries;

/// <summary>Which sources are asked for.</summary>
/// <param name="Fields">As the address says it.</param>
/// <param name="Filter">As the ledger takes it.</param>
public sealed record SourceQuery(ListQuery Fields, SourceFilter Filter)
{
    /// <summary>So many sources a page.</summary>
    public const int PageSize = 100;

    /// <summary>So many claims of one source a page.</summary>
    public const int Claims = 50;

    /// <summary>The names of the fields.</summary>
    public const string Words = "words", Role = "role", Order = "order";

    /// <summary>The roles that sources have.</summary>
    public const string Outlets = "outlets", Speakers = "speakers";

    /// <summary>Reads a query string.</summary>
    public static SourceQuery Read(IQueryCollection query)
    {
        var fields = ListQuery.Read(query, Words, Role, Order);
        var role = fields.Values.OneOf(Role, Outlets, Speakers);
        return new SourceQuery(fields, new SourceFilter
        {
            Words = fields.Values.Words(Words),
            IsOutlet = role is null ? null : role == Outlets,
            Order = fields.Values.Member<SourceOrder>(Order) ?? SourceOrder.Reports,
            Limit = PageSize,
            Offset = (fields.Page - 1) * PageSize,
        });
    }
}

/// <summary>Which tallies are asked for.</summary>
/// <param name="Fields">As the address says it.</param>
/// <param name="Filter">As the ledger takes it.</param>
public sealed record TallyQuery(ListQuery Fields, TallyFilter Filter)
{
    /// <summary>So many a page.</summary>
    public const int PageSize = 100;

    /// <summary>The names of the fields.</summary>
    public const string Country = QueryField.Country, Speaker = "speaker";

    /// <summary>Reads a query string. One more is asked for than is shown: whether there are more.</summary>
    public static TallyQuery Read(IQueryCollection query)
    {
        var fields = ListQuery.Read(query, Country, Speaker);
        return new TallyQuery(fields, new TallyFilter
        {
            Country = fields.Values.Country(Country),
            Speaker = fields.Values.Words(Speaker),
            Limit = PageSize + 1,
            Offset = (fields.Page - 1) * PageSize,
        });
    }
}

/// <summary>Which flags are asked for.</summary>
/// <param name="Fields">As the address says it.</param>
/// <param name="Filter">As the ledger takes it.</param>
public sealed record FlagQuery(ListQuery Fields, FlagFilter Filter)
{
    /// <summary>So many a page.</summary>
    public const int PageSize = 50;

    /// <summary>The name of the field.</summary>
    public const string Kind = "kind";

    /// <summary>Reads a query string.</summary>
    public static FlagQuery Read(IQueryCollection query)
    {
        var fields = ListQuery.Read(query, Kind);
        return new FlagQuery(fields, new FlagFilter { Kind = fields.Values.Member<FlagKind>(Kind), Limit = PageSize, Offset = (fields.Page - 1) * PageSize });
    }
}

/// <summary>What is searched for.</summary>
/// <param name="Fields">As the address says it.</param>
/// <param name="Filter">As the ledger takes it; <c>null</c> where there is no word to search for.</param>
public sealed record SearchQuery(ListQuery Fields, SearchFilter? Filter)
{
    /// <summary>So many reports a page.</summary>
    public const int PageSize = 20;

    /// <summary>The names of the fields.</summary>
    public const string Text = "q", Type = QueryField.Type, Country = QueryField.Country, Source = "source", Year = "year";

    private const int LastYear = 9999;

    /// <summary>Reads a query string.</summary>
    public static SearchQuery Read(IQueryCollection query)
    {
        var fields = ListQuery.Read(query, Text, Type, Country, Source, Year);
        var filter = new SearchFilter
        {
            Text = fields.Values.Words(Text) ?? "",
            Type = fields.Values.Member<IncidentType>(Type),
            Country = fields.Values.Country(Country),
            Outlet = fields.Values.Words(Source),
            Year = fields.Values.Number(Year, least: 1, LastYear),
            Limit = PageSize,
            Offset = (fields.Page - 1) * PageSize,
        };
        return new SearchQuery(fields, filter.Text.Length == 0 ? null : filter);
    }
}
