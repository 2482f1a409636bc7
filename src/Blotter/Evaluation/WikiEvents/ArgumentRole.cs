namespace Blotter.Evaluation.WikiEvents;

/// <summary>What takes part in an attack, as far as the contract has a facet for it.</summary>
internal enum ArgumentRole
{
    /// <summary>Whoever does it: attacker, killer, injurer; a perpetrator.</summary>
    Attacker,

    /// <summary>Whatever or whoever is hit: target, victim.</summary>
    Target,

    /// <summary>What it is done with: instrument, explosive device; a weapon.</summary>
    Instrument,

    /// <summary>Where it is done.</summary>
    Place,
}
