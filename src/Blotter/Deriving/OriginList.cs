using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Origins;

namespace Blotter.Deriving;

/// <summary>Says who found out for itself that an incident happened: reprints, digests and those who only deny it add no witness.</summary>
internal static class OriginList
{
    /// <summary>The independent origins of an incident, in the order of their first report.</summary>
    /// <param name="mentions">The mentions, the oldest first.</param>
    public static ImmutableArray<IncidentOrigin> Of(ImmutableArray<Mention> mentions)
    {
        var telling = mentions.Where(mention => !OnlyDenies(mention)).ToList();
        if (telling.Count == 0)
            telling = [.. mentions.Take(1)];
        var own = telling.Where(mention => !IsRelay(mention)).Select(OwnName).ToList();
        return [.. IndependentOrigins.Of([.. telling.Select(mention => Told(mention, own))]).Select(origin => new IncidentOrigin(origin.Name ?? origin.Reports[0], [.. origin.Reports.Distinct(StringComparer.Ordinal)]))];
    }

    private static ToldBy Told(Mention mention, List<string> own) => new(
        mention.Report.Id, mention.Report.Origin ?? mention.Report.Id, mention.Report.Publisher, mention.Report.OriginName, IsRelay(mention), IsRelay(mention) ? [.. Relayed(mention, own)] : []);

    private static string OwnName(Mention mention) => mention.Report.OriginName ?? mention.Report.Publisher ?? mention.Report.Id;

    private static bool OnlyDenies(Mention mention) =>
        Denial.IsAll([.. mention.Facts.Sayings.Where(saying => saying.Facet == Facet.Occurrence).Select(saying => (saying.Stance, saying.Chain))]);

    private static bool IsRelay(Mention mention) => mention.Facts.IsDigest || IsHeardThroughOthers(mention);

    // All that it says happened, and to how many, comes through other outlets.
    private static bool IsHeardThroughOthers(Mention mention)
    {
        var told = mention.Facts.Sayings.Where(saying => !saying.IsHeading && saying.Facet is Facet.Occurrence or Facet.Killed or Facet.Injured or Facet.Abducted).ToList();
        return told.Count > 0 && told.All(saying => saying.Chain.Any(speaker => IsOther(mention, speaker)));
    }

    private static IEnumerable<string> Relayed(Mention mention, List<string> own)
    {
        var speakers = mention.Facts.Sayings.SelectMany(saying => saying.Chain).ToList();
        ImmutableArray<string>[] choices =
        [
            [.. speakers.Where(speaker => IsOther(mention, speaker)).Select(speaker => speaker.Name)],
            [.. mention.Facts.Outlets.Where(outlet => own.Exists(name => OutletName.AreOne(name, outlet)))],
            [.. speakers.Where(speaker => speaker.Kind == SourceKind.Account).Select(speaker => speaker.Name)],
            mention.Facts.Outlets,
        ];
        return choices.FirstOrDefault(names => !names.IsEmpty) is { IsDefault: false } found ? found.Distinct(StringComparer.Ordinal) : [OwnName(mention)];
    }

    private static bool IsOther(Mention mention, Speaker speaker) => MentionReader.IsOutlet(speaker.Kind) && SpeakerKeys.IsNamed(speaker) && !SpeakerKeys.IsOwnVoice(mention, speaker);
}
