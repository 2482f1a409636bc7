using System.Globalization;
using System.Text;
using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Reading;
using Blotter.Tests.Ledger;
using Blotter.Tests.Reading;

namespace Blotter.Tests;

public sealed class PipelineTests : IDisposable
{
    private readonly TemporaryStore _file = new();
    private readonly ReportFolder _reports = new();

    public void Dispose()
    {
        _file.Dispose();
        _reports.Dispose();
    }

    [Fact]
    public void Any_number_of_jobs_gives_the_same_ledger()
    {
        AddReports(60);
        _reports.With("broken.jsonl", "{\"text\": \"Two people were killed in Kabul on 3 May 2019.\"}\nno JSON\n");
        var exports = new[] { 1, 8 }.Select(jobs =>
        {
            using var file = new TemporaryStore();
            using var store = file.Open();
            Read(store, jobs);
            return TemporaryStore.Csv(store) + TemporaryStore.JsonLines(store) + TemporaryStore.GeoJson(store);
        }).ToList();
        exports[1].ShouldBe(exports[0]);
        exports[0].ShouldContain("Kabul");
    }

    [Fact]
    public void A_summary_counts_reports_words_incidents_and_claims()
    {
        _reports.With("a.txt", "A bomb exploded in Afghanistan on 3 May 2019, killing four people and wounding two, police said.");
        using var store = _file.Open();
        var summary = Read(store);
        (summary.New, summary.Read, summary.Skipped, summary.Failed, summary.Words).ShouldBe((1, 1, 0, 0, 17));
        summary.Incidents.ShouldBe(1);
        summary.Types.ShouldHaveSingleItem().Key.ShouldBe(IncidentType.Bombing);
        summary.Countries.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<string, int>("AF", 1));
        (summary.KilledClaims, summary.InjuredClaims).ShouldBe((1, 1));
        summary.Status.ShouldBe(ExitStatus.Done);
    }

    [Fact]
    public void Reading_again_skips_what_is_held_without_coding_it()
    {
        AddReports(3);
        using var store = _file.Open();
        Read(store);
        var summary = Pipeline(store, _ => throw new InvalidOperationException("not to be coded")).Read(Request(), new Seen(), Stop);
        (summary.Read, summary.Skipped, summary.Failed).ShouldBe((0, 3, 0));
    }

    [Fact]
    public void Another_coder_version_codes_again()
    {
        AddReports(2);
        using var store = _file.Open();
        Read(store);
        var coder = new ReportCoder();
        var later = new Pipeline(
            new ReadingOptions(), "99.0.0",
            document => coder.Code(document).Report with { Coder = coder.Version with { Version = "99.0.0" } }, store, TimeProvider.System);
        later.Read(Request(), new Seen(), Stop).Recoded.ShouldBe(2);
    }

    [Fact]
    public void Changed_bytes_at_the_same_place_are_a_new_version()
    {
        _reports.With("a.txt", "A bomb exploded in Kabul, killing four people.");
        using var store = _file.Open();
        Read(store);
        _reports.With("a.txt", "A bomb exploded in Kabul, killing five people.");
        Read(store).NewVersions.ShouldBe(1);
    }

    [Fact]
    public void The_same_bytes_twice_in_one_run_are_read_once()
    {
        _reports.With("a.txt", "A bomb exploded in Kabul.").With("b.txt", "A bomb exploded in Kabul.");
        using var store = _file.Open();
        var summary = Read(store);
        (summary.New, summary.Skipped).ShouldBe((1, 1));
    }

    [Fact]
    public void A_failure_is_recorded_with_its_code_and_the_run_goes_on()
    {
        _reports.With("a.txt", "").With("b.txt", "A bomb exploded in Kabul.");
        using var store = _file.Open();
        var seen = new Seen();
        var summary = Pipeline(store).Read(Request(), seen, Stop);
        (summary.New, summary.Failed, summary.Status).ShouldBe((1, 1, ExitStatus.SomeFailed));
        seen.Problems.ShouldHaveSingleItem().Code.ShouldBe("B004");
        store.Queries.Failures().ShouldHaveSingleItem().Code.ShouldBe("B004");
    }

    [Fact]
    public void A_bug_in_the_coder_is_recorded_with_the_report_that_it_met()
    {
        AddReports(3);
        using var store = _file.Open();
        var coder = new ReportCoder();
        var summary = Pipeline(store, document => document.Origin.EndsWith("1.txt", StringComparison.Ordinal)
            ? throw new InvalidOperationException("oh")
            : coder.Code(document).Report).Read(Request(), new Seen(), Stop);
        (summary.New, summary.Failed).ShouldBe((2, 1));
        var failure = store.Queries.Failures().ShouldHaveSingleItem();
        failure.Code.ShouldBe("B900");
        failure.Where.ShouldNotBeNull().ShouldEndWith("1.txt");
        failure.Text.ShouldContain("InvalidOperationException: oh");
    }

    [Fact]
    public void A_coding_that_the_ledger_refuses_is_a_bug_of_that_report_alone()
    {
        AddReports(2);
        using var store = _file.Open();
        var coder = new ReportCoder();
        var summary = Pipeline(store, document => document.Origin.EndsWith("1.txt", StringComparison.Ordinal)
            ? coder.Code(document with { Id = $"sha256:{new string('0', 64)}" }).Report
            : coder.Code(document).Report).Read(Request(), new Seen(), Stop);
        (summary.New, summary.Failed).ShouldBe((1, 1));
        summary.FirstProblem!.Code.ShouldBe("B900");
    }

    [Fact]
    public void When_nothing_can_be_read_the_first_failure_gives_the_status()
    {
        using var store = _file.Open();
        var summary = Pipeline(store).Read(new ReadRequest([_reports["nothing"]], 1), new Seen(), Stop);
        summary.Status.ShouldBe(ExitStatus.BadInput);
    }

    [Fact]
    public void An_interrupted_run_keeps_its_beginning_and_is_resumed_by_another()
    {
        AddReports(40);
        using var store = _file.Open();
        using var interruption = new CancellationTokenSource();
        var summary = Pipeline(store).Read(Request(), new Seen(progress =>
        {
            if (progress.Done == 10)
                interruption.Cancel();
        }), interruption.Token);
        (summary.Read, summary.Interrupted, summary.Status).ShouldBe((10, true, ExitStatus.Interrupted));
        store.Queries.Counts().Reports.ShouldBe(10);

        Read(store).New.ShouldBe(30);
        using var whole = new TemporaryStore();
        using var undisturbed = whole.Open();
        Read(undisturbed);
        TemporaryStore.JsonLines(store).ShouldBe(TemporaryStore.JsonLines(undisturbed));
    }

    [Fact]
    public void What_was_committed_stays_when_the_store_fails_later()
    {
        AddReports(600);
        using (var store = LedgerStore.Open(_file.Path, TimeProvider.System, TemporaryStore.Impatient with { MaxPages = 1600 }))
            Should.Throw<BlotterException>(() => Read(store)).Status.ShouldBe(ExitStatus.StoreProblem);
        using var after = _file.Open();
        after.Queries.Counts().Reports.ShouldBeGreaterThan(0);
        after.Queries.Health().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_number_of_reports_in_all_is_told_when_it_was_counted()
    {
        AddReports(30);
        using var store = _file.Open();
        // The counting goes on beside the reading; the first report waits for it, long enough for a busy machine.
        var seen = new Seen(progress => Thread.Sleep(progress.Done == 1 ? 5000 : 0));
        Pipeline(store).Read(Request() with { CountTotal = true }, seen, Stop);
        seen.All[^1].Total.ShouldBe(30);
    }

    [Fact]
    public void Standard_input_is_read_as_a_file_is()
    {
        using var store = _file.Open();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("A bomb exploded in Kabul."));
        Pipeline(store).Read(new ReadRequest(["-"], 2) { StandardInput = input }, new Seen(), Stop).New.ShouldBe(1);
    }

    private void AddReports(int count)
    {
        for (var i = 0; i < count; i++)
            _reports.With(
                $"{i:D3}.txt",
                string.Create(CultureInfo.InvariantCulture, $"A bomb exploded in Kabul on {1 + (i % 28)} May 2019, killing {i + 1} people, police said."));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ReadRequest Request(int jobs = 2) => new([_reports.Root], jobs);

    private ReadSummary Read(LedgerStore store, int jobs = 2) =>
        Pipeline(store).Read(Request(jobs), new Seen(), TestContext.Current.CancellationToken);

    private static Pipeline Pipeline(LedgerStore store) => new(new ReadingOptions(), new ReportCoder(), store, TimeProvider.System);

    private static Pipeline Pipeline(LedgerStore store, Func<Document, CodedReport> code) =>
        new(new ReadingOptions(), new ReportCoder().Version.Version, code, store, TimeProvider.System);

    private sealed class Seen(Action<ReadProgress>? also = null) : IProgress<ReadProgress>
    {
        public List<ReadProgress> All { get; } = [];

        public IEnumerable<BlotterException> Problems => All.Select(progress => progress.Problem).OfType<BlotterException>();

        public void Report(ReadProgress value)
        {
            All.Add(value);
            also?.Invoke(value);
        }
    }
}
