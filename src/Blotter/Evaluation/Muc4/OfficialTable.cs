using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Evaluation.Muc4;

/// <summary>Writes the counts as the official program of MUC-4 did at the end of its score report.</summary>
public static class OfficialTable
{
    private const string Undefined = "*";
    private const string Rule = "--------------------+----------+--------------+---------+--------------+-------------------";

    // How many items the set lists have (template documentation, version 7; set list of foreign nations, version 5).
    private static readonly FrozenDictionary<Muc4Slot, int> SetSizes = new Dictionary<Muc4Slot, int>
    {
        [Muc4Slot.IncidentType] = 7,
        [Muc4Slot.IncidentStage] = 3,
        [Muc4Slot.InstrumentType] = 20,
        [Muc4Slot.PerpetratorCategory] = 2,
        [Muc4Slot.PerpetratorConfidence] = 6,
        [Muc4Slot.PhysicalTargetType] = 15,
        [Muc4Slot.PhysicalTargetNation] = 76,
        [Muc4Slot.PhysicalTargetEffect] = 6,
        [Muc4Slot.HumanTargetType] = 10,
        [Muc4Slot.HumanTargetNation] = 76,
        [Muc4Slot.HumanTargetEffect] = 9,
    }.ToFrozenDictionary();

    private static readonly ImmutableArray<(string Name, Muc4Slot First, Muc4Slot Last)> Groups =
    [
        ("inc-total", Muc4Slot.IncidentDate, Muc4Slot.InstrumentType),
        ("perp-total", Muc4Slot.PerpetratorCategory, Muc4Slot.PerpetratorConfidence),
        ("phys-tgt-total", Muc4Slot.PhysicalTargetId, Muc4Slot.PhysicalTargetTotal),
        ("hum-tgt-total", Muc4Slot.HumanTargetName, Muc4Slot.HumanTargetTotal),
    ];

    /// <summary>The table; lines end in <c>\n</c>. Ratios are whole percent, <c>*</c> where undefined; F is of recall and precision as rounded.</summary>
    internal static string Write(OfficialTotals totals)
    {
        var text = new StringBuilder();
        Line(text, "SLOT                  POS  ACT| COR  PAR  INC| ICR  IPA| SPU  MIS  NON| REC  PRE  OVG  FAL");
        Line(text, Rule);
        Row(text, Muc4Slot.MessageTemplate.ReportName(), totals.Templates);
        foreach (var slot in Muc4Slots.OfIncident)
            Row(text, slot.ReportName(), totals[slot], SetSizes.TryGetValue(slot, out var items) ? items : null);
        Line(text, Rule);
        foreach (var (name, first, last) in Groups)
            Row(text, name, totals.Of(first, last));
        Line(text, Rule);
        Row(text, "MATCHED/MISSING", totals.MatchedAndMissing);
        Row(text, "MATCHED/SPURIOUS", totals.MatchedAndSpurious);
        Row(text, "MATCHED ONLY", totals.Matched);
        Row(text, "ALL TEMPLATES", totals.All);
        Row(text, "SET FILLS ONLY", totals.Of(Muc4FillKind.Set));
        Row(text, "STRING FILLS ONLY", totals.Of(Muc4FillKind.String));
        Line(text, "");
        Line(text, $"F-MEASURES          {"P&R",10} {"2P&R",9} {"P&2R",9}");
        var all = totals.All;
        Line(text, string.Create(
            CultureInfo.InvariantCulture,
            $"                    {OfficialFigures.F(all),10:0.00} {OfficialFigures.F(all, 0.5),9:0.00} {OfficialFigures.F(all, 2),9:0.00}"));
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, SlotTally tally, int? items = null)
    {
        text.Append(CultureInfo.InvariantCulture, $"{name,-20}{tally.Possible,5}{tally.Actual,5}|{tally.Correct,4}{tally.Partial,5}{tally.Incorrect,5}");
        text.Append(CultureInfo.InvariantCulture, $"|{tally.JudgedCorrect,4}{tally.JudgedPartial,5}|{tally.Spurious,4}{tally.Missing,5}{tally.Noncommittal,5}");
        text.Append(CultureInfo.InvariantCulture, $"|{Figure(OfficialFigures.Recall(tally)),4}{Figure(OfficialFigures.Precision(tally)),5}");
        text.Append(CultureInfo.InvariantCulture, $"{Figure(OfficialFigures.Overgeneration(tally)),5}");
        Line(text, items is { } size ? $"{Figure(OfficialFigures.Fallout(tally, size)),5}" : "");
    }

    private static string Figure(double? percent) => percent?.ToString("0", CultureInfo.InvariantCulture) ?? Undefined;

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
