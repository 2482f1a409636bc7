using System.Collections.Immutable;

namespace Blotter.Evaluation.Tallies;

/// <summary>Figures and wrong answers of one way of reading tallies.</summary>
/// <param name="way">Names it in lists of errors.</param>
internal sealed class ScopeSheet(string way)
{
    private readonly SortedDictionary<ScopeField, (int Gold, int Found, int Correct)> _counts = [];
    private readonly ImmutableArray<Mismatch>.Builder _mismatches = ImmutableArray.CreateBuilder<Mismatch>();

    /// <summary>Wrong answers so far.</summary>
    public ImmutableArray<Mismatch> Mismatches => _mismatches.ToImmutable();

    /// <summary>The figures.</summary>
    public ScoreTable Table(string title) =>
        new(title, [.. _counts.Select(row => new ScoreRow(ScopeFieldName.Of(row.Key), row.Value.Gold, row.Value.Found, row.Value.Correct))]);

    /// <summary>Adds to a row.</summary>
    public void Count(ScopeField field, int gold, int found, int correct)
    {
        var before = _counts.GetValueOrDefault(field);
        _counts[field] = (before.Gold + gold, before.Found + found, before.Correct + correct);
    }

    /// <summary>One question about one tally.</summary>
    /// <param name="field">The row.</param>
    /// <param name="id">The case.</param>
    /// <param name="expected">What is right, for people.</param>
    /// <param name="found">What was found, for people; <c>null</c> where the tally was not.</param>
    /// <param name="isRight">Whether the two agree.</param>
    public void Answer(ScopeField field, string id, string expected, string? found, bool isRight)
    {
        Count(field, 1, found is null ? 0 : 1, isRight ? 1 : 0);
        if (!isRight)
            _mismatches.Add(new Mismatch(id, way, ScopeFieldName.Of(field), expected, found));
    }
}
