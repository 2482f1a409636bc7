using System.Text;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Coding.Views;

/// <summary>
/// Writes MUC-4 templates in the official format (MUC-4 template documentation, version 7): 25 slots, one fill a line, string fills in quotes, cross-references after a
/// colon, <c>-</c> for an empty slot and <c>*</c> for one that does not apply.
/// </summary>
public static class Muc4Writer
{
    private const int FillColumn = 36;

    /// <summary>The templates, each followed by an empty line. Lines end in <c>\n</c>.</summary>
    public static string Write(IEnumerable<Muc4Template> templates)
    {
        ArgumentNullException.ThrowIfNull(templates);
        var text = new StringBuilder();
        foreach (var template in templates)
        {
            foreach (var slot in Muc4Slots.All)
                Slot(text, slot, slot switch
                {
                    Muc4Slot.MessageId => [template.MessageId.ToUpperInvariant()],
                    Muc4Slot.MessageTemplate => [template.Number],
                    _ when template.IsNone => ["*"],
                    _ when template[slot].IsEmpty => ["-"],
                    _ => template[slot].Select(fill => fill.Written),
                });
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void Slot(StringBuilder text, Muc4Slot slot, IEnumerable<string> fills)
    {
        var label = $"{(int)slot}.".PadRight(4) + slot.Label();
        foreach (var fill in fills)
        {
            text.Append(label.PadRight(FillColumn)).Append(fill).Append('\n');
            label = "";
        }
    }
}
