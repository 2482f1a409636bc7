using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Blotter.Ledger.Export;

/// <summary>
/// Writes a whole ledger as JSON lines: first what the file is, then every stored text, then every line of the log with its hash, and last how
/// many there were, so that a file cut short is known. What a tombstone took away is <c>null</c>.
/// </summary>
internal sealed class Transcript(StoreConnection store)
{
    public const string Format = "blotter/ledger/1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(Stream output)
    {
        Line(output, json => json.WriteString("format", Format));
        var (texts, entries, head) = (0L, 0L, LogChain.Start.ToArray());
        foreach (var (digest, text) in store.Stream("SELECT digest, text FROM content ORDER BY row", row => (row.GetString(0), row.GetString(1)), []))
        {
            Line(output, json => WriteText(json, digest, text));
            texts++;
        }
        foreach (var entry in store.Stream("SELECT seq, kind, at, by, body, digest, hash FROM log ORDER BY seq", Entry, []))
        {
            Line(output, json => WriteEntry(json, entry));
            (entries, head) = (entries + 1, entry.Hash);
        }
        Line(output, json =>
        {
            json.WriteNumber("texts", texts);
            json.WriteNumber("entries", entries);
            json.WriteString("head", Convert.ToHexStringLower(head));
        });
    }

    private static void WriteText(Utf8JsonWriter json, string digest, string text)
    {
        json.WriteString("text", digest);
        json.WriteString("content", text.Length == 0 ? null : text);
    }

    private void WriteEntry(Utf8JsonWriter json, TranscribedEntry entry)
    {
        json.WriteNumber("entry", entry.Seq);
        json.WriteString("kind", entry.Kind);
        json.WriteString("at", entry.At);
        json.WriteString("by", entry.By);
        json.WritePropertyName("body");
        WriteBody(json, entry);
        json.WriteString("digest", Convert.ToHexStringLower(entry.Digest));
        json.WriteString("hash", Convert.ToHexStringLower(entry.Hash));
    }

    // The digest is of the body's own bytes, so they are written as they are.
    private void WriteBody(Utf8JsonWriter json, TranscribedEntry entry)
    {
        if (entry.Body.Length == 0)
        {
            json.WriteNullValue();
            return;
        }
        try
        {
            json.WriteRawValue(entry.Body.AsSpan().ContainsAny('\r', '\n') ? throw new JsonException("it has several lines") : entry.Body);
        }
        catch (JsonException failure)
        {
            throw Errors.StoreDamaged(store.Path, new InvalidOperationException($"the body of entry {entry.Seq}: {failure.Message}", failure));
        }
    }

    private static void Line(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static TranscribedEntry Entry(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetFieldValue<byte[]>(5), row.GetFieldValue<byte[]>(6));
}

/// <summary>One line of the log with all that it carries; the body is empty when a tombstone took it away.</summary>
internal sealed record TranscribedEntry(long Seq, string Kind, string At, string By, string Body, byte[] Digest, byte[] Hash)
{
    /// <summary>What the chain takes of it.</summary>
    public LogLine Line => new(Seq, Encoding.UTF8.GetBytes(Kind), Encoding.UTF8.GetBytes(At), Encoding.UTF8.GetBytes(By), Digest);
}
