using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Posts;

/// <summary>Reads in one sentence beside a post what it says of its truth.</summary>
internal sealed class VerificationSentence
{
    private const int MostSteps = 5;

    private static readonly ImmutableArray<string> Objects = ["obj", "nsubj:pass"];
    private static readonly ImmutableArray<string> Clauses = ["ccomp", "xcomp", "csubj", "csubj:pass", "advcl"];
    private static readonly ImmutableArray<string> Things = ["ccomp", "xcomp", "csubj:pass", "advcl", "obl", "nsubj"];

    private readonly VerificationCues _cues;
    private readonly SentenceFacts _facts;
    private readonly ImmutableArray<Token> _tokens;
    private readonly ImmutableArray<SentenceFacts> _paragraph;
    private readonly DateOnly? _published;
    private readonly CheckedClauses _tree;

    /// <summary>Looks at a sentence of some hundred tokens at most.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="paragraph">The sentences around it.</param>
    /// <param name="cues">The words that tell.</param>
    /// <param name="published">The day of the report, or <c>null</c>.</param>
    public VerificationSentence(SentenceFacts facts, ImmutableArray<SentenceFacts> paragraph, VerificationCues cues, DateOnly? published)
    {
        (_facts, _paragraph, _cues, _published) = (facts, paragraph, cues, published);
        (_tokens, _tree) = (facts.Sentence.Tokens, new CheckedClauses(facts.Tree, cues));
        NamesMedia = _tree.Unquoted.Any(IsMedia);
    }

    /// <summary>Whether it has a word for a film, picture or post.</summary>
    public bool NamesMedia { get; }

    /// <summary>The word that <see cref="Read"/> judged by, or -1.</summary>
    public int Decisive { get; private set; } = -1;

    /// <summary>Whether it turns to another film or post.</summary>
    public bool IsOfAnother => _tree.Unquoted.Any(at => IsMedia(at) && _tree.Children(at).Any(child => child < at && Has("otherness", child)));

    /// <summary>What it says of the post beside it, or <c>null</c>.</summary>
    /// <param name="isNear">Whether "it" may mean the post.</param>
    public Verification? Read(bool isNear)
    {
        if (!NamesMedia && !_tree.Unquoted.Any(at => Has("authenticity", at) || (isNear && IsPronoun(at))))
            return null;
        if (IsFalse(isNear) || IsToldToBeOld(isNear))
            return Verification.Debunked;
        Verification? found = null;
        foreach (var at in _tree.Unquoted)
        {
            var says = OfAdjective(at) ?? OfUnclear(at) ?? OfNoun(at) ?? OfCheck(at, isNear) ?? OfFinding(at, isNear);
            if (says is Verification.Unverified or Verification.Debunked)
            {
                Decisive = at;
                return says;
            }
            found ??= says;
        }
        return found;
    }

    private bool Has(string list, int at) => _cues.Has(list, _tokens[at]);

    private bool IsMedia(int at) => _cues.IsMedia(_tokens[at]);

    private bool HoldsMedia(int at) => _tree.Below(at).Any(IsMedia);

    private bool IsPronoun(int at) =>
        _tokens[at].Lower is "it" or "this" or "these" or "they" or "them" or "that" or "which" && _tokens[at].Relation is "nsubj" or "nsubj:pass" or "obj";

    private bool IsItself(int at, bool isNear) => IsMedia(at) || (isNear && IsPronoun(at));

    private bool IsThing(int at, bool isNear) => IsItself(at, isNear) || (Has("authenticity", at) && _tokens[at].Upos is Upos.Noun);

    private int? MediaAbove(int at) => _tokens[at].Head is >= 0 and var head && IsMedia(head) ? head : null;

    // "the unverified clip", "the footage is genuine".
    private Verification? OfAdjective(int at)
    {
        var isUnverified = Has("unverified", at);
        if (!isUnverified && !(Has("verified", at) && _tokens[at].Upos is Upos.Adj))
            return null;
        var isOfMedia = MediaAbove(at) is not null || _tree.Children(at).Any(child => _tree.IsSubject(child) && IsThing(child, true));
        if (!isOfMedia || _tree.IsOpen(at))
            return null;
        return isUnverified || _tree.IsDenied(at) ? Verification.Unverified : Verification.Verified;
    }

