using Blotter.Ledger;
using Blotter.Reading;
using Blotter.Tests.Origins;

namespace Blotter.Tests.Ledger;

public sealed class OriginTableTests : IDisposable
{
    private readonly TemporaryStore _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void A_reprint_names_the_report_that_was_published_first()
    {
        using var store = _file.Open();
        var (early, late) = (Report(OriginSamples.Story, day: 1), Report($"{OriginSamples.Story} More is expected.", day: 2));
        Append(store, late, early);
        HeadOf(store, late).ShouldBe(early.Id);
        HeadOf(store, early).ShouldBeNull();
    }

    [Fact]
    public void Versions_of_one_address_are_no_reprints()
    {
        using var store = _file.Open();
        Append(store, Report(OriginSamples.Story, 1, "https://courier.example/1"), Report($"{OriginSamples.Story} More.", 1, "https://courier.example/1"));
        _file.Count("SELECT count(*) FROM reprint").ShouldBe(0);
    }

    [Fact]
    public void Rebuilding_gives_the_same_tables()
    {
        using var store = _file.Open();
        Append(store, Report(OriginSamples.Story, 1), Report(OriginSamples.Other, 2), Report($"{OriginSamples.Story} More.", 3), Report($"So it began. {OriginSamples.Other}", 4));
        var before = Tables();
        before.ShouldContain("reprint");
        store.Rebuild();
        Tables().ShouldBe(before);
    }

    [Fact]
    public void A_report_read_otherwise_leaves_the_story_it_was_in()
    {
        using var store = _file.Open();
        var (first, second) = (Report(OriginSamples.Story, 1), Report($"{OriginSamples.Story} More.", 2));
        Append(store, first, second);
        var reread = second with { Sections = [new Section(SectionKind.Boilerplate, new TextSpan(0, second.Text.Length))] };
        store.Append(reread, LedgerSamples.Coded(reread, "2"));
        HeadOf(store, second).ShouldBeNull();
        _file.Count("SELECT count(*) FROM reprint").ShouldBe(0);
        var after = Tables();
        store.Rebuild();
        Tables().ShouldBe(after);
    }

    [Fact]
    public void Coding_anew_keeps_the_story()
    {
        using var store = _file.Open();
        var (first, second) = (Report(OriginSamples.Story, 1), Report($"{OriginSamples.Story} More.", 2));
        Append(store, first, second);
        store.Append(second, LedgerSamples.Coded(second, "2"));
        HeadOf(store, second).ShouldBe(first.Id);
    }

    [Fact]
    public void A_report_that_held_a_story_together_parts_it_when_it_is_read_otherwise()
    {
        using var store = _file.Open();
        var both = Report($"{OriginSamples.Story} {OriginSamples.Other}", 1);
        Append(store, Report(OriginSamples.Story, 2), Report(OriginSamples.Other, 3), both);
        Stories().ShouldBe(1);
        var reread = both with { Sections = [new Section(SectionKind.Boilerplate, new TextSpan(0, both.Text.Length))] };
        store.Append(reread, LedgerSamples.Coded(reread, "2"));
        Stories().ShouldBe(3);
    }

    [Fact]
    public void The_order_of_arrival_does_not_change_who_reprints_whom()
    {
        Document[] reports = [Report(OriginSamples.Story, 3), Report($"{OriginSamples.Story} More.", 1), Report(OriginSamples.Other, 2), Report($"So it began. {OriginSamples.Other}", 4)];
        var heads = Orders(reports).Select(HeadsOf).Distinct(StringComparer.Ordinal);
        heads.ShouldHaveSingleItem();
    }

    [Fact]
    public void Versions_are_compared_by_address_and_by_the_beginning_of_an_id()
    {
        using var store = _file.Open();
        var (first, second) = (Report(LedgerSamples.Bombing, 1, "https://courier.example/1"), Report($"{LedgerSamples.Bombing} {LedgerSamples.Kidnapping}", 1, "https://courier.example/1"));
        Append(store, first, second);
        store.Queries.Versions("https://courier.example/1").ShouldHaveSingleItem().Changes!.Value.ShouldNotBeEmpty();
        store.Queries.Versions(first.Id[..20]).ShouldHaveSingleItem().After.Id.ShouldBe(second.Id);
    }

    [Theory]
    [InlineData("https://courier.example/none")]
    [InlineData("sha256:ffffffffffff")]
    [InlineData("no such thing")]
    public void A_report_that_is_not_there_is_told(string name)
    {
        using var store = _file.Open();
        Should.Throw<BlotterException>(() => store.Queries.Versions(name)).Code.ShouldBe("B120");
    }

    private static IEnumerable<Document[]> Orders(Document[] reports) => [reports, [.. reports.Reverse()], [reports[2], reports[0], reports[3], reports[1]]];

    private static string HeadsOf(Document[] reports)
    {
        using var file = new TemporaryStore();
        using var store = file.Open();
        Append(store, reports);
        return string.Join('\n', reports.OrderBy(report => report.Id, StringComparer.Ordinal).Select(report => $"{report.Id} {HeadOf(store, report)}"));
    }

    private static Document Report(string text, int day, string? address = null) =>
        LedgerSamples.Document(text, address) with { Published = new PublicationDate(new PartialDate(2024, 5, day), "meta") };

    private static void Append(LedgerStore store, params ReadOnlySpan<Document> reports)
    {
        foreach (var report in reports)
            store.Append(report, LedgerSamples.Coded(report));
    }

    private static string? HeadOf(LedgerStore store, Document report) =>
        store.Queries.Reports(new ReportFilter { WithSuperseded = true }).Single(found => string.Equals(found.Id, report.Id, StringComparison.Ordinal)).Provenance.ReprintOf;

    private long Stories() => _file.Count("SELECT count(DISTINCT story) FROM origin");

    private string Tables()
    {
        using var connection = _file.Raw();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT group_concat(line, char(10)) FROM (
              SELECT 'passage ' || key || ' ' || report AS line FROM passage UNION ALL
              SELECT 'reprint ' || report || ' ' || other || ' ' || share || ' ' || words || ' ' || run FROM reprint UNION ALL
              SELECT 'origin ' || report || ' ' || story || ' ' || coalesce(agency, '-') || ' ' || compiled || own_reporting || cites FROM origin ORDER BY line)
            """;
        return (string)command.ExecuteScalar()!;
    }
}
