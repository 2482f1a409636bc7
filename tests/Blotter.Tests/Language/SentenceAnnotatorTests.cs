using System.Collections.Immutable;
using System.Diagnostics;
using Blotter.Evaluation.Language;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Tests.Language;

public sealed class SentenceAnnotatorTests
{
    [Fact]
    public void Says_who_did_what_to_whom()
    {
        var tokens = Annotate("Gunmen killed two soldiers near the border on Friday.").Single().Tokens;

        var verb = IndexOf(tokens, "killed");
        tokens[verb].ShouldSatisfyAllConditions(
            token => token.Head.ShouldBe(Token.Root),
            token => token.Upos.ShouldBe(Upos.Verb),
            token => token.Xpos.ShouldBe("VBD"),
            token => token.Lemma.ShouldBe("kill"),
            token => token.Features.Tense.ShouldBe(Tense.Past));
        Relation(tokens, "Gunmen").ShouldBe(("nsubj", verb));
        Relation(tokens, "soldiers").ShouldBe(("obj", verb));
        Relation(tokens, "two").ShouldBe(("nummod", IndexOf(tokens, "soldiers")));
    }

    [Theory]
    [InlineData("Two soldiers were killed by gunmen near the border.")]
    [InlineData("TWO SOLDIERS WERE KILLED BY GUNMEN NEAR THE BORDER.")]
    [InlineData("two soldiers were killed by gunmen near the border")]
    public void Tells_the_passive_in_any_letters(string text)
    {
        var tokens = Annotate(text).Single().Tokens;

        tokens.Single(token => token.Lower == "soldiers").Relation.ShouldBe("nsubj:pass");
        tokens.Single(token => token.Lower == "were").Relation.ShouldBe("aux:pass");
        tokens.Single(token => token.Lower == "killed").Features.Voice.ShouldBe(Voice.Passive);
    }

    [Fact]
    public void Names_people_places_and_peoples()
    {
        var sentence = Annotate("President John Williams met Syrian officers in Baghdad.").Single();

        sentence.Names.Select(name => (Token.Join(sentence.Tokens, name.First, name.Last), name.Kind)).ShouldBe(
            [("John Williams", NameKind.Person), ("Syrian", NameKind.Nationality), ("Baghdad", NameKind.Location)]);
    }

    [Fact]
    public void Hangs_the_pieces_of_a_very_long_sentence_on_the_root_of_the_first()
    {
        var text = string.Join(", ", Enumerable.Repeat("the men went to the town", 100)) + ".";

        var sentences = Annotate(text);

        sentences.Length.ShouldBe(1);
        sentences[0].Tokens.Length.ShouldBeGreaterThan(SentenceParser.LongestPiece * 4);
        ShouldBeTree(sentences[0].Tokens);
        sentences[0].Tokens.Count(token => token.Relation == "parataxis").ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void A_sentence_of_any_length_takes_time_in_proportion()
    {
        Time(20_000);
        var (part, whole) = (Time(20_000), Time(160_000));

        (whole / part).ShouldBeLessThan(24);

        static double Time(int words)
        {
            var text = string.Join(' ', Enumerable.Repeat("gunmen shot at the old", words / 5));
            var sentences = Cut(text);
            var watch = Stopwatch.StartNew();
            var tokens = SentenceAnnotator.Shipped.Annotate(sentences).SelectMany(sentence => sentence.Tokens).ToList();
            var seconds = watch.Elapsed.TotalSeconds;
            tokens.Count(token => token.Head == Token.Root).ShouldBe(sentences.Length);
            tokens[^1].Span.End.ShouldBe(text.Length);
            return seconds;
        }
    }

    [Fact]
    public void Any_text_gets_trees_with_one_root_and_names_that_lie_in_it_apart() =>
        Properties.Hold(Properties.Text, text =>
        {
            var cut = Cut(text);
            var annotated = SentenceAnnotator.Shipped.Annotate(cut);
            annotated.Length.ShouldBe(cut.Length);
            for (var at = 0; at < cut.Length; at++)
            {
                annotated[at].Tokens.Select(token => token.Span).ShouldBe(cut[at].Tokens.Select(token => token.Span));
                annotated[at].Tokens.ShouldAllBe(token => token.Upos != Upos.None && token.Xpos.Length > 0 && token.Lemma.Length > 0 && token.Relation.Length > 0);
                ShouldBeTree(annotated[at].Tokens);
                ShouldLieApart(annotated[at]);
            }
            return true;
        });

    [Fact]
    public void A_sentence_is_annotated_alike_alone_and_among_others() =>
        Properties.Hold(Properties.Text, text =>
        {
            var sentences = Cut(text + "\n\nThe rebels left the town.\n\nPolice said on Monday that they had arrested two men.");
            var together = SentenceAnnotator.Shipped.Annotate(sentences);
            for (var at = 0; at < sentences.Length; at++)
                ShouldBeAlike(SentenceAnnotator.Shipped.Annotate([sentences[at]])[0], together[at]);
            return true;
        });

    [Fact]
    public void All_threads_find_the_same()
    {
        var sentences = Cut(string.Join("\n\n", Enumerable.Range(1, 60).Select(number => $"Report {number}: police in the north arrested {number} men, a spokesman said.")));
        var expected = SentenceAnnotator.Shipped.Annotate(sentences);

        Parallel.For(0, 8, _ =>
        {
            var found = SentenceAnnotator.Shipped.Annotate(sentences);
            for (var at = 0; at < expected.Length; at++)
                ShouldBeAlike(found[at], expected[at]);
        });
    }

    [Fact]
    public void Nothing_gives_nothing() => SentenceAnnotator.Shipped.Annotate([]).ShouldBeEmpty();

    private static ImmutableArray<Sentence> Annotate(string text) => SentenceAnnotator.Shipped.Annotate(Cut(text));

    private static ImmutableArray<Sentence> Cut(string text) => TextAnalyzer.Shipped.Analyze(RunningText.AsDocument(text)).Sentences;

    private static int IndexOf(ImmutableArray<Token> tokens, string word) => tokens.Select(token => token.Text).ToList().IndexOf(word);

    private static (string, int) Relation(ImmutableArray<Token> tokens, string word) => (tokens[IndexOf(tokens, word)].Relation, tokens[IndexOf(tokens, word)].Head);

    private static void ShouldBeTree(ImmutableArray<Token> tokens)
    {
        tokens.Count(token => token.Head == Token.Root).ShouldBe(1);
        tokens.Count(token => token.Relation == "root").ShouldBe(1);
        for (var word = 0; word < tokens.Length; word++)
        {
            var at = word;
            for (var steps = 0; at != Token.Root; steps++)
            {
                steps.ShouldBeLessThanOrEqualTo(tokens.Length);
                at = tokens[at].Head;
            }
        }
    }

    private static void ShouldLieApart(Sentence sentence)
    {
        var end = -1;
        foreach (var name in sentence.Names)
        {
            name.First.ShouldBeGreaterThan(end);
            name.Last.ShouldBeInRange(name.First, sentence.Tokens.Length - 1);
            name.Span.ShouldBe(sentence.SpanOf(name.First, name.Last));
            end = name.Last;
        }
    }

    private static void ShouldBeAlike(Sentence found, Sentence expected)
    {
        found.Tokens.SequenceEqual(expected.Tokens).ShouldBeTrue();
        found.Names.SequenceEqual(expected.Names).ShouldBeTrue();
    }
}
