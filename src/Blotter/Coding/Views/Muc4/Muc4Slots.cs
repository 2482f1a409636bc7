using System.Collections.Immutable;
using static Blotter.Coding.Views.Muc4.Muc4FillKind;
using static Blotter.Coding.Views.Muc4.Muc4Slot;

namespace Blotter.Coding.Views.Muc4;

/// <summary>What is fixed of every slot (template documentation, version 7, sections 2, 6 and 7).</summary>
public static class Muc4Slots
{
    // The label, the name in score reports, how fills are written, the slots that its cross-references point into.
    private static readonly ImmutableArray<(string Label, string ReportName, Muc4FillKind Kind, ImmutableArray<Muc4Slot> Referents)> Table =
    [
        ("MESSAGE: ID", "message-id", Set, []),
        ("MESSAGE: TEMPLATE", "template-id", Number, []),
        ("INCIDENT: DATE", "inc-date", Date, []),
        ("INCIDENT: LOCATION", "inc-loc", Location, []),
        ("INCIDENT: TYPE", "inc-type", Set, []),
        ("INCIDENT: STAGE OF EXECUTION", "inc-stage", Set, []),
        ("INCIDENT: INSTRUMENT ID", "inc-instr-id", Muc4FillKind.String, []),
        ("INCIDENT: INSTRUMENT TYPE", "inc-instr-type", Set, [InstrumentId]),
        ("PERP: INCIDENT CATEGORY", "perp-inc-cat", Set, []),
        ("PERP: INDIVIDUAL ID", "perp-ind-id", Muc4FillKind.String, []),
        ("PERP: ORGANIZATION ID", "perp-org-id", Muc4FillKind.String, []),
        ("PERP: ORGANIZATION CONFIDENCE", "perp-org-conf", Set, [PerpetratorOrganization]),
        ("PHYS TGT: ID", "phys-tgt-id", Muc4FillKind.String, []),
        ("PHYS TGT: TYPE", "phys-tgt-type", Set, [PhysicalTargetId]),
        ("PHYS TGT: NUMBER", "phys-tgt-num", Number, [PhysicalTargetId]),
        ("PHYS TGT: FOREIGN NATION", "phys-tgt-nation", Set, [PhysicalTargetId]),
        ("PHYS TGT: EFFECT OF INCIDENT", "phys-tgt-effect", Set, [PhysicalTargetId]),
        ("PHYS TGT: TOTAL NUMBER", "phys-tgt-total-num", Number, []),
        ("HUM TGT: NAME", "hum-tgt-name", Muc4FillKind.String, []),
        ("HUM TGT: DESCRIPTION", "hum-tgt-desc", Muc4FillKind.String, [HumanTargetName]),
        ("HUM TGT: TYPE", "hum-tgt-type", Set, [HumanTargetName, HumanTargetDescription]),
        ("HUM TGT: NUMBER", "hum-tgt-num", Number, [HumanTargetName, HumanTargetDescription]),
        ("HUM TGT: FOREIGN NATION", "hum-tgt-nation", Set, [HumanTargetName, HumanTargetDescription]),
        ("HUM TGT: EFFECT OF INCIDENT", "hum-tgt-effect", Set, [HumanTargetName, HumanTargetDescription]),
        ("HUM TGT: TOTAL NUMBER", "hum-tgt-total-num", Number, []),
    ];

    /// <summary>All slots, in the order of a template.</summary>
    public static ImmutableArray<Muc4Slot> All { get; } = [.. Enum.GetValues<Muc4Slot>()];

    /// <summary>The slots that say something of the incident: from the date on, in the order of a template.</summary>
    public static ImmutableArray<Muc4Slot> OfIncident { get; } = [.. All.Where(slot => slot >= IncidentDate)];

    /// <summary>The slot as a template names it: <c>HUM TGT: NAME</c>.</summary>
    public static string Label(this Muc4Slot slot) => Table[(int)slot].Label;

    /// <summary>The slot as the official score reports and judgements name it: <c>hum-tgt-name</c>.</summary>
    public static string ReportName(this Muc4Slot slot) => Table[(int)slot].ReportName;

    /// <summary>How its fills are written.</summary>
    public static Muc4FillKind Kind(this Muc4Slot slot) => Table[(int)slot].Kind;

    /// <summary>The slots that its cross-references point into, empty where it has none.</summary>
    public static ImmutableArray<Muc4Slot> Referents(this Muc4Slot slot) => Table[(int)slot].Referents;
}
