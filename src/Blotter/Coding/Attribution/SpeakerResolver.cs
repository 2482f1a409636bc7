using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Attribution;

/// <summary>
/// Says which source each saying of a report has: by name, by a description that takes up one named before, by pronoun; <see cref="HearingChain"/> says through whom. One report's.
/// </summary>
internal sealed class SpeakerResolver
{
    private readonly SpeakerDescriber _describer;
    private readonly SpeakerWords _words;
    private readonly SpeakerRegister _register;
    private readonly ReportNames _names;
    private readonly ReportPublisher _publisher;
    private readonly AgencyCredits _credits;
    private readonly PronounSpeakers _pronouns;
    private readonly Dictionary<SayingDraft, SpeakerEntity> _speakers = [];
    private readonly string _text;

    public SpeakerResolver(SpeakerDescriber describer, SpeakerWords words, ImmutableArray<SentenceTree> trees, List<SayingDraft> drafts, Document document)
    {
        (_describer, _words, _text) = (describer, words, document.Text);
        _names = new ReportNames(trees, words, describer);
        _register = new SpeakerRegister(_names);
        _publisher = new ReportPublisher(document.Publisher, document.Dateline?.Agency, document.Text, _register, words);
        _credits = new AgencyCredits(document, trees, _register, words);
        _pronouns = new PronounSpeakers(describer, _register, _names);
        var nesting = new Nesting(drafts);
        // "We counted nine", one of them said: who "we" are is told by the saying around it.
        foreach (var draft in drafts.OrderBy(IsOfHead).ThenBy(IsOfFirstPerson).ThenBy(draft => draft.Source?.Span.Start ?? draft.Account?.Start ?? draft.Start))
            Resolve(draft, nesting.Of(draft));
        Settle(drafts, nesting, trees.FirstOrDefault(tree => tree.Sentence.Section == SectionKind.Body));
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

    /// <summary>The source that a phrase stands for, where it is named beside a saying; <c>null</c> where its words can't be one.</summary>
    public SpeakerEntity? Take(SourcePhrase phrase, SayingDraft draft) => Take(phrase, draft, null);

    /// <summary>"the group", "the ministry": the source so described, or the body of that kind or name that was named last; nobody for a bare "group" where there is none.</summary>
    public SpeakerEntity? TakeUp(SpeakerDescription description)
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
        return PronounSpeakers.Touch(spoke, phrase);
    }

    // Who is heard through whom, and who was there; in the order of the cues. The lead says in short what is told in full below.
    private void Settle(List<SayingDraft> drafts, Nesting nesting, SentenceTree? lead)
    {
        var (chain, sight) = (new HearingChain(this, _describer, _words, _register, _publisher, _credits), new OwnSight(_words));
        foreach (var draft in drafts)
        {
            if (!_speakers.ContainsKey(draft) && draft.Source is not null && chain.Carrier(draft) is { } carrier)
                _speakers[draft] = carrier;
            if (_speakers.TryGetValue(draft, out var speaker))
            {
                chain.Hear(draft, speaker, nesting);
                if (speaker is { IsPerson: true, Kind: SourceKind.Person, Of: null } && !draft.IsTopic && draft.Content.Exists(part => sight.IsIn(part.Of(_text), isOfOne: true)))
                    speaker.Kind = SourceKind.Witness;
                speaker.HasSpoken |= draft is { IsSpoken: true, IsTopic: false, IsWithheld: false } && !IsOfHead(draft) && draft.Tree != lead;
            }
        }
        chain.HearThroughAgency();
    }

    // Headlines name sources in short; they are read when the body has told who they are.
    private static bool IsOfHead(SayingDraft draft) => draft.Tree.Sentence.Section is SectionKind.Headline or SectionKind.Standfirst;

    private static bool IsOfFirstPerson(SayingDraft draft) => draft.Source is { } source && source.Tree.Tokens.ItemRef(source.Head).Lower is "i" or "we";

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
            return _pronouns.Part(phrase, head.Lower);
        if (head.Lower is "i" or "we")
            return outer is not null && Of(outer) is { } own ? own : draft.Content.Count > 0 ? _publisher.Cite(phrase.Span) : null;
        if (head.Lower is "one" && _describer.OneOf(phrase) is { } single)
            return MayBeNew(draft, outer, single) ? _register.Take(single) : null;
        if (head.Upos is Upos.Pron or Upos.Det or Upos.Num || head.Lower is "other" or "others" or "one" or "another")
            return _pronouns.Of(phrase, head.Lower);
        if (_publisher.IsMeant(phrase))
            return _publisher.Cite(phrase.Span);
        if (phrase.Tree.Tokens[phrase.First].Lower is "no" or "neither" or "nobody")
            return null;
        return _describer.Describe(phrase) is { } description && MayBeNew(draft, outer, description) ? Take(description, draft) : null;
    }

    private SpeakerEntity? Take(SpeakerDescription description, SayingDraft draft)
    {
        if (!description.IsName && !description.IsNew && (_words["generic-group"].Contains(description.Head) || _words["office-group"].Contains(description.Head)))
            return TakeUp(description);
        var phrase = description.Phrase;
        if (IsOfHead(draft) && !description.IsName)
            return _register.Described(description) ?? (description.Kind == SourceKind.Group || description.IsPerson ? null : _register.Take(description));
        if (IsOfHead(draft) && description is { IsName: true, IsPerson: false } && _register.Find(description.Name) is null && phrase.Tree.Sentence.Names.Any(name => name.First <= phrase.Head && phrase.Head <= name.Last && name.Kind is NameKind.Location))
            return null;
        var speaker = _register.Take(description);
        if (description.IsOfLast && speaker.Of is null)
            speaker.Of = SpeakerAffiliation.SubjectBefore(phrase, _words) ?? _register.Last(entity => entity != speaker && entity is { IsPerson: false, Kind: SourceKind.Official or SourceKind.Group })?.Name;
        if (speaker.Of is { } of)
            speaker.Of = Full(of, speaker, phrase);
        return speaker;
    }

    // "spokesman for the ministry": which ministry was named before.
    private string Full(string of, SpeakerEntity speaker, SourcePhrase phrase)
    {
        var word = of.ToLowerInvariant();
        if (_words["office-group"].Contains(word))
            return _names.BodyBefore(phrase.Span.Start, body => Ends(body.Name, of))?.Name ?? _register.Last(entity => entity != speaker && !entity.IsPerson && Ends(entity.Name, of))?.Name ?? of;
        return _words["generic-group"].Contains(word) ? _names.BodyBefore(phrase.Span.Start, body => body.Kind == SourceKind.Group && body.Name.Length > word.Length)?.Name ?? of : of;
    }

    private static bool Ends(string name, string head) => SpeakerNames.EndsIn(name, head) || name.StartsWith(head + " of", StringComparison.OrdinalIgnoreCase);

    // What somebody thinks makes a source only where it is told as somebody's account of what happened.
    private bool MayBeNew(SayingDraft draft, SayingDraft? outer, SpeakerDescription description)
    {
        if (draft.IsWithheld)
            return _register.Find(description.Name) is not null;
        if (draft.IsSpoken)
            return !draft.IsTopic || draft.Through is { IsSource: true } || description.Kind is not (SourceKind.Document or SourceKind.Account);
        if (_register.Find(description.Name) is not null)
            return true;
        return !draft.IsTopic && (outer is null || Of(outer) is null || draft.IsFinding) && description.Kind is SourceKind.Official or SourceKind.Document or SourceKind.Agency or SourceKind.Publisher or SourceKind.Group or SourceKind.Unnamed or SourceKind.Witness;
    }
}
