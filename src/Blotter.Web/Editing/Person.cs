using Microsoft.AspNetCore.Http;

namespace Blotter.Web.Editing;

/// <summary>Who asks.</summary>
internal static class Person
{
    /// <summary>The name that the log keeps.</summary>
    public static string Name(HttpContext context) => context.User.Identity?.Name ?? throw new InvalidOperationException("nobody has been let in");
}
