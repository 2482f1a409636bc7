using static Blotter.Tests.Resolving.ProfileBench;

namespace Blotter.Tests.Resolving;

public sealed class NamingTests
{
    [Fact]
    public void Keeps_words_that_always_have_a_capital() =>
        NamingOf("Kandahar fell. Rebels took Kandahar; the rebels left.").Words.Keys.ShouldBe(["kandahar"]);

    [Fact]
    public void Keeps_years_and_no_other_numbers() => NamingOf("In 1987 and 2013, 1800 men of 3000 left.").Years.ShouldBe([1987, 2013]);

    [Fact]
    public void Two_that_name_the_same_share_all() =>
        NamingOf("Kandahar fell to Hekmatyar.").Shared(NamingOf("Hekmatyar has Kandahar.")).ShouldBe(1, 1e-9);

    [Fact]
    public void What_one_alone_names_lowers_the_share()
    {
        var (one, other) = (NamingOf("Hekmatyar took Kandahar."), NamingOf("Hekmatyar took Jalalabad."));
        one.Shared(other).ShouldBeInRange(0.2, 0.8);
        one.Shared(other).ShouldBe(other.Shared(one));
    }

    [Fact]
    public void Nothing_named_is_nothing_shared() => NamingOf("").Shared(NamingOf("")).ShouldBe(0);
}
