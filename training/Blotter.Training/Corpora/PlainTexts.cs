using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Training.Corpora;

/// <summary>
/// Texts that teachers read for their pupil, without annotation: the development messages of MUC-4, ECB+ and the training documents of WikiEvents, cut as the
/// library cuts reports.
/// </summary>
internal static class PlainTexts
{
    // A sentence longer than this is a table, a list or a mistake.
    private const int MostWords = 80;

    private const int LeastWords = 4;

    /// <summary>The sentences of all texts, each once, in the order of the corpora.</summary>
    public static ImmutableArray<TrainingSentence> Read(string data)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. Muc4(data).Concat(EcbPlus(data)).Concat(WikiEventsTrain(data))
                .Where(words => words.Length is >= LeastWords and <= MostWords && seen.Add(string.Join(' ', words)))
                .Select((words, index) => new TrainingSentence($"text-{index + 1}", words)),
        ];
    }

    private static IEnumerable<ImmutableArray<string>> Muc4(string data)
    {
        var options = new ReadingOptions();
        var reader = new DocumentReader(options);
        foreach (var found in new ReportFinder(options).Find([Path.Combine(data, "muc4", "dev")], null, CancellationToken.None))
            if (found.Report is { } report)
                foreach (var sentence in TextAnalyzer.Shipped.Analyze(reader.Read(report)).Sentences)
                    yield return Words(sentence);
    }

    private static IEnumerable<ImmutableArray<string>> EcbPlus(string data) =>
        Directory.EnumerateFiles(Path.Combine(data, "ecbplus"), "*.xml.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(EcbDocument);

    private static IEnumerable<ImmutableArray<string>> EcbDocument(string path)
    {
        using var reader = CorpusFile.Open(path);
        var lines = XDocument.Load(reader).Descendants("token").GroupBy(token => (string?)token.Attribute("sentence"), StringComparer.Ordinal).ToList();
        return lines.SelectMany(line => CorpusText.Sentences(Joined(line.Select(token => token.Value)))).Select(Words).ToList();
    }

    private static IEnumerable<ImmutableArray<string>> WikiEventsTrain(string data) =>
        CorpusFile.Lines(Path.Combine(data, "wikievents", "train-two-level-types.jsonl.gz"))
            .Select(line => Joined(JsonElement.Parse(line).GetProperty("tokens").EnumerateArray().Select(token => token.GetString()!)))
            .SelectMany(text => CorpusText.Sentences(text)).Select(Words);

    // Tokens stand apart in these corpora; what writers put together is put together again as far as that is plain.
    private static string Joined(IEnumerable<string> tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            var joins = token is "." or "," or ";" or ":" or "?" or "!" or ")" or "]" or "'s" or "’s" or "n't" or "”" or "%" || token is ['\'', _, ..];
            if (text.Length > 0 && !joins && text[^1] is not ('(' or '[' or '$' or '“'))
                text.Append(' ');
            text.Append(token);
        }
        return text.ToString();
    }

    private static ImmutableArray<string> Words(Sentence sentence) => [.. sentence.Tokens.Select(token => token.Text)];
}
