namespace Blotter.Evaluation.Muc4;

/// <summary>Pairs rows with columns, each in one pair at most, so that the weights add up to the most.</summary>
internal static class Assignment
{
    /// <summary>The greatest sum of weights, by the Hungarian method in O(n³).</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="weight">The weight of a row with a column, 0 or more; 0 is as good as no pair.</param>
    public static int Best(int rows, int columns, Func<int, int, int> weight)
    {
        if (rows == 0 || columns == 0)
            return 0;
        return rows > columns ? new Solver(columns, rows, (row, column) => weight(column, row)).Run() : new Solver(rows, columns, weight).Run();
    }

    // Rows and columns are counted from 1; row and column 0 stand for "none". Costs are negated weights.
    private sealed class Solver
    {
        private readonly int[,] _weights;
        private readonly int[] _rowPotential;
        private readonly int[] _columnPotential;
        private readonly int[] _rowOf;

        public Solver(int rows, int columns, Func<int, int, int> weight)
        {
            _weights = new int[rows + 1, columns + 1];
            for (var row = 1; row <= rows; row++)
            {
                for (var column = 1; column <= columns; column++)
                    _weights[row, column] = weight(row - 1, column - 1);
            }
            (_rowPotential, _columnPotential, _rowOf) = (new int[rows + 1], new int[columns + 1], new int[columns + 1]);
        }

        public int Run()
        {
            for (var row = 1; row < _rowPotential.Length; row++)
                Place(row);
            var sum = 0;
            for (var column = 1; column < _rowOf.Length; column++)
                sum += _rowOf[column] == 0 ? 0 : _weights[_rowOf[column], column];
            return sum;
        }

        // Finds the cheapest chain of changes that gives the row a column.
        private void Place(int row)
        {
            var columns = _rowOf.Length;
            var (least, previous, used) = (new int[columns], new int[columns], new bool[columns]);
            Array.Fill(least, int.MaxValue);
            _rowOf[0] = row;
            var at = 0;
            do
            {
                used[at] = true;
                at = Step(at, least, previous, used);
            }
            while (_rowOf[at] != 0);
            for (; at != 0; at = previous[at])
                _rowOf[at] = _rowOf[previous[at]];
        }

        private int Step(int at, int[] least, int[] previous, bool[] used)
        {
            var (delta, next) = (int.MaxValue, 0);
            for (var column = 1; column < _rowOf.Length; column++)
            {
                if (used[column])
                    continue;
                var cost = -_weights[_rowOf[at], column] - _rowPotential[_rowOf[at]] - _columnPotential[column];
                if (cost < least[column])
                    (least[column], previous[column]) = (cost, at);
                if (least[column] < delta)
                    (delta, next) = (least[column], column);
            }
            for (var column = 0; column < _rowOf.Length; column++)
            {
                if (used[column])
                {
                    _rowPotential[_rowOf[column]] += delta;
                    _columnPotential[column] -= delta;
                }
                else if (least[column] < int.MaxValue)
                    least[column] -= delta;
            }
            return next;
        }
    }
}
