using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>Gathers the weapons of an incident from the sentences that tell of the attack.</summary>
internal static class WeaponFinder
{
    /// <summary>Reads <c>weapons.tsv</c> into a table by phrase.</summary>
    public static PhraseTable<WeaponKind> Table(DataFile file) => new(file.Rows.SelectMany(row =>
        row.Values("phrases").Select(phrase => (phrase, SetList.Parse<WeaponKind>(row["kind"])))));

    /// <summary>The weapons in text order, each kind once, with its number where one stands before it ("at least six rockets").</summary>
    public static ImmutableArray<Weapon> Find(IncidentDraft draft)
    {
        var weapons = ImmutableArray.CreateBuilder<Weapon>();
        foreach (var facts in draft.Mentions.OrderBy(mention => mention.InHeadline).Select(mention => mention.Facts))
            foreach (var hit in facts.Weapons.Where(hit => weapons.All(known => known.Kind != hit.Value)))
            {
                var tokens = facts.Sentence.Tokens;
                var number = facts.Numbers.EndingAt(hit.First - 1);
                var first = number?.First ?? (hit.First > 0 && tokens[hit.First - 1].Lower is "a" or "an" or "the" ? hit.First - 1 : hit.First);
                var text = Token.Join(tokens, first, hit.Last);
                weapons.Add(new Weapon(text, hit.Value, facts.Sentence.SpanOf(first, hit.Last)));
            }
        return weapons.DrainToImmutable();
    }
}
