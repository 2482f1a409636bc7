using Blotter.Resolving;

namespace Blotter.Ledger.Linking;

/// <summary>
/// The derived table of the keys under which mentions are kept and looked for. What is under the keys in use stays in memory: reports of one time ask for the same ones over and over.
/// </summary>
internal sealed class LinkKeyTable(StoreConnection store)
{
    // The newest of those under a key: the name of a city at war is in every report from it.
    private const int MostUnderKey = 128;

    // Numbers in memory, of 8 bytes.
    private const int MostKept = 4_000_000;

    // What a key takes beside the numbers of its mentions.
    private const int SizeOfKey = 16;

    private static readonly string Sql = $"SELECT mention FROM link_key WHERE key = $key ORDER BY mention DESC LIMIT {Crowd.Most}";

    private readonly Dictionary<ulong, KeptKey> _kept = [];
    private int _size;

    /// <summary>Forgets what is in memory: something was taken back, or somebody else has written.</summary>
    public void Forget()
    {
        _kept.Clear();
        _size = 0;
    }

    /// <summary>Keeps a mention under a key.</summary>
    public void Keep(ulong key, long mention)
    {
        var isNew = store.Prepare("INSERT OR IGNORE INTO link_key (key, mention) VALUES ($key, $mention)").Run(unchecked((long)key), mention) > 0;
        if (isNew && _kept.TryGetValue(key, out var kept))
            _size += kept.Add(mention);
    }

    /// <summary>The newest mentions under a key, in no order that matters.</summary>
    public IReadOnlyList<long> Newest(ulong key) => Kept(key).Newest;

    /// <summary>How many mentions are under a key, at most <see cref="Crowd.Most"/>.</summary>
    public int Count(ulong key) => Kept(key).Count;

    private KeptKey Kept(ulong key)
    {
        if (_kept.TryGetValue(key, out var known))
            return known;
        if (_size >= MostKept)
            Forget();
        var kept = new KeptKey(store.Prepare(Sql).Rows(row => row.GetInt64(0), unchecked((long)key)));
        _size += SizeOfKey + kept.Newest.Count;
        return _kept[key] = kept;
    }

    /// <summary>What is under one key.</summary>
    /// <param name="found">The newest, at most <see cref="Crowd.Most"/>, the newest first.</param>
    private sealed class KeptKey(List<long> found)
    {
        // The oldest first, so that a new one goes to the end.
        public List<long> Newest { get; } = [.. found.Take(MostUnderKey).Reverse()];

        public int Count { get; private set; } = found.Count;

        /// <summary>Adds a mention that wasn't under it; by how many numbers it grew. One of an older report that is coded anew may be older than those known.</summary>
        public int Add(long mention)
        {
            Count = Math.Min(Crowd.Most, Count + 1);
            Newest.Insert(~Newest.BinarySearch(mention), mention);
            if (Newest.Count <= MostUnderKey)
                return 1;
            Newest.RemoveAt(0);
            return 0;
        }
    }
}
