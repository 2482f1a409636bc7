using Blotter.Language;
using Blotter.Language.Names;
using Blotter.Training.Corpora;

namespace Blotter.Training.Names;

/// <summary>Measures lists of names on the names of EWT's train part: which share of the names they hold, and which share of their matches are names.</summary>
internal static class ListMeasure
{
    private const int Parts = 4;

    /// <summary>Prints both by category.</summary>
    public static void Print(NameLists lists, string data, TextWriter output)
    {
        var sentences = UdEwt.Train(data).Where(sentence => !sentence.Names.IsDefault).ToList();
        var matches = sentences.ConvertAll(sentence => Matches(lists, sentence));
        output.WriteLine("category | matches | are a name of its kind | inside a name of its kind");
        foreach (var category in Enum.GetValues<NameCategories>().Where(category => category != NameCategories.None))
        {
            var (all, same, inside) = (0, 0, 0);
            for (var at = 0; at < sentences.Count; at++)
                foreach (var match in matches[at].Where(match => match.Category == category))
                {
                    var gold = sentences[at].Names.Where(name => name.Kind == KindOf(category)).ToList();
                    (all, same) = (all + 1, same + (gold.Exists(name => name.First == match.First && name.Last == match.Last) ? 1 : 0));
                    inside += gold.Exists(name => name.First <= match.First && name.Last >= match.Last) ? 1 : 0;
                }
            output.WriteLine($"{category} | {all} | {100.0 * same / Math.Max(all, 1):F1} | {100.0 * inside / Math.Max(all, 1):F1}");
        }
        output.WriteLine("kind | names | held by a list of the kind | every word in a list of the kind");
        foreach (var kind in NameTags.Kinds)
            PrintKind(sentences, matches, kind, output);
    }

    private static void PrintKind(List<TrainingSentence> sentences, List<List<Match>> matches, NameKind kind, TextWriter output)
    {
        var (all, held, covered) = (0, 0, 0);
        for (var at = 0; at < sentences.Count; at++)
            foreach (var name in sentences[at].Names.Where(name => name.Kind == kind))
            {
                var right = matches[at].FindAll(match => KindOf(match.Category) == kind);
                (all, held) = (all + 1, held + (right.Exists(match => match.First == name.First && match.Last == name.Last) ? 1 : 0));
                covered += Enumerable.Range(name.First, name.Last - name.First + 1).All(word => right.Exists(match => match.First <= word && match.Last >= word)) ? 1 : 0;
            }
        output.WriteLine($"{kind} | {all} | {100.0 * held / all:F1} | {100.0 * covered / all:F1}");
    }

    private static NameKind KindOf(NameCategories category) => category switch
    {
        NameCategories.Given or NameCategories.Family or NameCategories.Person => NameKind.Person,
        NameCategories.Organisation => NameKind.Organisation,
        _ => NameKind.Location,
    };

    private static List<Match> Matches(NameLists lists, TrainingSentence sentence)
    {
        var marks = new uint[sentence.Words.Length];
        lists.Mark([.. sentence.Words.Select(word => word.ToLowerInvariant().Replace('’', '\''))], marks);
        var found = new List<Match>();
        for (var category = 0; category < NameLists.Features / Parts; category++)
            for (int at = 0, first = 0; at < marks.Length; at++)
            {
                var part = (marks[at] >> (category * Parts)) & 15;
                if (part is 1 or 2)
                    first = at;
                if (part is 1 or 8)
                    found.Add(new Match(first, at, (NameCategories)(1 << category)));
            }
        return found;
    }

    private readonly record struct Match(int First, int Last, NameCategories Category);
}
