using Blotter.Coding.Contract;
using Blotter.Ledger;

namespace Blotter.Tests.Web;

/// <summary>Reports and claims as the ledger answers with them, by hand.</summary>
internal static class GridReports
{
    public static ReportSummary Report(string id, bool superseded = false) =>
        new(id, Version: 1, superseded, "a.txt", Url: null, "The Courier", Title: null, Byline: null, Published: null, "en", "1", Incidents: 1);

    public static ClaimDetail Claim(string id, Facet facet, string value, TextSpan? span = null, string speaker = "police", Stance stance = Stance.Asserts) => new(
        new Claim(id, "i1", facet, value, "s1", stance, new TextSpan(100, 123), span ?? new TextSpan(100, 101)),
        "Police said three died.", value, [new Source("s1", speaker, null, SourceKind.Official, null, null)]);
}
