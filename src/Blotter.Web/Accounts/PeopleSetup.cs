using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Blotter.Web.Accounts;

/// <summary>Who is let in, and who may what.</summary>
internal static class PeopleSetup
{
    public static void AddPeople(this IServiceCollection services, WebOptions options)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAuthentication(LocalPerson.SchemeName).AddScheme<LocalPersonOptions, LocalPerson>(LocalPerson.SchemeName, local => local.Name = options.By);
        services.AddAuthorizationBuilder()
            .AddPolicy(Roles.MayCode, policy => policy.RequireRole(Roles.Coder, Roles.Editor))
            .AddPolicy(Roles.MayEdit, policy => policy.RequireRole(Roles.Editor))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
