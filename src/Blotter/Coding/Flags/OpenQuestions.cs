using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Coding.Culprits;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Coding.Flags;

/// <summary>Finds where the body of a report says that it isn't known, or only suspected, who did an incident.</summary>
internal sealed class OpenQuestions
{
    private readonly ImmutableArray<ImmutableArray<string>> _phrases;

    /// <summary>Reads the phrases.</summary>
    /// <param name="words">Words of flags.</param>
    public OpenQuestions(WordLists words) => _phrases = [.. words["unknown"].Order(StringComparer.Ordinal).Select(phrase => phrase.Split(' ').ToImmutableArray())];

    /// <summary>The words that leave it open for an incident, the plainest first: that nobody was identified, else who is only suspected.</summary>
    public ImmutableArray<TextSpan> Of(FlagContext context, int incident)
    {
        var unknown = context.In(SectionKind.Body).SelectMany(facts => Said(facts.Sentence)).ToImmutableArray();
        var suspected = context.Culprits[incident].Told
            .Where(told => !told.IsHeadline && told.Standing is Standing.Suspected or Standing.SuspectedByAuthorities or Standing.Possible && told.Blame.Kind == BlameKind.Accused && told.Stance == Stance.Hedges && told.Culprit!.Name.Form == CulpritForm.Named)
            .Select(told => told.Clause);
        return [.. unknown, .. suspected];
    }

    // The phrase with the words before it in its clause.
    private IEnumerable<TextSpan> Said(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = 0; at < tokens.Length; at++)
            foreach (var phrase in _phrases)
                if (at + phrase.Length <= tokens.Length && Matches(tokens, at, phrase))
                {
                    var first = at;
                    // "We have a direction, not an answer."
                    if (first > 1 && tokens[first].Lower is "not" && tokens[first - 1].Text is ",")
                        first--;
                    while (first > 0 && at - first < 5 && tokens[first - 1].Kind == TokenKind.Word && tokens[first - 1].Lower is not ("that" or "said" or "but" or "and"))
                        first--;
                    yield return sentence.SpanOf(first, at + phrase.Length - 1);
                }
    }

    private static bool Matches(ImmutableArray<Token> tokens, int at, ImmutableArray<string> phrase)
    {
        for (var word = 0; word < phrase.Length; word++)
            if (tokens[at + word].Lower != phrase[word] && !(phrase[word] == "not" && tokens[at + word].Lower is "n't" or "n’t"))
                return false;
        return true;
    }
}
