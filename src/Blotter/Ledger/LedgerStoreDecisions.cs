using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Deriving;
using Blotter.Ledger.Deciding;
using Blotter.Ledger.Linking;

namespace Blotter.Ledger;

/// <content>What people decide. Each decision is an entry of the log with who and why; no later run of the program undoes one, and a person can take each back.</content>
public sealed partial class LedgerStore
{
    /// <summary>
    /// Makes two incidents one for good: no later judgement takes them apart again. The older one's id stays; the other's leads to it.
    /// </summary>
    /// <param name="incident">Id of the one.</param>
    /// <param name="with">Id of the other.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="why">Why, in words.</param>
    /// <returns>The id that it has from now on.</returns>
    /// <exception cref="BlotterException">There is no such incident (B110), or they are one already (B112).</exception>
    public string Merge(string incident, string with, string by, string why) => Atomically(() =>
    {
        var (ours, theirs) = (_mentions.IncidentOf(incident), _mentions.IncidentOf(with));
        if (string.Equals(ours, theirs, StringComparison.Ordinal))
            throw Errors.OneIncidentAlready(incident, with);
        var entry = new MergedEntry(ours, theirs, why);
        _derivation.Merged(Log(EntryKind.Merged, by, JsonSerializer.Serialize(entry, LedgerJson.Compact.MergedEntry)), entry);
        return _mentions.IncidentOf(ours);
    });

    /// <summary>Takes mentions out of an incident for good: together they are another one, and no later judgement joins the two again.</summary>
    /// <param name="incident">The incident's id.</param>
    /// <param name="mentions">Ids of mentions of it, some but not all of them.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="why">Why, in words.</param>
    /// <returns>The ids of the incident of the mentions that left, and of that of those that stayed.</returns>
    /// <exception cref="BlotterException">There is no such incident (B110), a mention is not of it (B113), or none would be left (B114).</exception>
    public (string Left, string Stayed) Split(string incident, IReadOnlyCollection<string> mentions, string by, string why) => Atomically(() =>
    {
        var known = _mentions.IncidentOf(incident);
        var members = _mentions.MembersOf(known).Select(member => member.Id).ToList();
        ImmutableArray<string> leaving = [.. mentions.Select(IncidentId.Normalize).Distinct(StringComparer.Ordinal)];
        if (leaving.FirstOrDefault(mention => !members.Contains(mention, StringComparer.Ordinal)) is { } stranger)
            throw Errors.NoMentionOf(known, stranger);
        if (leaving.Length == members.Count)
            throw Errors.NothingLeft(known);
        var entry = new SplitEntry(known, leaving, why);
        _derivation.Split(Log(EntryKind.Split, by, JsonSerializer.Serialize(entry, LedgerJson.Compact.SplitEntry)), entry);
        return (_mentions.IncidentOf(leaving[0]), _mentions.IncidentOf(members.First(member => !leaving.Contains(member, StringComparer.Ordinal))));
    });

    /// <summary>Gives a source a letter for how reliable it is; it counts until a later one.</summary>
    /// <param name="name">The source's name; case, accents and articles do not count.</param>
    /// <param name="letter">A to F, in any case; see <see cref="SourceRating.Letter"/>.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="why">Why, in words.</param>
    /// <returns>The rating, as it counts from now on.</returns>
    /// <exception cref="BlotterException">The name has no word (B117), or there is no such letter (B118).</exception>
    public SourceRating Rate(string name, string letter, string by, string why) => Atomically(() =>
    {
        ArgumentNullException.ThrowIfNull(letter);
        var entry = new RatedEntry(name.Trim(), letter.Trim().ToUpperInvariant(), why);
        if (RatingTable.KeyOf(entry.Name).Length == 0)
            throw Errors.NameWithoutWord(name);
        if (!RatingTable.Letters.Contains(entry.Letter, StringComparer.Ordinal))
            throw Errors.NoSuchLetter(letter);
        _derivation.Rated(Log(EntryKind.Rated, by, JsonSerializer.Serialize(entry, LedgerJson.Compact.RatedEntry)), entry);
        return new RatingTable(_store).ByKey()[RatingTable.KeyOf(entry.Name)];
    });

