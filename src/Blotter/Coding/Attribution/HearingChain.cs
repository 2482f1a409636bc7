using Blotter.Coding.Contract;

namespace Blotter.Coding.Attribution;

/// <summary>Says through whom each source of a report is heard: whoever is told, quotes, carries or retells its words. One report's.</summary>
internal sealed class HearingChain(SpeakerResolver speakers, SpeakerDescriber describer, SpeakerWords words, SpeakerRegister register, ReportPublisher publisher, AgencyCredits credits)
{
    /// <summary>Takes in how a saying is heard.</summary>
    public void Hear(SayingDraft draft, SpeakerEntity speaker, Nesting nesting)
    {
        var around = nesting.Of(draft) is { } outer ? speakers.Of(outer) : null;
        if (Heard(draft.Through, draft, speaker) is { } outlet && outlet != speaker)
        {
            Hear(speaker, outlet, draft);
            if (outlet.Kind is SourceKind.Document or SourceKind.Account)
                outlet.Of ??= speaker.Name;
            if (around is not null && around != outlet && around != speaker && !outlet.HasSpoken)
                Hear(outlet, around, draft);
        }
        else if ((Cited(draft) ?? around) is { } teller && teller != speaker)
            Hear(speaker, teller, draft);
        else if (speaker.Via is not null && draft.IsSpoken && around is null && nesting.Of(draft) is null && speaker.LastMention >= 0 && IsFirst(speaker, draft))
            speaker.Via = null;
    }

    /// <summary>Whoever speaks first in what was taken from an agency is heard through it.</summary>
    public void HearThroughAgency()
    {
        foreach (var entity in register.All)
            if (entity.Via is null && entity != publisher.Entity && entity.Span is { } span && credits.At(span.Start) is { } agency && !IsThrough(agency, entity))
                entity.Via = agency;
    }

    private SpeakerEntity? Cited(SayingDraft draft) => draft.CitedBy is { } citing ? speakers.Of(citing) : null;

    private static bool IsFirst(SpeakerEntity speaker, SayingDraft draft) => speaker.Span is { } span && draft.Source is { } source && source.Span.Overlaps(span);

    // The first mention decides: who is heard directly before is not heard through others later.
    private void Hear(SpeakerEntity speaker, SpeakerEntity teller, SayingDraft draft)
    {
        if (speaker.Via is null && !IsThrough(teller, speaker) && (draft.Source is null || IsFirst(speaker, draft) || !speaker.HasSpoken) && (speaker != publisher.Entity || IsEchoed(draft, teller)) && teller != publisher.Entity)
            speaker.Via = teller;
    }

    // A report that cites another outlet that cites the report's own publisher.
    private bool IsEchoed(SayingDraft draft, SpeakerEntity teller) => teller.Kind is SourceKind.Publisher or SourceKind.Agency && draft.Source is { } source && publisher.IsMeant(source) && source.First < source.Last;

    private static bool IsThrough(SpeakerEntity teller, SpeakerEntity speaker)
    {
        for (var at = teller; at is not null; at = at.Via)
            if (at == speaker)
                return true;
        return false;
    }

    private SpeakerEntity? Heard(Passage? passage, SayingDraft draft, SpeakerEntity speaker)
    {
        for (; passage is not null; passage = passage.Next)
            if (Passed(passage, draft, speaker) is { } outlet)
                return outlet;
        return null;
    }

    private SpeakerEntity? Passed(Passage passage, SayingDraft draft, SpeakerEntity speaker)
    {
        if (publisher.IsMeant(passage.Phrase))
        {
            publisher.Cite(passage.Phrase.Span);
            return Carrier(passage.Message) is { Kind: SourceKind.Document } document ? document : null;
        }
        if (passage.IsSource)
            return speakers.Take(passage.Phrase, draft);
        var description = describer.Describe(passage.Phrase);
        if (passage.IsTold && description is null or { IsName: false, Kind: SourceKind.Group })
            description = Named(passage.Phrase) ?? description;
        return description is null ? null : Outlet(passage.IsTold ? AsOutlet(description) : description, draft, speaker) ?? Carrier(passage.Message);
    }

    private SpeakerEntity? Outlet(SpeakerDescription description, SayingDraft draft, SpeakerEntity speaker)
    {
        var phrase = description.Phrase;
        ref readonly var head = ref phrase.Tree.Tokens.ItemRef(phrase.Head);
        var isOutlet = description.Kind is SourceKind.Publisher or SourceKind.Agency;
        if (isOutlet && !description.IsName && description.Head is not ("press" or "media" or "news" or "correspondent" or "outlet") && phrase.Tree.Tokens[phrase.First].Lower is "the")
            return speakers.TakeUp(description);
        if (!draft.IsTopic && draft.IsSpoken && IsGoBetween(description, speaker))
            return register.Take(description);
        if (description.Head is "website" or "site" && !description.IsName && phrase.Tree.Child(phrase.Head, "nmod:poss") >= 0)
            return null;
        return IsCarrier(description) || isOutlet && (description.IsName || head.IsCapitalised || words["outlet"].Contains(description.Head)) ? register.Take(description) : null;
    }

    // "told Kestrel.net", "told Marmora": whoever is told by name and is no person, body or state is an outlet.
    private SpeakerDescription AsOutlet(SpeakerDescription description) =>
        description is { IsName: true, IsPerson: false, Kind: SourceKind.Group } && !describer.Kinds.IsBodyByWords(description.Name) && register.Find(description.Name) is null or { Kind: SourceKind.Publisher } ? description with { Kind = SourceKind.Publisher } : description;

    private SpeakerDescription? Named(SourcePhrase phrase)
    {
        ref readonly var head = ref phrase.Tree.Tokens.ItemRef(phrase.Head);
        return head.IsCapitalised && phrase.First == phrase.Head && !describer.Kinds.IsArmed(head.Text) && head.Kind == Language.TokenKind.Word && phrase.Head > 0 && head.Upos is Language.Upos.Noun or Language.Upos.Propn or Language.Upos.X ? new SpeakerDescription(phrase, head.Text, IsName: true, SourceKind.Publisher, head.Lower) : null;
    }

    private SpeakerEntity? Carrier(SourcePhrase? message) => message is not null && describer.Describe(message) is { } description && IsCarrier(description) ? register.Take(description) : null;

    /// <summary>What carries a saying whose source is not named ("claimed in a leaflet"), or <c>null</c>.</summary>
    public SpeakerEntity? Carrier(SayingDraft draft) => draft is { IsTopic: false, IsWithheld: false, Through: { IsSource: false } through } ? Carrier(through.Message ?? through.Phrase) : null;

    // "a fax", "a voice note": by its noun or the noun and the word before it.
    private bool IsCarrier(SpeakerDescription description)
    {
        if (description.Kind is not (SourceKind.Document or SourceKind.Account))
            return false;
        var (tokens, head) = (description.Phrase.Tree.Tokens, description.Phrase.Head);
        var lemma = tokens[head].Lemma.ToLowerInvariant();
        return words["carrier"].Contains(lemma) || (head > 0 && words["carrier"].Contains($"{tokens[head - 1].Lower} {lemma}"));
    }

    // "told Father Ruda, who led the commission", "told one contact", "told police": who passes on what they were told; a body collects what witnesses tell it.
    private bool IsGoBetween(SpeakerDescription description, SpeakerEntity speaker) =>
        description is { IsName: true, IsPerson: true } || words["go-between"].Contains(description.Head) || (description is { IsName: true, Kind: SourceKind.Group } && speaker.Kind == SourceKind.Witness);
}
