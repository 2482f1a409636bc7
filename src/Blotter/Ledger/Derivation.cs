using Blotter.Coding.Contract;

namespace Blotter.Ledger;

/// <summary>
/// Derives the tables from entries of the log, one entry at a time. What an entry does depends on the entries before it alone, so that
/// deriving while appending and deriving the whole log again give the same tables.
/// </summary>
internal sealed class Derivation
{
    private readonly ReportTable _reports;
    private readonly MentionTable _mentions;
    private readonly IncidentTable _incidents;
    private readonly FailureTable _failures;
    private readonly Codings _codings;
    private readonly SearchIndex _texts;
    private readonly SearchIndex _names;

    public Derivation(StoreConnection store)
    {
        _codings = new Codings(store);
        _reports = new ReportTable(store);
        _mentions = new MentionTable(store);
        _texts = new SearchIndex(store, "report_fts", "report_text", "title, text");
        _names = new SearchIndex(store, "incident_fts", "incident", "place_name, place_admin1, perpetrator_names");
        _incidents = new IncidentTable(store, _codings, _names);
        _failures = new FailureTable(store);
    }

    /// <summary>A transaction has begun.</summary>
    public void Begin()
    {
        _texts.Begin();
        _names.Begin();
    }

    /// <summary>The transaction is about to be committed: what was derived in it can be searched for from here on.</summary>
    public void Finish()
    {
        _texts.Finish();
        _names.Finish();
    }

    /// <summary>A report was read, for the first time or otherwise than before.</summary>
    public void Read(long seq, ReadEntry entry)
    {
        _failures.MakeGood(entry.Origin);
        if (_reports.Find(entry.Id) is { } known)
        {
            _texts.Replace(known.Row, () => _reports.Update(known.Row, seq, entry));
            return;
        }
        if (entry.Address is { } address)
            _reports.Supersede(address);
        _texts.Added(_reports.Insert(seq, entry));
    }

    /// <summary>A report that was read before was coded, for the first time or anew.</summary>
    /// <param name="seq">The entry's number.</param>
    /// <param name="coded">The coding.</param>
    public void Coded(long seq, CodedReport coded)
    {
        var report = _reports.Find(coded.Report.Id) ?? throw new InvalidOperationException($"{coded.Report.Id} was coded but never read.");
        var touched = new HashSet<string>(_mentions.IncidentsOf(report.Row), StringComparer.Ordinal);
        _codings.Remember(seq, coded);
        _mentions.Clear(report.Row);
        _mentions.InsertSourcesAndClaims(report.Row, seq);
        _reports.MarkCoded(report.Row, seq, coded);
        var keys = IncidentId.KeysOf(_reports.NameOf(report.Row), _reports.TextOf(report.Row), coded.Incidents).ToList();
        for (var i = 0; i < keys.Count; i++)
        {
            var id = IncidentId.For(keys[i], taken => _incidents.IsTaken(taken, keys[i]));
            _mentions.Insert(report.Row, i, id, coded.Incidents[i]);
            _incidents.Derive(id, keys[i]);
            touched.Remove(id);
        }
        foreach (var id in touched)
            _incidents.DeriveAgain(id);
    }

    /// <summary>A report could not be read or coded.</summary>
    public void Failed(long seq, FailedEntry entry) => _failures.Insert(seq, entry);
}
