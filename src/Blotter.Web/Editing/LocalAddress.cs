namespace Blotter.Web.Editing;

/// <summary>Addresses to go on to, which a request names: pages of this server alone.</summary>
internal static class LocalAddress
{
    /// <summary>The address, when it is one of this server.</summary>
    /// <param name="named">What the request says.</param>
    /// <param name="usual">Where to go when it says nothing, or names another site.</param>
    public static string Of(string? named, string usual) =>
        named is ['/', ..] && named is not ['/', '/' or '\\', ..] && !named.Any(char.IsControl) ? named : usual;
}
