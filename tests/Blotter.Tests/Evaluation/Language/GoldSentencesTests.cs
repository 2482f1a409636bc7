using Blotter.Evaluation;
using Blotter.Evaluation.Language;

namespace Blotter.Tests.Evaluation.Language;

public sealed class GoldSentencesTests
{
    [Fact]
    public void Sentences_hold_the_words_and_no_annotation()
    {
        var sentences = GoldSentences.Of(Treebank.Of("They do+n't know", "Guards fled"));
        sentences.Select(sentence => string.Join(' ', sentence.Tokens.Select(token => token.Text))).ShouldBe(["They do n't know", "Guards fled"]);
        sentences[0].Tokens.Select(token => token.JoinsPrevious).ShouldBe([false, false, true, false]);
        sentences.SelectMany(sentence => sentence.Tokens).ShouldAllBe(token => token.Xpos.Length == 0 && token.Head == Blotter.Language.Token.Root);
    }

    [Fact]
    public void Spans_follow_one_another_through_all_sentences()
    {
        var sentences = GoldSentences.Of(Treebank.Of("They do+n't know", "Guards fled"));
        sentences[0].Span.ShouldBe(new TextSpan(0, 15));
        sentences[0].Tokens[2].Span.ShouldBe(new TextSpan(7, 10));
        sentences[1].Span.Start.ShouldBeGreaterThan(sentences[0].Span.End);
    }

    [Theory]
    [InlineData("Capitals", "THEY DO N'T KNOW ISIL")]
    [InlineData("LowerCase", "they do n't know isil")]
    [InlineData("TitleCase", "They Do n't Know ISIL")]
    public void Letters_are_changed_as_asked(string letters, string words) =>
        string.Join(' ', GoldSentences.Of(Lettering.Apply(Treebank.Of("they do+n't know ISIL"), Enum.Parse<Letters>(letters)))[0].Tokens.Select(token => token.Text))
            .ShouldBe(words);

    [Fact]
    public void What_is_not_annotated_has_the_right_words_and_nothing_else_right()
    {
        var gold = Treebank.Of("They/PRON/4/nsubj do+n't/PART/4/advmod know/VERB/0");
        var scores = AnnotatedWords.Of(gold, Letters.Capitals, sentences => sentences).Comparison;
        scores.Score(UdMeasure.Words).F1.ShouldBe(1);
        scores.Score(UdMeasure.Upos).F1.ShouldBe(0);
        scores.Score(UdMeasure.Las).F1.ShouldBe(0);
    }

    [Fact]
    public void A_multiword_token_that_is_no_chain_of_its_words_is_written_as_one()
    {
        var sentence = Treebank.Of("they wan+na go")[0];
        var gold = sentence with { Words = sentence.Words.SetItem(1, sentence.Words[1] with { Form = "want" }).SetItem(2, sentence.Words[2] with { Form = "to" }) };
        AnnotatedWords.Of([gold], Letters.AsWritten, sentences => sentences).Comparison.Score(UdMeasure.Words).F1.ShouldBe(1);
    }
}
