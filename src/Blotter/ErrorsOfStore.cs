using System.Globalization;

namespace Blotter;

public static partial class Errors
{
    /// <summary>B100: the store's path names a folder.</summary>
    public static BlotterException StoreIsFolder(string path) =>
        Store("B100", path, "this is a folder; a store is one file. Name the file, for example blotter.db inside it.");

    /// <summary>B101: the file is something else. It was not touched.</summary>
    public static BlotterException NotAStore(string path) =>
        Store("B101", path, "this file is no Blotter store; it was left as it is. Name another file for the store.");

    /// <summary>B102: the store was written by a newer program.</summary>
    public static BlotterException NewerStore(string path, int schema, string writtenBy, int known, string program) =>
        Store("B102", path, $"the store has schema {schema}, written by Blotter {writtenBy}; this is Blotter {program}, which knows schemas up to " +
            $"{known}. Use the newer program; the store was left as it is.");

    /// <summary>B103: there is no store to read.</summary>
    public static BlotterException NoStore(string path) =>
        Store("B103", path, "there is no store. Make one by reading reports into it (blotter read reports/).");

    /// <summary>The code of <see cref="StoreLocked"/>.</summary>
    public const string LockedCode = "B104";

    /// <summary>The code of <see cref="StoreFull"/>.</summary>
    internal const string FullCode = "B105";

    /// <summary>B104: another process holds the store's lock.</summary>
    public static BlotterException StoreLocked(string path, int seconds, Exception inner) =>
        Store(LockedCode, path, $"another process is writing to the store and did not finish within {seconds} s. " +
            "Wait for it, or stop it, and try again.", inner);

    /// <summary>B105: no room for what is to be stored.</summary>
    public static BlotterException StoreFull(string path, Exception inner) =>
        Store(FullCode, path, "the disk is full. All that was stored before is whole; free some space and run the same command again.", inner);

    /// <summary>The code of <see cref="StoreDamaged"/>.</summary>
    internal const string DamagedCode = "B106";

    /// <summary>B106: the file's contents are damaged.</summary>
    public static BlotterException StoreDamaged(string path, Exception inner) =>
        Store(DamagedCode, path, $"the store is damaged ({inner.Message}). Run blotter verify to see where, and go back to a copy.", inner);

    /// <summary>The code of <see cref="StoreNotPermitted"/>.</summary>
    internal const string NotPermittedCode = "B107";

    /// <summary>B107: the store cannot be opened, or only for reading: mostly a matter of rights.</summary>
    public static BlotterException StoreNotPermitted(string path, Exception inner) =>
        Store(NotPermittedCode, path, $"the store cannot be opened as needed ({inner.Message}). Check the rights of the file and of its folder.", inner);

    /// <summary>B108: the store's folder does not exist.</summary>
    public static BlotterException NoFolderForStore(string path) =>
        Store("B108", path, "the folder of the store does not exist. Make the folder first, or name another.");

    /// <summary>B109: the file system failed.</summary>
    public static BlotterException StoreUnreachable(string path, Exception inner) =>
        Store("B109", path, $"the store cannot be read or written ({inner.Message}). Check the disk and try again.", inner);

    /// <summary>The code of <see cref="NoSuchIncident"/>.</summary>
    public const string NoSuchIncidentCode = "B110";

    /// <summary>The code of <see cref="AmbiguousIncident"/>.</summary>
    public const string AmbiguousCode = "B111";

    /// <summary>B110: an id that no incident has.</summary>
    public static BlotterException NoSuchIncident(string id) =>
        Bad(NoSuchIncidentCode, id, "no incident has this id. List them with blotter incidents.");

    /// <summary>B111: a prefix that several incidents share.</summary>
    public static BlotterException AmbiguousIncident(string prefix, string first, string second) =>
        Bad(AmbiguousCode, prefix, $"several incidents have ids that begin so ({first}, {second}). Give more of the id.");

    /// <summary>B112: two incidents to merge are one.</summary>
    public static BlotterException OneIncidentAlready(string one, string other) =>
        Bad("B112", other, $"it is the same incident as {one} already. Nothing was changed.");

