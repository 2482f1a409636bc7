using System.Collections.Immutable;
using Blotter.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Evaluation.Language;

/// <summary>
/// Measures the language layer on a treebank, and on names in its sentences: from running text, on the treebank's own words, and on these in other
/// letters. The codebook states the rules.
/// </summary>
public sealed class LanguageEvaluation
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "language";

    private readonly Func<string, ImmutableArray<Sentence>> _cut;
    private readonly Func<ImmutableArray<Sentence>, ImmutableArray<Sentence>> _annotate;

    /// <summary>Measures the models that the program comes with.</summary>
    public LanguageEvaluation()
    {
        _cut = text => TextAnalyzer.Shipped.Analyze(RunningText.AsDocument(text)).Sentences;
        _annotate = SentenceAnnotator.Shipped.Annotate;
    }

    /// <summary>Measures others.</summary>
    /// <param name="cut">Cuts a document's text into sentences and tokens, which hold all of it but white space.</param>
    /// <param name="annotate">Annotates sentences.</param>
    internal LanguageEvaluation(Func<string, ImmutableArray<Sentence>> cut, Func<ImmutableArray<Sentence>, ImmutableArray<Sentence>> annotate) =>
        (_cut, _annotate) = (cut, annotate);

    /// <summary>Measures all.</summary>
    /// <param name="files">The gold annotation.</param>
    /// <param name="mostErrors">How many mismatches of each measure the result holds at most.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="cancellationToken">Ends the run between two documents or measures.</param>
    /// <exception cref="BlotterException">B306 to B311: a file cannot be read, breaks its format, or does not belong to the other.</exception>
    public EvaluationResult Run(
        LanguageFiles files, int mostErrors, string commandLine, string version, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var gold = ConlluReader.ReadFile(files.Treebank);
        var names = files.Names is { } path ? GoldNames.Of(gold, IobReader.ReadFile(path), path) : null;
        var texts = RunningText.Of(gold);
        var running = new UdComparison(UdText.Of(gold), UdText.Of(texts.SelectMany(text => OfText(text, cancellationToken))));
        var onGoldTokens = LanguageReport.AllLetters.ToImmutableSortedDictionary(letters => letters, letters => OfWords(gold, letters, cancellationToken));
        var report = new LanguageReport(gold, names, texts.Length, running, onGoldTokens);
        return report.Result(mostErrors) with
        {
            Data = new DataSet(string.Join(", ", new[] { files.Treebank, files.Names }.OfType<string>()), report.Size()),
            CommandLine = commandLine,
            Version = version,
        };
    }

    private ImmutableArray<Sentence> OfText(string text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _annotate(_cut(text));
    }

    private AnnotatedWords OfWords(ImmutableArray<ConlluSentence> gold, Letters letters, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return AnnotatedWords.Of(gold, letters, _annotate);
    }
}

/// <summary>The gold annotation to measure with. Either file may be compressed with gzip.</summary>
/// <param name="Treebank">A treebank in CoNLL-U.</param>
/// <param name="Names">Names in its sentences in IOB2, or <c>null</c>.</param>
public sealed record LanguageFiles(string Treebank, string? Names);
