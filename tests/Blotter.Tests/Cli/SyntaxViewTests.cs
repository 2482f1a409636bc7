using System.Collections.Immutable;
using Blotter.Cli.Terminals;
using Blotter.Cli.Views;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Tests.Cli;

public sealed class SyntaxViewTests
{
    private const string Text = "Guards didn't flee Gafsa.";

    private static readonly ImmutableArray<WordSyntax> Words =
    [
        new("Guards", false, "guard", "NOUN", "NNS", ["Number=Plur"], 4, "nsubj", ""),
        new("did", false, "do", "AUX", "VBD", ["Mood=Ind", "Number=Plur", "Person=3", "Tense=Past", "VerbForm=Fin"], 4, "aux", ""),
        new("n't", true, "not", "PART", "RB", [], 4, "advmod", ""),
        new("flee", false, "flee", "VERB", "VB", ["VerbForm=Inf"], 0, "root", ""),
        new("Gafsa", false, "Gafsa", "PROPN", "NNP", ["Number=Sing"], 4, "obj", "B-Location"),
        new(".", false, ".", "PUNCT", ".", [], 4, "punct", ""),
    ];

    [Fact]
    public void A_word_has_a_row_and_a_place_in_the_tree() => Shown(160, Text, [.. Words]).ShouldBe(
        """
        [1] Guards didn't flee Gafsa.
           form    lemma  UPOS   XPOS  head  relation  name        features
        1  Guards  guard  NOUN   NNS   4     nsubj                 Number=Plur
        2  did     do     AUX    VBD   4     aux                   Mood=Ind Number=Plur Person=3 Tense=Past VerbForm=Fin
        3  +n't    not    PART   RB    4     advmod
        4  flee    flee   VERB   VB    0     root                  VerbForm=Inf
        5  Gafsa   Gafsa  PROPN  NNP   4     obj       B-Location  Number=Sing
        6  .       .      PUNCT  .     4     punct

        flee root VERB
        ├─ Guards nsubj NOUN
        ├─ did aux AUX
        ├─ n't advmod PART
        ├─ Gafsa obj PROPN
        └─ . punct PUNCT


        """.ReplaceLineEndings("\n"));

    [Fact]
    public void No_line_is_longer_than_80_columns_where_the_screen_has_no_more()
    {
        var shown = Shown(80, Text, [.. Words]).Split('\n');
        shown.ShouldAllBe(line => line.Length <= 80);
        shown.ShouldContain(line => line.StartsWith("5  Gafsa ", StringComparison.Ordinal) && line.Contains("B-Location", StringComparison.Ordinal));
    }

    [Fact]
    public void Rails_lead_from_each_head_to_its_words() => Tree(2, 0, 2, 3, 5, 2).ShouldBe(
    [
        "2:", "1:├─ ", "3:├─ ", "4:│  └─ ", "6:└─ ",
        "5:",
    ]);

    [Fact]
    public void Deep_trees_are_drawn_with_the_nearest_rails_and_no_recursion()
    {
        var lines = SyntaxTree.Of([.. Enumerable.Range(0, 100_000).Select(Word)]);
        lines.Length.ShouldBe(100_000);
        lines.ShouldAllBe(line => line.Rails.Length <= 40);
        lines[^1].Rails.ShouldStartWith("… ");
    }

    [Fact]
    public void Words_without_annotation_stand_one_below_the_other() => Tree(0, 0, 0).ShouldBe(["1:", "2:", "3:"]);

    [Fact]
    public void Every_word_is_drawn_whatever_the_heads() => Tree(2, 1, 9).ShouldBe(["3:", "1:", "2:└─ "]);

    [Fact]
    public void A_word_without_visible_characters_is_shown_by_its_code_points() =>
        Shown(80, "\u200B\u001B", [Word(0) with { Form = "\u200B\u001B" }]).ShouldContain("U+200B U+001B");

    [Fact]
    public void Hostile_text_is_shown_without_its_controls()
    {
        var shown = Shown(80, "\u001B[2J[red]x", [Word(0) with { Form = "\u001B[2J[red]", Lemma = "\u202Ex", Name = "\u0007" }]);
        shown.ShouldContain("[2J[red]");
        shown.ShouldAllBe(unit => unit == '\n' || !char.IsControl(unit));
        shown.ShouldNotContain("\u202E");
    }

    [Fact]
    public void Very_long_sentences_are_cut_and_say_so() =>
        Shown(80, "x", [.. Enumerable.Range(0, 1200).Select(Word)]).ShouldContain("200 more words are not shown.");

    [Fact]
    public void Names_and_tags_are_put_into_words()
    {
        var tokens = Tokenizer.Tokenize("Ada Lark", new TextSpan(0, 8));
        var sentence = new Sentence(4, new TextSpan(0, 8), SectionKind.Body, 0, [tokens[0] with { Upos = Upos.Propn, Features = new Features("A=1|B=2"), Head = 1 }, tokens[1]])
        {
            Names = [new Name(new TextSpan(0, 8), 0, 1, NameKind.Person)],
        };
        var syntax = SyntaxReader.Of(sentence);
        syntax.Number.ShouldBe(5);
        syntax.Words.Select(word => (word.Upos, string.Join(' ', word.Features), word.Head, word.Name)).ShouldBe([("PROPN", "A=1 B=2", 2, "B-Person"), ("", "", 0, "I-Person")]);
    }

    // A chain: every word is the head of the next.
    private static WordSyntax Word(int index) => new("a", false, "", "", "", [], index, "dep", "");

    private static IEnumerable<string> Tree(params int[] heads) => SyntaxTree.Of([.. heads.Select(head => Word(0) with { Head = head })])
        .Select(line => FormattableString.Invariant($"{line.Word + 1}:{line.Rails}"));

    private static string Shown(int width, string text, ImmutableArray<WordSyntax> words)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        SyntaxView.Show(new Channel(writer, false, false, () => width).Screen(ColorChoice.Auto), new SentenceSyntax(1, new TextSpan(0, text.Length), words), text);
        return writer.ToString();
    }
}
