using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger.Deciding;
using Blotter.Ledger.Linking;
using Blotter.Resolving;

namespace Blotter.Ledger;

/// <summary>
/// Derives the tables from entries of the log, one entry at a time. What an entry does depends on the entries before it alone, so that
/// deriving while appending and deriving the whole log again give the same tables.
/// </summary>
internal sealed class Derivation
{
    private readonly ReportTable _reports;
    private readonly TombstoneTable _tombstones;
    private readonly MentionTable _mentions;
    private readonly IncidentTable _incidents;
    private readonly OriginTable _origins;
    private readonly FailureTable _failures;
    private readonly RatingTable _ratings;
    private readonly SourceTable _sources;
    private readonly MentionIds _ids;
    private readonly ProfileTable _profiles;
    private readonly LinkTable _links;
    private readonly StatedFacts _stated;
    private readonly Verdicts _verdicts;
    private readonly DecisionTable _decisions;
    private readonly CorrectionTable _corrections;
    private readonly FlagDecisionTable _flags;
    private readonly TakingBack _takingBack;
    private readonly SearchIndex _texts;
    private readonly SearchIndex _names;

    // Incidents of a report that was coded: most change again when its mentions are linked, which is the next entry.
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);

    public Derivation(StoreConnection store, ProfileTable profiles)
    {
        _ids = new MentionIds(store);
        _profiles = profiles;
        _links = new LinkTable(store);
        _stated = new StatedFacts(store);
        _verdicts = new Verdicts(store);
        _reports = new ReportTable(store);
        _tombstones = new TombstoneTable(store);
        _mentions = new MentionTable(store);
        _texts = new SearchIndex(store, "report_fts", "report_text", "title, text");
        _names = new SearchIndex(store, "incident_fts", "incident", "place_name, place_admin1, perpetrator_names");
        _decisions = new DecisionTable(store);
        _corrections = new CorrectionTable(store);
        _flags = new FlagDecisionTable(store);
        _takingBack = new TakingBack(new Log(store), _decisions, _corrections, _flags, _ratings = new RatingTable(store));
        _incidents = new IncidentTable(store, _mentions, _corrections, _names);
        _failures = new FailureTable(store);
        _sources = new SourceTable(store);
        _origins = new OriginTable(store);
    }

    /// <summary>A transaction has begun.</summary>
    public void Begin()
    {
        _texts.Begin();
        _names.Begin();
        _profiles.Begin();
    }

    /// <summary>Entries that were derived were taken back.</summary>
    public void TakenBack()
    {
        _waiting.Clear();
        _profiles.Forget();
    }

    /// <summary>
    /// A report was coded and its mentions were linked or need no link: derives its incidents. Must be called before any other entry than one
    /// that links, so that rows are numbered alike whenever the log is derived.
    /// </summary>
    public void Settle()
    {
        Derive(_waiting);
        _waiting.Clear();
    }

    /// <summary>The transaction is about to be committed: what was derived in it can be searched for from here on.</summary>
    public void Finish()
    {
        Settle();
        _texts.Finish();
        _names.Finish();
    }

    /// <summary>A report was read, for the first time or otherwise than before.</summary>
    public void Read(long seq, ReadEntry entry)
    {
        _failures.MakeGood(entry.Origin);
        if (_reports.Find(entry.Id) is { } known)
        {
            var once = _origins.Clear(known.Row);
            _texts.Replace(known.Row, () => _reports.Update(known.Row, seq, entry));
            _sources.Read(known.Row);
            Derive(once.Concat(_origins.Read(known.Row)).SelectMany(_mentions.IncidentsOf));
            return;
        }
        if (_tombstones.Find(entry.Id) is { } grave)
        {
            Added(_reports.InsertAgain(seq, entry, grave));
            _tombstones.Remove(entry.Id);
            return;
        }
        if (entry.Address is { } address)
            Supersede(address);
        Added(_reports.Insert(seq, entry));
    }

    /// <summary>
    /// A report was read whose entry a tombstone took away since: it takes its places, as it did then, so that all others keep theirs.
    /// </summary>
    /// <param name="entry">The number of the entry that was taken away.</param>
    /// <param name="seq">The tombstone's number.</param>
    /// <param name="tombstone">The tombstone.</param>
    public void ReadDeleted(long entry, long seq, DeletedEntry tombstone)
    {
        _failures.MakeGood(tombstone.Origins[entry]);
        var known = _tombstones.Find(tombstone.Report);
        // The same tombstone took several readings away: the first of them took the places.
        if (known?.Seq == seq)
            return;
        if (known is null && tombstone.Address is { } address)
            Supersede(address);
        _tombstones.Put(seq, tombstone, known?.Version);
    }

    /// <summary>A report was coded whose coding a tombstone took away since: its mentions take their ids, as they did then.</summary>
    /// <param name="entry">The number of the entry that was taken away.</param>
    /// <param name="tombstone">The tombstone.</param>
    public void CodedDeleted(long entry, DeletedEntry tombstone)
    {
        foreach (var key in tombstone.Mentions[entry])
            _ids.Of(Convert.FromHexString(key));
    }

    /// <summary>A report was deleted. What it said is not in the tables: they are derived anew when its entries have been emptied.</summary>
    /// <param name="seq">The tombstone's number.</param>
    /// <param name="tombstone">The tombstone.</param>
    public void Deleted(long seq, DeletedEntry tombstone) => _tombstones.Renumber(tombstone.Report, seq);

    /// <summary>A report that was read before was coded, for the first time or anew.</summary>
    /// <param name="seq">The entry's number.</param>
    /// <param name="coded">The coding.</param>
    public void Coded(long seq, CodedReport coded)
    {
        var report = _reports.Find(coded.Report.Id) ?? throw new InvalidOperationException($"{coded.Report.Id} was coded but never read.");
        _waiting.UnionWith(_mentions.IncidentsOf(report.Row));
        Clear(report.Row);
        _mentions.InsertSourcesAndClaims(report.Row, seq);
        _reports.MarkCoded(report.Row, seq, coded);
        _origins.Coded(report.Row, coded);
        _sources.Coded(report.Row, coded);
        _waiting.UnionWith(InsertMentions(report.Row, coded));
    }

    /// <summary>The mentions of a report were judged.</summary>
    public void Linked(long seq, LinkedEntry entry)
    {
        _waiting.UnionWith(entry.Moved.SelectMany(move => Move(Place(move.Mention), move.Incident)));
        Settle();
        var judged = entry.Links.Concat(entry.Suggested).Select(link => link.Mention).Concat(entry.Moved.Select(move => move.Mention));
        foreach (var mention in judged.Distinct(StringComparer.Ordinal))
            _links.Clear(Place(mention).Row);
        foreach (var link in entry.Links)
            _links.Link(seq, Place(link.Mention).Row, Place(link.With).Row, link.Evidence);
        foreach (var link in entry.Suggested)
            _links.Suggest(seq, Place(link.Mention).Row, Place(link.With).Row, link.Evidence);
    }

    /// <summary>A person said that two incidents are one: it has the id of the older from here on.</summary>
    public void Merged(long seq, MergedEntry entry)
    {
        var (ours, theirs) = (Members(entry.Incident), Members(entry.With));
        var replaced = _verdicts.Join(seq, Rows(ours), Rows(theirs));
        Decided(seq, EntryKind.Merged, [.. ours, .. theirs], new LinksBefore([.. Rows(theirs)], replaced, []));
        Gather([.. ours, .. theirs]);
    }

    /// <summary>A person said that some mentions of an incident are of another.</summary>
    public void Split(long seq, SplitEntry entry)
    {
        var leaving = entry.Mentions.Select(Place).OrderBy(mention => mention.Row).ToList();
        var staying = Members(entry.Incident).Except(leaving).ToList();
        var replaced = _verdicts.Part(seq, Rows(leaving), Rows(staying));
        Decided(seq, EntryKind.Split, [.. leaving, .. staying], new LinksBefore([.. Rows(leaving)], replaced, [.. leaving.SelectMany(mention => _links.Said(mention.Row))]));
        foreach (var mention in leaving)
            _links.Clear(mention.Row);
        Gather(leaving);
        Gather(staying);
    }

    /// <summary>A person said that two incidents are not the same.</summary>
    public void Parted(long seq, PartedEntry entry)
    {
        var (ours, theirs) = (Members(entry.Incident), Members(entry.With));
        var replaced = _verdicts.KeepApart(seq, Rows(ours), Rows(theirs));
        Decided(seq, EntryKind.Parted, [.. ours, .. theirs], new LinksBefore([], replaced, []));
    }

    /// <summary>A person set a facet of an incident.</summary>
    public void Corrected(long seq, CorrectedEntry entry)
    {
        var members = Members(entry.Incident);
        var facet = SetList.Name(entry.Value.Facet);
        var anchor = members.First(mention => string.Equals(mention.Id, mention.Incident, StringComparison.Ordinal));
        _decisions.Put(seq, EntryKind.Corrected, CorrectionTable.KeyOf(anchor.Row, facet), before: null, Rows(members));
        _corrections.Put(seq, anchor.Row, facet);
        Derive([entry.Incident]);
    }

    /// <summary>A person accepted or dismissed a flag.</summary>
    public void Judged(long seq, JudgedEntry entry)
    {
        _decisions.Put(seq, EntryKind.Judged, FlagDecisionTable.KeyOf(entry.Flag), before: null, []);
        _flags.Put(seq, entry);
    }

    /// <summary>A person gave a source a letter.</summary>
    public void Rated(long seq, RatedEntry entry)
    {
        _decisions.Put(seq, EntryKind.Rated, TakingBack.KeyOf(entry), before: null, []);
        _ratings.Put(seq, entry);
    }

    /// <summary>A person took a decision back.</summary>
    public void Undone(long seq, UndoneEntry entry)
    {
        var decision = _decisions.MarkUndone(entry.Entry, seq);
        if (decision.Before is { } before)
            TakeBack(decision, before);
        else
            Derive(_takingBack.TakeBack(decision) is { } mention ? [_ids.At(mention).Incident] : []);
    }

    /// <summary>A report could not be read or coded.</summary>
    public void Failed(long seq, FailedEntry entry) => _failures.Insert(seq, entry);

    private void Added(long report)
    {
        _texts.Added(report);
        _sources.Read(report);
        Derive(_origins.Read(report).SelectMany(_mentions.IncidentsOf));
    }

    private void Supersede(string address)
    {
        Derive(_reports.Supersede(address));
        _profiles.ClearSuperseded(address);
    }

    private void Decided(long seq, string kind, List<MentionPlace> about, LinksBefore before) =>
        _decisions.Put(seq, kind, key: null, JsonSerializer.Serialize(before, LedgerJson.Compact.LinksBefore), Rows(about));

    // Reports that came since stay with those that stayed.
    private void TakeBack(DecisionRow decision, LinksBefore before)
    {
        _verdicts.TakeBack(decision.Seq, before.Verdicts);
        foreach (var link in before.Links)
            _links.PutBack(link);
        if (before.Apart.IsEmpty)
            return;
        var stayed = _ids.At(_decisions.SubjectsOf(decision.Seq).First(mention => !before.Apart.Contains(mention))).Incident;
        var (left, now) = (before.Apart.Select(_ids.At).ToList(), Members(stayed));
        if (decision.Kind == EntryKind.Split)
        {
            Gather([.. now.Union(left.SelectMany(mention => Members(mention.Incident))).OrderBy(mention => mention.Row)]);
            return;
        }
        var leaving = left.Where(now.Contains).ToList();
        if (leaving.Count == 0 || leaving.Count == now.Count)
            return;
        Gather(leaving);
        Gather([.. now.Except(leaving)]);
    }

    private static List<long> Rows(IEnumerable<MentionPlace> mentions) => [.. mentions.Select(mention => mention.Row)];

    private void Clear(long report)
    {
        foreach (var mention in _mentions.IdsOf(report))
            _links.Clear(mention);
        _mentions.Clear(report);
        _stated.Clear(report);
        _sources.Clear(report);
        _profiles.Clear(report);
    }

    /// <summary>The incidents that the report's mentions are in.</summary>
    private List<string> InsertMentions(long report, CodedReport coded)
    {
        var text = _reports.TextOf(report);
        var name = _reports.NameOf(report);
        _stated.Insert(report, name, text, coded);
        var keys = IncidentId.KeysOf(name, text, coded.Incidents).ToList();
        var profiles = _reports.IsSuperseded(report) ? [] : ProfileReader.Read(coded, text);
        var facts = MentionReader.Read(coded, text);
        var incidents = new List<string>();
        for (var i = 0; i < keys.Count; i++)
        {
            var mention = _ids.Of(keys[i]);
            _mentions.Insert(report, i, mention, facts[i]);
            if (!profiles.IsEmpty)
                _profiles.Keep(mention.Row, report, profiles[i]);
            incidents.Add(mention.Incident);
        }
        return incidents;
    }

    // An incident has the id of its oldest mention.
    private void Gather(List<MentionPlace> mentions)
    {
        var incident = mentions.MinBy(mention => mention.Row)!.Id;
        Derive(mentions.SelectMany(mention => Move(mention, incident)));
    }

    private IEnumerable<string> Move(MentionPlace mention, string incident)
    {
        if (string.Equals(mention.Incident, incident, StringComparison.Ordinal))
            return [];
        _ids.Move(mention, incident);
        return [mention.Incident, incident];
    }

    // In one order, so that rows are numbered alike whenever the log is derived.
    private void Derive(IEnumerable<string> incidents)
    {
        foreach (var incident in incidents.ToList().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            _incidents.Derive(incident);
    }

    private List<MentionPlace> Members(string incident) =>
        _ids.MembersOf(incident) is { Count: > 0 } members ? members : throw new InvalidOperationException($"there is no incident {incident}");

    private MentionPlace Place(string id) => _ids.Find(id) ?? throw new InvalidOperationException($"the mention {id} is linked but was never coded");
}
