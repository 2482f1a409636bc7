using System.Text;
using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using Blotter.Reading;
using static Blotter.Tests.Ledger.LedgerSamples;

namespace Blotter.Tests.Ledger.Export;

public sealed class TranscriptTests : IDisposable
{
    private static readonly Document Odd = Document("A \ud800 \"bomb\" \0 \u2028 hit Erbil\r\n in 😀. 'Tab\t'.", title: "Half \ud83d <b>&amp;</b>");

    private readonly TemporaryStore _file = new();
    private readonly TemporaryStore _copy = new();

    public void Dispose()
    {
        _file.Dispose();
        _copy.Dispose();
    }

    [Fact]
    public void Imported_a_ledger_gives_the_same_lists_the_same_head_and_the_same_transcript()
    {
        var (transcript, exports) = Written();
        using (var copy = Import(transcript))
        {
            TemporaryStore.Everything(copy).ShouldBe(exports);
            TemporaryStore.Transcript(copy).ShouldBe(transcript);
            copy.Rebuild();
            TemporaryStore.Everything(copy).ShouldBe(exports);
        }
        var found = LedgerVerifier.Verify(_copy.Path);
        found.Damages.ShouldBeEmpty();
        found.Head.ShouldBe(LedgerVerifier.Verify(_file.Path).Head);
    }

    [Fact]
    public void What_a_tombstone_took_away_stays_away()
    {
        using (var store = _file.Open())
        {
            store.Append(Document(Bombing), Coded(Document(Bombing)));
            store.Delete(Document(Bombing).Id, "A. Editor", "wrong");
        }
        var (transcript, exports) = Written();
        transcript.ShouldNotContain("Erbil on Monday");
        using var copy = Import(transcript);
        TemporaryStore.Everything(copy).ShouldBe(exports);
        copy.TombstoneOf(Document(Bombing).Id)!.Why.ShouldBe("wrong");
    }

    [Theory]
    [InlineData("The Courier", "The Mourier", "fit its digest")]
    [InlineData("Gunmen", "Women", "fit its digest")]
    [InlineData("\"kind\":\"coded\"", "\"kind\":\"read\"", "hash")]
    [InlineData("\"entry\":2,", "\"entry\":3,", "entry 2 should follow")]
    [InlineData("blotter/ledger/1", "blotter/ledger/9", "format")]
    [InlineData("\"entries\":4", "\"entries\":5", "lines are missing")]
    [InlineData("{\"entry\":1,", "{\"entry\":1", "is no line")]
    [InlineData("\"hash\":\"", "\"hash\":\"zz", "is no line")]
    public void A_changed_line_is_refused_and_leaves_no_store(string old, string changed, string told)
    {
        var (transcript, _) = Written();
        var index = transcript.IndexOf(old, StringComparison.Ordinal);
        index.ShouldBeGreaterThan(-1);
        var problem = Should.Throw<BlotterException>(() => Import(transcript[..index] + changed + transcript[(index + old.Length)..]));
        problem.Code.ShouldBe("B126");
        problem.Message.ShouldMatch(told);
        File.Exists(_copy.Path).ShouldBeFalse();
    }

    [Fact]
    public void A_file_cut_short_is_refused_wherever_it_was_cut()
    {
        var lines = Written().Transcript.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var kept = 0; kept < lines.Length; kept++)
        {
            var part = string.Concat(lines.Take(kept).Select(line => line + "\n"));
            Should.Throw<BlotterException>(() => Import(part)).Code.ShouldBe("B126");
        }
    }

    [Fact]
    public void A_line_left_out_or_said_twice_is_refused()
    {
        var lines = Written().Transcript.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var which = 0; which < lines.Length; which++)
        {
            var without = string.Join('\n', lines.Where((_, index) => index != which));
            var twice = string.Join('\n', lines.SelectMany((line, index) => index == which ? [line, line] : new[] { line }));
            Should.Throw<BlotterException>(() => Import(without)).Code.ShouldBe("B126");
            Should.Throw<BlotterException>(() => Import(twice)).Code.ShouldBe("B126");
        }
    }

    [Fact]
    public void A_store_that_holds_a_ledger_is_left_as_it_is()
    {
        var (transcript, exports) = Written();
        Should.Throw<BlotterException>(() => LedgerStore.Import(_file.Path, Bytes(transcript), "x", TimeProvider.System)).Code.ShouldBe("B127");
        using var store = _file.OpenForReading();
        TemporaryStore.Everything(store).ShouldBe(exports);
    }

    [Theory]
    [InlineData("coded", "{}")]
    [InlineData("coded", "[1]")]
    [InlineData("read", "{}")]
    [InlineData("failed", "{}")]
    [InlineData("linked", "{}")]
    [InlineData("merged", "{\"incident\":\"x\",\"with\":\"y\",\"why\":\"z\"}")]
    [InlineData("split", "{}")]
    [InlineData("deleted", "{}")]
    [InlineData("deleted", "\"x\"")]
    [InlineData("sung", "{}")]
    [InlineData("read", "null")]
    public void A_forged_log_whose_chain_is_right_is_refused_when_it_makes_no_sense(string kind, string body) =>
        Should.Throw<BlotterException>(() => Import(Forged(kind, "2024-05-02T12:00:00.000Z", body))).Code.ShouldBe("B126");

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2024-05-32T12:00:00.000Z")]
    public void A_time_that_is_none_is_refused(string at) =>
        Should.Throw<BlotterException>(() => Import(Forged("failed", at, "{}"))).Message.ShouldContain("time");

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var bytes = new MemoryStream([0xff, 0xfe, 0x00, 0x0a]);
        Should.Throw<BlotterException>(() => LedgerStore.Import(_copy.Path, bytes, "x", TimeProvider.System)).Code.ShouldBe("B126");
    }

    private (string Transcript, string Exports) Written()
    {
        using var store = _file.Open();
        foreach (var document in new[] { Odd, Document(Kidnapping) })
            store.Append(document, Coded(document));
        return (TemporaryStore.Transcript(store), TemporaryStore.Everything(store));
    }

    private LedgerStore Import(string transcript) => LedgerStore.Import(_copy.Path, Bytes(transcript), "ledger.jsonl", TimeProvider.System);

    // As somebody can write it who knows how the chain is made.
    private static string Forged(string kind, string at, string body)
    {
        var digest = LogChain.DigestOf(Encoding.UTF8.GetBytes(body));
        var line = new LogLine(1, Encoding.UTF8.GetBytes(kind), Encoding.UTF8.GetBytes(at), "x"u8.ToArray(), digest);
        var hash = Convert.ToHexStringLower(LogChain.Next(LogChain.Start, line));
        return $$"""
            {"format":"blotter/ledger/1"}
            {"entry":1,"kind":"{{kind}}","at":"{{at}}","by":"x","body":{{body}},"digest":"{{Convert.ToHexStringLower(digest)}}","hash":"{{hash}}"}
            {"texts":0,"entries":1,"head":"{{hash}}"}
            """;
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
