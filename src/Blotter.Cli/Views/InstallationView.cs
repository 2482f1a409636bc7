using System.Globalization;
using Blotter.Ledger;
using Spectre.Console;

namespace Blotter.Cli.Views;

/// <summary>Shows what is installed.</summary>
internal static class InstallationView
{
    public static void Show(IAnsiConsole screen, Installation installation)
    {
        var table = ScreenText.Table("", "");
        table.Row("blotter", installation.Program);
        table.Row("runtime", installation.Runtime);
        table.Row("system", installation.System);
        table.Row("coder", installation.Coder.Version);
        foreach (var (name, digest) in installation.Coder.Models)
            table.Row($"  {name}", digest);
        AddStore(table, installation.Store);
        screen.Show(table);
    }

    private static void AddStore(Table table, StoreState store)
    {
        table.Row("store", store.Path);
        table.Row("writable", store.Writable ? "yes" : "no");
        if (!store.Exists)
            table.Row("state", "not there yet; blotter read makes it");
        if (store.Problem is { } problem)
            table.Row("state", problem);
        if (store.Health is { } health)
            AddHealth(table, health);
    }

    private static void AddHealth(Table table, StoreHealth health)
    {
        var (counts, culture) = (health.Counts, CultureInfo.InvariantCulture);
        table.Row("state", health.Problems.IsEmpty && health.SearchIndex is null ? "sound" : "damaged");
        foreach (var problem in health.Problems)
            table.Row("problem", problem);
        if (health.SearchIndex is { } index)
            table.Row("search index", index);
        table.Row("schema", string.Create(culture, $"{health.SchemaVersion}, written by blotter {health.WrittenBy}"));
        table.Row("size", string.Create(culture, $"{health.Bytes:N0} bytes, {health.WalBytes:N0} in the write-ahead log ({health.JournalMode})"));
        table.Row("reports", string.Create(culture, $"{counts.Reports:N0}, and {counts.SupersededReports:N0} superseded versions"));
        table.Row("incidents", string.Create(culture, $"{counts.Incidents:N0} from {counts.Mentions:N0} mentions, {counts.Claims:N0} claims"));
        table.Row("failures", string.Create(culture, $"{counts.Failures:N0} not made good"));
    }
}
