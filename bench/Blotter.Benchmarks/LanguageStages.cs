using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Blotter.Coding;
using Blotter.Language;
using Blotter.Language.Morphology;
using Blotter.Language.Segmentation;

namespace Blotter.Benchmarks;

/// <summary>The stages of the language layer, each over all reports of a text, on the thread that calls. Each gives the number of words.</summary>
public class LanguageStages
{
    private const int WarmingPasses = 4;

    private readonly ReportCoder _coder = new();
    private LanguageTexts _texts = null!;
    private int _words;
    private ImmutableArray<Sentence>[] _cut = [];
    private Token[][] _parsed = [];
    private Sentence[] _finished = [];

    /// <summary>What may be measured with; set before the run, which happens in this process.</summary>
    internal static ImmutableArray<LanguageTexts> Texts { get; set; } = [];

    /// <summary>The names of what may be measured with.</summary>
    public static IEnumerable<string> TextNames => Texts.Select(texts => texts.Name);

    /// <summary>What is measured with.</summary>
    [ParamsSource(nameof(TextNames))]
    public string Text { get; set; } = "";

    /// <summary>Gives each stage the input that it gets in use, and passes until the runtime has compiled what is hot for good.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _texts = Texts.Single(texts => texts.Name == Text);
        _cut = [.. _texts.Documents.Select(document => TextAnalyzer.Shipped.Analyze(document).Sentences)];
        _parsed = [.. _cut.SelectMany(sentences => SentenceAnnotator.Shipped.Parser.Parse(sentences)).Select(sentence => sentence.Tokens)];
        _finished = [.. _cut.SelectMany(sentences => SentenceAnnotator.Shipped.Annotate(sentences))];
        for (var at = 0; at < _finished.Length; at++)
            _finished[at] = _finished[at] with { Names = [.. _finished[at].Names.Where(name => name.Kind is NameKind.Person or NameKind.Organisation or NameKind.Location)] };
        _words = Segmentation();
        for (var pass = 0; pass < WarmingPasses; pass++)
        {
            Everything();
            Coder();
        }
    }

    /// <summary>How many words the text has.</summary>
    public int CountWords()
    {
        _texts = Texts.Single(texts => texts.Name == Text);
        return Segmentation();
    }

    [Benchmark(Description = "everything")]
    public int Everything()
    {
        var words = 0;
        foreach (var document in _texts.Documents)
            foreach (var sentence in SentenceAnnotator.Shipped.Annotate(TextAnalyzer.Shipped.Analyze(document).Sentences))
                words += sentence.Tokens.Length;
        return words;
    }

    /// <summary>The whole coder: from stored text to coded report.</summary>
    [Benchmark(Description = "everything, and coding")]
    public int Coder()
    {
        foreach (var document in _texts.Documents)
            _coder.Code(document);
        return _words;
    }

    [Benchmark(Description = "segmentation")]
    public int Segmentation()
    {
        var words = 0;
        foreach (var document in _texts.Documents)
            foreach (var sentence in TextAnalyzer.Shipped.Analyze(document).Sentences)
                words += sentence.Tokens.Length;
        return words;
    }

    [Benchmark(Description = "network")]
    public int Network()
    {
        var words = 0;
        foreach (var sentences in _cut)
            foreach (var sentence in SentenceAnnotator.Shipped.Parser.Parse(sentences))
                words += sentence.Tokens.Length;
        return words;
    }

    [Benchmark(Description = "lemmas and features")]
    public int Morphology()
    {
        var words = 0;
        foreach (var tokens in _parsed)
        {
            SentenceMorphology.Shipped.Fill(tokens);
            words += tokens.Length;
        }
        return words;
    }

    [Benchmark(Description = "names of lexicons")]
    public int LexiconNames()
    {
        var words = 0;
        foreach (var sentence in _finished)
            words += Language.Names.LexiconNames.Shipped.Annotate(sentence).Tokens.Length;
        return words;
    }
}
