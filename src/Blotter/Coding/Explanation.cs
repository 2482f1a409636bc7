using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Coding.Incidents;
using Blotter.Coding.Roles;

namespace Blotter.Coding;

/// <summary>Says in words why an incident and its facets are in the output.</summary>
internal static class Explanation
{
    private const string NoCountry = "Neither its sentences nor the dateline name a country, or the report names several.";

    /// <summary>The reasons, in the order of the incident's facets.</summary>
    public static IEnumerable<Reason> Of(Incident incident, IncidentDraft draft, string? placeRule)
    {
        foreach (var mention in draft.Mentions)
            yield return OfMention(incident, mention);
        yield return draft.Date is { } date
            ? new Reason(incident.Id + ".date", date.Time.Rule, $"{SetList.Name(date.Time.Basis)} date nearest to the attack word", incident.Date?.Span)
            : new Reason(incident.Id + ".date", "no-date", "No sentence that tells of the attack gives a date that can be resolved.", null);
        yield return incident.Place is { } place
            ? new Reason(incident.Id + ".place", placeRule!, $"{place.Name} ({place.Country ?? "country not known"}), precision {SetList.Name(place.Precision)}", place.Span)
            : new Reason(incident.Id + ".place", "no-country", NoCountry, null);
        foreach (var kind in Enum.GetValues<HarmKind>())
            if (draft.Harms.FigureOf(kind) is { } told)
                yield return new Reason(
                    $"{incident.Id}.{SetList.Name(kind)}", "lead-first", $"first figure told: {ClaimWriter.Figure(told.Harm.Number!)}", told.Span);
    }

    /// <summary>
    /// Why learned models see somebody or something take part in an incident: the role's probability, what the network says, and the features that speak most to the regression, with their log odds.
    /// </summary>
    public static Reason OfParticipant(string about, Participant participant, float network, IEnumerable<(string Feature, float LogOdds)> features)
    {
        var spoken = string.Join("; ", features.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Feature} {pair.LogOdds:+0.0}")));
        var text = string.Create(CultureInfo.InvariantCulture, $"{RoleName(participant.Role)} with probability {participant.Probability:0.00}, by the network {network:0.00}: {spoken}");
        return new Reason(about, "learned-role", text, participant.Span);
    }

    /// <summary>Why a careful reader would stop: the flag's own sentence, and the words that prove it first.</summary>
    public static Reason OfFlag(Flag flag) => new(string.Join(", ", flag.About), SetList.Name(flag.Kind), flag.Why, flag.Spans.IsEmpty ? null : flag.Spans[0]);

    private static string RoleName(Role role) => role switch
    {
        Role.Individual => "perpetrator",
        Role.Organisation => "perpetrating organisation",
        Role.Target => "target",
        Role.Victim => "victim",
        Role.NamedVictim => "named victim",
        Role.Weapon => "weapon",
        _ => "nothing",
    };

    private static Reason OfMention(Incident incident, EventMention mention)
    {
        var word = mention.Trigger.Word;
        var span = mention.Facts.Sentence.SpanOf(mention.Trigger.First, mention.Trigger.Last);
        if (word.Strength == Strength.Learned)
        {
            var learned = string.Create(CultureInfo.InvariantCulture, $"learned models hold with {mention.Facts.Telling:0.00} that the sentence of \"{word.Lemma}\" tells of an attack: {SetList.Name(mention.Type)}");
            return new Reason(incident.Id, "learned-attack-word", learned, span);
        }
        var text = $"attack word \"{word.Lemma}\" ({(word.IsFramed ? "deed-frames.tsv" : "attack-words.tsv")} line {word.Line.ToString(CultureInfo.InvariantCulture)}, "
            + $"{SetList.Name(word.Strength)}), read as {SetList.Name(mention.Trigger.Factuality)}: {SetList.Name(mention.Type)}";
        return new Reason(incident.Id, "attack-word", text, span);
    }
}
