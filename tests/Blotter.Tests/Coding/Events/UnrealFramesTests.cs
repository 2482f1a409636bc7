namespace Blotter.Tests.Coding.Events;

/// <summary>Attack words that stand under a word by which their deed is none.</summary>
public sealed class UnrealFramesTests
{
    [Theory]
    [InlineData("Soldiers fired mortars during an exercise near Lahti on Friday.")]
    [InlineData("The film tells of the kidnapping of a banker in Milan.")]
    [InlineData("A novel about the kidnapping of a banker in Milan won the prize.")]
    [InlineData("Parliament debated a bill that makes arson and kidnapping punishable by life in prison.")]
    [InlineData("If rebels attack Goma, thousands will flee, the agency warned on Monday.")]
    [InlineData("If they bombed the town, we would flee.")]
    [InlineData("Rumours of a grenade attack on the market in Bria on Monday are unfounded.")]
    [InlineData("A wartime bomb was found at a building site in Dresden on Tuesday and made safe by experts.")]
    [InlineData("A bomb from the Second World War was found at a building site in Dresden on Tuesday.")]
    [InlineData("Police seized 20 rifles and a grenade in a flat in Marseille on Friday.")]
    public void No_attack_is_told(string text) => CoderBench.Code(text, "2024-05-02").Incidents.ShouldBeEmpty();

    [Theory]
    [InlineData("Rebels shelled Goma on Monday as soldiers trained nearby.", "RocketOrShelling; 2024-04-29; Goma; -")]
    [InlineData("Gunmen killed a film director in Milan on Monday.", "*; 2024-04-29; Milan; *")]
    [InlineData("Bomb kills a soldier in Pattani.", "Bombing; *; Pattani; 1")]
    [InlineData("Gunmen seized two nurses in Warri on Monday.", "Kidnapping; 2024-04-29; Warri; -")]
    public void An_attack_beside_such_words_is_told(string text, params string[] incidents) => ToldIncidents.Report(text, "2024-05-02").ShouldTell(incidents);
}
