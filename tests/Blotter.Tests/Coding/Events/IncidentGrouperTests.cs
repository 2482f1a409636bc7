using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Events;

public sealed class IncidentGrouperTests
{
    [Theory]
    [InlineData("A bomb exploded in the market on 1 May 2024, killing two people. The bombing on 1 May 2024 injured six men.")]
    [InlineData("Gunmen attacked the post on 1 May 2024. The attackers opened fire at the gate.")]
    [InlineData("Gunmen killed a farmer in Mali. The gunmen shot him at the gate.")]
    public void Sentences_that_nothing_sets_apart_are_one_incident(string text) => CoderBench.Code(text).Incidents.Length.ShouldBe(1);

    [Fact]
    public void Another_date_is_another_incident() =>
        CoderBench.Code("Gunmen killed a farmer on 1 May 2024. Gunmen killed a trader on 7 April 2024.").Incidents
            .Select(incident => incident.Date!.Start.ToString()).ShouldBe(["2024-05-01", "2024-04-07"]);

    [Fact]
    public void Another_country_is_another_incident() =>
        CoderBench.Code("Gunmen killed a farmer in Mali. Gunmen killed a trader in Kenya.").Incidents
            .Select(incident => incident.Place!.Country).ShouldBe(["ML", "KE"]);

    [Fact]
    public void Another_type_is_another_incident() =>
        CoderBench.Code("A car bomb exploded in the market. In the north rebels kidnapped a priest.").Incidents
            .Select(incident => incident.Type).ShouldBe([IncidentType.Bombing, IncidentType.Kidnapping]);

    [Fact]
    public void A_day_inside_the_month_told_before_is_the_same_incident() =>
        CoderBench.Code("Gunmen killed a farmer in May 2024. Gunmen killed the farmer on 1 May 2024.").Incidents.Length.ShouldBe(1);

    [Fact]
    public void A_new_paragraph_returns_to_the_main_incident()
    {
        var report = CoderBench.Code(
            "Gunmen killed a farmer on 1 May 2024. Gunmen killed a trader on 7 April 2024.\n\nAnother five people were injured, police said.");
        report.Incidents.Select(incident => incident.Casualties.Injured?.Best).ShouldBe([5, null]);
    }

    [Fact]
    public void A_sentence_of_harm_belongs_to_the_incident_last_told()
    {
        var report = CoderBench.Code("Gunmen killed a farmer on 1 May 2024. Gunmen killed a trader on 7 April 2024. Five people were injured.");
        report.Incidents.Select(incident => incident.Casualties.Injured?.Best).ShouldBe([null, 5]);
    }

    [Fact]
    public void The_first_incident_told_is_the_main_one() =>
        CoderBench.Code("Gunmen killed a farmer on 1 May 2024. Gunmen killed a trader on 7 April 2024.").Incidents
            .Select(incident => (incident.Id, incident.Main)).ShouldBe([("i1", true), ("i2", false)]);

    [Fact]
    public void An_incident_lists_its_sentences_in_text_order()
    {
        const string text = "Gunmen killed a farmer at the gate. It was the third year of drought. Two guards were injured.";
        CoderBench.Incident(text).Spans.Select(span => span.Of(text)).ShouldBe(["Gunmen killed a farmer at the gate.", "Two guards were injured."]);
    }
}
