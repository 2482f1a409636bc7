using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Language;

namespace Blotter.Training.Corpora;

/// <summary>
/// WikiEvents, the twenty documents with full annotation: weapons, vehicles and facilities, by name or by noun ("bomb"), as a head without its
/// modifiers. Its persons, organisations and places are mostly nouns and pronouns too and are not read. The other documents give
/// arguments as text without offsets or types and are not read either.
/// </summary>
internal static class WikiEvents
{
    private static readonly ImmutableArray<NameKind> Kinds = [NameKind.Weapon, NameKind.Vehicle, NameKind.Facility];

    private static readonly FrozenSet<string> Pronouns =
        new[] { "it", "its", "they", "them", "these", "those", "that", "which", "where", "one", "there", "here", "this" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences of the documents with full annotation, in file order.</summary>
    public static ImmutableArray<TrainingSentence> Dev(string data) =>
        [.. CorpusFile.Lines(Path.Combine(data, "wikievents", "dev.jsonl.gz")).SelectMany(line => Sentences(JsonElement.Parse(line)))];

    private static IEnumerable<TrainingSentence> Sentences(JsonElement document)
    {
        var id = document.GetProperty("doc_id").GetString();
        var mentions = document.GetProperty("entity_mentions").EnumerateArray().ToLookup(mention => mention.GetProperty("sent_idx").GetInt32());
        int start = 0, index = 0;
        foreach (var sentence in document.GetProperty("sentences").EnumerateArray())
        {
            ImmutableArray<string> written = [.. sentence[0].EnumerateArray().Select(word => word[0].GetString()!)];
            var names = NameChoice.LongestFirst(mentions[index].Select(mention => Name(mention, start, written)).OfType<TrainingName>());
            ImmutableArray<string> words = CorpusText.Words(sentence[1].GetString()!);
            yield return NameAlignment.Carry(names, written, words) is { } carried
                ? new TrainingSentence($"wikievents-{id}-{index}", words) { Names = carried, AnnotatedKinds = Kinds }
                : new TrainingSentence($"wikievents-{id}-{index}", written) { Names = names, AnnotatedKinds = Kinds };
            start += written.Length;
            index++;
        }
    }

    private static TrainingName? Name(JsonElement mention, int start, ImmutableArray<string> words)
    {
        NameKind? kind = mention.GetProperty("entity_type").GetString() switch
        {
            "WEA" => NameKind.Weapon,
            "VEH" => NameKind.Vehicle,
            "FAC" => NameKind.Facility,
            _ => null,
        };
        var first = mention.GetProperty("start").GetInt32() - start;
        var last = mention.GetProperty("end").GetInt32() - start - 1;
        if (kind is null || first < 0 || last >= words.Length || last < first || (first == last && Pronouns.Contains(words[first])))
            return null;
        return new TrainingName(first, last, kind.Value);
    }
}
