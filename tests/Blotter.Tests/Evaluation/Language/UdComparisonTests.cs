using Blotter.Evaluation;
using Blotter.Evaluation.Language;
using Blotter.Tests.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Evaluation.Language;

public sealed class UdComparisonTests
{
    private const string Gold = "Guards/NOUN/2/nsubj:pass fled/VERB/0/root the/DET/4/det depot/NOUN/2/obj";

    [Fact]
    public void A_perfect_copy_is_right_in_everything() => Compare([Gold, "No+body/PRON/0 died"], [Gold, "No+body/PRON/0 died"])
        .Rows.ShouldAllBe(row => row.Gold == row.Correct && row.Found == row.Correct && row.Correct > 0);

    [Fact]
    public void A_wrong_tag_is_a_wrong_tag_alone()
    {
        var scores = Compare([Gold], [Gold.Replace("fled/VERB", "fled/NOUN", StringComparison.Ordinal)]);
        scores.Score(UdMeasure.Upos).ShouldBe(new ScoreRow("UPOS", 4, 4, 3));
        scores.Score(UdMeasure.AllTags).Correct.ShouldBe(3);
        scores.Score(UdMeasure.Las).Correct.ShouldBe(4);
    }

    [Fact]
    public void A_wrong_head_counts_in_every_measure_of_the_tree()
    {
        var scores = Compare([Gold], [Gold.Replace("depot/NOUN/2/obj", "depot/NOUN/1/obj", StringComparison.Ordinal)]);
        scores.Score(UdMeasure.Uas).Correct.ShouldBe(3);
        scores.Score(UdMeasure.Las).Correct.ShouldBe(3);
        scores.Score(UdMeasure.Clas).ShouldBe(new ScoreRow("CLAS", 3, 3, 2));
    }

    [Fact]
    public void A_wrong_relation_has_the_right_head()
    {
        var scores = Compare([Gold], [Gold.Replace("2/obj", "2/obl", StringComparison.Ordinal)]);
        (scores.Score(UdMeasure.Uas).Correct, scores.Score(UdMeasure.Las).Correct).ShouldBe((4, 3));
    }

    [Fact]
    public void Subtypes_of_relations_are_not_compared() =>
        Compare([Gold], [Gold.Replace("nsubj:pass", "nsubj", StringComparison.Ordinal)]).Score(UdMeasure.Las).Correct.ShouldBe(4);

    [Fact]
    public void Words_that_only_join_others_are_no_content_words() =>
        Compare([Gold], [Gold.Replace("the/DET/4/det", "the/DET/4/nmod", StringComparison.Ordinal)]).Score(UdMeasure.Clas).ShouldBe(new ScoreRow("CLAS", 3, 4, 3));

    [Fact]
    public void A_sentence_cut_in_two_is_not_found_but_its_words_are()
    {
        var scores = Compare(["Guards/X/0 fled ."], ["Guards/X/0", "fled/X/0 ."]);
        scores.Score(UdMeasure.Sentences).ShouldBe(new ScoreRow("Sentences", 1, 2, 0));
        scores.Score(UdMeasure.Words).ShouldBe(new ScoreRow("Words", 3, 3, 3));
        scores.Score(UdMeasure.Uas).Correct.ShouldBe(2);
    }

    [Fact]
    public void Tokens_cut_otherwise_are_missed_and_spurious()
    {
        var scores = Compare(["a car-bomb/X/1 blast/X/2"], ["a car/X/1 -/X/1 bomb/X/1 blast/X/4"]);
        scores.Score(UdMeasure.Tokens).ShouldBe(new ScoreRow("Tokens", 3, 5, 2));
        scores.Score(UdMeasure.Words).ShouldBe(new ScoreRow("Words", 3, 5, 2));
        scores.Score(UdMeasure.Uas).Correct.ShouldBe(1, "the head of blast is not aligned");
    }

    [Fact]
    public void Words_of_a_multiword_token_are_aligned_by_their_forms()
    {
        var scores = Compare(["they do+n't know"], ["they do+n+'t know"]);
        scores.Score(UdMeasure.Tokens).Correct.ShouldBe(3);
        scores.Score(UdMeasure.Words).ShouldBe(new ScoreRow("Words", 4, 5, 3));
    }

