using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Fills;
using Blotter.Coding.Mentions;
using Blotter.Coding.Places;
using Blotter.Coding.Roles;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Training.Coding;

/// <summary>One thing of an answer key with its phrases in the report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Template">The template that holds it.</param>
/// <param name="Role">What it is in the incident.</param>
/// <param name="Fill">The fill that names it.</param>
/// <param name="Mentions">The phrases that the fill means, in text order; none where no phrase was found.</param>
/// <param name="Context">What is known of the incident.</param>
internal sealed record FillCase(Muc4Report Report, Muc4Template Template, Role Role, Muc4Fill Fill, ImmutableArray<NounPhrase> Mentions, FillContext Context)
{
    /// <summary>What the key allows for it in another slot; empty where it says nothing.</summary>
    public ImmutableArray<string> Allowed(Muc4Slot slot) => About(slot)?.Values ?? [];

    /// <summary>Whether the key leaves it open that something is said in that slot.</summary>
    public bool IsOptional(Muc4Slot slot) => About(slot)?.IsOptional ?? false;

    private Muc4Fill? About(Muc4Slot slot) =>
        Template[slot].FirstOrDefault(fill => fill.References is { } references && references.Any(reference => Fill.Values.Contains(reference, StringComparer.Ordinal)));
}

/// <summary>Finds the things of answer keys in their reports.</summary>
internal static class FillCases
{
    private static readonly Lazy<CountryFinder> Countries = new(() => new CountryFinder(DataFile.Load("Coding/Places/countries.tsv"), new WordLists(DataFile.Load("Coding/Places/country-context.tsv"))));

    /// <summary>The things of all reports, in order.</summary>
    public static ImmutableArray<FillCase> Of(IEnumerable<Muc4Report> reports) => [.. reports.SelectMany(Of)];

    /// <summary>What is known of each incident of a report, in the order of its templates.</summary>
    public static IEnumerable<(Muc4Template Template, FillContext Context, ImmutableArray<FillCase> Cases)> Incidents(Muc4Report report)
    {
        var match = new KeyMatch(report.Key);
        var meant = report.Phrases.Select(phrase => (Phrase: phrase, Strings: match.Of(phrase))).ToArray();
        for (var at = 0; at < report.Key.Length; at++)
        {
            var template = report.Key[at];
            var of = meant.Select(pair => (pair.Phrase, Strings: pair.Strings.Where(known => known.Template == at).ToArray())).Where(pair => pair.Strings.Length > 0).ToArray();
            var context = Context(report, template, [.. of.Where(pair => pair.Strings.Any(known => known.Role != Role.Organisation)).Select(pair => pair.Phrase)], [.. of.Select(pair => pair.Phrase)]);
            var cases = Fills(template).Select(pair => new FillCase(report, template, pair.Role, pair.Fill,
                [.. of.Where(found => found.Strings.Any(known => ReferenceEquals(known.Fill, pair.Fill))).Select(found => found.Phrase)], context));
            yield return (template, context, [.. cases]);
        }
    }

    private static IEnumerable<FillCase> Of(Muc4Report report) => Incidents(report).SelectMany(incident => incident.Cases);

    // A description of somebody who is named is no thing of its own.
    private static IEnumerable<(Role Role, Muc4Fill Fill)> Fills(Muc4Template template) =>
        template[Muc4Slot.InstrumentId].Select(fill => (Role.Weapon, fill))
            .Concat(template[Muc4Slot.PerpetratorIndividual].Select(fill => (Role.Individual, fill)))
            .Concat(template[Muc4Slot.PerpetratorOrganization].Select(fill => (Role.Organisation, fill)))
            .Concat(template[Muc4Slot.PhysicalTargetId].Select(fill => (Role.Target, fill)))
            .Concat(template[Muc4Slot.HumanTargetName].Select(fill => (Role.Victim, fill)))
            .Concat(template[Muc4Slot.HumanTargetDescription].Where(fill => fill.References is not { IsEmpty: false }).Select(fill => (Role.Victim, fill)));

    private static FillContext Context(Muc4Report report, Muc4Template template, ImmutableArray<NounPhrase> sure, ImmutableArray<NounPhrase> all)
    {
        var telling = (sure.IsEmpty ? all : sure).Select(phrase => phrase.Sentence.Index).Distinct().Order();
        var country = template[Muc4Slot.IncidentLocation].SelectMany(fill => fill.Values).Select(value => value.Split(':', '(', '-')[0].Trim()).FirstOrDefault();
        return new FillContext(report.Sentences, [.. telling], TypeOf(First(template, Muc4Slot.IncidentType)), StageOf(First(template, Muc4Slot.IncidentStage)),
            country is null ? null : Countries.Value.Named(country)?.Iso2)
        {
            Opening = FillContext.OpeningOf(report.Document, report.Sentences),
        };
    }

    private static string? First(Muc4Template template, Muc4Slot slot) => template[slot].SelectMany(fill => fill.Values).FirstOrDefault();

    private static IncidentType? TypeOf(string? value) => value switch
    {
        null => null,
        "BOMBING" => IncidentType.Bombing,
        "KIDNAPPING" => IncidentType.Kidnapping,
        "ARSON" => IncidentType.Arson,
        "HIJACKING" => IncidentType.Hijacking,
        "ROBBERY" => IncidentType.Robbery,
        _ => IncidentType.ArmedAttack,
    };

    private static Stage? StageOf(string? value) => value switch
    {
        "ACCOMPLISHED" => Stage.Accomplished,
        "ATTEMPTED" => Stage.Attempted,
        "THREATENED" => Stage.Threatened,
        _ => null,
    };
}
