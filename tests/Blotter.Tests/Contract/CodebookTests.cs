using System.Collections.Immutable;

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
        foreach (var type in Enum.GetValues<Blotter.Coding.Contract.IncidentType>())
            families[Blotter.Coding.Contract.SetList.Name(type)].ShouldBe(Blotter.Evaluation.Cases.TypeFamily.Of(type));
    }

    private static ImmutableArray<ImmutableArray<string>> Table(string heading) =>
    [
        .. Lines.SkipWhile(line => !string.Equals(line, heading, StringComparison.Ordinal)).Skip(1)
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToImmutableArray()),
    ];
}
