using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding;
using Blotter.Coding.WriterVoice;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Evaluation.Voice;

/// <summary>Holds the finder of the writer's voice against sentences of US news that annotators held to be biased or not, and against the words that they named.</summary>
public static class VoiceEvaluation
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "voice";

    // The weight from which a sentence that stands alone is held to be loaded; of a few tried, the one with the highest macro F1.
    private const int LoadedFrom = 3;

    // The strength from which a word counts as loaded.
    private const int WordFrom = 2;

    /// <summary>Measures all.</summary>
    /// <param name="path">BABE's sentences, as comma-separated values, plain or compressed.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="cancellation">Looked at before each sentence.</param>
    /// <exception cref="BlotterException">B306, B307, B317: the data cannot be used.</exception>
    public static EvaluationResult Run(string path, string commandLine, string version, CancellationToken cancellation = default)
    {
        var finder = new VoiceFinder(new Lexicons());
        var judged = ImmutableArray.CreateBuilder<JudgedSentence>();
        foreach (var sentence in BabeSentence.Read(path))
        {
            cancellation.ThrowIfCancellationRequested();
            judged.Add(Judge(sentence, finder));
        }
        var (biased, other) = (Row("loaded", judged, isBiased: true), Row("not loaded", judged, isBiased: false));
        return new EvaluationResult
        {
            Name = Name,
            Title = "Loaded sentences and words",
            Data = new DataSet(path, string.Create(CultureInfo.InvariantCulture, $"{judged.Count:N0} sentences")),
            CommandLine = commandLine,
            Version = version,
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture, $"Macro F1 of the two kinds of sentences: {((biased.F1 ?? 0) + (other.F1 ?? 0)) / 2:0.000}."),
                "A sentence stands alone: it is annotated and judged as one of a report's body would be. Sentences on which the annotators did not agree are left out.",
                "Words: those found to be loaded or name-calling against those that annotators named, each word once a sentence, over all sentences. They also named words of sentences held not to be biased.",
            ],
            Tables = [new ScoreTable("Sentences", [biased, other]), new ScoreTable("Words", [Words(judged)])],
            Mismatches = [.. judged.Where(sentence => sentence.IsLoaded != sentence.Gold.IsBiased).Select(Mismatch)],
        };
    }

    private static JudgedSentence Judge(BabeSentence gold, VoiceFinder finder)
    {
        var document = new Document { Id = gold.Text, Origin = "", Text = gold.Text, Sections = [new Section(SectionKind.Body, new TextSpan(0, gold.Text.Length))] };
        var (weight, words) = (0, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var voice in finder.Judge(gold.Text, SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences)))
        {
            weight += voice.Weight;
            foreach (var mark in voice.Marks.Where(mark => mark.Strength >= WordFrom))
                for (var at = mark.First; at <= mark.Last; at++)
                    words.Add(voice.Sentence.Tokens[at].Lower);
        }
        return new JudgedSentence(gold, weight, [.. words]);
    }

    private static ScoreRow Row(string facet, IReadOnlyCollection<JudgedSentence> judged, bool isBiased) => new(
        facet,
        judged.Count(sentence => sentence.Gold.IsBiased == isBiased),
        judged.Count(sentence => sentence.IsLoaded == isBiased),
        judged.Count(sentence => sentence.IsLoaded == isBiased && sentence.Gold.IsBiased == isBiased));

    private static ScoreRow Words(IReadOnlyCollection<JudgedSentence> judged) => new(
        "loaded words",
        judged.Sum(sentence => sentence.Gold.BiasedWords.Count),
        judged.Sum(sentence => sentence.Words.Count),
        judged.Sum(sentence => sentence.Words.Count(sentence.Gold.BiasedWords.Contains)));

    private static Mismatch Mismatch(JudgedSentence sentence) => new(
        string.Create(CultureInfo.InvariantCulture, $"line {sentence.Gold.Line}"),
        "",
        "loaded",
        sentence.Gold.IsBiased ? $"{sentence.Gold.Text} [{string.Join(", ", sentence.Gold.BiasedWords)}]" : null,
        sentence.Gold.IsBiased ? null : $"{sentence.Gold.Text} [{string.Join(", ", sentence.Words)}]");

    private sealed record JudgedSentence(BabeSentence Gold, int Weight, ImmutableSortedSet<string> Words)
    {
        public bool IsLoaded => Weight >= LoadedFrom;
    }
}
