using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Fills;

/// <summary>
/// Adds what says how sure it is that an organisation did it: who says so and with which verb, hedges beside the mention, claims, by classes of words more than by words.
/// </summary>
internal sealed class StandingFeatures(FeatureList list, WordClasses classes)
{
    private const int Steps = 5;
    private const int Reach = 25;
    private const int Near = 5;

    private static readonly ImmutableArray<string> Signs = ["accepts", "accused", "authority", "claims", "credit", "deed", "denies", "other", "states", "suspected", "unclaimed"];

    private readonly SortedSet<string> _signs = new(StringComparer.Ordinal);

    /// <summary>Adds what one mention says.</summary>
    public void Mention(NounPhrase phrase)
    {
        var tokens = phrase.Sentence.Tokens;
        var onPath = Path(tokens, phrase.Head);
        Speakers(phrase.Sentence, onPath, phrase);
        Hedges(tokens, phrase);
        CalledOn(tokens);
    }

    /// <summary>Adds what a sentence says, whether it holds a mention or not.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="place">Where it stands to the incident.</param>
    public void Sentence(Sentence sentence, string place)
    {
        Speakers(sentence, [], null);
        foreach (var token in sentence.Tokens)
            foreach (var name in Cues(token))
                list.Add("cue", place, name);
    }

