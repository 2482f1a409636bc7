using Blotter.Evaluation;
using Blotter.Tests.Coding;

namespace Blotter.Tests.Evaluation;

public sealed class DocumentLetteringTests
{
    [Theory]
    [InlineData(Letters.AsWritten, "Two men didn't flee Gafsa.", "Two men didn't flee Gafsa.")]
    [InlineData(Letters.Capitals, "Two men didn't flee Gafsa.", "TWO MEN DIDN'T FLEE GAFSA.")]
    [InlineData(Letters.LowerCase, "Two men didn't flee Gafsa.", "two men didn't flee gafsa.")]
    [InlineData(Letters.TitleCase, "Two McKay men, a car-bomb", "Two McKay Men, A Car-Bomb")]
    [InlineData(Letters.TitleCase, "TWO MEN DIDN'T FLEE.", "Two Men Didn't Flee.")]
    public void Each_letter_becomes_one_letter(Letters letters, string text, string expected) => Lettered(text, letters).ShouldBe(expected);

    [Fact]
    public void Print_has_capitals_where_sentences_names_and_acronyms_are() =>
        Lettered(
            "POLICE IN BOGOTA SAID THAT THE NATIONAL LIBERATION FRONT (NLF) KILLED TWO MEN ON MONDAY. THE U.S. EMBASSY WAS NOT HIT.", Letters.TrueCase)
            .ShouldBe("Police in Bogota said that the National Liberation Front (NLF) killed two men on Monday. The U.S. Embassy was not hit.");

    [Fact]
    public void Spans_and_sections_stay()
    {
        var document = CoderBench.Body("THREE GUARDS OF THE CENTRAL BANK IN LIMA WERE SHOT.");
        var lettered = DocumentLettering.Apply(document, Letters.TrueCase);
        lettered.Text.Length.ShouldBe(document.Text.Length);
        lettered.Sections.ShouldBe(document.Sections);
    }

    private static string Lettered(string text, Letters letters) => DocumentLettering.Apply(CoderBench.Body(text), letters).Text;
}
