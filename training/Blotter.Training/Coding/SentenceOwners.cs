using System.Collections.Immutable;
using Blotter.Coding.Roles;

namespace Blotter.Training.Coding;

/// <summary>Tells of which incidents of its key each sentence of a report tells most: by the strings it holds, those of victims and targets before those of perpetrators and weapons, those of one incident before those of many.</summary>
internal static class SentenceOwners
{
    private const float Nearly = 0.75f;

    /// <summary>For each sentence the indexes of the templates, ascending; none where it holds no string.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(Muc4Report report)
    {
        var match = new KeyMatch(report.Key);
        var shares = report.Sentences.Select(_ => new SortedDictionary<int, float>()).ToArray();
        foreach (var phrase in report.Phrases)
        {
            var own = match.Of(phrase).Where(known => known.Role != Role.Organisation).ToArray();
            var templates = own.Select(known => known.Template).Distinct().ToArray();
            foreach (var template in templates)
            {
                var isHarmed = own.Any(known => known.Template == template && known.Role is Role.Victim or Role.NamedVictim or Role.Target);
                var sentence = shares[phrase.Sentence.Index];
                sentence[template] = sentence.GetValueOrDefault(template) + ((isHarmed ? 1f : 0.3f) / templates.Length);
            }
        }
        return [.. shares.Select(sentence => sentence.Where(pair => pair.Value >= sentence.Values.Max() * Nearly).Select(pair => pair.Key).ToImmutableArray())];
    }
}
