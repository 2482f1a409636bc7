using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Conventions;

/// <summary>What holds for every type that leaves the coder or the reader.</summary>
public sealed class ContractConventionTests
{
    private static readonly ImmutableArray<Type> Records =
    [
        .. typeof(CodedReport).Assembly.GetTypes()
            .Where(type => type.Namespace is "Blotter.Coding.Contract" or "Blotter.Coding" or "Blotter.Reading" or "Blotter.Language")
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(type => type.GetMethod("<Clone>$") is not null || (type.IsValueType && !type.IsEnum)),
    ];

    [Fact]
    public void There_are_records_to_look_at() => Records.ShouldContain(typeof(Document));

    [Fact]
    public void Records_are_sealed() => Records.Where(type => !type.IsSealed).ShouldBeEmpty();

    [Fact]
    public void Properties_are_set_once() =>
        Records.SelectMany(type => type.GetProperties()).Where(property => property.SetMethod is { } setter && !IsInit(setter)).ShouldBeEmpty();

    [Fact]
    public void No_field_is_public() => Records.SelectMany(type => type.GetFields()).Where(field => !field.IsLiteral).ShouldBeEmpty();

    [Fact]
    public void Collections_are_immutable() => Records.SelectMany(type => type.GetProperties())
        .Where(property => property.PropertyType.IsArray || property.PropertyType.Namespace == "System.Collections.Generic").ShouldBeEmpty();

    [Fact]
    public void Nothing_public_and_static_can_be_assigned()
    {
        var types = typeof(CodedReport).Assembly.GetExportedTypes();
        types.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(field => !field.IsInitOnly && !field.IsLiteral).ShouldBeEmpty();
        types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static)).Where(property => property.SetMethod is { IsPublic: true }).ShouldBeEmpty();
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
