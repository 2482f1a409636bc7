using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Coding.Incidents;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Language;
using Blotter.Training.Corpora;

namespace Blotter.Training.Coding;

/// <summary>
/// The training documents of WikiEvents as modern examples of roles: arguments of attacks, deaths and injuries. They are given as words without offsets, and stand for the
/// phrase of those words that is nearest to the event's trigger.
/// </summary>
internal static class WikiEventsCases
{
    /// <summary>The documents in file order.</summary>
    public static ImmutableArray<CodingExample> Train(string data) =>
        [.. CorpusFile.Lines(Path.Combine(data, "wikievents", "train-two-level-types.jsonl.gz")).AsParallel().AsOrdered().Select(line => Example(JsonElement.Parse(line)))];

    private static CodingExample Example(JsonElement written)
    {
        var words = new WrittenDocument(written);
        var roles = new Dictionary<NounPhrase, Role>(ReferenceEqualityComparer.Instance as IEqualityComparer<NounPhrase>);
        var types = words.Report.Sentences.Select(_ => new SortedSet<EventType>()).ToArray();
        foreach (var mention in written.GetProperty("event_mentions").EnumerateArray())
        {
            if (mention.GetProperty("event_type").GetString() is not ("Conflict.Attack" or "Life.Die" or "Life.Injure"))
                continue;
            var trigger = mention.GetProperty("trigger");
            var at = trigger.GetProperty("start_idx").GetInt32();
            if (words.SentenceOf(at) is { } sentence)
                types[sentence].Add(IsExplosion(trigger.GetProperty("text").GetString()!) ? EventType.Bombing : EventType.Attack);
            foreach (var argument in mention.GetProperty("arguments").EnumerateArray())
                if (words.Phrase(argument.GetProperty("text").GetString()!, at) is { } phrase && RoleOf(argument.GetProperty("role").GetString()!, phrase) is { } role)
                    roles.TryAdd(phrase, role);
        }
        return new CodingExample(
            words.Report,
            [.. words.Report.Entities.Select(entity => entity.Phrases.Where(roles.ContainsKey).Select(phrase => new EntityLabel(roles[phrase], EntityLabel.None.Names)).FirstOrDefault(EntityLabel.None))],
            [.. types.Select(own => own.ToImmutableArray())],
            IsRelevant: false);
    }

    private static bool IsExplosion(string trigger) =>
        new[] { "bomb", "explo", "blast", "detonat" }.Any(part => trigger.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static Role? RoleOf(string role, NounPhrase phrase) => role switch
    {
        "Attacker" or "Killer" or "Injurer" => phrase.Name is { Kind: NameKind.Organisation or NameKind.Nationality or NameKind.Location } ? Role.Organisation : Role.Individual,
        "Victim" => phrase.Name is { Kind: NameKind.Person } ? Role.NamedVictim : Role.Victim,
        "Target" when phrase.Name is { Kind: NameKind.Person } => Role.NamedVictim,
        "Target" => People.IsPeople(phrase) ? Role.Victim : Role.Target,
        "Instrument" or "ExplosiveDevice" => Role.Weapon,
        _ => null,
    };

    private static class People
    {
        private static readonly HashSet<string> Words = [.. DataFile.Load("Coding/Fills/word-classes.tsv").Rows.Where(row => row["class"].StartsWith("people-", StringComparison.Ordinal)).SelectMany(row => row.Values("words"))];

        public static bool IsPeople(NounPhrase phrase) => Words.Contains(phrase.HeadToken.Lemma.ToLowerInvariant());
    }
}
