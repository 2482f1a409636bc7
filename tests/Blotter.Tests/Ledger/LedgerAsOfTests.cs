using Blotter.Ledger;
using Blotter.Reading;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class LedgerAsOfTests : IDisposable
{
    private static readonly Document First = Document(Bombing, "a");
    private static readonly Document Second = Document(Kidnapping, "a");
    private static readonly TimeProvider Today = SteppingClock.On(2024, 6, 1);

    private readonly TemporaryStore _file = new();

    public LedgerAsOfTests()
    {
        using (var store = _file.Open(SteppingClock.On(2024, 5, 2)))
            store.Append(First, Coded(First));
        using (var store = _file.Open(SteppingClock.On(2024, 5, 4)))
            store.Append(Second, Coded(Second));
    }

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(2, "bomb")]
    [InlineData(3, "bomb")]
    [InlineData(4, "gunmen")]
    [InlineData(31, "gunmen")]
    public void A_day_shows_the_ledger_as_it_was_at_its_end(int day, string word)
    {
        using var past = LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 5, day), Today);
        past.Queries.Incidents(new IncidentFilter()).ShouldHaveSingleItem();
        past.Queries.Search(word).ShouldHaveSingleItem().Report.Superseded.ShouldBeFalse();
    }

    [Fact]
    public void Exports_of_a_day_are_those_that_were_made_that_day()
    {
        string then;
        using (var store = _file.Open(SteppingClock.On(2024, 5, 5)))
        {
            then = TemporaryStore.Everything(store);
            store.Append(Document(Bombing + " Later."), Coded(Document(Bombing + " Later.")));
        }
        using var past = LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 5, 4), Today);
        TemporaryStore.Everything(past).ShouldBe(then);
    }

    [Fact]
    public void A_day_before_the_first_entry_is_refused_with_the_first_day()
    {
        var problem = Should.Throw<BlotterException>(() => LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 5, 1), Today));
        problem.Code.ShouldBe("B123");
        problem.Message.ShouldContain("2024-05-02");
    }

    [Fact]
    public void A_day_of_a_store_without_entries_is_refused()
    {
        using var empty = new TemporaryStore();
        empty.Open().Dispose();
        Should.Throw<BlotterException>(() => LedgerStore.OpenAsOf(empty.Path, new DateOnly(2024, 5, 1), Today)).Code.ShouldBe("B123");
    }

    [Fact]
    public void A_day_in_the_future_is_refused()
    {
        Should.Throw<BlotterException>(() => LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 6, 2), Today)).Code.ShouldBe("B124");
        LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 6, 1), Today).Dispose();
    }

    [Fact]
    public void The_past_cannot_be_written_to()
    {
        using var past = LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 5, 2), Today);
        Should.Throw<BlotterException>(() => past.Append(Second, Coded(Second))).Code.ShouldBe("B107");
    }

    [Fact]
    public void What_was_deleted_later_is_gone_from_the_days_before_and_the_others_keep_their_places()
    {
        using (var store = _file.Open(SteppingClock.On(2024, 5, 5)))
            store.Delete(First.Id, "A. Editor", "wrong");
        using (var past = LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 5, 2), Today))
            past.Queries.Reports(new ReportFilter { WithSuperseded = true }).ShouldBeEmpty();
        using var later = LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 5, 4), Today);
        later.Queries.Reports(new ReportFilter()).ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Fact]
    public void Asking_for_a_day_leaves_the_store_and_its_folder_as_they_were()
    {
        var before = Directory.GetFiles(_file.Folder).Order(StringComparer.Ordinal).ToDictionary(path => path, File.ReadAllBytes, StringComparer.Ordinal);
        using (var past = LedgerStore.OpenAsOf(_file.Path, new DateOnly(2024, 5, 2), Today))
            past.Queries.Counts().Reports.ShouldBe(1);
        File.ReadAllBytes(_file.Path).ShouldBe(before[_file.Path]);
    }
}
