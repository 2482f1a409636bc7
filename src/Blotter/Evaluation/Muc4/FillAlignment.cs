using System.Collections.Immutable;

namespace Blotter.Evaluation.Muc4;

/// <summary>
/// Aligns the fills of a slot: right ones first, then half right ones, those that the key demands before optional ones, in the order of the response;
/// then judgements that spread over several fills of the key; what is left on both sides is wrong in pairs.
/// </summary>
internal static class FillAlignment
{
    /// <summary>The aligned fills. A fill of the response that spreads appears more than once, one of the key never.</summary>
    /// <param name="key">The key's fills.</param>
    /// <param name="responses">How many fills the response has.</param>
    /// <param name="verdict">What a fill of the response (second) is worth against one of the key (first).</param>
    public static ImmutableArray<AlignedFill> Align(ImmutableArray<ComparedFill> key, int responses, Func<int, int, Verdict> verdict)
    {
        if (key.IsEmpty || responses == 0)
            return [];
        var verdicts = new Verdict[key.Length, responses];
        for (var k = 0; k < key.Length; k++)
        {
            for (var r = 0; r < responses; r++)
                verdicts[k, r] = verdict(k, r);
        }
        return new Aligner(key, responses, verdicts).Run();
    }

    private sealed class Aligner(ImmutableArray<ComparedFill> key, int responses, Verdict[,] verdicts)
    {
        private readonly ImmutableArray<AlignedFill>.Builder _aligned = ImmutableArray.CreateBuilder<AlignedFill>();
        private readonly bool[] _keyTaken = new bool[key.Length];
        private readonly bool[] _responseTaken = new bool[responses];

        public ImmutableArray<AlignedFill> Run()
        {
            foreach (var credit in new[] { Credit.Correct, Credit.Partial })
            {
                TakeOneToOne(credit, optional: false);
                TakeOneToOne(credit, optional: true);
            }
            TakeSpread();
            TakeRest(optional: false);
            TakeRest(optional: true);
            return _aligned.ToImmutable();
        }

        private void TakeOneToOne(Credit credit, bool optional)
        {
            for (var r = 0; r < responses; r++)
            {
                for (var k = 0; k < key.Length && !_responseTaken[r]; k++)
                {
                    if (!_keyTaken[k] && key[k].IsOptional == optional && verdicts[k, r] is { IsSpread: false } verdict && verdict.Credit == credit)
                        Take(k, r);
                }
            }
        }

        private void TakeSpread()
        {
            for (var r = 0; r < responses; r++)
            {
                if (_responseTaken[r])
                    continue;
                for (var k = 0; k < key.Length; k++)
                {
                    if (!_keyTaken[k] && verdicts[k, r] is { IsSpread: true, Credit: > Credit.Incorrect })
                        Take(k, r);
                }
            }
        }

        private void TakeRest(bool optional)
        {
            for (var k = 0; k < key.Length; k++)
            {
                if (!_keyTaken[k] && key[k].IsOptional == optional && Array.IndexOf(_responseTaken, false) is var r and >= 0)
                    Take(k, r);
            }
        }

        private void Take(int k, int r)
        {
            (_keyTaken[k], _responseTaken[r]) = (true, true);
            _aligned.Add(new AlignedFill(k, r, verdicts[k, r]));
        }
    }
}
