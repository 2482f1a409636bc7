using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Reading;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class LedgerQueriesTests : IDisposable
{
    private readonly TemporaryStore _file = new();
    private readonly LedgerStore _store;

    public LedgerQueriesTests() => _store = _file.Open();

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }

    [Fact]
    public void Incidents_come_by_date_and_undated_ones_last()
    {
        Append("One.", incident => incident with { Date = null });
        Append("Two.", incident => incident with { Date = On("2024-05-01") });
        Append("Three.", incident => incident with { Date = On("2023") });
        Incidents(new IncidentFilter()).Select(incident => incident.Date?.Start?.ToString()).ShouldBe(["2023", "2024-05-01", null]);
    }

    [Fact]
    public void Incidents_of_one_date_come_by_id()
    {
        Append("One. Two. Three. Four.");
        var ids = Incidents(new IncidentFilter()).Select(incident => incident.Id).ToArray();
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        ids.Length.ShouldBe(4);
    }

    [Fact]
    public void A_page_is_cut_from_the_whole_list()
    {
        Append("One. Two. Three. Four.");
        var all = Incidents(new IncidentFilter()).Select(incident => incident.Id);
        Incidents(new IncidentFilter { Limit = 2, Offset = 1 }).Select(incident => incident.Id).ShouldBe(all.Skip(1).Take(2));
        _store.Queries.CountIncidents(new IncidentFilter { Limit = 2 }).ShouldBe(4);
    }

    [Fact]
    public void A_negative_limit_is_a_bug() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Incidents(new IncidentFilter { Limit = -1 }));

    [Fact]
    public void A_period_takes_every_date_that_may_overlap_it()
    {
        Append("Year.", incident => incident with { Date = On("2024") });
        Append("Day before.", incident => incident with { Date = On("2024-04-30") });
        Append("First day.", incident => incident with { Date = On("2024-05-01") });
        Append("Open.", incident => incident with { Date = new EventDate(new PartialDate(2024, 1), null, DatePrecision.Month, DateBasis.Stated, null) });
        Append("Undated.", incident => incident with { Date = null });
        var may = new IncidentFilter { From = new DateOnly(2024, 5, 1), To = new DateOnly(2024, 5, 31) };
        Quotes(may).ShouldBe(["Year.", "First day.", "Open."], ignoreOrder: true);
    }

    [Fact]
    public void Filters_by_kind_stage_and_number_killed()
    {
        Append("Arson.", incident => incident with { Type = IncidentType.Arson });
        Append("Threat.", incident => incident with { Stage = Stage.Threatened });
        Append("Many.", incident => incident with { Casualties = new Casualties(NumberRange.AtLeast(40), null, null, null) });
        Append("Low only.", incident => incident with { Casualties = new Casualties(new NumberRange(50, null, null), null, null, null) });
        Quotes(new IncidentFilter { Type = IncidentType.Arson }).ShouldBe(["Arson."]);
        Quotes(new IncidentFilter { Stage = Stage.Threatened }).ShouldBe(["Threat."]);
        Quotes(new IncidentFilter { MinKilled = 40 }).ShouldBe(["Many.", "Low only."], ignoreOrder: true);
    }

    [Fact]
    public void Filters_by_place_without_regard_to_case_and_accents()
    {
        Append("Şırnak.", incident => incident with { Place = incident.Place! with { Name = "Cizre", Admin1 = "Şanlıurfa", Country = "TR" } });
        Append("Erbil.");
        Quotes(new IncidentFilter { Place = "sanl" }).ShouldBe(["Şırnak."]);
        Quotes(new IncidentFilter { Place = "ERB" }).ShouldBe(["Erbil."]);
        Quotes(new IncidentFilter { Country = "tr" }).ShouldBe(["Şırnak."]);
        Quotes(new IncidentFilter { Country = "tr", Place = "erbil" }).ShouldBeEmpty();
    }

    [Fact]
    public void Filters_by_perpetrator()
    {
        var perpetrator = new Perpetrator("Harakat al-Fajr", null, PerpetratorKind.Organisation, null, Standing.Suspected, null, new TextSpan(0, 1));
        Append("Named.", incident => incident with { Perpetrators = [perpetrator] });
        Append("Nameless.");
        Quotes(new IncidentFilter { Perpetrator = "fajr" }).ShouldBe(["Named."]);
        Incidents(new IncidentFilter { Perpetrator = "harakat" })[0].Perpetrators.ShouldBe([perpetrator with { Span = null }]);
    }

    [Fact]
    public void Filters_by_words_of_the_report()
    {
        Append(Bombing);
        Append(Kidnapping);
        Quotes(new IncidentFilter { Text = "drivers" }).ShouldBe([Kidnapping]);
    }

    [Fact]
    public void An_incident_is_shown_with_its_claims_words_and_speakers()
    {
        Append(Kidnapping + " " + Bombing);
        var id = Incidents(new IncidentFilter { Text = "bomb" }).Single(incident => !incident.Main).Id;
        var detail = _store.Queries.Incident(id);
        var mention = detail.Mentions.ShouldHaveSingleItem();
        mention.Quotes.ShouldBe([Bombing]);
        mention.LocalId.ShouldBe("i2");
        mention.Report.Publisher.ShouldBe("The Courier");
        var claim = mention.Claims.ShouldHaveSingleItem();
        claim.Sentence.ShouldBe(Bombing);
        claim.Quote.ShouldBe("A");
        claim.Chain.Select(source => source.Name).ShouldBe(["spokesman", "The Courier"]);
        detail.Facets.Place!.Span.ShouldNotBeNull();
    }

    [Fact]
    public void A_circle_of_sources_ends()
    {
        var document = Document(Bombing);
        var coded = Coded(document);
        _store.Append(document, coded with { Sources = [coded.Sources[0] with { Via = "s2" }, coded.Sources[1]] });
        var id = Incidents(new IncidentFilter()).Single().Id;
        _store.Queries.Incident(id).Mentions[0].Claims[0].Chain.Length.ShouldBe(2);
    }

    [Fact]
    public void An_incident_is_found_by_a_unique_prefix_in_capitals_too()
    {
        Append("One. Two. Three.");
        var id = Incidents(new IncidentFilter())[0].Id;
        _store.Queries.Incident($" {id[..7].ToUpperInvariant()} ").Summary.Id.ShouldBe(id);
    }

    [Fact]
    public void A_shared_prefix_is_ambiguous_and_an_unknown_one_names_nothing()
    {
        Append(string.Concat(Enumerable.Range(0, 40).Select(number => $"Attack {number}. ")));
        var shared = Incidents(new IncidentFilter()).GroupBy(incident => incident.Id[0]).First(group => group.Count() > 1).Key;
        Should.Throw<BlotterException>(() => _store.Queries.Incident(shared.ToString())).Code.ShouldBe("B111");
        Should.Throw<BlotterException>(() => _store.Queries.Incident("zzzzzzzzzz")).Code.ShouldBe("B110");
        Should.Throw<BlotterException>(() => _store.Queries.Incident("")).Code.ShouldBe("B110");
        Should.Throw<BlotterException>(() => _store.Queries.Incident("%'\"; --")).Code.ShouldBe("B110");
    }

    [Fact]
    public void Reports_come_by_publication_date_and_can_be_narrowed()
    {
        AppendPublished("A.", "2024-05-03", "The Courier");
        AppendPublished("B.", "2024-05-01", "The Herald");
        AppendPublished("C.", null, "The Herald");
        AppendPublished("D.", "2024-04", "The Herald");
        Published(new ReportFilter()).ShouldBe(["2024-04", "2024-05-01", "2024-05-03", null]);
        Published(new ReportFilter { Publisher = "the herald" }).ShouldBe(["2024-04", "2024-05-01", null]);
        Published(new ReportFilter { From = new DateOnly(2024, 4, 30), To = new DateOnly(2024, 5, 2) }).ShouldBe(["2024-04", "2024-05-01"]);
        Published(new ReportFilter { Text = "a", Limit = 1 }).ShouldBe(["2024-05-03"]);
    }

    [Fact]
    public void Search_finds_words_without_regard_to_case_and_accents()
    {
        Append("Un ATTENTAT à Mâcon.");
        var hit = _store.Queries.Search("attentat macon").ShouldHaveSingleItem();
        hit.Snippet.ShouldBe("Un ATTENTAT à Mâcon.");
        hit.Incidents.ShouldHaveSingleItem();
        _store.Queries.Search("attentat lyon").ShouldBeEmpty();
    }

    [Fact]
    public void Words_in_quotes_must_stand_together()
    {
        Append("Police seized a car bomb.");
        Append("Police found a bomb in a car.");
        _store.Queries.Search("\"car bomb\"").ShouldHaveSingleItem();
        _store.Queries.Search("car bomb").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("bomb\"")]
    [InlineData("AND OR NOT")]
    [InlineData("NEAR(a b)")]
    [InlineData("title:bomb")]
    [InlineData("{title text}: x")]
    [InlineData("^bomb*")]
    [InlineData("a - b + c (")]
    [InlineData("'; DROP TABLE log; --")]
    [InlineData("\0bomb\0")]
    [InlineData("\ud800")]
    [InlineData("*** ---")]
    public void No_search_text_is_an_operator_or_an_error(string text)
    {
        Append(Bombing);
        Should.NotThrow(() => _store.Queries.Search(text));
        Should.NotThrow(() => Incidents(new IncidentFilter { Text = text, Place = text, Perpetrator = text, Country = text }));
        _store.Queries.Search("bomb").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_search_of_ten_thousand_words_is_answered()
    {
        Append(Bombing);
        _store.Queries.Search(string.Join(' ', Enumerable.Repeat("bomb", 10_000))).ShouldHaveSingleItem();
        Should.NotThrow(() => Incidents(new IncidentFilter { Place = string.Join(' ', Enumerable.Repeat("erbil", 10_000)) }));
    }

    [Fact]
    public void A_failure_is_logged_once_until_it_is_made_good()
    {
        var problem = Errors.NoSuchPath("reports/a.txt");
        _store.AppendFailure("reports/a.txt", problem);
        _store.AppendFailure("reports/a.txt", problem);
        _store.Queries.Counts().LogEntries.ShouldBe(1);
        _store.Queries.Failures().ShouldHaveSingleItem().Code.ShouldBe("B001");
        Append(Bombing);
        _store.Queries.Failures().ShouldBeEmpty();
    }

    [Fact]
    public void A_failure_of_an_origin_whose_bytes_are_held_already_is_made_good_by_reading_it()
    {
        var document = Document(Bombing);
        _store.Append(document, Coded(document));
        _store.AppendFailure("b.txt", Errors.NoSuchPath("b.txt"));
        _store.Holds(document.Id, "1", "b.txt").ShouldBeFalse();
        _store.Append(document with { Origin = "b.txt" }, Coded(document)).ShouldBe(AppendOutcome.AlreadyHeld);
        _store.Queries.Failures().ShouldBeEmpty();
        _store.Holds(document.Id, "1", "b.txt").ShouldBeTrue();
        _store.Queries.Reports(new ReportFilter()).Single().Origin.ShouldBe("reports/a.txt");
    }

    [Fact]
    public void A_failure_of_a_file_is_made_good_by_its_entries_and_that_of_another_entry_is_not()
    {
        _store.AppendFailure("a.jsonl.gz", Errors.NoSuchPath("a.jsonl.gz"));
        _store.AppendFailure("a.jsonl.gz:3", Errors.NoSuchPath("a.jsonl.gz:3"));
        var document = Document(Bombing, origin: "a.jsonl.gz:2");
        _store.Append(document, Coded(document));
        _store.Queries.Failures().ShouldHaveSingleItem().Origin.ShouldBe("a.jsonl.gz:3");
    }

    [Fact]
    public void Health_names_schema_program_and_what_is_wrong()
    {
        Append(Bombing);
        var health = _store.Queries.Health();
        health.SchemaVersion.ShouldBe(Migration.Embedded.Length);
        health.WrittenBy.ShouldBe(StoreFile.Program);
        health.JournalMode.ShouldBe("wal");
        health.WalBytes.ShouldBeGreaterThan(0);
        health.Problems.ShouldBeEmpty();
        health.SearchIndex.ShouldBeNull();
        _file.Execute("INSERT INTO report_fts (report_fts) VALUES ('delete-all')");
        _store.Queries.Health().SearchIndex.ShouldNotBeNull();
    }

    [Fact]
    public void Health_says_when_the_search_index_could_not_be_checked()
    {
        Append(Bombing);
        using var batch = _store.Begin();
        using var reader = _file.OpenForReading();
        reader.Queries.Health().SearchIndex!.ShouldContain("another process");
    }

    private static EventDate On(string date)
    {
        PartialDate.TryParse(date, out var day).ShouldBeTrue();
        return new EventDate(day, day, DatePrecision.Day, DateBasis.Stated, null);
    }

    private void Append(string text, Func<Incident, Incident>? change = null)
    {
        var document = Document(text);
        _store.Append(document, Coded(document, change: change));
    }

    private void AppendPublished(string text, string? date, string publisher)
    {
        PublicationDate? published = PartialDate.TryParse(date, out var day) ? new PublicationDate(day, "meta") : null;
        var document = Document(text) with { Published = published, Publisher = publisher };
        _store.Append(document, Coded(document));
    }

    private IEnumerable<string?> Published(ReportFilter filter) => _store.Queries.Reports(filter).Select(report => report.Published?.Date.ToString());

    private ImmutableArray<IncidentSummary> Incidents(IncidentFilter filter) => _store.Queries.Incidents(filter);

    private IEnumerable<string> Quotes(IncidentFilter filter) => Incidents(filter).Select(incident => _store.Queries.Incident(incident.Id).Mentions[0].Quotes[0]);
}
