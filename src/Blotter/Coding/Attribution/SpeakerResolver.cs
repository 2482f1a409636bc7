using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Attribution;

/// <summary>
/// Says which source each saying of a report has: by name, by a description that takes up one named before, by pronoun; and through whom each is heard. One report's.
/// </summary>
internal sealed class SpeakerResolver
{
    // A pronoun takes up nothing that was named further back than this, in characters, without having spoken.
    private const int LongestReach = 250;

    private readonly SpeakerDescriber _describer;
    private readonly SpeakerWords _words;
    private readonly SpeakerRegister _register;
    private readonly ReportNames _names;
    private readonly ReportPublisher _publisher;
    private readonly AgencyCredits _credits;
    private readonly Dictionary<SayingDraft, SpeakerEntity> _speakers = [];
    private readonly string _text;

    public SpeakerResolver(SpeakerDescriber describer, SpeakerWords words, ImmutableArray<SentenceTree> trees, List<SayingDraft> drafts, Document document)
    {
        (_describer, _words, _text) = (describer, words, document.Text);
        _names = new ReportNames(trees, words, describer);
        _register = new SpeakerRegister(_names);
        _publisher = new ReportPublisher(document.Publisher, document.Dateline?.Agency, document.Text, _register, words);
        _credits = new AgencyCredits(document, trees, _register, words);
        var nesting = new Nesting(drafts);
        foreach (var draft in drafts.OrderBy(IsOfHead).ThenBy(draft => draft.Source?.Span.Start ?? draft.Account?.Start ?? draft.Start))
            Resolve(draft, nesting.Of(draft));
        // The lead says in short what is told in full below.
        var lead = trees.FirstOrDefault(tree => tree.Sentence.Section == SectionKind.Body);
        foreach (var draft in drafts)
            if (_speakers.TryGetValue(draft, out var speaker))
            {
                Hear(draft, speaker, nesting);
                if (speaker is { IsPerson: true, Kind: SourceKind.Person, Of: null } && draft.Content.Exists(part => TellsOwnSight(part.Of(_text))))
                    speaker.Kind = SourceKind.Witness;
                speaker.HasSpoken |= draft is { IsSpoken: true, IsTopic: false, IsWithheld: false } && !IsOfHead(draft) && draft.Tree != lead;
            }
        HearThroughAgency();
    }

    /// <summary>The sources in the order in which they are first named.</summary>
    public IEnumerable<SpeakerEntity> Speakers => _register.All.OrderBy(entity => (entity == Publisher && !IsPublisherCited ? null : entity.Span)?.Start ?? int.MaxValue);

    /// <summary>Whether the report cites its publisher.</summary>
    public bool IsPublisherCited => _publisher.IsCited;

    /// <summary>The report's publisher as a source, or <c>null</c>.</summary>
    public SpeakerEntity? Publisher => _publisher.Entity;

    /// <summary>Who tells what nobody else is said to tell at a place: the agency that it was taken from, else the publisher; <c>null</c> where neither is known.</summary>
    public SpeakerEntity? Teller(int offset) => _credits.At(offset) ?? Publisher;

    /// <summary>The source of a saying, or <c>null</c>.</summary>
    public SpeakerEntity? Of(SayingDraft draft) => _speakers.GetValueOrDefault(draft);

    // Headlines name sources in short; they are read when the body has told who they are.
    private static bool IsOfHead(SayingDraft draft) => draft.Tree.Sentence.Section is SectionKind.Headline or SectionKind.Standfirst;

    private void Resolve(SayingDraft draft, SayingDraft? outer)
    {
        if (draft.CarriedFrom is { } from && _speakers.TryGetValue(from, out var carried))
            _speakers[draft] = carried;
        if (draft.Account is { } account)
            _speakers[draft] = _register.Named(account.Of(_text), SourceKind.Account, account);
        if ((draft.Antecedent ?? draft.Source) is not { } phrase)
            return;
        if (Take(phrase, draft, outer) is { } speaker)
            _speakers[draft] = speaker;
        foreach (var other in phrase.Tree.Children(phrase.Head))
            if (other > phrase.Head && other <= phrase.Last && phrase.Tree.Has(other, "conj") && Take(SourcePhrase.Of(phrase.Tree, other), draft, outer) is { } second)
                _speakers.TryAdd(draft, second);
    }

