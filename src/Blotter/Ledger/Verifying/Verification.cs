using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Blotter.Coding.Contract;

namespace Blotter.Ledger.Verifying;

/// <summary>What a verification found.</summary>
/// <param name="Store">The store's file.</param>
/// <param name="Head">The log's last entry; whoever keeps its hash elsewhere can prove later that nothing before it was changed or cut off.</param>
/// <param name="Texts">Number of stored texts.</param>
/// <param name="Deleted">Tombstones, in the order laid, with the entries that each took away.</param>
/// <param name="Damages">What is damaged; empty when the store is as Blotter wrote it.</param>
/// <param name="Unchecked">What could not be checked, and why.</param>
public sealed record Verification(
    string Store,
    LogHead Head,
    long Texts,
    ImmutableArray<TakenAway> Deleted,
    ImmutableArray<Damage> Damages,
    ImmutableArray<string> Unchecked);

/// <summary>The last entry of a log.</summary>
/// <param name="Entry">Its number, 0 of an empty log.</param>
/// <param name="Hash">Its hash, in hexadecimal digits.</param>
public sealed record LogHead(long Entry, string Hash);

/// <summary>What a tombstone took away.</summary>
/// <param name="Tombstone">The tombstone.</param>
/// <param name="Entries">Numbers of the entries that have no body since, ascending.</param>
/// <param name="Texts">Digests of the texts that are gone; one that was read again is back.</param>
public sealed record TakenAway(Tombstone Tombstone, ImmutableArray<long> Entries, ImmutableArray<string> Texts);

/// <summary>One damage.</summary>
/// <param name="Part">The part of the store.</param>
/// <param name="Where">The entry, text, table and row, or page.</param>
/// <param name="What">What is wrong there.</param>
public sealed record Damage(StorePart Part, string Where, string What);

/// <summary>The parts of a store, by what mends them.</summary>
[JsonConverter(typeof(KebabCaseConverter<StorePart>))]
public enum StorePart
{
    /// <summary>The truth itself, the log: only an undamaged copy or export has it whole.</summary>
    Log,

    /// <summary>The truth itself, a stored text: reading the report's own file into another store gives it back.</summary>
    Text,

    /// <summary>What is derived from the log: a rebuild mends it.</summary>
    Derived,

    /// <summary>The file that holds them all: SQLite's own structures.</summary>
    File,
}
