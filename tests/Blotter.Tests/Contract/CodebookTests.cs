using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Fills;
using Blotter.Coding.Views;

namespace Blotter.Tests.Contract;

public sealed class CodebookTests
{
    private static readonly ImmutableArray<string> Lines =
        [.. File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "codebook.md"))];

    [Fact]
    public void Every_set_list_has_a_table_with_exactly_its_members()
    {
        foreach (var list in SetListsOfTheContract.All)
            Table($"### {list.Name}").Select(row => row[0].Trim('`')).ShouldBe(SetListsOfTheContract.Members(list), list.Name);
    }

    [Fact]
    public void Every_member_has_a_definition_a_limit_and_an_example()
    {
        foreach (var row in SetListsOfTheContract.All.SelectMany(list => Table($"### {list.Name}")))
        {
            row.Length.ShouldBe(4, row[0]);
            row.ShouldAllBe(cell => cell.Length > 0, row[0]);
        }
    }

    [Fact]
    public void Every_mapping_maps_exactly_the_members_of_its_set_list()
    {
        const string heading = "### Mapping of ";
        var mapped = Lines.Where(line => line.StartsWith(heading, StringComparison.Ordinal)).Select(line => line[heading.Length..]).ToList();
        mapped.Count.ShouldBeGreaterThan(8);
        foreach (var name in mapped)
        {
            var list = SetListsOfTheContract.All.Single(list => string.Equals(list.Name, name, StringComparison.Ordinal));
            var rows = Table(heading + name);
            rows.Select(row => row[0].Trim('`')).ShouldBe(SetListsOfTheContract.Members(list), name);
            rows.ShouldAllBe(row => row.Length == 5, name);
        }
    }

    [Fact]
    public void Every_mapping_to_MUC_4_is_that_of_the_finer_classes_behind_both()
    {
        ShouldMap("IncidentType", Enum.GetValues<IncidentType>().Select(type => (SetList.Name(type), (string?)Muc4Values.Type(type))));
        ShouldMap("Standing", Enum.GetValues<Standing>().Select(standing => (SetList.Name(standing), (string?)Muc4Values.Confidence(standing))));
        ShouldMap("TargetKind", Enum.GetValues<TargetClass>().Select(target => (SetList.Name(Target(target, null).ContractKind), (string?)Muc4Fills.PhysicalTarget(target))));
        ShouldMap("TargetEffect", Effects<ThingEffect>().Select(effect => (SetList.Name(Target(TargetClass.Other, effect).ContractEffect), Muc4Fills.Effect(effect))));
        ShouldMap("VictimKind", Enum.GetValues<VictimClass>().Select(victim => (SetList.Name(Victim(victim, null).ContractKind), (string?)Muc4Fills.HumanTarget(victim))));
        ShouldMap("VictimEffect", new[] { IncidentType.Bombing, IncidentType.Kidnapping }.SelectMany(_ => Effects<PersonEffect>(), (type, effect) => (type, effect))
            .Where(pair => pair.type != IncidentType.Kidnapping || pair.effect is null or PersonEffect.RegainedFreedom)
            .Select(pair => (Own: Victim(VictimClass.Civilian, pair.effect).ContractEffect(pair.type), Fill: Muc4Fills.Effect(pair.effect)))
            .Where(pair => pair.Own is not null).Select(pair => (SetList.Name(pair.Own!.Value), pair.Fill)));
        ShouldMap("WeaponKind", Enum.GetValues<InstrumentKind>().Select(kind => (SetList.Name(new WeaponDetails(kind, 1).ContractKind), Muc4Fills.Instrument(kind))));
    }

    // Each member's row lists what MUC-4 says of the same, and nothing else; a member that nothing stands behind has no fill.
    private static void ShouldMap(string list, IEnumerable<(string Member, string? Fill)> pairs)
    {
        var fills = pairs.ToLookup(pair => pair.Member, pair => pair.Fill ?? "null", StringComparer.Ordinal);
        foreach (var row in Table($"### Mapping of {list}"))
            row[1].Split("; ").Order(StringComparer.Ordinal)
                .ShouldBe(fills[row[0].Trim('`')].DefaultIfEmpty("null").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), $"{list} {row[0]}");
    }

    private static IEnumerable<T?> Effects<T>() where T : struct, Enum => Enum.GetValues<T>().Select(effect => (T?)effect).Append(null);

    private static TargetDetails Target(TargetClass target, ThingEffect? effect) => new(target, NumberRange.Exactly(1), null, effect);

    private static VictimDetails Victim(VictimClass victim, PersonEffect? effect) => new(victim, NumberRange.Exactly(1), null, effect, null, null);

    [Fact]
    public void Every_heading_of_a_set_list_names_one_that_exists()
    {
        var names = Lines.SkipWhile(line => line is not "## Set lists").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]);
        names.Order(StringComparer.Ordinal).ShouldBe(SetListsOfTheContract.All.Select(list => list.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_incident_type_is_in_one_family_and_the_scorer_agrees()
    {
        var families = Table("## Type families")
            .SelectMany(row => row[1].Split(", ").Select(type => (Type: type.Trim('`'), Family: row[0])))
            .ToDictionary(entry => entry.Type, entry => entry.Family, StringComparer.Ordinal);
        foreach (var type in Enum.GetValues<IncidentType>())
            families[SetList.Name(type)].ShouldBe(Blotter.Coding.Contract.TypeFamily.Of(type));
    }

    private static ImmutableArray<ImmutableArray<string>> Table(string heading) =>
    [
        .. Lines.SkipWhile(line => !string.Equals(line, heading, StringComparison.Ordinal)).Skip(1)
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToImmutableArray()),
    ];
}
