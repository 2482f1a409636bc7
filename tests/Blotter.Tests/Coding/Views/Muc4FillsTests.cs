using Blotter.Coding.Fills;
using Blotter.Coding.Views;

namespace Blotter.Tests.Coding.Views;

public sealed class Muc4FillsTests
{
    [Fact]
    public void Every_kind_of_thing_or_person_has_a_word()
    {
        Enum.GetValues<TargetClass>().Select(Muc4Fills.PhysicalTarget).ShouldAllBe(word => word.Length > 0);
        Enum.GetValues<VictimClass>().Select(Muc4Fills.HumanTarget).ShouldAllBe(word => word.Length > 0);
        Enum.GetValues<InstrumentKind>().Where(kind => kind != InstrumentKind.Other).Select(Muc4Fills.Instrument).ShouldAllBe(word => word != null && word.Length > 0);
        Enum.GetValues<ThingEffect>().Select(effect => Muc4Fills.Effect(effect)).ShouldAllBe(word => word != null && word.Length > 0);
        Enum.GetValues<PersonEffect>().Select(effect => Muc4Fills.Effect(effect)).ShouldAllBe(word => word != null && word.Length > 0);
        Enum.GetValues<DeedCategory>().Select(category => Muc4Fills.Category(category)).ShouldAllBe(word => word != null && word.Length > 0);
    }

    [Fact]
    public void What_the_task_lacks_or_nothing_tells_is_no_fill()
    {
        Muc4Fills.Instrument(InstrumentKind.Other).ShouldBeNull();
        Muc4Fills.Effect((ThingEffect?)null).ShouldBeNull();
        Muc4Fills.Effect((PersonEffect?)null).ShouldBeNull();
        Muc4Fills.Category(null).ShouldBeNull();
    }

    [Fact]
    public void What_the_task_does_not_tell_apart_has_one_word()
    {
        Muc4Fills.Instrument(InstrumentKind.Drone).ShouldBe("AERIAL BOMB");
        Muc4Fills.Instrument(InstrumentKind.SuicideVest).ShouldBe("BOMB");
        Muc4Fills.PhysicalTarget(TargetClass.Religious).ShouldBe("OTHER");
    }

    [Theory]
    [InlineData("US", "UNITED STATES")]
    [InlineData("TN", "TUNISIA")]
    public void A_country_is_named_in_capitals(string code, string name) => Muc4Fills.Nation(code).ShouldBe(name);

    [Fact]
    public void A_country_that_no_list_has_is_refused() => Should.Throw<KeyNotFoundException>(() => Muc4Fills.Nation("??"));
}
