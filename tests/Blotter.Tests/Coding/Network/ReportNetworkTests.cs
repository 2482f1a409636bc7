using System.Collections.Immutable;
using Blotter.Coding.Incidents;
using Blotter.Coding.Learned;
using Blotter.Coding.Network;
using Blotter.Language;
using Blotter.Language.Network;
using Blotter.Tests.Coding.Incidents;

namespace Blotter.Tests.Coding.Network;

public sealed unsafe class ReportNetworkTests
{
    private static readonly VectorTable Vectors = SentenceAnnotator.Shipped.Vectors;
    private static readonly IReadOnlyDictionary<string, WeightMatrix> Weights = CoderModels.Shipped.Network;
    private static readonly ReportNetwork Network = new(Weights, Vectors);

    // More phrases and sentences than are read at once.
    private static readonly AnnotatedReport Long = IncidentBench.Report(string.Join(' ', Enumerable.Range(0, 70).Select(at => at % 3 == 0 ? IncidentBench.Bombing : "The mayor praised the firemen of the town.")));

    [Fact]
    public void Gives_what_plain_arithmetic_gives()
    {
        foreach (var report in new[] { Long, IncidentBench.Report(IncidentBench.Bombing), IncidentBench.Report("A bomb exploded.") })
        {
            var input = ReportInput.Of(report, CluesOf(report), Vectors);
            var reading = Network.Read(input);
            var (events, roles) = new PlainNetwork(Weights, Vectors).Read(input);
            ShouldBeClose(reading.Events, events);
            ShouldBeClose(reading.Roles, roles);
        }
    }

    [Fact]
    public void Gives_the_same_on_any_thread()
    {
        var input = ReportInput.Of(Long, CluesOf(Long), Vectors);
        var first = Network.Read(input);
        foreach (var again in Enumerable.Range(0, 8).AsParallel().Select(_ => Network.Read(input)))
        {
            again.Events.Zip(first.Events).ShouldAllBe(pair => pair.First.SequenceEqual(pair.Second));
            again.Roles.Zip(first.Roles).ShouldAllBe(pair => pair.First.SequenceEqual(pair.Second));
        }
    }

    [Fact]
    public void A_report_without_sentences_is_read() => Network.Read(ReportInput.Of(IncidentBench.Report(""), new ReportClues([], 0), Vectors)).Roles.ShouldBeEmpty();

    [Fact]
    public void A_report_without_phrases_is_read()
    {
        var report = IncidentBench.Report("Stop!") with { Entities = [] };
        var reading = Network.Read(report, CluesOf(report));
        (reading.Events.Length, reading.Roles.Length).ShouldBe((report.Sentences.Length, 0));
    }

    [Fact]
    public void A_matrix_that_is_not_there_or_of_another_size_is_refused()
    {
        var without = Weights.Where(pair => pair.Key != NetworkMatrix.Edge).ToDictionary(StringComparer.Ordinal);
        Should.Throw<InvalidDataException>(() => new ReportNetwork(without, Vectors)).Message.ShouldContain(NetworkMatrix.Edge);
        without.Add(NetworkMatrix.Edge, WeightMatrix.Zeros(2, 2));
        Should.Throw<InvalidDataException>(() => new ReportNetwork(without, Vectors)).Message.ShouldContain(NetworkMatrix.Edge);
    }

    [Fact]
    public void Two_that_agree_are_as_sure_together_and_two_that_differ_meet_between()
    {
        var reading = new NetworkReading([[0.2f, 0.8f]], [[0.9f, 0.1f]]);
        reading.With([[0.9f, 0.1f]])[0][1].ShouldBe(0.1f, 1e-4);
        reading.With([[0.5f, 0.5f]])[0][1].ShouldBeInRange(0.2f, 0.4f);
        reading.With(new ReportClues([[1, 0]], 0.3f)).Events[0].Sum().ShouldBe(1, 1e-4);
        reading.With(new ReportClues([[1, 0]], 0.3f)).Relevance.ShouldBe(0.3f);
        (reading.Telling(0), reading.MostTelling).ShouldBe((0.8f, 0.8f));
    }

