using System.Collections.Immutable;
using System.Globalization;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Muc4;

namespace Blotter.Tests.Evaluation.Muc4;

/// <summary>Makes invented templates of short lines ("12 \"DEPOT\"": slot and fill) and scores them.</summary>
internal static class Muc4Bench
{
    public const string Report = "DEMO-0001";

    /// <summary>A template with the fills given; a number in front of each line names its slot.</summary>
    public static Muc4Template Template(params IEnumerable<string> lines) => Numbered("1", lines);

    public static Muc4Template Numbered(string number, params IEnumerable<string> lines) => new(
        Report,
        number,
        lines.Select(line => line.Split(' ', 2)).GroupBy(line => (Muc4Slot)int.Parse(line[0], CultureInfo.InvariantCulture))
            .Select(slot => KeyValuePair.Create(slot.Key, slot.Select(line => Muc4FillReader.Read(slot.Key, line[1])).ToImmutableArray())));

    public static ReportTemplates Reports(params IEnumerable<Muc4Template> templates) => new(templates);

    public static ReportScore Score(IEnumerable<Muc4Template> key, IEnumerable<Muc4Template> response, Muc4Judgements? judgements = null) =>
        Muc4Scorer.Score(Reports(key), Reports(response), judgements).ShouldHaveSingleItem();

    /// <summary>The counts of a slot of two templates with the fills given.</summary>
    public static SlotTally Tally(int slot, string[] key, string[] response, Muc4Judgements? judgements = null) =>
        new TemplatePair(new ComparedTemplate(Template(key)), new ComparedTemplate(Template(response)), judgements).Tally((Muc4Slot)slot);

    /// <summary>The credit of one fill against another: C, P or I.</summary>
    public static char Credit(int slot, string key, string response, Muc4Judgements? judgements = null) =>
        Tally(slot, [$"{slot} {key}"], [$"{slot} {response}"], judgements) switch
        {
            { Correct: 1 } => 'C',
            { Partial: 1 } => 'P',
            _ => 'I',
        };

    /// <summary>No judgements at all, by which what the official program could not tell is wrong.</summary>
    public static Muc4Judgements Nobody { get; } = Muc4Judgements.Read("()", "-");

    public static Muc4Judgements Judgements(string slot, string judgement) => Muc4Judgements.Read($"((\"{Report}\" (\"1\" ({slot} {judgement}))))", "j");
}
