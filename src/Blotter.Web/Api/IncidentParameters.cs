using System.ComponentModel;
using Blotter.Web.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Blotter.Web.Api;

/// <summary>The parameters of the list as OpenAPI describes them. <see cref="IncidentQuery"/> reads them, so that they are read in one way.</summary>
internal sealed class IncidentParameters
{
    [FromQuery(Name = QueryField.Search), Description("Words that a report on it holds; words in double quotes stand together.")]
    public string? Search { get; init; }

    [FromQuery(Name = QueryField.From), Description("First day, month or year of the period: YYYY, YYYY-MM or YYYY-MM-DD.")]
    public string? From { get; init; }

    [FromQuery(Name = QueryField.To), Description("Last day, month or year of the period.")]
    public string? To { get; init; }

    [FromQuery(Name = QueryField.Country), Description("Two letters of ISO 3166-1.")]
    public string? Country { get; init; }

    [FromQuery(Name = QueryField.Place), Description("Words of the place's name.")]
    public string? Place { get; init; }

    [FromQuery(Name = QueryField.Area), Description("A rectangle on the map: south, west, north, east in degrees. Incidents known no narrower than to a province are left out.")]
    public string? Area { get; init; }

    [FromQuery(Name = QueryField.Spot), Description("A very place: latitude, longitude, precision; or a country's code for incidents known no narrower than to it.")]
    public string? Spot { get; init; }

    [FromQuery(Name = QueryField.Type), Description("Kind of attack, by its name in the codebook.")]
    public string? Type { get; init; }

    [FromQuery(Name = QueryField.Stage), Description("accomplished, attempted or threatened.")]
    public string? Stage { get; init; }

    [FromQuery(Name = QueryField.Perpetrator), Description("Words of a perpetrator's name.")]
    public string? Perpetrator { get; init; }

    [FromQuery(Name = QueryField.MinKilled), Description("At least so many killed.")]
    public string? MinKilled { get; init; }

    [FromQuery(Name = QueryField.Order), Description("earliest, latest, killed, injured or origins.")]
    public string? Order { get; init; }

    [FromQuery(Name = QueryField.Lanes), Description("By what the time line is divided: all, type or actor.")]
    public string? Lanes { get; init; }

    [FromQuery(Name = QueryField.Page), Description("Number of the page, from 1.")]
    public string? Page { get; init; }
}
