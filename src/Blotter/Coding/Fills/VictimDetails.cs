using Blotter.Coding.Contract;

namespace Blotter.Coding.Fills;

/// <summary>What is said of people who were harmed or aimed at.</summary>
/// <param name="Class">What they are.</param>
/// <param name="Number">How many there are, as <see cref="PhraseCount"/> says it.</param>
/// <param name="Nation">ISO 3166 code of the country they come from, where that is another than the incident's, or <c>null</c>.</param>
/// <param name="Effect">What became of them, or <c>null</c>.</param>
/// <param name="Name">The fullest name of a person who is named, or <c>null</c>.</param>
/// <param name="Description">Title or role of one who is named, or the description of those who are not; <c>null</c> where none is given.</param>
internal sealed record VictimDetails(VictimClass Class, NumberRange Number, string? Nation, PersonEffect? Effect, Wording? Name, Wording? Description)
{
    /// <summary>The class in the contract's set list.</summary>
    public VictimKind ContractKind => Class switch
    {
        VictimClass.Military => VictimKind.Military,
        VictimClass.LawEnforcement => VictimKind.Police,
        VictimClass.Official or VictimClass.PoliticalFigure or VictimClass.Judicial => VictimKind.Official,
        VictimClass.Diplomat => VictimKind.Diplomat,
        _ => VictimKind.Civilian,
    };

    /// <summary>The effect in the contract's set list; whoever is kidnapped counts as abducted, freed later too.</summary>
    /// <param name="type">What kind of incident it is.</param>
    public VictimEffect? ContractEffect(IncidentType? type) => Effect switch
    {
        PersonEffect.Death => VictimEffect.Killed,
        PersonEffect.Injury => VictimEffect.Injured,
        PersonEffect.RegainedFreedom => VictimEffect.Abducted,
        _ when type == IncidentType.Kidnapping => VictimEffect.Abducted,
        PersonEffect.NoInjuryOrDeath or PersonEffect.NoInjury or PersonEffect.Escaped => VictimEffect.Unharmed,
        _ => null,
    };
}

/// <summary>Words of the text.</summary>
/// <param name="Text">As written, white space between words made one blank.</param>
/// <param name="Span">Where they are.</param>
internal readonly record struct Wording(string Text, TextSpan Span);

/// <summary>What a victim is (MUC-4 slot 20).</summary>
internal enum VictimClass
{
    /// <summary>In no other class.</summary>
    Civilian,

    /// <summary>Of a state's mission.</summary>
    Diplomat,

    /// <summary>Holds an office of government.</summary>
    Official,

    /// <summary>Held one.</summary>
    FormerOfficial,

    /// <summary>Was in an armed force.</summary>
    FormerMilitary,

    /// <summary>A judge, prosecutor or lawyer.</summary>
    Judicial,

    /// <summary>In an armed force.</summary>
    Military,

    /// <summary>A candidate, party or union leader.</summary>
    PoliticalFigure,

    /// <summary>In a police force.</summary>
    LawEnforcement,

    /// <summary>A guard who is in no force.</summary>
    SecurityGuard,
}

/// <summary>What became of people (MUC-4 slot 23).</summary>
internal enum PersonEffect
{
    /// <summary>Died.</summary>
    Death,

    /// <summary>Were hurt.</summary>
    Injury,

    /// <summary>Were not hurt.</summary>
    NoInjury,

    /// <summary>Did not die.</summary>
    NoDeath,

    /// <summary>Neither.</summary>
    NoInjuryOrDeath,

    /// <summary>Were kidnapped and got free.</summary>
    RegainedFreedom,

    /// <summary>Got away from an attempt.</summary>
    Escaped,

    /// <summary>Resigned under threat.</summary>
    Resignation,

    /// <summary>Did not.</summary>
    NoResignation,
}
