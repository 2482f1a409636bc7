using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;
using Blotter.Tests.Language;
using FsCheck.Fluent;
using static Blotter.Tests.Evaluation.Muc4.Muc4Bench;

namespace Blotter.Tests.Evaluation.Muc4;

public sealed class RoleMeasuresTests
{
    [Fact]
    public void A_participant_is_right_when_it_is_named_as_the_key_may() =>
        Entities([Template("9 \"THE GULLS\" / \"MEN\"")], [Template("9 \"A gulls!\"")]).ShouldBe(new Counts(1, 1, 1));

    [Fact]
    public void One_of_the_key_makes_one_right() =>
        Entities([Template("9 \"GULLS\" / \"MEN\"")], [Template("9 \"GULLS\"", "9 \"MEN\"")]).ShouldBe(new Counts(1, 2, 1));

    [Fact]
    public void Templates_of_a_report_are_merged() =>
        Entities([Numbered("1", "9 \"GULLS\""), Numbered("2", "9 \"GULLS\"", "12 \"MILL\"")], [Template("9 \"GULLS\"")]).ShouldBe(new Counts(2, 1, 1));

    [Fact]
    public void Roles_are_kept_apart_and_only_names_are_victims() =>
        Entities([Template("10 \"GULLS\"", "19 \"FARMERS\"", "18 \"ADA LARK\"")], [Template("9 \"GULLS\"", "19 \"FARMERS\"")]).ShouldBe(new Counts(2, 1, 0));

    [Fact]
    public void A_mention_counts_for_itself_in_the_measure_of_mentions() =>
        RoleMeasures.Mentions(Roles(Template("9 \"GULLS\" / \"MEN\" / \"REBELS\"")), Roles(Template("9 \"MEN\""))).ShouldBe(new Counts(3, 1, 1));

    [Fact]
    public void The_type_counts_as_a_participant_of_a_template() =>
        RoleMeasures.Templates(Roles(Template("4 BOMBING / ATTACK", "12 \"MILL\"")), Roles(Template("4 BOMBING", "12 \"MILL\"", "12 \"BARN\""))).ShouldBe(new Counts(2, 3, 2));

    [Fact]
    public void Templates_of_other_types_are_not_aligned() =>
        RoleMeasures.Templates(Roles(Template("4 BOMBING", "12 \"MILL\"")), Roles(Template("4 ATTACK", "12 \"MILL\""))).ShouldBe(new Counts(2, 2, 0));

    [Fact]
    public void Templates_are_aligned_so_that_most_is_right() => RoleMeasures.Templates(
        Roles(Numbered("1", "4 ARSON", "12 \"MILL\""), Numbered("2", "4 ARSON", "12 \"MILL\"", "12 \"BARN\"")),
        Roles(Numbered("1", "4 ARSON", "12 \"MILL\"", "12 \"BARN\""), Numbered("2", "4 ARSON", "12 \"MILL\""))).ShouldBe(new Counts(5, 5, 5));

    [Theory]
    [InlineData(200, 4, 1, 40.0)]
    [InlineData(0, 0, 0, 0.0)]
    public void F_is_in_percent(int gold, int found, int correct, double f) =>
        new Counts(gold == 200 ? 1 : 0, found, correct).F.ShouldBe(f, 1e-9);

    [Fact]
    public void The_best_assignment_is_found() => Properties.Hold(
        Gen.Zip(Gen.Choose(0, 4), Gen.Choose(0, 4)).SelectMany(size => Gen.Choose(0, 5).ListOf(size.Item1 * size.Item2).Select(weights => (size.Item1, size.Item2, weights.ToArray()))).ToArbitrary(),
        sample => Assignment.Best(sample.Item1, sample.Item2, (row, column) => sample.Item3[(row * sample.Item2) + column])
            == Tried(sample.Item3, sample.Item2, Enumerable.Range(0, sample.Item1), []));

    private static int Tried(int[] weights, int columns, IEnumerable<int> rows, ImmutableHashSet<int> taken) => !rows.Any()
        ? 0
        : Enumerable.Range(0, columns).Where(column => !taken.Contains(column))
            .Select(column => weights[(rows.First() * columns) + column] + Tried(weights, columns, rows.Skip(1), taken.Add(column)))
            .Append(Tried(weights, columns, rows.Skip(1), taken)).Max();

    private static Counts Entities(Muc4Template[] key, Muc4Template[] response) => RoleMeasures.Entities(Roles(key), Roles(response));

    private static ImmutableArray<RoleTemplate> Roles(params Muc4Template[] templates) => [.. templates.Select(RoleTemplate.Of)];
}
