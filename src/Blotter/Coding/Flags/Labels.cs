using System.Collections.Frozen;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Language;

namespace Blotter.Coding.Flags;

/// <summary>Tells words that accuse whoever they stand for of a deed, beyond what was seen ("Pakistan's terrorists", a group's name), from plain ones ("gunmen", "a man"). Immutable.</summary>
/// <param name="words">Words of flags.</param>
internal sealed class Labels(WordLists words)
{
    private readonly FrozenSet<string> _labels = words["label"];

    /// <summary>Whether the words for a culprit accuse: a group by its name, a state, or people by a label.</summary>
    public bool Accuses(ToldBlame told)
    {
        var (blame, name) = (told.Blame, told.Culprit!.Name);
        if (blame.Culprit < 0 || name.Form == CulpritForm.Reference)
            return false;
        var tokens = blame.Facts.Sentence.Tokens;
        var first = blame.Culprit;
        while (first > 0 && blame.Culprit - first < 5 && tokens[first - 1].Kind == TokenKind.Word && tokens[first - 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Part)
            first--;
        for (var at = first; at <= blame.Culprit; at++)
            if (_labels.Contains(tokens[at].Lower))
                return true;
        return name is { Kind: PerpetratorKind.State, Form: CulpritForm.Named } || IsGroup(told.Culprit);
    }

    /// <summary>Whether a culprit is a group that has a name.</summary>
    public bool IsGroup(Culprit culprit) =>
        culprit.Name is { Form: CulpritForm.Named, Kind: PerpetratorKind.Organisation } name && name.Name.Split(' ').Any(word => _labels.Contains(word.ToLowerInvariant()));
}
