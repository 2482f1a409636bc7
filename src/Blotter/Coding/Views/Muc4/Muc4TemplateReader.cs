using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Coding.Views.Muc4;

/// <summary>
/// Reads templates as answer keys and responses have them: a line <c>N.  LABEL   fill</c> for each slot, further fills on indented lines below,
/// comments after a semicolon. What stands at the margin and is neither is passed over, as the official program does, but for the rest of a string
/// that was left open. A slot that is left out says nothing.
/// </summary>
public static class Muc4TemplateReader
{
    /// <summary>The templates of a text, in its order.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="origin">What errors name.</param>
    /// <exception cref="BlotterException">B312: a line does not belong where it stands.</exception>
    public static ImmutableArray<Muc4Template> Read(TextReader reader, string origin)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var templates = ImmutableArray.CreateBuilder<Muc4Template>();
        Draft? draft = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.AsSpan().TrimStart() is [] or [';', ..])
                continue;
            if (Slot(line) is not { } begun)
            {
                draft?.Continue(line);
                continue;
            }
            if (begun.Slot == Muc4Slot.MessageId && draft is not null)
                templates.Add(draft.Template());
            if (begun.Slot == Muc4Slot.MessageId)
                draft = new Draft();
            if (draft is null || begun.Fault is not null)
                throw Errors.MalformedTemplate(Errors.Place(origin, number), begun.Fault ?? $"\"{line.Trim()}\" stands before the first MESSAGE: ID");
            draft.Begin(begun.Slot, begun.Fill);
        }
        if (draft is not null)
            templates.Add(draft.Template());
        return templates.ToImmutable();
    }

    // What a line like "12. PHYS TGT: ID   ..." begins; null where it begins no slot. A label with the number of another is a fault.
    private static (Muc4Slot Slot, string Fill, string? Fault)? Slot(string line)
    {
        var text = line.AsSpan().TrimStart();
        var dot = text.IndexOf('.');
        if (dot is < 1 or > 2 || !int.TryParse(text[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var rest = text[(dot + 1)..].Trim().ToString();
        var slot = Muc4Slots.All.Where(slot => Begins(rest, slot.Label())).OrderByDescending(slot => slot.Label().Length).Cast<Muc4Slot?>().FirstOrDefault();
        if (slot is not { } found)
            return null;
        var fault = (int)found == number ? null : string.Create(CultureInfo.InvariantCulture, $"{found.Label()} is slot {(int)found}, not {number}");
        return (found, rest[found.Label().Length..], fault);
    }

    private static bool Begins(string text, string label) =>
        text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && (text.Length == label.Length || char.IsWhiteSpace(text[label.Length]));

    // A template while its lines are read.
    private sealed class Draft
    {
        private readonly Dictionary<Muc4Slot, List<string>> _lines = [];
        private Muc4Slot _slot;

        public void Begin(Muc4Slot slot, string fill)
        {
            _slot = slot;
            _lines.TryAdd(slot, []);
            if (!string.IsNullOrWhiteSpace(fill))
                _lines[slot].Add(fill.Trim());
        }

        // A string may run over lines; a slash or colon at the end of a line or the start of the next joins the two.
        public void Continue(string line)
        {
            var lines = _lines[_slot];
            var text = line.Trim();
            var isOpen = lines.Count > 0 && IsOpen(lines[^1]);
            if (text.AsSpan().IndexOfAnyExcept('*', ' ', '\t') < 0 || (!char.IsWhiteSpace(line[0]) && !isOpen))
                return;
            if (lines.Count > 0 && (isOpen || text[0] is '/' or ':' || lines[^1][^1] is '/' or ':'))
                lines[^1] += " " + text;
            else
                lines.Add(text);
        }

        public Muc4Template Template()
        {
            var number = Words(Muc4Slot.MessageTemplate);
            var fills = _lines.Where(slot => slot.Key >= Muc4Slot.IncidentDate)
                .Select(slot => KeyValuePair.Create(slot.Key, slot.Value.Where(IsFill).Select(line => Muc4FillReader.Read(slot.Key, line)).ToImmutableArray()))
                .Where(slot => !slot.Value.IsEmpty).ToList();
            return new Muc4Template(Words(Muc4Slot.MessageId).FirstOrDefault(""), number.Length > 0 ? number[0] : fills.Count == 0 ? Muc4Template.None : "1", fills)
            {
                IsOptional = number.Skip(1).Any(word => word.Contains("OPTIONAL", StringComparison.OrdinalIgnoreCase)),
            };
        }

        // A hyphen is no answer, an asterisk that there can be none; question marks alone say nothing either.
        private static bool IsFill(string line) => line != Muc4Template.None && line.AsSpan().IndexOfAnyExcept("?- \t") >= 0;

        private static bool IsOpen(string line) => line.Replace("\\\"", "", StringComparison.Ordinal).Count(unit => unit == '"') % 2 == 1;

        private string[] Words(Muc4Slot slot) => _lines.TryGetValue(slot, out var lines) ? string.Join(' ', lines).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
    }
}
