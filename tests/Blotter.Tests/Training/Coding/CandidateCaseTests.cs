using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Tests.Coding.Incidents;
using Blotter.Tests.Coding.Views.Muc4;
using Blotter.Training.Coding;

namespace Blotter.Tests.Training.Coding;

public sealed class CandidateCaseTests
{
    private const string Text = "Gunmen killed a judge and a guard in Lima yesterday. The mayor spoke of the crime. A bomb destroyed a mill.";

    private static readonly GroupModels Models = new(ViewBench.Model(("bias", "", "", 5)), ViewBench.Model(("bias", "", "", 5)), ViewBench.Model(("bias", "", "", 5)));

    [Fact]
    public void A_candidate_is_right_by_a_string_of_the_key_and_wrong_without_one()
    {
        var found = Case("""4. INCIDENT: TYPE ATTACK""", """19. HUM TGT: DESCRIPTION "JUDGE" """);
        LabelOf(found, "judge").ShouldBe(CandidateLabel.Right);
        LabelOf(found, "guard").ShouldBe(CandidateLabel.Wrong);
        LabelOf(found, "mill").ShouldBe(CandidateLabel.Wrong);
        found.Labels.Length.ShouldBe(found.Candidates.Length);
    }

    [Fact]
    public void A_candidate_that_the_key_names_by_more_is_right_by_other_words() =>
        LabelOf(Case("""4. INCIDENT: TYPE ATTACK""", """19. HUM TGT: DESCRIPTION "YOUNG JUDGE" """), "judge").ShouldBe(CandidateLabel.OtherWords);

    [Fact]
    public void A_fill_is_the_words_of_one_candidate() =>
        Case("""4. INCIDENT: TYPE ATTACK""", """19. HUM TGT: DESCRIPTION "JUDGE" / "GUARD" """).Labels.Count(label => label == CandidateLabel.Right).ShouldBe(1);

    [Fact]
    public void A_group_is_an_incident_where_a_template_of_its_type_is_told()
    {
        var examples = Examples(Case("""4. INCIDENT: TYPE BOMBING""", """12. PHYS TGT: ID "MILL" """));
        examples.Select(example => example.IsRight).ShouldBe([false, true]);
        examples.ShouldAllBe(example => example.Numbers.Length == CoderModels.Shipped.Forest(IncidentNumbers.ModelName).Width);
    }

    [Fact]
    public void A_template_that_no_sentence_tells_of_is_of_the_only_group_of_its_type() =>
        Examples(Case("""4. INCIDENT: TYPE BOMBING""", """12. PHYS TGT: ID "BANK" """)).Select(example => example.IsRight).ShouldBe([false, true]);

    [Fact]
    public void A_group_that_the_key_leaves_open_is_no_example() =>
        Examples(Case("1. MESSAGE: TEMPLATE 1 (OPTIONAL)", """4. INCIDENT: TYPE BOMBING""", """12. PHYS TGT: ID "MILL" """)).Select(example => example.IsRight).ShouldBe([false]);

    private static ForestExample[] Examples(CandidateCase found) => [.. found.Incidents(new Forest("participant", CoderModels.Shipped.Forest(ParticipantNumbers.ModelName).Width, 0, [], []))];

    private static CandidateLabel LabelOf(CandidateCase found, string head) =>
        found.Labels[found.Candidates.Index().Single(each => each.Item.Participant.Words.Phrase.HeadToken.Lower == head).Index];

    // The mill and the two victims are candidates, whatever the key says.
    private static CandidateCase Case(params ImmutableArray<string> key)
    {
        var view = ViewBench.View(Text, [(EventType.Attack, 0.9f), (EventType.None, 0), (EventType.Bombing, 0.9f)], ("judge", Role.Victim), ("guard", Role.Victim), ("mill", Role.Target));
        ImmutableArray<string> opening = key[0].StartsWith("1.", StringComparison.Ordinal) ? ["0. MESSAGE: ID D-1"] : ["0. MESSAGE: ID D-1", "1. MESSAGE: TEMPLATE 1"];
        var report = new Muc4Report("D-1", view.Report.Document, view.Report.Sentences, [.. view.Report.Entities.SelectMany(entity => entity.Phrases)], Muc4Bench.Key([.. opening, .. key]));
        var example = CodingExample.Of(report);
        return CandidateCase.Of(new IncidentCase(new ReadExample(example, new IncidentReading(view.Report, view.Clues, view.Roles, view.Network), ViewBench.Words()), report), Models);
    }
}
