using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Tests.Coding;

namespace Blotter.Tests.Language;

public sealed class LanguageGuessTests
{
    private static readonly LanguageGuess Guesser = new(CoderBench.Lexicons.FunctionWords);
    private static readonly TextAnalyzer Analyzer = new(CoderBench.Splitter);

    [Theory]
    [InlineData("Two men on a motorcycle shot a farmer in the village on Monday.")]
    [InlineData("THE POLICE SAID THAT THE MEN FLED TO THE NORTH OF THE TOWN.")]
    public void Knows_English(string text) => Guess(text).ShouldBe("en");

    [Theory]
    [InlineData("Dos hombres armados mataron a un campesino en la plaza del pueblo, dijo la policía el lunes.")]
    [InlineData("Deux hommes armés ont tué un paysan sur la place du village, a indiqué la police lundi.")]
    [InlineData("Zwei bewaffnete Männer haben am Montag in der Stadt einen Bauern getötet, sagte die Polizei.")]
    [InlineData("В понедельник двое вооружённых мужчин убили фермера на площади.")]
    [InlineData("月曜日、武装した二人の男が広場で農民を殺害した。")]
    public void Takes_no_other_language_for_English(string text) => Guess(text).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("of the and")]
    [InlineData("13 14 15 16 17 18")]
    public void Does_not_guess_from_next_to_nothing(string text) => Guess(text).ShouldBeNull();

    private static string? Guess(string text) => Guesser.Guess(Analyzer.Analyze(CoderBench.Body(text)));
}
