using System.Collections.Frozen;
using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Actors;

/// <summary>
/// Knows the actors that reports of conflict name. A name that several have, or that is also a word, a place or a person, needs context, and is nobody's where that does not tell. Immutable.
/// </summary>
internal sealed class ActorRegister
{
    private readonly ActorTable _table;
    private readonly Offices _offices;
    private readonly FrozenSet<string> _articles;
    private readonly FrozenSet<string> _lead;
    private readonly FrozenSet<string> _group;
    private readonly FrozenSet<string> _turned;
    private readonly FrozenSet<string> _before;

    /// <summary>Loads the tables.</summary>
    public ActorRegister(Lexicons lexicons)
    {
        var words = new WordLists(lexicons.ActorWords);
        (_articles, _lead, _group, _turned, _before) = (words["article"], words["lead"], words["group"], words["turned"], words["before"]);
        _table = new ActorTable(lexicons.Actors);
        _offices = new Offices(lexicons.Offices, lexicons.Countries, lexicons.FormerCountries);
    }

    /// <summary>The actors of <c>actors.tsv</c>, in the order of their ids.</summary>
    public IEnumerable<Actor> Actors => _table.Actors;

    /// <summary>The actor with that id, an office's or a state's too; <c>null</c> where there is none.</summary>
    public Actor? ById(string id) => _table.ById(id) ?? _offices.State(id);

    /// <summary>Who backs, arms or commands the actor, or <c>null</c>.</summary>
    public Actor? SponsorOf(Actor actor) => actor.Sponsor is { } id ? ById(id) : null;

    /// <summary>
    /// The actor that a name or phrase stands for: by itself, or among words that leave it whole ("suspected Houthi rebels", "the militant group Hamas"). <c>null</c> where it stands for nobody
    /// known, for more than one, or for somebody who only has to do with an actor ("Taliban-linked fighters", "a Hamas spokesman").
    /// </summary>
    public Actor? Find(string name, ActorContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var given = context ?? ActorContext.None;
        var (outer, inner) = Parts(name);
        return Find(ActorWords.Of(outer), given) ?? (inner is null ? null : Find(ActorWords.Of(inner), given));
    }

    /// <summary>The actors that a sentence names, in text order; offices and countries are left out.</summary>
    public ImmutableArray<ActorMention> InText(ImmutableArray<Token> tokens, ActorContext? context = null)
    {
        var words = ActorWords.Of(tokens);
        var isInCapitals = !words.Any(word => word.Written.Any(char.IsLower));
        return [.. Hits(words, context ?? ActorContext.None, isInCapitals).Where(hit => !IsTurned(words, hit)).Select(hit => new ActorMention(words[hit.First].Token, words[hit.Last].Token, hit.Actor))];
    }

    /// <summary>The same of an annotated sentence; what is part of a person's name is left out ("Isis Taylor").</summary>
    public ImmutableArray<ActorMention> InText(Sentence sentence, ActorContext? context = null) =>
        InText(sentence.Tokens, context).RemoveAll(mention => sentence.Names.Any(name => name.Kind == NameKind.Person && name.First <= mention.First && name.Last >= mention.Last));

    /// <summary>The actors that a sentence names by names that no other actor and no other word has.</summary>
    public IEnumerable<Actor> CertainIn(ImmutableArray<Token> tokens)
    {
        var words = ActorWords.Of(tokens);
        for (var at = 0; at < words.Length; at++)
            if (_table.At(words, at) is { IsEmpty: false } forms)
            {
                if (forms is [{ IsAmbiguous: false } only])
                    yield return only.Actor;
                at += forms[0].Words.Length - 1;
            }
    }

