using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Posts;

/// <summary>Reads in one sentence beside a post what it says of its truth.</summary>
internal sealed class VerificationSentence
{
    // A film is old news when it is this much older than the report.
    private const int OldDays = 30;
    private const int MostSteps = 4;

    private readonly VerificationCues _cues;
    private readonly SentenceFacts _facts;
    private readonly ImmutableArray<Token> _tokens;
    private readonly ImmutableArray<SentenceFacts> _paragraph;
    private readonly DateOnly? _anchor;
    private readonly bool[] _isQuoted;

    public VerificationSentence(SentenceFacts facts, VerificationCues cues, DateOnly? anchor, ImmutableArray<SentenceFacts> paragraph, string text)
    {
        (_facts, _cues, _anchor, _paragraph, _tokens) = (facts, cues, anchor, paragraph, facts.Sentence.Tokens);
        _isQuoted = Quoted(_tokens);
        NamesMedia = Unquoted().Any(at => cues.IsMedia(_tokens[at]));
    }

    /// <summary>Whether it has a word for a film, picture or post.</summary>
    public bool NamesMedia { get; }

    /// <summary>Whether it turns to another film or post.</summary>
    public bool IsOfAnother => Unquoted().Any(at => _cues.IsMedia(_tokens[at]) && Children(at).Any(child => child < at && _cues.Has("otherness", _tokens[child])));

    /// <summary>What it says of the post beside it, or <c>null</c>.</summary>
    /// <param name="isNear">Whether "it" may mean the post.</param>
    public Verification? Read(bool isNear)
    {
        var isAbout = NamesMedia || Unquoted().Any(at => _cues.Has("authenticity", _tokens[at])) || (isNear && Unquoted().Any(IsPronoun));
        if (!isAbout)
            return null;
        if (IsFalse(isNear))
            return Verification.Debunked;
        Verification? found = null;
        foreach (var at in Unquoted())
        {
            var says = OfAdjective(at) ?? OfUnclear(at) ?? OfNoun(at) ?? OfCheck(at, isNear) ?? OfFinding(at, isNear);
            if (says is Verification.Unverified or Verification.Debunked)
                return says;
            found ??= says;
        }
        return found;
    }

    private IEnumerable<int> Unquoted() => Enumerable.Range(0, _tokens.Length).Where(at => !_isQuoted[at]);

    private IEnumerable<int> Children(int head) => Enumerable.Range(0, _tokens.Length).Where(at => _tokens[at].Head == head);

    private bool IsPronoun(int at) =>
        _tokens[at].Lower is "it" or "this" or "these" or "they" or "them" or "that" or "which" && _tokens[at].Relation is "nsubj" or "nsubj:pass" or "obj";

    private bool IsThing(int at, bool isNear) => _cues.IsMedia(_tokens[at]) || _cues.Has("authenticity", _tokens[at]) && _tokens[at].Upos is Upos.Noun || (isNear && IsPronoun(at));

    // "the unverified clip", "the footage is genuine".
    private Verification? OfAdjective(int at)
    {
        var isUnverified = _cues.Has("unverified", _tokens[at]);
        if (!isUnverified && !(_cues.Has("verified", _tokens[at]) && _tokens[at].Upos is Upos.Adj))
            return null;
        var isOfMedia = (_tokens[at].Head is >= 0 and var head && _cues.IsMedia(_tokens[head])) || Children(at).Any(child => IsSubject(child) && IsThing(child, true));
        if (!isOfMedia || IsHypothetical(at))
            return null;
        return isUnverified || IsDenied(at) ? Verification.Unverified : Verification.Verified;
    }

    // "it is not clear when the video was recorded".
    private Verification? OfUnclear(int at)
    {
        if (!_cues.Has("unclear", _tokens[at]) && !(_tokens[at].Lower is "clear" or "known" && IsDenied(at)))
            return null;
        var clauses = Children(at).Where(child => _tokens[child].Relation is "ccomp" or "csubj" or "csubj:pass" or "advcl" or "xcomp");
        return clauses.Any(clause => Children(clause).Any(child => _tokens[child].Lower is "when" or "where" or "whether" or "if") && Below(clause).Any(below => _cues.IsMedia(_tokens[below])))
            ? Verification.Unverified
            : null;
    }

    // "no independent confirmation of the video".
    private Verification? OfNoun(int at)
    {
        if (!_cues.Has("checking", _tokens[at]) || _tokens[at].Upos is not Upos.Noun || !Below(at).Any(below => _cues.IsMedia(_tokens[below])))
            return null;
        var isNone = Children(at).Any(child => _tokens[child].Relation is "det" && _cues.Has("denying", _tokens[child])) || (_tokens[at].Head is >= 0 and var head && IsSubject(at) && IsDenied(head));
        return isNone ? Verification.Unverified : null;
    }

