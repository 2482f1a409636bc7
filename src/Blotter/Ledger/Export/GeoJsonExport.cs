using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Blotter.Ledger.Export;

/// <summary>Writes the flat columns as features; disposing ends the collection.</summary>
internal sealed class GeoJsonExport : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private string _separator = "\n";

    public GeoJsonExport(TextWriter output)
    {
        _output = output;
        output.Write("""{"type":"FeatureCollection","features":[""");
    }

    public void Write(IncidentSummary incident)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            WriteFeature(json, incident);
        _output.Write(_separator);
        _output.Write(Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        _separator = ",\n";
    }

    public void Dispose() => _output.Write("\n]}\n");

    private static void WriteFeature(Utf8JsonWriter json, IncidentSummary incident)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", incident.Id);
        WriteGeometry(json, incident.Place?.Lat, incident.Place?.Lon);
        json.WriteStartObject("properties");
        foreach (var column in ExportColumns.All)
            WriteProperty(json, column.Name, column.Of(incident));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteGeometry(Utf8JsonWriter json, double? lat, double? lon)
    {
        if (lat is not (>= -90 and <= 90) || lon is not (>= -180 and <= 180))
        {
            json.WriteNull("geometry");
            return;
        }
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(lon.Value);
        json.WriteNumberValue(lat.Value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
