using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Deciding;

/// <summary>What a person decided of a flag.</summary>
/// <param name="Verdict">Accepted or dismissed.</param>
/// <param name="Entry">Number of the log entry that says so.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Why">The reason given.</param>
public sealed record FlagDecision(FlagVerdict Verdict, long Entry, DateTimeOffset At, string By, string Why);

/// <summary>The derived table of what people decided of flags; the last decision on a flag counts.</summary>
internal sealed class FlagDecisionTable(StoreConnection store)
{
    private const string Select = "SELECT flag, verdict, log.seq, log.at, log.by, log.body ->> '$.why' FROM flag_decision JOIN log ON log.seq = flag_decision.seq";

    /// <summary>The key of decisions on a flag.</summary>
    public static string KeyOf(string flag) => $"flag {flag}";

    public void Put(long seq, JudgedEntry entry) =>
        store.Prepare("INSERT OR REPLACE INTO flag_decision (flag, verdict, seq) VALUES ($flag, $verdict, $seq)").Run(entry.Flag, SetList.Name(entry.Verdict), seq);

    /// <summary>Nobody has decided of the flag.</summary>
    public void Remove(string flag) => store.Prepare("DELETE FROM flag_decision WHERE flag = $flag").Run(flag);

    /// <summary>What was decided of a flag, or <c>null</c>.</summary>
    public FlagDecision? Of(string flag) => store.Prepare($"{Select} WHERE flag = $flag").Rows(Row, flag).Select(row => row.Decision).SingleOrDefault();

    /// <summary>What was decided of all flags, by their ids.</summary>
    public FrozenDictionary<string, FlagDecision> All() => store.Prepare(Select).Rows(Row).ToFrozenDictionary(row => row.Flag, row => row.Decision, StringComparer.Ordinal);

    private static (string Flag, FlagDecision Decision) Row(SqliteDataReader row) =>
        (row.GetString(0), new FlagDecision(SetList.Parse<FlagVerdict>(row.GetString(1)), row.GetInt64(2), row.Moment(3), row.GetString(4), row.GetString(5)));
}
