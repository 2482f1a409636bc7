using System.Globalization;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>What says that a report tells of an incident, once its sentences and entities are judged.</summary>
internal static class RelevanceFeatures
{
    /// <summary>The model's name.</summary>
    public const string ModelName = "report";

    /// <summary>The features of a report.</summary>
    public static FeatureList Of(ReportView view, bool withNames = false)
    {
        var list = new FeatureList(withNames);
        list.Add("bias");
        Gauge.Add(list, "relevance", view.Clues.Relevance);
        OfSentences(list, view);
        OfRoles(list, view);
        OfSetting(list, view);
        foreach (var sentence in view.Surest(EventType.None).Take(2))
            OfSentence(list, view, sentence);
        return list;
    }

    private static void OfSentences(FeatureList list, ReportView view)
    {
        var surest = view.Surest(EventType.None);
        for (var rank = 0; rank < 4; rank++)
            Gauge.Add(list, "rank", rank < surest.Length ? view.Clues.Telling(surest[rank]) : 0, Number(rank));
        for (var at = 0; at < 4; at++)
            Gauge.Add(list, "at", view.Clues.Telling(at), Number(at));
        Gauge.Add(list, "any", view.Any(EventType.None));
        Gauge.Count(list, "sum", 2 * surest.Sum(at => view.Clues.Telling(at)));
        Gauge.Count(list, "length", surest.Length);
        Gauge.Count(list, "first", surest.IsEmpty ? 30 : surest[0]);
        list.Add("both", Gauge.Word(view.Clues.Relevance), Gauge.Word(view.Any(EventType.None)));
        foreach (var type in Enum.GetValues<EventType>().Skip(1))
            Gauge.Add(list, "type", view.Any(type), type.ToString());
    }

    private static void OfRoles(FeatureList list, ReportView view)
    {
        for (var role = Role.Individual; role <= Role.Weapon; role++)
        {
            var likely = view.Roles.Select(each => each[(int)role]).OrderDescending().Take(2).ToArray();
            for (var rank = 0; rank < likely.Length; rank++)
                Gauge.Add(list, rank == 0 ? "role" : "role2", likely[rank], role.ToString());
            Gauge.Count(list, "roles", view.Roles.Sum(each => each[(int)role]), role.ToString());
        }
        var together = 0f;
        foreach (var each in view.RolesIn)
        {
            var harmed = Math.Max(each[(int)Role.Victim], Math.Max(each[(int)Role.NamedVictim], each[(int)Role.Target]));
            var harming = Math.Max(each[(int)Role.Individual], Math.Max(each[(int)Role.Organisation], each[(int)Role.Weapon]));
            together = Math.Max(together, harmed * harming);
        }
        Gauge.Add(list, "together", together);
    }

    private static void OfSetting(FeatureList list, ReportView view)
    {
        list.Add("dateline", view.Setting.Country ?? "-");
        list.Add("country", view.Setting.Countries.IsEmpty ? "-" : view.Setting.Countries[0], Gauge.Word(view.Any(EventType.None)));
    }

    /// <summary>Adds the forms of the words of a sentence that tell of an attack, and the countries and the dates that it names.</summary>
    public static void OfSentence(FeatureList list, ReportView view, int sentence)
    {
        foreach (var token in view.Report.Sentences[sentence].Tokens.Where(SentenceClues.IsTrigger))
            list.Add("form", token.Lemma.ToLowerInvariant(), token.Xpos);
        foreach (var land in view.Setting.Lands[sentence])
            list.Add("land", land);
        foreach (var day in view.Setting.Days[sentence])
            list.Add("ago", Ago(day));
        if (view.Setting.Days[sentence].IsEmpty)
            list.Add("ago", "-");
    }

    /// <summary>How long ago, in a word.</summary>
    public static string Ago(int days) => days switch { < 0 => "future", 0 => "0", 1 => "1", <= 3 => "3", <= 7 => "7", <= 31 => "31", <= 70 => "70", <= 400 => "year", _ => "years" };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