    private SpeakerEntity? Take(SourcePhrase phrase, SayingDraft draft, SayingDraft? outer)
    {
        ref readonly var head = ref phrase.Tree.Tokens.ItemRef(phrase.Head);
        if (head.Lower is "one" or "another" && SpeakerNames.Of(phrase, _words) is not null && _describer.Describe(phrase) is { IsName: true } partner)
            return _register.Take(partner);
        if (phrase.Last - phrase.First <= 1 && head.Lower is "second" or "third" or "latter" or "former" or "first")
            return Part(phrase, head.Lower);
        if (head.Upos is Upos.Pron or Upos.Det or Upos.Num || head.Lower is "other" or "others" or "one" or "another")
            return Pronoun(phrase, head.Lower, draft, outer);
        if (_publisher.IsMeant(phrase))
            return _publisher.Cite(phrase.Span);
        if (phrase.Tree.Tokens[phrase.First].Lower is "no" or "neither" or "nobody")
            return null;
        if (_describer.Describe(phrase) is not { } description || !MayBeNew(draft, outer, description))
            return null;
        if (!description.IsName && !description.IsNew && (_words["generic-group"].Contains(description.Head) || _words["office-group"].Contains(description.Head)))
            return Group(description);
        if (IsOfHead(draft) && !description.IsName)
            return _register.Described(description) ?? (description.Kind == SourceKind.Group || description.IsPerson ? null : _register.Take(description));
        if (IsOfHead(draft) && description is { IsName: true, IsPerson: false } && _register.Find(description.Name) is null && phrase.Tree.Sentence.Names.Any(name => name.First <= phrase.Head && phrase.Head <= name.Last && name.Kind is NameKind.Location))
            return null;
        var speaker = _register.Take(description);
        if (description.IsOfLast && speaker.Of is null)
            speaker.Of = SpeakerAffiliation.SubjectBefore(phrase, _words) ?? _register.Last(entity => entity != speaker && entity is { IsPerson: false, Kind: SourceKind.Official or SourceKind.Group })?.Name;
        if (speaker.Of is { } of && _words["office-group"].Contains(of.ToLowerInvariant()) && _names.BodyBefore(phrase.Span.Start, body => Ends(body.Name, of)) is { } body)
            speaker.Of = body.Name;
        else if (speaker.Of is { } office && _words["office-group"].Contains(office.ToLowerInvariant()) && _register.Last(entity => entity != speaker && !entity.IsPerson && Ends(entity.Name, office)) is { } known)
            speaker.Of = known.Name;
        else if (speaker.Of is { } word && _words["generic-group"].Contains(word.ToLowerInvariant()) && _names.BodyBefore(phrase.Span.Start, body => body.Kind == SourceKind.Group && body.Name.Length > word.Length) is { } meant)
            speaker.Of = meant.Name;
        return speaker;
    }

    // "the group", "the ministry": the source so described, or the body of that kind or name that was named last; nobody for a bare "group" where there is none.
    private SpeakerEntity? Group(SpeakerDescription description)
    {
        var (phrase, head) = (description.Phrase, description.Head);
        var isGeneric = _words["generic-group"].Contains(head);
        if (description.IsPlural || (phrase.Head != phrase.First + 1 && !(phrase.Head == phrase.First + 2 && phrase.Tree.Tokens[phrase.First + 1].Lower is "same")) || phrase.Tree.Tokens[phrase.First].Lower is not ("the" or "this" or "that"))
            return isGeneric && phrase.Head == phrase.First ? null : _register.Take(description);
        var spoke = _register.Last(entity => !entity.IsPerson && !entity.IsPlural && (entity.Heads.Contains(head) || Ends(entity.Name, head) || (isGeneric && entity.IsNamed && entity.Kind == description.Kind && entity != _publisher.Entity)));
        if (_names.BodyBefore(phrase.Span.Start, body => body.Name.Length > head.Length && (isGeneric ? body.Kind == description.Kind : Ends(body.Name, head))) is { } named && (spoke is null || (named.Start > spoke.LastMention && !spoke.Heads.Contains(head))))
            spoke = _register.Find(named.Name) ?? _register.Named(named.Name, description.Kind, phrase.Span);
        if (spoke is null)
            return isGeneric ? null : _register.Take(description);
        spoke.Heads.Add(head);
        return Touch(spoke, phrase);
    }

    private static bool Ends(string name, string head) => name.EndsWith(head, StringComparison.OrdinalIgnoreCase) || name.StartsWith(head + " of", StringComparison.OrdinalIgnoreCase);

