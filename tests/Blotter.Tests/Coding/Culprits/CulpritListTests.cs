using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;

namespace Blotter.Tests.Coding.Culprits;

public sealed class CulpritListTests
{
    [Fact]
    public void Knows_a_group_by_its_initials() => Listed(1).Named(Group("NF")).ShouldNotBeNull().Name.Name.ShouldBe("Northern Front");

    [Fact]
    public void Knows_a_source_by_the_body_that_it_speaks_for() =>
        Listed(1).Called(new Source("s1", "spokesman", "Northern Front", SourceKind.Group, null, null)).ShouldNotBeNull();

    [Fact]
    public void Behind_hundreds_only_equal_names_are_the_same()
    {
        var list = Listed(300);
        list.Named(Group("the Column of 299")).ShouldNotBeNull().Name.Name.ShouldBe("Column of 299");
        list.Named(Group("Column 299")).ShouldBeNull();
    }

    // The first has initials; others follow.
    private static CulpritList Listed(int count)
    {
        var list = new CulpritList();
        list.Add(Group("Northern Front"));
        for (var number = 1; number < count; number++)
            list.Add(Group($"Column of {number}"));
        return list;
    }

    private static CulpritName Group(string name) => new(name, PerpetratorKind.Organisation, 0, 0, CulpritForm.Named);
}
