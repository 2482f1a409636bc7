using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Coding.Numbers;

namespace Blotter.Coding.Tallies;

/// <summary>
/// Finds the tallies of a report: a number of deeds, or of those harmed by them, over a time that makes it a sum (<c>docs/codebook.md</c>, "Tallies"). A count that
/// names no deed continues the tally before it. Immutable.
/// </summary>
internal sealed class TallyFinder
{
    // A count without a noun takes up a tally of at most this many sentences before.
    private const int Near = 2;

    private readonly TallyWords _words;
    private readonly SentenceTallies _sentences;
    private readonly TallyExtent _extent;
    private readonly TallyDoers _doers;

    /// <summary>Reads the lexicons.</summary>
    public TallyFinder(Lexicons lexicons)
    {
        _words = new TallyWords(lexicons.TallyWords);
        var things = new CountedThingReader(_words);
        _extent = new TallyExtent(_words);
        _doers = new TallyDoers(_words);
        _sentences = new SentenceTallies(_words, new CountMentionFinder(new NumberFinder(lexicons.NumberWords)), new TallyPeriodFinder(_words), things, new TallyContinuation(_words, things));
    }

    /// <summary>The tallies in text order.</summary>
    public ImmutableArray<Reasoned<Tally>> Find(ReadReport report)
    {
        if (IsOfComputers(report))
            return [];
        var (places, speakers) = (new TallyPlaces(report), new TallySpeakers(report.Speech, _words));
        var found = new List<(Tally Tally, TallyDraft Draft)>();
        var written = new Dictionary<TallyDraft, ImmutableArray<string>>(ReferenceEqualityComparer.Instance);
        var (nearest, nearestAt) = ((TallyDraft?)null, 0);
        for (var at = 0; at < report.Sentences.Length; at++)
        {
            var facts = report.Sentences[at];
            if (!facts.IsText)
                continue;
            var before = at > 0 && report.Sentences[at - 1].IsText ? report.Sentences[at - 1].Sentence : null;
            var drafts = _sentences.Find(facts, report.Anchor, new TallyContext(at - nearestAt <= Near ? nearest : null, before));
            if (drafts.IsEmpty)
                continue;
            foreach (var (draft, span) in drafts.Zip(_extent.Of(drafts)))
            {
                var where = places.Of(draft, span, draft.Like is { } like ? written.GetValueOrDefault(like, []) : []);
                written[draft] = where;
                found.Add((Write(draft, span, where, speakers), draft));
            }
            (nearest, nearestAt) = (drafts[^1], at);
        }
        return Numbered(found);
    }

    // Attacks on computers alone harm nobody.
    private bool IsOfComputers(ReadReport report) =>
        report.Sentences.Any(facts => _words.HasAny("cyber", facts.Sentence.Tokens)) && !report.Sentences.Any(facts => facts.Harms.Any(harm => harm.Number is not { High: 0 } && harm.Kind != HarmKind.Missing));

    private Tally Write(TallyDraft draft, TextSpan span, ImmutableArray<string> where, TallySpeakers speakers)
    {
        var speaker = speakers.Of(draft, span);
        var until = draft.End is { } end ? new Period(end, end) : null;
        return new Tally("", draft.Thing.What, draft.Thing.Against, where, draft.Count.Count, draft.Since, until, draft.End, _doers.Of(draft), speaker.Source, speaker.Stance, span);
    }

    // A headline repeats what the body tells, and a body itself: each tally is coded once, from the body.
    private static ImmutableArray<Reasoned<Tally>> Numbered(List<(Tally Tally, TallyDraft Draft)> found)
    {
        var kept = ImmutableArray.CreateBuilder<Reasoned<Tally>>();
        var known = new HashSet<(TallyCount, string, Period?, string?)>();
        var body = found.Where(pair => pair.Draft.IsOfBody).Select(pair => pair.Tally.Count).ToHashSet();
        foreach (var (tally, draft) in found)
            if ((draft.IsOfBody || !body.Any(count => count.Low == tally.Count.Low || (count.High is { } high && high == tally.Count.High)))
                && known.Add(TallyRules.KeyOf(tally)))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"t{kept.Count + 1}");
                kept.Add(new(tally with { Id = id }, draft.Why(id)));
            }
        return kept.DrainToImmutable();
    }
}
