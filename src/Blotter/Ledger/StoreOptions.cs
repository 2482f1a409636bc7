using System.Collections.Immutable;

namespace Blotter.Ledger;

/// <summary>How a store is opened. Programs take <see cref="Standard"/>; tests shorten waits, cap the size and add migrations.</summary>
/// <param name="BusySeconds">How long to wait for another process that holds the write lock.</param>
/// <param name="MaxPages">The most pages that the file may have, or <c>null</c> for no cap: more is reported as a full disk.</param>
/// <param name="Links">Whether mentions of a report that is appended are judged; otherwise each is an incident of its own.</param>
/// <param name="Migrations">All migrations, the first numbered 1, without gaps.</param>
internal sealed record StoreOptions(int BusySeconds, int? MaxPages, bool Links, ImmutableArray<Migration> Migrations)
{
    public static StoreOptions Standard { get; } = new(BusySeconds: 10, MaxPages: null, Links: true, Migration.Embedded);

    public int SchemaVersion => Migrations.Length;
}
