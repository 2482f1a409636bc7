namespace Blotter.Tests.Coding.Events;

/// <summary>When and where an attack was that other sentences tell, or other words of its own.</summary>
public sealed class SettingOfIncidentTests
{
    [Theory]
    [InlineData("Officers were called to a home in Tampa around 9 p.m. Friday. They found that a man had been shot dead.", "*; 2024-04-26; Tampa; 1")]
    [InlineData("A gunman shot two men dead in Tampa. It happened on Friday evening.", "*; 2024-04-26; Tampa; 2")]
    [InlineData("A gunman shot two men dead in Tampa around 11:30 p.m. Friday.", "*; 2024-04-26; Tampa; 2")]
    [InlineData("A man was charged on Wednesday over the shooting of two men in Tampa. The shooting took place on Friday.", "*; 2024-04-26; Tampa; -")]
    [InlineData("The toll from a bombing in Jos rose to 16 on Wednesday. A man rode into a crowd there on Monday.", "Bombing; 2024-04-29; Jos; *")]
    [InlineData("The sheriff says a man shot his wife dead in Tampa Friday morning.", "*; 2024-04-26; Tampa; 1")]
    [InlineData("A gunman shot two men dead in a Tampa barbershop on Friday.", "*; 2024-04-26; Tampa; 2")]
    [InlineData("A rocket hit the central market of Kharkiv on Monday, killing a woman.", "RocketOrShelling; 2024-04-29; Kharkiv; 1")]
    [InlineData("A gunman shot two men dead in Tampa on Friday. They were flown to a hospital in Orlando.", "*; 2024-04-26; Tampa; 2")]
    [InlineData("A Detroit man shot two men dead in Tampa on Friday.", "*; 2024-04-26; Tampa; 2")]
    public void The_attack_s_own_day_and_town_are_found(string text, params string[] incidents) => ToldIncidents.Report(text, "2024-05-02").ShouldTell(incidents);

    [Theory]
    [InlineData("TAMPA, Fla. (WTVT) - Two men were shot dead in the 1500 block of Main Street on Friday.", "*; 2024-04-26; TAMPA; 2")]
    [InlineData("NAIROBI, May 1 (Reuters) - Gunmen killed six aid workers on Tuesday, the agency said.", "*; 2024-04-30; -; 6")]
    public void A_street_without_its_town_is_where_the_report_was_filed(string text, params string[] incidents) => ToldIncidents.ReadReport(text, "2024-05-02").ShouldTell(incidents);

    [Fact]
    public void An_attack_hours_later_is_of_the_same_day_and_town() =>
        ToldIncidents.Report("Gunmen killed a governor as he left a mosque in Kismayo on Saturday. About two hours later a hand grenade was thrown at a police post.", "2016-11-13")
            .ShouldTell("*; 2016-11-12; Kismayo; 1", "Bombing; 2016-11-12; Kismayo; -");

    [Fact]
    public void The_language_of_a_text_is_no_country() => CoderBench.Code("[Translated from French]\n\nGunmen killed eight people on Tuesday.", "2024-05-02").Incidents.ShouldAllBe(incident => incident.Place == null);
}
