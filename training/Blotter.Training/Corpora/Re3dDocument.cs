using System.Text.Json;
using Blotter.Language;

namespace Blotter.Training.Corpora;

/// <summary>A mention in a document of re3d.</summary>
/// <param name="Span">Where it is in the document's text.</param>
/// <param name="Type">One of the corpus's types ("MilitaryPlatform").</param>
/// <param name="Confidence">What the crowd made of it, from 0 to 1; 0 for what only the first, automatic extraction found.</param>
internal readonly record struct Re3dMention(TextSpan Span, string Type, double Confidence)
{
    /// <summary>The kind of name that the type stands for; <c>null</c> for other types.</summary>
    public NameKind? Kind => Type switch
    {
        "Person" => NameKind.Person,
        "Organisation" => NameKind.Organisation,
        "Location" => NameKind.Location,
        "Nationality" => NameKind.Nationality,
        _ => null,
    };
}

/// <summary>A document of re3d with its mentions, in file order.</summary>
internal sealed record Re3dDocument(string Id, string Text, IReadOnlyList<Re3dMention> Mentions)
{
    /// <summary>The documents of all publishers: folders in ordinal order, documents in file order.</summary>
    public static IEnumerable<Re3dDocument> Read(string data)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(data, "re3d")).Order(StringComparer.Ordinal))
        {
            var mentions = Rows(Path.Combine(folder, "entities.json")).ToLookup(row => row.GetProperty("documentId").GetString()!, Mention, StringComparer.Ordinal);
            foreach (var row in Rows(Path.Combine(folder, "documents.json")))
            {
                var id = row.GetProperty("_id").GetString()!;
                var text = row.GetProperty("text").GetString()!;
                yield return new Re3dDocument(id, text, [.. mentions[id].Where(mention => mention.Span.End <= text.Length)]);
            }
        }
    }

    private static IEnumerable<JsonElement> Rows(string path)
    {
        foreach (var line in CorpusFile.Lines(path))
            if (line.Trim('\uFEFF', ' ').Length > 0)
                yield return JsonElement.Parse(line.Trim('\uFEFF', ' '));
    }

    private static Re3dMention Mention(JsonElement row) => new(
        new TextSpan(row.GetProperty("begin").GetInt32(), row.GetProperty("end").GetInt32()),
        row.GetProperty("type").GetString()!,
        row.GetProperty("confidence").GetDouble());
}
