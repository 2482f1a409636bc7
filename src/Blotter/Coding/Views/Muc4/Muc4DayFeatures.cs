using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Coding.Time;
using Blotter.Language;

namespace Blotter.Coding.Views.Muc4;

/// <summary>What speaks for a date or against it being the day of an incident.</summary>
internal sealed class Muc4DayFeatures
{
    private readonly Muc4DayCandidates _days;
    private readonly Muc4Nearness _nearness;
    private readonly string _nearest;
    private readonly int _nearestRank;
    private readonly string _number;
    private readonly ImmutableArray<string> _words;

    public Muc4DayFeatures(Muc4DayCandidates days, Muc4Nearness nearness)
    {
        (_days, _nearness) = (days, nearness);
        Candidates = [.. days.For(nearness)];
        var nearest = Candidates[0];
        _nearest = nearest.Sentence is null ? "nowhere" : nearness.Word(nearest.Sentence.Index);
        _nearestRank = nearest.Sentence is null ? int.MaxValue : nearness.Rank(nearest.Sentence.Index);
        _words = [.. nearness.Telling.Take(2).SelectMany(sentence => IncidentWords.In(days.Sentences[sentence]))];
        _number = Few(nearness.Telling.Sum(sentence => days.In(sentence).Count()));
    }

    /// <summary>What may be the incident's date.</summary>
    public ImmutableArray<Muc4DayCandidate> Candidates { get; }

    /// <summary>The features of one of them.</summary>
    public FeatureList Of(Muc4DayCandidate candidate)
    {
        var list = new FeatureList();
        list.Add("form", candidate.Form.ToString());
        list.Add("form.nearest", candidate.Form.ToString(), _nearest);
        list.Add("form.number", candidate.Form.ToString(), _number, _nearest);
        if (candidate.Mention is { } mention)
            OfMention(list, candidate, candidate.Sentence!, mention);
        else
            OfDefault(list);
        return list;
    }

    private void OfDefault(FeatureList list)
    {
        list.Add("telling", Few(_nearness.Telling.Count));
        list.Add("first", Few(_nearness.Telling.DefaultIfEmpty(0).Min()));
        foreach (var sentence in _nearness.Telling)
            foreach (var mention in _days.In(sentence))
                list.Add("has", mention.Rule, _nearness.Word(sentence));
    }

    private void OfMention(FeatureList list, Muc4DayCandidate candidate, Sentence sentence, TimeExpression mention)
    {
        var tokens = sentence.Tokens;
        var (form, word) = (candidate.Form.ToString(), _nearness.Word(sentence.Index));
        var days = Ago(_days.Anchor.DayNumber - mention.Start!.Value.FirstDay.DayNumber);
        var text = string.Join(' ', Enumerable.Range(mention.First, mention.Last - mention.First + 1).Select(at => tokens[at].Kind == TokenKind.Number ? "#" : tokens[at].Lower));
        var governor = Governor.Of(tokens, Head(tokens, mention));
        var lemma = governor.Token < 0 ? "-" : tokens[governor.Token].Lemma.ToLowerInvariant();
        list.Add("rule", mention.Rule, form);
        list.Add("rule.word", mention.Rule, form, word);
        list.Add("days", days, form);
        list.Add("days.word", days, form, word);
        list.Add("text", mention.Rule is "day-month" or "month-day" ? "day" : text, form, word);
        list.Add("word", word, form);
        list.Add("gov", lemma, form);
        list.Add("gov.rel", lemma, governor.Relation, form);
        list.Add("gov.incident", governor.Token >= 0 && IncidentWords.Has(tokens[governor.Token]) ? "1" : "0", word, form);
        list.Add("climb", IncidentWords.Climb(tokens, Head(tokens, mention)), form);
        list.Add("climb.word", IncidentWords.Climb(tokens, Head(tokens, mention)), word, form);
        list.Add("shared", IncidentWords.In(sentence).Any(_words.Contains) ? "1" : "0", word, form);
        list.Add("name", NameKind(sentence, mention), form);
        list.Add("distance", IncidentWords.Distance(tokens, mention.First), word, form);
        list.Add("tense", governor.Token < 0 ? "-" : tokens[governor.Token].Features.Tense.ToString(), form, word);
        list.Add("left", Lower(tokens, mention.First - 1), form);
        list.Add("left2", Lower(tokens, mention.First - 2), Lower(tokens, mention.First - 1), form);
        list.Add("right", Lower(tokens, mention.Last + 1), form);
        list.Add("nearest", _nearness.Rank(sentence.Index) == _nearestRank ? "1" : "0", word, form);
        list.Add("number", _number, word, form);
        list.Add("same", Few(_days.Mentions.Count(pair => pair.Mention.Start == mention.Start && pair.Mention.End == mention.End)), form);
        list.Add("order", Few(_days.In(sentence.Index).TakeWhile(other => other != mention).Count()), Few(_days.In(sentence.Index).Count()), form);
        list.Add("at", Few(sentence.Index), form);
        list.Add("before", SaysBefore(tokens, mention) ? "said" : "not", word, form);
        if (candidate.Form == Muc4DayForm.Range)
            list.Add("range", mention.Precision.ToString(), text, word);
    }

    // "Said today": the date of the saying.
    private static bool SaysBefore(ImmutableArray<Token> tokens, TimeExpression mention)
    {
        for (var at = mention.First - 1; at >= 0 && mention.First - at <= 3; at--)
            if (tokens[at].Lemma.ToLowerInvariant() is "say" or "report" or "announce" or "state" or "tell" or "claim" or "confirm" or "declare" or "add")
                return true;
        return false;
    }

    // Days are parts of names: "the 19 April Movement".
    private static string NameKind(Sentence sentence, TimeExpression mention)
    {
        foreach (var name in sentence.Names)
            if (name.First <= mention.Last && name.Last >= mention.First)
                return name.Kind.ToString();
        return "-";
    }

    private static int Head(ImmutableArray<Token> tokens, TimeExpression mention)
    {
        for (var at = mention.First; at <= mention.Last; at++)
            if (tokens[at].Head < mention.First || tokens[at].Head > mention.Last)
                return at;
        return mention.First;
    }

    private static string Ago(int days) => days switch
    {
        < 8 => days.ToString(CultureInfo.InvariantCulture),
        < 15 => "14",
        < 32 => "31",
        < 100 => "99",
        < 366 => "365",
        < 1000 => "999",
        _ => "years",
    };

    private static string Lower(ImmutableArray<Token> tokens, int at) => at < 0 || at >= tokens.Length ? "-" : tokens[at].Kind == TokenKind.Number ? "#" : tokens[at].Lower;

    private static string Few(int number) => number switch { <= 0 => "0", 1 => "1", 2 => "2", 3 => "3", <= 5 => "4", <= 9 => "6", _ => "10" };
}
