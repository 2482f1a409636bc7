using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Blotter.Ledger.Export;

/// <summary>Reads what <see cref="Transcript"/> wrote into an empty store; every text is held against its digest and every entry against the chain.</summary>
/// <param name="store">The store, in a transaction.</param>
/// <param name="name">What errors call the transcript.</param>
internal sealed class TranscriptReader(StoreConnection store, string name)
{
    private readonly List<long> _withoutBody = [];
    private readonly HashSet<string> _withoutWords = new(StringComparer.Ordinal);
    private int _line;
    private long _texts;
    private long _entries;
    private byte[] _head = LogChain.Start.ToArray();
    private bool _hasEnded;

    /// <summary>Reads all of it and derives the tables; the number of entries.</summary>
    /// <exception cref="BlotterException">The store is not empty, or a line is not as it was written.</exception>
    public long Read(Stream transcript)
    {
        if (store.Prepare("SELECT 1 FROM log LIMIT 1").Number() is not null)
            throw Errors.StoreHoldsLedger(store.Path);
        using var lines = new StreamReader(transcript, new UTF8Encoding(false, throwOnInvalidBytes: true), false, 1 << 16, leaveOpen: true);
        Understand(() => ReadLines(lines));
        if (!_hasEnded)
            throw Bad("ends the file, which goes on where it was written: it was cut short");
        Understand(CheckTombstones);
        Derive();
        return _entries;
    }

    private void ReadLines(StreamReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            _line++;
            using var json = JsonDocument.Parse(line);
            Take(json.RootElement);
        }
    }

    private void Understand(Action read)
    {
        try
        {
            read();
        }
        catch (Exception failure) when (failure is JsonException or DecoderFallbackException or KeyNotFoundException or InvalidOperationException or FormatException or NullReferenceException)
        {
            throw Bad($"is no line of an exported ledger ({failure.Message.TrimEnd('.')})");
        }
    }

    private void Take(JsonElement line)
    {
        if (_hasEnded)
            throw Bad("follows the line that ends the ledger");
        if (_line == 1)
            CheckFormat(line);
        else if (line.TryGetProperty("entry", out _))
            TakeEntry(line);
        else if (line.TryGetProperty("text", out _))
            TakeText(line);
        else
            TakeEnd(line);
    }

    private void CheckFormat(JsonElement line)
    {
        if (!string.Equals(line.GetProperty("format").GetString(), Transcript.Format, StringComparison.Ordinal))
            throw Bad($"is no ledger of the format {Transcript.Format}");
    }

    private void TakeText(JsonElement line)
    {
        var (digest, text) = (Text(line, "text"), line.GetProperty("content").GetString() ?? "");
        if (text.Length == 0)
            _withoutWords.Add(digest);
        else if (!string.Equals(Log.DigestOf(text), digest, StringComparison.Ordinal))
            throw Bad("has a text that does not fit its digest");
        if (store.Prepare("SELECT 1 FROM content WHERE digest = $digest").Number(digest) is not null)
            throw Bad("has a text for the second time");
        store.Prepare("INSERT INTO content (digest, text) VALUES ($digest, $text)").Run(digest, text);
        _texts++;
    }

    private void TakeEntry(JsonElement line)
    {
        var entry = new TranscribedEntry(
            line.GetProperty("entry").GetInt64(), Text(line, "kind"), Text(line, "at"), Text(line, "by"), Body(line.GetProperty("body")),
            Convert.FromHexString(Text(line, "digest")), Convert.FromHexString(Text(line, "hash")));
        if (!Log.IsMoment(entry.At))
            throw Bad("has a time that is none");
        if (entry.Seq != _entries + 1)
            throw Bad(string.Create(CultureInfo.InvariantCulture, $"is entry {entry.Seq} where entry {_entries + 1} should follow"));
        if (entry.Body.Length == 0)
            _withoutBody.Add(entry.Seq);
        else if (!entry.Digest.AsSpan().SequenceEqual(LogChain.DigestOf(Encoding.UTF8.GetBytes(entry.Body))))
            throw Bad("has a body that does not fit its digest");
        if (!entry.Hash.AsSpan().SequenceEqual(LogChain.Next(_head, entry.Line)))
            throw Bad("does not fit its hash: it, its hash or its place was changed");
        store.Prepare("INSERT INTO log (seq, kind, at, by, body, digest, hash) VALUES ($seq, $kind, $at, $by, $body, $digest, $hash)")
            .Run(entry.Seq, entry.Kind, entry.At, entry.By, entry.Body, entry.Digest, entry.Hash);
        (_entries, _head) = (entry.Seq, entry.Hash);
    }

    private void TakeEnd(JsonElement line)
    {
        if (line.GetProperty("texts").GetInt64() != _texts || line.GetProperty("entries").GetInt64() != _entries
            || !Convert.FromHexString(Text(line, "head")).AsSpan().SequenceEqual(_head))
            throw Bad("does not fit what came before it: lines are missing");
        _hasEnded = true;
    }

    private void CheckTombstones()
    {
        var tombstones = Tombstones.Of(store);
        if (_withoutBody.Find(seq => tombstones.Over(seq) is null) is > 0 and var entry)
            throw Bad(string.Create(CultureInfo.InvariantCulture, $"entry {entry} has no body, and no tombstone took it away"));
        if (_withoutWords.FirstOrDefault(digest => !tombstones.TookAway(digest)) is { } text)
            throw Bad($"text {text} is empty, and no tombstone took it away");
    }

    private void Derive()
    {
        try
        {
            new Rebuilding(store).Run();
        }
        catch (BlotterException problem) when (problem.Code == Errors.DamagedCode)
        {
            throw Bad($"ends a ledger from which the tables cannot be derived ({problem.InnerException?.Message.TrimEnd('.')})");
        }
    }

    private static string Body(JsonElement body) => body.ValueKind == JsonValueKind.Null ? "" : body.GetRawText();

    private static string Text(JsonElement line, string property) => line.GetProperty(property).GetString() ?? throw new FormatException($"{property} is null");

    private BlotterException Bad(string problem) => Errors.MalformedLedgerLine(Errors.Place(name, Math.Max(_line, 1)), problem);
}
