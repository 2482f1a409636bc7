using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Learned;
using Blotter.Coding.Roles;

namespace Blotter.Coding.Incidents;

/// <summary>What says that sentences that may tell of an incident do, and that no others tell of it better.</summary>
internal static class IncidentFeatures
{
    /// <summary>The model's name.</summary>
    public const string ModelName = "incident";

    /// <summary>The features of a group of sentences.</summary>
    public static FeatureList Of(ReportView view, IncidentGroup group, bool withNames = false)
    {
        var list = new FeatureList(withNames);
        var type = group.Type.ToString();
        var own = group.Sentences.OrderByDescending(at => view.Clues.Events[at][(int)group.Type]).ThenBy(at => at).ToImmutableArray();
        list.Add("bias");
        list.Add("type", type);
        Gauge.Add(list, "relevance", group.Relevance);
        Gauge.Add(list, "of-type", group.OfType);
        Gauge.Add(list, "of-type.type", group.OfType, type);
        Gauge.Add(list, "likeness", group.Likeness);
        list.Add("index", Number(group.Index), Number(group.Count));
        list.Add("likeness.index", Gauge.Word(group.Likeness), Number(group.Index));
        list.Add("of-type.index", Gauge.Word(group.OfType), Number(group.Index), Number(group.Count));
        OfSentences(list, view, group, own);
        OfRoles(list, view, group);
        return list;
    }

    private static void OfSentences(FeatureList list, ReportView view, IncidentGroup group, ImmutableArray<int> own)
    {
        var most = view.Clues.Events[own[0]][(int)group.Type];
        var mostOfAll = view.Clues.Events.Max(sentence => sentence[(int)group.Type]);
        Gauge.Add(list, "max", most);
        Gauge.Add(list, "max2", own.Length > 1 ? view.Clues.Events[own[1]][(int)group.Type] : 0);
        Gauge.Add(list, "max.share", most / mostOfAll);
        Gauge.Add(list, "max.index", most, Number(group.Index));
        Gauge.Add(list, "telling", view.Clues.Telling(own[0]));
        Gauge.Count(list, "sentences", own.Length);
        Gauge.Count(list, "where", group.Sentences[0]);
        list.Add("index.sentences", Number(group.Index), Number(own.Length));
        foreach (var trigger in view.Triggers(own[0]))
            list.Add("trigger", trigger, group.Type.ToString());
        list.Add("has", own.Any(at => !view.Setting.Places[at].IsEmpty) ? "place" : "-", own.Any(at => !view.Setting.Days[at].IsEmpty) ? "day" : "-", Number(group.Index));
    }

    private static void OfRoles(FeatureList list, ReportView view, IncidentGroup group)
    {
        for (var role = Role.Individual; role <= Role.Weapon; role++)
        {
            var most = group.Sentences.Max(at => view.RolesIn[at][(int)role]);
            Gauge.Add(list, "role", most, role.ToString());
            if (group.Count > 1)
                Gauge.Add(list, "role.many", most, role.ToString());
        }
    }

    private static string Number(int number) => Math.Min(number, 5).ToString(CultureInfo.InvariantCulture);
}
