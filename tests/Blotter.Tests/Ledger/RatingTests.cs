using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class RatingTests : IDisposable
{
    private readonly TemporaryStore _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void A_letter_says_who_gave_it_when_and_why()
    {
        using var store = _file.Open();
        var rating = store.Rate("The Courier", "b", "A. Editor", "right on four of five raids");
        (rating.Name, rating.Letter, rating.By, rating.Why).ShouldBe(("The Courier", "B", "A. Editor", "right on four of five raids"));
        DateOnly.FromDateTime(rating.At.UtcDateTime).ShouldBe(new DateOnly(2024, 5, 2));
        store.Queries.Ratings().ShouldBe([rating]);
    }

    [Fact]
    public void A_later_letter_replaces_an_earlier_one_whatever_the_case_and_the_article()
    {
        using var store = _file.Open();
        store.Rate("The Courier", "B", "A. Editor", "first");
        store.Rate("courier", "D", "Another", "second");
        var rating = store.Queries.Ratings().ShouldHaveSingleItem();
        (rating.Letter, rating.By).ShouldBe(("D", "Another"));
        store.Queries.Counts().LogEntries.ShouldBe(2);
    }

    [Fact]
    public void An_incident_has_the_letters_of_its_speakers_and_publishers_alone()
    {
        using var store = Rated();
        store.Rate("Gulf Wire", "C", "A. Editor", "other");
        var incident = store.Queries.Incident(store.Queries.Incidents(new IncidentFilter()).Single().Id);
        incident.Ratings.Select(rating => rating.Name).ShouldBe(["The Courier"]);
        (incident.LetterOf("the courier"), incident.LetterOf("spokesman")).ShouldBe(("B", null));
    }

    [Fact]
    public void No_number_follows_from_a_letter()
    {
        using var store = _file.Open();
        store.Append(Document(Bombing), Coded(Document(Bombing)));
        var before = TemporaryStore.Csv(store);
        store.Rate("spokesman", "E", "A. Editor", "was wrong");
        TemporaryStore.Csv(store).ShouldBe(before);
    }

    [Fact]
    public void A_rebuild_and_an_import_keep_it_and_the_store_verifies()
    {
        using (var store = Rated())
        {
            var before = store.Queries.Ratings();
            store.Rebuild();
            store.Queries.Ratings().ShouldBe(before);
            using var transcript = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(TemporaryStore.Transcript(store)));
            using var copy = LedgerStore.Import(_file.File("copy.db"), transcript, "copy", SteppingClock.New());
            copy.Queries.Ratings().ShouldBe(before);
        }
        LedgerVerifier.Verify(_file.Path).Damages.ShouldBeEmpty();
    }

    [Fact]
    public void A_letter_that_was_changed_in_the_table_is_found()
    {
        Rated().Dispose();
        _file.Execute("UPDATE rating SET letter = 'A'");
        LedgerVerifier.Verify(_file.Path).Damages.ShouldContain(damage => damage.Part == StorePart.Derived);
    }

    [Fact]
    public void A_day_of_the_past_has_the_letter_of_then()
    {
        var clock = SteppingClock.New();
        using (var store = _file.Open(clock))
        {
            store.Rate("The Courier", "B", "A. Editor", "first");
            clock.GoToNextDay();
            store.Rate("The Courier", "D", "A. Editor", "second");
        }
        using var past = LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 5, 2), clock);
        past.Queries.Ratings().ShouldHaveSingleItem().Letter.ShouldBe("B");
    }

    [Theory]
    [InlineData("The Courier", "G", "B118")]
    [InlineData("The Courier", "", "B118")]
    [InlineData("—", "B", "B117")]
    public void A_name_without_a_word_and_a_letter_that_is_none_are_refused(string name, string letter, string code)
    {
        using var store = _file.Open();
        Should.Throw<BlotterException>(() => store.Rate(name, letter, "A. Editor", "why")).Code.ShouldBe(code);
        store.Queries.Counts().LogEntries.ShouldBe(0);
    }

    private LedgerStore Rated()
    {
        var store = _file.Open();
        store.Append(Document(Bombing), Coded(Document(Bombing)));
        store.Rate("The Courier", "B", "A. Editor", "right so far");
        return store;
    }
}
