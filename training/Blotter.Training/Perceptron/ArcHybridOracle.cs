namespace Blotter.Training.Perceptron;

/// <summary>The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs a move puts out of reach.</summary>
internal static class ArcHybridOracle
{
    /// <summary>The moves, one of each kind at most, that lose the fewest gold arcs: attachments before the shift.</summary>
    public static int Best(ArcHybridState state, PerceptronSentence gold, Span<int> moves)
    {
        Span<(int Move, int Cost)> choices = stackalloc (int, int)[3];
        var count = 0;
        if (state.CanLeft)
            choices[count++] = (ArcHybridState.Left(Relation(state, gold, state.Next)), LeftCost(state, gold));
        if (state.CanRight)
            choices[count++] = (ArcHybridState.Right(Relation(state, gold, state.Stack(1))), RightCost(state, gold));
        if (state.CanShift)
            choices[count++] = (ArcHybridState.Shift, ShiftCost(state, gold));
        var least = int.MaxValue;
        foreach (var (_, cost) in choices[..count])
            least = Math.Min(least, cost);
        var best = 0;
        foreach (var (move, cost) in choices[..count])
        {
            if (cost == least)
                moves[best++] = move;
        }
        return best;
    }

    /// <summary>The gold relation of the top, but for <c>root</c>, which goes with the root alone.</summary>
    private static int Relation(ArcHybridState state, PerceptronSentence gold, int head)
    {
        var relation = gold.Relations[state.Stack(0)];
        return head == state.Count ? 0 : relation == 0 ? PerceptronLabels.Parataxis : relation;
    }

    private static int LeftCost(ArcHybridState state, PerceptronSentence gold)
    {
        var top = state.Stack(0);
        var head = gold.Heads[top];
        return (head > state.Next || head == state.Stack(1) ? 1 : 0) + ChildrenAhead(state, gold, top);
    }

    private static int RightCost(ArcHybridState state, PerceptronSentence gold)
    {
        var top = state.Stack(0);
        return (gold.Heads[top] >= state.Next ? 1 : 0) + ChildrenAhead(state, gold, top);
    }

    private static int ShiftCost(ArcHybridState state, PerceptronSentence gold)
    {
        var head = gold.Heads[state.Next];
        var cost = head < state.Next && head != state.Stack(0) && state[head].Head < 0 ? 1 : 0;
        for (var depth = 0; depth < state.Depth; depth++)
        {
            if (gold.Heads[state.Stack(depth)] == state.Next)
                cost++;
        }
        return cost;
    }

    private static int ChildrenAhead(ArcHybridState state, PerceptronSentence gold, int word)
    {
        var count = 0;
        for (var at = state.Next; at < state.Count; at++)
        {
            if (gold.Heads[at] == word)
                count++;
        }
        return count;
    }
}
