using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Network;
using Blotter.Language;
using Blotter.Language.Network;
using Blotter.Tests.Coding.Incidents;

namespace Blotter.Tests.Coding.Network;

public sealed unsafe class NetworkInputTests
{
    private static readonly VectorTable Vectors = SentenceAnnotator.Shipped.Vectors;

    private static readonly AnnotatedReport Report = IncidentBench.Report("Yesterday two young gunmen killed the mayor of Lima with rifles. The harvest was good.");

    private static readonly ReportClues Clues = new([[0.1f, 0.9f, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0]], 0.5f);

    private static readonly ReportInput Input = ReportInput.Of(Report, Clues, Vectors);

    [Fact]
    public void A_phrase_is_seen_with_the_words_that_it_hangs_on_and_those_beside_it()
    {
        var mayor = PhraseOf("mayor");
        WordsOf(mayor, WordSlot.Head).ShouldBe(["mayor"]);
        WordsOf(mayor, WordSlot.Of).ShouldBe(["lima"]);
        WordsOf(mayor, WordSlot.ObjectOf).ShouldBe(["killed"]);
        WordsOf(mayor, WordSlot.SubjectBeside).ShouldBe(["gunmen"]);
        WordsOf(mayor, WordSlot.NounBeside).ShouldBe(["yesterday", "rifles"]);
        WordsOf(mayor, WordSlot.Root).ShouldBe(["killed"]);
        WordsOf(mayor, WordSlot.SubjectOf).ShouldBeEmpty();
        var gunmen = PhraseOf("gunmen");
        WordsOf(gunmen, WordSlot.SubjectOf).ShouldBe(["killed"]);
        WordsOf(gunmen, WordSlot.Modifier).ShouldBe(["two", "young"]);
        WordsOf(gunmen, WordSlot.Right).ShouldBe(["killed", "the"]);
        WordsOf(PhraseOf("lima"), WordSlot.NounOf).ShouldBe(["mayor"]);
    }

    [Fact]
    public void Words_are_seen_alike_in_any_letter_case() =>
        ReportInput.Of(IncidentBench.Report(Report.Document.Text.ToUpperInvariant()), Clues, Vectors).Sentences[0].Content.Intersect(Input.Sentences[0].Content).Count().ShouldBeGreaterThan(5);

    [Fact]
    public void A_phrase_knows_what_its_sentence_tells()
    {
        PhraseOf("mayor").Numbers[1].ShouldBeGreaterThan(0.5f);
        PhraseOf("harvest").Numbers[1].ShouldBeLessThan(-2);
        PhraseOf("mayor").Signs.ShouldNotBe(PhraseOf("harvest").Signs);
        Input.Phrases.SelectMany(phrase => phrase.Signs).ShouldAllBe(sign => sign >= 0 && sign < PhraseInput.SignRows);
    }

    [Fact]
    public void Vectors_go_to_their_places()
    {
        var phrase = PhraseOf("mayor") with { Words = [new WordInput(WordSlot.ObjectOf, 7, 1), new WordInput(WordSlot.ObjectOf, 7, 0.5f)] };
        var (numbers, vector) = (new FloatBuffer(PhraseInput.Width(Vectors)), new FloatBuffer(Vectors.Columns));
        numbers.Span.Fill(3);
        phrase.Fill(Vectors, numbers.Pointer);
        Vectors.Add(7, vector.Pointer, 1.5f);
        var start = (int)WordSlot.ObjectOf * Vectors.Columns;
        for (var at = 0; at < Vectors.Columns; at++)
            numbers.Span[start + at].ShouldBe(vector.Span[at], 1e-4);
        numbers.Span[..start].ToArray().ShouldAllBe(number => number == 0);
        numbers.Span[^PhraseInput.NumbersWidth..].ToArray().ShouldBe(phrase.Numbers);
    }

    [Fact]
    public void A_sentence_is_seen_by_its_words_and_what_they_do()
    {
        var sentence = Input.Sentences[0];
        Forms(sentence.Verbs).ShouldBe(["killed"]);
        Forms(sentence.Roots).ShouldBe(["killed"]);
        Forms(sentence.Content).ShouldBe(["yesterday", "young", "gunmen", "killed", "mayor", "lima", "rifles"], ignoreOrder: true);
        Forms(Input.Sentences[1].Triggers).ShouldBeEmpty();
    }

    [Fact]
    public void Words_that_nobody_knows_and_sentences_without_words_are_no_hindrance()
    {
        var odd = IncidentBench.Report("Xqzzt vrbbkl. 1 2 3 ! ? … \n\n— — —");
        var input = ReportInput.Of(odd, new ReportClues([.. odd.Sentences.Select(_ => Clues.Events[1])], 0), Vectors);
        var numbers = new FloatBuffer(SentenceInput.Width(Vectors));
        foreach (var sentence in input.Sentences)
        {
            sentence.Fill(Vectors, numbers.Pointer);
            numbers.Span.ToArray().ShouldAllBe(number => float.IsFinite(number));
        }
    }

    private static PhraseInput PhraseOf(string head)
    {
        var entity = Report.Entities.IndexOf(IncidentBench.Entity(Report, head));
        return Input.Phrases[Input.StartOf(entity)];
    }

    private static string[] WordsOf(PhraseInput phrase, WordSlot slot) => Forms([.. phrase.Words.Where(word => word.Slot == slot).Select(word => word.Row)]);

    private static string[] Forms(ImmutableArray<int> rows) => [.. rows.Select(row => Report.Sentences.SelectMany(sentence => sentence.Tokens).First(token => Vectors.Row(token.Text) == row).Lower)];
}
