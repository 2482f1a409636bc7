using Blotter.Ledger;
using Blotter.Ledger.Linking;
using Microsoft.Data.Sqlite;

namespace Blotter.Tests.Ledger.Linking;

public sealed class LinkKeyTableTests : IDisposable
{
    private const ulong Key = ulong.MaxValue - 4;

    private readonly TemporaryStore _file = new();
    private readonly StoreConnection _store;
    private readonly LinkKeyTable _keys;

    public LinkKeyTableTests()
    {
        _file.Open().Dispose();
        _store = StoreConnection.Open(_file.Path, SqliteOpenMode.ReadWrite, StoreOptions.Standard);
        // The mentions of the rows are none of this table's.
        _store.Execute("PRAGMA foreign_keys = OFF");
        _keys = new LinkKeyTable(_store);
    }

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }

    [Fact]
    public void Nothing_is_under_an_unused_key()
    {
        _keys.Newest(Key).ShouldBeEmpty();
        _keys.Count(Key).ShouldBe(0);
    }

    [Fact]
    public void A_mention_that_is_kept_twice_counts_once()
    {
        _keys.Keep(Key, 7);
        _keys.Keep(Key, 7);
        _keys.Count(Key).ShouldBe(1);
    }

    [Fact]
    public void What_is_in_memory_is_what_the_table_has()
    {
        _keys.Count(Key).ShouldBe(0);
        foreach (var mention in Enumerable.Range(1, 200).Reverse())
            _keys.Keep(Key, mention);
        var (count, newest) = (_keys.Count(Key), _keys.Newest(Key).ToList());
        _keys.Forget();
        _keys.Count(Key).ShouldBe(count);
        _keys.Newest(Key).ShouldBe(newest);
        (count, newest.Count, newest.Min()).ShouldBe((200, 128, 73L));
    }
}
