using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Blotter.Web.Safety;

/// <summary>What every answer carries and every request must meet, whatever page it is of.</summary>
internal static class SafetySetup
{
    // Scripts, styles and answers come from here alone, and none stand in the markup. Nothing is loaded from the net, and no other site frames a page.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddSafety(this IServiceCollection services, WebOptions options)
    {
        // A name that leads to this computer but isn't ours is another site's, which would read the ledger through the reader's browser (DNS rebinding).
        // Where accounts are demanded, such a name has no session, and this computer may have names that we don't know.
        services.AddHostFiltering(filter =>
        {
            filter.AllowedHosts = options.DemandsAccounts ? ["*"] : ["localhost", "127.0.0.1", "[::1]"];
            filter.AllowEmptyHosts = false;
        });
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "blotter-forgery";
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.Cookie.HttpOnly = true;
            forgery.Cookie.SecurePolicy = options.IsEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            forgery.HeaderName = "X-Blotter-Forgery";
            // Every answer carries a stricter one.
            forgery.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Every request that may change something must come from one of these pages, whatever endpoint it is for, and bring no more than that needs.</summary>
    public static void UseForgeryCheck(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsChange(context.Request.Method))
        {
            await Bound(context, context.GetEndpoint()?.Metadata.GetMetadata<LargestBody>()?.Bytes ?? LargestBody.Usual);
            if (!await IsFromHere(context))
                throw Errors.ForeignForm();
        }
        await next(context);
    });

    // What is too large is read to its end and thrown away, as long as that is bearable: a browser hears no answer while it sends.
    private static async Task Bound(HttpContext context, long most)
    {
        var isTooLarge = context.Request.ContentLength > most;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = isTooLarge ? LargestBody.Thrown : most;
        if (!isTooLarge)
            return;
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        throw new BadHttpRequestException("the form is too large", StatusCodes.Status413PayloadTooLarge);
    }

    private static bool IsChange(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    private static async Task<bool> IsFromHere(HttpContext context)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException failure)
        {
            // A form that could not be read, mostly since it is too large, is wrapped.
            throw failure.InnerException as BadHttpRequestException
                ?? (failure.InnerException is InvalidDataException ? new BadHttpRequestException(failure.Message, StatusCodes.Status413PayloadTooLarge) : failure as Exception);
        }
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
