using System.Globalization;

namespace Blotter;

/// <summary>
/// All error codes and texts, in one place. A text says what was found and what to do; codes are never reused.
/// B0xx: reading. B1xx: the store. B2xx: the command line and its options. B3xx: evaluations. B900: a bug.
/// </summary>
public static class Errors
{
    /// <summary>B001: a path that names nothing.</summary>
    public static BlotterException NoSuchPath(string path) =>
        Bad("B001", path, "no such file or folder. Check the spelling, or put a pattern in quotes.");

    /// <summary>B002: a pattern that matches nothing that can be read.</summary>
    public static BlotterException NothingMatches(string pattern) =>
        Bad("B002", pattern, "no report matches this pattern. Check it; ** stands for any folders, * and ? stay within one name.");

    /// <summary>B003: a file or folder that may not be opened.</summary>
    public static BlotterException NoPermission(string path) =>
        Bad("B003", path, "no permission to read it. Ask its owner for read access, or leave it out.");

    /// <summary>B004: a file without bytes, or one that is no regular file and is never opened, since that could wait for ever.</summary>
    public static BlotterException NothingInside(string path) =>
        Bad("B004", path, "holds nothing: an empty file, or a pipe or device. Give a regular file, or pipe the text in and give - as the path.");

    /// <summary>B005: a folder that holds nothing that looks like a report.</summary>
    public static BlotterException NoReportsInFolder(string folder) =>
        Bad("B005", folder, "no reports in this folder. Reports end in .txt, .html or .jsonl, or are MUC messages; name other files one by one.");

    /// <summary>B006: a file that is something else than reports.</summary>
    /// <param name="origin">The file.</param>
    /// <param name="what">What it holds instead.</param>
    public static BlotterException NoReport(string origin, string what) =>
        Bad("B006", origin, $"holds {what}, not a report. Give the report's text, its web page, or JSON lines with the text in \"text\".");

    /// <summary>B007: bytes that are no text.</summary>
    public static BlotterException NoText(string origin) =>
        Bad("B007", origin, "holds binary data, not text. Save the report as text or HTML.");

    /// <summary>B008: a report larger than the limit.</summary>
    public static BlotterException ReportTooLarge(string origin, int limit) =>
        Bad("B008", origin, $"is larger than {Size(limit)}, the most that one report may hold. Split it into its reports.");

    /// <summary>B009: a gzip file cut short or damaged.</summary>
    public static BlotterException DamagedGzip(string origin) =>
        Bad("B009", origin, "the gzip data is cut short or damaged; reports before that place were read. Fetch the file again.");

    /// <summary>B010: a gzip file that grows out of all proportion.</summary>
    public static BlotterException GzipBomb(string origin, int ratio)
    {
        var times = ratio.ToString(CultureInfo.InvariantCulture);
        return Bad("B010", origin, $"the gzip data grows to more than {times} times its size. If you trust it, decompress it and give the result.");
    }

    /// <summary>B011: the system fails while a file is read.</summary>
    public static BlotterException CannotRead(string origin, Exception reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var text = $"cannot be read ({reason.Message}). Check the disk or the network, then read it again.";
        return new BlotterException("B011", ExitStatus.BadInput, origin, text, reason);
    }

    /// <summary>B012: a publication date that is not in the calendar.</summary>
    /// <param name="origin">The report.</param>
    /// <param name="stated">The date as it was given.</param>
    /// <param name="why">What is wrong with it ("June has 30 days").</param>
    /// <param name="nearest">The date most likely meant, or <c>null</c>.</param>
    public static BlotterException ImpossibleDate(string origin, string stated, string why, PartialDate? nearest) =>
        Bad("B012", origin, $"cannot read the date \"{stated}\" ({why}). Correct it, or pass --published {nearest?.ToString() ?? "YYYY-MM-DD"}.");

