using System.Net;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using Blotter.Ledger.Deciding;
using Blotter.Ledger.Verifying;
using Blotter.Tests.Ledger;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Web;

public sealed class EditTests : IAsyncLifetime
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202Edlrow\u2066\0";

    private ServedStore _served = null!;
    private FormClient _person = null!;

    public async ValueTask InitializeAsync()
    {
        var file = TemporaryStore.With(Document(Bombing));
        using (var store = file.Open())
        {
            var document = Document(Kidnapping, title: "A seizure");
            store.Append(document, Coded(document) with { Flags = [new Flag(FlagKind.UnsourcedNumber, ["i1"], "Nobody says who counted.", [new TextSpan(0, 6)])] });
        }
        _served = await ServedStore.Of(file);
        _person = new FormClient(_served.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _person.Dispose();
        await _served.DisposeAsync();
    }

    [Fact]
    public async Task A_facet_is_set_and_the_page_that_follows_says_so()
    {
        var id = Ids()[0];
        var answer = await Correct(_person, id, "killed", "9", "the clinic's list");
        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        var page = await _person.Page(answer.Location!);
        page.ShouldContain("Done: set killed to 9");
        page.ShouldContain("the clinic&#x27;s list");
        Incident(id).Summary.Casualties.Killed.ShouldBe(NumberRange.Exactly(9));
        Incident(id).Decisions.Single().By.ShouldBe(Environment.UserName);
    }

    [Fact]
    public async Task What_was_just_done_is_taken_back_by_the_button_beside_it()
    {
        var id = Ids()[0];
        var page = await _person.Page((await Correct(_person, id, "killed", "9", "why")).Location!);
        var answer = await _person.Send(page, "/undo");
        (await _person.Page(answer.Location!)).ShouldContain("Taken back: set killed to 9");
        Incident(id).Summary.Casualties.Killed.ShouldBe(NumberRange.Exactly(3));
    }

    [Fact]
    public async Task The_last_decision_is_asked_about_before_it_is_taken_back()
    {
        var id = Ids()[0];
        (await _person.Page("/undo")).ShouldContain("You have decided nothing");
        await Correct(_person, id, "killed", "9", "why");
        var page = await _person.Page("/undo?back=%2Freview");
        page.ShouldContain("set killed to 9");
        (await _person.Send(page, "/undo", ("why", "a slip"))).Location!.ShouldStartWith("/review?done=");
        Incident(id).Decisions.Single().Undone!.Why.ShouldBe("a slip");
    }

    [Fact]
    public async Task Two_incidents_are_made_one_and_reports_taken_out_again()
    {
        var ids = Ids();
        var page = await _person.Page($"/incidents/{ids[0]}/edit");
        (await _person.Send(page, $"/incidents/{ids[0]}/join", ("with", ids[1]), ("why", "one raid"), ("verdict", "same"))).Status.ShouldBe(HttpStatusCode.Redirect);
        var one = Ids().ShouldHaveSingleItem();
        page = await _person.Page($"/incidents/{one}/edit");
        (await _person.Send(page, $"/incidents/{one}/split", ("mention", ids[1]), ("why", "two after all"))).Status.ShouldBe(HttpStatusCode.Redirect);
        Ids().ShouldBe(ids);
    }

    [Fact]
    public async Task A_change_by_somebody_else_stops_the_change_and_keeps_what_was_typed()
    {
        var id = Ids()[0];
        var mine = await _person.Page($"/incidents/{id}/edit");
        using var other = new FormClient(_served.Address);
        await Correct(other, id, "injured", "5", "their reason");
        var answer = await _person.Send(mine, $"/incidents/{id}/correct", ("facet", "killed"), ("value", "9"), ("why", "my reason"));
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Body.ShouldContain("Changed meanwhile");
        answer.Body.ShouldContain("their reason");
        answer.Body.ShouldContain("value=\"my reason\"");
        Incident(id).Decisions.ShouldHaveSingleItem().Why.ShouldBe("their reason");
        var again = await _person.Send(answer.Body, $"/incidents/{id}/correct", ("facet", "killed"), ("value", "9"), ("why", "my reason"));
        again.Status.ShouldBe(HttpStatusCode.Redirect);
        Incident(id).Summary.Casualties.ShouldBe(new Casualties(NumberRange.Exactly(9), NumberRange.Exactly(5), null, null));
    }

    [Fact]
    public async Task A_report_that_came_meanwhile_is_named()
    {
        var id = Ids()[0];
        var mine = await _person.Page($"/incidents/{id}/edit");
        using (var store = LedgerStore.Open(_served.Path, SteppingClock.New(), TemporaryStore.Impatient))
        {
            var document = Document("More was told.", title: "A later report");
            store.Append(document, Coded(document));
            store.Merge(id, store.Queries.Search("later").Single().Incidents[0], "Another", "one raid");
        }
        var answer = await _person.Send(mine, $"/incidents/{id}/correct", ("facet", "killed"), ("value", "9"), ("why", "why"));
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Body.ShouldContain("A later report");
        answer.Body.ShouldContain("one raid");
    }

    [Theory]
    [InlineData("killed", "many", "why", "cannot be read")]
    [InlineData("quarrel", "3", "why", "no such facet")]
    [InlineData("killed", "3", " ", "why: it is empty")]
    [InlineData("killed", "", "why", "value: it is empty")]
    public async Task What_cannot_be_used_is_told_beside_the_form(string facet, string value, string why, string told)
    {
        var id = Ids()[0];
        var answer = await Correct(_person, id, facet, value, why);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain(told);
        Incident(id).Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slip_in_the_id_of_the_other_incident_is_told_beside_the_form()
    {
        var id = Ids()[0];
        var page = await _person.Page($"/incidents/{id}/edit");
        var answer = await _person.Send(page, $"/incidents/{id}/join", ("with", "nosuchid"), ("why", "one raid"), ("verdict", "same"));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain("value=\"nosuchid\"");
    }

    [Fact]
    public async Task A_flag_is_dismissed_with_a_reason_unless_somebody_decided_meanwhile()
    {
        var flag = Flag();
        var page = await _person.Page($"/incidents/{Ids()[0]}/edit");
        var token = FormClient.Hidden(page, $"/incidents/{Ids()[0]}/correct").First(field => field.Name.StartsWith("__", StringComparison.Ordinal));
        (await _person.Post($"/flags/{flag.Id}/judge", token, ("seen", "0"), ("verdict", "dismissed"), ("why", ""))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await _person.Post($"/flags/{flag.Id}/judge", token, ("seen", "0"), ("verdict", "dismissed"), ("why", "of no weight"))).Status.ShouldBe(HttpStatusCode.Redirect);
        Flag().Decision!.Why.ShouldBe("of no weight");
        var answer = await _person.Post($"/flags/{flag.Id}/judge", token, ("seen", "0"), ("verdict", "accepted"), ("why", "mine"));
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Body.ShouldContain("of no weight");
        (await _person.Send(answer.Body, $"/flags/{flag.Id}/judge", ("verdict", "accepted"), ("why", ""))).Status.ShouldBe(HttpStatusCode.Redirect);
        Flag().Decision!.Verdict.ShouldBe(FlagVerdict.Accepted);
    }

    [Fact]
    public async Task A_change_that_is_taken_back_twice_is_told()
    {
        var page = await _person.Page((await Correct(_person, Ids()[0], "killed", "9", "why")).Location!);
        await _person.Send(page, "/undo");
        var answer = await _person.Send(page, "/undo");
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Body.ShouldContain("B136");
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        var id = Ids()[0];
        var page = await _person.Page($"/incidents/{id}/edit");
        var fields = FormClient.Hidden(page, $"/incidents/{id}/correct").Where(field => !field.Name.StartsWith("__", StringComparison.Ordinal)).ToArray();
        string[] addresses = [$"/incidents/{id}/correct", $"/incidents/{id}/join", $"/incidents/{id}/split", "/undo", "/review", $"/flags/{Flag().Id}/judge", "/nowhere"];
        foreach (var address in addresses)
        {
            var answer = await _person.Post(address, [.. fields, ("facet", "killed"), ("value", "9"), ("why", "why"), ("verdict", "dismissed"), ("entry", "1")]);
            answer.Status.ShouldBe(HttpStatusCode.BadRequest, address);
            answer.Body.ShouldContain("B224");
        }
        Incident(id).Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_without_its_cookie_is_worth_nothing()
    {
        var id = Ids()[0];
        var page = await _person.Page($"/incidents/{id}/edit");
        using var stranger = new FormClient(_served.Address);
        (await stranger.Send(page, $"/incidents/{id}/correct", ("facet", "killed"), ("value", "9"), ("why", "why"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Hostile_text_in_forms_is_never_markup()
    {
        var id = Ids()[0];
        await Correct(_person, id, "perpetrator", Hostile, Hostile);
        var page = await _person.Page($"/incidents/{id}/edit");
        string[] bodies =
        [
            await _person.Page($"/incidents/{id}"), page, await _person.Page("/undo"), await _person.Page($"/incidents/{id}/edit?facet={Uri.EscapeDataString(Hostile)}"),
            (await _person.Send(page, $"/incidents/{id}/correct", ("facet", "killed"), ("value", Hostile), ("why", Hostile))).Body,
            (await _person.Send(page, $"/incidents/{id}/join", ("with", Hostile), ("why", Hostile), ("verdict", Hostile))).Body,
            (await _person.Post($"/incidents/{id}/split", [.. FormClient.Hidden(page, $"/incidents/{id}/correct"), ("mention", Hostile), ("why", Hostile)])).Body,
        ];
        foreach (var body in bodies)
        {
            body.ShouldNotContain("<script>");
            body.ShouldNotContain("<img");
            body.ShouldNotContain("\u202E");
            body.ShouldNotContain("\0");
        }
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/review\r\nX: y")]
    public async Task Nobody_is_led_to_another_site(string back)
    {
        var id = Ids()[0];
        var page = await _person.Page($"/incidents/{id}/edit");
        var answer = await _person.Send(page, $"/incidents/{id}/correct", ("facet", "killed"), ("value", "9"), ("why", "why"), ("back", back));
        answer.Location!.ShouldStartWith($"/incidents/{id}?done=");
        (await _person.Page($"/undo?back={Uri.EscapeDataString(back)}")).ShouldNotContain("example.org");
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_in_words()
    {
        var id = Ids()[0];
        var answer = await Correct(_person, id, "killed", new string('9', 5_000_000), "why");
        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Body.ShouldContain("Nothing was changed");
    }

    [Fact]
    public async Task Five_coders_who_write_at_once_lose_nothing()
    {
        const int Times = 6;
        var ids = Ids();
        var done = await Task.WhenAll(Enumerable.Range(0, 5).Select(coder => Task.Run(() => Write(coder, Times, ids[coder % 2]))));
        var written = ids.SelectMany(id => Incident(id).Decisions).ToList();
        written.Count.ShouldBe(5 * Times);
        written.Select(decision => decision.Why).ShouldBe(done.SelectMany(whys => whys), ignoreOrder: true);
        LedgerVerifier.Verify(_served.Path).Damages.ShouldBeEmpty();
    }

    // Sends again what was stopped by another's change, as a person would.
    private async Task<List<string>> Write(int coder, int times, string id)
    {
        using var person = new FormClient(_served.Address);
        var done = new List<string>();
        while (done.Count < times)
        {
            var why = $"coder {coder}, change {done.Count}";
            var answer = await Correct(person, id, "killed", "9", why);
            if (answer.Status == HttpStatusCode.Redirect)
                done.Add(why);
            else
                answer.Status.ShouldBe(HttpStatusCode.Conflict);
        }
        return done;
    }

    private static async Task<Answer> Correct(FormClient person, string id, string facet, string value, string why)
    {
        var page = await person.Page($"/incidents/{id}/edit");
        return await person.Send(page, $"/incidents/{id}/correct", ("facet", facet), ("value", value), ("why", why));
    }

    private List<string> Ids()
    {
        using var store = LedgerStore.OpenForReading(_served.Path);
        return [.. store.Queries.Incidents(new IncidentFilter()).Select(incident => incident.Id)];
    }

    private IncidentDetail Incident(string id)
    {
        using var store = LedgerStore.OpenForReading(_served.Path);
        return store.Queries.Incident(id);
    }

    private FlagSummary Flag()
    {
        using var store = LedgerStore.OpenForReading(_served.Path);
        return store.Queries.Flags(new FlagFilter { WithDismissed = true }).Single();
    }
}