    // "could not verify the video", "verified by matching it with", "no one has been able to authenticate these images".
    private Verification? OfCheck(int at, bool isNear)
    {
        if (_tokens[at].Upos is not (Upos.Verb or Upos.Adj))
            return null;
        var isStrong = _cues.Has("strong", _tokens[at]);
        var isWeak = !isStrong && _cues.Has("weak", _tokens[at]);
        if ((!isStrong && !isWeak) || !Holds(at, isStrong, isNear))
            return null;
        if (IsDenied(at) || IsGovernedBy(at, "failing") || IsGovernedBy(at, "trying"))
            return Verification.Unverified;
        if (IsHypothetical(at) || (isWeak && !_cues.Has("affirming", _tokens[at])))
            return null;
        return isStrong || IsAffirmed(at) ? Verification.Verified : null;
    }

    // Only what is checked itself counts: "the authenticity of the video", "when the clip was made", not "the toll".
    private bool Holds(int verb, bool isStrong, bool isNear)
    {
        var things = Children(verb).Where(child => _tokens[child].Relation is "obj" or "nsubj:pass" or "ccomp" or "xcomp" or "obl" or "csubj:pass" or "nsubj" or "advcl").ToList();
        var nominal = things.Where(child => _tokens[child].Relation is "obj" or "nsubj:pass").ToList();
        if (nominal.Count > 0)
            return _tokens[verb].Lemma is "match" ? Below(verb).Any(at => _cues.IsMedia(_tokens[at])) : nominal.Exists(child => IsThing(child, isNear) || Below(child).Any(at => _cues.IsMedia(_tokens[at]))) || (isStrong && IsModifierOfMedia(verb));
        if (things.Exists(child => Below(child).Any(at => _cues.IsMedia(_tokens[at]) || (isStrong && IsThing(at, isNear)))))
            return true;
        return isStrong && (IsModifierOfMedia(verb) || TreePath.Up(_tokens, verb).Skip(1).Take(MostSteps).Any(up => Children(up).Any(child => IsSubject(child) && _cues.IsMedia(_tokens[child]))));
    }

    private bool IsModifierOfMedia(int verb) =>
        _tokens[verb].Relation.StartsWith("acl", StringComparison.Ordinal) || _tokens[verb].Relation is "amod"
            ? _tokens[verb].Head is >= 0 and var head && _cues.IsMedia(_tokens[head])
            : false;

    // "confirmed the authenticity of the video", "confirmed that the video was filmed there", "matched the wall with its own photographs".
    private bool IsAffirmed(int verb) =>
        _tokens[verb].Lemma is not "confirm" || Below(verb).Any(at => _cues.Has("authenticity", _tokens[at])) || Children(verb).Any(child => _tokens[child].Relation is "nsubj:pass" && _cues.IsMedia(_tokens[child]))
        || Children(verb).Any(child => _tokens[child].Relation is "ccomp" && Children(child).Any(below => IsSubject(below) && _cues.IsMedia(_tokens[below])));

    // "compared it with satellite images and found that it shows the school".
    private Verification? OfFinding(int at, bool isNear)
    {
        if (!_cues.Has("finding", _tokens[at]) || IsDenied(at) || IsHypothetical(at))
            return null;
        foreach (var clause in Children(at).Where(child => _tokens[child].Relation is "ccomp"))
        {
            if (_cues.Has("contents", _tokens[clause]) && Children(clause).Any(child => IsSubject(child) && IsThing(child, isNear)) && !Children(at).Any(child => IsSubject(child) && _cues.IsMedia(_tokens[child])))
                return IsDenied(clause) ? Verification.Debunked : Verification.Verified;
        }
        return null;
    }

    private bool IsFalse(bool isNear)
    {
        foreach (var at in Unquoted())
        {
            var token = _tokens[at];
            if (_cues.Has("falsifying", token) && token.Upos is Upos.Verb && !IsDenied(at) && !IsHypothetical(at) && IsOfThing(at, isNear))
                return true;
            if (_cues.Has("false", token) && !IsDenied(at) && !IsHypothetical(at) && IsOfThing(at, isNear))
                return true;
            if (_cues.Has("old", token) && token.Relation is "amod" && token.Head >= 0 && _cues.IsFilm(_tokens[token.Head]) && IsContrasted())
                return true;
        }
        if (IsToldToBeOld(isNear))
            return true;
        return _cues.FalsePhrases(_facts.Sentence).Any(hit => !_isQuoted[hit.First] && IsPhraseOfThing(hit.First, isNear));
    }

