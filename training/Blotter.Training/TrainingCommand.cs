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
            case ["segmentation", "tokens", var file, .. var rest]:
                SegmentationReport.Tokens(TreebankText.Of(TreebankText.Read(file)), output, rest is ["--errors"]);
                return 0;
            default:
                output.WriteLine("Usage: Blotter.Training MODEL [options]");
                return 2;
        }
    }
}
