namespace Blotter;

public static partial class Errors
{
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
}
