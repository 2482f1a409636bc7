using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Measures;

/// <summary>Finds the measures of a report. Immutable.</summary>
internal sealed class MeasureFinder
{
    private readonly ActionReader _actions;
    private readonly NamedMeasureReader _named;

    public MeasureFinder(Lexicons lexicons)
    {
        var words = new MeasureWords(lexicons.MeasureWords);
        var people = lexicons.People.Rows.SelectMany(row => row.Values("singular").Concat(row.Values("plural"))).ToFrozenSet(StringComparer.Ordinal);
        var context = new WordLists(lexicons.MeasureContext);
        (_actions, _named) = (new ActionReader(words, context, people), new NamedMeasureReader(words, context));
    }

    /// <summary>The measures in text order.</summary>
    public ImmutableArray<Reasoned<Measure>> Find(ReadReport report)
    {
        var told = new MeasureList();
        foreach (var facts in report.Sentences)
            if (facts.Sentence.Section == SectionKind.Body)
                Read(facts, told);
        return [.. told.Mentions.Select((mention, index) => Written(string.Create(CultureInfo.InvariantCulture, $"m{index + 1}"), mention, report))];
    }

    private void Read(SentenceFacts facts, MeasureList told)
    {
        var tokens = facts.Sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            if (_actions.CanTell(token) && _actions.At(facts, at) is { } action)
                told.Add(action);
            else if (_named.CanTell(token) && _named.At(facts, at) is { } named)
                told.Add(named);
        }
    }

    private static Reasoned<Measure> Written(string id, MeasureMention mention, ReadReport report)
    {
        var actor = mention.Actor >= 0 && mention.Facts.Tree.Tokens[mention.Actor].Upos != Upos.Pron ? MeasurePhrase.Text(mention.Facts.Tree, mention.Actor) : null;
        return new(new Measure(id, actor, mention.Kind, OutcomeOf(mention), MeasureDates.Of(mention), report.Speech.Of(mention.Span).Source, mention.Span), mention.Why(id));
    }

    // "two men arrested", "a state of emergency imposed"
    private static string OutcomeOf(MeasureMention mention)
    {
        if (mention.Object < 0 || mention.Facts.Tree.Tokens[mention.Object].Upos == Upos.Pron)
            return mention.Outcome;
        var about = MeasurePhrase.Text(mention.Facts.Tree, mention.Object);
        return mention.Facts.Tree.Tokens[mention.Object].Lemma == "state" ? $"{about} of emergency {mention.Outcome}" : $"{about} {mention.Outcome}";
    }
}
