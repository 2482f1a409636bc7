using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Blotter.Coding.Contract;

/// <summary>Set lists by the names that the contract gives their members.</summary>
public static class SetList
{
    /// <summary>The contract's name of <paramref name="member"/>: <c>RocketOrShelling</c> is <c>rocket-or-shelling</c>.</summary>
    public static string Name<T>(T member)
        where T : struct, Enum => Of<T>.NameOf[member];

    /// <summary>The contract's name of <paramref name="member"/>, or <c>null</c> for none.</summary>
    [return: NotNullIfNotNull(nameof(member))]
    public static string? Name<T>(T? member)
        where T : struct, Enum => member is { } known ? Name(known) : null;

    /// <summary>The names of all members, in the order of the list.</summary>
    public static ImmutableArray<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Name)];

    /// <summary>The member with the given name, or <c>null</c>.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum => Of<T>.MemberOf.TryGetValue(name, out var member) ? member : null;

    /// <summary>The member with the given name.</summary>
    /// <exception cref="InvalidDataException">The list has no such member.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        Find<T>(name) ?? throw new InvalidDataException($"The set list {typeof(T).Name} has no member {name}.");

    private static class Of<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> NameOf =
            Enum.GetValues<T>().ToFrozenDictionary(member => member, member => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString()));

        public static readonly FrozenDictionary<string, T> MemberOf =
            NameOf.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
