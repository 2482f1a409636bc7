using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Evaluation.Language;

/// <summary>The names that people marked in the sentences of a treebank.</summary>
/// <param name="Names">Those of a kind that the program knows.</param>
/// <param name="Kinds">Their kinds: those that the file uses and the program knows.</param>
/// <param name="Sentences">Indexes of the sentences in which names were marked, whether there are any or not.</param>
/// <param name="OtherKinds">The kinds that the program does not know, as the file writes them, in ordinal order.</param>
internal sealed record GoldNames(
    ImmutableHashSet<PlacedName> Names, ImmutableArray<NameKind> Kinds, ImmutableHashSet<int> Sentences, ImmutableArray<string> OtherKinds)
{
    /// <summary>
    /// Finds each sentence of the file in the treebank, by its <c>sent_id</c>, or by its position where the file gives none. The file may cut words
    /// otherwise than the treebank, and may leave sentences out.
    /// </summary>
    /// <param name="treebank">The treebank.</param>
    /// <param name="sentences">The file's sentences.</param>
    /// <param name="origin">The file, for errors.</param>
    /// <exception cref="BlotterException">B311: the treebank does not have a sentence, or not with the same characters.</exception>
    public static GoldNames Of(ImmutableArray<ConlluSentence> treebank, ImmutableArray<IobSentence> sentences, string origin)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < treebank.Length; index++)
            if (treebank[index].Comment("sent_id") is { } id)
                positions.TryAdd(id, index);
        var names = ImmutableHashSet.CreateBuilder<PlacedName>();
        var found = ImmutableHashSet.CreateBuilder<int>();
        var others = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (position, sentence) in sentences.Index())
        {
            var id = sentence.Comment("sent_id");
            var index = id is null ? position : positions.GetValueOrDefault(id, -1);
            var places = WordPlaces.Of(sentence.Words);
            if (Difference(treebank, index, id, places) is { } difference)
                throw Errors.NamesOfOtherSentences(Errors.Place(origin, sentence.Line), difference);
            if (!found.Add(index))
                throw Errors.NamesOfOtherSentences(Errors.Place(origin, sentence.Line), $"the sentence \"{id}\" comes a second time");
            foreach (var name in sentence.Names)
                if (KindOf(name.Kind) is { } kind)
                    names.Add(new PlacedName(index, places.From(name.First, name.Last), kind));
                else
                    others.Add(name.Kind);
        }
        return new GoldNames(names.ToImmutable(), [.. names.Select(name => name.Kind).Distinct().Order()], found.ToImmutable(), [.. others]);
    }

    private static string? Difference(ImmutableArray<ConlluSentence> treebank, int index, string? id, WordPlaces places)
    {
        var name = id is null ? "the sentence" : $"the sentence \"{id}\"";
        if (index < 0 || index >= treebank.Length)
            return $"{name} is not in the treebank";
        var other = WordPlaces.Of(treebank[index].Words.Select(word => word.Form)).Characters;
        return string.Equals(other, places.Characters, StringComparison.Ordinal) ? null : $"{name} has other words in the treebank";
    }

    // The names of Universal NER, of OntoNotes where they mean the same, and our own.
    private static NameKind? KindOf(string kind) => kind.ToUpperInvariant() switch
    {
        "PER" or "PERSON" => NameKind.Person,
        "ORG" or "ORGANISATION" => NameKind.Organisation,
        "LOC" or "LOCATION" => NameKind.Location,
        "NORP" or "NATIONALITY" => NameKind.Nationality,
        "WEAPON" => NameKind.Weapon,
        "VEHICLE" => NameKind.Vehicle,
        "FAC" or "FACILITY" => NameKind.Facility,
        _ => null,
    };
}
