using Blotter.Coding.Contract;

namespace Blotter.Tests.Contract;

public sealed class SetListTests
{
    public static TheoryData<Type> SetLists() =>
    [
        .. typeof(SetList).Assembly.GetTypes().Where(type => type.IsEnum && type.Namespace == typeof(SetList).Namespace),
        typeof(Blotter.Reading.SectionKind),
    ];

    [Theory]
    [MemberData(nameof(SetLists))]
    public void Members_are_numbered_from_0_without_a_gap(Type list)
    {
        Enum.GetUnderlyingType(list).ShouldBe(typeof(int));
        Enum.GetValuesAsUnderlyingType(list).Cast<int>().ShouldBe(Enumerable.Range(0, Enum.GetNames(list).Length));
    }

    [Fact]
    public void A_member_is_named_in_kebab_case() => SetList.Name(IncidentType.RocketOrShelling).ShouldBe("rocket-or-shelling");

    [Fact]
    public void A_member_is_found_by_its_name() => SetList.Find<Standing>("suspected-by-authorities").ShouldBe(Standing.SuspectedByAuthorities);

    [Fact]
    public void A_name_in_other_letter_case_is_no_member() => SetList.Find<Standing>("Fact").ShouldBeNull();

    [Fact]
    public void A_name_of_no_member_is_refused() => Should.Throw<InvalidDataException>(() => SetList.Parse<Standing>("guilty"));
}
