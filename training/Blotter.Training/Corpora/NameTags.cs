using System.Collections.Immutable;
using Blotter.Language;

namespace Blotter.Training.Corpora;

/// <summary>Reads names from tags of words ("B-PER", "I-LOC", "O").</summary>
internal static class NameTags
{
    /// <summary>The kinds of names that Universal NER and Wikigold annotate.</summary>
    public static ImmutableArray<NameKind> Kinds { get; } = [NameKind.Person, NameKind.Organisation, NameKind.Location];

    /// <summary>
    /// The names that the tags mark, in order. A name starts at <c>B-</c>, or at an <c>I-</c> whose kind the word before does not have; a tag of
    /// any other kind ("I-MISC") is outside.
    /// </summary>
    public static ImmutableArray<TrainingName> Names(IReadOnlyList<string> tags)
    {
        var names = ImmutableArray.CreateBuilder<TrainingName>();
        for (var at = 0; at < tags.Count; at++)
        {
            if (tags[at].Length < 3 || Kind(tags[at][2..]) is not { } kind)
                continue;
            var goesOn = tags[at][0] == 'I' && names.Count > 0 && names[^1].Last == at - 1 && names[^1].Kind == kind;
            if (goesOn)
                names[^1] = names[^1] with { Last = at };
            else
                names.Add(new TrainingName(at, at, kind));
        }
        return names.DrainToImmutable();
    }

    /// <summary>The kind that a tag names after its hyphen; <c>null</c> for those that are not read.</summary>
    public static NameKind? Kind(string kind) => kind switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        "LOC" => NameKind.Location,
        _ => null,
    };
}
