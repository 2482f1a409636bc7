using Blotter.Coding.Contract;
using Blotter.Deriving;
using static Blotter.Tests.Deriving.DerivingBench;

namespace Blotter.Tests.Deriving;

public sealed class PerpetratorDerivationTests
{
    [Fact]
    public void A_group_s_own_claim_stands_above_all() =>
        Perpetrators(By(2, Group("Black Banner", Standing.SuspectedByAuthorities)), By(3, Group("Black Banner", Standing.Claimed))).ShouldBe(["Black Banner: claimed"]);

    [Fact]
    public void Fact_in_one_report_gives_way_to_whose_word_it_is_in_another() =>
        Perpetrators(By(2, Group("Black Banner", Standing.Fact)), By(3, Group("Black Banner", Standing.Suspected))).ShouldBe(["Black Banner: suspected"]);

    [Fact]
    public void A_denial_does_not_take_away_an_accusation() =>
        Perpetrators(By(2, Group("Black Banner", Standing.Suspected)), By(3, Group("Black Banner", Standing.Denied))).ShouldBe(["Black Banner: suspected"]);

    [Fact]
    public void Attackers_who_are_only_described_go_when_a_group_owns_up() =>
        Perpetrators(By(2, Described("six gunmen")), By(3, Group("Black Banner", Standing.Claimed))).ShouldBe(["Black Banner: claimed"]);

    [Fact]
    public void Attackers_who_are_only_described_stay_beside_a_suspicion() =>
        Perpetrators(By(2, Described("gunmen")), By(3, Described("gunmen on motorcycles"), Group("Black Banner", Standing.Suspected))).ShouldBe(["gunmen on motorcycles: fact", "Black Banner: suspected"]);

    [Fact]
    public void History_tells_each_change_with_its_day() =>
        IncidentDerivation.Of([By(2, Group("Black Banner", Standing.Suspected)), By(3, Group("Black Banner", Standing.Suspected)), By(4, Group("Black Banner", Standing.Claimed))]).Reasons.History
            .Select(change => $"{change.From.On} {SetList.Name(change.Standing)}").ShouldBe(["2024-05-02 suspected", "2024-05-04 claimed"]);

    [Theory]
    [InlineData("Lashkar-e-Gomal", "Lashkar i Gumal")]
    [InlineData("Katiba Senou", "Katibat al-Sénou")]
    [InlineData("RAC", "Republican Action Column")]
    [InlineData("Barakah group", "Jaish al-Barakah")]
    [InlineData("the Black Banner", "Black Banner")]
    public void Spellings_and_short_forms_mean_one_group(string one, string other) => new GroupNames([]).AreSame(one, other).ShouldBeTrue();

    [Theory]
    [InlineData("Red Front", "Blue Front")]
    [InlineData("Liberation Army", "Liberation Front")]
    [InlineData("Army of Mercy", "Movement of Justice")]
    [InlineData("RAC", "Red Army Faction")]
    public void Other_names_mean_other_groups(string one, string other) => new GroupNames([]).AreSame(one, other).ShouldBeFalse();

    [Fact]
    public void A_short_form_that_both_reports_give_joins_two_languages() =>
        Perpetrators(
            By(2, Group("Frente Llanero Insurgente", Standing.Suspected)).Facts(facts => facts with { ShortForms = [new ShortForm("Frente Llanero Insurgente", "FLI")] }),
            By(3, Group("Insurgent Front of the Plains", Standing.Claimed)).Facts(facts => facts with { ShortForms = [new ShortForm("Insurgent Front of the Plains", "FLI")] }))
            .Length.ShouldBe(1);

    [Fact]
    public void Finds_short_forms_in_brackets_and_behind_initials() =>
        ShortForms.Of("Plains Front", "The Plains Front (PF) said. The Plains Front, known by its initials FLI, said.").Select(form => form.Form).ShouldBe(["PF", "FLI"]);

    private static Mention By(int day, params Perpetrator[] perpetrators) => Mention($"Paper {day}", day).With(incident => incident with { Perpetrators = [.. perpetrators] });
}
