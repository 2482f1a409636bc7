using System.Collections.Immutable;
using Blotter.Reading;

namespace Blotter.Benchmarks;

/// <summary>Reports that the language layer is measured with, as the program reads and stores them.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Documents">In the order of their files.</param>
internal sealed record LanguageTexts(string Name, ImmutableArray<Document> Documents)
{
    private const int Articles = 300;

    private static readonly string[] Messages = ["dev-muc3-0001-0100", "dev-muc3-0101-0200", "dev-muc3-0201-0300"];

    /// <summary>The first three hundred messages of MUC-4 and as many articles on gun violence.</summary>
    public static ImmutableArray<LanguageTexts> Load(Workplace place) =>
    [
        new LanguageTexts("MUC-4", Read([.. Messages.Select(file => Path.Combine(Workplace.Shared, "data", "muc4", "dev", file))])),
        new LanguageTexts("GVA", Read(place.Articles(Articles))),
    ];

    private static ImmutableArray<Document> Read(params string[] paths)
    {
        var options = new ReadingOptions();
        var reader = new DocumentReader(options);
        return [.. new ReportFinder(options).Find(paths, null, CancellationToken.None).Select(found => reader.Read(found.Report ?? throw found.Problem!))];
    }
}
