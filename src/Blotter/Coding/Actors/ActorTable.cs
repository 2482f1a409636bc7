using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Actors;

/// <summary>The actors of <c>actors.tsv</c> by their names. Immutable; a search is linear in the words of a text for a given table.</summary>
internal sealed class ActorTable
{
    private readonly FrozenDictionary<string, ImmutableArray<ActorForm>> _byFirstWord;
    private readonly FrozenDictionary<string, Actor> _byId;

    public ActorTable(DataFile file)
    {
        var actors = file.Rows.Select(row => (Row: row, Actor: ActorOf(row))).ToImmutableArray();
        _byId = actors.ToFrozenDictionary(pair => pair.Actor.Id, pair => pair.Actor, StringComparer.Ordinal);
        _byFirstWord = actors.SelectMany(pair => Forms(pair.Row, pair.Actor)).GroupBy(form => form.Words[0].Text, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(form => form.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>All actors, in the order of their ids.</summary>
    public IEnumerable<Actor> Actors => _byId.Values.OrderBy(actor => actor.Id, StringComparer.Ordinal);

    /// <summary>The actor with that id, or <c>null</c>.</summary>
    public Actor? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The forms of the longest name that begins at a word and is no longer than <paramref name="longest"/> words; several where several actors have it.</summary>
    public ImmutableArray<ActorForm> At(ImmutableArray<ActorWord> text, int first, int longest = int.MaxValue)
    {
        ref readonly var word = ref text.ItemRef(first);
        var found = Longest(word.Text, text, first, longest);
        if (word.Bare != word.Text)
            found = Longer(found, Longest(word.Bare, text, first, longest));
        if (word.Bare.Length > 2)
            found = Longer(found, Longest(word.Bare[^1] == 's' ? word.Bare[..^1] : word.Bare + "s", text, first, longest));
        return found;
    }

    private ImmutableArray<ActorForm> Longest(string key, ImmutableArray<ActorWord> text, int first, int longest)
    {
        if (!_byFirstWord.TryGetValue(key, out var forms))
            return [];
        var found = ImmutableArray<ActorForm>.Empty;
        foreach (var form in forms)
            if (!found.IsEmpty && form.Words.Length < found[0].Words.Length)
                break;
            else if (form.Words.Length <= longest && form.Matches(text, first))
                found = found.Add(form);
        return found;
    }

    private static ImmutableArray<ActorForm> Longer(ImmutableArray<ActorForm> one, ImmutableArray<ActorForm> other) =>
        one.IsEmpty || (!other.IsEmpty && other[0].Words.Length > one[0].Words.Length) ? other : one;

    private static IEnumerable<ActorForm> Forms(DataRow row, Actor actor)
    {
        var ambiguous = row.Values("ambiguous");
        return row.Values("aliases").Prepend(row["name"]).Select(name => new ActorForm(ActorWords.KeyOf(name), actor, ambiguous.Contains(name, StringComparer.Ordinal)));
    }

    private static Actor ActorOf(DataRow row) => new(
        row["id"], row["name"], SetList.Parse<PerpetratorKind>(row["kind"]), SetList.Parse<ActorClass>(row["class"]), SetList.Parse<SourceKind>(row["source-kind"]),
        row.Values("iso2"), row["sponsor"] is { Length: > 0 } sponsor ? sponsor : null, int.TryParse(row["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null);
}
