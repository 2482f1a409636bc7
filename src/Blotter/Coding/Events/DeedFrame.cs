using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Events;

/// <summary>A verb that tells of an attack by what stands beside it, from <c>deed-frames.tsv</c>.</summary>
/// <param name="By">The class of what does it; empty where anything may.</param>
/// <param name="To">The class of what it is done to; empty where anything may be.</param>
/// <param name="With">Words of which one must hang on the verb; none where nothing must.</param>
/// <param name="Type">The type that it tells of; <c>null</c> where the weapon says.</param>
/// <param name="Strength">How much it tells by itself.</param>
/// <param name="Stage">Attempted where nothing came of it.</param>
/// <param name="Line">Line of the table, from 1.</param>
internal sealed record DeedFrame(string By, string To, ImmutableArray<string> With, IncidentType? Type, Strength Strength, Stage Stage, int Line)
{
    /// <summary>Reads the table: the frames of each verb, in file order.</summary>
    public static ILookup<string, DeedFrame> Table(DataFile file) =>
        file.Rows.SelectMany(row => row.Values("verbs").Select(verb => (verb, Frame: Of(row)))).ToLookup(entry => entry.verb, entry => entry.Frame, StringComparer.Ordinal);

    private static DeedFrame Of(DataRow row) => new(
        row["by"], row["to"], [.. row.Values("with").Where(word => word.Length > 0)], row["type"] == "weapon" ? null : SetList.Parse<IncidentType>(row["type"]),
        SetList.Parse<Strength>(row["strength"]), SetList.Parse<Stage>(row["stage"]), row.Line);
}
