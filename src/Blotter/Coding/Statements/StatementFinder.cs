using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Statements;

/// <summary>
/// Finds the statements of a report: what is done by saying it, by the verb that names it ("condemned"), the noun ("a denial") or the words themselves ("we will strike again").
/// Plain assertions are none. Immutable.
/// </summary>
internal sealed class StatementFinder
{
    private readonly ActReader _acts;
    private readonly NounActReader _nouns;
    private readonly SpokenClauses _clauses;
    private readonly SpokenActReader _spoken;
    private readonly BareActReader _bare;
    private readonly ActDates _dates;

    public StatementFinder(Lexicons lexicons)
    {
        var (verbs, words) = (new StatementWords(lexicons.StatementWords), new WordLists(lexicons.StatementContext));
        var context = new ActContext(words);
        (_spoken, _bare) = (new SpokenActReader(lexicons.StatementPhrases, context, words), new BareActReader(context, words));
        _dates = new ActDates(context, _clauses = new SpokenClauses(verbs));
        (_acts, _nouns) = (new ActReader(verbs, context, words, _spoken), new NounActReader(verbs, context));
    }

    /// <summary>The statements in text order.</summary>
    public ImmutableArray<Reasoned<Statement>> Find(ReadReport report)
    {
        var quotes = new QuotedStretches(report.Sentences);
        var list = new ActList(quotes, _spoken);
        foreach (var facts in report.Sentences)
            if (facts.Sentence.Section == SectionKind.Body)
                Read(facts, quotes.Of(facts.Sentence), list);
        var speakers = new SpeakerFinder(report.Speech);
        return [.. list.Close().Select((act, index) => Written(string.Create(CultureInfo.InvariantCulture, $"st{index + 1}"), act))];

        Reasoned<Statement> Written(string id, Act act) =>
            new(new Statement(id, speakers.Of(act), act.Kind, act.Span.Of(report.Document.Text), _dates.Of(act), act.Span), act.Why(id));
    }

    // "Has anybody claimed it?": nothing is done by asking whether it was.
    private static bool IsQuestion(ImmutableArray<Token> tokens) => tokens[^1].Text is "?" || (tokens.Length > 1 && tokens[^2].Text is "?" && !tokens.Any(token => token.Text is "\"" or "“"));

    private void Read(SentenceFacts facts, ImmutableArray<QuotedStretch> quotes, ActList list)
    {
        var tokens = facts.Sentence.Tokens;
        var told = new List<Act>();
        for (var at = IsQuestion(tokens) ? tokens.Length : 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens.ItemRef(at);
            if (_acts.CanTell(token) && _acts.At(facts, at) is { } act)
                told.Add(QuotedWords.Preferred(act, quotes));
            else if (_nouns.CanTell(token) && _nouns.At(facts, at) is { } noun)
                told.Add(noun);
            else if (_clauses.IsSaying(token) && _clauses.At(facts.Tree, at) is { } said && !QuotedWords.Holds(quotes, said) && _spoken.Of(facts.Tree, said) is { } kind)
                told.Add(QuotedWords.Preferred(new Act(facts, kind, at, said.Speaker, said.First, said.Last) { Rule = ActRule.Spoken }, quotes));
        }
        foreach (var quote in quotes)
        {
            var words = new WordsSpoken(-1, -1, -1, quote.First, quote.Last);
            if (quote.Last > quote.First && _spoken.Of(facts.Tree, words) is { } kind)
                told.Add(new Act(facts, kind, -1, -1, quote.First, quote.Last) { IsQuoted = true, Rule = ActRule.Quoted });
        }
        if (told.Count == 0 && _bare.Of(tokens) is { } own)
            told.Add(new Act(facts, own.Kind, -1, -1, own.First, own.Last) { IsQuoted = true, Rule = ActRule.Quoted });
        list.Add(facts, told, quotes);
    }
}
