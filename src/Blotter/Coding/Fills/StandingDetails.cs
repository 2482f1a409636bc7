using Blotter.Coding.Contract;

namespace Blotter.Coding.Fills;

/// <summary>How sure it is that an organisation did it, and on whose word (MUC-4 slot 11).</summary>
/// <param name="Standing">That.</param>
/// <param name="Probability">How sure that reading is, from 0 to 1.</param>
internal readonly record struct StandingDetails(Standing Standing, float Probability);

/// <summary>By whom a deed was done (MUC-4 slot 8).</summary>
internal enum DeedCategory
{
    /// <summary>By whoever is no part of a state.</summary>
    Terrorist,

    /// <summary>By a government, army or police.</summary>
    State,
}
