#pragma warning disable RS0030 // A program of its own: this is where its output meets the console.
// Annotates the first sentence of a report and prints the milliseconds of each step, then annotates the whole report and prints the
// kilobytes that the process holds of memory before the models, after the first sentence and at the end.
using System.Diagnostics;
using System.Globalization;
using Blotter.Language;
using Blotter.Language.Segmentation;
using Blotter.Reading;

var options = new ReadingOptions();
var document = new DocumentReader(options).Read(new ReportFinder(options).Find([args[0]], null, CancellationToken.None).First().Report!);
var before = Environment.WorkingSet;

var began = Stopwatch.GetTimestamp();
var sentences = TextAnalyzer.Shipped.Analyze(document).Sentences;
var cut = Stopwatch.GetElapsedTime(began);
var annotator = SentenceAnnotator.Shipped;
var loaded = Stopwatch.GetElapsedTime(began);
annotator.Annotate([sentences[0]]);
var annotated = Stopwatch.GetElapsedTime(began);
var milliseconds = new[] { cut, loaded - cut, annotated - loaded }.Select(step => step.TotalMilliseconds.ToString("F2", CultureInfo.InvariantCulture));
Console.WriteLine(string.Join(' ', milliseconds));

var first = Environment.WorkingSet;
annotator.Annotate(sentences);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before / 1024} {first / 1024} {Environment.WorkingSet / 1024}"));
