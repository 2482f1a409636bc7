namespace Blotter.Origins;

/// <summary>
/// Finds, among the reports seen so far, those that may be one text with a new one. Reports come one by one in any order; each takes time in proportion to its own length, however many came
/// before: a key holds at most <see cref="MostReports"/> reports, and at most <see cref="MostCandidates"/> reports are compared with a new one. What is the same text as many others finds
/// the first of them. Keys that pass through all sites cost no more than that, and decide nothing: reports are judged by their own telling alone.
/// </summary>
internal sealed class PassageIndex
{
    /// <summary>Most reports under one key; later ones are reached through these.</summary>
    public const int MostReports = 32;

    /// <summary>Most reports that are compared with a new one: those with the most keys in common, the earlier of equal ones.</summary>
    public const int MostCandidates = 16;

    private readonly Dictionary<long, List<int>> _reports = [];

    /// <summary>The reports that share keys with a new one, the likeliest first.</summary>
    public List<int> Candidates(Passages passages)
    {
        var shared = new Dictionary<int, int>();
        foreach (var key in passages.Keys)
            if (_reports.TryGetValue(key, out var reports))
                foreach (var report in reports)
                    shared[report] = shared.GetValueOrDefault(report) + 1;
        return [.. shared.OrderByDescending(report => report.Value).ThenBy(report => report.Key).Take(MostCandidates).Select(report => report.Key)];
    }

    /// <summary>Takes a report in.</summary>
    public void Add(int report, Passages passages)
    {
        foreach (var key in passages.Keys)
        {
            if (!_reports.TryGetValue(key, out var reports))
                _reports.Add(key, reports = []);
            if (reports.Count < MostReports)
                reports.Add(report);
        }
    }
}
