using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Mapping;
using Blotter.Web.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Blotter.Tests.Web;

public sealed class IncidentQueryTests
{
    [Fact]
    public void Reads_every_field() => Read("?search=depot&from=2023-10&to=2024&country=iq&place=Erbil&area=36,44,37,45&spot=36.19,44.01,exact&type=bombing&stage=attempted&perpetrator=column&min_killed=3&order=latest").Filter.ShouldBe(new IncidentFilter
    {
        Text = "depot",
        From = new DateOnly(2023, 10, 1),
        To = new DateOnly(2024, 12, 31),
        Country = "iq",
        Place = "Erbil",
        Area = new MapArea(36, 44, 37, 45),
        Spot = new MapSpot(null, 36.19, 44.01, PlacePrecision.Exact),
        Type = IncidentType.Bombing,
        Stage = Stage.Attempted,
        Perpetrator = "column",
        MinKilled = 3,
        Order = IncidentOrder.Latest,
    });

    [Theory]
    [InlineData("from", "2021-06-31")]
    [InlineData("country", "IRQ")]
    [InlineData("type", "quarrel")]
    [InlineData("order", "best")]
    [InlineData("min_killed", "-1")]
    [InlineData("min_killed", "99999999999")]
    [InlineData("page", "0")]
    [InlineData("search", "!?")]
    [InlineData("area", "37,44,36,45")]
    [InlineData("spot", "here")]
    [InlineData("lanes", "places")]
    public void Tells_what_cannot_be_read_and_keeps_what_was_typed(string field, string value)
    {
        var query = Read($"?{field}={value}");
        query.Problems.Keys.ShouldBe([field]);
        query[field].ShouldBe(value);
        query.Filter.ShouldBe(new IncidentFilter());
    }

    [Fact]
    public void One_state_has_one_address() =>
        Read("?page=2&unknown=1&type=bombing&from=&search=caf%C3%A9+%22a+b%22").Under("/incidents").ShouldBe("/incidents?search=caf%C3%A9%20%22a%20b%22&type=bombing&page=2");

    [Fact]
    public void An_address_read_again_is_the_same_state()
    {
        var address = Read("?search=a%26b%3Dc%23d&place=%E2%80%AE&min_killed=7").Under("/incidents");
        Read(address[address.IndexOf('?')..]).Under("/incidents").ShouldBe(address);
    }

    [Fact]
    public void Another_filter_leads_to_the_first_page() =>
        Read("?type=bombing&page=3").With(QueryField.Country, "YE").Under("/incidents").ShouldBe("/incidents?country=YE&type=bombing");

    [Fact]
    public void A_page_is_a_hundred_incidents_after_those_before_it()
    {
        var filter = Read("?page=3").PageFilter;
        (filter.Offset, filter.Limit).ShouldBe((200, 100));
    }

    private static IncidentQuery Read(string query) => IncidentQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
