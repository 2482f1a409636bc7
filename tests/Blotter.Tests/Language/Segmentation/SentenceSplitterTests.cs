using System.Collections.Immutable;
using Blotter.Language.Segmentation;
using Blotter.Tests.Coding;

namespace Blotter.Tests.Language.Segmentation;

public sealed class SentenceSplitterTests
{
    private static readonly SentenceSplitter Splitter = CoderBench.Splitter;

    [Theory]
    [InlineData("Two men fled. Police came.", "Two men fled.|Police came.")]
    [InlineData("Who fired? Nobody knows! The army came.", "Who fired?|Nobody knows!|The army came.")]
    [InlineData("It fell silent… Then shots rang out.", "It fell silent…|Then shots rang out.")]
    [InlineData("It went on for hours. 13 people died.", "It went on for hours.|13 people died.")]
    public void Ends_a_sentence_at_a_stop_before_a_new_start(string text, string sentences) => ShouldBeSplit(text, sentences);

    [Theory]
    [InlineData("of the men, ", ",")]
    [InlineData("of the men ", null)]
    [InlineData("a-", null)]
    [InlineData("don't ", null)]
    public void What_no_boundary_ends_is_cut_behind_a_comma_if_there_is_one(string piece, string? end)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000));
        var sentences = Splitter.Split(text, new TextSpan(0, text.Length));
        sentences.ShouldAllBe(sentence => sentence.Tokens.Length <= SentenceSplitter.LongestSentence);
        sentences.Sum(sentence => sentence.Tokens.Sum(token => token.Span.Length)).ShouldBe(text.Count(unit => unit != ' '));
        if (end is not null)
            sentences[..^1].Select(sentence => sentence.Tokens[^1].Text).Distinct(StringComparer.Ordinal).ShouldBe([end]);
    }

    [Theory]
    [InlineData("Mr. Mwero fled on foot.")]
    [InlineData("Lt. Col. Anders Holm led the search.")]
    [InlineData("It happened on Sept. 29 in Kayes.")]
    [InlineData("The house at No. 5 burned.")]
    [InlineData("Peter L. Mwero fled.")]
    [InlineData("The U.S. Army came.")]
    [InlineData("It began at 6 a.m. on Monday.")]
    public void Goes_on_after_an_abbreviation(string text) => ShouldBeSplit(text, text);

    [Theory]
    [InlineData("About 12.5 km away.")]
    [InlineData("See example.org for more.")]
    [InlineData("He shouted \"stop!\" and ran.")]
    [InlineData("It was… quiet.")]
    public void Goes_on_where_no_new_start_follows(string text) => ShouldBeSplit(text, text);

    [Theory]
    [InlineData("\"We ran.\" Police came.", "\"We ran.\"|Police came.")]
    [InlineData("“We ran.” Police came.", "“We ran.”|Police came.")]
    [InlineData("(Two fled.) Police came.", "(Two fled.)|Police came.")]
    public void A_closing_quote_or_bracket_belongs_to_the_sentence_that_it_ends(string text, string sentences) => ShouldBeSplit(text, sentences);

    [Fact]
    public void The_pronoun_I_is_no_initial() => ShouldBeSplit("So did I. They fled.", "So did I.|They fled.");

    [Fact]
    public void Wrapped_capitals_of_an_agency_are_one_sentence()
    {
        const string text =
            "THE NATIONAL POLICE REPORTED THAT A GROUP OF UNIDENTIFIED MEN ATTACKED THE\n" +
            "ELECTRICITY STATION OF THE NORTHERN DISTRICT LATE LAST NIGHT AND WOUNDED TWO\n" +
            "GUARDS.";
        ShouldBeSplit(text, text);
    }

    [Fact]
    public void A_short_line_is_a_sentence_of_its_own() =>
        ShouldBeSplit("Blast in Kayes\nA bomb went off in the market.", "Blast in Kayes|A bomb went off in the market.");

    [Fact]
    public void A_wrapped_line_that_begins_behind_a_dateline_goes_on()
    {
        const string text = "SAN MIGUEL, 3 MAR 89 (RADIO LUZ) -- REBELS OF THE NORTHERN PEOPLE'S\nFRONT BURNED A BRIDGE ON THE ROAD TO THE COAST AND FLED TO THE HILLS.";
        Splitter.Split(text, new TextSpan(36, text.Length)).Length.ShouldBe(1);
    }

    [Fact]
    public void An_empty_line_ends_a_sentence_without_a_stop()
    {
        const string first = "The governor of the northern district spoke to reporters at the gate";
        ShouldBeSplit(first + "\n \t\nNobody answered", first + "|Nobody answered");
    }

    [Fact]
    public void Counts_paragraphs_at_empty_lines() =>
        Split("One. Two.\n\nThree.\n\n\n\nFour.\nFive.").Select(sentence => sentence.Paragraph).ShouldBe([0, 0, 1, 2, 2]);

    [Fact]
    public void The_full_stop_of_an_abbreviation_that_ends_the_sentence_is_a_token_of_its_own() =>
        Split("They met in the U.S. They left.")[0].Tokens.Select(token => token.Text).ShouldBe(["They", "met", "in", "the", "U.S", "."]);

    [Fact]
    public void A_quotation_of_two_sentences_is_two_sentences() =>
        ShouldBeSplit("\"We saw two men. They ran to the bridge,\" he said.", "\"We saw two men.|They ran to the bridge,\" he said.");

    [Fact]
    public void The_same_text_is_cut_alike_on_every_thread()
    {
        const string text = "Police came to the square on Monday. \"We ran,\" said Mr. Mwero (a trader). Nobody was hurt\n\nBlast in Kayes\nIt was late.";
        var expected = Split(text).Select(sentence => sentence.Span).ToArray();
        var found = new TextSpan[100][];
        Parallel.For(0, found.Length, i => found[i] = [.. Split(text).Select(sentence => sentence.Span)]);
        found.ShouldAllBe(spans => spans.SequenceEqual(expected));
    }

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var bytes = new BoundaryModel([1, -2, 127, -127], threshold: 3).Write();
        BoundaryModel.Read(bytes).Write().ShouldBe(bytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(15)]
    public void Refuses_bytes_that_hold_no_model(int length) =>
        Should.Throw<InvalidDataException>(() => BoundaryModel.Read(new BoundaryModel([1, 2, 3, 4], threshold: 0).Write().AsSpan(0, length)));

    [Fact]
    public void Looks_at_nothing_outside_the_span() =>
        Splitter.Split("Aa. Bb. Cc.", new TextSpan(4, 7)).ShouldHaveSingleItem().Span.ShouldBe(new TextSpan(4, 7));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t")]
    public void White_space_holds_no_sentence(string text) => Split(text).ShouldBeEmpty();

    [Fact]
    public void Sentences_hold_all_but_white_space_once_and_in_order() => Properties.Hold(Properties.Text, text =>
    {
        var at = 0;
        foreach (var sentence in Split(text))
        {
            var span = sentence.Span;
            if (span.Start < at || span.IsEmpty || span != span.Trim(text) || !string.IsNullOrWhiteSpace(text[at..span.Start]))
                return false;
            at = span.End;
        }
        return string.IsNullOrWhiteSpace(text[at..]);
    });

    [Fact]
    public void Paragraph_numbers_never_fall() => Properties.Hold(Properties.Text, text =>
    {
        var paragraphs = Split(text).Select(sentence => sentence.Paragraph).ToList();
        return paragraphs.SequenceEqual(paragraphs.Order());
    });

    private static ImmutableArray<CutSentence> Split(string text) => Splitter.Split(text, new TextSpan(0, text.Length));

    private static void ShouldBeSplit(string text, string sentences) =>
        string.Join('|', Split(text).Select(sentence => sentence.Span.Of(text))).ShouldBe(sentences);
}
