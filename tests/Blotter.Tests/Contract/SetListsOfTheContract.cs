using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Contract;

/// <summary>All enumerations of the contract with their members as they are written in JSON.</summary>
public static class SetListsOfTheContract
{
    public static ImmutableArray<Type> All { get; } =
    [
        .. typeof(CodedReport).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && string.Equals(type.Namespace, typeof(CodedReport).Namespace, StringComparison.Ordinal)),
        typeof(SectionKind),
    ];

    public static ImmutableArray<string> Members(Type list) => [.. Enum.GetNames(list).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
}
