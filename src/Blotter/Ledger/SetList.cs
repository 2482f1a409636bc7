using System.Collections.Frozen;
using System.Text.Json;

namespace Blotter.Ledger;

/// <summary>The contract's names of a set list's members (<c>rocket-or-shelling</c>), as the tables hold them.</summary>
internal static class SetList<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> NameOf =
        Enum.GetValues<T>().ToFrozenDictionary(member => member, member => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString()));

    private static readonly FrozenDictionary<string, T> MemberOf =
        NameOf.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Name(T member) => NameOf[member];

    public static string? Name(T? member) => member is { } known ? NameOf[known] : null;

    public static T Member(string name) => MemberOf[name];
}
