using System.Text.Json;

namespace Blotter.Cli.Views;

/// <summary>The written names of set list members: those of the contract, such as <c>rocket-or-shelling</c>.</summary>
internal static class SetList
{
    /// <summary>The member's name.</summary>
    public static string NameOf<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    /// <summary>The member of that name.</summary>
    /// <exception cref="InvalidOperationException">No member has it.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().First(member => string.Equals(NameOf(member), name, StringComparison.Ordinal));
}
