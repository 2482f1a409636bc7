using Blotter.Language.Morphology;

namespace Blotter.Training.Morphology;

/// <summary>Finds the script that makes a lemma of a word, and numbers the scripts.</summary>
internal sealed class LemmaScripts
{
    private readonly Dictionary<LemmaScript, int> _numbers = [];

    /// <summary>The scripts by number.</summary>
    public List<LemmaScript> All { get; } = [];

    /// <summary>The number of the simplest script that makes <paramref name="lemma"/>.</summary>
    public int Number(string written, string lower, string lemma)
    {
        var script = Script(written, lower, lemma);
        if (!_numbers.TryGetValue(script, out var number))
        {
            _numbers[script] = number = All.Count;
            All.Add(script);
        }
        return number;
    }

    private static LemmaScript Script(string written, string lower, string lemma)
    {
        foreach (var script in Candidates(written, lower, lemma))
            if (script.Apply(written, lower) == lemma)
                return script;
        return new LemmaScript(LemmaScript.All, lemma, LemmaSource.Lower);
    }

    private static IEnumerable<LemmaScript> Candidates(string written, string lower, string lemma)
    {
        if (written.Contains(',', StringComparison.Ordinal) && char.IsDigit(written[0]))
            yield return new LemmaScript(0, "", LemmaSource.Digits);
        var (cut, ending) = Edit(lower, lemma.ToLowerInvariant());
        var (writtenCut, writtenEnding) = Edit(written, lemma);
        if (Math.Max(cut, writtenCut) >= LemmaScript.All)
            yield break;
        yield return new LemmaScript(cut, ending, LemmaSource.Lower);
        // In "CAN" for "Can" the letters that are kept have no case of their own.
        var isShouted = !written.Any(char.IsLower) && lemma.Any(char.IsLower);
        if (!isShouted)
            yield return new LemmaScript(writtenCut, writtenEnding, LemmaSource.Written);
        yield return new LemmaScript(cut, ending, LemmaSource.Capitalised);
        yield return new LemmaScript(cut, ending, LemmaSource.Capitals);
    }

    private static (int Cut, string Ending) Edit(string from, string to)
    {
        var common = from.AsSpan().CommonPrefixLength(to);
        return (from.Length - common, to[common..]);
    }
}