    [Fact]
    public void A_multiword_token_and_plain_tokens_of_the_same_forms_have_the_same_words()
    {
        var scores = Compare(["they do+n't know"], ["they do n't know"]);
        scores.Score(UdMeasure.Tokens).ShouldBe(new ScoreRow("Tokens", 3, 4, 2));
        scores.Score(UdMeasure.Words).ShouldBe(new ScoreRow("Words", 4, 4, 4));
    }

    [Fact]
    public void Forms_of_multiword_tokens_are_alike_in_any_letters() =>
        WordAlignment.Of(Treebank.Text("DO+N'T").Words, Treebank.Text("do+n't").Words).ShouldBe([(0, 0), (1, 1)]);

    [Fact]
    public void A_multiword_token_that_was_not_cut_has_none_of_its_words() =>
        Compare(["they do+n't know"], ["they don't know"]).Score(UdMeasure.Words).ShouldBe(new ScoreRow("Words", 4, 3, 2));

    [Fact]
    public void Multiword_tokens_that_overlap_are_aligned_as_one_stretch() =>
        Compare(["a+b c+d"], ["a b+c d"]).Score(UdMeasure.Words).ShouldBe(new ScoreRow("Words", 4, 4, 4));

    [Fact]
    public void A_lemma_that_the_gold_leaves_open_is_right()
    {
        var sentence = Treebank.Of("Fled")[0];
        var open = sentence with { Words = [sentence.Words[0] with { Lemma = "_" }] };
        var other = sentence with { Words = [sentence.Words[0] with { Lemma = "flee" }] };
        LemmasRight(open, other).ShouldBe(1);
        LemmasRight(other, open).ShouldBe(0);
    }

    [Theory]
    [InlineData("Number=Sing|Case=Nom", "Case=Nom|Number=Sing", true)]
    [InlineData("NumForm=Digit|NumType=Card", "NumType=Card", true)]
    [InlineData("ExtPos=ADP", "_", true)]
    [InlineData("Number=Sing", "Number=Plur", false)]
    public void Only_universal_features_are_compared_whatever_their_order(string gold, string found, bool alike) =>
        (UniversalFeatures.Only(gold) == UniversalFeatures.Only(found)).ShouldBe(alike);

    [Fact]
    public void White_space_inside_a_token_is_no_character_of_it() => Treebank.Text("1\u00A0800 men").Characters.ShouldBe("1800men");

    [Fact]
    public void Annotations_of_other_texts_cannot_be_compared() =>
        Should.Throw<ArgumentException>(() => new UdComparison(Treebank.Text("Guards fled"), Treebank.Text("Guards fell")));

    [Fact]
    public void Any_text_agrees_with_itself() => Properties.Hold(TwoCuts, pair =>
        new UdComparison(pair.First, pair.First).Rows.All(row => row.Gold == row.Correct && row.Found == row.Correct));

    [Fact]
    public void Nothing_is_more_often_right_than_it_is_there() => Properties.Hold(TwoCuts, pair =>
        new UdComparison(pair.First, pair.Second).Rows.All(row => row.Correct >= 0 && row.Correct <= Math.Min(row.Gold, row.Found)));

    [Fact]
    public void Each_of_two_cuts_is_as_right_by_the_other() => Properties.Hold(TwoCuts, pair =>
        new[] { UdMeasure.Tokens, UdMeasure.Sentences, UdMeasure.Words, UdMeasure.Upos, UdMeasure.Uas, UdMeasure.Las }.All(measure =>
            new UdComparison(pair.First, pair.Second).Score(measure).F1 == new UdComparison(pair.Second, pair.First).Score(measure).F1));

    // Twelve characters cut into sentences, tokens and words in two ways. All differ, so that words are aligned in one way alone.
    private static Arbitrary<(UdText First, UdText Second)> TwoCuts { get; } =
        Gen.Elements("", " ", "+", "\n").ArrayOf(11).Two().Select(cuts => (Cut(cuts.Item1), Cut(cuts.Item2))).ToArbitrary();

    private static UdText Cut(string[] cuts) =>
        Treebank.Text(string.Concat("abcdefghijkl".Select((letter, index) => letter + (index < cuts.Length ? cuts[index] : ""))).Split('\n'));

    private static int LemmasRight(ConlluSentence gold, ConlluSentence found) =>
        new UdComparison(UdText.Of([gold]), UdText.Of([found])).Score(UdMeasure.Lemmas).Correct;

    private static UdComparison Compare(string[] gold, string[] found) => new(Treebank.Text(gold), Treebank.Text(found));
}
