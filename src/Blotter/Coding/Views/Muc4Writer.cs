using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blotter.Coding.Contract;
using Blotter.Coding.Views.Muc4;

namespace Blotter.Coding.Views;

/// <summary>
/// Writes coded reports as MUC-4 response templates in the official format (MUC-4 template documentation, version 7): 25 slots, one fill a line,
/// string fills in quotes, cross-references after a colon, <c>-</c> for an empty slot and <c>*</c> for one that does not apply.
/// </summary>
public static class Muc4Writer
{
    private const int FillColumn = 36;

    /// <summary>
    /// The templates of one report, each followed by an empty line; a report without incidents gives one template of <c>*</c>.
    /// Strings are taken from the report as it was coded and put in upper case, as the task demands. Lines end in <c>\n</c>.
    /// </summary>
    /// <param name="messageId">The message's id, such as <c>TST3-MUC4-0001</c>.</param>
    /// <param name="report">What was coded.</param>
    public static string Write(string messageId, CodedReport report)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(messageId);
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        if (report.Incidents.IsEmpty)
            Template(text, [[messageId.ToUpperInvariant()], .. Enumerable.Repeat<string[]>(["*"], Muc4Slots.All.Length - 1)]);
        for (var i = 0; i < report.Incidents.Length; i++)
            Template(text, [[messageId.ToUpperInvariant()], [(i + 1).ToString(CultureInfo.InvariantCulture)], .. Slots(report.Incidents[i])]);
        return text.ToString();
    }

    private static void Template(StringBuilder text, IReadOnlyList<string[]> slots)
    {
        for (var slot = 0; slot < slots.Count; slot++)
        {
            var label = $"{slot.ToString(CultureInfo.InvariantCulture)}.".PadRight(4) + ((Muc4Slot)slot).Label();
            var fills = slots[slot].Length == 0 ? ["-"] : slots[slot];
            text.Append(label.PadRight(FillColumn)).Append(fills[0]).Append('\n');
            foreach (var fill in fills.Skip(1))
                text.Append(' ', FillColumn).Append(fill).Append('\n');
        }
        text.Append('\n');
    }

    // Slots 2 to 24.
    private static IEnumerable<string[]> Slots(Incident incident)
    {
        var individuals = incident.Perpetrators.Where(perpetrator => perpetrator.Kind == PerpetratorKind.Individual).ToImmutableArray();
        var organisations = incident.Perpetrators.Where(perpetrator => perpetrator.Kind == PerpetratorKind.Organisation).ToImmutableArray();
        var named = incident.Victims.Where(victim => victim.Name is not null).ToImmutableArray();
        var described = incident.Victims.Where(victim => victim.Name is null).ToImmutableArray();
        yield return incident.Date is { } date ? [Muc4Values.Date(date)] : [];
        yield return incident.Place is { } place ? [place.Name.ToUpperInvariant()] : [];
        yield return [Muc4Values.Type(incident.Type)];
        yield return [SetList.Name(incident.Stage).ToUpperInvariant()];
        yield return [.. incident.Weapons.Select(weapon => Quoted(weapon.Text))];
        yield return Fills(incident.Weapons, weapon => Muc4Values.Instrument(weapon.Kind), weapon => Quoted(weapon.Text));
        yield return Category(incident);
        yield return [.. individuals.Select(perpetrator => Quoted(perpetrator.Name)).Distinct(StringComparer.Ordinal)];
        yield return [.. organisations.Select(perpetrator => Quoted(perpetrator.Name)).Distinct(StringComparer.Ordinal)];
        yield return Fills(organisations, perpetrator => Muc4Values.Confidence(perpetrator.Standing), perpetrator => Quoted(perpetrator.Name));
        foreach (var slot in PhysicalTargets(incident.Targets))
            yield return slot;
        yield return [.. named.Select(victim => Quoted(victim.Name!))];
        yield return [.. described.Select(victim => Quoted(victim.Text))];
        yield return Fills(incident.Victims, victim => victim.Kind is { } kind ? Muc4Values.HumanTarget(kind) : null, Id);
        yield return Fills(incident.Victims, victim => victim.Number is { } number ? Muc4Values.Number(number) : null, Id);
        yield return [];
        yield return Fills(incident.Victims, victim => Muc4Values.Effect(victim.Effect), Id);
        yield return [];
    }

    // Slot 8.
    private static string[] Category(Incident incident) => incident.Perpetrators switch
    {
        { IsEmpty: true } => [],
        var known when known.Any(perpetrator => perpetrator.Kind == PerpetratorKind.State) => ["STATE-SPONSORED VIOLENCE"],
        _ => ["TERRORIST ACT"],
    };

    // Slots 12 to 17.
    private static IEnumerable<string[]> PhysicalTargets(ImmutableArray<Target> targets)
    {
        yield return [.. targets.Select(target => Quoted(target.Text))];
        yield return Fills(targets, target => target.Kind is { } kind ? Muc4Values.PhysicalTarget(kind) : null, Id);
        yield return Fills(targets, target => target.Number?.ToString(CultureInfo.InvariantCulture), Id);
        yield return [];
        yield return Fills(targets, target => Muc4Values.Effect(target.Effect), Id);
        yield return [];
    }

    // A value of each thing that has one, with the thing it belongs to.
    private static string[] Fills<T>(ImmutableArray<T> things, Func<T, string?> value, Func<T, string> id) =>
        [.. things.Where(thing => value(thing) is not null).Select(thing => $"{value(thing)}: {id(thing)}")];

    private static string Id(Victim victim) => Quoted(victim.Name ?? victim.Text);

    private static string Id(Target target) => Quoted(target.Text);

    // A quotation mark inside a fill would end it; the task's texts have none.
    private static string Quoted(string text) => $"\"{text.ToUpperInvariant().Replace('"', '\'')}\"";
}
