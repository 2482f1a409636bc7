using Blotter.Language.Network;

namespace Blotter.Training.Network;

/// <summary>
/// The loss of a sentence's labels as a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) whose transitions are those that
/// the grammar of labels allows, all alike.
/// </summary>
internal sealed unsafe class NameChain(NameGrammar grammar)
{
    /// <summary>
    /// Adds the gradient of the negative log-likelihood, times <paramref name="weight"/>, to the scores of the rows, and returns the negative
    /// log-likelihood.
    /// </summary>
    public double Learn(Matrix scores, int[] rows, int[] right, float weight)
    {
        var labels = grammar.Count;
        double[,] potentials = new double[rows.Length, labels], forward = new double[rows.Length, labels], backward = new double[rows.Length, labels];
        var (loss, scaled) = (0.0, 0.0);
        for (var word = 0; word < rows.Length; word++)
        {
            var row = scores.Row(rows[word]);
            var most = row[0];
            for (var label = 1; label < labels; label++)
                most = Math.Max(most, row[label]);
            for (var label = 0; label < labels; label++)
                potentials[word, label] = Math.Exp(row[label] - most);
            loss += most - row[right[word]];
            scaled += Forward(potentials, forward, word, rows.Length);
        }
        Backward(potentials, backward);
        for (var word = 0; word < rows.Length; word++)
        {
            var all = 0.0;
            for (var label = 0; label < labels; label++)
                all += forward[word, label] * backward[word, label];
            var gradient = scores.GradientRow(rows[word]);
            for (var label = 0; label < labels; label++)
                gradient[label] += weight * (float)(forward[word, label] * backward[word, label] / all);
            gradient[right[word]] -= weight;
        }
        return loss + scaled;
    }

    // Each step is scaled to the sum of one; the logarithms of the scales add up to that of the partition function.
    private double Forward(double[,] potentials, double[,] forward, int word, int words)
    {
        var sum = 0.0;
        for (var label = 0; label < grammar.Count; label++)
        {
            var before = 0.0;
            if (word == 0)
                before = grammar.MayStart(label) ? 1 : 0;
            else
                foreach (var from in grammar.Before[label])
                    before += forward[word - 1, from];
            forward[word, label] = word == words - 1 && !grammar.MayEnd(label) ? 0 : before * potentials[word, label];
            sum += forward[word, label];
        }
        for (var label = 0; label < grammar.Count; label++)
            forward[word, label] /= sum;
        return Math.Log(sum);
    }

    private void Backward(double[,] potentials, double[,] backward)
    {
        var last = backward.GetLength(0) - 1;
        for (var label = 0; label < grammar.Count; label++)
            backward[last, label] = grammar.MayEnd(label) ? 1 : 0;
        for (var word = last - 1; word >= 0; word--)
        {
            var most = 0.0;
            for (var to = 0; to < grammar.Count; to++)
                foreach (var from in grammar.Before[to])
                    backward[word, from] += potentials[word + 1, to] * backward[word + 1, to];
            for (var label = 0; label < grammar.Count; label++)
                most = Math.Max(most, backward[word, label]);
            for (var label = 0; label < grammar.Count; label++)
                backward[word, label] /= most;
        }
    }
}
