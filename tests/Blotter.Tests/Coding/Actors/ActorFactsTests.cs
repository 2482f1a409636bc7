using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Actors;

/// <summary>What holds for <c>actors.tsv</c> and <c>offices.tsv</c>.</summary>
public sealed partial class ActorFactsTests
{
    private static readonly ImmutableArray<DataRow> Rows = CoderBench.Lexicons.Actors.Rows;
    private static readonly ImmutableArray<DataRow> Offices = CoderBench.Lexicons.Offices.Rows;

    private static readonly ImmutableHashSet<string> Countries =
        [.. CoderBench.Lexicons.Countries.Rows.Concat(CoderBench.Lexicons.FormerCountries.Rows).Select(row => row["iso2"])];

    [Fact]
    public void Holds_many_actors_of_every_class()
    {
        Rows.Length.ShouldBeGreaterThan(1700);
        var classes = Rows.GroupBy(row => SetList.Parse<ActorClass>(row["class"])).ToDictionary(group => group.Key, group => group.Count());
        Enum.GetValues<ActorClass>().ShouldAllBe(kind => classes.GetValueOrDefault(kind) >= 20);
        classes[ActorClass.ArmedGroup].ShouldBeGreaterThan(800);
    }

    [Fact]
    public void Ids_are_unique_small_letters_in_order()
    {
        Rows.Select(row => row["id"]).ShouldBeUnique(StringComparer.Ordinal);
        Rows.Select(row => row["id"]).ShouldBe(Rows.Select(row => row["id"]).Order(StringComparer.Ordinal));
        Rows.Concat(Offices).Where(row => !Id().IsMatch(row["id"])).Select(row => row["id"]).ShouldBeEmpty();
    }

    [Fact]
    public void No_id_of_an_actor_is_a_country_s_code() => Rows.Where(row => Countries.Contains(row["id"].ToUpperInvariant())).Select(row => row["id"]).ShouldBeEmpty();

    [Fact]
    public void Every_cell_is_of_its_set_list()
    {
        Rows.Concat(Offices).Where(row => SetList.Find<PerpetratorKind>(row["kind"]) is null or PerpetratorKind.Individual || SetList.Find<ActorClass>(row["class"]) is null
            || SetList.Find<SourceKind>(row["source-kind"]) is null).Select(row => row["id"]).ShouldBeEmpty();
        Rows.SelectMany(row => row.Values("iso2")).Where(code => !Countries.Contains(code)).ShouldBeEmpty();
    }

    [Fact]
    public void Years_are_years_and_in_order() =>
        Rows.Where(row => Year(row["from"]) is var from && Year(row["until"]) is var until && (from < 1800 || from > 2030 || until > 2030 || until < from)).Select(row => row["id"]).ShouldBeEmpty();

    [Fact]
    public void A_sponsor_is_an_actor_or_a_state_and_another()
    {
        var register = new ActorRegister(CoderBench.Lexicons);
        Rows.Where(row => row["sponsor"].Length > 0 && (register.ById(row["sponsor"]) is null || row["sponsor"] == row["id"])).Select(row => row["id"]).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_ambiguous_is_a_name_of_the_row() =>
        Rows.SelectMany(row => row.Values("ambiguous").Where(name => name != row["name"] && !row.Values("aliases").Contains(name, StringComparer.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void A_row_has_each_name_once() =>
        Rows.Where(row => Names(row).Select(Key).Distinct(StringComparer.Ordinal).Count() < Names(row).Count()).Select(row => row["id"]).ShouldBeEmpty();

    [Fact]
    public void Of_a_name_that_several_have_one_at_most_needs_no_context() =>
        Rows.SelectMany(row => Names(row).Where(name => !row.Values("ambiguous").Contains(name, StringComparer.Ordinal)).Select(name => (Key: Key(name), Id: row["id"])))
            .GroupBy(pair => pair.Key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Id))}").ShouldBeEmpty();

    [Fact]
    public void Every_actor_is_found_by_its_own_name()
    {
        var register = new ActorRegister(CoderBench.Lexicons);
        Rows.Where(row => !row.Values("ambiguous").Contains(row["name"], StringComparer.Ordinal) && !row["name"].Contains('(') && register.Find(row["name"])?.Id != row["id"]).Select(row => row["name"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_phrase_is_of_one_office() =>
        Offices.SelectMany(row => row.Values("phrases").Concat(row.Values("loose"))).ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void Every_country_has_every_office()
    {
        var register = new ActorRegister(CoderBench.Lexicons);
        foreach (var country in CoderBench.Lexicons.Countries.Rows.Where(row => row.Values("demonyms").Length > 0))
            register.Find($"{country["name"]}'s foreign ministry").ShouldNotBeNull(country["name"]).Id.ShouldBe($"{country["iso2"].ToLowerInvariant()}-foreign-ministry");
    }

    private static IEnumerable<string> Names(DataRow row) => row.Values("aliases").Prepend(row["name"]);

    private static string Key(string name) => string.Join(' ', ActorWords.KeyOf(name).Select(word => word.Text));

    private static int? Year(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
