using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Tests.Language.Segmentation;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Iraq's army", "Iraq+'s|army")]
    [InlineData("Iraq’s army", "Iraq+’s|army")]
    [InlineData("The soldiers' tents", "The|soldiers+'|tents")]
    [InlineData("they didn't", "they|did+n't")]
    [InlineData("they didn’t", "they|did+n’t")]
    [InlineData("can't, won't, cannot", "ca+n't|,|wo+n't|,|can+not")]
    [InlineData("we'll, I'd, they've, you're, I'm", "we+'ll|,|I+'d|,|they+'ve|,|you+'re|,|I+'m")]
    [InlineData("I'd've", "I+'d+'ve")]
    [InlineData("gonna dunno dont", "gon+na|du+n+no|do+nt")]
    [InlineData("THEY DIDN'T", "THEY|DID+N'T")]
    public void Cuts_possessives_and_contractions_into_words_of_one_token(string text, string tokens) => ShouldBeCut(text, tokens);

    [Theory]
    [InlineData("the 'brave ones' fled", "the|'|brave|ones|'|fled")]
    [InlineData("the 'bus' burned", "the|'|bus|'|burned")]
    public void Takes_an_apostrophe_that_closes_a_quotation_for_a_mark(string text, string tokens) => ShouldBeCut(text, tokens);

    [Fact]
    public void A_quotation_that_is_never_closed_ends_with_its_paragraph() =>
        ShouldBeCut("the 'brave fled\n\nthe soldiers' tents", "the|'|brave|fled|the|soldiers+'|tents");

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("N'Djamena")]
    [InlineData("gov't")]
    [InlineData("1990's")]
    [InlineData("non-lethal")]
    [InlineData("e-mail")]
    [InlineData("mid-August")]
    [InlineData("AT&T")]
    [InlineData("w/o")]
    [InlineData("café")]
    [InlineData("cafe\u0301")]
    [InlineData("爆発")]
    [InlineData("انفجار")]
    [InlineData("snake_case")]
    public void Keeps_a_word_whole(string word) => ShouldBeCut($"({word})", $"(|{word}|)");

    [Theory]
    [InlineData("a 15-year term", "a|15|-|year|term")]
    [InlineData("passer-by", "passer|-|by")]
    [InlineData("al‑Shabab", "al|‑|Shabab")]
    [InlineData("an AK-47", "an|AK|-|47")]
    [InlineData("and/or", "and|/|or")]
    [InlineData("it--all", "it|--|all")]
    public void Cuts_hyphened_words_and_pairs(string text, string tokens) => ShouldBeCut(text, tokens);

    [Theory]
    [InlineData("1,800")]
    [InlineData("12.5")]
    [InlineData("18:15")]
    [InlineData("17/03/2021")]
    [InlineData("2021-03-17")]
    [InlineData("9/11")]
    [InlineData("202-555-0100")]
    public void Keeps_a_number_with_separators_whole(string number) => Only(number).Kind.ShouldBe(TokenKind.Number);

    [Theory]
    [InlineData("13, 14", "13|,|14")]
    [InlineData("on 5.", "on|5|.")]
    [InlineData("killed,wounded", "killed|,|wounded")]
    [InlineData("10-12", "10|-|12")]
    [InlineData("3/4", "3|/|4")]
    [InlineData("$5 US$20", "$|5|US$|20")]
    [InlineData("5pm 107mm 50%", "5|pm|107|mm|50|%")]
    [InlineData("the 3rd M16 in the 1990s", "the|3rd|M16|in|the|1990s")]
    public void Cuts_numbers_from_what_does_not_belong_to_them(string text, string tokens) => ShouldBeCut(text, tokens);

    [Theory]
    [InlineData("U.S. troops", "U.S.|troops")]
    [InlineData("at 6 a.m.", "at|6|a.m.")]
    [InlineData("the D.R.C. army", "the|D.R.C.|army")]
    [InlineData("Mr. Mwero and Lt. Col. Holm", "Mr.|Mwero|and|Lt.|Col.|Holm")]
    [InlineData("GEN. HOLM", "GEN.|HOLM")]
    [InlineData("Peter L. Mwero", "Peter|L.|Mwero")]
    [InlineData("No. 5 on Sept. 29", "No.|5|on|Sept.|29")]
    public void Keeps_the_full_stop_of_an_abbreviation(string text, string tokens) => ShouldBeCut(text, tokens);

    [Theory]
    [InlineData("at home.", "at|home|.")]
    [InlineData("He said no. They left.", "He|said|no|.|They|left|.")]
    public void Cuts_other_full_stops_off(string text, string tokens) => ShouldBeCut(text, tokens);

    [Theory]
    [InlineData("@kayes_news")]
    [InlineData("#Kayes")]
    [InlineData("example.org/a")]
    [InlineData("https://example.org/a?b=c-d")]
    [InlineData("ada@example.org")]
    [InlineData("report-2.pdf")]
    [InlineData(":-)")]
    [InlineData("?!")]
    public void Keeps_handles_addresses_and_faces_whole(string text) => ShouldBeCut($"see {text} now", $"see|{text}|now");

    [Fact]
    public void Leaves_the_marks_around_an_address() => ShouldBeCut("(https://example.org/a).", "(|https://example.org/a|)|.");

    [Fact]
    public void Cuts_a_dateline() => ShouldBeCut("KABUL, March 3 (Reuters) - Two", "KABUL|,|March|3|(|Reuters|)|-|Two");

    [Fact]
    public void Takes_every_white_space_of_unicode_for_a_gap() => ShouldBeCut("a\u00A0b\u2009c\u3000d", "a|b|c|d");

    [Theory]
    [InlineData("👩‍🚒")]
    [InlineData("👍🏽")]
    [InlineData("🇺🇦")]
    public void Keeps_what_is_read_as_one_character_together(string emoji) => ShouldBeCut($"a{emoji}b", $"a|{emoji}|b");

    [Fact]
    public void Results_do_not_depend_on_what_other_threads_cut()
    {
        var texts = Enumerable.Range(0, 200).Select(i => string.Join(' ', Enumerable.Range(0, 500).Select(j => $"w{i * j % 911}x's"))).ToArray();
        var expected = texts.Select(text => text.Split(' ').Select(word => word[..^2]).ToArray()).ToArray();
        var found = new string[texts.Length][];
        Parallel.For(0, texts.Length, i => found[i] = [.. Tokens(texts[i]).Where(token => !token.JoinsPrevious).Select(token => token.Text)]);
        found.ShouldBe(expected);
    }

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
    [InlineData("M16", nameof(TokenKind.Word))]
    [InlineData("1990s", nameof(TokenKind.Word))]
    [InlineData("13", nameof(TokenKind.Number))]
    [InlineData("@kayes", nameof(TokenKind.Word))]
    [InlineData("$", nameof(TokenKind.Mark))]
    public void Says_what_a_token_is_made_of(string text, string kind) => Only(text).Kind.ToString().ShouldBe(kind);

    [Fact]
    public void Lowers_letters_whatever_the_culture_and_straightens_apostrophes() => Tokens("MILITIA’S").Select(token => token.Lower).ShouldBe(["militia", "'s"]);

    [Theory]
    [InlineData("don`t", "n't")]
    [InlineData("`", "`")]
    public void Straightens_an_accent_that_stands_for_an_apostrophe(string text, string last) => Tokens(text)[^1].Lower.ShouldBe(last);

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

    // A plus sign stands before a word that joins the one before.
    private static void ShouldBeCut(string text, string tokens) =>
        string.Concat(Tokens(text).Select((token, index) => (index == 0 ? "" : token.JoinsPrevious ? "+" : "|") + token.Text)).ShouldBe(tokens);
}
