namespace Blotter.Language;

/// <summary>A name in a sentence.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="First">Index of its first token in the sentence, from 0.</param>
/// <param name="Last">Index of its last token, included.</param>
/// <param name="Kind">What it names.</param>
internal readonly record struct Name(TextSpan Span, int First, int Last, NameKind Kind);

/// <summary>What a name names. Person, organisation and location follow Universal NER; the others follow the re3d corpus.</summary>
internal enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation: a government body, company, armed group, team, publication.</summary>
    Organisation,

    /// <summary>A place: a country, region, town, mountain, sea.</summary>
    Location,

    /// <summary>A people or its adjective ("Syrian", "Iraqis").</summary>
    Nationality,

    /// <summary>A weapon ("AK-47", "car bomb").</summary>
    Weapon,

    /// <summary>A vehicle or military platform ("Humvee", "F-16").</summary>
    Vehicle,

    /// <summary>A building or installation with a use of its own ("Bagram air base").</summary>
    Facility,
}
