using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blotter.Evaluation.Links;
using Blotter.Ledger;
using Microsoft.Data.Sqlite;

namespace Blotter.Benchmarks;

/// <summary>
/// How appending and linking slow down as a ledger grows: seconds a thousand mentions, from the first to the last, the memory that the process takes, and how well the mentions of
/// one attack found together.
/// </summary>
internal static class LedgerGrowth
{
    private const int Step = 1000;
    private const int BatchSize = 500;
    private const int Rows = 10;

    /// <summary>The measured figures as Markdown.</summary>
    /// <param name="log">Told of progress.</param>
    /// <param name="mentions">How many in all, a multiple of a thousand.</param>
    public static string Run(TextWriter log, int mentions)
    {
        using var place = new Workplace();
        // What is compiled at first use is no part of the first thousand.
        Grow(place.PathOf("warm.db"), 4 * Step, TextWriter.Null);
        var path = place.PathOf("blotter.db");
        var (steps, told) = Grow(path, mentions, log);
        var memory = Process.GetCurrentProcess().PeakWorkingSet64;
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"One thread, {mentions:N0} made-up reports with a mention each, `bench/run ledger {mentions} --write`.")
            .AppendLine(CultureInfo.InvariantCulture, $"Reference of the same run: {ReferenceWork.Measure().TotalSeconds:F2} s for {ReferenceWork.Description}.")
            .AppendLine()
            .AppendLine("| Mentions in the ledger | Seconds for the thousand before, median of ten | Against the first thousand | Seconds of processor time | Against the first thousand |")
            .AppendLine("|--:|--:|--:|--:|--:|");
        AddRow(Step, steps[0]);
        for (var row = 1; row <= Rows; row++)
        {
            var last = steps.Count * row / Rows;
            var before = steps.Take(last).TakeLast(Rows).ToList();
            AddRow(last * Step, new Effort(Median.Of(before.Select(step => step.Seconds)), Median.Of(before.Select(step => step.Processor))));
        }
        text.AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Most memory of the process: {memory / 1e6:N0} MB. The store's file: {new FileInfo(path).Length / 1e6:N0} MB.")
            .AppendLine();
        return text.Append(Linking(path, told)).ToString();

        void AddRow(int after, Effort took) => text.AppendLine(
            CultureInfo.InvariantCulture, $"| {after:N0} | {took.Seconds:F2} | {took.Seconds / steps[0].Seconds:F2} | {took.Processor:F2} | {took.Processor / steps[0].Processor:F2} |");
    }

    private static (List<Effort> Steps, List<(string Theatre, string Attack)> Told) Grow(string path, int mentions, TextWriter log)
    {
        using var store = LedgerStore.Open(path, TimeProvider.System);
        var steps = new List<Effort>();
        var told = new List<(string, string)>();
        var reports = new SyntheticReports(seed: 1).All().Take(mentions).Chunk(BatchSize);
        foreach (var step in reports.Chunk(Step / BatchSize))
        {
            var (began, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            foreach (var reportsOfBatch in step)
                Append(store, reportsOfBatch);
            steps.Add(new Effort(Stopwatch.GetElapsedTime(began).TotalSeconds, (Environment.CpuUsage.TotalTime - spent).TotalSeconds));
            told.AddRange(step.SelectMany(batch => batch).Select(report => (report.Theatre, report.Attack.ToString(CultureInfo.InvariantCulture))));
            if (steps.Count % 5 == 0)
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps.Count * Step:N0}: {steps[^1].Seconds:F2} s, {steps[^1].Processor:F2} s of processor time, {Process.GetCurrentProcess().WorkingSet64 / 1e6:N0} MB"));
        }
        return (steps, told);
    }

    private static void Append(LedgerStore store, SyntheticReport[] reports)
    {
        using var batch = store.Begin();
        foreach (var report in reports)
            store.Append(report.Document, report.Coding);
        batch.Commit();
    }

    // A report has one mention, and their rows are in the order of appending.
    private static string Linking(string path, List<(string Theatre, string Attack)> told)
    {
        var text = new StringBuilder().AppendLine("| Theatre | Mentions | B-cubed F1, % | Pairs: precision, % | Recall, % |").AppendLine("|---|--:|--:|--:|--:|");
        var found = told.Zip(Incidents(path), (report, incident) => (report.Theatre, report.Attack, Incident: incident));
        foreach (var theatre in found.GroupBy(report => report.Theatre, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var score = Partition.Compare([.. theatre.Select(report => report.Attack)], [.. theatre.Select(report => report.Incident)]);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {theatre.Key} | {score.Items:N0} | {100 * score.F1:F1} | {100.0 * score.Pairs.Correct / score.Pairs.Found:F1} | {100.0 * score.Pairs.Correct / score.Pairs.Gold:F1} |");
        }
        return text.ToString();
    }

    private static List<int> Incidents(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT incident.row FROM mention JOIN incident ON incident.id = mention.incident ORDER BY mention.report";
        using var reader = command.ExecuteReader();
        var rows = new List<int>();
        while (reader.Read())
            rows.Add(reader.GetInt32(0));
        return rows;
    }

    /// <summary>What appending a thousand mentions took.</summary>
    private readonly record struct Effort(double Seconds, double Processor);
}
