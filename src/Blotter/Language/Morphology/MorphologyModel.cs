using System.Collections.Immutable;
using System.Text;

namespace Blotter.Language.Morphology;

/// <summary>The trained tables behind lemmas and features; see <c>models/morphology.md</c>.</summary>
internal sealed class MorphologyModel
{
    private const string Magic = "blotter-morphology-1";

    private static readonly Lazy<MorphologyModel> LazyShipped = new(LoadShipped);

    private MorphologyModel(Lemmatizer lemmatizer, FeatureFinder features) => (Lemmatizer, Features) = (lemmatizer, features);

    /// <summary>The model that ships with the library, loaded at first use.</summary>
    public static MorphologyModel Shipped => LazyShipped.Value;

    /// <summary>Finds lemmas.</summary>
    public Lemmatizer Lemmatizer { get; }

    /// <summary>Finds features.</summary>
    public FeatureFinder Features { get; }

    /// <summary>Reads a model as <see cref="Write"/> writes it.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static MorphologyModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadString() != Magic)
            throw new InvalidDataException("This is no model of morphology.");
        var scripts = new LemmaScript[reader.ReadInt32()];
        for (var at = 0; at < scripts.Length; at++)
            scripts[at] = new LemmaScript(reader.ReadByte(), string.Intern(reader.ReadString()), (LemmaSource)reader.ReadByte());
        var lemmas = ReadTable(reader);
        var sets = ImmutableArray.CreateBuilder<Features>(reader.ReadInt32());
        while (sets.Count < sets.Capacity)
            sets.Add(new Features(reader.ReadString()));
        return new MorphologyModel(new Lemmatizer(lemmas, scripts), new FeatureFinder(ReadTable(reader), sets.MoveToImmutable()));
    }

    /// <summary>Writes a model. Little-endian; strings in UTF-8 with their length before them.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="scripts">The scripts that <paramref name="lemmas"/> number.</param>
    /// <param name="lemmas">Decisions about lemmas.</param>
    /// <param name="sets">The sets that <paramref name="features"/> number.</param>
    /// <param name="features">Decisions about features.</param>
    public static void Write(
        Stream stream, IReadOnlyList<LemmaScript> scripts, IReadOnlyDictionary<ulong, ushort> lemmas, IReadOnlyList<string> sets, IReadOnlyDictionary<ulong, ushort> features)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(scripts.Count);
        foreach (var script in scripts)
        {
            writer.Write((byte)script.Cut);
            writer.Write(script.Ending);
            writer.Write((byte)script.Source);
        }
        WriteTable(writer, lemmas);
        writer.Write(sets.Count);
        foreach (var set in sets)
            writer.Write(set);
        WriteTable(writer, features);
    }

    private static void WriteTable(BinaryWriter writer, IReadOnlyDictionary<ulong, ushort> table)
    {
        writer.Write(table.Count);
        foreach (var (key, value) in table.OrderBy(entry => entry.Key))
        {
            writer.Write(key);
            writer.Write(value);
        }
    }

    private static DecisionTable ReadTable(BinaryReader reader)
    {
        var keys = new ulong[reader.ReadInt32()];
        var values = new ushort[keys.Length];
        for (var at = 0; at < keys.Length; at++)
            (keys[at], values[at]) = (reader.ReadUInt64(), reader.ReadUInt16());
        return new DecisionTable(keys, values);
    }

    private static MorphologyModel LoadShipped()
    {
        using var stream = ModelResource.Open("models/morphology.bin");
        return Read(stream);
    }
}
