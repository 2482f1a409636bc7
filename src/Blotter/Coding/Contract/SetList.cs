using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Blotter.Coding.Contract;

/// <summary>Set lists by the names that the contract gives their members.</summary>
public static class SetList
{
    /// <summary>The contract's name of <paramref name="member"/>: <c>RocketOrShelling</c> is <c>rocket-or-shelling</c>.</summary>
    public static string Name<T>(T member)
        where T : struct, Enum => Of<T>.Names[Unsafe.BitCast<T, int>(member)];

    /// <summary>The contract's name of <paramref name="member"/>, or <c>null</c> for none.</summary>
    [return: NotNullIfNotNull(nameof(member))]
    public static string? Name<T>(T? member)
        where T : struct, Enum => member is { } known ? Name(known) : null;

    /// <summary>The names of all members, in the order of the list.</summary>
    public static ImmutableArray<string> Names<T>()
        where T : struct, Enum => Of<T>.Names;

    /// <summary>The member with the given name, or <c>null</c>.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum => Of<T>.Names.IndexOf(name, StringComparer.Ordinal) is var index and >= 0 ? Unsafe.BitCast<int, T>(index) : null;

    /// <summary>The member with the given name.</summary>
    /// <exception cref="InvalidDataException">The list has no such member.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        Find<T>(name) ?? throw new InvalidDataException($"The set list {typeof(T).Name} has no member {name}.");

    // The members of a set list are numbered from 0 without a gap (a test holds them to it), so that a name is found without a table of enums,
    // which would be compiled anew at every start of the program.
    private static class Of<T>
        where T : struct, Enum
    {
        public static readonly ImmutableArray<string> Names = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
    }
}
