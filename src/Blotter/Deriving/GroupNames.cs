using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;

namespace Blotter.Deriving;

/// <summary>Says which names of groups and states, in all reports of an incident, mean the same one.</summary>
internal sealed class GroupNames
{
    private const int ShortestDistinctive = 4;
    private const int LongestCompared = 24;

    private static readonly WordLists Words = new(DataFile.Load("Deriving/group-words.tsv"));
    private static readonly FrozenSet<string> Neutral = Words["neutral"];
    private static readonly FrozenSet<string> Kinds = Words["kind"];

    private readonly ILookup<string, string> _forms;
    private readonly ImmutableArray<(string Name, string? Actor)> _known;
    private readonly Dictionary<Speaker, bool> _parties = [];

    /// <summary>Takes the short forms that the reports give, and the names of those said to have done it.</summary>
    public GroupNames(ImmutableArray<Mention> mentions)
    {
        _forms = mentions.SelectMany(mention => mention.Facts.ShortForms).Distinct().ToLookup(form => Key(form.Name), form => form.Form, StringComparer.Ordinal);
        _known = [.. mentions.SelectMany(mention => mention.Facts.Incident.Perpetrators).Where(IsGroup).Select(group => (group.Name, group.Actor)).Distinct()];
    }

    /// <summary>Whether a perpetrator is a group or a state, not somebody who is only described.</summary>
    public static bool IsGroup(Perpetrator perpetrator) =>
        perpetrator.Actor is not null || (perpetrator.Kind != PerpetratorKind.Individual && perpetrator.Name.Any(char.IsUpper));

    /// <summary>Whether a speaker is, or speaks for, one of those said to have done it.</summary>
    public bool IsParty(Speaker speaker)
    {
        if (!_parties.TryGetValue(speaker, out var isParty))
            _parties.Add(speaker, isParty = IsAmongKnown(speaker));
        return isParty;
    }

    /// <summary>Whether two perpetrators are one: the same actor of the register or, where one is not in it, names that mean the same.</summary>
    public bool AreSame(Perpetrator one, Perpetrator other) =>
        one.Actor is { } actor && other.Actor is { } second ? string.Equals(actor, second, StringComparison.Ordinal) : AreSame(one.Name, other.Name);

    /// <summary>Whether two names mean the same group.</summary>
    public bool AreSame(string one, string other)
    {
        var (first, second) = (NameWords.Of(one), NameWords.Of(other));
        return first.AsSpan().SequenceEqual(second) || ShareForm(one, other) || AreAlike(Telling(first), Telling(second));
    }

    private bool IsAmongKnown(Speaker speaker) => _known.Any(known =>
        (speaker.Kind == SourceKind.Group && AreSame(known.Name, speaker.Name)) || (speaker.Of is { } of && speaker.Kind is SourceKind.Group or SourceKind.Document && AreSame(known.Name, of)));

    private static string Key(string name) => string.Join(' ', NameWords.Of(name));

    private bool ShareForm(string one, string other)
    {
        var (ours, theirs) = (_forms[Key(one)].Append(one).ToList(), _forms[Key(other)].Append(other).ToList());
        var (first, second) = (NameWords.Of(one), NameWords.Of(other));
        return ours.Exists(form => theirs.Contains(form, StringComparer.Ordinal) || NameWords.AreInitials(form, second)) || theirs.Exists(form => NameWords.AreInitials(form, first));
    }

    private static string[] Telling(string[] words) => [.. words.Where(word => !Neutral.Contains(word))];

    // The words of the shorter name are in the longer one, perhaps spelled otherwise; one of them must tell more than what kind of group it is.
    private static bool AreAlike(string[] one, string[] other)
    {
        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        return few.Any(word => word.Length >= ShortestDistinctive && !Kinds.Contains(word))
            && few.All(word => many.Any(match => AreSpellings(word, match)))
            && (few.Length == many.Length || many.Where(word => !few.Any(match => AreSpellings(word, match))).All(Kinds.Contains) || few.Length > 1);
    }

    // "Gomal" and "Gumal", "Katiba" and "Katibat": one letter put in, left out or changed, in words of five letters and more.
    private static bool AreSpellings(string one, string other)
    {
        if (one == other)
            return true;
        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        if (few.Length < ShortestDistinctive + 1 || many.Length - few.Length > 1 || many.Length > LongestCompared || few[0] != many[0])
            return false;
        var at = 0;
        while (at < few.Length && few[at] == many[at])
            at++;
        return few.AsSpan(few.Length == many.Length ? Math.Min(at + 1, few.Length) : at).SequenceEqual(many.AsSpan(at + 1));
    }
}
