using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>
/// What a value of a response is worth against the alternatives of a key's fill, cross-references aside: what the official program decided by itself
/// (scoring guidelines, version 7, 3.1.2 and 3.2).
/// </summary>
internal static class ValueCredit
{
    private static readonly FrozenSet<(Muc4Slot, string Response, string Key)> Superordinates = DataFile.Load("Evaluation/Muc4/superordinates.tsv").Rows
        .SelectMany(row => row.Values("key").Select(key => (SlotNamed(row["slot"]), row["response"], key))).ToFrozenSet();

    /// <summary>The credit without anybody's judgement.</summary>
    public static Credit Of(Muc4Slot slot, ComparedValue response, ImmutableArray<ComparedValue> key) => slot.Kind() switch
    {
        Muc4FillKind.Location => OfPlace(response.Place!, key),
        Muc4FillKind.Set when !IsAmong(response, key) && !key.IsEmpty && key.All(value => IsMoreGeneral(slot, response.Text, value.Text)) => Credit.Partial,
        _ => IsAmong(response, key) ? Credit.Correct : Credit.Incorrect,
    };

    /// <summary>Whether the official program finds the response equal to one of the alternatives.</summary>
    public static bool IsAmong(ComparedValue response, ImmutableArray<ComparedValue> key)
    {
        foreach (var value in key)
        {
            if (response.Plain == value.Plain)
                return true;
        }
        return false;
    }

    // The right country is half right where the key names a place in it, whatever other place the response names (3.2.3 and the score reports).
    private static Credit OfPlace(Muc4Place response, ImmutableArray<ComparedValue> key) =>
        key.Any(value => response.Is(value.Place!)) ? Credit.Correct
        : key.Any(value => value.Place!.IsSpecific && response.SharesCountry(value.Place)) ? Credit.Partial
        : Credit.Incorrect;

    // ATTACK is half right for any other type (3.2.4).
    private static bool IsMoreGeneral(Muc4Slot slot, string response, string key) =>
        slot == Muc4Slot.IncidentType ? response == "ATTACK" : Superordinates.Contains((slot, response, key));

    private static Muc4Slot SlotNamed(string name) => Muc4Slots.All.Single(slot => slot.ReportName() == name);
}
