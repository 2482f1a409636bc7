using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Blotter.Reading;
using Blotter.Resolving;
using Blotter.Training.Corpora;

namespace Blotter.Training.Resolving;

/// <summary>Counts in how many reports on attacks each word stands, and writes the common ones as a table of the library.</summary>
internal static class AttackNewsWords
{
    // In thousandths of the reports: a word of fewer is told from others by its rank in all news alone.
    private const int Least = 15;

    private const double Thousandths = 1000;

    /// <summary>Writes the table.</summary>
    public static void Run(string data, string path, TextWriter output)
    {
        var (reports, holding) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var text in Muc4(data).Concat(WikiEventsTrain(data)).Concat(EcbPlus(data)))
        {
            reports++;
            foreach (var word in StoryWords.In(text, new TextSpan(0, text.Length)).Select(word => word.Lower).Distinct(StringComparer.Ordinal))
                holding[word] = holding.GetValueOrDefault(word) + 1;
        }
        var table = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# In how many of a thousand reports a word stands, counted over {reports} reports: the development messages of MUC-4, the training documents of WikiEvents, ECB+.\n")
            .Append("# Compiled by the training verb attack-news-words; only words of fifteen in a thousand and more.\n")
            .Append("word\treports\n");
        foreach (var (word, count) in holding)
            if (Share(count, reports) is >= Least and var share)
                table.Append(CultureInfo.InvariantCulture, $"{word}\t{share}\n");
        File.WriteAllText(path, table.ToString());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{holding.Values.Count(count => Share(count, reports) >= Least)} words of {reports} reports"));
    }

    private static int Share(int count, int reports) => (int)Math.Round(Thousandths * count / reports);

    private static IEnumerable<string> Muc4(string data)
    {
        var options = new ReadingOptions();
        var reader = new DocumentReader(options);
        return new ReportFinder(options).Find([Path.Combine(data, "muc4", "dev")], null, CancellationToken.None)
            .Where(found => found.Report is { Format: ReportFormat.Muc }).Select(found => reader.Read(found.Report!).Text);
    }

    private static IEnumerable<string> WikiEventsTrain(string data) =>
        CorpusFile.Lines(Path.Combine(data, "wikievents", "train-two-level-types.jsonl.gz"))
            .Select(line => string.Join(' ', JsonElement.Parse(line).GetProperty("tokens").EnumerateArray().Select(token => token.GetString())));

    private static IEnumerable<string> EcbPlus(string data)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(data, "ecbplus"), "*.xml.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var reader = CorpusFile.Open(path);
            yield return string.Join(' ', XDocument.Load(reader).Descendants("token").Select(token => token.Value));
        }
    }
}
