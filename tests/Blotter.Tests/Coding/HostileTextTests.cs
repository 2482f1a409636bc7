using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Blotter.Tests.Coding;

/// <summary>Text that is made to keep the coder busy: time grows with its length alone.</summary>
public sealed class HostileTextTests
{
    private const int Length = 2_000_000;

    private static readonly ImmutableArray<string> Months = ["March", "April", "May", "June"];

    [Theory]
    [InlineData("gunmen killed 5 men and injured 6 ")]
    [InlineData("gunmen fired rockets and killed men, ")]
    [InlineData("zero thousand and ")]
    [InlineData("two men and ")]
    [InlineData("also has has ")]
    [InlineData("police said, said police, ")]
    [InlineData("on 5 March 2021 gunmen attacked ")]
    public void One_long_sentence_takes_time_by_its_length(string piece) =>
        ShouldBeQuick("The men of the town said that " + string.Concat(Enumerable.Repeat(piece, Length / piece.Length)));

    [Theory]
    [InlineData("Gunmen attacked the post and killed {0} men. ")]
    [InlineData("Gunmen killed {0} men, said Ada L{0}rk. ")]
    [InlineData("Gunmen shot men, and one of them was killed in town {0}. ")]
    [InlineData("The Front {0} claimed responsibility for it. ")]
    [InlineData("Nobody was hurt, the police said.\n\nIn Mali gunmen killed {0}. ")]
    public void Many_sentences_take_time_by_their_number(string sentence)
    {
        var format = CompositeFormat.Parse(sentence);
        ShouldBeQuick(string.Concat(Enumerable.Range(1, Length / sentence.Length).Select(number => string.Format(CultureInfo.InvariantCulture, format, number))));
    }

    [Fact]
    public void Many_incidents_take_time_by_their_number() => ShouldBeQuick(string.Concat(Enumerable.Range(0, Length / 50).Select(number =>
        $"A bomb killed {number} men in Mali on {1 + number % 28} {Months[number / 28 % 4]} {1980 + number / 112 % 40}. ")));

    // A few seconds; time that grows with the square takes about a minute at this length.
    private static void ShouldBeQuick(string text)
    {
        var document = CoderBench.Body(text, CoderBench.Thursday) with { Publisher = "The Courier" };
        var clock = Stopwatch.StartNew();
        CoderBench.Coder.Code(document).Report.Report.Language.ShouldBe("en");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(25));
    }
}
