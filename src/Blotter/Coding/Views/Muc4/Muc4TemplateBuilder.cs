using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Fills;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Views.Muc4;

/// <summary>Fills MUC-4's templates (template documentation, version 7) from the incidents found in a report.</summary>
/// <param name="fills">What is said of participants.</param>
/// <param name="models">The models of places and dates.</param>
internal sealed class Muc4TemplateBuilder(FillReader fills, CoderModels models)
{
    /// <summary>The templates of a report in the order of its incidents; without any the one that says so.</summary>
    /// <param name="messageId">The message's id.</param>
    /// <param name="report">The report.</param>
    /// <param name="setting">Where and when it is set.</param>
    /// <param name="incidents">Its incidents.</param>
    public ImmutableArray<Muc4Template> Build(string messageId, AnnotatedReport report, Muc4Setting setting, ImmutableArray<FoundIncident> incidents)
    {
        if (incidents.IsEmpty)
            return None(messageId);
        var places = new Muc4Location(setting.Places, models[Muc4Location.ModelName]);
        var dates = new Muc4Date(setting.Days, models[Muc4Date.ModelName]);
        return [.. incidents.Select((incident, at) => new Muc4Template(messageId, (at + 1).ToString(CultureInfo.InvariantCulture), Slots(report, incident, places, dates)))];
    }

    /// <summary>What is known of an incident when its fills are looked at.</summary>
    public static FillContext ContextOf(AnnotatedReport report, FoundIncident incident) => new(report.Sentences, [.. incident.Telling.Order()], Type(incident.Type), incident.Stage, null)
    {
        Opening = FillContext.OpeningOf(report.Document, report.Sentences),
    };

    /// <summary>What a report without relevant incidents has.</summary>
    public static ImmutableArray<Muc4Template> None(string messageId) => [new Muc4Template(messageId, Muc4Template.None, [])];

    private IEnumerable<KeyValuePair<Muc4Slot, ImmutableArray<Muc4Fill>>> Slots(AnnotatedReport report, FoundIncident incident, Muc4Location places, Muc4Date dates)
    {
        var slots = new SlotList();
        var context = ContextOf(report, incident);
        if (dates.Choose(incident.Telling) is { } date)
            slots.Add(Muc4Slot.IncidentDate, date);
        if (places.Choose(incident.Telling) is { } place)
            slots.Add(Muc4Slot.IncidentLocation, place);
        slots.Add(Muc4Slot.IncidentType, incident.Type.ToString().ToUpperInvariant());
        slots.Add(Muc4Slot.IncidentStage, incident.Stage.ToString().ToUpperInvariant());
        Weapons(slots, incident, context);
        Perpetrators(slots, incident, context);
        Targets(slots, incident, context);
        Victims(slots, incident, context);
        return slots.All;
    }

    private void Weapons(SlotList slots, FoundIncident incident, FillContext context)
    {
        var weapons = Of(incident, Role.Weapon);
        foreach (var weapon in weapons)
        {
            var text = Written(weapon.Text);
            slots.Add(Muc4Slot.InstrumentId, text);
            slots.Add(Muc4Slot.InstrumentType, Muc4Fills.Instrument(fills.ReadWeapon(weapon.Mentions, context).Kind), text);
        }
        if (weapons.IsEmpty && fills.ReadUnnamedWeapon(context) is { } unnamed)
            slots.Add(Muc4Slot.InstrumentType, Muc4Fills.Instrument(unnamed.Kind), "-");
    }

    private void Perpetrators(SlotList slots, FoundIncident incident, FillContext context)
    {
        var (individuals, organisations) = (Of(incident, Role.Individual), Of(incident, Role.Organisation));
        var all = individuals.Concat(organisations).SelectMany(perpetrator => perpetrator.Mentions).ToImmutableArray();
        if (fills.ReadCategory(all, context) is { } category)
            slots.Add(Muc4Slot.PerpetratorCategory, Muc4Fills.Category(category));
        foreach (var individual in individuals)
            slots.Add(Muc4Slot.PerpetratorIndividual, Written(individual.Text));
        foreach (var organisation in organisations)
        {
            var text = Written(organisation.Text);
            slots.Add(Muc4Slot.PerpetratorOrganization, text);
            slots.Add(Muc4Slot.PerpetratorConfidence, Muc4Values.Confidence(fills.ReadStanding(organisation.Mentions, context).Standing), text);
        }
    }

