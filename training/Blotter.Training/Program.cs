#pragma warning disable RS0030 // A program of its own: this is where its output meets the console.
using Blotter.Training;

return TrainingCommand.Run(args, Console.Out);
