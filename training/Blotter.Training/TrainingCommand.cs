using Blotter.Training.Segmentation;

namespace Blotter.Training;

/// <summary>The command line of the training program: <c>Blotter.Training MODEL [options]</c>, one file a model.</summary>
internal static class TrainingCommand
{
    /// <summary>Runs the training that the first argument names; returns the exit status.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        switch (arguments)
        {
            case ["segmentation", var data, var model, .. var options]:
                return SegmentationTraining.Run(data, model, options, output);
            default:
                output.WriteLine("Usage: Blotter.Training segmentation DATA MODEL [--held-out] [--test FILE] [--errors]");
                return 2;
        }
    }
}
