using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Deriving;
using Blotter.Ledger.Deciding;
using Blotter.Ledger.Linking;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger;

/// <summary>
/// Puts together all that the ledger holds on one incident. Made for one answer: what it keeps would be wrong after a batch was taken back.
/// </summary>
internal sealed class IncidentDetails(StoreConnection store)
{
    private const string MentionSql =
        $"SELECT {ReportList.Columns}, mention.local_id, mention.main, mention.spans, report.row, mention.own, mention_id.id " +
        "FROM mention JOIN mention_id ON mention_id.row = mention.own JOIN report ON report.row = mention.report WHERE mention.incident = $id " +
        "ORDER BY report.superseded, report.version DESC, report.id, mention.ordinal";

    private readonly MentionTable _mentions = new(store);
    private readonly ReportTable _reports = new(store);
    private readonly LinkTable _links = new(store);
    private readonly RatingTable _ratings = new(store);

    public IncidentDetail Of(IncidentSummary summary)
    {
        var found = store.Prepare(MentionSql).Rows(Found, summary.Id);
        var mentions = found.Select(Detail).ToImmutableArray();
        var home = HomeOf(summary.Id);
        return new IncidentDetail(summary, Facets(summary, _mentions.IncidentOf(home.Report, home.LocalId)), home.Reasons, mentions)
        {
            Suggestions = [.. _links.SuggestionsOf(summary.Id)],
            Ratings = RatingsOf(mentions),
        };
    }

    /// <summary>The same with what people decided of it, and the state in which it is shown; exports have neither.</summary>
    public IncidentDetail WithDecisions(IncidentSummary summary)
    {
        var (detail, decisions) = (Of(summary), new DecisionList(store));
        return detail with { Decisions = [.. decisions.Of(summary.Id)], Version = IncidentVersion.Of(summary, detail.Mentions, decisions.LastOf(summary.Id)) };
    }

    private ImmutableArray<SourceRating> RatingsOf(ImmutableArray<MentionDetail> mentions)
    {
        var ratings = _ratings.ByKey();
        if (ratings.Count == 0)
            return [];
        var names = mentions.SelectMany(mention =>
            mention.Claims.SelectMany(claim => claim.Chain).Select(source => source.Name)
                .Concat(mention.Report.Provenance.Cites).Append(mention.Report.Provenance.Agency).Append(mention.Report.Publisher)).OfType<string>();
        return [.. names.Select(RatingTable.KeyOf).Distinct(StringComparer.Ordinal).Where(ratings.ContainsKey).Order(StringComparer.Ordinal).Select(key => ratings[key])];
    }

    /// <summary>The facets of an incident in full.</summary>
    public Incident FacetsOf(IncidentSummary summary)
    {
        // Why they are so is several times as long, and not asked for.
        var (report, localId) = store.Prepare("SELECT home_report, home_mention FROM incident WHERE id = $id").Rows(row => (row.GetInt64(0), row.GetString(1)), summary.Id).Single();
        return Facets(summary, _mentions.IncidentOf(report, localId));
    }

    private (long Report, string LocalId, DerivedReasons Reasons) HomeOf(string id) =>
        store.Prepare("SELECT home_report, home_mention, reasons FROM incident WHERE id = $id").Rows(Home, id).Single();

    // What was derived, with the spans of the report that the rest is from where they agree.
    private static Incident Facets(IncidentSummary summary, Incident home) => home with
    {
        Main = summary.Main,
        Type = summary.Type,
        Stage = summary.Stage,
        Attacks = summary.Attacks,
        Date = summary.Date is { } date ? date with { Span = home.Date is { } own && own with { Span = null } == date ? own.Span : null } : null,
        Place = summary.Place is { } place ? place with { Span = home.Place is { } here && here with { Span = null } == place ? here.Span : null } : null,
        Perpetrators = [.. summary.Perpetrators.Select(one => one with { Span = home.Perpetrators.FirstOrDefault(own => own.Name == one.Name && own.Standing == one.Standing)?.Span })],
        Responsibility = summary.Responsibility,
        Casualties = summary.Casualties,
    };

    private static (long Report, string LocalId, DerivedReasons Reasons) Home(SqliteDataReader row) =>
        (row.GetInt64(0), row.GetString(1), JsonSerializer.Deserialize(row.GetString(2), LedgerJson.Compact.DerivedReasons)!);

    private MentionDetail Detail(FoundMention mention)
    {
        var text = _reports.TextOf(mention.Row);
        var sources = SourcesOf(mention.Row);
        return new MentionDetail(
            mention.Id,
            mention.Report,
            mention.LocalId,
            mention.Main,
            [.. mention.Spans.Select(span => span.Of(text))],
            [.. ClaimsOf(mention).Select(claim => new ClaimDetail(claim, claim.Sentence.Of(text), claim.Span.Of(text), SourceChain.Of(claim.Source, sources)))],
            _links.Of(mention.Own))
        {
            Spans = mention.Spans,
        };
    }

    private List<Claim> ClaimsOf(FoundMention mention) =>
        store.Prepare("""
            SELECT id, mention, facet, value, source, stance, sentence_start, sentence_end, span_start, span_end FROM claim
            WHERE report = $report AND mention = $mention ORDER BY ordinal
            """).Rows(row => Claim(row, at: 0), mention.Row, mention.LocalId);

    /// <summary>A report's sources, in its own order.</summary>
    public List<Source> SourcesOf(long report) =>
        store.Prepare("SELECT id, name, of, kind, via, span_start, span_end FROM source WHERE report = $report ORDER BY ordinal").Rows(Source, report);

    private static FoundMention Found(SqliteDataReader row) => new(
        ReportList.Summary(row),
        row.GetString(ReportList.Width),
        row.GetBoolean(ReportList.Width + 1),
        JsonSerializer.Deserialize(row.GetString(ReportList.Width + 2), LedgerJson.Compact.ImmutableArrayTextSpan),
        row.GetInt64(ReportList.Width + 3),
        row.GetInt64(ReportList.Width + 4),
        row.GetString(ReportList.Width + 5));

    /// <summary>A claim from ten columns in the order of its own properties.</summary>
    public static Claim Claim(SqliteDataReader row, int at) => new(
        row.GetString(at),
        row.GetString(at + 1),
        SetList.Parse<Facet>(row.GetString(at + 2)),
        row.GetString(at + 3),
        row.TextOrNull(at + 4),
        SetList.Parse<Stance>(row.GetString(at + 5)),
        new TextSpan(row.GetInt32(at + 6), row.GetInt32(at + 7)),
        new TextSpan(row.GetInt32(at + 8), row.GetInt32(at + 9)));

    private static Source Source(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.TextOrNull(2),
        SetList.Parse<SourceKind>(row.GetString(3)),
        row.TextOrNull(4),
        row.NumberOrNull(5) is { } start ? new TextSpan(start, row.GetInt32(6)) : null);

    private sealed record FoundMention(ReportSummary Report, string LocalId, bool Main, ImmutableArray<TextSpan> Spans, long Row, long Own, string Id);
}