    // "it is not clear when the video was recorded".
    private Verification? OfUnclear(int at)
    {
        if (!Has("unclear", at) && !(_tokens[at].Lower is "clear" or "known" && _tree.IsDenied(at)))
            return null;
        if (_tree.Children(at).Any(child => _tree.IsSubject(child) && Has("authenticity", child) && HoldsMedia(child)))
            return Verification.Unverified;
        var isOpen = _tree.Children(at, Clauses)
            .Any(clause => _tree.Children(clause).Any(child => _tokens[child].Lower is "when" or "where" or "whether" or "if") && HoldsMedia(clause));
        return isOpen ? Verification.Unverified : null;
    }

    // "no independent confirmation of the video".
    private Verification? OfNoun(int at)
    {
        if (!Has("checking", at) || _tokens[at].Upos is not Upos.Noun || !HoldsMedia(at))
            return null;
        var isNone = _tree.Children(at, ["det"]).Any(child => Has("denying", child))
            || (_tokens[at].Head is >= 0 and var head && _tree.IsSubject(at) && (_tree.IsDenied(head) || Has("pending", head)));
        return isNone ? Verification.Unverified : null;
    }

    // "could not verify the video", "verified by matching it with", "no one has been able to authenticate these images".
    private Verification? OfCheck(int at, bool isNear)
    {
        var isStrong = Has("strong", at);
        if (_tokens[at].Upos is not (Upos.Verb or Upos.Adj) || !(isStrong || Has("weak", at)) || !Checks(at, isStrong, isNear) || (Has("telling", at) && AsksSomethingElse(at)))
            return null;
        if (_tree.IsDenied(at) || _tree.IsGovernedBy(at, "failing") || _tree.IsGovernedBy(at, "trying"))
            return Verification.Unverified;
        var isAffirmed = isStrong || (Has("affirming", at) && (_tokens[at].Lemma is not "confirm" || Confirms(at)));
        return isAffirmed && !_tree.IsOpen(at) ? Verification.Verified : null;
    }

    // Only what is checked itself counts: "the authenticity of the video", "when the clip was made", not "the toll".
    private bool Checks(int verb, bool isStrong, bool isNear)
    {
        if (_tokens[verb].Lemma is "match")
            return HoldsMedia(verb);
        // "where it was filmed" is of one, "it was not known if she was hurt" is not.
        var isPronounMeant = isNear;
        isNear = isNear && (isStrong || (_tokens[verb].Lemma is "confirm" or "check" && !_tree.Children(verb, Clauses).Any()));
        var isOfMedia = isStrong && _tokens[verb].Relation is "amod" or "acl" or "acl:relcl" && MediaAbove(verb) is not null;
        if (isPronounMeant && _tree.Children(verb, Clauses).Any(clause => IsMade(clause) && _tree.Children(clause).Any(child => _tree.IsSubject(child) && IsPronoun(child))))
            return true;
        if (_tree.Children(verb, Objects).ToList() is { Count: > 0 } objects)
            return isOfMedia || objects.Exists(child => IsThing(child, isNear) || (isStrong && HoldsMedia(child)));
        if (_tree.Children(verb, Things).Any(child => _tree.Below(child).Any(at => IsMedia(at) || (isStrong && IsThing(at, isNear)))))
            return true;
        return isOfMedia || (isStrong && TreePath.Up(_tokens, verb).Skip(1).Take(MostSteps).Any(up => _tree.Children(up).Any(child => _tree.IsSubject(child) && IsMedia(child))));
    }

    // "confirmed the authenticity of the video", "confirmed that the video was filmed there", "the video was confirmed".
    private bool Confirms(int verb) =>
        _tree.Below(verb).Any(at => Has("authenticity", at)) || _tree.Children(verb, ["nsubj:pass"]).Any(IsMedia)
        || _tree.Children(verb, ["ccomp"]).Any(clause => _tree.Children(clause).Any(child => _tree.IsSubject(child) && IsMedia(child)));

