using System.Net;
using System.Text.RegularExpressions;

namespace Blotter.Tests.Web;

/// <summary>Somebody in a browser without script: loads pages, fills in their forms, sends them.</summary>
internal sealed partial class FormClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly CookieContainer _cookies = new();

    public FormClient(Uri address) => _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };

    /// <summary>What the browser keeps of the server, whatever its port.</summary>
    public CookieCollection Cookies
    {
        get => _cookies.GetCookies(_client.BaseAddress!);
        set
        {
            foreach (Cookie cookie in value)
                _cookies.Add(_client.BaseAddress!, new Cookie(cookie.Name, cookie.Value));
        }
    }

    public HttpClient Client => _client;

    public void Dispose() => _client.Dispose();

    /// <summary>The body of a page that must be there.</summary>
    public async Task<string> Page(string address)
    {
        using var answer = await _client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {body}");
        return body;
    }

    /// <summary>Sends the form with this action as the page has it, its hidden fields with it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="action">The form's address.</param>
    /// <param name="fields">What is typed.</param>
    public Task<Answer> Send(string page, string action, params (string Name, string Value)[] fields) => Post(action, [.. Hidden(page, action).Where(field => fields.All(typed => typed.Name != field.Name)), .. fields]);

    /// <summary>Sends fields.</summary>
    public async Task<Answer> Post(string action, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await _client.PostAsync(action, content);
        return new Answer(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The hidden fields of the first form with this action.</summary>
    public static List<(string Name, string Value)> Hidden(string page, string action)
    {
        var form = Forms().Matches(page).First(match => WebUtility.HtmlDecode(match.Groups["action"].Value) == action).Value;
        return [.. HiddenFields().Matches(form).Select(match => (match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))];
    }

    [GeneratedRegex("<form[^>]*? action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenFields();
}

/// <summary>What a server answered to a form.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Location, string Body);
