using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding;
using Blotter.Coding.Attribution;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

namespace Blotter.Evaluation.Attribution;

/// <summary>Holds who says what in texts against PolNeAR's sources, cues and contents (Newell and others 2018).</summary>
public static class AttributionEvaluation
{
    /// <summary>The evaluation's name on the command line.</summary>
    public const string Name = "attribution";

    /// <summary>Measures all.</summary>
    /// <param name="path">Documents in JSON lines with brat annotation.</param>
    /// <param name="commandLine">The command as given, kept in the result.</param>
    /// <param name="version">The program's version, kept in the result.</param>
    /// <param name="cancellation">Looked at before each document.</param>
    /// <exception cref="BlotterException">B306, B307, B317: the data cannot be used.</exception>
    public static EvaluationResult Run(string path, string commandLine, string version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var documents = BratDocument.Read(path);
        var reader = new SayingReader(new Lexicons());
        var matches = ImmutableArray.CreateBuilder<AttributionMatches>(documents.Length);
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            matches.Add(Matches(document, reader));
        }
        return new EvaluationResult
        {
            Name = Name,
            Title = "Who says what, as PolNeAR",
            Data = new DataSet(path, string.Create(CultureInfo.InvariantCulture, $"{documents.Length:N0} documents, {documents.Sum(document => document.Attributions.Length):N0} attributions")),
            CommandLine = commandLine,
            Version = version,
            Notes =
            [
                "An attribution is right when its content overlaps that of a gold one by at least half of the longer, in characters; pairs are made greedily, the likest first, each once.",
                "Source and cue are scored among those: right when the word that the gold one's others hang on, by our own tree, lies in ours, or our head in the gold one; where the gold has none, ours must have none.",
                "PolNeAR marks no attribution inside the content of another: of ours only the outermost are compared.",
                "Direct: all of the content stands in quotation marks; mixed: part of it. A part counts attributions by the wording of the gold one; those of ours that match none by their own.",
            ],
            Tables = [AttributionTables.All(matches), AttributionTables.ByWording(matches)],
            Mismatches = [.. matches.SelectMany(document => document.Mismatches())],
        };
    }

    private static AttributionMatches Matches(BratDocument document, SayingReader reader)
    {
        var text = new Document
        {
            Id = document.Id,
            Origin = document.Id,
            Text = document.Text,
            Sections = [new Section(SectionKind.Body, new TextSpan(0, document.Text.Length))],
        };
        var sentences = SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(text).Sentences);
        ImmutableArray<Sentence> written = [.. sentences.Select(sentence => WrittenWords.Of(sentence).Written)];
        ImmutableArray<SentenceTree> trees = [.. written.Select(sentence => new SentenceTree(sentence))];
        var drafts = reader.Read(trees, QuotationFinder.Find(document.Text, SayingReader.Paragraphs(written)));
        var outermost = drafts.Where(draft => !drafts.Exists(other => other != draft && Holds(other, draft)));
        return new AttributionMatches(document, [.. outermost.Select(draft => new Saying(draft.Source?.Span, draft.Cue, [.. draft.Content], draft.Stance, null))], written);
    }

    // Cue and content lie in what another says.
    private static bool Holds(SayingDraft outer, SayingDraft inner) =>
        (inner.Cue is not { } cue || outer.Overlap(cue) == cue.Length) && inner.Content.TrueForAll(part => outer.Content.Exists(whole => whole.Contains(part)));
}
