using Blotter.Coding.Contract;
using Blotter.Ledger.Comparing;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger.Comparing;

public sealed class LedgerDifferenceTests
{
    [Fact]
    public void A_ledger_does_not_differ_from_itself()
    {
        using var file = TemporaryStore.With(Document(Bombing), Document(Kidnapping));
        using var one = file.OpenForReading();
        using var two = file.OpenForReading();
        var difference = LedgerDifference.Between(one.Queries, two.Queries);
        (difference.Incidents.New.Length, difference.Incidents.Gone.Length, difference.Incidents.Changed.Length).ShouldBe((0, 0, 0));
        (difference.Reports.New.Length, difference.Reports.Gone.Length, difference.Reports.Changed.Length).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void What_one_has_alone_is_new_or_gone()
    {
        using var before = TemporaryStore.With(Document(Bombing), Document("Both."));
        using var after = TemporaryStore.With(Document("Both."), Document(Kidnapping), Document("One more."));
        var difference = Between(before, after);
        difference.Reports.New.Select(report => report.Id).ShouldBe([Document(Kidnapping).Id, Document("One more.").Id], ignoreOrder: true);
        difference.Reports.Gone.ShouldHaveSingleItem().Id.ShouldBe(Document(Bombing).Id);
        (difference.Incidents.New.Length, difference.Incidents.Gone.Length).ShouldBe((2, 1));
    }

    [Fact]
    public void A_facet_that_changed_is_told_with_both_values()
    {
        using var before = TemporaryStore.With(Document(Bombing));
        using var after = new TemporaryStore();
        using (var store = after.Open())
        {
            store.Append(Document(Bombing), Coded(Document(Bombing), change: incident => incident with
            {
                Type = IncidentType.Arson,
                Place = null,
                Casualties = new Casualties(NumberRange.Exactly(5), null, null, null),
            }));
        }
        var changed = Between(before, after).Incidents.Changed.ShouldHaveSingleItem();
        changed.Facets.ShouldContain(new FacetChange("type", "bombing", "arson"));
        changed.Facets.ShouldContain(new FacetChange("killed_best", "3", "5"));
        changed.Facets.ShouldContain(new FacetChange("place", "Erbil", null));
        changed.Facets.ShouldNotContain(facet => facet.Facet == "stage");
    }

    [Fact]
    public void A_report_coded_anew_is_changed()
    {
        using var before = TemporaryStore.With(Document(Bombing));
        using var after = new TemporaryStore();
        using (var store = after.Open())
            store.Append(Document(Bombing), Coded(Document(Bombing), "2"));
        Between(before, after).Reports.Changed.ShouldHaveSingleItem().Facets.ShouldBe([new FacetChange("coder", "1", "2")]);
    }

    private static LedgerDifference Between(TemporaryStore before, TemporaryStore after)
    {
        using var old = before.OpenForReading();
        using var now = after.OpenForReading();
        return LedgerDifference.Between(old.Queries, now.Queries);
    }
}
