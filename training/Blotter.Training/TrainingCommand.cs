using Blotter.Training.Network;

namespace Blotter.Training;

/// <summary>The command line of the training program: <c>Blotter.Training MODEL [options]</c>, one file a model.</summary>
internal static class TrainingCommand
{
    /// <summary>Runs the training that the first argument names; returns the exit status.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        switch (arguments)
        {
            case ["network", var data, .. var settings]:
                return NetworkTraining.Run(data, new Settings(settings), output);
            case ["corpora", var data]:
                Corpora.CorpusReport.Print(data, output);
                return 0;
            case ["corpora", var data, var name]:
                return Corpora.CorpusReport.Show(data, name, output) ? 0 : 2;
            case ["lexicons", var data]:
                Names.LexiconMeasure.Print(data, output);
                return 0;
            case ["morphology", var data, var path]:
                Morphology.MorphologyTraining.Run(data, path, output);
                return 0;
            default:
                output.WriteLine("Usage: Blotter.Training network DATA [NAME=VALUE...]");
                output.WriteLine("       Blotter.Training morphology DATA FILE");
                output.WriteLine("       Blotter.Training lexicons DATA");
                output.WriteLine("       Blotter.Training corpora DATA [NAME]");
                return 2;
        }
    }
}