    // What somebody thinks makes a source only where it is told as somebody's account of what happened.
    private bool MayBeNew(SayingDraft draft, SayingDraft? outer, SpeakerDescription description)
    {
        if (draft.IsWithheld)
            return _register.Find(description.Name) is not null;
        if (draft.IsSpoken)
            return !draft.IsTopic || description.Kind is not (SourceKind.Document or SourceKind.Account);
        if (_register.Find(description.Name) is not null)
            return true;
        return !draft.IsTopic && (outer is null || Of(outer) is null) && description.Kind is SourceKind.Official or SourceKind.Document or SourceKind.Agency or SourceKind.Publisher or SourceKind.Group or SourceKind.Unnamed or SourceKind.Witness;
    }

    private SpeakerEntity? Pronoun(SourcePhrase phrase, string word, SayingDraft draft, SayingDraft? outer) => word switch
    {
        "i" or "we" => outer is not null && Of(outer) is { } own ? own : draft.Content.Count > 0 ? _publisher.Cite(phrase.Span) : null,
        "he" or "him" or "his" => Person(phrase, Sex.Male),
        "she" or "her" => Person(phrase, Sex.Female),
        "they" or "them" or "their" or "both" or "all" => Touch(_register.Last(entity => entity.IsPlural || entity.Kind == SourceKind.Group) ?? _register.Last(entity => !entity.IsPerson), phrase),
        "it" or "its" => Touch(Body(phrase) ?? _register.Last(entity => !entity.IsPerson), phrase),
        "one" or "another" or "other" or "others" or "two" or "three" or "some" or "several" or "second" or "first" or "third" => Part(phrase, word),
        _ => null,
    };

    private static SpeakerEntity? Touch(SpeakerEntity? entity, SourcePhrase phrase)
    {
        if (entity is not null)
            entity.LastMention = phrase.Span.Start;
        return entity;
    }

    // The last body that spoke, or the last that was the subject of a sentence since.
    private SpeakerEntity? Body(SourcePhrase phrase)
    {
        var spoke = _register.Last(entity => entity is { IsPerson: false, IsPlural: false });
        if (_names.BodySubjectBetween(spoke?.LastMention + 1 ?? 0, phrase.Span.Start) is not { } named || phrase.Span.Start - named.Start > LongestReach)
            return spoke;
        return _register.Find(named.Name) ?? _register.Named(named.Name, named.Kind, new TextSpan(named.Start, named.Start + named.Name.Length));
    }

    // The last person of that sex who spoke, or the last who was the subject of a sentence since.
    private SpeakerEntity? Person(SourcePhrase phrase, Sex sex)
    {
        var spoke = _register.Last(entity => entity.IsPerson && (entity.Sex is null || entity.Sex == sex));
        if (_names.SubjectBetween(spoke?.LastMention + 1 ?? 0, phrase.Span.Start) is { } named && _register.Find(_names.Full(named.Name)) is null or { IsPerson: true })
        {
            var full = _names.Full(named.Name);
            var known = _register.Find(full);
            if (known is not null ? known.Sex is null || known.Sex == sex : spoke is null || phrase.Span.Start - named.Start < LongestReach)
                return Touch(known ?? Introduced(named.Phrase) ?? _register.Person(full, sex, new TextSpan(named.Start, named.Start + named.Name.Length)), phrase);
        }
        if (spoke is not null)
            spoke.Sex ??= sex;
        return Touch(spoke, phrase);
    }

    // "Superintendent Lark was unmoved. ... he said": who was brought in before speaking.
    private SpeakerEntity? Introduced(SourcePhrase phrase) =>
        _describer.Describe(phrase) is { IsName: true, IsPerson: true } description ? _register.Take(description) : null;

    // "one of them", "the other", "another": one of several who spoke before, or one more of their kind.
    private SpeakerEntity? Part(SourcePhrase phrase, string word)
    {
        var whole = _register.Last(entity => entity.IsPlural);
        if (whole is null || word is "some" or "several" or "two" or "three" or "others")
            return Touch(whole, phrase);
        return _register.Part(whole, word, phrase.Span);
    }

