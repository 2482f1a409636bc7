using Blotter.Coding.Learned;
using Blotter.Coding.Roles;
using Blotter.Language;

namespace Blotter.Coding.Incidents;

/// <summary>What says that a report tells of an incident of a type.</summary>
internal static class TypeFeatures
{
    /// <summary>The model's name.</summary>
    public const string ModelName = "type";

    /// <summary>The types that some sentence may tell of.</summary>
    public static IEnumerable<EventType> Candidates(ReportView view) =>
        Enum.GetValues<EventType>().Where(type => type != EventType.None && view.Any(type) >= IncidentGroups.LeastTelling);

    /// <summary>The features of a type in a report.</summary>
    public static FeatureList Of(ReportView view, EventType type, float relevance, bool withNames = false)
    {
        var list = new FeatureList(withNames);
        var name = type.ToString();
        var any = view.Any(type);
        var best = Enum.GetValues<EventType>().Skip(1).Where(other => other != type).MaxBy(other => view.Any(other));
        var rest = view.Any(best);
        var surest = view.Surest(type);
        list.Add("bias");
        list.Add("type", name);
        Gauge.Add(list, "relevance", relevance);
        Gauge.Add(list, "relevance.type", relevance, name);
        Gauge.Add(list, "any", any);
        Gauge.Add(list, "any.type", any, name);
        Gauge.Add(list, "product", any * relevance);
        Gauge.Add(list, "share", any / (any + rest + 1e-6f));
        Gauge.Add(list, "share.type", any / (any + rest + 1e-6f), name);
        list.Add("best", name, best.ToString(), any >= rest ? "first" : Gauge.Word(rest));
        list.Add("both", Gauge.Word(any), Gauge.Word(rest), Gauge.Word(relevance));
        for (var rank = 0; rank < 3 && rank < surest.Length; rank++)
            Gauge.Add(list, rank switch { 0 => "max", 1 => "max2", _ => "max3" }, view.Clues.Events[surest[rank]][(int)type]);
        if (!surest.IsEmpty)
            OfSurest(list, view, type, surest[0]);
        return list;
    }

    private static void OfSurest(FeatureList list, ReportView view, EventType type, int sentence)
    {
        var name = type.ToString();
        var own = view.Clues.Events[sentence];
        Gauge.Add(list, "max.type", own[(int)type], name);
        Gauge.Add(list, "max.share", own[(int)type] / (1 - own[0] + 1e-6f));
        Gauge.Count(list, "where", sentence);
        list.Add("surest.all", sentence == view.Surest(EventType.None)[0] ? "yes" : "no", name);
        foreach (var trigger in view.Triggers(sentence))
            list.Add("trigger", trigger, name);
        for (var role = Role.Individual; role <= Role.Weapon; role++)
            Gauge.Add(list, "role", view.RolesIn[sentence][(int)role], role.ToString());
        RelevanceFeatures.OfSentence(list, view, sentence);
        foreach (var token in view.Report.Sentences[sentence].Tokens)
            if (token.Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Propn or Upos.Adv or Upos.Aux or Upos.Det)
                list.Add("word", token.Lemma.ToLowerInvariant());
    }
}
