namespace Blotter.Web.Accounts;

/// <summary>What people may do. Each role may all that the one before it may.</summary>
public static class Roles
{
    /// <summary>Reads.</summary>
    public const string Reader = "reader";

    /// <summary>Corrects, decides on flags and suggestions, adds reports.</summary>
    public const string Coder = "coder";

    /// <summary>Rates sources, deletes reports, manages accounts.</summary>
    public const string Editor = "editor";

    /// <summary>The policy of pages that coders and editors alone may use.</summary>
    public const string MayCode = "may-code";

    /// <summary>The policy of pages that editors alone may use.</summary>
    public const string MayEdit = "may-edit";
}