    /// <summary>Says that two incidents are not the same: the one is no longer suggested for the other, and no later judgement joins them.</summary>
    /// <param name="incident">Id of the one.</param>
    /// <param name="with">Id of the other.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="why">Why, in words.</param>
    /// <returns>The ids of the two.</returns>
    /// <exception cref="BlotterException">There is no such incident (B110), or the two are one (B132).</exception>
    public (string Incident, string With) KeepApart(string incident, string with, string by, string why) => Atomically(() =>
    {
        var (ours, theirs) = (_mentions.IncidentOf(incident), _mentions.IncidentOf(with));
        if (string.Equals(ours, theirs, StringComparison.Ordinal))
            throw Errors.OneIncident(incident, with);
        var entry = new PartedEntry(ours, theirs, why);
        _derivation.Parted(Log(EntryKind.Parted, by, JsonSerializer.Serialize(entry, LedgerJson.Compact.PartedEntry)), entry);
        return (ours, theirs);
    });

    /// <summary>Sets a facet of an incident: it no longer follows from what sources say. What they say, and their disputes, stay to be seen.</summary>
    /// <param name="incident">The incident's id.</param>
    /// <param name="facet">Which facet.</param>
    /// <param name="value">The value as people write it (<see cref="FormsOf"/>).</param>
    /// <param name="by">Who says so.</param>
    /// <param name="why">Why, in words.</param>
    /// <returns>The incident's id, and the value as it was understood.</returns>
    /// <exception cref="BlotterException">There is no such incident (B110), the value cannot be read (B130), or no place has that name (B131).</exception>
    public (string Incident, string Value) Correct(string incident, CorrectableFacet facet, string value, string by, string why)
    {
        ArgumentNullException.ThrowIfNull(value);
        var typed = TypedFacet.Read(facet, value);
        return Atomically(() =>
        {
            var entry = new CorrectedEntry(_mentions.IncidentOf(incident), typed, why);
            _derivation.Corrected(Log(EntryKind.Corrected, by, JsonSerializer.Serialize(entry, LedgerJson.Compact.CorrectedEntry)), entry);
            return (entry.Incident, typed.Text);
        });
    }

    /// <summary>The forms in which the value of a facet can be written, for people.</summary>
    public static string FormsOf(CorrectableFacet facet) => TypedFacet.FormsOf(facet);

    /// <summary>Accepts or dismisses a flag; a later decision on it replaces this one.</summary>
    /// <param name="flag">The flag's id, or a prefix that no other shares.</param>
    /// <param name="verdict">What is decided.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="why">Why, in words.</param>
    /// <returns>The flag's id.</returns>
    /// <exception cref="BlotterException">No flag (B133) or several (B134) have that prefix.</exception>
    public string Judge(string flag, FlagVerdict verdict, string by, string why) => Atomically(() =>
    {
        ArgumentNullException.ThrowIfNull(flag);
        var entry = new JudgedEntry(new StatedFactList(_store).FlagWithPrefix(flag), verdict, why);
        _derivation.Judged(Log(EntryKind.Judged, by, JsonSerializer.Serialize(entry, LedgerJson.Compact.JudgedEntry)), entry);
        return entry.Flag;
    });

    /// <summary>Takes a decision back: what it changed is as it was before it. Reports that were read since stay.</summary>
    /// <param name="entry">Number of the decision's entry; <c>null</c> for the last one of this person that was not taken back.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="why">Why, in words.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="BlotterException">
    /// The entry is no decision (B135), or was taken back (B136); the person has none (B137); or a later decision on the same reports must be taken back first (B138).
    /// </exception>
    public Decision Undo(long? entry, string by, string why) => Atomically(() =>
    {
        var seq = entry ?? _decisions.LastOf(by) ?? throw Errors.NothingToUndo(by);
        var decision = _decisions.Find(seq) ?? throw Errors.NoDecision(seq);
        if (decision.Undone is { } before)
            throw Errors.UndoneAlready(seq, before);
        if (decision.Before is not null && _decisions.After(seq) is { } later)
            throw Errors.LaterDecision(seq, later);
        var undone = new UndoneEntry(seq, why);
        _derivation.Undone(Log(EntryKind.Undone, by, JsonSerializer.Serialize(undone, LedgerJson.Compact.UndoneEntry)), undone);
        return new DecisionList(_store).One(seq)!;
    });
}