    private bool IsPhraseOfThing(int at, bool isNear) =>
        Unquoted().Any(thing => IsThing(thing, isNear) && IsSubject(thing) && TreePath.Up(_tokens, at).Contains(_tokens[thing].Head));

    private bool IsOfThing(int at, bool isNear) =>
        (_tokens[at].Head is >= 0 and var head && _tokens[at].Relation is "amod" or "acl" or "compound" && _cues.IsMedia(_tokens[head]))
        || Children(at).Any(child => _tokens[child].Relation is "nsubj" or "nsubj:pass" or "obj" && IsThing(child, isNear))
        || (_tokens[at].Relation is "xcomp" or "conj" && _tokens[at].Head is >= 0 and var up && Children(up).Any(child => _tokens[child].Relation is "nsubj" or "nsubj:pass" && IsThing(child, isNear)));

    // "is from 2017", "was in fact filmed in Libya two years ago", "dates from an attack in May 2016": what is said of the film leads to a time long past.
    private bool IsToldToBeOld(bool isNear)
    {
        foreach (var time in _facts.Times)
        {
            if (_anchor is not { } day || time.Interval is not { } days || days.End.DayNumber >= day.DayNumber - OldDays || _isQuoted[time.Last])
                continue;
            var path = TreePath.Up(_tokens, time.Last);
            for (var step = 0; step < Math.Min(path.Count, MostSteps + 1); step++)
            {
                if (!Children(path[step]).Any(child => IsSubject(child) && IsThing(child, isNear) && !_cues.Has("authenticity", _tokens[child])))
                    continue;
                var way = path[..(step + 1)];
                return !way.Exists(at => IsDenied(at) || IsHypothetical(at)) && (way.Exists(IsMade) || (way.Exists(at => _cues.Has("spread", _tokens[at])) && IsContrasted()));
            }
        }
        return false;
    }

    private bool IsMade(int at) => _cues.Has("made", _tokens[at]) || Children(at).Any(child => _tokens[child].Lower is "from" && _tokens[child].Relation is "case");

    private bool IsContrasted() => _paragraph.Any(facts => facts.Sentence.Tokens.Any(token => _cues.Has("contrast", token)));

    private bool IsSubject(int at) => _tokens[at].Relation is "nsubj" or "nsubj:pass" or "nsubj:outer";

    // A negation of the word itself, of its subject, or of what it is the complement of ("has not been able to verify").
    private bool IsDenied(int at)
    {
        for (int step = 0, word = at; word >= 0 && step < MostSteps; step++)
        {
            if (Children(word).Any(child => (_tokens[child].Relation is "advmod" or "det" or "cc" or "cc:preconj" or "mark" or "aux" || IsSubject(child)) && IsDenier(child)))
                return true;
            if (_tokens[word].Relation is not ("xcomp" or "aux" or "cop") && !(_tokens[word].Head >= 0 && _cues.Has("ability", _tokens[_tokens[word].Head])))
                return false;
            word = _tokens[word].Head;
        }
        return false;
    }

    private bool IsDenier(int at) => _cues.Has("denying", _tokens[at]) || (IsSubject(at) && Children(at).Any(child => _tokens[child].Relation is "det" or "cc:preconj" && _cues.Has("denying", _tokens[child])));

    private bool IsGovernedBy(int at, string list)
    {
        for (int step = 0, word = at; step < MostSteps && _tokens[word].Relation is "xcomp" or "advcl" or "csubj" or "acl" or "ccomp" && _tokens[word].Head >= 0; step++)
        {
            word = _tokens[word].Head;
            if (_cues.Has(list, _tokens[word]))
                return true;
        }
        return false;
    }

    private bool IsHypothetical(int at) => Children(at).Any(child => _tokens[child].Relation is "mark" or "aux" or "advmod" && _cues.Has("hypothetical", _tokens[child]));

    private IEnumerable<int> Below(int head) => Enumerable.Range(0, _tokens.Length).Where(at => at == head || TreePath.Up(_tokens, at).Contains(head));

    private static bool[] Quoted(ImmutableArray<Token> tokens)
    {
        var quoted = new bool[tokens.Length];
        var (isOpen, opened) = (false, 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            var opens = tokens[at].Text is "“" or "«" or "``" || (tokens[at].Text is "\"" && !isOpen);
            var closes = tokens[at].Text is "”" or "»" or "''" || (tokens[at].Text is "\"" && isOpen);
            if (opens)
                (isOpen, opened) = (true, at);
            else if (closes && isOpen)
                isOpen = false;
            quoted[at] = isOpen;
        }
        // A quotation mark that never closes hides nothing.
        if (isOpen)
            quoted.AsSpan(opened).Clear();
        return quoted;
    }
}
