using System.Globalization;
using Blotter.Training.Coding;
using Blotter.Training.Corpora;
using Blotter.Training.Morphology;
using Blotter.Training.Names;
using Blotter.Training.Network;
using Blotter.Training.Places;
using Blotter.Training.Resolving;
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
            case ["network", var data, .. var settings]:
                return NetworkTraining.Run(data, new Settings(settings), output);
            case ["segmentation", var data, var model, .. var options]:
                return SegmentationTraining.Run(data, model, options, output);
            case ["morphology", var data, var model]:
                MorphologyTraining.Run(data, model, output);
                return 0;
            case ["coder", var data, var model]:
                return CoderTraining.Run(data, model, output);
            case ["coder-measure", var data]:
                return CoderMeasure.Run(data, card: null, output);
            case ["coder-measure", var data, var card]:
                return CoderMeasure.Run(data, card, output);
            case ["corpora", var data]:
                CorpusReport.Print(data, output);
                return 0;
            case ["corpora", var data, var name]:
                return CorpusReport.Show(data, name, output) ? 0 : 2;
            case ["lists", var data, var packages, var model]:
                ListTraining.Run(data, packages, model, output);
                return 0;
            case ["gazetteer", var packages, var model]:
                GazetteerTraining.Run(packages, model, output);
                return 0;
            case ["gazetteer-measure", var packages]:
                GazetteerTraining.Measure(packages, output);
                return 0;
            case ["lexicons", var data]:
                LexiconMeasure.Print(data, output);
                return 0;
            case ["fills", var data, .. var options]:
                FillMeasure.Run(data, options, output);
                return 0;
            case ["standing", var data]:
                StandingMeasure.Run(data, output);
                return 0;
            case ["words", var data]:
                WordsMeasure.Run(data, withErrors: false, output);
                return 0;
            case ["words", var data, "errors"]:
                WordsMeasure.Run(data, withErrors: true, output);
                return 0;
            case ["attack-news-words", var data, var path]:
                AttackNewsWords.Run(data, path, output);
                return 0;
            case ["found", var data, var path]:
                return WhereMeasure.Find(data, path);
            case ["where", var data]:
                WhereMeasure.Run(data, 0, found: null, output);
                return 0;
            case ["where", var data, "--errors", var errors]:
                WhereMeasure.Run(data, int.Parse(errors, CultureInfo.InvariantCulture), found: null, output);
                return 0;
            case ["where", var data, "--found", var found]:
                WhereMeasure.Run(data, 0, found, output);
                return 0;
            case ["where", var data, "--found", var found, "--errors", var errors]:
                WhereMeasure.Run(data, int.Parse(errors, CultureInfo.InvariantCulture), found, output);
                return 0;
            default:
                output.WriteLine("Usage: Blotter.Training network DATA [NAME=VALUE...]");
                output.WriteLine("       Blotter.Training segmentation DATA MODEL [--held-out] [--test FILE] [--errors]");
                output.WriteLine("       Blotter.Training morphology DATA MODEL");
                output.WriteLine("       Blotter.Training lists DATA PACKAGES MODEL");
                output.WriteLine("       Blotter.Training gazetteer PACKAGES MODEL");
                output.WriteLine("       Blotter.Training gazetteer-measure PACKAGES");
                output.WriteLine("       Blotter.Training lexicons DATA");
                output.WriteLine("       Blotter.Training corpora DATA [NAME]");
                output.WriteLine("       Blotter.Training fills DATA [folds] [errors]");
                output.WriteLine("       Blotter.Training standing DATA");
                output.WriteLine("       Blotter.Training words DATA [errors]");
                output.WriteLine("       Blotter.Training attack-news-words DATA FILE");
                output.WriteLine("       Blotter.Training found DATA FILE");
                output.WriteLine("       Blotter.Training where DATA [--found FILE] [--errors COUNT]");
                output.WriteLine("       Blotter.Training coder DATA MODEL");
                output.WriteLine("       Blotter.Training coder-measure DATA [CARD]");
                return 2;
        }
    }
}
