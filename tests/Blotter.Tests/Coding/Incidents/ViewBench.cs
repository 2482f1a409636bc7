using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Network;
using Blotter.Coding.Roles;
using Blotter.Coding.Views.Muc4;
using Blotter.Tests.Coding.Views.Muc4;

namespace Blotter.Tests.Coding.Incidents;

/// <summary>Makes reports of which it is known how likely each sentence tells of an attack and who takes part, and models that know what a test tells them.</summary>
internal static class ViewBench
{
    private const int Rows = 1 << 16;

    /// <summary>A report of which each sentence tells of what it is said to, and words that stand for participants have the role they are said to have.</summary>
    public static ReportView View(string body, ImmutableArray<(EventType Type, float Probability)> sentences, params (string Head, Role Role)[] roles)
    {
        var document = Muc4Bench.Report("", body);
        var annotated = Muc4Bench.Sentences(document);
        annotated.Length.ShouldBe(sentences.Length);
        var report = new AnnotatedReport(document, annotated, EntityFinder.Find([.. annotated.SelectMany(sentence => NounPhraseFinder.Find(sentence))]));
        var network = new NetworkReading([.. sentences.Select(Event)], [.. report.Entities.Select(entity => Roles(entity, roles))]);
        return new ReportView(report, new ReportClues(network.Events, 0.5f), network.Roles, network, new Muc4Setting(report).OfReport);
    }

    /// <summary>A model whose label 1 has these odds where a feature holds, and even odds elsewhere.</summary>
    public static LinearModel Model(params (string Template, string First, string Second, int LogOdds)[] features)
    {
        var weights = new sbyte[2 * Rows];
        foreach (var (template, first, second, odds) in features)
        {
            var list = new FeatureList();
            list.Add(template, first, second);
            weights[(2 * LinearModel.Row(list.Hashes[0], Rows)) + 1] += (sbyte)odds;
        }
        return new LinearModel("test", ["no", "yes"], weights, 1);
    }

    /// <summary>A model of stages that knows nothing but that incidents are accomplished.</summary>
    public static LinearModel Stages()
    {
        var weights = new sbyte[3 * Rows];
        var list = new FeatureList();
        list.Add("bias");
        weights[3 * LinearModel.Row(list.Hashes[0], Rows)] = 5;
        return new LinearModel("test", ["Accomplished", "Attempted", "Threatened"], weights, 1);
    }

    /// <summary>Chooses some words for each participant.</summary>
    public static ParticipantRoles Words() => new(Model(), Model());

    private static float[] Event((EventType Type, float Probability) sentence)
    {
        var all = new float[Enum.GetValues<EventType>().Length];
        all[(int)sentence.Type] = sentence.Probability;
        all[(int)EventType.None] = 1 - sentence.Probability;
        return all;
    }

    private static float[] Roles(Entity entity, (string Head, Role Role)[] known)
    {
        var roles = new float[Enum.GetValues<Role>().Length];
        foreach (var (head, role) in known)
            if (entity.Phrases.Any(phrase => phrase.HeadToken.Lower == head))
                roles[(int)role] = 0.9f;
        return roles;
    }
}
