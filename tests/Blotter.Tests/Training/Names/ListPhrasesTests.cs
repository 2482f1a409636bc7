using Blotter.Language.Names;
using Blotter.Training.Names;

namespace Blotter.Tests.Training.Names;

public sealed class ListPhrasesTests
{
    [Fact]
    public void Cuts_names_as_the_tokenizer_does() => Keys("Al-Wasat").ShouldBe(["al - wasat"]);

    [Fact]
    public void Holds_a_name_with_and_without_accents() => Keys("Åsa Þorsteinß").ShouldBe(["asa thorsteinss", "åsa þorsteinß"], ignoreOrder: true);

    [Fact]
    public void Leaves_the_article_out() => Keys("The Red Fells").ShouldBe(["red fells"]);

    [Theory]
    [InlineData("Вана")]
    [InlineData("A")]
    [InlineData("12")]
    public void Passes_over_other_scripts_and_what_is_no_word(string name) => Keys(name).ShouldBeEmpty();

    [Fact]
    public void Joins_the_categories_of_a_phrase_and_drops_it_with_the_last()
    {
        var phrases = new ListPhrases();
        phrases.Add("Ada", NameCategories.Given);
        phrases.Add("ada", NameCategories.Town);
        phrases.All["ada"].ShouldBe(NameCategories.Given | NameCategories.Town);
        phrases.Remove("ada", NameCategories.Given);
        phrases.All["ada"].ShouldBe(NameCategories.Town);
        phrases.Remove("ada", NameCategories.Town);
        phrases.All.ShouldBeEmpty();
    }

    private static IEnumerable<string> Keys(string name)
    {
        var phrases = new ListPhrases();
        phrases.Add(name, NameCategories.Given);
        return phrases.All.Keys;
    }
}
