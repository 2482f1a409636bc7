using Blotter.Coding.Places;
using Blotter.Training.Names;

namespace Blotter.Training.Places;

/// <summary>Makes <c>models/places.bin</c>; see <c>models/places.md</c>.</summary>
internal static class GazetteerTraining
{
    /// <summary>Says what the rules of spelling bring and cost.</summary>
    public static void Measure(string folder, TextWriter output) => new CollisionMeasure(new GazetteerDraft(GazetteerSources.Read(new PackageFolder(folder)))).Print(output);

    /// <summary>Builds, writes and prints counts.</summary>
    /// <param name="folder">Where the npm packages are, or are put.</param>
    /// <param name="model">The file to write.</param>
    /// <param name="output">Where to print.</param>
    public static void Run(string folder, string model, TextWriter output)
    {
        var draft = new GazetteerDraft(GazetteerSources.Read(new PackageFolder(folder)));
        var writer = new GazetteerWriter(draft);
        File.WriteAllBytes(model, writer.Write());
        foreach (var kind in Enum.GetValues<PlaceKind>())
            output.WriteLine($"{kind}: {draft.Places.Count(place => place.Kind == kind)}");
        output.WriteLine($"exact: {writer.Exact.Names.Count} names of places, {writer.Exact.Names.Keys.Select(name => name.Key).Distinct().Count()} names");
        output.WriteLine($"by skeleton: {writer.Variants.Names.Count} names of places, {writer.Variants.Names.Keys.Select(name => name.Key).Distinct().Count()} names");
        output.WriteLine($"{new FileInfo(model).Length} bytes");
    }
}
