using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Ledger;

/// <summary>Keeps codings out of the log that could not be derived from later.</summary>
internal static class AppendGuard
{
    /// <summary>Checks that the coding is of the document, and that its ids and spans point at something.</summary>
    /// <exception cref="ArgumentException">The coding does not fit the document or itself.</exception>
    public static void Check(Document document, CodedReport coded)
    {
        if (!string.Equals(document.Id, coded.Report.Id, StringComparison.Ordinal))
            throw new ArgumentException($"The coding is of {coded.Report.Id}, the document is {document.Id}.", nameof(coded));
        var whole = new TextSpan(0, document.Text.Length);
        var incidents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var incident in coded.Incidents)
        {
            if (!incidents.Add(incident.Id))
                throw new ArgumentException($"Two incidents have the id {incident.Id}.", nameof(coded));
            if (!incident.Spans.All(whole.Contains))
                throw new ArgumentException($"Incident {incident.Id} has a span outside the text.", nameof(coded));
        }
        foreach (var claim in coded.Claims)
        {
            if (!incidents.Contains(claim.Incident))
                throw new ArgumentException($"Claim {claim.Id} is of the unknown incident {claim.Incident}.", nameof(coded));
            if (!whole.Contains(claim.Sentence) || !whole.Contains(claim.Span))
                throw new ArgumentException($"Claim {claim.Id} has a span outside the text.", nameof(coded));
        }
    }
}
