using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Mapping;

/// <summary>Counts the incidents of a selection by bins of time.</summary>
internal static class TimelineReader
{
    private const int MostActors = 7;
    private const string Separator = "; ";

    public static Timeline Read(StoreConnection store, IncidentFilter filter, TimelineLanes lanes)
    {
        var selection = IncidentList.Select(filter);
        var rows = store.Stream(
            $"SELECT {ColumnOf(lanes)}, first_day, last_day, count(*) FROM incident {selection.Where} GROUP BY 1, 2, 3", Row, selection.Values).ToList();
        var dated = rows.Where(row => row is { First: not null, Last: not null }).Select(row => row.Within(filter.From, filter.To)).Where(row => row.First <= row.Last).ToList();
        var ceasefires = Ceasefires(store, selection).ToImmutableArray();
        var undated = rows.Where(row => row is { First: null, Last: null }).Sum(row => row.Incidents);
        var open = rows.Where(row => row.First is null != row.Last is null).Sum(row => row.Incidents);
        if (dated.Count == 0)
            return new Timeline(BinUnit.Day, [], null, [], open, undated, ceasefires);
        var bins = TimelineBins.Over(dated.Min(row => row.First!.Value), dated.Max(row => row.Last!.Value));
        return new Timeline(bins.Unit, bins.Starts, bins.End, [.. Lanes(dated, lanes, bins)], open, undated, [.. ceasefires.Where(one => one.First < bins.End)]);
    }

    private static string ColumnOf(TimelineLanes lanes) => lanes switch
    {
        TimelineLanes.Type => "type",
        TimelineLanes.Actor => "perpetrator_names",
        _ => "NULL",
    };

    private static IEnumerable<TimelineLane> Lanes(List<DatedRow> rows, TimelineLanes lanes, TimelineBins bins) => lanes switch
    {
        TimelineLanes.Actor => ActorLanes(rows, bins),
        _ => rows.GroupBy(row => row.Lane, StringComparer.Ordinal).Select(lane => Lane(lane.Key, isRest: false, lane, bins))
            .OrderByDescending(lane => lane.Incidents).ThenBy(lane => lane.Name, StringComparer.Ordinal),
    };

    private static IEnumerable<TimelineLane> ActorLanes(List<DatedRow> rows, TimelineBins bins)
    {
        var byActor = rows.Where(row => row.Lane!.Length > 0)
            .SelectMany(row => row.Lane!.Split(Separator).Distinct(StringComparer.Ordinal).Select(name => (name, row)))
            .GroupBy(entry => entry.name, entry => entry.row, StringComparer.Ordinal)
            .OrderByDescending(actor => actor.Sum(row => row.Incidents)).ThenBy(actor => actor.Key, StringComparer.Ordinal).ToList();
        var shown = byActor.Take(MostActors).Select(actor => actor.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var actor in byActor.Take(MostActors))
            yield return Lane(actor.Key, isRest: false, actor, bins);
        // An incident is once among the rest, whatever number of them did it.
        var rest = rows.Where(row => row.Lane!.Length > 0 && row.Lane.Split(Separator).Any(name => !shown.Contains(name))).ToList();
        if (rest.Count > 0)
            yield return Lane(null, isRest: true, rest, bins);
        var unknown = rows.Where(row => row.Lane!.Length == 0).ToList();
        if (unknown.Count > 0)
            yield return Lane(null, isRest: false, unknown, bins);
    }

    private static TimelineLane Lane(string? name, bool isRest, IEnumerable<DatedRow> rows, TimelineBins bins)
    {
        var (within, spread, incidents) = (new int[bins.Starts.Length], new double[bins.Starts.Length], 0);
        foreach (var row in rows)
        {
            incidents += row.Incidents;
            var (first, last) = (bins.At(row.First!.Value), bins.At(row.Last!.Value));
            if (first == last)
                within[first] += row.Incidents;
            else
                Spread(row, bins, spread, first, last);
        }
        return new TimelineLane(name, isRest, incidents, [.. within], [.. spread.Select(share => Math.Round(share, 3))]);
    }

    private static void Spread(DatedRow row, TimelineBins bins, double[] spread, int first, int last)
    {
        double days = row.Last!.Value.DayNumber - row.First!.Value.DayNumber + 1;
        for (var bin = first; bin <= last; bin++)
        {
            var from = Math.Max(bins.Starts[bin].DayNumber, row.First.Value.DayNumber);
            var to = Math.Min(bins.Starts[bin].DayNumber + bins.Days(bin) - 1, row.Last.Value.DayNumber);
            spread[bin] += row.Incidents * (to - from + 1) / days;
        }
    }

    private static IEnumerable<Ceasefire> Ceasefires(StoreConnection store, Selection selection) => store.Stream(
        $"""
        SELECT measure.first_day, measure.last_day, measure.actor, measure.outcome, count(DISTINCT measure.report)
        FROM measure JOIN report ON report.row = measure.report
        WHERE measure.kind = 'ceasefire' AND measure.first_day IS NOT NULL AND report.superseded = 0 AND EXISTS (
          SELECT 1 FROM mention JOIN incident ON incident.id = mention.incident {selection.Where} AND mention.report = measure.report)
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        """,
        row => new Ceasefire(Day(row, 0)!.Value, Day(row, 1), row.TextOrNull(2), row.TextOrNull(3), row.GetInt32(4)), selection.Values);

    private static DatedRow Row(SqliteDataReader row) => new(row.TextOrNull(0), Day(row, 1), Day(row, 2), row.GetInt32(3));

    private static DateOnly? Day(SqliteDataReader row, int column) =>
        row.TextOrNull(column) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private sealed record DatedRow(string? Lane, DateOnly? First, DateOnly? Last, int Incidents)
    {
        /// <summary>Its date cut to a period that it overlaps.</summary>
        public DatedRow Within(DateOnly? from, DateOnly? to) => this with
        {
            First = from is { } earliest && earliest > First ? earliest : First,
            Last = to is { } latest && latest < Last ? latest : Last,
        };
    }
}
