using Blotter.Coding.Contract;
using Blotter.Coding.Events;

namespace Blotter.Tests.Coding.Events;

/// <summary>Verbs that tell of attacks by who does them or what is done to whom.</summary>
public sealed class DeedFinderTests
{
    [Theory]
    [InlineData("Shells also fell around the village.", IncidentType.RocketOrShelling)]
    [InlineData("Petrol bombs gutted a shop.", IncidentType.Arson)]
    [InlineData("Militants dropped two grenades on a checkpoint.", IncidentType.Bombing)]
    [InlineData("A drone dropped two grenades on a checkpoint.", IncidentType.AirstrikeOrDrone)]
    [InlineData("An aircraft of the air force bombed the school.", IncidentType.AirstrikeOrDrone)]
    [InlineData("Somebody fired four shots at the house.", IncidentType.ArmedAttack)]
    [InlineData("Pirates have taken the tanker.", IncidentType.Hijacking)]
    [InlineData("The gunmen took the driver and two teachers.", IncidentType.Kidnapping)]
    [InlineData("Three pylons were brought down with saws.", IncidentType.Sabotage)]
    [InlineData("Men had set a petrol station alight.", IncidentType.Arson)]
    [InlineData("About 300 goats were driven off.", IncidentType.Robbery)]
    public void Tells_the_type_by_what_stands_beside_the_verb(string text, IncidentType type) => Find(text).Single().Word.Type.ShouldBe(type);

    [Theory]
    [InlineData("The storm brought down three pylons.")]
    [InlineData("The man was taken from the scene to hospital.")]
    [InlineData("Police seized a boat.")]
    [InlineData("He dropped the gun.")]
    [InlineData("The minister took the chair.")]
    [InlineData("The company cut prices.")]
    public void Other_things_beside_the_verb_tell_of_no_attack(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Two drones were shot down over the airport.")]
    [InlineData("Police detonated the bomb.")]
    public void What_is_stopped_in_time_is_an_attempt(string text) => Find(text).Single().Factuality.ShouldBe(Factuality.Attempted);

    private static Trigger[] Find(string text) => [.. CoderBench.Facts(text).Triggers.Where(trigger => trigger.Word.IsFramed)];
}