    private void Hear(SayingDraft draft, SpeakerEntity speaker, Nesting nesting)
    {
        if (draft.Through is { } through && (draft.IsQuotedBy ? Take(through, draft, null) : Outlet(through, draft)) is { } outlet && outlet != speaker)
        {
            Hear(speaker, outlet, draft);
            if (outlet.Kind is SourceKind.Document or SourceKind.Account)
                outlet.Of ??= speaker.Name;
            if (nesting.Of(draft) is { } around && Of(around) is { } told && told != outlet && told != speaker && !outlet.HasSpoken)
                Hear(outlet, told, draft);
        }
        else if ((draft.CitedBy ?? nesting.Of(draft)) is { } outer && Of(outer) is { } teller && teller != speaker)
            Hear(speaker, teller, draft);
        else if (speaker.Via is not null && draft.IsSpoken && nesting.Of(draft) is null && speaker.LastMention >= 0 && IsFirst(speaker, draft))
            speaker.Via = null;
    }

    // "I saw", "we heard": who speaks so was there.
    private bool TellsOwnSight(string words)
    {
        var at = 0;
        while ((at = words.IndexOf(' ', at)) >= 0)
        {
            var from = words.AsSpan(0, at);
            var pronoun = from[(from.LastIndexOfAny(BeforeWord) + 1)..];
            if (pronoun is "I" or "we" or "We")
            {
                var rest = words.AsSpan(at + 1);
                var end = rest.IndexOfAny(AfterWord);
                if (_words["own-sight"].Contains((end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant()))
                    return true;
            }
            at++;
        }
        return false;
    }

    private static readonly System.Buffers.SearchValues<char> BeforeWord = System.Buffers.SearchValues.Create(" \"“‘'(—–");
    private static readonly System.Buffers.SearchValues<char> AfterWord = System.Buffers.SearchValues.Create(" ,.;:!?\"”’'—–");

    // Whoever speaks first in what was taken from an agency is heard through it.
    private void HearThroughAgency()
    {
        foreach (var entity in _register.All)
            if (entity.Via is null && entity != Publisher && entity.Span is { } span && _credits.At(span.Start) is { } agency && agency != entity && agency.Via != entity)
                entity.Via = agency;
    }

    private static bool IsFirst(SpeakerEntity speaker, SayingDraft draft) => speaker.Span is { } span && draft.Source is { } source && source.Span.Overlaps(span);

    // The first mention decides: who is heard directly before is not heard through others later.
    private void Hear(SpeakerEntity speaker, SpeakerEntity teller, SayingDraft draft)
    {
        if (speaker.Via is null && !IsThrough(teller, speaker) && (draft.Source is null || IsFirst(speaker, draft) || !speaker.HasSpoken) && speaker != _publisher.Entity && teller != _publisher.Entity)
            speaker.Via = teller;
    }

    private static bool IsThrough(SpeakerEntity teller, SpeakerEntity speaker)
    {
        for (var at = teller; at is not null; at = at.Via)
            if (at == speaker)
                return true;
        return false;
    }

    // "told Father Ruda, who led the commission", "told one contact", "told police": who passes on what they were told.
    private bool IsGoBetween(SpeakerDescription description) =>
        description is { IsName: true, IsPerson: true } || _words["go-between"].Contains(description.Head);

    private SpeakerEntity? Outlet(SourcePhrase phrase, SayingDraft draft)
    {
        if (_publisher.IsMeant(phrase))
        {
            _publisher.Cite(phrase.Span);
            return null;
        }
        if (_describer.Describe(phrase) is not { } description)
            return null;
        if (!description.IsName && description.Kind is SourceKind.Publisher or SourceKind.Agency && description.Head is not ("press" or "media" or "news" or "correspondent" or "outlet") && description.Phrase.Tree.Tokens[description.Phrase.First].Lower is "the")
            return Group(description);
        if (!draft.IsTopic && draft.IsSpoken && IsGoBetween(description))
            return _register.Take(description);
        if (description.Head is "website" or "site" && !description.IsName && phrase.Tree.Child(phrase.Head, "nmod:poss") >= 0)
            return null;
        var isCarrier = description.Kind is SourceKind.Document or SourceKind.Account && _words["carrier"].Contains(phrase.Tree.Tokens[phrase.Head].Lemma.ToLowerInvariant());
        return isCarrier || description is { Kind: SourceKind.Publisher or SourceKind.Agency } && (description.IsName || phrase.Tree.Tokens[phrase.Head].Upos == Upos.Propn || _words["outlet"].Contains(description.Head)) ? _register.Take(description) : null;
    }
}
