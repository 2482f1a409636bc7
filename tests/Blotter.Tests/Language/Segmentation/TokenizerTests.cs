using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Tests.Language.Segmentation;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Iraq's army", "Iraq|'s|army")]
    [InlineData("Iraq’s army", "Iraq|’s|army")]
    [InlineData("The soldiers' tents", "The|soldiers|'|tents")]
    [InlineData("they didn't", "they|didn|'t")]
    [InlineData("we'll, I'd, they've, you're, I'm", "we|'ll|,|I|'d|,|they|'ve|,|you|'re|,|I|'m")]
    public void Cuts_possessives_and_contractions_off(string text, string tokens) => ShouldBeCut(text, tokens);

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("N'Djamena")]
    [InlineData("passer-by")]
    [InlineData("twenty-one")]
    [InlineData("al‑Shabab")]
    [InlineData("Guinea-Bissau")]
    [InlineData("café")]
    [InlineData("cafe\u0301")]
    [InlineData("爆発")]
    [InlineData("انفجار")]
    [InlineData("snake_case")]
    public void Keeps_a_word_whole(string word) => ShouldBeCut($"({word})", $"(|{word}|)");

    [Theory]
    [InlineData("1,800")]
    [InlineData("12.5")]
    [InlineData("18:15")]
    [InlineData("17/03/2021")]
    [InlineData("2021-03-17")]
    public void Keeps_a_number_with_separators_whole(string number) => Only(number).Kind.ShouldBe(TokenKind.Number);

    [Theory]
    [InlineData("13, 14", "13|,|14")]
    [InlineData("on 5.", "on|5|.")]
    [InlineData("killed,wounded", "killed|,|wounded")]
    public void Cuts_words_and_numbers_at_marks_that_do_not_join_them(string text, string tokens) => ShouldBeCut(text, tokens);

    [Theory]
    [InlineData("U.S. troops", "U.S.|troops")]
    [InlineData("at 6 a.m.", "at|6|a.m.")]
    [InlineData("the D.R.C. army", "the|D.R.C.|army")]
    public void Keeps_the_last_full_stop_of_single_letters(string text, string tokens) => ShouldBeCut(text, tokens);

    [Theory]
    [InlineData("Mr. Mwero died.", "Mr|.|Mwero|died|.")]
    [InlineData("at home.", "at|home|.")]
    public void Cuts_other_full_stops_off(string text, string tokens) => ShouldBeCut(text, tokens);

    [Theory]
    [InlineData("@kayes_news")]
    [InlineData("#Kayes")]
    [InlineData("example.org/a")]
    [InlineData("https://example.org/a")]
    [InlineData("ada@example.org")]
    public void Keeps_handles_and_addresses_whole(string text) => ShouldBeCut($"see {text} now", $"see|{text}|now");

    [Fact]
    public void Keeps_a_surrogate_pair_together() => ShouldBeCut("a😀b", "a|😀|b");

    [Fact]
    public void Takes_a_lone_half_of_a_surrogate_pair_as_a_mark()
    {
        Only("\uD83D").Kind.ShouldBe(TokenKind.Mark);
        Only("\uDE00").Kind.ShouldBe(TokenKind.Mark);
    }

    [Theory]
    [InlineData("...")]
    [InlineData("--")]
    public void Keeps_a_run_of_one_mark_together(string run) => ShouldBeCut($"a {run} b", $"a|{run}|b");

    [Fact]
    public void Takes_each_control_character_as_a_mark() =>
        Tokens("\0\u0007").Select(token => token.Kind).ShouldBe([TokenKind.Mark, TokenKind.Mark]);

    [Theory]
    [InlineData("killed", nameof(TokenKind.Word))]
    [InlineData("107mm", nameof(TokenKind.Word))]
    [InlineData("1990s", nameof(TokenKind.Word))]
    [InlineData("13", nameof(TokenKind.Number))]
    [InlineData("@kayes", nameof(TokenKind.Word))]
    [InlineData("$", nameof(TokenKind.Mark))]
    public void Says_what_a_token_is_made_of(string text, string kind) => Only(text).Kind.ToString().ShouldBe(kind);

    [Fact]
    public void Lowers_letters_whatever_the_culture_and_straightens_apostrophes() => Tokens("MILITIA’S").Select(token => token.Lower).ShouldBe(["militia", "'s"]);

    [Theory]
    [InlineData("Kayes", true)]
    [InlineData("kayes", false)]
    [InlineData("13", false)]
    public void Sees_a_capital_letter_at_the_start(string text, bool capitalised) => Only(text).IsCapitalised.ShouldBe(capitalised);

    [Fact]
    public void Looks_at_nothing_outside_the_span() =>
        Tokenizer.Tokenize("ab U.S. cd", new TextSpan(1, 6)).Select(token => token.Text).ShouldBe(["b", "U.S"]);

    [Fact]
    public void Tokens_follow_one_another_and_leave_out_white_space_alone() => Properties.Hold(Properties.Text, text =>
    {
        var at = 0;
        foreach (var token in Tokens(text))
        {
            if (token.Span.Start < at || token.Span.IsEmpty || !string.IsNullOrWhiteSpace(text[at..token.Span.Start]))
                return false;
            at = token.Span.End;
        }
        return string.IsNullOrWhiteSpace(text[at..]);
    });

    [Fact]
    public void A_token_s_text_is_that_at_its_span() =>
        Properties.Hold(Properties.Text, text => Tokens(text).All(token => token.Text == token.Span.Of(text)));

    [Fact]
    public void No_token_holds_white_space() =>
        Properties.Hold(Properties.Text, text => !Tokens(text).Any(token => token.Text.Any(char.IsWhiteSpace)));

    private static ImmutableArray<Token> Tokens(string text) => Tokenizer.Tokenize(text, new TextSpan(0, text.Length));

    private static Token Only(string text) => Tokens(text).ShouldHaveSingleItem();

    private static void ShouldBeCut(string text, string tokens) => string.Join('|', Tokens(text).Select(token => token.Text)).ShouldBe(tokens);
}