    // "compared it with satellite images and found that it shows the school".
    private Verification? OfFinding(int at, bool isNear)
    {
        if (!Has("finding", at) || _tree.IsDenied(at) || _tree.IsOpen(at) || _tree.Children(at).Any(child => _tree.IsSubject(child) && IsMedia(child)))
            return null;
        foreach (var clause in _tree.Children(at, ["ccomp"]))
        {
            if (Has("contents", clause) && _tree.Children(clause).Any(child => _tree.IsSubject(child) && IsThing(child, isNear)))
                return _tree.IsDenied(clause) ? Verification.Debunked : Verification.Verified;
        }
        return null;
    }

    // "Police would not say whether any usable images had been captured" is of no film that anybody shows, and "if the footage would be published" no question of what it is.
    private bool AsksSomethingElse(int verb) => _tree.Children(verb, Clauses).Any(clause =>
        !(IsMade(clause) || Has("contents", clause) || Has("verified", clause) || Has("false", clause) || _tree.Below(clause).Any(at => Has("authenticity", at)))
        || _tree.Below(clause).Any(at => _tokens[at].Relation is "expl" || (Has("indefinite", at) && _tokens[at].Head is >= 0 and var head && HoldsMedia(head))));

    // "the footage is fake", "a doctored photograph", "has nothing to do with".
    private bool IsFalse(bool isNear)
    {
        foreach (var at in _tree.Unquoted)
        {
            var isFalse = Has("false", at) || (Has("falsifying", at) && _tokens[at].Upos is Upos.Verb);
            if (isFalse && !_tree.IsDenied(at) && !_tree.IsOpen(at) && IsOfThing(at, isNear))
                return true;
            if (Has("old", at) && _tokens[at].Relation is "amod" && MediaAbove(at) is { } film && _cues.IsFilm(_tokens[film]) && IsContrasted())
                return true;
        }
        return _cues.FalsePhrases(_facts.Sentence).Any(hit => !_tree.IsQuoted(hit.First) && HasSubjectAbove(hit.First, isNear));
    }

    private bool HasSubjectAbove(int at, bool isNear)
    {
        var path = TreePath.Up(_tokens, at);
        return _tree.Unquoted.Any(thing => _tree.IsSubject(thing) && IsThing(thing, isNear) && path.Contains(_tokens[thing].Head));
    }

    private bool IsOfThing(int at, bool isNear) =>
        (_tokens[at].Relation is "amod" or "acl" or "compound" && MediaAbove(at) is not null)
        || _tree.Children(at, ["nsubj", "nsubj:pass", "obj"]).Any(child => IsThing(child, isNear))
        || (_tokens[at].Relation is "xcomp" or "conj" && _tokens[at].Head is >= 0 and var up && _tree.Children(up, ["nsubj", "nsubj:pass"]).Any(child => IsThing(child, isNear)));

    // "is from 2017", "was in fact filmed in Libya two years ago", "dates from an attack in May 2016": what is said of the film leads to a time long past.
    private bool IsToldToBeOld(bool isNear)
    {
        foreach (var time in _facts.Times)
        {
            if (_published is not { } day || time.Interval is not { } days || days.End.DayNumber >= day.DayNumber - Post.FreshDays || _tree.IsQuoted(time.Last))
                continue;
            var path = TreePath.Up(_tokens, time.Last);
            var top = path.FindIndex(0, Math.Min(path.Count, MostSteps), at => _tree.Children(at).Any(child => _tree.IsSubject(child) && IsItself(child, isNear)));
            if (top < 0)
                continue;
            var way = path[..(top + 1)];
            // "footage from 2021 shows": its own time is no news.
            if (top > 0 && _tree.IsSubject(way[top - 1]))
                continue;
            // "It was not filmed here but in Aleppo, in 2016."
            if (way.Exists(IsMade) && _tokens.Any(token => token.Lower is "but"))
                return true;
            return !way.Exists(at => _tree.IsDenied(at) || _tree.IsOpen(at)) && (way.Exists(IsMade) || (way.Exists(at => Has("spread", at)) && IsContrasted()));
        }
        return false;
    }

    private bool IsMade(int at) => Has("made", at) || _tree.Children(at, ["case"]).Any(child => _tokens[child].Lower is "from");

    private bool IsContrasted() => _paragraph.Any(facts => facts.Sentence.Tokens.Any(token => _cues.Has("contrast", token)));
}
