using Blotter.Ledger;

namespace Blotter.Tests.Ledger;

/// <summary>The ledger as plain lists in memory: slow, and simple enough to be seen to be right.</summary>
internal sealed class LedgerModel
{
    private readonly List<ModelReport> _reports = [];
    private readonly List<string> _failures = [];

    public IEnumerable<string> Reports =>
        Held.Select(report => $"{report.Id} v{report.Version} {(IsSuperseded(report) ? "old" : "new")} by {report.Coder} at {report.Origin}");

    public IEnumerable<string> Failures => _failures;

    /// <summary>What lists show of every incident: its words, its kind, whether it is current, and in how many reports.</summary>
    public IEnumerable<string> Incidents => Held.SelectMany(Mentions).GroupBy(mention => mention.Key, StringComparer.Ordinal).Select(Describe);

    private IEnumerable<ModelReport> Held => _reports.Where(report => !report.IsDeleted);

    /// <summary>Appends a report; <c>null</c> when it was deleted and is not to come back.</summary>
    public AppendOutcome? Append(
        string id, string? address, string origin, string coder, IEnumerable<(string Sentence, string Kind)> incidents, bool again = false)
    {
        var known = Find(id);
        if (known is { IsDeleted: true } && !again)
            return null;
        _failures.RemoveAll(failure => string.Equals(failure, origin, StringComparison.Ordinal));
        if (known is null)
        {
            var version = address is null ? 1 : _reports.Count(report => string.Equals(report.Address, address, StringComparison.Ordinal)) + 1;
            _reports.Add(new ModelReport(id, address, origin, version) { Coder = coder, Incidents = [.. incidents] });
            return version > 1 ? AppendOutcome.NewVersion : AppendOutcome.Added;
        }
        if (known.IsDeleted)
        {
            (known.IsDeleted, known.Origin, known.Coder, known.Incidents) = (false, origin, coder, [.. incidents]);
            return known.Version > 1 ? AppendOutcome.NewVersion : AppendOutcome.Added;
        }
        if (string.Equals(known.Coder, coder, StringComparison.Ordinal))
            return AppendOutcome.AlreadyHeld;
        known.Coder = coder;
        known.Incidents = [.. incidents];
        return AppendOutcome.Recoded;
    }

    /// <summary>Whether the model holds the report; it does not any more.</summary>
    public bool Delete(string id)
    {
        if (Find(id) is not { } report)
            return false;
        report.IsDeleted = true;
        return true;
    }

    private ModelReport? Find(string id) => _reports.Find(report => string.Equals(report.Id, id, StringComparison.Ordinal));

    public void Fail(string origin)
    {
        if (!_failures.Contains(origin, StringComparer.Ordinal))
            _failures.Add(origin);
    }

    private bool IsSuperseded(ModelReport report) => report.Address is not null
        && _reports.Exists(other => string.Equals(other.Address, report.Address, StringComparison.Ordinal) && other.Version > report.Version);

    private static IEnumerable<(string Key, ModelReport Report, string Sentence, string Kind)> Mentions(ModelReport report)
    {
        var seen = new List<string>();
        foreach (var (sentence, kind) in report.Incidents)
        {
            var number = seen.Count(other => string.Equals(other, sentence, StringComparison.Ordinal));
            seen.Add(sentence);
            yield return ($"{report.Address ?? report.Id}|{sentence}|{number}", report, sentence, kind);
        }
    }

    private string Describe(IEnumerable<(string Key, ModelReport Report, string Sentence, string Kind)> mentions)
    {
        var newest = mentions.MaxBy(mention => mention.Report.Version);
        var current = mentions.Any(mention => !IsSuperseded(mention.Report));
        var reports = mentions.Count(mention => !current || !IsSuperseded(mention.Report));
        return $"{newest.Sentence} {newest.Kind} {(current ? "current" : "past")} in {reports}";
    }

    private sealed class ModelReport(string id, string? address, string origin, int version)
    {
        public string Id => id;

        public string? Address => address;

        public string Origin { get; set; } = origin;

        public bool IsDeleted { get; set; }

        public int Version => version;

        public string Coder { get; set; } = "";

        public List<(string Sentence, string Kind)> Incidents { get; set; } = [];
    }
}
