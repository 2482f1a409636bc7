using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Fills;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Views;
using Blotter.Training.Coding;

namespace Blotter.Tests.Coding.Fills;

public sealed class FillReaderTests
{
    private static readonly FillFeatures Features = new(FillBench.Classes);

    private static readonly FillReader Reader = new(new CoderModels(
    [
        Weapons(FillModels.Weapon), Weapons(FillModels.UnnamedWeapon),
        Model(FillModels.TargetClass, Features.OfClass, ("Commercial", "They burned a shop.", "shop"), ("Other", "They burned the church.", "church")),
        Model(FillModels.ThingEffect, Features.OfEffect, ("Destroyed", "The mill was destroyed.", "mill"), ("-", "They attacked the mill.", "mill")),
        Model(FillModels.VictimClass, Features.OfClass, ("Civilian", "They shot a farmer.", "farmer"), ("LawEnforcement", "They shot policeman Ben Moor.", "moor")),
        Model(FillModels.PersonEffect, Features.OfEffect, ("Death", "They killed the farmer.", "farmer"), ("Injury", "They wounded the farmer.", "farmer")),
        Model(FillModels.Standing, Features.OfStanding, ("Claimed", "The Front claimed the attack.", "front"), ("Suspected", "They accused the Front of the attack.", "front")),
        Model(FillModels.Category, Features.OfCategory, ("Terrorist", "The rebels shot them.", "rebels"), ("State", "The soldiers shot them.", "soldiers")),
    ], []));

    [Theory]
    [InlineData("They left a car bomb at the door.", "bomb", nameof(InstrumentKind.VehicleBomb))]
    [InlineData("They had a charge of dynamite.", "dynamite", nameof(InstrumentKind.Dynamite))]
    [InlineData("They fired machineguns.", "machineguns", nameof(InstrumentKind.MachineGun))]
    [InlineData("They carried machetes.", "machetes", nameof(InstrumentKind.CuttingDevice))]
    [InlineData("A drone hit the depot.", "drone", nameof(InstrumentKind.Drone))]
    public void Tells_weapons_by_their_words(string text, string head, string kind) =>
        Reader.ReadWeapon(FillBench.Phrases(text, head), Context(text)).Kind.ToString().ShouldBe(kind);

    [Fact]
    public void Reads_a_target()
    {
        const string text = "Two churches were destroyed.";

        var target = Reader.ReadTarget(FillBench.Phrases(text, "churches"), Context(text));

        target.Class.ShouldBe(TargetClass.Religious);
        target.ContractKind.ShouldBe(TargetKind.Religious);
        Muc4Fills.PhysicalTarget(target.Class).ShouldBe("OTHER");
        target.Number.ShouldBe(NumberRange.Exactly(2));
        target.ContractEffect.ShouldBe(TargetEffect.Destroyed);
    }

    [Fact]
    public void Reads_a_victim()
    {
        const string text = "They wounded policeman Ada Lark.";

        var victim = Reader.ReadVictim(FillBench.Phrases(text, "lark"), Context(text));

        victim.Class.ShouldBe(VictimClass.LawEnforcement);
        victim.ContractEffect(IncidentType.ArmedAttack).ShouldBe(VictimEffect.Injured);
        victim.Name?.Text.ShouldBe("Ada Lark");
        victim.Description?.Text.ShouldBe("policeman");
    }

    [Fact]
    public void Reads_how_an_organisation_stands()
    {
        const string text = "The Front claimed the raid.";
        Reader.ReadStanding(FillBench.Phrases(text, "front"), Context(text)).Standing.ShouldBe(Standing.Claimed);
    }

    [Fact]
    public void Leaves_the_category_open_where_nobody_is_known_to_have_done_it()
    {
        const string text = "The soldiers shot them.";
        Reader.ReadCategory([], Context(text)).ShouldBeNull();
        Reader.ReadCategory(FillBench.Phrases(text, "soldiers"), Context(text)).ShouldBe(DeedCategory.State);
    }

    [Fact]
    public void Every_kind_has_a_place_in_both_set_lists()
    {
        Enum.GetValues<InstrumentKind>().Where(kind => Muc4Fills.Instrument(kind) is null).ShouldBe([InstrumentKind.Other]);
        Enum.GetValues<TargetClass>().ShouldAllBe(kind => Muc4Fills.PhysicalTarget(kind).Length > 0);
        Muc4Fills.Nation("SU").ShouldBe("USSR");
        Muc4Fills.Nation("DK").ShouldBe("DENMARK");
    }

    private static LinearModel Weapons(string name) => new(name, ["-"], new sbyte[1], 1);

    private static LinearModel Model(
        string name, Func<ImmutableArray<NounPhrase>, FillContext, bool, FeatureList> features, params ReadOnlySpan<(string Label, string Text, string Head)> lessons)
    {
        ImmutableArray<string> labels = [lessons[0].Label, lessons[1].Label];
        var examples = new List<Example>();
        foreach (var (label, text, head) in lessons)
            examples.Add(new Example(features(FillBench.Phrases(text, head), Context(text), false).Distinct(), labels.IndexOf(label)));
        return new SoftmaxLearner(labels, 1 << 12) { Rate = 0.1f }.Learn(examples, 10, 1).Model(name);
    }

    private static FillContext Context(string text) => new(FillBench.Annotate(text), [], IncidentType.ArmedAttack, Stage.Accomplished, "PE");
}