    /// <summary>Adds whether responsibility is claimed in a sentence that names the organisation or in one beside it; also where the words do not say by whom, or say by nobody.</summary>
    /// <param name="report">The sentences of the report.</param>
    /// <param name="naming">The indexes of those that name it.</param>
    /// <param name="group">What kind of organisation it is.</param>
    public void Owned(ImmutableArray<Sentence> report, IReadOnlySet<int> naming, string group)
    {
        var owned = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var at in naming.SelectMany(own => new[] { own - 1, own, own + 1 }).Distinct())
            if (at >= 0 && at < report.Length && Owned(report[at].Tokens) is { } isClaimed)
                owned.Add(!isClaimed ? "none" : naming.Contains(at) ? "own" : "near");
        foreach (var sign in owned.DefaultIfEmpty("-"))
        {
            list.Add("owned", sign);
            list.Add("owned.g", sign, group);
        }
    }

    // "Claimed responsibility", "no one has taken credit"; null where nothing is said of it.
    private bool? Owned(ImmutableArray<Token> tokens)
    {
        var isDenied = false;
        foreach (ref readonly var token in tokens.AsSpan())
        {
            isDenied = isDenied || token.Lower is "no" or "none" or "nobody" or "neither" or "not" or "n't";
            if (token.Head >= 0 && classes.Has(token, "say-credit") && (classes.Has(tokens[token.Head], "say-claim") || classes.Has(tokens[token.Head], "say-accept")))
                return !isDenied;
        }
        return null;
    }

    /// <summary>Adds what all mentions together show: who accuses, who claims, whether there are hedges, whether the deed hangs together with the organisation.</summary>
    /// <param name="group">What kind of organisation it is.</param>
    public void Together(string group)
    {
        var signs = string.Join(' ', _signs);
        list.Add("signs", signs);
        list.Add("signs.group", signs, group);
        foreach (var sign in _signs)
        {
            list.Add("sign", sign, group);
            foreach (var other in _signs)
                if (string.CompareOrdinal(sign, other) < 0)
                    list.Add("sign.pair", sign, other);
        }
        foreach (var sign in Signs)
            if (!_signs.Contains(sign))
                list.Add("sign.no", sign);
    }

    // The words above the mention, each with the way to it.
    private HashSet<int> Path(ImmutableArray<Token> tokens, int at)
    {
        var (path, onPath) = ("", new HashSet<int>());
        for (var step = 0; step < Steps; step++)
        {
            var governor = Governor.Of(tokens, at);
            if (governor.Token < 0 || !onPath.Add(governor.Token))
                break;
            path = step == 0 ? governor.Relation : step < 3 ? $"{path}>{governor.Relation}" : path;
            ref readonly var token = ref tokens.ItemRef(governor.Token);
            var voice = token.Features.Voice == Voice.Passive ? "/p" : "";
            foreach (var name in classes.Of(token))
            {
                list.Add("up.c", path, name + voice);
                Sign(name is "attack" or "shooting" or "bombing" or "harm-death" or "harm-injury" or "harm-abduct" or "damage-total" or "theft", "deed");
                Sign(name is "say-accuse", "accused");
                Sign(name is "say-suspect", "suspected");
            }
            at = governor.Token;
        }
        return onPath;
    }

    // Who says, claims or accuses, and whether the mention stands below that.
    private void Speakers(Sentence sentence, HashSet<int> onPath, NounPhrase? phrase)
    {
        var tokens = sentence.Tokens;
        for (var verb = 0; verb < tokens.Length; verb++)
        {
            var said = classes.Of(tokens[verb]).Where(name => name.StartsWith("say-", StringComparison.Ordinal) && name is not ("say-authority" or "say-other" or "say-call")).ToArray();
            if (said.Length == 0 || tokens[verb].Upos is not (Upos.Verb or Upos.Noun or Upos.Adj))
                continue;
            var above = onPath.Contains(verb) ? "above" : "beside";
            var speakers = Speaker(tokens, verb, phrase);
            foreach (var name in said)
                foreach (var speaker in speakers)
                {
                    list.Add("says", name, speaker, above);
                    Saying(name, speaker, above);
                }
        }
    }

    // "who have claimed", "accused and blamed", "claimed by" have their subject elsewhere.
    private string[] Speaker(ImmutableArray<Token> tokens, int verb, NounPhrase? phrase)
    {
        for (var step = 0; step < 3 && verb >= 0; step++)
        {
            var subject = Subject(tokens, verb);
            if (subject >= 0 && tokens[subject].Features.PronType == PronType.Relative && tokens[verb].Relation == "acl:relcl")
                subject = tokens[verb].Head;
            else if (subject < 0 && tokens[verb].Relation is "acl" or "acl:relcl" && tokens[verb].Features.Voice != Voice.Passive)
                subject = tokens[verb].Head;
            if (subject >= 0 && IsNone(tokens, subject))
                return ["none"];
            if (subject >= 0)
                return SpeakerAt(tokens, subject, phrase);
            if (tokens[verb].Relation is not ("conj" or "xcomp" or "advcl" or "obj" or "ccomp"))
                break;
            verb = tokens[verb].Head;
        }
        return ["nobody"];
    }

    // "No group has claimed responsibility."
    private static bool IsNone(ImmutableArray<Token> tokens, int subject)
    {
        for (var at = Math.Max(0, subject - Near); at <= subject; at++)
            if ((at == subject || tokens[at].Head == subject) && tokens[at].Lower is "no" or "none" or "nobody" or "neither")
                return true;
        return false;
    }

    private static int Subject(ImmutableArray<Token> tokens, int verb)
    {
        var isPassive = tokens[verb].Features.Voice == Voice.Passive;
        for (var at = Math.Max(0, verb - Reach); at < Math.Min(tokens.Length, verb + Reach); at++)
            if (tokens[at].Head == verb && (isPassive ? IsAgent(tokens, at) : tokens[at].Relation is "nsubj" or "nmod:poss" || (tokens[verb].Upos == Upos.Noun && IsAgent(tokens, at))))
                return at;
        return -1;
    }

    private static bool IsAgent(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Relation == "obl:agent" || (tokens[at].Relation is "obl" or "nmod" && HasCase(tokens, at, "by"));

    private string[] SpeakerAt(ImmutableArray<Token> tokens, int subject, NounPhrase? phrase)
    {
        if (phrase is not null && subject >= phrase.First && subject <= phrase.Last)
            return ["itself"];
        if (phrase is not null && Hangs(tokens, phrase.Head, subject))
            return ["member"];
        var found = SpeakerClasses(tokens, subject);
        return found.Length > 0 ? found : [tokens[subject].Upos == Upos.Pron ? "pronoun" : "somebody"];
    }

    private static bool Hangs(ImmutableArray<Token> tokens, int at, int head)
    {
        for (var step = 0; step < 3 && at >= 0; step++)
        {
            if (tokens[at].Relation is not ("nmod" or "compound" or "flat" or "nmod:poss" or "appos" or "conj" or "nmod:desc"))
                return false;
            at = tokens[at].Head;
            if (at == head)
                return true;
        }
        return false;
    }

    private string[] SpeakerClasses(ImmutableArray<Token> tokens, int head) =>
        [.. Described.Words(tokens, head).SelectMany(at => classes.Of(tokens[at])).Where(name => name is "say-authority" or "say-other" or "say-call" or "group-guerrilla").Distinct(StringComparer.Ordinal)];

    private static bool HasCase(ImmutableArray<Token> tokens, int at, string word)
    {
        for (var child = Math.Max(0, at - Near); child < at; child++)
            if (tokens[child].Head == at && tokens[child].Relation == "case" && tokens[child].Lower == word)
                return true;
        return false;
    }

    private void Hedges(ImmutableArray<Token> tokens, NounPhrase phrase)
    {
        for (var at = Math.Max(0, phrase.First - Near); at <= Math.Min(tokens.Length - 1, phrase.Last + 2); at++)
            foreach (var name in Cues(tokens[at]))
            {
                list.Add("near", name);
                Sign(name is "say-suspect", "suspected");
            }
    }

    // "According to the police."
    private void CalledOn(ImmutableArray<Token> tokens)
    {
        for (var at = 0; at + 2 < tokens.Length; at++)
            if (tokens[at].Lower == "according" && tokens[at].Head >= 0)
                foreach (var name in SpeakerClasses(tokens, tokens[at].Relation == "case" ? tokens[at].Head : at).DefaultIfEmpty("somebody"))
                    _signs.Add(name is "say-authority" ? "authority" : "other");
    }

    private void Saying(string verb, string speaker, string above)
    {
        var itself = speaker is "itself" or "member";
        if (speaker == "none")
        {
            Sign(verb is "say-credit" or "say-claim", "unclaimed");
            return;
        }
        Sign(itself && verb is "say-claim" or "say-credit", "claims");
        Sign(itself && verb == "say-accept", "accepts");
        Sign(!itself && verb == "say-credit", "credit");
        Sign(itself && verb == "say-state", "states");
        Sign(itself && verb == "say-deny", "denies");
        Sign(verb == "say-accuse" && !itself, "accused");
        if (above != "above")
            return;
        Sign(speaker == "say-authority", "authority");
        Sign(speaker is "say-other" or "group-guerrilla", "other");
    }

    private void Sign(bool holds, string sign)
    {
        if (holds)
            _signs.Add(sign);
    }

    private IEnumerable<string> Cues(Token token) => classes.Of(token).Where(name => name.StartsWith("say-", StringComparison.Ordinal));
}
