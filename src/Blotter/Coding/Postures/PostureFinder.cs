using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Coding.Numbers;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Postures;

/// <summary>
/// Finds the postures of a report: a number of forces that are in a place or were sent there, and the numbers of the same forces in other places beside it
/// ("900 soldiers in Syria and 2,500 in Iraq"). Forces that are harmed, that fight, or that are only planned for are none. Immutable.
/// </summary>
internal sealed class PostureFinder
{
    private readonly ForcePhraseFinder _forces;
    private readonly StationReader _stations;
    private readonly FrozenSet<string> _more;
    private readonly FrozenSet<string> _numbers;
    private readonly FrozenSet<string> _stay;

    public PostureFinder(Lexicons lexicons)
    {
        var words = new WordLists(lexicons.PostureWords);
        (_forces, _stations) = (new ForcePhraseFinder(words), new StationReader(words));
        (_more, _numbers, _stay) = (words["more"], words["number"], words["stay"]);
    }

    /// <summary>The postures in text order.</summary>
    public ImmutableArray<Reasoned<Posture>> Find(ReadReport report)
    {
        var found = ImmutableArray.CreateBuilder<Reasoned<Posture>>();
        foreach (var facts in report.Sentences)
            if (facts.Sentence.Section == SectionKind.Body && facts.Numbers.FirstFrom(0, facts.Sentence.Tokens.Length) is { } first)
                AddOf(facts, first, report, found);
        return found.DrainToImmutable();
    }

    private void AddOf(SentenceFacts facts, NumberPhrase first, ReadReport report, ImmutableArray<Reasoned<Posture>>.Builder found)
    {
        var length = facts.Sentence.Tokens.Length;
        var before = found.Count;
        for (var number = first; number is not null; number = facts.Numbers.FirstFrom(number.Last + 1, length))
        {
            if (_forces.At(facts.Tree, number) is { } force)
            {
                if (_stations.Of(facts, force, number.Range.Best ?? number.Range.Low) is { } station)
                    Add("forces-in-place", force.Name, number, station.Country ?? OnlyCountry(report), facts.Sentence.SpanOf(force.First, LastOf(force, station)));
            }
            else if (found.Count > 0 && Same(facts, number, found, isBeside: found.Count > before) is { } same)
                Add("forces-beside", found[^1].Fact.Force, number, same.Country, facts.Sentence.SpanOf(same.First, same.Last));
        }

        void Add(string rule, string force, NumberPhrase number, string? where, TextSpan span)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"po{found.Count + 1}");
            var why = $"\"{Token.Join(facts.Sentence.Tokens, number.First, number.Last)}\" counts \"{force}\" that are said to be {(where is null ? "somewhere" : $"in {where}")}";
            found.Add(new(new Posture(id, force, number.Range, where, report.Speech.Of(span).Source, span), new Reason(id, rule, why, span)));
        }
    }

    // The place belongs to the words where it stands right behind them.
    private static int LastOf(ForcePhrase force, Station station) => station.Last > force.Last && station.Last - force.Last <= 6 ? station.Last : force.Last;

    // "and 300 more in Chad"; "the number in Niger nearer to 1,500"
    private (int First, int Last, string? Country)? Same(SentenceFacts facts, NumberPhrase number, ImmutableArray<Reasoned<Posture>>.Builder found, bool isBeside)
    {
        var tokens = facts.Sentence.Tokens;
        var next = number.Last + 1;
        while (next < tokens.Length && _more.Contains(tokens[next].Lower))
            next++;
        if (isBeside && next + 1 < tokens.Length && _stay.Contains(tokens[next].Lower) && StationPlaces.At(facts, next + 1, Math.Min(next + 4, tokens.Length - 1)) is { } place)
            return (number.First, place.Last, place.Country);
        for (var at = Math.Max(0, number.First - 8); at < number.First - 2; at++)
            if (_numbers.Contains(tokens[at].Lemma) && _stay.Contains(tokens[at + 1].Lower)
                && StationPlaces.At(facts, at + 2, Math.Min(at + 5, number.First - 1)) is { Country: { } country } && found.Any(posture => posture.Fact.Where == country))
                return (at > 0 && tokens[at - 1].Upos == Upos.Det ? at - 1 : at, number.Last, country);
        return null;
    }

    private static string? OnlyCountry(ReadReport report)
    {
        string? only = null;
        foreach (var facts in report.Sentences)
            foreach (var country in facts.Countries)
                if (only is null)
                    only = country.Country.Iso2;
                else if (!string.Equals(only, country.Country.Iso2, StringComparison.Ordinal))
                    return null;
        return only;
    }
}