    /// <summary>B113: a mention that an incident doesn't have.</summary>
    public static BlotterException NoMentionOf(string incident, string mention) =>
        Bad("B113", mention, $"incident {incident} has no mention with this id. blotter show {incident} lists them.");

    /// <summary>B114: a split that would leave nothing.</summary>
    public static BlotterException NothingLeft(string incident) =>
        Bad("B114", incident, "these are all of its mentions, and some must stay. Name only those that are of another incident.");

    /// <summary>The code of <see cref="NoSuchTally"/>.</summary>
    public const string NoSuchTallyCode = "B115";

    /// <summary>B115: an id that no tally has.</summary>
    public static BlotterException NoSuchTally(string id) =>
        Bad(NoSuchTallyCode, id, "no tally has this id. List them with blotter tallies.");

    /// <summary>The code of <see cref="AmbiguousTally"/>.</summary>
    public const string AmbiguousTallyCode = "B116";

    /// <summary>B116: a prefix that several tallies share.</summary>
    public static BlotterException AmbiguousTally(string prefix, string first, string second) =>
        Bad(AmbiguousTallyCode, prefix, $"several tallies have ids that begin so ({first}, {second}). Give more of the id.");

    /// <summary>B117: a source without a word in its name cannot be rated.</summary>
    public static BlotterException NameWithoutWord(string name) =>
        Bad("B117", name.Trim(), "this name has no word, and a source is known by the words of its name. Give its name as reports write it.");

    /// <summary>B118: a letter that reliability is not told by.</summary>
    public static BlotterException NoSuchLetter(string letter) =>
        Bad("B118", letter, "reliability has the letters A (completely reliable), B, C, D, E (unreliable) and F (cannot be judged). Give one of them.");

    /// <summary>The code of <see cref="NoSuchSource"/>.</summary>
    public const string NoSuchSourceCode = "B119";

    /// <summary>B119: a name that no outlet and no speaker has.</summary>
    public static BlotterException NoSuchSource(string name) =>
        Bad(NoSuchSourceCode, name, "no outlet and no speaker of the reports has this name. Search for a word of it.");

    /// <summary>The code of <see cref="NoSuchReport"/>.</summary>
    public const string NoSuchReportCode = "B120";

    /// <summary>B120: a name that no report has.</summary>
    public static BlotterException NoSuchReport(string name) =>
        Bad(NoSuchReportCode, name, "no report has this id, address or file. Give the beginning of its id (sha256:...), as blotter show --json prints it, or its web address.");

    /// <summary>The code of <see cref="AmbiguousReport"/>.</summary>
    public const string AmbiguousReportCode = "B121";

    /// <summary>B121: a prefix that several reports share.</summary>
    public static BlotterException AmbiguousReport(string prefix, string first, string second) =>
        Bad(AmbiguousReportCode, prefix, $"several reports have ids that begin so ({first}, {second}). Give more of the id.");

    /// <summary>B122: a report that was deleted from the ledger.</summary>
    /// <param name="origin">Where it was read from.</param>
    /// <param name="at">When it was deleted.</param>
    /// <param name="by">Who deleted it.</param>
    /// <param name="why">The reason given.</param>
    public static BlotterException ReportDeleted(string origin, DateTimeOffset at, string by, string why) => Bad(
        DeletedCode, origin, string.Create(CultureInfo.InvariantCulture,
            $"this report was deleted on {at.UtcDateTime:yyyy-MM-dd} by {by} ({why}). Leave it out, or read it anew with --again."));

    /// <summary>The code of <see cref="ReportDeleted"/>.</summary>
    internal const string DeletedCode = "B122";

    /// <summary>B123: a day before the ledger began.</summary>
    /// <param name="store">The store.</param>
    /// <param name="day">The day asked for.</param>
    /// <param name="began">When the first entry was appended, or <c>null</c> when there is none.</param>
    public static BlotterException DayBeforeLog(string store, DateOnly day, DateTimeOffset? began) => Bad(
        "B123", store, string.Create(CultureInfo.InvariantCulture, $"the ledger had no entry by the end of {day:yyyy-MM-dd} (UTC). ") +
            (began is { } first
                ? string.Create(CultureInfo.InvariantCulture, $"Its first is of {first.UtcDateTime:yyyy-MM-dd}; give that day or a later one.")
                : "It has none yet; read reports into it first."));

