using System.Globalization;
using System.Text;

namespace Blotter.Benchmarks;

/// <summary>Where the time of the language layer goes, told from the methods that are at work when the sampler looks.</summary>
internal static class LanguageProfile
{
    private const int Passes = 4;
    private const string Rest = "the rest";

    // The first that fits counts: a stack fits when it has a method whose full name holds the one text, and one that holds the other.
    private static readonly (string Stage, string Method, string Inner)[] Stages =
    [
        ("segmentation", "Language.Segmentation.TextAnalyzer", ""),
        ("network: recurrent layers, products of matrices", "Network.LstmLayer", "Product."),
        ("network: recurrent layers, gates and cells", "Network.LstmLayer", ""),
        ("network: encoding of forms", "Network.Form", ""),
        ("network: encoding of forms", "Network.SentenceEncoder", ""),
        ("network: decoding of trees", "Network.TreeDecoder", ""),
        ("network: marks of lists of names", "Names.NameLists", ""),
        ("network: relations", "Network.TreeClassifier.ChooseRelations", ""),
        ("network: scores of heads", "Network.TreeClassifier.ChooseHeads", ""),
        ("network: decoding of names", "Network.NameDecoder", ""),
        ("network: hidden layers of trees", "Network.TreeClassifier", ""),
        ("network: tags and name labels", "Network.LanguageNetwork", ""),
        ("network: batches, copying of tokens", "Language.SentenceParser", ""),
        ("lemmas and features", "Language.Morphology.", ""),
        ("names of lexicons", "Language.Names.", ""),
    ];

    /// <summary>Samples all stages over all texts and tells their shares as Markdown.</summary>
    public static string Run(IEnumerable<LanguageStages> texts, string traceFile)
    {
        var stacks = ProfileSampler.Sample(() => Work([.. texts]), traceFile).Where(stack => Holds(stack, nameof(LanguageStages))).ToList();
        var counts = stacks.CountBy(StageOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"Of {stacks.Count:N0} looks of the runtime's sampler at everything on, over both texts. Collecting garbage counts where memory is asked for.")
            .AppendLine()
            .AppendLine("| Stage | % of the time |")
            .AppendLine("|---|--:|");
        foreach (var stage in Stages.Select(stage => stage.Stage).Append(Rest).Distinct(StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"| {stage} | {100.0 * counts.GetValueOrDefault(stage) / stacks.Count:F1} |");
        return text.ToString();
    }

    private static void Work(LanguageStages[] texts)
    {
        for (var pass = 0; pass < Passes; pass++)
            foreach (var stages in texts)
                stages.Everything();
    }

    private static string StageOf(string[] stack)
    {
        foreach (var (stage, method, inner) in Stages)
            if (Holds(stack, method) && Holds(stack, inner))
                return stage;
        return Rest;
    }

    private static bool Holds(string[] stack, string method) => Array.Exists(stack, frame => frame.Contains(method, StringComparison.Ordinal));
}
