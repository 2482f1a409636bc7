using Blotter.Coding.Contract;
using Blotter.Origins;

namespace Blotter.Deriving;

/// <summary>Says by a report alone whose text it is: the agency's of its dateline, the agency's to whom it credits most of what it says, else its publisher's.</summary>
internal static class CreditedOutlet
{
    /// <summary>The name of the publisher or agency, or <c>null</c> where none is known.</summary>
    public static string? NameOf(CodedReport coded)
    {
        if (coded.Report.Dateline?.Agency is { } agency && (coded.Report.Publisher is not { } publisher || !OutletName.AreOne(agency, publisher)))
            return agency;
        return Credited(coded) ?? coded.Report.Publisher;
    }

    // Half of what nobody else is cited for.
    private static string? Credited(CodedReport coded)
    {
        var speakers = coded.Sources.DistinctBy(source => source.Id, StringComparer.Ordinal).ToDictionary(source => source.Id, StringComparer.Ordinal);
        var own = coded.Claims.Where(claim => claim.Source is null || (speakers.TryGetValue(claim.Source, out var source) && MentionReader.IsOutlet(source.Kind))).ToList();
        var first = own.Where(claim => claim.Source is not null && speakers[claim.Source].Kind == SourceKind.Agency).CountBy(claim => claim.Source!, StringComparer.Ordinal).OrderByDescending(count => count.Value).FirstOrDefault();
        return first.Key is { } id && 2 * first.Value >= own.Count ? speakers[id].Name : null;
    }
}
