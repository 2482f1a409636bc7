using Blotter.Coding.Contract;
using Blotter.Ledger;
using Microsoft.Data.Sqlite;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class LedgerStoreTests : IDisposable
{
    private readonly TemporaryStore _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void The_first_report_is_added_and_listed()
    {
        using var store = _file.Open();
        var document = Document(Bombing);
        store.Append(document, Coded(document)).ShouldBe(AppendOutcome.Added);
        var incident = store.Queries.Incidents(new IncidentFilter()).ShouldHaveSingleItem();
        incident.Place!.Name.ShouldBe("Erbil");
        incident.Casualties.Killed.ShouldBe(NumberRange.Exactly(3));
        incident.Reports.ShouldBe(1);
    }

    [Fact]
    public void The_same_bytes_again_add_nothing()
    {
        using var store = _file.Open();
        var document = Document(Bombing);
        store.Append(document, Coded(document));
        store.Append(document with { Origin = "elsewhere/copy.txt" }, Coded(document)).ShouldBe(AppendOutcome.AlreadyHeld);
        store.Queries.Counts().LogEntries.ShouldBe(2);
        store.Queries.Reports(new ReportFilter()).ShouldHaveSingleItem().Origin.ShouldBe("reports/a.txt");
    }

    [Fact]
    public void Other_bytes_at_the_same_address_are_a_new_version()
    {
        using var store = _file.Open();
        var (first, second) = (Document(Bombing, "https://courier.example/1"), Document(Kidnapping, "https://courier.example/1"));
        store.Append(first, Coded(first));
        store.Append(second, Coded(second)).ShouldBe(AppendOutcome.NewVersion);
        store.Queries.Reports(new ReportFilter()).ShouldHaveSingleItem().Version.ShouldBe(2);
        store.Queries.Reports(new ReportFilter { WithSuperseded = true }).Select(report => report.Superseded).ShouldBe([true, false], ignoreOrder: true);
    }

    [Fact]
    public void Incidents_of_a_superseded_version_leave_the_list_but_stay_reachable()
    {
        using var store = _file.Open();
        var (first, second) = (Document(Bombing, "a"), Document(Kidnapping, "a"));
        store.Append(first, Coded(first));
        var old = store.Queries.Incidents(new IncidentFilter()).Single();
        store.Append(second, Coded(second));
        store.Queries.Incidents(new IncidentFilter()).ShouldHaveSingleItem().Id.ShouldNotBe(old.Id, StringComparer.Ordinal);
        store.Queries.Incident(old.Id).Summary.Current.ShouldBeFalse();
        store.Queries.Incidents(new IncidentFilter { WithSuperseded = true }).Length.ShouldBe(2);
    }

    [Fact]
    public void A_sentence_kept_in_a_new_version_keeps_the_id_of_its_incident()
    {
        using var store = _file.Open();
        var (first, second) = (Document(Bombing, "a"), Document("Update. " + Bombing, "a"));
        store.Append(first, Coded(first));
        var old = store.Queries.Incidents(new IncidentFilter()).Single();
        store.Append(second, Coded(second, change: incident => incident with { Type = IncidentType.Clash }));
        var detail = store.Queries.Incident(old.Id);
        detail.Summary.Current.ShouldBeTrue();
        detail.Summary.Type.ShouldBe(IncidentType.Clash);
        detail.Mentions.Select(mention => mention.Report.Version).ShouldBe([2, 1]);
    }

    [Fact]
    public void A_new_coder_version_replaces_what_was_derived_and_keeps_ids()
    {
        using var store = _file.Open();
        var document = Document(Bombing + " " + Kidnapping);
        store.Append(document, Coded(document));
        var before = store.Queries.Incidents(new IncidentFilter());
        var recoded = Coded(document, "2", incident => incident with { Type = IncidentType.Arson });
        store.Append(document, recoded with { Incidents = [recoded.Incidents[0]], Claims = [recoded.Claims[0]] }).ShouldBe(AppendOutcome.Recoded);
        var after = store.Queries.Incidents(new IncidentFilter()).ShouldHaveSingleItem();
        before.Select(incident => incident.Id).ShouldContain(after.Id, StringComparer.Ordinal);
        after.Type.ShouldBe(IncidentType.Arson);
        store.Queries.Counts().Claims.ShouldBe(1);
        store.Queries.Counts().LogEntries.ShouldBe(3);
    }

    [Fact]
    public void Recoding_an_old_version_leaves_the_facets_of_the_new_one()
    {
        using var store = _file.Open();
        var (first, second) = (Document(Bombing, "a"), Document("Update. " + Bombing, "a"));
        store.Append(first, Coded(first));
        store.Append(second, Coded(second, change: incident => incident with { Type = IncidentType.Clash }));
        store.Append(first, Coded(first, "2", incident => incident with { Type = IncidentType.Arson }));
        store.Queries.Incidents(new IncidentFilter()).Select(incident => incident.Type).Distinct().ShouldBe([IncidentType.Clash]);
    }

    [Fact]
    public void An_incident_that_the_new_version_loses_by_recoding_falls_back_to_the_old_version()
    {
        using var store = _file.Open();
        var (first, second) = (Document(Bombing, "a"), Document("Update. " + Bombing, "a"));
        store.Append(first, Coded(first));
        var id = store.Queries.Incidents(new IncidentFilter()).Single().Id;
        store.Append(second, Coded(second));
        store.Append(second, Coded(second, "2") with { Incidents = [], Claims = [] });
        store.Queries.Incidents(new IncidentFilter()).ShouldBeEmpty();
        store.Queries.Incident(id).Mentions.ShouldHaveSingleItem().Report.Version.ShouldBe(1);
    }

    [Fact]
    public void The_same_bytes_read_otherwise_are_stored_anew_when_recoded()
    {
        using var store = _file.Open();
        var document = Document(Bombing);
        store.Append(document, Coded(document));
        var better = document with { Text = "Zakho. " + Bombing, Byline = "A. Writer" };
        store.Append(better, Coded(better, "2")).ShouldBe(AppendOutcome.Recoded);
        store.Queries.Search("zakho").ShouldHaveSingleItem().Report.Byline.ShouldBe("A. Writer");
        store.Queries.Incidents(new IncidentFilter()).Length.ShouldBe(2);
        store.Queries.Health().SearchIndex.ShouldBeNull();
    }

    [Fact]
    public void The_store_holds_a_report_only_as_coded_by_the_given_version()
    {
        using var store = _file.Open();
        var document = Document(Bombing);
        store.Append(document, Coded(document));
        store.Holds(document.Id, "1").ShouldBeTrue();
        store.Holds(document.Id, "2").ShouldBeFalse();
        store.Holds(Document(Kidnapping).Id, "1").ShouldBeFalse();
    }

    [Fact]
    public void What_was_appended_is_there_after_reopening()
    {
        var document = Document(Bombing);
        using (var store = _file.Open())
            store.Append(document, Coded(document));
        using var reopened = _file.OpenForReading();
        reopened.Queries.Incidents(new IncidentFilter()).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_batch_that_is_not_committed_leaves_nothing()
    {
        using var store = _file.Open();
        var document = Document(Bombing);
        using (store.Begin())
            store.Append(document, Coded(document));
        store.Queries.Counts().LogEntries.ShouldBe(0);
    }

    [Fact]
    public void A_committed_batch_stays()
    {
        using var store = _file.Open();
        var document = Document(Bombing);
        using (var batch = store.Begin())
        {
            store.Append(document, Coded(document));
            batch.Commit();
        }
        store.Queries.Counts().LogEntries.ShouldBe(2);
    }

    [Fact]
    public void A_second_batch_inside_the_first_is_refused()
    {
        using var store = _file.Open();
        using var batch = store.Begin();
        Should.Throw<InvalidOperationException>(store.Begin);
    }

    [Fact]
    public void A_report_that_cannot_be_appended_leaves_the_rest_of_its_batch_whole()
    {
        using var store = _file.Open();
        var (good, bad) = (Document(Bombing), Document(Kidnapping));
        using (var batch = store.Begin())
        {
            store.Append(good, Coded(good));
            var unwritable = Coded(bad, change: incident => incident with { Place = incident.Place! with { Lat = double.NaN } });
            Should.Throw<ArgumentException>(() => store.Append(bad, unwritable));
            batch.Commit();
        }
        store.Queries.Counts().Reports.ShouldBe(1);
        store.Queries.Counts().LogEntries.ShouldBe(2);
        store.Queries.Search("gunmen").ShouldBeEmpty();
    }

    [Fact]
    public void The_log_and_the_texts_refuse_to_be_changed_deleted_or_replaced()
    {
        using (var store = _file.Open())
            store.Append(Document(Bombing), Coded(Document(Bombing)));
        string[] attempts =
        [
            "UPDATE log SET body = '{}'",
            "UPDATE log SET body = ''",
            "UPDATE log SET hash = zeroblob(32)",
            "DELETE FROM log",
            "INSERT OR REPLACE INTO log VALUES (1, 'read', '', '', '{}', zeroblob(32), zeroblob(32))",
            "UPDATE content SET text = ''",
            "DELETE FROM content",
            "INSERT OR REPLACE INTO content SELECT 9, digest, '' FROM content",
        ];
        foreach (var attempt in attempts)
            Should.Throw<SqliteException>(() => _file.Execute(attempt), attempt).Message.ShouldContain("append-only");
    }

    [Fact]
    public void Times_of_the_log_come_from_the_clock()
    {
        using (var store = _file.Open())
            store.Append(Document(Bombing), Coded(Document(Bombing)));
        _file.Count("SELECT count(*) FROM log WHERE at = '2024-05-02T12:00:01.000Z' AND kind = 'read'").ShouldBe(1);
        _file.Count("SELECT count(*) FROM log WHERE at = '2024-05-02T12:00:02.000Z' AND kind = 'coded' AND by = '1'").ShouldBe(1);
    }

    [Fact]
    public void Rebuilding_gives_the_same_exports()
    {
        using var store = _file.Open();
        foreach (var document in new[] { Document(Bombing, "a"), Document(Kidnapping + " " + Bombing, "a"), Document(Kidnapping) })
            store.Append(document, Coded(document));
        var all = new IncidentFilter { WithSuperseded = true };
        var before = TemporaryStore.JsonLines(store, all) + TemporaryStore.Csv(store, all);
        store.Rebuild();
        (TemporaryStore.JsonLines(store, all) + TemporaryStore.Csv(store, all)).ShouldBe(before);
        store.Queries.Health().SearchIndex.ShouldBeNull();
    }

    [Fact]
    public void Words_and_names_appended_in_a_batch_are_found_after_its_commit_and_not_after_it_was_taken_back()
    {
        using var store = _file.Open();
        var (one, two) = (Document(Bombing), Document(Kidnapping));
        using (store.Begin())
            store.Append(one, Coded(one));
        using (var batch = store.Begin())
        {
            store.Append(two, Coded(two));
            store.Append(two, Coded(two, "2"));
            store.Append(two with { Text = "Later: " + two.Text }, Coded(two, "3"));
            batch.Commit();
        }
        store.Queries.Search("bomb").ShouldBeEmpty();
        store.Queries.Search("later gunmen").ShouldHaveSingleItem();
        store.Queries.Incidents(new IncidentFilter { Place = "erbil" }).ShouldHaveSingleItem();
        store.Queries.Health().SearchIndex.ShouldBeNull();
    }

    [Fact]
    public void Rebuilding_inside_a_batch_indexes_its_reports_once()
    {
        using var store = _file.Open();
        var document = Document(Bombing);
        using (var batch = store.Begin())
        {
            store.Append(document, Coded(document));
            store.Rebuild();
            batch.Commit();
        }
        store.Queries.Search("bomb").ShouldHaveSingleItem();
        store.Queries.Health().SearchIndex.ShouldBeNull();
    }

    [Fact]
    public void Texts_that_no_encoding_can_hold_do_no_harm()
    {
        using var store = _file.Open();
        var document = Document("A \ud800 bomb \0 hit Erbil. Next \udc00.", title: "Half \ud83d");
        store.Append(document, Coded(document));
        var before = TemporaryStore.JsonLines(store);
        store.Rebuild();
        TemporaryStore.JsonLines(store).ShouldBe(before);
        store.Queries.Incidents(new IncidentFilter()).Select(incident => store.Queries.Incident(incident.Id).Mentions[0].Quotes[0])
            .ShouldBe(["A \ufffd bomb \0 hit Erbil.", "Next \ufffd."], ignoreOrder: true);
    }

    [Fact]
    public void Hostile_strings_in_a_coding_come_back_as_they_were()
    {
        const string Hostile = "'; DROP TABLE log; -- \0 \u202e \"{}[]\\ 😀";
        using var store = _file.Open();
        var document = Document(Bombing);
        var coded = Coded(document);
        store.Append(document, coded with
        {
            Claims = [coded.Claims[0] with { Value = Hostile }],
            Sources = [coded.Sources[0], coded.Sources[1] with { Name = Hostile }],
        });
        var claim = store.Queries.Incident(store.Queries.Incidents(new IncidentFilter()).Single().Id).Mentions[0].Claims[0];
        claim.Claim.Value.ShouldBe(Hostile);
        claim.Chain[0].Name.ShouldBe(Hostile);
    }

    [Theory]
    [InlineData("coded", "no json")]
    [InlineData("coded", "{}")]
    [InlineData("read", "[]")]
    [InlineData("merged", "{}")]
    public void An_entry_that_cannot_be_understood_stops_a_rebuild_and_changes_nothing(string kind, string body)
    {
        using var store = _file.Open();
        var document = Document(Bombing);
        store.Append(document, Coded(document));
        _file.Execute($"INSERT INTO log (kind, at, by, body, digest, hash) VALUES ('{kind}', '', '', '{body}', zeroblob(32), zeroblob(32))");
        Should.Throw<BlotterException>(store.Rebuild).Code.ShouldBe("B106");
        store.Queries.Incidents(new IncidentFilter()).ShouldHaveSingleItem();
    }

    [Fact]
    public void Workers_may_ask_what_is_held_while_a_batch_is_written()
    {
        using var store = _file.Open();
        var documents = Enumerable.Range(0, 40).Select(number => Document($"Attack {number}.")).ToArray();
        using var batch = store.Begin();
        var asking = Task.Run(() => Parallel.ForEach(documents, document => store.Holds(document.Id, "1", document.Origin)), TestContext.Current.CancellationToken);
        foreach (var document in documents)
            store.Append(document, Coded(document));
        batch.Commit();
        Should.NotThrow(() => asking.Wait(TestContext.Current.CancellationToken));
        documents.ShouldAllBe(document => store.Holds(document.Id, "1", document.Origin));
    }
}
