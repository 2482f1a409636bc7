using System.Net;
using Blotter.Ledger;
using Blotter.Tests.Ledger;
using Blotter.Web;
using Blotter.Web.Accounts;

namespace Blotter.Tests.Web;

public sealed class AccountTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private TemporaryStore _file = null!;
    private WebServer _server = null!;
    private FormClient _person = null!;

    public async ValueTask InitializeAsync()
    {
        _file = TemporaryStore.With(LedgerSamples.Document(LedgerSamples.Bombing));
        Book(book =>
        {
            book.Add("A. Reader", Roles.Reader, Password);
            book.Add("A. Coder", Roles.Coder, Password);
        });
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        _person.Dispose();
        await _server.DisposeAsync();
        _file.Dispose();
    }

    [Theory]
    [InlineData("/incidents")]
    [InlineData("/review")]
    [InlineData("/add")]
    [InlineData("/nowhere")]
    public async Task Who_has_not_logged_in_is_led_to_the_form_and_back(string address)
    {
        using var answer = await _person.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldBe($"/login?back={Uri.EscapeDataString(address)}");
        (await LogIn("A. Coder", Password, answer.Headers.Location!.PathAndQuery)).Location.ShouldBe(address);
    }

    [Theory]
    [InlineData("/api/incidents")]
    [InlineData("/openapi/v1.json")]
    public async Task A_program_is_told_by_the_status(string address)
    {
        using var answer = await _person.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_coder_decides_stands_under_the_name_of_the_account()
    {
        await LogIn("a. coder", Password);
        var id = Id();
        var page = await _person.Page($"/incidents/{id}/edit");
        (await _person.Send(page, $"/incidents/{id}/correct", ("facet", "killed"), ("value", "9"), ("why", "why"))).Status.ShouldBe(HttpStatusCode.Redirect);
        using var store = _file.OpenForReading();
        store.Queries.Incident(id).Decisions.Single().By.ShouldBe("A. Coder");
    }

    [Fact]
    public async Task A_reader_reads_and_changes_nothing()
    {
        await LogIn("A. Reader", Password);
        var id = Id();
        var page = await _person.Page($"/incidents/{id}");
        page.ShouldNotContain("/edit");
        page.ShouldNotContain("href=\"/add\"");
        var token = FormClient.Hidden(page, "/logout").Single();
        foreach (var address in new[] { $"/incidents/{id}/correct", $"/incidents/{id}/join", "/undo", "/review", "/add", "/flags/x/judge" })
            (await _person.Post(address, token, ("facet", "killed"), ("value", "9"), ("why", "why"))).Status.ShouldBe(HttpStatusCode.Forbidden, address);
        using var answer = await _person.Client.GetAsync($"/incidents/{id}/edit");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("A. Coder", "wrong horse battery")]
    [InlineData("Nobody", Password)]
    [InlineData("", "")]
    [InlineData("<script>alert(1)</script>", Password)]
    public async Task A_wrong_name_and_a_wrong_password_are_told_in_the_same_words(string name, string password)
    {
        var answer = await LogIn(name, password);
        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Body.ShouldContain("Name and password don't fit");
        answer.Body.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits_too()
    {
        for (var times = 0; times < 5; times++)
            await LogIn("A. Coder", "wrong horse battery");
        (await LogIn("A. Coder", Password)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await LogIn("A. Reader", Password)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Attempts_to_log_in_are_limited_whatever_the_name()
    {
        var answers = new List<Answer>();
        for (var number = 0; number < 12; number++)
            answers.Add(await LogIn($"Somebody {number}", Password));
        answers[^1].Status.ShouldBe(HttpStatusCode.TooManyRequests);
        answers[^1].Body.ShouldContain("Wait a minute");
        (await _person.Page("/login")).ShouldContain("Log in");
    }

    [Fact]
    public async Task The_session_s_cookie_goes_to_no_other_site_and_to_no_script()
    {
        var page = await _person.Page("/login");
        using var content = new FormUrlEncodedContent(
            [.. FormClient.Hidden(page, "/login").Select(field => KeyValuePair.Create(field.Name, field.Value)), new("name", "A. Coder"), new("password", Password)]);
        using var answer = await _person.Client.PostAsync("/login", content);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("blotter-session", StringComparison.Ordinal));
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
    }

    [Fact]
    public async Task A_login_without_the_form_is_refused() =>
        (await _person.Post("/login", ("name", "A. Coder"), ("password", Password))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    public async Task A_login_leads_to_no_other_site(string back) => (await LogIn("A. Coder", Password, $"/login?back={Uri.EscapeDataString(back)}")).Location.ShouldBe("/incidents");

    [Fact]
    public async Task Who_logs_out_is_out()
    {
        await LogIn("A. Coder", Password);
        await _person.Send(await _person.Page("/incidents"), "/logout");
        using var answer = await _person.Client.GetAsync("/incidents");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_outlives_a_restart_of_the_server()
    {
        await LogIn("A. Coder", Password);
        var cookies = _person.Cookies;
        await _server.DisposeAsync();
        await Start();
        _person.Cookies = cookies;
        (await _person.Page("/incidents")).ShouldContain("A. Coder");
    }

    [Fact]
    public async Task Without_an_account_the_page_is_not_served()
    {
        using var bare = TemporaryStore.With(LedgerSamples.Document(LedgerSamples.Bombing));
        var problem = await Should.ThrowAsync<BlotterException>(() => WebServer.StartAsync(new WebOptions(bare.Path, IPAddress.Any, 0) { AllowsPlainHttp = true }));
        problem.Code.ShouldBe("B226");
        File.Exists(AccountFile.PathOf(bare.Path)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("A. Coder", Password, "B228")]
    [InlineData("a. coder", Password, "B228")]
    [InlineData("", Password, "B228")]
    [InlineData("a\u202Eb", Password, "B228")]
    [InlineData(" A", Password, "B228")]
    [InlineData("Another", "short", "B229")]
    public void An_account_that_cannot_be_is_refused(string name, string password, string code) =>
        Should.Throw<BlotterException>(() => Book(book => book.Add(name, Roles.Coder, password))).Code.ShouldBe(code);

    [Fact]
    public void No_password_is_in_the_file_and_nobody_else_may_read_it()
    {
        File.ReadAllText(AccountFile.PathOf(_file.Path), System.Text.Encoding.Latin1).ShouldNotContain(Password);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(AccountFile.PathOf(_file.Path)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task Start()
    {
        _server = await WebServer.StartAsync(new WebOptions(_file.Path, IPAddress.Loopback, 0) { Accounts = true });
        _person?.Dispose();
        _person = new FormClient(_server.Address);
    }

    private async Task<Answer> LogIn(string name, string password, string address = "/login") =>
        await _person.Send(await _person.Page(address), "/login", ("name", name), ("password", password));

    private string Id()
    {
        using var store = _file.OpenForReading();
        return store.Queries.Incidents(new IncidentFilter()).Single().Id;
    }

    private void Book(Action<AccountBook> work)
    {
        using var accounts = AccountFile.Open(_file.Path);
        work(new AccountBook(accounts));
    }
}
