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
            case ["network", var data, .. var rest]:
                return NetworkTraining.Run(data, rest.Select(option => option.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal), output);
            case ["corpora", var data]:
                Corpora.CorpusReport.Print(data, output);
                return 0;
            case ["show", var data, var name]:
                Corpora.CorpusReport.Show(name == "gum" ? Corpora.Gum.Train(data) : name == "re3d" ? Corpora.Re3d.Train(data) : Corpora.WikiEvents.Dev(data), output);
                return 0;
            case ["morphology", var data, var path]:
                Morphology.MorphologyTraining.Run(data, path, output);
                return 0;
            default:
                output.WriteLine("Usage: Blotter.Training network DATA [NAME=VALUE...]");
                return 2;
        }
    }
}
