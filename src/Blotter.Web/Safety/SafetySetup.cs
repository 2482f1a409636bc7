using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Blotter.Web.Safety;

/// <summary>What every answer carries and every request must meet, whatever page it is of.</summary>
internal static class SafetySetup
{
    // Scripts, styles and answers come from here alone, and none stand in the markup. Nothing is loaded from the net, and no other site frames a page.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddSafety(this IServiceCollection services)
    {
        // A name that leads to this computer but isn't ours is another site's, which would read the ledger through the reader's browser (DNS rebinding).
        services.AddHostFiltering(filter =>
        {
            filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];
            filter.AllowEmptyHosts = false;
        });
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "blotter-forgery";
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.Cookie.HttpOnly = true;
            forgery.HeaderName = "X-Blotter-Forgery";
        });
    }

    public static void UseSafety(this IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            Add(context.Response.Headers);
            await next(context);
        });
        app.UseHostFiltering();
    }

    private static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // The ledger may change at any moment, and a shared computer keeps no copy; the assets say otherwise.
        headers.CacheControl = "no-store";
    }
}