    /// <summary>What kind of source a name is, as the register knows it, or <c>null</c>. Offices count without a country ("Interior Ministry", "Chicago police").</summary>
    public SourceKind? KindOf(string name, ActorContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name, context)?.SourceKind ?? _offices.EndOf(ActorWords.KeyOf(Parts(name).Outer is { Length: > 0 } outer ? outer : name))?.Office.SourceKind;
    }

    /// <summary>Whether a phrase that is no actor of the register names a state's forces, police or office all the same: "the army", "government troops", "Cleveland police".</summary>
    public bool IsOfState(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = ActorWords.Of(name);
        if (_offices.EndOf(words) is not ({ Kind: PerpetratorKind.State } office, var before))
            return false;
        // Rebels have armies, forces and presidents too; only police are the state's whoever's they are.
        return office.Class == ActorClass.Police || words[..before].All(word => _articles.Contains(word.Text) || _offices.CountryAt([word], 0) > 0);
    }

    /// <summary>The state that a name is of, though it may be a person's too ("Jordan"); for names that are known to be no person's.</summary>
    public Actor? StateNamed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _offices.StateNamed(ActorWords.KeyOf(name));
    }

    private Actor? Find(ImmutableArray<ActorWord> words, ActorContext context)
    {
        while (!words.IsEmpty && Whole(words, context) is null && _articles.Contains(words[0].Text))
            words = words[1..];
        if (words.IsEmpty)
            return null;
        return Whole(words, context) ?? _offices.Find(words, context) switch
        {
            { } office => _table.ById(office.Id) ?? office,
            null => Within(words, context),
        };
    }

    private Actor? Whole(ImmutableArray<ActorWord> words, ActorContext context) =>
        _table.At(words, 0) is { IsEmpty: false } forms && forms[0].Words.Length == words.Length ? Resolve(forms, context) : null;

    // The one actor among words that leave it whole.
    private Actor? Within(ImmutableArray<ActorWord> words, ActorContext context)
    {
        var hits = Hits(words, context, isInCapitals: false);
        hits.RemoveAll(hit => IsTurned(words, hit));
        if (hits is not [var only])
            return null;
        for (var at = only.Last + 1; at < words.Length; at++)
            if (!_group.Contains(words[at].Text))
                return null;
        return IsLead(words[..only.First]) ? only.Actor : null;
    }

    private bool IsLead(ImmutableArray<ActorWord> words)
    {
        for (var at = 0; at < words.Length; at++)
            if (_offices.CountryAt(words, at) is var length and > 0)
                at += length - 1;
            else if (!_articles.Contains(words[at].Text) && !_lead.Contains(words[at].Text))
                return false;
        return true;
    }

    private List<Hit> Hits(ImmutableArray<ActorWord> words, ActorContext context, bool isInCapitals)
    {
        var hits = new List<Hit>();
        for (var at = 0; at < words.Length; at++)
        {
            if (_table.At(words, at) is not { IsEmpty: false } forms)
                continue;
            var last = at + forms[0].Words.Length - 1;
            if ((!isInCapitals || !forms.All(form => form.IsAmbiguous)) && Resolve(forms, context) is { } actor)
                hits.Add(new Hit(at, last, actor));
            at = last;
        }
        return hits;
    }

    // "Taliban-linked", "pro-Taliban", "ex-FARC"
    private bool IsTurned(ImmutableArray<ActorWord> words, Hit hit) =>
        (hit.Last + 1 < words.Length && words[hit.Last + 1] is { Link: WordLink.Hyphen } next && _turned.Contains(next.Text))
        || (hit.First > 0 && _before.Contains(words[hit.First - 1].Text));

    // Whom the report names otherwise too; else whoever's name it is first of all, unless another is at home in the report's countries; else the only one who is.
    private static Actor? Resolve(ImmutableArray<ActorForm> forms, ActorContext context)
    {
        if (forms.Any(form => !context.Existed(form.Actor)))
            forms = forms.RemoveAll(form => !context.Existed(form.Actor));
        if (forms is [{ IsAmbiguous: false } only])
            return only.Actor;
        if (Only(forms, form => context.Named.Contains(form.Actor.Id)) is { } named)
            return named;
        var fitting = Only(forms, form => form.IsAmbiguous && context.Fits(form.Actor));
        var first = Only(forms, form => !form.IsAmbiguous);
        return first is null || (fitting is not null && first.Class != ActorClass.Agency && !context.Fits(first)) ? fitting : first;
    }

    private static Actor? Only(ImmutableArray<ActorForm> forms, Func<ActorForm, bool> condition) =>
        forms.Where(condition).Select(form => form.Actor).Distinct().ToArray() is [var only] ? only : null;

    // A name and what stands in brackets behind it, which is another name of the same.
    private static (string Outer, string? Inner) Parts(string name)
    {
        var open = name.AsSpan().IndexOfAny('(', '[');
        var close = open < 0 ? -1 : name.IndexOfAny([')', ']'], open);
        return close < 0 ? (name, null) : ($"{name.AsSpan(0, open)} {name.AsSpan(close + 1)}", name[(open + 1)..close]);
    }

    private readonly record struct Hit(int First, int Last, Actor Actor);
}
