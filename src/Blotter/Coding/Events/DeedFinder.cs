using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Actors;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Events;

/// <summary>
/// Finds verbs that tell of attacks by who does them or what is done to whom: "shells also fell", "an aircraft dropped home-made bombs", "the workers were taken from two vans", "three pylons had been brought down". Immutable.
/// </summary>
/// <param name="frames">The frames of each verb.</param>
/// <param name="words">The classes of words that they ask for.</param>
internal sealed class DeedFinder(ILookup<string, DeedFrame> frames, WordLists words)
{
    private readonly FrozenSet<string> _noDeed = words["no-deed"];
    private readonly FrozenSet<string> _lawful = words["lawful"];
    private readonly FrozenSet<string> _natural = words["natural"];

    /// <summary>The verbs in text order, each as an attack word.</summary>
    /// <param name="tree">The sentence, annotated.</param>
    /// <param name="weapons">The weapons in it.</param>
    /// <param name="people">The people in it.</param>
    public ImmutableArray<PhraseHit<AttackWord>> Find(SentenceTree tree, ImmutableArray<PhraseHit<WeaponKind>> weapons, ImmutableArray<PhraseHit<PeopleWord>> people)
    {
        var hits = ImmutableArray.CreateBuilder<PhraseHit<AttackWord>>();
        var reading = new Reading(tree, weapons, people);
        for (var at = 0; at < tree.Tokens.Length; at++)
            if (tree.Tokens.ItemRef(at) is { Upos: Upos.Verb, Lemma: { Length: > 0 } form } && Listed(form) is { } lemma
                && Read(reading, at, lemma) is { } word)
                hits.Add(new PhraseHit<AttackWord>(at, at, word));
        return hits.DrainToImmutable();
    }

    // Rare verbs are given a wrong e by the lemmatizer ("uproote").
    private string? Listed(string lemma) => frames.Contains(lemma) ? lemma : lemma[^1] == 'e' && frames.Contains(lemma[..^1]) ? lemma[..^1] : null;

    private AttackWord? Read(Reading reading, int verb, string lemma)
    {
        var agent = Clause.Agent(reading.Tree, verb);
        foreach (var frame in frames[lemma])
            if (Fits(reading, frame, verb, agent) is { } type)
                return new AttackWord(lemma, FormOf(reading.Tree.Tokens.ItemRef(verb)), type, frame.Strength, frame.Stage, NounForm: null, frame.Line) { IsFramed = true };
        return null;
    }

    // The type of attack that the frame tells of; null where it does not fit.
    private IncidentType? Fits(Reading reading, DeedFrame frame, int verb, int agent)
    {
        if ((frame.By.Length > 0 && !IsOf(reading, frame.By, agent)) || IsNoDeed(reading, frame, verb, agent))
            return null;
        var patient = PatientOf(reading, frame, verb);
        if ((frame.To.Length > 0 && patient < 0) || (frame.To.Length == 0 && !HangsOn(reading.Tree, frame.With, verb)))
            return null;
        return frame.Type ?? (reading.WeaponAt(frame.By.Length > 0 ? agent : patient) is { } weapon ? TypeOf(weapon, isFromAir: IsOf(reading, "aircraft", agent)) : null);
    }

    // What an aircraft or a drone drops is an attack from the air.
    private static IncidentType TypeOf(WeaponKind weapon, bool isFromAir) =>
        AttackTypes.TypeOf(weapon) is var type && type == IncidentType.Bombing && isFromAir ? IncidentType.AirstrikeOrDrone : type;

    // What the deed is done to, or what follows one of the frame's words: "made off with the cash".
    private int PatientOf(Reading reading, DeedFrame frame, int verb)
    {
        var tree = reading.Tree;
        if (Clause.Patient(tree, verb) is var patient and >= 0 && IsOf(reading, frame.To, patient) && HangsOn(tree, frame.With, verb))
            return patient;
        foreach (var child in tree.Children(verb))
            if (tree.Tokens.ItemRef(child).Relation.StartsWith("obl", StringComparison.Ordinal) && tree.Child(child, "case") is var mark and >= 0
                && frame.With.Contains(tree.Tokens.ItemRef(mark).Lower, StringComparer.Ordinal) && IsOf(reading, frame.To, child))
                return child;
        return -1;
    }

