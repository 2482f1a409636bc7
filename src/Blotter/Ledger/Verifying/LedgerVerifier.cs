using System.Collections.Immutable;

namespace Blotter.Ledger.Verifying;

/// <summary>Checks whether a store is as Blotter wrote it, and says where it is not. Changes nothing in it.</summary>
public static class LedgerVerifier
{
    /// <summary>Checks everything; takes about as long as a rebuild.</summary>
    /// <param name="path">The store.</param>
    /// <param name="head">A hash that the log must hold: that of its last entry at some time before; or <c>null</c>.</param>
    /// <exception cref="BlotterException">There is no store, or it is none of ours or locked (B101 to B109), or it is older (B125).</exception>
    public static Verification Verify(string path, string? head = null) => Verify(path, head, StoreOptions.Standard);

    internal static Verification Verify(string path, string? head, StoreOptions options)
    {
        StoreFile.CheckExists(path);
        // Before SQLite opens it: closing a file gives up this process's locks on it.
        var seal = new Seal(path).Check();
        StoreConnection store;
        try
        {
            store = StoreFile.OpenAsItIs(path, options);
        }
        catch (BlotterException problem) when (string.Equals(problem.Code, Errors.DamagedCode, StringComparison.Ordinal))
        {
            return new Verification(path, new LogHead(0, ""), 0, [], [FileCheck.Unreadable(path)], ["all that the file holds: SQLite cannot open it"]);
        }
        using (store)
            return new Run(store, options).All(seal, head);
    }

    private sealed class Run(StoreConnection store, StoreOptions options)
    {
        private readonly ImmutableArray<Damage>.Builder _damages = ImmutableArray.CreateBuilder<Damage>();
        private ImmutableArray<TakenAway> _deleted = [];
        private LogHead _head = new(0, "");
        private long _texts;

        public Verification All(SealState seal, string? head)
        {
            Guard(StorePart.Log, "the log", Truth);
            Guard(StorePart.Log, "the log", () => LogCheck.Held(store, head));
            var file = new FileCheck(store);
            Guard(StorePart.File, "SQLite's structures", file.Structures);
            Guard(StorePart.Derived, "references between tables", file.References);
            Guard(StorePart.Derived, "full-text indexes", file.SearchIndexes);
            Guard(StorePart.Derived, "the tables", new DerivedCheck(store, options).Run);
            var isOfThisState = seal.Head.Length == 0 || string.Equals(Convert.ToHexStringLower(seal.Head), _head.Hash, StringComparison.Ordinal);
            if (isOfThisState)
                Guard(StorePart.File, "the pages", () => FileCheck.Pages(seal));
            var why = isOfThisState ? seal.Why : "the seal is of another state of the ledger";
            return new Verification(store.Path, _head, _texts, _deleted, _damages.ToImmutable(), why is null ? [] : [$"bytes that SQLite does not use, by the seal: {why}"]);
        }

        private IEnumerable<Damage> Truth()
        {
            store.Execute("BEGIN");
            var (seq, hash) = new Log(store).Head();
            _head = new LogHead(seq, Convert.ToHexStringLower(hash));
            var tombstones = Tombstones.Of(store);
            _deleted = [.. tombstones.All.Select(tombstone => new TakenAway(Deletion.Told(store, tombstone.Seq), tombstone.Entry.Entries, tombstone.Entry.Contents))];
            foreach (var damage in new LogCheck(store, tombstones).Run())
                yield return damage;
            _texts = store.Prepare("SELECT count(*) FROM content WHERE text <> ''").Number() ?? 0;
            foreach (var damage in new TextCheck(store, tombstones).Run())
                yield return damage;
            store.Execute("COMMIT");
        }

        // In a damaged store anything may fail; what failed is told, and the next check goes on. A full disk or a lock is no damage.
        private void Guard(StorePart part, string where, Func<IEnumerable<Damage>> check)
        {
            try
            {
                store.Run(() => _damages.AddRange(check()));
            }
            catch (Exception failure) when (failure is not (OutOfMemoryException or BlotterException { Code: Errors.LockedCode or Errors.FullCode }))
            {
                _damages.Add(new Damage(part, where, $"cannot be read: {failure.Message}"));
            }
        }
    }
}
