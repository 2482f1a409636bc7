using Blotter.Language.Morphology;
using Blotter.Training.Morphology;

namespace Blotter.Tests.Training.Morphology;

public sealed class LemmaScriptsTests
{
    [Theory]
    [InlineData("fired", "fire")]
    [InlineData("Was", "be")]
    [InlineData("Iraqis", "Iraqi")]
    [InlineData("ARUN", "Arun")]
    [InlineData("tv", "TV")]
    [InlineData("McNeils", "McNeil")]
    [InlineData("1,800", "1800")]
    [InlineData("’s", "be")]
    [InlineData("a", "")]
    public void A_script_makes_the_lemma_that_it_was_found_for(string written, string lemma)
    {
        var lower = written.ToLowerInvariant().Replace('’', '\'');
        var scripts = new LemmaScripts();
        scripts.All[scripts.Number(written, lower, lemma)].Apply(written, lower).ShouldBe(lemma);
    }

    [Fact]
    public void Words_that_change_alike_share_a_script()
    {
        var scripts = new LemmaScripts();
        scripts.Number("Killed", "killed", "kill").ShouldBe(scripts.Number("wounded", "wounded", "wound"));
        scripts.All.ShouldBe([new LemmaScript(2, "", LemmaSource.Lower)]);
    }
}
