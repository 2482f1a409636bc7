using System.Collections.Immutable;
using System.Globalization;
using Blotter.Evaluation.Language;
using Blotter.Language.Segmentation;

namespace Blotter.Training.Segmentation;

/// <summary>
/// Trains <c>models/segmentation.bin</c> from UD English EWT (train part) and GUM, and prints its accuracy: with <c>--held-out</c> on every tenth document of
/// the train part, which it then does not learn from; else on the file given with <c>--test</c>.
/// </summary>
internal static class SegmentationTraining
{
    private const int Tenth = 10;

    // How texts are laid out that Blotter reads: pages, agency copy with wrapped lines, old wires in capitals.
    private static readonly ImmutableArray<TextVariant> Variants =
    [
        TextVariant.Plain, TextVariant.Plain,
        new(Columns: 72, ParagraphBreak: 2, SentenceGap: 1, Capitals: false),
        new(Columns: 64, ParagraphBreak: 1, SentenceGap: 1, Capitals: false),
        new(Columns: 0, ParagraphBreak: 1, SentenceGap: 1, Capitals: false),
        new(Columns: 75, ParagraphBreak: 2, SentenceGap: 2, Capitals: true),
        new(Columns: 0, ParagraphBreak: 2, SentenceGap: 1, Capitals: true),
    ];

    /// <summary>Runs with <c>DATA MODEL [--held-out] [--test FILE] [--errors]</c>.</summary>
    public static int Run(string data, string model, string[] options, TextWriter output)
    {
        var documents = TreebankText.Documents(ConlluReader.ReadFile(Path.Combine(data, "ud-ewt", "en_ewt-train.conllu.gz")))
            .AddRange(TreebankText.Documents(ConlluReader.ReadFile(Path.Combine(data, "gum", "gum-open.conllu.gz"))));
        var heldOut = options.Contains("--held-out");
        bool IsTest(int index) => heldOut && index % Tenth == Tenth - 1;
        var train = documents.Where((_, index) => !IsTest(index)).ToImmutableArray();
        var trained = Train(train, options);
        if (!heldOut)
            File.WriteAllBytes(model, trained.Write());
        var report = new SegmentationReport(BoundaryModel.Read(trained.Write()), output);
        ImmutableArray<ConlluSentence> test = Array.IndexOf(options, "--test") is var at and >= 0
            ? ConlluReader.ReadFile(options[at + 1])
            : [.. documents.Where((document, index) => IsTest(index) && !document[0].Comments.Any(comment => comment.Contains("GUM", StringComparison.Ordinal))).SelectMany(document => document)];
        if (test.IsEmpty)
            return 0;
        report.Print("plain", TextVariant.Plain.Lay(test), options.Contains("--errors"));
        report.Print("wrapped at 80", new TextVariant(80, 2, 1, Capitals: false).Lay(test));
        report.Print("wrapped, one line end", new TextVariant(70, 1, 1, Capitals: false).Lay(test));
        report.Print("a paragraph a line", new TextVariant(0, 1, 1, Capitals: false).Lay(test));
        report.Print("capitals", new TextVariant(0, 2, 1, Capitals: true).Lay(test));
        report.Print("capitals wrapped, two blanks", new TextVariant(70, 2, 2, Capitals: true).Lay(test));
        return 0;
    }

    private static BoundaryModel Train(ImmutableArray<ImmutableArray<ConlluSentence>> documents, string[] options)
    {
        var examples = new BoundaryExamples();
        foreach (var variant in Variants)
            foreach (var document in documents)
                examples.Add(variant.Lay(document));
        return new BoundaryTrainer(slots: 1 << (int)Option("--bits", 18), (int)Option("--epochs", 6), Option("--rate", 0.1f), Option("--decay", 0.02f))
            .Train(examples, Option("--leaning", -1));

        float Option(string name, float usual) =>
            Array.IndexOf(options, name) is var at and >= 0 ? float.Parse(options[at + 1], CultureInfo.InvariantCulture) : usual;
    }
}
