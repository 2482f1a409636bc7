using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Counts how right the fills of a slot are that holds one fill at most, by the scoring guidelines.</summary>
internal sealed class SlotMeasure(Muc4Slot slot)
{
    private readonly int[] _credits = new int[Enum.GetValues<Credit>().Length];
    private readonly List<(string Key, string Response, string Id, Credit Credit)> _errors = [];
    private int _missing;
    private int _spurious;

    /// <summary>What a fill is worth against those of a key; <see cref="Credit.Incorrect"/> where the key has none.</summary>
    public static Credit CreditOf(Muc4Slot slot, ImmutableArray<Muc4Fill> key, string response)
    {
        var value = new ComparedValue(slot.Kind(), response);
        return key.Select(fill => GuidelineCredit.Of(slot, value, new ComparedFill(slot, fill).Values)).DefaultIfEmpty(Credit.Incorrect).Max();
    }

    /// <summary>Counts an answer; <c>null</c> is none.</summary>
    public void Add(KeyIncident incident, string? response)
    {
        var key = incident.Template[slot];
        if (key.IsEmpty)
            _spurious += response is null ? 0 : 1;
        else if (response is null)
            _missing += key.All(fill => fill.IsOptional) ? 0 : 1;
        else
            Add(incident, key, response);
    }

    /// <summary>Prints the counts, recall and precision, and what went wrong most often.</summary>
    public void Print(string title, int errors, TextWriter output)
    {
        var (right, half, wrong) = (_credits[(int)Credit.Correct], _credits[(int)Credit.Partial], _credits[(int)Credit.Incorrect]);
        var points = right + (half / 2.0);
        var (possible, actual) = (right + half + wrong + _missing, right + half + wrong + _spurious);
        output.WriteLine(FormattableString.Invariant(
            $"{title,-28} {slot.ReportName(),-18} right {right,4} half {half,4} wrong {wrong,4} missing {_missing,3} spurious {_spurious,3}  recall {100 * points / possible:F1} precision {100 * points / actual:F1}"));
        foreach (var error in _errors.OrderBy(error => error.Credit).ThenBy(error => error.Id, StringComparer.Ordinal).Take(errors))
            output.WriteLine($"    {error.Credit,-9} {error.Id} key {error.Key}  said {error.Response}");
    }

    private void Add(KeyIncident incident, ImmutableArray<Muc4Fill> key, string response)
    {
        var credit = CreditOf(slot, key, response);
        _credits[(int)credit]++;
        if (credit != Credit.Correct)
            _errors.Add((string.Join(" | ", key.Select(fill => string.Join(" / ", fill.Values))), response, $"{incident.Report.Id}.{incident.Template.Number} [{string.Join(' ', incident.Telling.Take(6))}]", credit));
    }
}
