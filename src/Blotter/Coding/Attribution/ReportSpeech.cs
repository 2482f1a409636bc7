using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;

namespace Blotter.Coding.Attribution;

/// <summary>Who speaks where in a report. Immutable once built.</summary>
internal sealed class ReportSpeech
{
    private readonly SpanMap<SayingDraft> _map;
    private readonly SpanMap<Quotation> _quotations;
    private readonly SpeakerResolver _speakers;
    private readonly StanceReader _stances;
    private readonly SentenceIndex _index;
    private readonly ImmutableArray<SentenceTree> _trees;

    internal ReportSpeech(ImmutableArray<SentenceTree> trees, List<SayingDraft> drafts, ImmutableArray<Quotation> quotations, SpeakerResolver speakers, StanceReader stances)
    {
        (_trees, _speakers, _stances) = (trees, speakers, stances);
        _index = new SentenceIndex(trees);
        _map = new SpanMap<SayingDraft>(drafts.Where(draft => !draft.IsTopic).SelectMany(draft => draft.Content.Select(part => (part, draft))));
        _quotations = new SpanMap<Quotation>(quotations.Select(quotation => (quotation.Span, quotation)));
        Quoted = [.. quotations.Select(quotation => quotation.Span)];
        Number();
        Sources = [.. Ordered().Select(entity => new Source(entity.Id!, entity.Name, entity.Of, entity.Kind, entity.Via?.Id, entity.Span))];
        Sayings = [.. drafts.Select(SayingOf)];
    }

    /// <summary>The report's sources, numbered in the order of their first mention; a publisher that the text does not name stands last.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>The first source whose name is or ends in one of the words, in any letter case; <c>null</c> for none.</summary>
    public Source? Named(params ReadOnlySpan<string> words)
    {
        foreach (var source in Sources)
            foreach (var word in words)
                if (SpeakerNames.EndsIn(source.Name, word))
                    return source;
        return null;
    }

    /// <summary>The sources that a coded report needs: all but a publisher that the report does not cite and that says none of its facts.</summary>
    public ImmutableArray<Source> SourcesOf(CodedReport coded)
    {
        if (_speakers.Publisher is not { } publisher || _speakers.IsPublisherCited || IsNeeded(coded, publisher.Id))
            return Sources;
        return [.. Sources.Where(source => source.Id != publisher.Id)];
    }

    private static bool IsNeeded(CodedReport coded, string? id) =>
        coded.Claims.Any(claim => claim.Source == id) || coded.Tallies.Any(tally => tally.Source == id) || coded.Statements.Any(statement => statement.Speaker == id)
        || coded.Postures.Any(posture => posture.Source == id) || coded.Measures.Any(measure => measure.Source == id);

    /// <summary>All that is said by somebody, in the order of the cues.</summary>
    public ImmutableArray<Saying> Sayings { get; }

    /// <summary>The stretches in quotation marks, with their marks.</summary>
    public ImmutableArray<TextSpan> Quoted { get; }

    /// <summary>What the sayings hold, part by part.</summary>
    public ImmutableArray<SaidText> Said() =>
        [.. Sayings.SelectMany(saying => saying.Content.Select(part => new SaidText(part, saying.Speaker, saying.Stance)))];

    /// <summary>
    /// Who tells the stretch of text: the innermost saying that holds its first character and has a source. Where nobody is named ("reportedly") it is the next outer source or
    /// the publisher, who hedges.
    /// </summary>
    public Speaker Of(TextSpan span)
    {
        var (stance, said) = (Stance.Asserts, false);
        foreach (var draft in _map.At(span.Start))
        {
            said = true;
            var speaker = _speakers.Of(draft);
            stance = Stronger(stance, draft.Stance);
            if (speaker is not null)
                return new Speaker(speaker.Id, Weakened(stance, span), IsWriter: false);
            stance = Stronger(stance, Stance.Hedges);
        }
        return new Speaker(_speakers.Teller(span.Start)?.Id, Weakened(stance, span), !said);
    }

    private static Stance Stronger(Stance inner, Stance outer) => inner == Stance.Denies || outer == Stance.Denies ? Stance.Denies : inner == Stance.Asserts ? outer : inner;

    /// <summary>Whether the stretch of text begins inside quotation marks.</summary>
    public bool IsQuoted(TextSpan span) => _quotations.At(span.Start).Any();

    // "may have fled", "reportedly": words around the stretch that weaken it.
    private Stance Weakened(Stance stance, TextSpan span)
    {
        if (stance != Stance.Asserts || _index.At(span.Start) is not (>= 0 and var sentence) || !_trees[sentence].IsParsed)
            return stance;
        var tree = _trees[sentence];
        for (var at = 0; at < tree.Tokens.Length; at++)
            if (tree.Tokens.ItemRef(at).Span.End > span.Start)
                return _stances.IsUncertain(tree, at) ? Stance.Hedges : stance;
        return stance;
    }

    private IEnumerable<SpeakerEntity> Ordered() => _speakers.Speakers.Where(entity => entity.Id is not null);

    private void Number()
    {
        var number = 0;
        foreach (var entity in _speakers.Speakers)
            entity.Id = string.Create(CultureInfo.InvariantCulture, $"s{++number}");
    }

    private Saying SayingOf(SayingDraft draft) => new(draft.Source?.Span, draft.Cue, [.. draft.Content], draft.Stance, _speakers.Of(draft)?.Id);
}
