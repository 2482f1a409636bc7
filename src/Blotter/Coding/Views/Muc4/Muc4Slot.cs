namespace Blotter.Coding.Views.Muc4;

/// <summary>A slot of a MUC-4 template; its value is the slot's number (template documentation, version 7, section 2).</summary>
public enum Muc4Slot
{
    /// <summary>The report.</summary>
    MessageId = 0,

    /// <summary>The template's number in its report.</summary>
    MessageTemplate = 1,

    /// <summary>When it happened.</summary>
    IncidentDate = 2,

    /// <summary>Where it happened.</summary>
    IncidentLocation = 3,

    /// <summary>What kind of act it was.</summary>
    IncidentType = 4,

    /// <summary>Whether it was accomplished, attempted or threatened.</summary>
    IncidentStage = 5,

    /// <summary>What it was done with.</summary>
    InstrumentId = 6,

    /// <summary>What kind of instrument that is.</summary>
    InstrumentType = 7,

    /// <summary>Terrorist act or violence of a state.</summary>
    PerpetratorCategory = 8,

    /// <summary>Who did it.</summary>
    PerpetratorIndividual = 9,

    /// <summary>Which organisation did it.</summary>
    PerpetratorOrganization = 10,

    /// <summary>How sure that is.</summary>
    PerpetratorConfidence = 11,

    /// <summary>Which things were attacked.</summary>
    PhysicalTargetId = 12,

    /// <summary>What kind of things they are.</summary>
    PhysicalTargetType = 13,

    /// <summary>How many there were of each.</summary>
    PhysicalTargetNumber = 14,

    /// <summary>Whose they are, where that is another country than the incident's.</summary>
    PhysicalTargetNation = 15,

    /// <summary>What became of them.</summary>
    PhysicalTargetEffect = 16,

    /// <summary>How many things were attacked in all.</summary>
    PhysicalTargetTotal = 17,

    /// <summary>Which named people were attacked or hurt.</summary>
    HumanTargetName = 18,

    /// <summary>Titles and roles of the named, descriptions of the others.</summary>
    HumanTargetDescription = 19,

    /// <summary>What kind of people they are.</summary>
    HumanTargetType = 20,

    /// <summary>How many there were of each.</summary>
    HumanTargetNumber = 21,

    /// <summary>Where they come from, where that is another country than the incident's.</summary>
    HumanTargetNation = 22,

    /// <summary>What became of them.</summary>
    HumanTargetEffect = 23,

    /// <summary>How many people were attacked or hurt in all.</summary>
    HumanTargetTotal = 24,
}

/// <summary>How the fills of a slot are written.</summary>
public enum Muc4FillKind
{
    /// <summary>An item of a set list.</summary>
    Set,

    /// <summary>A string of the text, in quotes.</summary>
    String,

    /// <summary>A number, a range of numbers, or <c>PLURAL</c>.</summary>
    Number,

    /// <summary>A day or a range of days.</summary>
    Date,

    /// <summary>A country and places in it.</summary>
    Location,
}
