using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Coding.Statements;

/// <summary>A stretch of a sentence inside quotation marks, from token <paramref name="First"/> to token <paramref name="Last"/>, both included, without the marks.</summary>
internal readonly record struct QuotedStretch(int First, int Last);

/// <summary>Finds what stands inside quotation marks, sentence by sentence; a quotation may go on through the sentences of a paragraph, one that never closes ends with it.</summary>
internal sealed class QuotedStretches
{
    private readonly Dictionary<int, ImmutableArray<QuotedStretch>> _bySentence = [];

    public QuotedStretches(ImmutableArray<SentenceFacts> sentences)
    {
        var (paragraph, closing) = (-1, "");
        foreach (var facts in sentences)
        {
            if (facts.Sentence.Paragraph != paragraph)
                (paragraph, closing) = (facts.Sentence.Paragraph, "");
            var found = ImmutableArray.CreateBuilder<QuotedStretch>();
            closing = Read(facts.Sentence.Tokens, closing, found);
            if (found.Count > 0)
                _bySentence[facts.Sentence.Index] = found.DrainToImmutable();
        }
    }

    /// <summary>The quoted stretches of the sentence in text order.</summary>
    public ImmutableArray<QuotedStretch> Of(Sentence sentence) => _bySentence.GetValueOrDefault(sentence.Index, []);

    // The marks that close what is open when the sentence ends; empty where nothing is.
    private static string Read(ImmutableArray<Token> tokens, string closing, ImmutableArray<QuotedStretch>.Builder found)
    {
        var start = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            if (token.Kind != TokenKind.Mark || (closing.Length > 0 ? !Closes(token.Text, closing) : ClosingOf(token.Text).Length == 0))
                continue;
            if (closing.Length > 0 && at > start)
                found.Add(new QuotedStretch(start, LastWord(tokens, start, at - 1)));
            (start, closing) = (at + 1, closing.Length > 0 ? "" : ClosingOf(token.Text));
        }
        if (closing.Length > 0 && start < tokens.Length)
            found.Add(new QuotedStretch(start, LastWord(tokens, start, tokens.Length - 1)));
        return closing;
    }

    private static bool Closes(string mark, string closing) => closing == "\"" ? mark is "\"" or "''" : mark.Length == 1 && closing.Contains(mark, StringComparison.Ordinal);

    private static string ClosingOf(string mark) => mark switch
    {
        "\"" or "''" or "``" => "\"",
        "“" => "”",
        "«" => "»",
        "„" => "“”",
        "‘" => "’",
        _ => "",
    };

    private static int LastWord(ImmutableArray<Token> tokens, int first, int last)
    {
        while (last > first && tokens.ItemRef(last).Text is "," or "." or ";" or ":")
            last--;
        return last;
    }
}
