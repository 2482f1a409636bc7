using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Ledger;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger;

public sealed class LedgerExportTests : IDisposable
{
    private readonly TemporaryStore _file = new();
    private readonly LedgerStore _store;

    public LedgerExportTests() => _store = _file.Open();

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }

    [Fact]
    public void Csv_has_a_line_of_names_and_a_line_an_incident()
    {
        Append(Bombing);
        var id = _store.Queries.Incidents(new IncidentFilter()).Single().Id;
        TemporaryStore.Csv(_store).ShouldBe(
            "id,type,stage,attacks,date_start,date_end,date_precision,date_basis,place,admin1,country,lat,lon,place_precision,gazetteer," +
            "killed_low,killed_best,killed_high,injured_low,injured_best,injured_high,abducted_low,abducted_best,abducted_high," +
            "missing_low,missing_best,missing_high,responsibility,perpetrators,main,reports,origins,disputed\n" +
            $"{id},bombing,accomplished,,2024-04-29,2024-04-29,day,relative,Erbil,Arbil,IQ,36.19,44.01,exact,geonames:95446," +
            "3,3,3,,,,,,,,,,not-mentioned,,yes,1,1,\n");
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    public void Csv_text_that_a_spreadsheet_would_evaluate_begins_with_an_apostrophe(string name)
    {
        Append(Bombing, incident => incident with { Place = incident.Place! with { Name = name } });
        TemporaryStore.Csv(_store).ShouldContain($",'{name},");
    }

    [Fact]
    public void Csv_numbers_stay_numbers()
    {
        Append(Bombing, incident => incident with { Place = incident.Place! with { Lat = -3.5, Lon = -60 } });
        TemporaryStore.Csv(_store).ShouldContain(",-3.5,-60,");
    }

    [Fact]
    public void Csv_quotes_commas_quotes_and_line_breaks()
    {
        Append(Bombing, incident => incident with { Place = incident.Place! with { Name = "A, \"B\"\nC" } });
        TemporaryStore.Csv(_store).ShouldContain(",\"A, \"\"B\"\"\nC\",");
    }

    [Fact]
    public void Csv_names_perpetrators_with_their_standing()
    {
        Append(Bombing, incident => incident with { Perpetrators = [Perpetrator("North Front", Standing.Claimed), Perpetrator("State", Standing.Denied)] });
        TemporaryStore.Csv(_store).ShouldContain(",North Front [claimed]; State [denied],");
    }

    [Fact]
    public void Json_lines_hold_claims_quotes_and_reports()
    {
        Append(Bombing);
        using var line = JsonDocument.Parse(TemporaryStore.JsonLines(_store));
        var report = line.RootElement.GetProperty("reports")[0];
        report.GetProperty("quotes")[0].GetString().ShouldBe(Bombing);
        report.GetProperty("published").GetString().ShouldBe("2024-05-02");
        var claim = report.GetProperty("claims")[0];
        claim.GetProperty("facet").GetString().ShouldBe("killed");
        claim.GetProperty("chain")[0].GetProperty("of").GetString().ShouldBe("police");
    }

    [Fact]
    public void Geojson_is_a_collection_with_longitude_first()
    {
        Append(Bombing);
        using var collection = JsonDocument.Parse(TemporaryStore.GeoJson(_store));
        collection.RootElement.GetProperty("type").GetString().ShouldBe("FeatureCollection");
        var feature = collection.RootElement.GetProperty("features")[0];
        feature.GetProperty("geometry").GetProperty("coordinates").GetRawText().ShouldBe("[44.01,36.19]");
        feature.GetProperty("properties").GetProperty("killed_best").GetInt32().ShouldBe(3);
        feature.GetProperty("properties").GetProperty("injured_best").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(36.0, null)]
    [InlineData(91.0, 44.0)]
    [InlineData(36.0, -181.0)]
    public void Geojson_has_no_geometry_where_no_point_on_earth_is_known(double? lat, double? lon)
    {
        Append(Bombing, incident => incident with { Place = incident.Place! with { Lat = lat, Lon = lon } });
        using var collection = JsonDocument.Parse(TemporaryStore.GeoJson(_store));
        collection.RootElement.GetProperty("features")[0].GetProperty("geometry").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void An_empty_ledger_gives_valid_files()
    {
        TemporaryStore.Csv(_store).Split('\n').Length.ShouldBe(2);
        TemporaryStore.JsonLines(_store).ShouldBeEmpty();
        using var collection = JsonDocument.Parse(TemporaryStore.GeoJson(_store));
        collection.RootElement.GetProperty("features").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void No_export_tells_where_or_when_a_report_was_read()
    {
        var document = Document(Bombing, address: "/srv/reports/a.txt", origin: "/srv/reports/a.txt");
        _store.Append(document, Coded(document));
        var all = TemporaryStore.Csv(_store) + TemporaryStore.JsonLines(_store) + TemporaryStore.GeoJson(_store);
        all.ShouldNotContain("someone");
        all.ShouldNotContain("12:00");
        all.ShouldNotContain("\r");
    }

    [Fact]
    public void Exports_take_the_filter()
    {
        Append(Bombing);
        Append(Kidnapping, incident => incident with { Type = IncidentType.Kidnapping });
        TemporaryStore.Csv(_store, new IncidentFilter { Type = IncidentType.Kidnapping }).Split('\n').Length.ShouldBe(3);
    }

    private static Perpetrator Perpetrator(string name, Standing standing) => new(name, null, null, null, standing, null, null);

    private void Append(string text, Func<Incident, Incident>? change = null)
    {
        var document = Document(text);
        _store.Append(document, Coded(document, change: change));
    }
}
