using System.Text.Json;
using Blotter.Resolving;

namespace Blotter.Ledger.Linking;

/// <summary>The derived tables of what mentions are known by, and of the keys under which they are looked for.</summary>
internal sealed class ProfileTable(StoreConnection store)
{
    // Profiles in memory: about 2 KB each.
    private const int MostKept = 20_000;

    // Mentions that one is held against.
    private const int MostNear = 200;

    // The newest of those under a key: the name of a city at war is in every report from it.
    private const string NearSql = """
        SELECT mention, incident FROM link_key JOIN mention_id ON mention_id.row = link_key.mention WHERE link_key.key = $key
        ORDER BY link_key.mention DESC LIMIT 300
        """;

    // Counts in memory: some 40 bytes each.
    private const int MostCounts = 200_000;

    private readonly Dictionary<long, MentionProfile> _kept = [];
    private readonly Dictionary<long, int> _counts = [];
    private string? _version;

    /// <summary>A transaction has begun: forgets what is in memory when another process has written since the last.</summary>
    public void Begin()
    {
        var version = store.Pragma("data_version");
        if (!string.Equals(version, _version, StringComparison.Ordinal))
            Forget();
        _version = version;
    }

    /// <summary>Forgets what is in memory: something was taken back.</summary>
    public void Forget()
    {
        _kept.Clear();
        _counts.Clear();
    }

    /// <summary>Removes the profiles that a report gave.</summary>
    public void Clear(long report)
    {
        foreach (var mention in store.Prepare("DELETE FROM profile WHERE report = $report RETURNING mention").Rows(row => row.GetInt64(0), report))
            _kept.Remove(mention);
    }

    /// <summary>Removes the profiles that superseded versions gave.</summary>
    public void ClearSuperseded(string address)
    {
        foreach (var report in store.Prepare("SELECT row FROM report WHERE address = $address AND superseded = 1").Rows(row => row.GetInt64(0), address))
            Clear(report);
    }

    /// <summary>Keeps what a mention is known by, instead of what an older version of its report gave.</summary>
    public void Keep(long mention, long report, MentionProfile profile)
    {
        store.Prepare("INSERT OR REPLACE INTO profile (mention, report, body) VALUES ($mention, $report, $body)")
            .Run(mention, report, JsonSerializer.Serialize(profile, ProfileJson.Compact.MentionProfile));
        foreach (var key in BlockKeys.Kept(profile))
        {
            store.Prepare("INSERT OR IGNORE INTO link_key (key, mention) VALUES ($key, $mention)").Run(unchecked((long)key), mention);
            _counts.Remove(unchecked((long)key));
        }
        Remember(mention, profile);
    }

    /// <summary>The mention's <see cref="Crowd"/> among all mentions of the ledger.</summary>
    public int CrowdOf(MentionProfile profile) => Crowd.Of(profile, key => Count(unchecked((long)key)));

    /// <summary>The mentions that a report gave profiles of, the oldest first.</summary>
    public List<long> Of(long report) =>
        store.Prepare("SELECT mention FROM profile WHERE report = $report ORDER BY mention").Rows(row => row.GetInt64(0), report);

    /// <summary>What a mention is known by; <c>null</c> when no report that is not superseded has it.</summary>
    public MentionProfile? Find(long mention)
    {
        if (_kept.TryGetValue(mention, out var kept))
            return kept;
        var body = store.Prepare("SELECT body FROM profile WHERE mention = $mention").Text(mention);
        return body is null ? null : Remember(mention, JsonSerializer.Deserialize(body, ProfileJson.Compact.MentionProfile)!);
    }

    /// <summary>
    /// The mentions that may be of one incident with this one, each once with its incident, the oldest first; itself among them. Of very many, as in a city at war, those
    /// under most of its keys.
    /// </summary>
    public SortedDictionary<long, string> Near(MentionProfile profile)
    {
        var near = new Dictionary<long, (int Keys, string Incident)>();
        foreach (var key in BlockKeys.Sought(profile))
            foreach (var (mention, incident) in store.Prepare(NearSql).Rows(row => (row.GetInt64(0), row.GetString(1)), unchecked((long)key)))
                near[mention] = (near.GetValueOrDefault(mention).Keys + 1, incident);
        var most = near.Count <= MostNear ? near : near.OrderByDescending(found => found.Value.Keys).ThenByDescending(found => found.Key).Take(MostNear);
        return new SortedDictionary<long, string>(most.ToDictionary(found => found.Key, found => found.Value.Incident));
    }

    private int Count(long key)
    {
        if (_counts.TryGetValue(key, out var known))
            return known;
        if (_counts.Count >= MostCounts)
            _counts.Clear();
        return _counts[key] = (int)store.Prepare($"SELECT count(*) FROM (SELECT 1 FROM link_key WHERE key = $key LIMIT {Crowd.Most})").Number(key)!.Value;
    }

    private MentionProfile Remember(long mention, MentionProfile profile)
    {
        if (_kept.Count >= MostKept)
            _kept.Clear();
        return _kept[mention] = profile;
    }
}
