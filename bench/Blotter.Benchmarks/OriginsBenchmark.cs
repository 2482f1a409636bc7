using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blotter.Language;
using Blotter.Ledger;
using Blotter.Reading;

namespace Blotter.Benchmarks;

/// <summary>
/// What finding reprints costs as a ledger grows: invented reports of about 200 words, every fifth of which is an earlier one cut short, go one by one through the ledger's own tables.
/// Reading, coding and linking are left out.
/// </summary>
internal static class OriginsBenchmark
{
    private const int Reports = 200_000;
    private const int Step = 20_000;
    private const int Batch = 256;
    private const int Words = 200;
    private const int Vocabulary = 20_000;
    private const int EveryReprint = 5;
    private const string Letters = "bcdfghjklmnprstvz";
    private const string Vowels = "aeiou";

    /// <summary>The measured figures as Markdown: a row for every 20,000 reports.</summary>
    public static string Run(TextWriter log)
    {
        using var place = new Workplace();
        var path = place.PathOf("origins.db");
        using var connection = StoreFile.OpenForWriting(path, StoreOptions.Standard);
        var (reports, origins, entries) = (new ReportTable(connection), new OriginTable(connection), new Log(connection));
        var text = new StringBuilder("| Reports in the ledger | Reports a second | Milliseconds a report | Pairs found | Bytes of the file a report |\n|--:|--:|--:|--:|--:|\n");
        for (var from = 0; from < Reports; from += Step)
        {
            var seconds = Seconds(connection, from, number => Take(reports, origins, entries, number));
            var pairs = connection.Prepare("SELECT count(*) FROM reprint").Number();
            text.AppendLine(CultureInfo.InvariantCulture, $"| {from + Step:N0} | {Step / seconds:N0} | {1000 * seconds / Step:0.00} | {pairs:N0} | {new FileInfo(path).Length / (from + Step):N0} |");
            log.WriteLine(from + Step);
        }
        return text.ToString();
    }

    private static double Seconds(StoreConnection store, int from, Action<int> take)
    {
        var watch = Stopwatch.StartNew();
        for (var at = from; at < from + Step; at += Batch)
            store.Atomically(() =>
            {
                for (var number = at; number < Math.Min(at + Batch, from + Step); number++)
                    take(number);
                return true;
            });
        return watch.Elapsed.TotalSeconds;
    }

    private static void Take(ReportTable reports, OriginTable origins, Log log, int number)
    {
        var document = Invented(number);
        var content = Log.DigestOf(document.Text);
        log.Keep(content, document.Text);
        origins.Read(reports.Insert(log.Append(EntryKind.Read, DateTimeOffset.UnixEpoch, "bench", "{}"), ReadEntry.Of(document, content)));
    }

    private static Document Invented(int number)
    {
        var isReprint = number % EveryReprint == EveryReprint - 1;
        var seed = isReprint ? (int)(TextHash.Mix((ulong)number) % (ulong)number) / EveryReprint * EveryReprint : number;
        var text = Text(seed, isReprint ? Words * 3 / 4 : Words);
        return new Document
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"sha256:{number:x16}"),
            Origin = "bench",
            Text = text,
            Sections = [new Section(SectionKind.Body, new TextSpan(0, text.Length))],
        };
    }

    // Words of equal likelihood: no passage is shared by chance.
    private static string Text(int seed, int words)
    {
        var text = new StringBuilder();
        var state = (ulong)seed + 1;
        for (var at = 0; at < words; at++)
        {
            state = TextHash.Mix(unchecked(state + 0x9E3779B97F4A7C15UL));
            text.Append(at == 0 ? "" : at % 20 == 0 ? ". " : " ").Append(Word((int)(state % Vocabulary)));
        }
        return text.Append('.').ToString();
    }

    private static string Word(int number)
    {
        var word = new StringBuilder();
        for (var rest = number + Vocabulary; rest > 0; rest /= Letters.Length * Vowels.Length)
            word.Append(Letters[rest % Letters.Length]).Append(Vowels[rest / Letters.Length % Vowels.Length]);
        return word.ToString();
    }
}
