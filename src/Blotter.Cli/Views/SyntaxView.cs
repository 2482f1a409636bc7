using System.Collections.Immutable;
using System.Globalization;
using Blotter.Language;
using Blotter.Telling;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows how a sentence is understood: its words in a table, then its tree.</summary>
internal static class SyntaxView
{
    // A longer one is no sentence that a person looks at word by word.
    private const int MostWords = 1000;

    private static readonly ImmutableArray<string> Headings = ["", "form", "lemma", "UPOS", "XPOS", "head", "relation", "name", "features"];
    private static readonly ImmutableArray<string> MayBreak = ["form", "lemma", "features"];

    /// <summary>Shows one sentence of the text.</summary>
    public static void Show(IAnsiConsole screen, SentenceSyntax sentence, string text)
    {
        screen.Heading($"[{Number(sentence.Number)}] {sentence.Span.Of(text)}");
        var words = sentence.Words.Length > MostWords ? sentence.Words[..MostWords] : sentence.Words;
        var table = ScreenText.Table([.. Headings]);
        foreach (var column in Headings.Index().Where(column => !MayBreak.Contains(column.Item, StringComparer.Ordinal)))
            table.Columns[column.Index].NoWrap = true;
        for (var index = 0; index < words.Length; index++)
            table.Row(Cells(index + 1, words[index]));
        screen.Show(table);
        screen.Line();
        foreach (var branch in SyntaxTree.Of(words))
            screen.Branch(branch.Rails, Label(words[branch.Word]));
        if (words.Length < sentence.Words.Length)
            screen.Aside($"{Number(sentence.Words.Length - words.Length)} more words are not shown.");
        screen.Line();
    }

    // A word that is written together with the one before has a mark in front.
    private static string[] Cells(int number, WordSyntax word) =>
    [
        Number(number), (word.JoinsPrevious ? "+" : "") + Form(word), word.Lemma, word.Upos, word.Xpos, Head(word), word.Relation, word.Name,
        string.Join(' ', word.Features),
    ];

    private static string Head(WordSyntax word) => word.Relation.Length == 0 ? "" : Number(word.Head);

    private static string Label(WordSyntax word) => $"{Form(word)} {word.Relation} {word.Upos}";

    // Of a word without any visible character its code points are shown.
    private static string Form(WordSyntax word) => PlainText.Line(word.Form) is { Length: > 0 } visible
        ? visible
        : string.Join(' ', word.Form.Select(unit => string.Create(CultureInfo.InvariantCulture, $"U+{(int)unit:X4}")));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
