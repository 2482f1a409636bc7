using System.Collections.Immutable;
using Blotter.Evaluation.Language;

namespace Blotter.Training.Corpora;

/// <summary>An entity of GUM: its words and type ("person").</summary>
/// <param name="Last">Index of its last word, included.</param>
internal readonly record struct BracketedEntity(int First, int Last, string Type);

/// <summary>
/// Reads the attribute <c>Entity=</c> of GUM's last column: <c>(12-person-new-...</c> opens an entity, <c>12)</c> closes it, a closing bracket right
/// after an opening closes a word of its own; several stand side by side.
/// </summary>
internal static class EntityBrackets
{
    private const string Attribute = "Entity=";

    /// <summary>The entities of a sentence in the order in which they close; one that never closes is left out.</summary>
    public static ImmutableArray<BracketedEntity> Read(ImmutableArray<ConlluWord> words)
    {
        var entities = ImmutableArray.CreateBuilder<BracketedEntity>();
        var open = new List<(string Id, string Type, int First)>();
        for (var at = 0; at < words.Length; at++)
            if (words[at].Misc.Split('|').FirstOrDefault(part => part.StartsWith(Attribute, StringComparison.Ordinal)) is { } part)
                ReadWord(part[Attribute.Length..], at, open, entities);
        return entities.DrainToImmutable();
    }

    private static void ReadWord(string brackets, int at, List<(string Id, string Type, int First)> open, ImmutableArray<BracketedEntity>.Builder entities)
    {
        for (var from = 0; from < brackets.Length;)
        {
            var to = brackets.AsSpan(from + 1).IndexOfAny('(', ')') is var next and >= 0 ? from + 1 + next : brackets.Length;
            var fields = brackets[from..to].TrimStart('(').Split('-');
            if (brackets[from] == '(')
                open.Add((fields[0], fields.Length > 1 ? fields[1] : "", at));
            var closes = to < brackets.Length && brackets[to] == ')';
            if (closes && open.FindLastIndex(entity => entity.Id == fields[0]) is var index and >= 0)
            {
                entities.Add(new BracketedEntity(open[index].First, at, open[index].Type));
                open.RemoveAt(index);
            }
            from = closes ? to + 1 : to;
        }
    }
}
