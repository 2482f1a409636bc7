using Blotter.Language.Names;
using Blotter.Training.Names;

namespace Blotter.Tests.Training.Names;

public sealed class PersonNamesTests
{
    private readonly ListPhrases _phrases = new();

    [Fact]
    public void Cuts_titles_off()
    {
        new PersonNames(_phrases).Add("Deputy Prime Minister Mara Okello");
        _phrases.All.ShouldBe([new("mara okello", NameCategories.Person)]);
    }

    [Fact]
    public void Takes_a_single_word_for_a_family_name()
    {
        new PersonNames(_phrases).Add("PRESIDENT OKELLO");
        _phrases.All.ShouldBe([new("okello", NameCategories.Family)]);
    }

    [Fact]
    public void Takes_the_ends_of_whole_names_for_names_when_two_share_them()
    {
        var persons = new PersonNames(_phrases);
        persons.Add("Mara Okello");
        persons.Add("Mara Brandt");
        persons.AddParts();
        _phrases.All["mara"].ShouldBe(NameCategories.Given);
        _phrases.All.ContainsKey("okello").ShouldBeFalse();
        persons.BearersOf("mara").ShouldBe(2);
    }
}
