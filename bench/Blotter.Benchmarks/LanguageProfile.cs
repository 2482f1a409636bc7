using System.Globalization;

namespace Blotter.Benchmarks;

/// <summary>Where the time of the language layer goes.</summary>
internal static class LanguageProfile
{
    private const int Passes = 4;

    private static readonly ProfiledStage[] Stages =
    [
        new("segmentation", "Language.Segmentation.TextAnalyzer"),
        new("network: recurrent layers, products of matrices", "Network.LstmLayer", "Product."),
        new("network: recurrent layers, gates and cells", "Network.LstmLayer"),
        new("network: encoding of forms", "Network.Form"),
        new("network: encoding of forms", "Network.SentenceEncoder"),
        new("network: decoding of trees", "Network.TreeDecoder"),
        new("network: marks of lists of names", "Names.NameLists"),
        new("network: relations", "Network.TreeClassifier.ChooseRelations"),
        new("network: scores of heads", "Network.TreeClassifier.ChooseHeads"),
        new("network: decoding of names", "Network.NameDecoder"),
        new("network: hidden layers of trees", "Network.TreeClassifier"),
        new("network: tags and name labels", "Network.LanguageNetwork"),
        new("network: batches, copying of tokens", "Language.SentenceParser"),
        new("lemmas and features", "Language.Morphology."),
        new("names of lexicons", "Language.Names."),
    ];

    /// <summary>Samples all stages over all texts and tells their shares as Markdown.</summary>
    public static string Run(IReadOnlyList<LanguageStages> texts, string traceFile)
    {
        var profile = StageProfile.Of(Stages, () => Work(texts), nameof(LanguageStages), traceFile);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {profile.Looks:N0} looks of the runtime's sampler at everything on, over both texts. Collecting garbage counts where memory is asked for.\n\n{profile.Table()}");
    }

    private static void Work(IReadOnlyList<LanguageStages> texts)
    {
        for (var pass = 0; pass < Passes; pass++)
            foreach (var stages in texts)
                stages.Everything();
    }
}
