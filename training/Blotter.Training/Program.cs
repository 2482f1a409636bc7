#pragma warning disable RS0030 // A program of its own: this is where its output meets the console.
namespace Blotter.Training;

internal static class Program
{
    private static int Main(string[] arguments) => TrainingCommand.Run(arguments, Console.Out);
}
