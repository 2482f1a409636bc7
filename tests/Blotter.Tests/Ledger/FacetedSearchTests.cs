using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Reading;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class FacetedSearchTests : IDisposable
{
    private readonly TemporaryStore _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void The_words_found_are_told_from_those_around_them()
    {
        using var store = Filled();
        var hit = store.Queries.SearchReports(new SearchFilter { Text = "drivers" }).Hits.ShouldHaveSingleItem();
        hit.Parts.ShouldBe(["Gunmen seized two ", "drivers", " near Duhok."]);
        hit.Snippet.ShouldBe(Kidnapping);
        hit.Incidents.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_found_is_counted_by_type_country_outlet_and_year()
    {
        using var store = Filled();
        var facets = store.Queries.SearchReports(new SearchFilter { Text = "near" }).Facets;
        facets.Types.ShouldBe([new FacetCount("bombing", "bombing", 2)]);
        facets.Countries.ShouldBe([new FacetCount("IQ", "IQ", 2)]);
        facets.Outlets.ShouldBe([new FacetCount("courier", "The Courier", 1), new FacetCount("gulf-wire", "Gulf Wire", 1)]);
        facets.Years.ShouldBe([new FacetCount("2023", "2023", 1), new FacetCount("2024", "2024", 1)]);
    }

    [Fact]
    public void Each_facet_narrows_what_is_found()
    {
        using var store = Filled();
        var near = new SearchFilter { Text = "near" };
        Found(store, near with { Year = 2023 }).ShouldBe(1);
        Found(store, near with { Outlet = "courier" }).ShouldBe(1);
        Found(store, near with { Country = "iq" }).ShouldBe(2);
        Found(store, near with { Country = "FR" }).ShouldBe(0);
        Found(store, near with { Type = IncidentType.Kidnapping }).ShouldBe(0);
    }

    [Fact]
    public void Pages_follow_each_other()
    {
        using var store = Filled();
        var near = new SearchFilter { Text = "near", Limit = 1 };
        var first = store.Queries.SearchReports(near);
        var second = store.Queries.SearchReports(near with { Offset = 1 });
        (first.InAll, second.InAll).ShouldBe((2, 2));
        first.Hits.Single().Report.Id.ShouldNotBe(second.Hits.Single().Report.Id, StringComparer.Ordinal);
    }

    [Fact]
    public void Incidents_and_sources_of_that_name_are_given_beside_the_reports()
    {
        using var store = Filled();
        store.Queries.SearchReports(new SearchFilter { Text = "Erb" }).Incidents.Length.ShouldBe(3);
        store.Queries.SearchReports(new SearchFilter { Text = "gulf" }).Sources.ShouldBe([new SourceTie("gulf-wire", "Gulf Wire", 1)]);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"near")]
    [InlineData("near AND")]
    [InlineData("NOT near*")]
    [InlineData("title:near")]
    [InlineData("near^2 (")]
    [InlineData("{title text}: near")]
    [InlineData("NEAR(a b, 2)")]
    [InlineData("'; DROP TABLE report; --")]
    [InlineData("near\0near")]
    [InlineData("%_*?\\")]
    [InlineData("")]
    public void No_text_is_an_error(string hostile)
    {
        using var store = Filled();
        Should.NotThrow(() => store.Queries.SearchReports(new SearchFilter { Text = hostile }));
    }

    private static int Found(LedgerStore store, SearchFilter filter) => store.Queries.SearchReports(filter).InAll;

    private LedgerStore Filled()
    {
        var store = _file.Open();
        foreach (var document in new[]
        {
            Document(Kidnapping), Document(Bombing),
            Document("A mine went off near Kirkuk.", title: "b") with { Publisher = "Gulf Wire", Published = new PublicationDate(new PartialDate(2023, 1, 1), "meta") },
        })
            store.Append(document, Coded(document));
        return store;
    }
}
