using System.Collections.Immutable;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Incidents;

/// <summary>
/// What is known of a candidate beside all else in the report, in numbers, for a <see cref="Forest"/> that says whether it takes part in an incident and is named by the right words.
/// Probabilities are given as log odds. The order of the numbers is that of the model: a change here asks for learning it again.
/// </summary>
internal sealed class ParticipantNumbers(ReportView view, Participant own)
{
    /// <summary>The forest's name.</summary>
    public const string ModelName = "participant";

    private readonly List<float> _numbers = [];

    /// <summary>The numbers.</summary>
    /// <param name="roles">How likely the entity is in each role.</param>
    /// <param name="sureness">How likely the words are the right ones.</param>
    /// <param name="rivals">The other candidates for the role.</param>
    /// <param name="groups">The groups of sentences that may tell of an incident.</param>
    /// <param name="scores">How much the entity's sentences speak for each group.</param>
    /// <param name="taken">The groups that it would take part in.</param>
    public float[] Of(float[] roles, float sureness, Rivals rivals, ImmutableArray<IncidentGroup> groups, ImmutableArray<float> scores, ImmutableArray<int> taken)
    {
        OfRoles(roles, rivals);
        OfWords(sureness);
        OfSentences();
        OfGroup(groups, scores, taken.MaxBy(at => groups[at].OfType));
        return [.. _numbers];
    }

    private void OfRoles(float[] roles, Rivals rivals)
    {
        Add((int)own.Role);
        AddOdds(own.Probability);
        AddOdds(Enumerable.Range(1, roles.Length - 1).Where(role => role != (int)own.Role && !IsOtherVictim((Role)role)).Max(role => roles[role]));
        AddOdds(Enumerable.Range(1, roles.Length - 1).Where(role => role != (int)own.Role && IsOtherVictim((Role)role)).Select(role => roles[role]).DefaultIfEmpty(0).Max());
        AddOdds(roles[0]);
        Add(rivals.Count);
        Add(rivals.Likelier);
        AddOdds(rivals.First);
        AddOdds(rivals.Last);
        Add(rivals.Sum);
    }

    // Whether the other role too is that of somebody harmed; a victim with and one without a name exclude each other less.
    private bool IsOtherVictim(Role other) => own.Role is Role.Victim or Role.NamedVictim && other is Role.Victim or Role.NamedVictim;

    private void OfWords(float sureness)
    {
        var phrase = own.Words.Phrase;
        Add(sureness);
        Add(own.Text.Length);
        Add(phrase.Name is { } name ? (int)name.Kind : -1);
        Add(phrase.HeadToken.Upos == Upos.Propn ? 2 : phrase.HeadToken.Upos == Upos.Noun ? 1 : 0);
        Add(own.Entity.Phrases.Length);
        Add(phrase.Sentence.Tokens.Length);
        Add(phrase.Sentence.Tokens.Count(SentenceClues.IsTrigger));
    }

    private void OfSentences()
    {
        var sentence = own.Words.Phrase.Sentence.Index;
        var sentences = own.Entity.Phrases.Select(phrase => phrase.Sentence.Index).Distinct().ToArray();
        Add(view.Report.Sentences.Length);
        Add(view.Report.Entities.Length);
        Add(sentences.Length);
        Add(sentences[0]);
        Add(sentence);
        AddOdds(view.Clues.Relevance);
        AddOdds(sentences.Max(view.Clues.Telling));
        AddOdds(view.Clues.Telling(sentence));
        AddOdds(view.Clues.Telling(sentence - 1));
        AddOdds(view.Clues.Telling(sentence + 1));
        Add(view.MeanTelling);
        for (var role = Role.Individual; role <= Role.Weapon; role++)
            AddOdds(view.RolesIn[sentence][(int)role]);
        Add(view.Setting.Days[sentence] is { IsEmpty: false } days ? days.Min() : -1);
    }

    private void OfGroup(ImmutableArray<IncidentGroup> groups, ImmutableArray<float> scores, int at)
    {
        var group = groups[at];
        Add(groups.Length);
        AddOdds(group.Relevance);
        AddOdds(group.OfType);
        AddOdds(own.Entity.Phrases.Max(phrase => view.Clues.Events[phrase.Sentence.Index][(int)group.Type]));
        Add(group.Sentences.Length);
        Add(own.Words.Phrase.Sentence.Index - group.Sentences[0]);
        Add(scores[at]);
        Add(Enumerable.Range(0, scores.Length).Where(other => other != at).Select(other => scores[other]).DefaultIfEmpty(-1).Max());
    }

    private void Add(float number) => _numbers.Add(number);

    private void AddOdds(float probability) => _numbers.Add(LogOdds.Of(probability));
}
