using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Learned;
using Blotter.Coding.Network;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Incidents;

/// <summary>What learned models see in a report: how likely each sentence tells of an attack, and each entity takes part in one; the regressions for themselves, the network, and both together.</summary>
/// <param name="Report">The report.</param>
/// <param name="Regressed">What the regressions see in its sentences and itself.</param>
/// <param name="RegressedRoles">For each entity the probability of each role, in the order of <see cref="Role"/>'s values, as the regression sees it.</param>
/// <param name="Network">What the network sees.</param>
internal sealed record IncidentReading(AnnotatedReport Report, ReportClues Regressed, ImmutableArray<float[]> RegressedRoles, NetworkReading Network)
{
    private readonly Lazy<SentenceClues> _inSentences = new(() => new SentenceClues(Report.Sentences, Regressed));

    /// <summary>What its sentences and itself tell, by both.</summary>
    public ReportClues Clues { get; } = Network.With(Regressed);

    /// <summary>For each entity the probability of each role, by both.</summary>
    public ImmutableArray<float[]> Roles { get; } = Network.With(RegressedRoles);

    /// <summary>What the sentences say to the regression of roles.</summary>
    public SentenceClues InSentences => _inSentences.Value;
}

/// <summary>Reads a report by the learned models. Immutable and safe to share between threads.</summary>
/// <param name="models">The models.</param>
internal sealed class IncidentReader(CoderModels models)
{
    private const int FeaturesShown = 5;

    private static readonly IncidentThresholds Thresholds = new();

    private readonly IncidentFinder _finder = new(IncidentModels.Of(models), Thresholds);
    private readonly ParticipantFinder _participants = new(Thresholds);
    private readonly LinearModel _events = models[ReportClues.EventModel];
    private readonly LinearModel _relevance = models[ReportClues.RelevanceModel];
    private readonly ParticipantRoles _roles = new(models[ParticipantRoles.ModelName], models[FillerSpans.ModelName]);
    private readonly ReportNetwork _network = new(models.Network, SentenceAnnotator.Shipped.Vectors);

    /// <summary>Reads a report.</summary>
    public IncidentReading Read(AnnotatedReport report)
    {
        var clues = ReportClues.Read(report.Sentences, _events, _relevance);
        return new IncidentReading(report, clues, _roles.Read(report, clues), _network.Read(report, clues));
    }

    /// <summary>Whoever and whatever takes part in an incident of the report, in text order.</summary>
    public ImmutableArray<Participant> Participants(IncidentReading reading) => _participants.Find(reading.Report, reading.Roles, _roles);

    /// <summary>Why the participants are in an incident of the contract.</summary>
    public IEnumerable<Reason> Reasons(Incident incident, ImmutableArray<Participant> participants, IncidentReading reading)
    {
        var spans = incident.Targets.Select(target => target.Span).Concat(incident.Victims.Select(victim => victim.Span)).Concat(incident.Weapons.Select(weapon => weapon.Span))
            .Concat(incident.Perpetrators.Select(perpetrator => perpetrator.Span).OfType<TextSpan>()).ToHashSet();
        return participants.Where(participant => spans.Contains(participant.Span))
            .Select(participant => Explanation.OfParticipant(incident.Id, participant, reading.Network.Roles[reading.Report.Entities.IndexOf(participant.Entity)][(int)participant.Role], _roles.Strongest(participant, reading, FeaturesShown)));
    }

    /// <summary>The incidents of a report.</summary>
    /// <param name="reading">What was read of it.</param>
    /// <param name="setting">Where and when it is set.</param>
    public ImmutableArray<FoundIncident> Find(IncidentReading reading, ReportSetting setting) =>
        _finder.Find(ReportView.Of(reading, setting), _roles);
}
