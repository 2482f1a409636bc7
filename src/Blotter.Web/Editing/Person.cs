using Blotter.Web.Accounts;
using Microsoft.AspNetCore.Http;

namespace Blotter.Web.Editing;

/// <summary>Who asks.</summary>
internal static class Person
{
    /// <summary>The name that the log keeps.</summary>
    public static string Name(HttpContext context) => context.User.Identity?.Name ?? throw new InvalidOperationException("nobody has been let in");

    /// <summary>Whether the person may correct and add.</summary>
    public static bool MayCode(HttpContext context) => context.User.IsInRole(Roles.Coder) || context.User.IsInRole(Roles.Editor);

    /// <summary>Whether the person logged in, rather than being at this computer.</summary>
    public static bool HasAccount(HttpContext context) => context.User.Identity is { IsAuthenticated: true } identity && identity.AuthenticationType != LocalPerson.SchemeName;
}
