using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Linking;

/// <summary>A mention's place in the ledger.</summary>
/// <param name="Row">Its number, in the order of the log: a smaller one is older.</param>
/// <param name="Id">Its id, ten characters of lower-case base 32.</param>
/// <param name="Incident">The id of its incident: that of the oldest mention of it.</param>
internal sealed record MentionPlace(long Row, string Id, string Incident);

/// <summary>
/// The derived table of all mentions that there ever were, with the incidents that they stand in. A mention that its report no longer has stays, so that ids that were once given lead somewhere.
/// </summary>
internal sealed class MentionIds(StoreConnection store)
{
    private const string Select = "SELECT row, id, incident FROM mention_id";

    /// <summary>The mention of this key, added as an incident of its own when it is new.</summary>
    /// <param name="key">One of <see cref="IncidentId.KeysOf"/>.</param>
    public MentionPlace Of(byte[] key)
    {
        if (store.Prepare($"{Select} WHERE key = $key").Rows(Place, key) is [var known])
            return known;
        var id = IncidentId.For(key, taken => store.Prepare("SELECT 1 FROM mention_id WHERE id = $id").Number(taken) is not null);
        return store.Prepare("INSERT INTO mention_id (id, key, incident) VALUES ($id, $key, $id) RETURNING row, id, incident").Rows(Place, id, key).Single();
    }

    /// <summary>The mention with this id, or <c>null</c>.</summary>
    public MentionPlace? Find(string id) => store.Prepare($"{Select} WHERE id = $id").Rows(Place, id).SingleOrDefault();

    /// <summary>The incident that an id leads to, or a prefix of it that no other shares: its own, or the one that the mention of this id is of by now.</summary>
    /// <param name="written">The id as a person wrote it.</param>
    /// <exception cref="BlotterException">None (B110) or several (B111) have that prefix.</exception>
    public string IncidentOf(string written)
    {
        var prefix = IncidentId.Normalize(written);
        var found = prefix.Length == 0 ? [] : WithPrefix("id FROM incident", prefix);
        if (prefix.Length > 0 && found.Count == 0)
            found = WithPrefix("incident FROM mention_id", prefix);
        return found switch
        {
            [] => throw Errors.NoSuchIncident(written),
            [var only] => only,
            [var first, var second, ..] => throw Errors.AmbiguousIncident(written, first, second),
        };
    }

    /// <summary>The mention of this number.</summary>
    public MentionPlace At(long row) => store.Prepare($"{Select} WHERE row = $row").Rows(Place, row).Single();

    /// <summary>The mentions of an incident, the oldest first.</summary>
    public List<MentionPlace> MembersOf(string incident) => store.Prepare($"{Select} WHERE incident = $incident ORDER BY row").Rows(Place, incident);

    /// <summary>Puts a mention into an incident.</summary>
    public void Move(MentionPlace mention, string incident)
    {
        store.Prepare("UPDATE mention_id SET incident = $incident WHERE row = $row").Run(incident, mention.Row);
        store.Prepare("UPDATE mention SET incident = $incident WHERE own = $row").Run(incident, mention.Row);
    }

    private List<string> WithPrefix(string what, string prefix) =>
        store.Prepare($"SELECT DISTINCT {what} WHERE id >= $prefix AND id < $prefix || '~' ORDER BY 1 LIMIT 2").Rows(row => row.GetString(0), prefix);

    private static MentionPlace Place(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2));
}
