using Blotter.Coding.Contract;
using Blotter.Origins;

namespace Blotter.Tests.Origins;

public sealed class DenialTests
{
    [Fact]
    public void A_rumour_told_by_its_denier_is_denied() =>
        Denial.IsAll<string>([(Stance.Asserts, ["neighbours", "commissioner"]), (Stance.Denies, ["commissioner"])]).ShouldBeTrue();

    [Fact]
    public void Nothing_but_a_denial_is_denied() => Denial.IsAll<string>([(Stance.Denies, ["commissioner"])]).ShouldBeTrue();

    [Fact]
    public void A_witness_beside_the_denier_tells_it() =>
        Denial.IsAll<string>([(Stance.Asserts, ["resident"]), (Stance.Denies, ["commissioner"])]).ShouldBeFalse();

    [Fact]
    public void Without_a_denial_nothing_is_denied() => Denial.IsAll<string>([]).ShouldBeFalse();
}
