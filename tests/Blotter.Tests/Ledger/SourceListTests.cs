using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using Blotter.Reading;
using Blotter.Tests.Origins;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class SourceListTests : IDisposable
{
    private readonly TemporaryStore _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("The Courier", "courier")]
    [InlineData("L'Écho du Matin", "lecho-du-matin")]
    [InlineData("al-Qaeda / AQAP", "al-qaeda-aqap")]
    [InlineData("../..?x=1", "x-1")]
    [InlineData("!?", null)]
    [InlineData(null, null)]
    public void The_key_of_a_name_is_its_words(string? name, string? key) => SourceKey.Of(name).ShouldBe(key);

    [Theory]
    [InlineData("spokesman", "police", "spokesman-of-police")]
    [InlineData("Jane Roe", "police", "jane-roe")]
    [InlineData("police spokesman", "police", "police-spokesman")]
    public void An_office_is_known_with_its_body_and_a_person_alone(string name, string of, string key) =>
        SourceKey.Of(new Source("s1", name, of, SourceKind.Official, null, null)).ShouldBe(key);

    [Fact]
    public void An_outlet_and_a_speaker_are_counted_in_their_reports()
    {
        using var store = _file.Open();
        Append(store, Report("Courier", Bombing, 1), Report("Courier", Kidnapping, 2), Report("Gulf Wire", "A mine went off.", 2));
        var courier = Source(store, "courier");
        (courier.Published, courier.Name).ShouldBe((2, "Courier"));
        (Source(store, "spokesman-of-police").SpeaksIn, Source(store, "spokesman-of-police").Claims).ShouldBe((3, 3));
    }

    [Fact]
    public void Versions_that_were_replaced_are_not_counted()
    {
        using var store = _file.Open();
        Append(store, Report("Courier", Bombing, 1, "https://courier.example/1"), Report("Courier", $"{Bombing} It was loud.", 1, "https://courier.example/1"));
        Source(store, "courier").Published.ShouldBe(1);
        Source(store, "spokesman-of-police").SpeaksIn.ShouldBe(1);
    }

    [Fact]
    public void Who_tells_an_incident_a_day_before_all_others_is_first()
    {
        using var store = _file.Open();
        Append(store, Report("Courier", Bombing, 1), Report("Gulf Wire", $"{Bombing} It was loud.", 2));
        Merge(store);
        (Source(store, "courier").First, Source(store, "gulf-wire").First).ShouldBe((1, 0));
    }

    [Fact]
    public void Who_tells_it_on_one_day_with_others_is_not_first()
    {
        using var store = _file.Open();
        Append(store, Report("Courier", Bombing, 1), Report("Gulf Wire", $"{Bombing} It was loud.", 1));
        Merge(store);
        (Source(store, "courier").First, Source(store, "gulf-wire").First).ShouldBe((0, 0));
    }

    [Fact]
    public void A_reprint_is_counted_on_both_sides_and_names_the_other()
    {
        using var store = _file.Open();
        Append(store, Report("Courier", OriginSamples.Story, 1), Report("Gulf Wire", $"{OriginSamples.Story} More.", 2));
        (Source(store, "gulf-wire").Reprints, Source(store, "courier").Reprinted).ShouldBe((1, 1));
        store.Queries.Source("gulf-wire", claims: 10).ReprintsOf.ShouldBe([new SourceTie("courier", "Courier", 1)]);
        store.Queries.Source("courier", claims: 10).ReprintedBy.ShouldBe([new SourceTie("gulf-wire", "Gulf Wire", 1)]);
    }

    [Fact]
    public void What_a_source_says_comes_in_pages_with_its_sentences()
    {
        using var store = _file.Open();
        Append(store, Report("Courier", Bombing, 1), Report("Courier", Kidnapping, 2));
        store.Queries.Source("Spokesman of police", claims: 1).Claims.ShouldHaveSingleItem().Claim.Sentence.ShouldBe(Kidnapping);
        store.Queries.Source("spokesman-of-police", claims: 1, offset: 1).Claims.ShouldHaveSingleItem().Claim.Sentence.ShouldBe(Bombing);
    }

    [Fact]
    public void A_letter_is_shown_where_a_person_gave_one()
    {
        using var store = _file.Open();
        Append(store, Report("The Courier", Bombing, 1));
        store.Queries.Source("courier", 1).Rating.ShouldBeNull();
        store.Rate("Courier", "B", "A. Editor", "right mostly");
        Source(store, "courier").Letter.ShouldBe("B");
        store.Queries.Source("courier", 1).Rating!.Why.ShouldBe("right mostly");
    }

    [Fact]
    public void A_filter_narrows_by_words_and_role()
    {
        using var store = _file.Open();
        Append(store, Report("Courier", Bombing, 1), Report("Gulf Wire", Kidnapping, 1));
        store.Queries.Sources(new SourceFilter { Words = "GULF" }).Sources.Select(source => source.Key).ShouldBe(["gulf-wire"]);
        store.Queries.Sources(new SourceFilter { IsOutlet = false, Words = "wire" }).InAll.ShouldBe(0);
        store.Queries.Sources(new SourceFilter { IsOutlet = true, Limit = 1, Offset = 1 }).ShouldSatisfyAllConditions(page => page.InAll.ShouldBe(2), page => page.Sources.Length.ShouldBe(1));
    }

    [Fact]
    public void A_source_that_nobody_is_has_no_answer()
    {
        using var store = _file.Open();
        Should.Throw<BlotterException>(() => store.Queries.Source("nobody", 1)).Code.ShouldBe("B119");
    }

    [Fact]
    public void Rebuilding_gives_the_same_tables()
    {
        using (var store = _file.Open())
        {
            Append(store, Report("Courier", Bombing, 1), Report("Gulf Wire", Kidnapping, 1));
            var document = Report("Courier", Bombing, 1);
            store.Append(document with { Publisher = "Another" }, Coded(document, "2"));
            store.Delete(Report("Gulf Wire", Kidnapping, 1).Id, "me", "asked for");
        }
        LedgerVerifier.Verify(_file.Path).Damages.ShouldBeEmpty();
        using var again = _file.OpenForReading();
        again.Queries.Sources(new SourceFilter { IsOutlet = true }).Sources.Select(source => source.Key).ShouldBe(["another"]);
    }

    private static SourceSummary Source(LedgerStore store, string key) => store.Queries.Source(key, claims: 1).Summary;

    private static Document Report(string publisher, string text, int day, string? address = null) => Document(text, address, title: publisher) with
    {
        Publisher = publisher,
        Published = new PublicationDate(new PartialDate(2024, 5, day), "meta"),
    };

    private static void Append(LedgerStore store, params Document[] documents)
    {
        foreach (var document in documents)
            store.Append(document, Coded(document));
    }

    private static void Merge(LedgerStore store)
    {
        var incidents = store.Queries.Incidents(new IncidentFilter()).Where(incident => incident.Main).Select(incident => incident.Id).ToList();
        store.Merge(incidents[0], incidents[1], "me", "the same");
    }
}