    /// <summary>B124: a day that is still to come.</summary>
    /// <param name="store">The store.</param>
    /// <param name="day">The day asked for.</param>
    /// <param name="today">The present day, in UTC.</param>
    public static BlotterException DayInFuture(string store, DateOnly day, DateOnly today) => Bad(
        "B124", store, string.Create(
            CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} is in the future: it is {today:yyyy-MM-dd} (UTC). Leave the day out to see the ledger as it is."));

    /// <summary>B125: a store of an older schema where it must not be changed.</summary>
    public static BlotterException OlderStore(string path, int schema, int known) => Store(
        "B125", path, string.Create(
            CultureInfo.InvariantCulture, $"the store has schema {schema}, and only schema {known} can be verified. Run blotter doctor, which brings it up to date after making a copy."));

    /// <summary>B126: a line of an exported ledger that is not as it was written.</summary>
    /// <param name="where">File and line, from 1.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static BlotterException MalformedLedgerLine(string where, string problem) =>
        Bad("B126", where, $"{problem}. Nothing was imported; export the ledger again (blotter export --as ledger), or take another copy of the file.");

    /// <summary>B127: a store that holds a ledger where an empty one is wanted.</summary>
    public static BlotterException StoreHoldsLedger(string path) =>
        Bad("B127", path, "the store holds a ledger already, and ledgers are not mixed. Name a file that does not exist yet with --store.");

    /// <summary>B130: a facet's value that cannot be read.</summary>
    public static BlotterException UnreadableFacet(string facet, string value, string forms) =>
        Bad("B130", facet, $"\"{value}\" cannot be read as the value of this facet. Write {forms}.");

    /// <summary>B131: a place that the gazetteer doesn't know.</summary>
    public static BlotterException UnknownPlace(string name) =>
        Bad("B131", name, "no place of this name is known. Write it as news in English does, with its country (Erbil, Iraq), or name a larger place near it.");

    /// <summary>B132: an incident cannot be kept apart from itself.</summary>
    public static BlotterException OneIncident(string one, string other) =>
        Bad("B132", other, $"it is the same incident as {one}. To take reports out of an incident, use blotter split.");

    /// <summary>B133: an id that no flag has.</summary>
    public static BlotterException NoSuchFlag(string id) => Bad(NoSuchFlagCode, id, "no flag has this id. List them with blotter flags.");

    /// <summary>The code of <see cref="NoSuchFlag"/>.</summary>
    public const string NoSuchFlagCode = "B133";

    /// <summary>B134: a prefix that several flags share.</summary>
    public static BlotterException AmbiguousFlag(string prefix, string first, string second) =>
        Bad("B134", prefix, $"several flags have ids that begin so ({first}, {second}). Give more of the id.");

    /// <summary>B135: an entry that nobody can take back.</summary>
    public static BlotterException NoDecision(long entry) => Bad(
        "B135", Entry(entry), "it is no decision that can be taken back: those are merged, split, parted, corrected, judged and rated. blotter show lists those on an incident.");

    /// <summary>B136: a decision that was taken back before.</summary>
    public static BlotterException UndoneAlready(long entry, long by) =>
        Bad(UndoneAlreadyCode, Entry(entry), $"it was taken back by {Entry(by)}. Nothing was changed.");

    /// <summary>The code of <see cref="UndoneAlready"/>.</summary>
    public const string UndoneAlreadyCode = "B136";

    /// <summary>B137: a person without a decision.</summary>
    public static BlotterException NothingToUndo(string by) => Bad("B137", by, "there is no decision of this person that could be taken back. Name the entry of another's.");

    /// <summary>B138: a decision that a later one rests on.</summary>
    public static BlotterException LaterDecision(long entry, long later) =>
        Bad(LaterDecisionCode, Entry(entry), $"{Entry(later)} decided on links of the same reports later. Take that one back first.");

    /// <summary>The code of <see cref="LaterDecision"/>.</summary>
    public const string LaterDecisionCode = "B138";

    private static string Entry(long number) => string.Create(CultureInfo.InvariantCulture, $"entry {number}");

    private static BlotterException Store(string code, string path, string text, Exception? inner = null) =>
        new(code, ExitStatus.StoreProblem, path, text, inner);
}
