using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blotter.Coding.Incidents;
using Blotter.Coding.Roles;
using Blotter.Evaluation.Muc4;

namespace Blotter.Training.Coding;

/// <summary>Counts what goes wrong with participants, by cause.</summary>
internal static class ParticipantErrors
{
    private static readonly ImmutableArray<Role> Roles = [Role.Individual, Role.Organisation, Role.Target, Role.NamedVictim, Role.Weapon];

    /// <summary>A table of the causes with a row for each role, as Markdown.</summary>
    public static string Table(ImmutableArray<Muc4Report> reports, ImmutableArray<ReadExample> read, ImmutableArray<ImmutableArray<FoundIncident>> found)
    {
        var text = new StringBuilder("| Role | said | right | twice | other words | another role | in no incident | in a report without | of the key | missed: no phrase | missed: not likely enough |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (var at = 0; at < Roles.Length; at++)
        {
            var tally = new Tally();
            foreach (var (report, example, incidents) in reports.Zip(read, found))
                tally.Add(Keys(report, at), Roles[at], example, incidents);
            text.Append(CultureInfo.InvariantCulture, $"| {Roles[at]} | {tally} |\n");
        }
        return text.ToString();
    }

    private static ImmutableArray<RoleEntity> Keys(Muc4Report report, int role) => RoleTemplate.Merged(report.Key.Select(RoleTemplate.Of), role);

    // What becomes of participants said, and of keys missed; in the order of the columns.
    private enum Outcome { Right, Twice, OtherWords, OtherRole, NoIncident, IrrelevantReport, NoPhrase, NotLikelyEnough }

    private sealed class Tally
    {
        private readonly int[] _counts = new int[Enum.GetValues<Outcome>().Length];
        private int _keys;

        public override string ToString()
        {
            var said = _counts.Take((int)Outcome.NoPhrase).ToArray();
            return string.Create(CultureInfo.InvariantCulture, $"{said.Sum()} | {string.Join(" | ", said)} | {_keys} | {_counts[(int)Outcome.NoPhrase]} | {_counts[(int)Outcome.NotLikelyEnough]}");
        }

        public void Add(ImmutableArray<RoleEntity> keys, Role role, ReadExample read, ImmutableArray<FoundIncident> incidents)
        {
            _keys += keys.Length;
            var met = new HashSet<RoleEntity>();
            foreach (var participant in incidents.SelectMany(incident => incident.Participants).Where(participant => participant.Role == role).DistinctBy(participant => participant.Entity, ReferenceEqualityComparer.Instance))
            {
                var said = RoleEntity.Of([participant.Text]);
                var key = keys.FirstOrDefault(said.IsWithin);
                _counts[(int)(key is null ? Cause(read.Example, participant) : met.Add(key) ? Outcome.Right : Outcome.Twice)]++;
            }
            foreach (var key in keys.Where(key => !met.Contains(key)))
                _counts[(int)(read.Example.Report.Entities.Any(entity => RoleEntity.Of([read.Words.Choose(entity, role).Words.Text]).IsWithin(key)) ? Outcome.NotLikelyEnough : Outcome.NoPhrase)]++;
        }

        private static Outcome Cause(CodingExample example, Participant participant)
        {
            if (!example.IsRelevant)
                return Outcome.IrrelevantReport;
            var label = example.Labels[example.Report.Entities.IndexOf(participant.Entity)].Role;
            return label == participant.Role ? Outcome.OtherWords : label == Role.None ? Outcome.NoIncident : Outcome.OtherRole;
        }
    }
}
