using Blotter.Training.Perceptron;

namespace Blotter.Training;

/// <summary>The command line of the training program: <c>Blotter.Training MODEL [options]</c>, one file a model.</summary>
internal static class TrainingCommand
{
    /// <summary>Runs the training that the first argument names; returns the exit status.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        switch (arguments)
        {
            case ["perceptron", .. var rest]:
                return PerceptronCommand.Run(rest, output);
            default:
                output.WriteLine("Usage: Blotter.Training MODEL [options]");
                return 2;
        }
    }
}
