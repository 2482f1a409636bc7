using System.Collections.Immutable;
using System.Text;
using Blotter.Language;

namespace Blotter.Evaluation.Language;

/// <summary>A name at its place in a treebank, in whatever way its words were cut.</summary>
/// <param name="Sentence">Index of the treebank's sentence, from 0.</param>
/// <param name="Span">Its characters other than white space, counted in the sentence.</param>
/// <param name="Kind">What it names.</param>
internal readonly record struct PlacedName(int Sentence, TextSpan Span, NameKind Kind)
{
    /// <summary>The names that were found in the treebank's sentences, of these kinds alone.</summary>
    /// <param name="sentences">All sentences of the treebank, annotated, each with the treebank's words.</param>
    /// <param name="kinds">The kinds wanted.</param>
    public static IEnumerable<PlacedName> Of(ImmutableArray<Sentence> sentences, ImmutableArray<NameKind> kinds) => sentences.SelectMany((sentence, index) =>
    {
        var places = WordPlaces.Of(sentence.Tokens.Select(token => token.Text));
        return sentence.Names.Where(name => kinds.Contains(name.Kind))
            .Select(name => new PlacedName(index, places.From(name.First, name.Last), name.Kind));
    });

    /// <summary>A row a kind, and one of all kinds together; a name is right when an equal one is among the gold's.</summary>
    public static IEnumerable<ScoreRow> Score(ImmutableHashSet<PlacedName> gold, ImmutableHashSet<PlacedName> found, ImmutableArray<NameKind> kinds) =>
    [
        .. kinds.Select(kind => Score(kind.ToString(), [.. gold.Where(name => name.Kind == kind)], [.. found.Where(name => name.Kind == kind)])),
        Score("All names", gold, found),
    ];

    private static ScoreRow Score(string title, ImmutableHashSet<PlacedName> gold, ImmutableHashSet<PlacedName> found) =>
        new(title, gold.Count, found.Count, gold.Count(found.Contains));
}

/// <summary>Where the words of a sentence lie among its characters other than white space.</summary>
/// <param name="Characters">These characters.</param>
/// <param name="Ends">Where each word ends among them.</param>
internal sealed record WordPlaces(string Characters, ImmutableArray<int> Ends)
{
    /// <summary>The places of words that follow one another.</summary>
    public static WordPlaces Of(IEnumerable<string> words)
    {
        var characters = new StringBuilder();
        var ends = ImmutableArray.CreateBuilder<int>();
        foreach (var word in words)
        {
            foreach (var unit in word)
                if (!char.IsWhiteSpace(unit))
                    characters.Append(unit);
            ends.Add(characters.Length);
        }
        return new WordPlaces(characters.ToString(), ends.ToImmutable());
    }

    /// <summary>The characters from one word to another, both included.</summary>
    public TextSpan From(int first, int last) => new(first == 0 ? 0 : Ends[first - 1], Ends[last]);
}
