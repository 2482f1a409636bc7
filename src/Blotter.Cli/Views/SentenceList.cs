using System.Globalization;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>The sentences behind a table's rows, each numbered once however many rows rest on it.</summary>
internal sealed class SentenceList
{
    private readonly List<string> _sentences = [];

    /// <summary>The number of a sentence, in brackets, for a row.</summary>
    public string NumberOf(string? sentence)
    {
        if (string.IsNullOrEmpty(sentence))
            return "";
        var index = _sentences.IndexOf(sentence);
        if (index < 0)
        {
            index = _sentences.Count;
            _sentences.Add(sentence);
        }
        return Bracketed(index);
    }

    /// <summary>Shows the sentences under their numbers.</summary>
    public void Show(IAnsiConsole screen)
    {
        var table = ScreenText.Table("", "");
        for (var index = 0; index < _sentences.Count; index++)
            table.Row(Bracketed(index), _sentences[index]);
        screen.Show(table);
    }

    private static string Bracketed(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]");
}
