using System.Text;
using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using Blotter.Reading;
using Microsoft.Data.Sqlite;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class DeletionTests : IDisposable
{
    private const string Secret = "Zorblax Quillfeather was named in Erbil.";

    private readonly TemporaryStore _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void A_deleted_report_leaves_the_lists_and_the_search()
    {
        using var store = Filled(Document(Secret), Document(Bombing));
        store.Delete(Document(Secret).Id, "A. Editor", "names a minor");
        store.Queries.Reports(new ReportFilter()).ShouldHaveSingleItem().Id.ShouldBe(Document(Bombing).Id);
        store.Queries.Incidents(new IncidentFilter { WithSuperseded = true }).Length.ShouldBe(1);
        store.Queries.Search("zorblax").ShouldBeEmpty();
        store.Queries.Health().SearchIndex.ShouldBeNull();
    }

    [Fact]
    public void None_of_its_words_stays_in_the_files()
    {
        using (var store = Filled(Document(Secret, title: "Quillfeather"), Document(Bombing)))
            store.Delete(Document(Secret, title: "Quillfeather").Id, "A. Editor", "names a minor");
        foreach (var path in Directory.GetFiles(_file.Folder))
        {
            var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(path));
            bytes.Contains("Zorblax", StringComparison.OrdinalIgnoreCase).ShouldBeFalse(path);
            bytes.Contains("Quillfeather", StringComparison.OrdinalIgnoreCase).ShouldBeFalse(path);
        }
    }

    [Fact]
    public void Judgements_on_other_reports_lose_what_they_quote_of_it_and_keep_what_they_weigh()
    {
        var (secret, other, third) = (Document("A lorry bomb killed three at the depot."), Document("Three died when a lorry bomb went off at the depot."), Document("The lorry bomb at the depot killed three."));
        using (var store = _file.OpenLinking())
        {
            store.Append(secret, Coded(secret, change: incident => incident with { Place = incident.Place! with { Name = "Zorblax", Lat = 36.28, Gazetteer = "test:9" } }));
            store.Append(other, Coded(other));
            store.Append(third, Coded(third));
            _file.Count("SELECT count(*) FROM log WHERE kind = 'linked' AND body LIKE '%Zorblax%' AND body NOT LIKE '%' || (SELECT id FROM report WHERE row = 1) || '%'").ShouldBeGreaterThan(0);
            store.Delete(secret.Id, "A. Editor", "names a minor");
            var before = TemporaryStore.Everything(store);
            store.Rebuild();
            TemporaryStore.Everything(store).ShouldBe(before);
            var mentions = store.Queries.Incident(store.Queries.Incidents(new IncidentFilter()).Single().Id).Mentions;
            mentions.Length.ShouldBe(2);
            mentions.Select(mention => mention.Link).OfType<MentionLink>().ShouldAllBe(link => link.Evidence.Length > 1 && link.Confidence > 0.5);
        }
        foreach (var path in Directory.GetFiles(_file.Folder))
            Encoding.Latin1.GetString(File.ReadAllBytes(path)).Contains("Zorblax", StringComparison.OrdinalIgnoreCase).ShouldBeFalse(path);
        LedgerVerifier.Verify(_file.Path).Damages.ShouldBeEmpty();
    }

    [Fact]
    public void The_tombstone_says_who_when_and_why_and_the_chain_still_holds()
    {
        using (var store = Filled(Document(Secret), Document(Bombing)))
            store.Delete(Document(Secret).Id, "A. Editor", "names a minor").Entries.ShouldBe(2);
        var verification = LedgerVerifier.Verify(_file.Path);
        verification.Damages.ShouldBeEmpty();
        var gone = verification.Deleted.ShouldHaveSingleItem();
        gone.Entries.ShouldBe([1, 2]);
        (gone.Tombstone.By, gone.Tombstone.Why, gone.Tombstone.Entry).ShouldBe(("A. Editor", "names a minor", 5));
    }

    [Fact]
    public void A_text_that_another_report_has_too_stays()
    {
        var (one, two) = (Document(Bombing, title: "One"), Document(Bombing, title: "Two"));
        using var store = Filled(one, two);
        store.Delete(one.Id, "A. Editor", "double").Texts.ShouldBe(0);
        store.Queries.Search("bomb").ShouldHaveSingleItem().Report.Id.ShouldBe(two.Id);
        store.Delete(two.Id, "A. Editor", "double").Texts.ShouldBe(1);
    }

    [Fact]
    public void An_incident_that_another_version_tells_of_falls_back_to_it()
    {
        var (first, second) = (Document(Bombing, "a"), Document("Update. " + Bombing, "a"));
        using var store = Filled(first, second);
        store.Delete(second.Id, "A. Editor", "wrong");
        var incident = store.Queries.Incidents(new IncidentFilter { WithSuperseded = true }).ShouldHaveSingleItem();
        incident.Current.ShouldBeFalse();
        store.Queries.Incident(incident.Id).Mentions.ShouldHaveSingleItem().Report.Id.ShouldBe(first.Id);
    }

    [Fact]
    public void Versions_that_come_later_are_numbered_as_if_the_deleted_one_were_there()
    {
        var documents = Enumerable.Range(1, 3).Select(number => Document($"Version {number}. {Bombing}", "a")).ToArray();
        using var store = Filled(documents[0], documents[1]);
        var ids = Ids(store);
        store.Delete(documents[0].Id, "A. Editor", "wrong");
        store.Append(documents[2], Coded(documents[2])).ShouldBe(AppendOutcome.NewVersion);
        store.Queries.Reports(new ReportFilter()).ShouldHaveSingleItem().Version.ShouldBe(3);
        Ids(store).Intersect(ids, StringComparer.Ordinal).Count().ShouldBe(ids.Count - 1);
    }

    [Fact]
    public void A_rebuild_gives_what_deleting_left()
    {
        var documents = Enumerable.Range(1, 3).Select(number => Document($"Version {number}. {Bombing}", "a")).ToArray();
        using var store = Filled(documents[0], documents[1]);
        store.AppendFailure("reports/a.txt", Errors.NoSuchPath("x"));
        store.Append(documents[2], Coded(documents[2]));
        store.Delete(documents[1].Id, "A. Editor", "wrong");
        store.Delete(documents[2].Id, "A. Editor", "wrong");
        var before = TemporaryStore.Everything(store);
        var failures = store.Queries.Failures();
        store.Rebuild();
        TemporaryStore.Everything(store).ShouldBe(before);
        store.Queries.Failures().ShouldBe(failures);
    }

    [Fact]
    public void Reading_it_again_is_told_when_and_why_it_was_deleted()
    {
        using var store = Filled(Document(Bombing));
        store.Delete(Document(Bombing).Id, "A. Editor", "wrong");
        var problem = Should.Throw<BlotterException>(() => store.Append(Document(Bombing), Coded(Document(Bombing))));
        problem.Code.ShouldBe("B122");
        problem.Message.ShouldContain("2024-05-02 by A. Editor (wrong)");
        store.Queries.Counts().LogEntries.ShouldBe(3);
    }

    [Fact]
    public void Read_again_on_purpose_it_has_its_ids_and_its_version_back()
    {
        var (first, second) = (Document(Bombing, "a"), Document(Kidnapping, "a"));
        using var store = Filled(first, second);
        var before = TemporaryStore.Everything(store);
        store.Delete(first.Id, "A. Editor", "wrong");
        store.Append(first, Coded(first), again: true);
        TemporaryStore.Everything(store).ShouldBe(before);
        store.TombstoneOf(first.Id).ShouldBeNull();
        store.Rebuild();
        TemporaryStore.Everything(store).ShouldBe(before);
        store.Delete(first.Id, "A. Editor", "still wrong").Entries.ShouldBe(2);
        var after = TemporaryStore.Everything(store);
        store.Rebuild();
        TemporaryStore.Everything(store).ShouldBe(after);
    }

    [Fact]
    public void Deleting_what_is_deleted_adds_no_entry()
    {
        using var store = Filled(Document(Bombing));
        store.Delete(Document(Bombing).Id, "A. Editor", "wrong");
        var again = store.Delete(Document(Bombing).Id, "Another", "otherwise");
        again.Before.ShouldBeTrue();
        again.Tombstone.By.ShouldBe("A. Editor");
        store.Queries.Counts().LogEntries.ShouldBe(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256:")]
    [InlineData("zz")]
    [InlineData("%")]
    public void An_id_that_no_report_has_is_refused(string id)
    {
        using var store = Filled(Document(Bombing));
        Should.Throw<BlotterException>(() => store.Delete(id, "A. Editor", "wrong")).Code.ShouldBe("B120");
    }

    [Fact]
    public void The_beginning_of_an_id_is_enough_and_one_that_two_share_is_not()
    {
        var documents = Enumerable.Range(1, 17).Select(number => Document($"Report {number}.")).ToArray();
        using var store = Filled(documents);
        var shared = documents.GroupBy(document => document.Id[7]).First(group => group.Count() > 1);
        Should.Throw<BlotterException>(() => store.Delete(shared.Key.ToString(), "A. Editor", "wrong")).Code.ShouldBe("B121");
        store.Delete(documents[0].Id[7..27].ToUpperInvariant(), "A. Editor", "wrong").Tombstone.Report.ShouldBe(documents[0].Id);
    }

    [Fact]
    public void Only_what_a_tombstone_names_may_be_taken_away()
    {
        using (var store = Filled(Document(Secret), Document(Bombing)))
            store.Delete(Document(Secret).Id, "A. Editor", "wrong");
        string[] attempts =
        [
            "UPDATE log SET body = '' WHERE seq = 3", "UPDATE log SET body = '{}' WHERE seq = 1", "UPDATE log SET body = '' WHERE seq = 5",
            "UPDATE log SET body = '', by = 'x' WHERE seq = 1", "UPDATE content SET text = '' WHERE row = 2",
            "UPDATE content SET digest = 'x' WHERE row = 1", "DELETE FROM log WHERE seq = 1", "DELETE FROM content WHERE row = 1",
        ];
        foreach (var attempt in attempts)
            Should.Throw<SqliteException>(() => _file.Execute(attempt), attempt).Message.ShouldContain("append-only");
    }

    private LedgerStore Filled(params Document[] documents)
    {
        var store = _file.Open();
        foreach (var document in documents)
            store.Append(document, Coded(document));
        return store;
    }

    private static List<string> Ids(LedgerStore store) =>
        [.. store.Queries.Incidents(new IncidentFilter { WithSuperseded = true }).Select(incident => incident.Id)];
}