    private void Targets(SlotList slots, FoundIncident incident, FillContext context)
    {
        foreach (var target in Of(incident, Role.Target))
        {
            var (text, details) = (Written(target.Text), fills.ReadTarget(target.Mentions, context));
            slots.Add(Muc4Slot.PhysicalTargetId, text);
            slots.Add(Muc4Slot.PhysicalTargetType, Muc4Fills.PhysicalTarget(details.Class), text);
            slots.Add(Muc4Slot.PhysicalTargetNumber, Muc4Values.Number(details.Number), text);
            slots.Add(Muc4Slot.PhysicalTargetNation, details.Nation is { } nation ? Muc4Fills.Nation(nation) : null, text);
            slots.Add(Muc4Slot.PhysicalTargetEffect, Muc4Fills.Effect(details.Effect), text);
        }
    }

    private void Victims(SlotList slots, FoundIncident incident, FillContext context)
    {
        foreach (var victim in Of(incident, Role.NamedVictim).Concat(Of(incident, Role.Victim)))
        {
            var (text, details) = (Written(victim.Text), fills.ReadVictim(victim.Mentions, context));
            if (victim.Role == Role.NamedVictim)
            {
                slots.Add(Muc4Slot.HumanTargetName, text);
                if (details.Description is { } description)
                    slots.Add(Muc4Slot.HumanTargetDescription, Written(description.Text), text);
            }
            else
                slots.Add(Muc4Slot.HumanTargetDescription, text);
            slots.Add(Muc4Slot.HumanTargetType, Muc4Fills.HumanTarget(details.Class), text);
            slots.Add(Muc4Slot.HumanTargetNumber, Muc4Values.Number(details.Number), text);
            slots.Add(Muc4Slot.HumanTargetNation, details.Nation is { } nation ? Muc4Fills.Nation(nation) : null, text);
            slots.Add(Muc4Slot.HumanTargetEffect, Muc4Fills.Effect(details.Effect), text);
        }
    }

    private static ImmutableArray<Participant> Of(FoundIncident incident, Role role) => [.. incident.Participants.Where(participant => participant.Role == role)];

    // A quotation mark inside a fill would end it; the task's texts have none.
    private static string Written(string text) => text.ToUpperInvariant().Replace('"', '\'');

    private static IncidentType Type(EventType type) => type switch
    {
        EventType.Bombing => IncidentType.Bombing,
        EventType.Kidnapping => IncidentType.Kidnapping,
        EventType.Arson => IncidentType.Arson,
        EventType.Robbery => IncidentType.Robbery,
        EventType.Hijacking => IncidentType.Hijacking,
        _ => IncidentType.ArmedAttack,
    };

    // Collects fills in the order given, none twice.
    private sealed class SlotList
    {
        private readonly SortedDictionary<Muc4Slot, List<Muc4Fill>> _slots = [];

        public IEnumerable<KeyValuePair<Muc4Slot, ImmutableArray<Muc4Fill>>> All => _slots.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToImmutableArray()));

        public void Add(Muc4Slot slot, string? value, string? reference = null)
        {
            if (value is null)
                return;
            if (!_slots.TryGetValue(slot, out var own))
                _slots[slot] = own = [];
            var written = Written(slot, value) + (reference is null ? "" : ": " + (reference == "-" ? "-" : $"\"{reference}\""));
            if (own.Any(fill => fill.Written == written))
                return;
            own.Add(Muc4FillReader.Read(slot, written));
        }

        private static string Written(Muc4Slot slot, string value) => slot.Kind() == Muc4FillKind.String ? $"\"{value}\"" : value;
    }
}