    private static ReportClues CluesOf(AnnotatedReport report) =>
        new([.. report.Sentences.Select((_, at) => at % 2 == 0 ? new[] { 0.2f, 0.1f, 0.7f, 0, 0, 0, 0 } : [0.9f, 0.1f, 0, 0, 0, 0, 0])], 0.5f);

    private static void ShouldBeClose(ImmutableArray<float[]> found, float[][] plain)
    {
        found.Length.ShouldBe(plain.Length);
        for (var at = 0; at < plain.Length; at++)
            for (var label = 0; label < plain[at].Length; label++)
                found[at][label].ShouldBe(plain[at][label], 1e-3);
    }

    // The same network by one loop after another, with nothing packed, padded or shared.
    private sealed class PlainNetwork(IReadOnlyDictionary<string, WeightMatrix> weights, VectorTable vectors)
    {
        public (float[][] Events, float[][] Roles) Read(ReportInput input)
        {
            double[][] alone = [.. input.Sentences.Select(sentence => Rectified(Sum(Bias(NetworkMatrix.SentenceBias), Product(Numbers(SentenceInput.Width(vectors), target => sentence.Fill(vectors, (float*)target)), NetworkMatrix.Sentence))))];
            double[] mean = [.. alone[0].Select((_, column) => alone.Average(sentence => sentence[column]))];
            double[][] context = [.. alone.Select((own, at) => Rectified(Sum(
                Bias(NetworkMatrix.ContextBias), Product(own, NetworkMatrix.Own), Product(alone.ElementAtOrDefault(at - 1) ?? Bias(NetworkMatrix.Edge), NetworkMatrix.Before),
                Product(alone.ElementAtOrDefault(at + 1) ?? Bias(NetworkMatrix.Edge), NetworkMatrix.After), Product(alone[0], NetworkMatrix.First), Product(mean, NetworkMatrix.Mean))))];
            double[][] hidden = [.. input.Phrases.Select(phrase =>
            {
                var first = Rectified(Sum([
                    Bias(NetworkMatrix.PhraseBias), Product(Numbers(PhraseInput.Width(vectors), target => phrase.Fill(vectors, (float*)target)), NetworkMatrix.Phrase),
                    Product(context[phrase.Sentence], NetworkMatrix.InSentence), .. phrase.Signs.Select(sign => Row(NetworkMatrix.Signs, sign))]));
                return Rectified(Sum(Bias(NetworkMatrix.HiddenBias), Product(first, NetworkMatrix.Hidden)));
            })];
            var roles = Enumerable.Range(0, input.Ends.Length).Select(entity =>
            {
                var own = hidden[input.StartOf(entity)..input.Ends[entity]];
                return Softened(Sum(Bias(NetworkMatrix.RoleBias), Product([.. own[0].Select((_, column) => own.Max(phrase => phrase[column]))], NetworkMatrix.Roles)));
            });
            return ([.. context.Select(sentence => Softened(Sum(Bias(NetworkMatrix.EventBias), Product(sentence, NetworkMatrix.Event))))], [.. roles]);
        }

        private static double[] Numbers(int width, Action<nint> fill)
        {
            var buffer = new FloatBuffer(width);
            fill((nint)buffer.Pointer);
            return [.. buffer.Span.ToArray().Select(number => (double)number)];
        }

        private double[] Bias(string name) => Row(name, 0);

        private double[] Row(string name, int row) => [.. Enumerable.Range(0, weights[name].Columns).Select(column => (double)weights[name].Pointer[(row * weights[name].Stride) + column])];

        private double[] Product(double[] x, string name) =>
            [.. Enumerable.Range(0, weights[name].Columns).Select(column => Enumerable.Range(0, weights[name].Rows).Sum(row => x[row] * weights[name].Pointer[(row * weights[name].Stride) + column]))];

        private static double[] Sum(params double[][] parts) => [.. parts[0].Select((_, column) => parts.Sum(part => part[column]))];

        private static double[] Rectified(double[] x) => [.. x.Select(number => Math.Max(0, number))];

        private static float[] Softened(double[] x) => [.. x.Select(number => (float)(Math.Exp(number) / x.Sum(Math.Exp)))];
    }
}
