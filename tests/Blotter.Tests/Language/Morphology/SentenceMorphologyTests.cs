using System.Collections.Immutable;
using System.Diagnostics;
using Blotter.Language;
using Blotter.Language.Morphology;
using Blotter.Training.Corpora;
using Blotter.Training.Morphology;

namespace Blotter.Tests.Language.Morphology;

public sealed class SentenceMorphologyTests
{
    private static readonly SentenceMorphology Morphology = SentenceMorphology.Shipped;

    [Fact]
    public void A_sentence_gets_lemmas() => Lemmas(Sentence).ShouldBe(["the", "Iraqi", "say", "they", "have", "be", "shoot", "at"]);

    [Fact]
    public void In_capitals_the_lemmas_are_the_same() => Lemmas(Rewritten(word => word.ToUpperInvariant())).ShouldBe(Lemmas(Sentence));

    [Fact]
    public void In_small_letters_the_lemmas_are_the_same() => Lemmas(Rewritten(word => word.ToLowerInvariant())).ShouldBe(Lemmas(Sentence));

    [Fact]
    public void A_word_never_seen_follows_the_rules() =>
        Lemmas(Made(("Quorbles", "NOUN", "NNS", -1, "root"), ("frandled", "VERB", "VBD", 0, "acl"))).ShouldBe(["quorble", "frandle"]);

    [Fact]
    public void A_name_keeps_its_capitals() => Lemmas(Made(("near", "ADP", "IN", 1, "case"), ("Brunheim", "PROPN", "NNP", -1, "root"))).ShouldBe(["near", "Brunheim"]);

    [Fact]
    public void A_name_never_mixes_capitals_and_small_letters_in_capitals() =>
        Lemmas(Made(("NEAR", "ADP", "IN", 1, "case"), ("CARMEN", "PROPN", "NNP", -1, "root"), ("SAID", "VERB", "VBD", 1, "acl")))[1].ShouldBeOneOf("Carmen", "CARMEN");

    [Fact]
    public void A_verb_that_begins_a_sentence_has_its_usual_lemma() =>
        Lemmas(Made(("Charged", "VERB", "VBN", -1, "root"), ("with", "ADP", "IN", 2, "case"), ("murder", "NOUN", "NN", 0, "obl")))[0].ShouldBe("charge");

    [Fact]
    public void A_verb_agrees_with_its_subject()
    {
        var said = Morphology.Annotate(Sentence)[2].Features;
        (said.Number, said.Person, said.Tense, said.VerbForm).ShouldBe((Number.Plural, 3, Tense.Past, VerbForm.Finite));
    }

    [Fact]
    public void A_participle_after_be_is_passive() => Morphology.Annotate(Sentence)[6].Features.Voice.ShouldBe(Voice.Passive);

    [Fact]
    public void An_infinitive_and_an_order_are_told_apart()
    {
        Morphology.Annotate(Made(("to", "PART", "TO", 1, "mark"), ("leave", "VERB", "VB", -1, "root")))[1].Features.VerbForm.ShouldBe(VerbForm.Infinitive);
        Morphology.Annotate(Made(("Leave", "VERB", "VB", -1, "root"), ("now", "ADV", "RB", 0, "advmod")))[0].Features.Mood.ShouldBe(Mood.Imperative);
    }

    [Fact]
    public void Words_without_a_tree_get_features_too() =>
        Morphology.Annotate([.. Sentence.Select(token => token with { Head = Token.Root, Relation = "" })])[6].Features.VerbForm.ShouldBe(VerbForm.Participle);

    [Fact]
    public void Equal_sets_of_features_are_one_object() =>
        Morphology.Annotate(Sentence)[2].Features.ShouldBeSameAs(Morphology.Annotate(Sentence)[2].Features);

    [Fact]
    public void Any_words_with_any_tags_and_any_tree_get_a_lemma() => Properties.Hold(Properties.Text, text =>
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tokens = words.Select((word, at) => new Token(new TextSpan(at, at + 1), word, word.ToLowerInvariant(), TokenKind.Word)
        {
            Upos = (Upos)(word.Length % 18),
            Xpos = word.Length % 3 == 0 ? "VBD" : word,
            Head = at - word.Length,
            Relation = word.Length % 2 == 0 ? "conj" : "aux",
        });
        return Morphology.Annotate([.. tokens]).All(token => token.Lemma is not null && token.Features is not null);
    });

    [Fact]
    public void A_circle_of_heads_comes_to_an_end() =>
        Morphology.Annotate(Made(("fled", "VERB", "VBD", 1, "conj"), ("died", "VERB", "VBD", 0, "conj"))).Length.ShouldBe(2);

    [Fact]
    public void Time_grows_with_the_length_of_a_word_alone()
    {
        var word = string.Concat(Enumerable.Repeat("killed", 500_000));
        var clock = Stopwatch.StartNew();
        Lemmas(Made((word, "VERB", "VBD", -1, "root"))).ShouldBe([word[..^2]]);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Threads_do_not_disturb_each_other() =>
        Enumerable.Range(0, 64).AsParallel().Select(_ => string.Join(' ', Lemmas(Sentence))).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();

    private static ImmutableArray<Token> Sentence => Made(
        ("The", "DET", "DT", 1, "det"), ("Iraqis", "PROPN", "NNPS", 2, "nsubj"), ("said", "VERB", "VBD", -1, "root"), ("they", "PRON", "PRP", 6, "nsubj:pass"),
        ("had", "AUX", "VBD", 6, "aux"), ("been", "AUX", "VBN", 6, "aux:pass"), ("shot", "VERB", "VBN", 2, "ccomp"), ("at", "ADP", "IN", 6, "obl"));

    private static ImmutableArray<Token> Rewritten(Func<string, string> rewrite) =>
        [.. Sentence.Select(token => token with { Text = rewrite(token.Text) })];

    private static string[] Lemmas(ImmutableArray<Token> tokens) => [.. Morphology.Annotate(tokens).Select(token => token.Lemma)];

    private static ImmutableArray<Token> Made(params (string Form, string Upos, string Xpos, int Head, string Relation)[] words) =>
        GoldTokens.Of(new TrainingSentence("made", [.. words.Select(word => word.Form)])
        {
            Treebank = [.. words.Select(word => new TreebankWord("", word.Upos, word.Xpos, "_", word.Head, word.Relation))],
        });
}
