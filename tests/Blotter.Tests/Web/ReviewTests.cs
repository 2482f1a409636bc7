using System.Net;
using Blotter.Ledger;
using Blotter.Tests.Ledger;

namespace Blotter.Tests.Web;

public sealed class ReviewTests : IAsyncLifetime
{
    private ServedStore _served = null!;
    private FormClient _person = null!;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedStore.Of(Suggestions.Store());
        _person = new FormClient(_served.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _person.Dispose();
        await _served.DisposeAsync();
    }

    [Fact]
    public async Task Shows_the_sentences_of_both_sides_with_what_speaks_for_and_against()
    {
        var page = await _person.Page("/review");
        page.ShouldContain("Gunmen killed two guards in Karsun");
        page.ShouldContain("Two guards were shot dead near Karsun");
        page.ShouldContain("for it: ");
        page.ShouldContain("against it: ");
    }

    [Theory]
    [InlineData("same", 1)]
    [InlineData("other", 2)]
    public async Task A_decided_suggestion_leaves_the_inbox_and_comes_back_when_it_is_taken_back(string verdict, int incidents)
    {
        var page = await _person.Page("/review");
        var answer = await _person.Send(page, "/review", ("verdict", verdict), ("why", "by what they say"));
        answer.Location!.ShouldStartWith("/review?done=");
        page = await _person.Page(answer.Location!);
        page.ShouldContain("Nothing to decide.");
        Incidents().Length.ShouldBe(incidents);
        (await _person.Page((await _person.Send(page, "/undo")).Location!)).ShouldContain("data-key=\"a\"");
    }

    [Fact]
    public async Task A_suggestion_that_was_rejected_is_not_on_the_page_of_the_incident_any_more()
    {
        var id = Incidents()[0].Id;
        (await _person.Page($"/incidents/{id}")).ShouldContain("Perhaps the same");
        await _person.Send(await _person.Page("/review"), "/review", ("verdict", "other"), ("why", "two raids"));
        (await _person.Page($"/incidents/{id}")).ShouldNotContain("Perhaps the same");
    }

    [Fact]
    public async Task A_change_of_either_side_meanwhile_stops_the_decision()
    {
        var mine = await _person.Page("/review");
        var other = Incidents()[1].Id;
        var page = await _person.Page($"/incidents/{other}/edit");
        await _person.Send(page, $"/incidents/{other}/correct", ("facet", "killed"), ("value", "9"), ("why", "their reason"));
        var answer = await _person.Send(mine, "/review", ("verdict", "same"), ("why", "my reason"));
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Body.ShouldContain("their reason");
        answer.Body.ShouldContain("value=\"my reason\"");
        Incidents().Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_is_none_is_told()
    {
        var answer = await _person.Send(await _person.Page("/review"), "/review", ("verdict", "perhaps"), ("why", "why"));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain("two incidents are the same, or are not");
    }

    private System.Collections.Immutable.ImmutableArray<IncidentSummary> Incidents()
    {
        using var store = LedgerStore.OpenForReading(_served.Path);
        return store.Queries.Incidents(new IncidentFilter());
    }
}

/// <summary>A store in which one link is suggested and was not made.</summary>
internal static class Suggestions
{
    private const string Evidence = """[{"name":"same-day","weight":1.2,"detail":null},{"name":"other-town","weight":-1.9,"detail":"Karsun, Belmar"}]""";

    public static TemporaryStore Store()
    {
        var file = TemporaryStore.With(
            LedgerSamples.Document("Gunmen killed two guards in Karsun.", title: "Guards killed"),
            LedgerSamples.Document("Two guards were shot dead near Karsun.", title: "Shots near Karsun"));
        file.Execute($"""
            INSERT INTO suggestion (mention, other, seq, evidence)
            SELECT max(row), min(row), (SELECT max(seq) FROM log), '{Evidence}' FROM mention_id
            """);
        return file;
    }
}
