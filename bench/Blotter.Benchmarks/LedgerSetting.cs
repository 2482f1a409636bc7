using Blotter.Coding;
using Blotter.Ledger;
using Blotter.Reading;

namespace Blotter.Benchmarks;

/// <summary>Stores filled as <c>blotter read</c> fills them, in this process.</summary>
internal static class LedgerSetting
{
    /// <summary>Reads reports into a store.</summary>
    public static void Fill(string store, string input)
    {
        using var ledger = LedgerStore.Open(store, TimeProvider.System);
        new Pipeline(new ReadingOptions(), new ReportCoder(), ledger, TimeProvider.System)
            .Read(new ReadRequest([input], Environment.ProcessorCount), new Progress<ReadProgress>(), CancellationToken.None);
    }

    /// <summary>The bytes of a file that SQLite may have open.</summary>
    public static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
