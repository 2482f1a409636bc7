using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Network;

/// <summary>Gathers the words in and around a phrase, and the signs of how it stands among them.</summary>
internal sealed class PhraseSurroundings
{
    // How far from a word those are looked for that hang on it.
    private const int Reach = 20;

    private readonly NounPhrase _phrase;
    private readonly SentenceWords _sentence;
    private readonly ImmutableArray<WordInput>.Builder _words = ImmutableArray.CreateBuilder<WordInput>();
    private readonly FeatureList _signs = new();

    /// <summary>Looks at a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="sentence">The words of its sentence.</param>
    public PhraseSurroundings(NounPhrase phrase, SentenceWords sentence)
    {
        (_phrase, _sentence) = (phrase, sentence);
        Own();
        Above();
        for (var distance = 1; distance <= 2; distance++)
        {
            Put(WordSlot.Left, phrase.First - distance, 0.7f);
            Put(WordSlot.Right, phrase.Last + distance, 0.7f);
        }
        for (var at = 0; at < sentence.Tokens.Length; at++)
            if (sentence.Tokens[at].Head < 0)
                Put(WordSlot.Root, at);
    }

    /// <summary>The words.</summary>
    public ImmutableArray<WordInput> Words => _words.ToImmutable();

    /// <summary>The signs, as rows of a table of <see cref="PhraseInput.SignRows"/>.</summary>
    public int[] Signs => [.. _signs.Hashes.Select(hash => LinearModel.Row(hash, PhraseInput.SignRows))];

    private void Own()
    {
        var tokens = _sentence.Tokens;
        Put(WordSlot.Head, _phrase.Head);
        var modifiers = Enumerable.Range(_phrase.First, _phrase.Last - _phrase.First + 1).Where(at => at != _phrase.Head && tokens[at].Upos is not (Upos.Det or Upos.Punct)).ToArray();
        foreach (var at in modifiers)
            Put(WordSlot.Modifier, at, 1 / MathF.Sqrt(modifiers.Length));
        if (_phrase.FullLast > _phrase.Last)
            Put(WordSlot.Of, _phrase.FullLast);
        _signs.Add("kind", RoleFeatures.KindOf(_phrase));
        _signs.Add("form", _phrase.HeadToken.Upos.ToString(), _phrase.HeadToken.Features.Number.ToString());
        _signs.Add("section", _phrase.Sentence.Section.ToString());
        _signs.Add("place", SentenceClues.PlaceOf(_phrase.Sentence.Index));
        _signs.Add("det", RoleFeatures.Determiner(_phrase));
    }

    // Three steps up the tree.
    private void Above()
    {
        var first = Governor.Of(_sentence.Tokens, _phrase.Head);
        _signs.Add("rel", first.Relation);
        _signs.Add("rel.kind", first.Relation, RoleFeatures.KindOf(_phrase));
        if (first.Token < 0)
            return;
        Put(SlotOf(first.Relation), first.Token);
        if (_sentence.Tokens[first.Token].Features.Voice == Voice.Passive)
            _signs.Add("passive");
        if (_sentence.IsTrigger(first.Token))
            _signs.Add("trigger");
        Beside(first.Token);
        var second = Governor.Of(_sentence.Tokens, first.Token);
        _signs.Add("rel2", first.Relation, second.Relation);
        if (second.Token < 0)
            return;
        Put(WordSlot.SecondAbove, second.Token);
        if (_sentence.IsTrigger(second.Token))
            _signs.Add("trigger2");
        var third = Governor.Of(_sentence.Tokens, second.Token);
        _signs.Add("rel3", third.Relation);
        if (third.Token >= 0)
            Put(WordSlot.ThirdAbove, third.Token);
    }

    private void Beside(int governor)
    {
        var tokens = _sentence.Tokens;
        for (var at = Math.Max(0, governor - Reach); at < Math.Min(tokens.Length, governor + Reach); at++)
        {
            if (tokens[at].Head != governor || at == _phrase.Head)
                continue;
            var relation = tokens[at].Relation;
            if (relation.StartsWith("nsubj", StringComparison.Ordinal))
                Put(WordSlot.SubjectBeside, at);
            else if (relation is "obj" or "iobj")
                Put(WordSlot.ObjectBeside, at);
            else if (relation.StartsWith("obl", StringComparison.Ordinal) || relation.StartsWith("nmod", StringComparison.Ordinal))
                Put(WordSlot.NounBeside, at, 0.7f);
        }
    }

    private static WordSlot SlotOf(string relation) =>
        relation.StartsWith("nsubj:pass", StringComparison.Ordinal) ? WordSlot.PassiveSubjectOf
        : relation.StartsWith("nsubj", StringComparison.Ordinal) ? WordSlot.SubjectOf
        : relation is "obj" or "iobj" ? WordSlot.ObjectOf
        : relation is "obl:by" || relation.StartsWith("obl:agent", StringComparison.Ordinal) ? WordSlot.AgentOf
        : relation.StartsWith("nmod", StringComparison.Ordinal) ? WordSlot.NounOf
        : WordSlot.OtherwiseOf;

    private void Put(WordSlot slot, int token, float weight = 1)
    {
        if (token >= 0 && token < _sentence.Tokens.Length && _sentence.Row(token) is >= 0 and var row)
            _words.Add(new WordInput(slot, row, weight));
    }
}
