using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>
/// The verb <c>words</c>: how often the words chosen for an entity that the key names are a string of the key, on MUC-4's development reports, crossed in folds, whatever roles are said; and how
/// many things of the key are so met. A measure of entities and of the model of words alone, with far less noise than that of whole incidents.
/// </summary>
internal static class WordsMeasure
{
    private static readonly ImmutableArray<Role> Roles = [Role.Individual, Role.Organisation, Role.Target, Role.NamedVictim, Role.Weapon, Role.Victim];

    /// <summary>Measures, prints a table with a row for each role, and after it each entity of whose words the key has others.</summary>
    /// <param name="data">The folder of corpora.</param>
    /// <param name="withErrors">Whether errors are listed.</param>
    /// <param name="output">Where to.</param>
    public static int Run(string data, bool withErrors, TextWriter output)
    {
        var reports = Muc4Corpus.Dev(data);
        ImmutableArray<CodingExample> examples = [.. reports.AsParallel().AsOrdered().Select(CodingExample.Of)];
        var models = Enumerable.Range(0, ReportLearner.Folds).AsParallel().AsOrdered().Select(fold => SpanLearner.Learn(examples.Where((_, at) => at % ReportLearner.Folds != fold))).ToArray();
        var read = examples.Select((example, at) => Read(example, models[at % ReportLearner.Folds])).ToArray();
        var text = new StringBuilder("| Role | entities | words right | within reach | another thing's | things of the key | met | twice |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var role in Roles)
        {
            var tally = new Tally();
            for (var at = 0; at < read.Length; at++)
                tally.Add(Keys(reports[at], role), read[at].Where(said => said.Label.Role == role));
            text.Append(CultureInfo.InvariantCulture, $"| {role} | {tally} |\n");
        }
        if (withErrors)
            foreach (var said in read.SelectMany(own => own).Where(said => !said.IsRight))
                text.Append(CultureInfo.InvariantCulture, $"{said.Label.Role}\t{said.Words}\t{string.Join(" / ", said.Label.Names.Mentions)}\t{string.Join(" = ", said.Entity.Phrases.Select(Text))}\n");
        if (withErrors)
            for (var at = 0; at < reports.Length; at++)
                foreach (var role in Roles)
                    foreach (var key in Keys(reports[at], role).Where(key => !read[at].Any(said => said.Label.Role == role && RoleEntity.Of([said.Words]).IsWithin(key))))
                    {
                        text.Append(CultureInfo.InvariantCulture, $"UNMET {role}\t{string.Join(" / ", key.Mentions)}\t");
                        var example = examples[at];
                        for (var e = 0; e < example.Labels.Length; e++)
                            if (new FillerContext(example.Report.Entities[e]).Candidates.Any(span => RoleEntity.Of([span.Text]).IsWithin(key)))
                                text.Append(CultureInfo.InvariantCulture, $"{example.Labels[e].Role} {string.Join(" = ", example.Report.Entities[e].Phrases.Take(6).Select(Text))} ;; ");
                        text.Append('\n');
                    }
        output.Write(text.ToString());
        return 0;
    }

    private static ImmutableArray<Said> Read(CodingExample example, LinearModel spans) =>
    [
        .. example.Report.Entities.Zip(example.Labels).Where(pair => pair.Second.Role != Role.None)
            .Select(pair => new Said(pair.First, pair.Second, new FillerContext(pair.First).Choose(spans, pair.Second.Role).Words.Text)),
    ];

    private static ImmutableArray<RoleEntity> Keys(Muc4Report report, Role role)
    {
        var slot = KeyMatch.SlotOf(role);
        return RoleEntity.Distinct(report.Key.SelectMany(template => template[slot].Select(fill => RoleEntity.Of(fill.Values))));
    }

    private static string Text(NounPhrase phrase) => Blotter.Language.Token.Join(phrase.Sentence.Tokens, phrase.First, phrase.FullLast);

    private sealed record Said(Entity Entity, EntityLabel Label, string Words)
    {
        public bool IsRight { get; } = RoleEntity.Of([Words]).IsWithin(Label.Names);

        public bool IsWithinReach => new FillerContext(Entity).Candidates.Any(span => RoleEntity.Of([span.Text]).IsWithin(Label.Names));
    }

    private sealed class Tally
    {
        private int _entities, _right, _reach, _mixed, _keys, _met, _twice;

        public void Add(ImmutableArray<RoleEntity> keys, IEnumerable<Said> said)
        {
            _keys += keys.Length;
            var met = new HashSet<RoleEntity>();
            foreach (var own in said)
            {
                _entities++;
                _right += own.IsRight ? 1 : 0;
                _reach += own.IsWithinReach ? 1 : 0;
                _mixed += keys.Count(key => key.Common(own.Label.Names) > 0) > 1 ? 1 : 0;
                if (keys.FirstOrDefault(RoleEntity.Of([own.Words]).IsWithin) is { } key)
                    _twice += met.Add(key) ? 0 : 1;
            }
            _met += met.Count;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_entities} | {_right} | {_reach} | {_mixed} | {_keys} | {_met} | {_twice}");
    }
}
