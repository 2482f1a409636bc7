using System.Globalization;
using System.Text;

namespace Blotter.Benchmarks;

/// <summary>A stage of the program, told by the methods on the stack when the sampler looks.</summary>
/// <param name="Name">What it is called; several rules may name one stage.</param>
/// <param name="Method">A stack fits when the full name of one of its methods holds this,</param>
/// <param name="Inner">and that of one of its methods this.</param>
internal sealed record ProfiledStage(string Name, string Method, string Inner = "");

/// <summary>Where the time of some work goes, by stage. Of a stack the first stage that fits counts.</summary>
internal sealed class StageProfile
{
    private const string Rest = "the rest";

    private readonly ProfiledStage[] _stages;
    private readonly Dictionary<string, int> _counts;

    private StageProfile(ProfiledStage[] stages, List<string[]> stacks)
    {
        _stages = stages;
        _counts = stacks.CountBy(StageOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Looks = stacks.Count;
    }

    /// <summary>How often the sampler looked while the work was done.</summary>
    public int Looks { get; }

    /// <summary>Samples some work.</summary>
    /// <param name="stages">In the order in which they are tried.</param>
    /// <param name="work">What is run, on this thread.</param>
    /// <param name="within">Only stacks with a method whose full name holds this are counted.</param>
    /// <param name="traceFile">A path for the trace; a second file is made beside it.</param>
    public static StageProfile Of(ProfiledStage[] stages, Action work, string within, string traceFile) =>
        new(stages, [.. ProfileSampler.Sample(work, traceFile).Where(stack => Holds(stack, within))]);

    /// <summary>The share of a stage, 0 to 1.</summary>
    public double Share(string stage) => (double)_counts.GetValueOrDefault(stage) / Looks;

    /// <summary>A table of all stages in their order, as Markdown.</summary>
    public string Table()
    {
        var text = new StringBuilder().AppendLine("| Stage | % of the time |").AppendLine("|---|--:|");
        foreach (var stage in _stages.Select(stage => stage.Name).Append(Rest).Distinct(StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"| {stage} | {100 * Share(stage):F1} |");
        return text.ToString();
    }

    private string StageOf(string[] stack) => Array.Find(_stages, stage => Holds(stack, stage.Method) && Holds(stack, stage.Inner))?.Name ?? Rest;

    private static bool Holds(string[] stack, string method) => Array.Exists(stack, frame => frame.Contains(method, StringComparison.Ordinal));
}
