using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blotter.Coding.Learned;
using Blotter.Coding.Mentions;
using Blotter.Coding.Roles;
using Blotter.Evaluation.Muc4;
using Blotter.Language;

namespace Blotter.Training.Coding;

/// <summary>
/// The verb <c>words</c>: how often the words chosen for an entity that the key names are a string of the key, on MUC-4's development reports, crossed in folds, whatever roles are said; and how
/// many things of the key are so met. A measure of entities and of the model of words alone, with far less noise than that of whole incidents.
/// </summary>
internal static class WordsMeasure
{
    private static readonly ImmutableArray<Role> Roles = [Role.Individual, Role.Organisation, Role.Target, Role.NamedVictim, Role.Weapon, Role.Victim];

    private const int MostPhrases = 6;

    /// <summary>Measures, prints a table with a row for each role, and on demand the errors: entities that the key calls otherwise, and what of the key no words are.</summary>
    /// <param name="data">The folder of corpora.</param>
    /// <param name="withErrors">Whether errors are listed.</param>
    /// <param name="output">Where to.</param>
    public static void Run(string data, bool withErrors, TextWriter output)
    {
        var reports = Muc4Corpus.Dev(data);
        ImmutableArray<CodingExample> examples = [.. reports.AsParallel().AsOrdered().Select(CodingExample.Of)];
        var models = Folds.Each(fold => SpanLearner.Learn(Folds.Outside(examples, fold)));
        var read = examples.Select((example, at) => Read(example, models[Folds.Of(at)])).ToArray();
        var text = new StringBuilder("| Role | entities | words right | within reach | another thing's | things of the key | met | twice |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var role in Roles)
        {
            var tally = new Tally();
            for (var at = 0; at < read.Length; at++)
                tally.Add(KeyMatch.Named(reports[at].Key, role), read[at].Where(said => said.Label.Role == role));
            text.Append(CultureInfo.InvariantCulture, $"| {role} | {tally} |\n");
        }
        output.Write(text.ToString());
        if (!withErrors)
            return;
        foreach (var said in read.SelectMany(own => own).Where(said => !said.IsRight))
            output.WriteLine($"{said.Label.Role}\t{said.Words}\t{string.Join(" / ", said.Label.Names.Mentions)}\t{Text(said.Entity)}");
        foreach (var (report, example, own) in reports.Zip(examples, read))
            foreach (var line in Unmet(report, example, own))
                output.WriteLine(line);
    }

    // What the key names and no words are, with the entities that some words of are.
    private static IEnumerable<string> Unmet(Muc4Report report, CodingExample example, ImmutableArray<Said> read) =>
        from role in Roles
        let own = read.Where(said => said.Label.Role == role).Select(said => RoleEntity.Of([said.Words])).ToArray()
        from key in KeyMatch.Named(report.Key, role)
        where !own.Any(said => said.IsWithin(key))
        let near = example.Report.Entities.Zip(example.Labels).Where(pair => MayBe(pair.First, key)).Select(pair => $"{pair.Second.Role} {Text(pair.First)}")
        select $"UNMET {role}\t{string.Join(" / ", key.Mentions)}\t{string.Join(" ;; ", near)}";

    private static bool MayBe(Entity entity, RoleEntity key) => new FillerContext(entity).Candidates.Any(span => RoleEntity.Of([span.Text]).IsWithin(key));

    private static ImmutableArray<Said> Read(CodingExample example, LinearModel spans) =>
    [
        .. example.Report.Entities.Zip(example.Labels).Where(pair => pair.Second.Role != Role.None)
            .Select(pair => new Said(pair.First, pair.Second, new FillerContext(pair.First).Choose(spans, pair.Second.Role).Words.Text)),
    ];

    private static string Text(Entity entity) => string.Join(" = ", entity.Phrases.Take(MostPhrases).Select(phrase => Token.Join(phrase.Sentence.Tokens, phrase.First, phrase.FullLast)));

    private sealed record Said(Entity Entity, EntityLabel Label, string Words)
    {
        public bool IsRight { get; } = RoleEntity.Of([Words]).IsWithin(Label.Names);

        public bool IsWithinReach => MayBe(Entity, Label.Names);
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
