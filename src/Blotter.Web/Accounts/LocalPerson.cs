using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Blotter.Web.Accounts;

/// <summary>Who uses this computer: on loopback nobody else asks, and needs no account.</summary>
internal sealed class LocalPersonOptions : AuthenticationSchemeOptions
{
    /// <summary>The name that the log keeps.</summary>
    public string Name { get; set; } = Environment.UserName;
}

/// <summary>Lets everybody in under one name.</summary>
internal sealed class LocalPerson(IOptionsMonitor<LocalPersonOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<LocalPersonOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "local";

    /// <inheritdoc />
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, Options.Name), new Claim(ClaimTypes.Role, Roles.Editor)], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }
}
