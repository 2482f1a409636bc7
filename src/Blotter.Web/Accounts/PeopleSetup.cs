using System.Globalization;
using System.Threading.RateLimiting;
using Blotter.Web.Api;
using Blotter.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Blotter.Web.Accounts;

/// <summary>Who is let in, and who may what: everybody at this computer under one name, or those with an account.</summary>
internal static class PeopleSetup
{
    /// <summary>The limit of attempts to log in.</summary>
    public const string LoginLimit = "login";

    // From one address; a person who mistypes stays below it.
    private const int MostLogins = 10;
    private const int MostWrongPasswords = 5;

    private static readonly TimeSpan LoginWindow = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Session = TimeSpan.FromHours(12);

    // A changed role or a removed account counts after that.
    private static readonly TimeSpan LongestUnchecked = TimeSpan.FromSeconds(30);

    public static void AddPeople(this IServiceCollection services, WebOptions options)
    {
        if (options.DemandsAccounts)
            services.AddAccounts(options);
        else
            services.AddLocalPerson(options.By);
        services.AddAuthorizationBuilder()
            .AddPolicy(Roles.MayCode, policy => policy.RequireRole(Roles.Coder, Roles.Editor))
            .AddPolicy(Roles.MayEdit, policy => policy.RequireRole(Roles.Editor))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(Limit);
    }

    private static void AddLocalPerson(this IServiceCollection services, string name)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAuthentication(LocalPerson.SchemeName).AddScheme<LocalPersonOptions, LocalPerson>(LocalPerson.SchemeName, local => local.Name = name);
    }

    private static void AddAccounts(this IServiceCollection services, WebOptions options)
    {
        services.AddSingleton(_ => AccountFile.Open(options.Store));
        services.AddSingleton<SessionKeys>();
        services.AddDataProtection().SetApplicationName("blotter");
        services.AddOptions<KeyManagementOptions>().Configure<SessionKeys>((keys, repository) => keys.XmlRepository = repository);
        services.AddHttpContextAccessor();
        services.AddSingleton(AccountBook.Hashing);
        services.AddIdentityCore<Account>(identity =>
        {
            // Which names there may be, AccountBook decides; what Identity refuses it would not save, wrong passwords among it.
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = MostWrongPasswords;
            identity.Lockout.DefaultLockoutTimeSpan = Lock;
        }).AddUserStore<AccountStore>().AddClaimsPrincipalFactory<AccountClaims>().AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = LongestUnchecked);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie => Configure(cookie, options.IsEncrypted));
    }

    private static void Configure(CookieAuthenticationOptions cookie, bool encrypted)
    {
        cookie.Cookie.Name = "blotter-session";
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SecurePolicy = encrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = PageAddress.Login;
        cookie.ReturnUrlParameter = "back";
        cookie.ExpireTimeSpan = Session;
        cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        cookie.Events.OnRedirectToLogin = AskToLogIn;
        cookie.Events.OnRedirectToAccessDenied = context =>
            ProblemAnswer.Page(StatusCodes.Status403Forbidden, null, "Your account may read and not change anything here. An editor can give it another role.").ExecuteAsync(context.HttpContext);
    }

    // A program is told by the status, a person is led to the form.
    private static Task AskToLogIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments(ApiSetup.Root, StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static void Limit(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = LoginWindow.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            await ProblemAnswer.Page(StatusCodes.Status429TooManyRequests, null, "Too many attempts to log in from this address. Wait a minute and try again.").ExecuteAsync(context.HttpContext);
        };
        limiter.AddPolicy(LoginLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = MostLogins, Window = LoginWindow }));
    }
}
