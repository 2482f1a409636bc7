using Blotter.Coding.Contract;
using Blotter.Origins;

namespace Blotter.Ledger;

/// <summary>Lists outlets and speakers.</summary>
internal sealed class SourceList(StoreConnection store)
{
    private const string Spoken = """
        SELECT source.name, source.of, source.kind FROM speaker JOIN source ON source.report = speaker.report AND source.ordinal = speaker.ordinal
        WHERE speaker.key = $key ORDER BY speaker.report, speaker.ordinal LIMIT 1
        """;

    private const string Published =
        "SELECT report.publisher, report.address FROM outlet JOIN report ON report.row = outlet.report WHERE outlet.key = $key ORDER BY outlet.report LIMIT 1";

    private readonly SourceCounts _counts = new(store);
    private readonly RatingTable _ratings = new(store);

    /// <summary>The sources that the filter takes.</summary>
    public SourcePage Page(SourceFilter filter)
    {
        var words = filter.Words is { } typed ? SourceKey.Of(typed) ?? typed : null;
        var all = _counts.All().Where(source => words is null || source.Key.Contains(words, StringComparison.Ordinal))
            .Where(source => filter.IsOutlet is not { } outlets || (outlets ? source.Published > 0 : source.SpeaksIn > 0)).ToList();
        // Names are looked up for those alone that are shown.
        var letters = new SourceLetters(_ratings.ByKey());
        return new SourcePage([.. Ordered(all, filter.Order).Skip(filter.Offset).Take(filter.Limit ?? int.MaxValue).Select(source => Named(source, letters))], all.Count);
    }

    /// <summary>The source with this key, or <c>null</c>.</summary>
    public SourceSummary? Find(string key) => _counts.Of(key) is { } found ? Named(found, new SourceLetters(_ratings.ByKey())) : null;

    /// <summary>The name of a source, as the first report has it: of its own reports, then of those in which it speaks.</summary>
    public (string Name, SourceKind? Kind) NameOf(string key)
    {
        var spoken = store.Prepare(Spoken)
            .Rows(row => (Name: SourceKey.NameOf(row.GetString(0), row.TextOrNull(1)), Kind: (SourceKind?)SetList.Parse<SourceKind>(row.GetString(2))), key).FirstOrDefault();
        var published = store.Prepare(Published).Rows(row => row.TextOrNull(0) ?? OutletSite.Of(row.TextOrNull(1)), key).FirstOrDefault();
        return (published ?? spoken.Name ?? key, spoken.Kind);
    }

    private SourceSummary Named(SourceSummary source, SourceLetters letters)
    {
        var (name, kind) = NameOf(source.Key);
        return source with { Name = name, Kind = kind, Letter = letters.Of(name) };
    }

    private static IEnumerable<SourceSummary> Ordered(List<SourceSummary> sources, SourceOrder order) => (order switch
    {
        SourceOrder.Name => sources.OrderBy(_ => 0),
        SourceOrder.First => sources.OrderByDescending(source => source.First),
        SourceOrder.Claims => sources.OrderByDescending(source => source.Claims),
        SourceOrder.Reprints => sources.OrderByDescending(source => source.Reprints),
        _ => sources.OrderByDescending(source => source.Published).ThenByDescending(source => source.SpeaksIn),
    }).ThenBy(source => source.Key, StringComparer.Ordinal);
}