    /// <summary>B013: a line of a JSON-lines file that is longer than the limit.</summary>
    public static BlotterException LineTooLong(string origin, int limit) =>
        Bad("B013", origin, $"the line is longer than {Size(limit)}. Shorten it, or put the report in a file of its own.");

    /// <summary>B014: a line of a JSON-lines file that is no JSON.</summary>
    public static BlotterException LineIsNoJson(string origin) =>
        Bad("B014", origin, "the line is no JSON. Put each report on one line as a JSON object.");

    /// <summary>B015: a line of a JSON-lines file that is JSON, but no object.</summary>
    public static BlotterException LineIsNoObject(string origin) =>
        Bad("B015", origin, "the line is JSON but no object. Put each report on one line as a JSON object, {\"text\": ...}.");

    /// <summary>B016: a line of a JSON-lines file that has no text.</summary>
    public static BlotterException LineLacksText(string origin) =>
        Bad("B016", origin, "the object has no text. Put the report in \"text\" (or \"content\" or \"event_text\").");

    /// <summary>B017: a line of a JSON-lines file whose text or title is no string.</summary>
    public static BlotterException FieldIsNoString(string origin, string field) =>
        Bad("B017", origin, $"\"{field}\" is no string. Write it as one string in quotation marks.");

    /// <summary>B018: an escaped character that no text can hold.</summary>
    public static BlotterException NoUnicodeText(string origin) =>
        Bad("B018", origin, "the text holds half a surrogate pair or the character U+0000. Take it out, or write U+FFFD for it.");

    /// <summary>B019: a metadata file beside a report that cannot be used.</summary>
    public static BlotterException BadMetadata(string file) =>
        Bad("B019", file, "is no JSON object whose \"publisher\", \"published\" and \"url\" are strings or null. Correct it or take it away.");

    /// <summary>B020: a report of white space only.</summary>
    public static BlotterException BlankReport(string origin) =>
        Bad("B020", origin, "holds only white space. Give the report's text.");

    /// <summary>B050: a web page without any text of its own.</summary>
    public static BlotterException PageHoldsNoText(string origin) =>
        Bad("B050", origin, "the page holds no text (only scripts, frames, menus or pictures). Save the page after it has loaded, or save its text.");

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
    internal const string LockedCode = "B104";

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

    /// <summary>B115: an id that no tally has.</summary>
    public static BlotterException NoSuchTally(string id) =>
        Bad("B115", id, "no tally has this id. List them with blotter tallies.");

    /// <summary>B116: a prefix that several tallies share.</summary>
    public static BlotterException AmbiguousTally(string prefix, string first, string second) =>
        Bad("B116", prefix, $"several tallies have ids that begin so ({first}, {second}). Give more of the id.");

    /// <summary>B117: a source without a word in its name cannot be rated.</summary>
    public static BlotterException NameWithoutWord(string name) =>
        Bad("B117", name.Trim(), "this name has no word, and a source is known by the words of its name. Give its name as reports write it.");

    /// <summary>B118: a letter that reliability is not told by.</summary>
    public static BlotterException NoSuchLetter(string letter) =>
        Bad("B118", letter, "reliability has the letters A (completely reliable), B, C, D, E (unreliable) and F (cannot be judged). Give one of them.");

    /// <summary>B120: a name that no report has.</summary>
    public static BlotterException NoSuchReport(string name) =>
        Bad("B120", name, "no report has this id, address or file. Give the beginning of its id (sha256:...), as blotter show --json prints it, or its web address.");

    /// <summary>B121: a prefix that several reports share.</summary>
    public static BlotterException AmbiguousReport(string prefix, string first, string second) =>
        Bad("B121", prefix, $"several reports have ids that begin so ({first}, {second}). Give more of the id.");

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

    /// <summary>B200: a command line that does not follow the command's usage.</summary>
    /// <param name="command">The command's full name, such as <c>blotter read</c>.</param>
    /// <param name="problem">What is wrong with it, as a sentence.</param>
    public static BlotterException BadCommandLine(string command, string problem) =>
        Bad("B200", null, $"{problem} See {command} --help for its usage.");

