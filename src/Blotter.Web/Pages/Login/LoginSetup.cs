using System.Security.Cryptography;
using Blotter.Web.Accounts;
using Blotter.Web.Editing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Blotter.Web.Pages.Login;

/// <summary>Logs people in and out, where accounts are demanded.</summary>
internal static class LoginSetup
{
    private const string Name = "name";
    private const string Password = "password";

    // A hash that no password has: an unknown name takes as long as a known one.
    private static readonly Account Nobody = new() { Name = "nobody", Role = Roles.Reader };
    private static readonly PasswordHasher<Account> Hasher = new(AccountBook.Hashing);
    private static readonly string NobodysHash = Hasher.HashPassword(Nobody, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    public static void MapLogin(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PageAddress.Login, Ask).ExcludeFromDescription().AllowAnonymous();
        routes.MapPost(PageAddress.Login, LogIn).ExcludeFromDescription().AllowAnonymous().RequireRateLimiting(PeopleSetup.LoginLimit);
        routes.MapPost(PageAddress.Logout, LogOut).ExcludeFromDescription();
    }

    private static RazorComponentResult<LoginPage> Ask(HttpContext context) =>
        new(new { Back = LocalAddress.Of(context.Request.Query[EditField.Back], PageAddress.Incidents) });

    private static async Task<IResult> LogIn(HttpContext context, SignInManager<Account> people)
    {
        var form = await EditForm.Read(context.Request, context.RequestAborted);
        var (name, password) = (form[Name].Trim(), form[Password]);
        var account = await people.UserManager.FindByNameAsync(name);
        if (account is null)
            Hasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        else if (await people.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true) is { Succeeded: true })
            return Results.LocalRedirect(form.Back(PageAddress.Incidents));
        // The same words whatever was wrong: who has an account is nobody's business.
        return new RazorComponentResult<LoginPage>(new { Back = form.Back(PageAddress.Incidents), Name = name, HasFailed = true }) { StatusCode = StatusCodes.Status401Unauthorized };
    }

    private static async Task<IResult> LogOut(SignInManager<Account> people)
    {
        await people.SignOutAsync();
        return Results.LocalRedirect(PageAddress.Login);
    }
}
