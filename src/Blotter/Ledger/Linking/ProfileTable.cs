using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Resolving;

namespace Blotter.Ledger.Linking;

/// <summary>The derived table of what mentions are known by, beside that of the keys under which they are looked for.</summary>
internal sealed class ProfileTable(StoreConnection store)
{
    // Profiles in memory: about 2 KB each.
    private const int MostKept = 20_000;

    // Mentions that one is held against.
    private const int MostNear = 64;

    private readonly LinkKeyTable _keys = new(store);
    private readonly Dictionary<long, KeptProfile> _kept = [];
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
        _keys.Forget();
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
            _keys.Keep(key, mention);
        Remember(mention, profile);
    }

    /// <summary>The <see cref="Crowd"/> of a mention that has a profile, among all mentions of the ledger.</summary>
    public int CrowdOf(long mention) => Crowd.Of(Kept(mention)!.Value.PlaceAndDays, _keys.Count);

    /// <summary>The mentions whose <see cref="Crowd"/> has passed a step with the last ones, in order; of very many the newest.</summary>
    /// <param name="arrived">The mentions that a report gave.</param>
    public IEnumerable<long> NewlyCrowded(List<long> arrived) =>
        arrived.SelectMany(mention => Kept(mention)!.Value.PlaceAndDays).CountBy(key => key)
            .Where(key => Crowd.StepOf(_keys.Count(key.Key)) > Crowd.StepOf(_keys.Count(key.Key) - key.Value))
            .SelectMany(key => _keys.Newest(key.Key)).Distinct().Order();

    /// <summary>The mentions that a report gave profiles of, the oldest first.</summary>
    public List<long> Of(long report) =>
        store.Prepare("SELECT mention FROM profile WHERE report = $report ORDER BY mention").Rows(row => row.GetInt64(0), report);

    /// <summary>What a mention is known by; <c>null</c> when no report that is not superseded has it.</summary>
    public MentionProfile? Find(long mention) => Kept(mention)?.Profile;

    /// <summary>
    /// The mentions that may be of one incident with this one, the oldest first; itself among them. Of very many, as in a city at war, those under most of its keys.
    /// </summary>
    public List<long> Near(MentionProfile profile)
    {
        var near = new Dictionary<long, int>();
        foreach (var key in BlockKeys.Sought(profile))
            foreach (var mention in _keys.Newest(key))
                near[mention] = near.GetValueOrDefault(mention) + 1;
        var most = near.Count <= MostNear ? near : near.OrderByDescending(found => found.Value).ThenByDescending(found => found.Key).Take(MostNear);
        return [.. most.Select(found => found.Key).Order()];
    }

    private KeptProfile? Kept(long mention)
    {
        if (_kept.TryGetValue(mention, out var kept))
            return kept;
        var body = store.Prepare("SELECT body FROM profile WHERE mention = $mention").Text(mention);
        return body is null ? null : Remember(mention, JsonSerializer.Deserialize(body, ProfileJson.Compact.MentionProfile)!);
    }

    private KeptProfile Remember(long mention, MentionProfile profile)
    {
        if (_kept.Count >= MostKept)
            _kept.Clear();
        return _kept[mention] = new KeptProfile(profile, BlockKeys.PlaceAndDays(profile));
    }

    private readonly record struct KeptProfile(MentionProfile Profile, ImmutableArray<ulong> PlaceAndDays);
}