    /// <summary>B201: a command that does not exist.</summary>
    public static BlotterException UnknownCommand(string typed, string? nearest) =>
        Bad("B201", null, $"there is no command \"{typed}\". {(nearest is null ? "See blotter --help." : $"Perhaps \"{nearest}\" was meant.")}");

    /// <summary>B202: an option that the command does not have.</summary>
    public static BlotterException UnknownOption(string command, string typed, string? nearest) =>
        Bad("B202", null, $"{command} has no option {typed}. {(nearest is null ? $"See {command} --help." : $"Perhaps {nearest} was meant.")} " +
            "A file of that name goes after --.");

    /// <summary>B203: an option's date that cannot be.</summary>
    public static BlotterException BadOptionDate(string option, string value) =>
        Bad("B203", null, $"cannot read the date \"{value}\" of {option}. Write YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists.");

    /// <summary>B204: a file for output that cannot be written.</summary>
    public static BlotterException CannotWrite(string path, Exception inner) =>
        new("B204", ExitStatus.BadInput, path, $"cannot write: {inner.Message.TrimEnd('.')}. Name a file in a folder that you may write to.", inner);

    /// <summary>B205: many reports where one was asked for.</summary>
    public static BlotterException OneReportOnly(string where, string option) =>
        Bad("B205", where, $"holds several reports, and {option} takes one. Use --json or --as muc4, or name a file with one report.");

    /// <summary>B206: a run stopped by Ctrl-C.</summary>
    public static BlotterException Interrupted() =>
        new("B206", ExitStatus.Interrupted, null, "interrupted. What was read so far is kept; run the same command again to go on.");

    /// <summary>B207: a sentence that the report does not have.</summary>
    /// <param name="origin">The report.</param>
    /// <param name="number">The number asked for.</param>
    /// <param name="count">How many sentences the report has.</param>
    public static BlotterException NoSuchSentence(string origin, int number, int count) => Bad(
        "B207", origin, string.Create(CultureInfo.InvariantCulture, $"has no sentence {number}, only {count}. See all of them with --syntax alone."));

    /// <summary>B208: an option's date that is no day where a day is needed.</summary>
    /// <param name="option">The option.</param>
    /// <param name="date">Its value.</param>
    public static BlotterException OptionNeedsDay(string option, PartialDate date) =>
        Bad("B208", null, $"{option} {date} is a whole {(date.Month is null ? "year" : "month")}, and relative times count from one day. Write it as YYYY-MM-DD, such as {date}{(date.Month is null ? "-01-01" : "-01")}, or leave {option} out.");

    /// <summary>B220: an address for the page that others may reach.</summary>
    public static BlotterException AddressNotLoopback(string address) =>
        Bad("B220", address, "others could reach the page at this address, and it knows no accounts yet. Leave --address out, or give 127.0.0.1 or ::1.");

    /// <summary>B221: an address or port that cannot be listened on.</summary>
    public static BlotterException CannotListen(string address, int port, Exception inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var where = string.Create(CultureInfo.InvariantCulture, $"{address}, port {port}");
        return new("B221", ExitStatus.BadInput, where, $"cannot listen there ({inner.Message.TrimEnd('.')}). Give another port with --port; 0 takes any that is free.", inner);
    }

    /// <summary>B222: a value in a page's address that cannot be read.</summary>
    /// <param name="field">The field's name in the address.</param>
    /// <param name="problem">What is wrong with it, as a sentence.</param>
    public static BlotterException UnreadableFilter(string field, string problem) =>
        Bad("B222", field, $"{problem} Correct the value, or leave the field out.");

    /// <summary>B300: a folder without cases to evaluate on.</summary>
    public static BlotterException NoCases(string directory) =>
        Bad("B300", directory, "holds no case. Give a folder of cases, each a folder with report.txt, meta.json and gold.json.");

    /// <summary>B301: a file of a case that is missing or cannot be read.</summary>
    public static BlotterException CaseFileCannotBeRead(string file, Exception reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new("B301", ExitStatus.BadInput, file, $"the case's file cannot be read ({reason.Message}). Add it, or take the case out.", reason);
    }

    /// <summary>B302: a file of a case that is no JSON.</summary>
    public static BlotterException CaseIsNoJson(string file, Exception reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new("B302", ExitStatus.BadInput, file, $"the case's file is no JSON ({reason.Message}). Correct it.", reason);
    }

    /// <summary>B303: a case that breaks the format.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">The value's place in it (<c>incidents[0].type</c>).</param>
    /// <param name="reason">What is wrong with the value.</param>
    public static BlotterException MalformedCase(string file, string place, string reason) =>
        Bad("B303", file, $"{place} {reason}. Correct the case.");

    /// <summary>B304: a part of the accuracy document whose markers do not pair up.</summary>
    public static BlotterException UnpairedMarkers(string name) =>
        Bad("B304", null, $"the accuracy document must hold \"<!-- eval:{name} -->\" once and \"<!-- /eval:{name} -->\" once after it. " +
            "Mend the markers, or take both away.");

    /// <summary>B305: an evaluation that has no committed figures to be held against.</summary>
    public static BlotterException NoCommittedFigures(string name) =>
        Bad("B305", null, $"the accuracy document has no figures of the evaluation \"{name}\". Write them with --write first.");

    /// <summary>B306: an annotated file (a treebank, a file of names, of templates or of judgements) that cannot be opened or read to its end.</summary>
    public static BlotterException AnnotatedFileCannotBeRead(string file, Exception reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var text = $"the annotated file cannot be read ({reason.Message.TrimEnd('.')}). Check its path, its rights and the disk.";
        return new("B306", ExitStatus.BadInput, file, text, reason);
    }

    /// <summary>B307: an annotated file whose gzip data break off, are damaged or grow out of all proportion.</summary>
    public static BlotterException AnnotatedFileIsDamaged(string file, Exception reason) => new(
        "B307", ExitStatus.BadInput, file, "the gzip data of the annotated file are cut short, damaged, or a bomb. Fetch the file again.", reason);

    /// <summary>B308: an annotated file without a sentence.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The format that it should have ("CoNLL-U").</param>
    public static BlotterException NoAnnotatedSentences(string file, string format) =>
        Bad("B308", file, $"holds no annotated sentence. Give a file in {format}, plain or compressed with gzip.");

    /// <summary>B309: a line that breaks the rules of CoNLL-U.</summary>
    /// <param name="where">File and line, from 1.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static BlotterException MalformedConllu(string where, string problem) =>
        Bad("B309", where, $"{problem}. Correct it by the rules of CoNLL-U (universaldependencies.org/format.html), or take the sentence out.");

    /// <summary>B310: a line that breaks the rules of IOB2.</summary>
    /// <param name="where">File and line, from 1.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static BlotterException MalformedIob(string where, string problem) => Bad(
        "B310", where, $"{problem}. Correct it (number, form and tag of a word, parted by tabs; the tag is O, B-KIND or, in a name begun by B-KIND, I-KIND), " +
            "or take the sentence out.");

    /// <summary>B311: names of sentences that the treebank does not have.</summary>
    /// <param name="where">File of names and line, from 1.</param>
    /// <param name="problem">How the two differ.</param>
    public static BlotterException NamesOfOtherSentences(string where, string problem) =>
        Bad("B311", where, $"{problem}. Give the names and the treebank of the same sentences.");

    /// <summary>B312: a line of a file of templates that does not belong where it stands.</summary>
    /// <param name="where">File and line, from 1.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static BlotterException MalformedTemplate(string where, string problem) =>
        Bad("B312", where, $"{problem}. Write each slot as a line \"N.  LABEL   fill\", as the template documentation of MUC-4 numbers and names it.");

    /// <summary>B313: a file without a template.</summary>
    public static BlotterException NoTemplates(string file) =>
        Bad("B313", file, "holds no MUC-4 template. Give an answer key or a response, whose templates begin with \"0.  MESSAGE: ID\".");

    /// <summary>B314: a file of judgements that breaks the format.</summary>
    /// <param name="where">File and line, from 1.</param>
    /// <param name="problem">What is wrong there.</param>
    public static BlotterException MalformedJudgements(string where, string problem) =>
        Bad("B314", where, $"{problem}. Give the history of the official scoring program, ((\"REPORT\" (\"TEMPLATE\" (slot (response verdict key...)...)...)...)...).");

    /// <summary>B315: responses and keys that have no report in common.</summary>
    /// <param name="where">The file of responses or messages.</param>
    /// <param name="example">A report of the keys.</param>
    public static BlotterException NoCommonReports(string where, string example) =>
        Bad("B315", where, $"has no report of the keys, which begin with {example}. Give the two of the same reports.");

    /// <summary>B316: a folder without anybody's answers.</summary>
    public static BlotterException NoAnswers(string folder) =>
        Bad("B316", folder, "holds nobody's answers. Give a folder with a file response.*, or one of such folders, each named after who answered.");

    /// <summary>B317: a line of gold data that is not the object it should be.</summary>
    /// <param name="where">File and line, from 1.</param>
    /// <param name="reason">What is wrong with it.</param>
    public static BlotterException MalformedGoldLine(string where, Exception reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new("B317", ExitStatus.BadInput, where, $"the line is not what the evaluation reads ({reason.Message.TrimEnd('.')}). Give the corpus's own file.", reason);
    }

    /// <summary>B318: articles of which the register has no incident.</summary>
    /// <param name="articles">The file of articles.</param>
    /// <param name="register">The file of the register.</param>
    public static BlotterException NoRegisteredReports(string articles, string register) =>
        Bad("B318", articles, $"holds no article on an incident of {register}. Give articles with an \"incident\" that the register has.");

    /// <summary>B319: a file or folder without a document of gold data.</summary>
    public static BlotterException NoGoldDocuments(string file) => Bad("B319", file, "holds no annotated document. Give the corpus's own file, or a folder of documents in TimeML.");

    /// <summary>B330: a file of judged pairs that breaks the format.</summary>
    public static BlotterException MalformedPairs(string file, Exception reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new("B330", ExitStatus.BadInput, file, $"is no file of judged pairs ({reason.Message.TrimEnd('.')}). Give tab-separated lines under the columns one, other, verdict (same or other) and stratum, each pair once.", reason);
    }

    /// <summary>B331: a file of judged scopes of tallies that breaks the format.</summary>
    public static BlotterException MalformedScopes(string file, Exception reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new("B331", ExitStatus.BadInput, file, $"is no file of judged scopes ({reason.Message.TrimEnd('.')}). Give tab-separated lines under the columns case, quote, unit, types, areas, by and hits, as bench/tallies/cases.tsv does.", reason);
    }

    /// <summary>B900: an exception that no input may cause.</summary>
    /// <param name="bug">The exception.</param>
    /// <param name="where">The report that it happened with, or <c>null</c>.</param>
    public static BlotterException Bug(Exception bug, string? where = null)
    {
        ArgumentNullException.ThrowIfNull(bug);
        var text = $"a bug in Blotter ({bug.GetType().Name}: {bug.Message}). " +
            "Please report it, with the input if you may share it; --debug shows more.";
        return new BlotterException("B900", ExitStatus.Bug, where, text, bug);
    }

    private static BlotterException Bad(string code, string? where, string text) => new(code, ExitStatus.BadInput, where, text);

    /// <summary>A line of a file, from 1, as errors name their place.</summary>
    public static string Place(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");

    private static string Size(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");

    private static BlotterException Store(string code, string path, string text, Exception? inner = null) =>
        new(code, ExitStatus.StoreProblem, path, text, inner);
}
