using System.Collections.Immutable;
using Blotter.Coding.Actors;
using Blotter.Coding.Attribution;
using Blotter.Coding.Contract;
using Blotter.Coding.Events;
using Blotter.Coding.Numbers;
using Blotter.Coding.Places;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding;

/// <summary>Runs all finders over a sentence. Immutable.</summary>
internal sealed class SentenceReader
{
    private readonly TriggerFinder _triggers;
    private readonly NumberFinder _numbers;
    private readonly CountryFinder _countries;
    private readonly PhraseTable<WeaponKind> _weapons;
    private readonly PhraseTable<PeopleWord> _people;
    private readonly HarmFinder _harms;
    private readonly SourceFinder _sources;
    private readonly ResponsibilityFinder _responsibility;

    public SentenceReader(Lexicons lexicons, CountryFinder countries, SourceNamer namer)
    {
        _countries = countries;
        _people = PeopleWord.Table(lexicons.People);
        var attack = new WordLists(lexicons.AttackWordContext);
        var phrases = new WordLists(lexicons.PeoplePhraseWords);
        var attribution = new WordLists(lexicons.SourcePhraseWords);
        _triggers = new TriggerFinder(AttackWord.Table(lexicons.AttackWords), new DeedFinder(DeedFrame.Table(lexicons.DeedFrames), new WordLists(lexicons.DeedWords)), new FactualityReader(lexicons.FactualityCues, attack), attack);
        _numbers = new NumberFinder(lexicons.NumberWords);
        _weapons = WeaponFinder.Table(lexicons.Weapons);
        _harms = new HarmFinder(HarmWord.Table(lexicons.HarmWords), new PeoplePhraseReader(_people, phrases), phrases, new NumberWords(lexicons.NumberWords));
        _sources = new SourceFinder(AttributionCue.Table(lexicons.AttributionCues), namer, attribution);
        _responsibility = new ResponsibilityFinder(lexicons.ResponsibilityCues);
    }

    /// <summary>What the finders see in the sentence.</summary>
    /// <param name="cut">The sentence as it was cut, annotated or not.</param>
    /// <param name="dates">The dates in it that may be those of events.</param>
    /// <param name="times">All times in it.</param>
    /// <param name="toponyms">The toponyms in it.</param>
    public SentenceFacts Read(Sentence cut, ImmutableArray<TimeExpression> dates, ImmutableArray<TimeExpression> times, ImmutableArray<Toponym> toponyms)
    {
        var (sentence, places) = WrittenWords.Of(cut);
        var (tree, tokens) = (new SentenceTree(sentence), sentence.Tokens);
        var numbers = _numbers.Find(tokens);
        var weapons = _weapons.Find(tokens);
        var people = _people.Find(tokens);
        return new SentenceFacts(
            tree,
            _triggers.Find(tree, weapons, people),
            numbers,
            Moved(dates, places),
            _countries.Find(tokens),
            [.. toponyms.Select(toponym => Moved(toponym, places))],
            weapons,
            [.. people.Where(hit => hit.Value.IsAttacker)],
            _harms.Find(tokens, numbers),
            _sources.Find(tokens),
            _responsibility.Find(tokens))
        {
            Times = Moved(times, places),
        };
    }

    private static ImmutableArray<TimeExpression> Moved(ImmutableArray<TimeExpression> times, ImmutableArray<int> places) =>
        [.. times.Select(time => time with { First = places[time.First], Last = places[time.Last] }).DistinctBy(time => time.Last)];

    private static Toponym Moved(Toponym toponym, ImmutableArray<int> places) => toponym with
    {
        First = places[toponym.First],
        Last = places[toponym.Last],
        Governor = toponym.Governor.Token < 0 ? toponym.Governor : toponym.Governor with { Token = places[toponym.Governor.Token] },
    };
}