    private static bool HangsOn(SentenceTree tree, ImmutableArray<string> with, int verb)
    {
        if (with.IsEmpty)
            return true;
        foreach (var child in tree.Children(verb))
            if (with.Contains(tree.Tokens.ItemRef(child).Lower, StringComparer.Ordinal) || (tree.Child(child, "case") is var mark and >= 0 && with.Contains(tree.Tokens.ItemRef(mark).Lower, StringComparer.Ordinal)))
                return true;
        return false;
    }

    // "was taken from the scene to hospital", "police took the suspect away", "the storm brought down a pylon".
    private bool IsNoDeed(Reading reading, DeedFrame frame, int verb, int agent)
    {
        var (tree, isTaking) = (reading.Tree, frame.Type is IncidentType.Kidnapping or IncidentType.Robbery or IncidentType.Hijacking);
        if (agent >= 0 && tree.Tokens.ItemRef(agent).Lemma is { } doer && ((isTaking && _lawful.Contains(doer)) || (frame.Type is IncidentType.Sabotage && _natural.Contains(doer))))
            return true;
        if (!isTaking)
            return Clause.Patient(tree, verb) is var done and >= 0 && tree.Children(done).Any(child => tree.Tokens.ItemRef(child).Lower is "warning");
        foreach (var child in tree.Children(verb))
            if (tree.Tokens.ItemRef(child).Relation.StartsWith("obl", StringComparison.Ordinal) && _noDeed.Contains(tree.Tokens.ItemRef(child).Lemma))
                return true;
        return false;
    }

    private bool IsOf(Reading reading, string things, int word)
    {
        if (word < 0)
            return false;
        var lemma = reading.Tree.Tokens.ItemRef(word).Lemma;
        return things switch
        {
            "" => true,
            "charge" => reading.WeaponAt(word) is { } weapon && weapon is not (WeaponKind.Firearm or WeaponKind.Blade),
            "attacker" => reading.IsPeople(word, attackers: true) || words[things].Contains(lemma),
            "people" => reading.IsPeople(word, attackers: false) || words[things].Contains(lemma) || reading.Tree.Tokens.ItemRef(word).Upos is Upos.Num,
            "loot" or "line" => words[things].Contains(lemma) || reading.Tree.Children(word).Any(child => reading.Tree.Tokens.ItemRef(child).Relation is "conj" or "nmod" && words[things].Contains(reading.Tree.Tokens.ItemRef(child).Lemma)),
            _ => words[things].Contains(lemma),
        };
    }

    private static WordForm FormOf(in Token verb) => verb.Xpos switch
    {
        "VBD" => WordForm.Past,
        "VBN" => WordForm.Participle,
        "VBG" => WordForm.Ing,
        "VBZ" => WordForm.Third,
        _ => WordForm.Base,
    };

    // A sentence's tree with the weapons and people in it.
    private sealed record Reading(SentenceTree Tree, ImmutableArray<PhraseHit<WeaponKind>> Weapons, ImmutableArray<PhraseHit<PeopleWord>> People)
    {
        // The weapon that a word names, by itself or by what hangs on it ("two of the rockets", "a volley of mortar shells").
        public WeaponKind? WeaponAt(int word)
        {
            if (word < 0)
                return null;
            foreach (var hit in Weapons)
                if ((hit.First <= word && word <= hit.Last) || (Tree.Tokens.ItemRef(TreePath.HeadOf(Tree.Tokens, hit.First, hit.Last)) is { Relation: "nmod", Head: var head } && head == word))
                    return hit.Value;
            return null;
        }

        public bool IsPeople(int word, bool attackers) => People.Any(hit => hit.First <= word && word <= hit.Last && hit.Value.IsAttacker == attackers);
    }
}
