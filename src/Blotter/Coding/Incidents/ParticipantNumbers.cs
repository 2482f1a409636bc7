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

    /// <summary>The numbers.</summary>
    /// <param name="entity">Index of the entity.</param>
    /// <param name="sureness">How likely the words are the right ones.</param>
    /// <param name="rivals">The other candidates for the role.</param>
    /// <param name="groups">The groups of sentences that may tell of an incident.</param>
    /// <param name="scores">How much the entity's sentences speak for each group.</param>
    /// <param name="taken">The groups that it would take part in.</param>
    public float[] Of(int entity, float sureness, Rivals rivals, ImmutableArray<IncidentGroup> groups, ImmutableArray<float> scores, ImmutableArray<int> taken) =>
        [.. OfRoles(view.Roles[entity], rivals), .. OfWords(sureness), .. OfSentences(), .. OfGroup(groups, scores, taken.MaxBy(at => groups[at].OfType)), .. OfNetwork(view.Network.Roles[entity])];

    private IEnumerable<float> OfRoles(float[] roles, Rivals rivals)
    {
        yield return (int)own.Role;
        yield return LogOdds.Of(own.Probability);
        yield return LogOdds.Of(Enumerable.Range(1, roles.Length - 1).Where(role => role != (int)own.Role && !IsOtherVictim((Role)role)).Max(role => roles[role]));
        yield return LogOdds.Of(Enumerable.Range(1, roles.Length - 1).Where(role => role != (int)own.Role && IsOtherVictim((Role)role)).Select(role => roles[role]).DefaultIfEmpty(0).Max());
        yield return LogOdds.Of(roles[0]);
        yield return rivals.Count;
        yield return rivals.Likelier;
        yield return LogOdds.Of(rivals.First);
        yield return LogOdds.Of(rivals.Last);
        yield return rivals.Sum;
    }

    // Whether the other role too is that of somebody harmed; a victim with and one without a name exclude each other less.
    private bool IsOtherVictim(Role other) => own.Role is Role.Victim or Role.NamedVictim && other is Role.Victim or Role.NamedVictim;

    private IEnumerable<float> OfWords(float sureness)
    {
        var phrase = own.Words.Phrase;
        yield return sureness;
        yield return own.Text.Length;
        yield return phrase.Name is { } name ? (int)name.Kind : -1;
        yield return phrase.HeadToken.Upos == Upos.Propn ? 2 : phrase.HeadToken.Upos == Upos.Noun ? 1 : 0;
        yield return own.Entity.Phrases.Length;
        yield return phrase.Sentence.Tokens.Length;
        yield return phrase.Sentence.Tokens.Count(SentenceClues.IsTrigger);
    }

    private IEnumerable<float> OfSentences()
    {
        var sentence = own.Words.Phrase.Sentence.Index;
        var sentences = own.Entity.Phrases.Select(phrase => phrase.Sentence.Index).Distinct().ToArray();
        yield return view.Report.Sentences.Length;
        yield return view.Report.Entities.Length;
        yield return sentences.Length;
        yield return sentences[0];
        yield return sentence;
        yield return LogOdds.Of(view.Clues.Relevance);
        yield return LogOdds.Of(sentences.Max(view.Clues.Telling));
        yield return LogOdds.Of(view.Clues.Telling(sentence));
        yield return LogOdds.Of(view.Clues.Telling(sentence - 1));
        yield return LogOdds.Of(view.Clues.Telling(sentence + 1));
        yield return view.MeanTelling;
        for (var role = Role.Individual; role <= Role.Weapon; role++)
            yield return LogOdds.Of(view.RolesIn[sentence][(int)role]);
        yield return view.Setting.Days[sentence] is { IsEmpty: false } days ? days.Min() : -1;
    }

    private IEnumerable<float> OfGroup(ImmutableArray<IncidentGroup> groups, ImmutableArray<float> scores, int at)
    {
        var group = groups[at];
        yield return groups.Length;
        yield return LogOdds.Of(group.Relevance);
        yield return LogOdds.Of(group.OfType);
        yield return LogOdds.Of(own.Entity.Phrases.Max(phrase => view.Clues.Events[phrase.Sentence.Index][(int)group.Type]));
        yield return group.Sentences.Length;
        yield return own.Words.Phrase.Sentence.Index - group.Sentences[0];
        yield return scores[at];
        yield return Enumerable.Range(0, scores.Length).Where(other => other != at).Select(other => scores[other]).DefaultIfEmpty(-1).Max();
    }

    // What the network says by itself, which is in the other numbers together with the regressions.
    private IEnumerable<float> OfNetwork(float[] roles)
    {
        yield return LogOdds.Of(roles[(int)own.Role]);
        yield return LogOdds.Of(roles[0]);
        yield return LogOdds.Of(Enumerable.Range(1, roles.Length - 1).Where(role => role != (int)own.Role && IsOtherVictim((Role)role)).Select(role => roles[role]).DefaultIfEmpty(0).Max());
        yield return LogOdds.Of(view.Network.Telling(own.Words.Phrase.Sentence.Index));
        yield return LogOdds.Of(own.Entity.Phrases.Max(phrase => view.Network.Telling(phrase.Sentence.Index)));
        yield return LogOdds.Of(view.Network.MostTelling);
    }
}
