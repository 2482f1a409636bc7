#pragma warning disable RS0030 // A program of its own: this is where its output meets the console.
using Blotter.Benchmarks;
using Blotter.Benchmarks.Page;

var output = Console.Out;
switch (args)
{
    case ["pipeline"]:
        output.WriteLine(PipelineBenchmark.Run(output));
        return 0;
    case ["pipeline", "--write"]:
        PerformanceDocument.Renew("pipeline", PipelineBenchmark.Run(output));
        return 0;
    case ["language"]:
        var (figures, profile) = LanguageBenchmark.Run(output);
        output.WriteLine($"{figures}\n{profile}");
        return 0;
    case ["language", "--write"]:
        var measured = LanguageBenchmark.Run(output);
        PerformanceDocument.Renew("language", measured.Figures);
        PerformanceDocument.Renew("language-profile", measured.Profile);
        return 0;
    case ["places"]:
        output.WriteLine(PlacesBenchmark.Run(output));
        return 0;
    case ["places", "--write"]:
        PerformanceDocument.Renew("places", PlacesBenchmark.Run(output));
        return 0;
    case ["coder"]:
        output.WriteLine(CoderProfile.Run(output));
        return 0;
    case ["coder", "--write"]:
        PerformanceDocument.Renew("coder", CoderProfile.Run(output));
        return 0;
    case ["ledger", var mentions, .. var more] when int.TryParse(mentions, out var count) && count >= 10_000 && more is [] or ["--write"]:
        var growth = LedgerGrowth.Run(output, count);
        output.WriteLine(growth);
        if (more.Length > 0)
            PerformanceDocument.Renew("ledger", growth);
        return 0;
    case ["origins"]:
        output.WriteLine(OriginsBenchmark.Run(output));
        return 0;
    case ["origins", "--write"]:
        PerformanceDocument.Renew("origins", OriginsBenchmark.Run(output));
        return 0;
    case ["times", _, ..]:
        output.Write(TimesBenchmark.Run(args.AsSpan(1)));
        return 0;
    case ["kill", .. var numbers] when numbers.Length <= 2 && numbers.All(number => int.TryParse(number, out _)):
        var times = numbers.Length > 0 ? int.Parse(numbers[0]) : 100;
        var seed = numbers.Length > 1 ? int.Parse(numbers[1]) : 1;
        return KillTest.Run(output, times, seed) ? 0 : 1;
    case ["flip", .. var numbers] when numbers.Length <= 2 && numbers.All(number => int.TryParse(number, out _)):
        return FlipTest.Run(output, numbers.Length > 0 ? int.Parse(numbers[0]) : 1000, numbers.Length > 1 ? int.Parse(numbers[1]) : 1) ? 0 : 1;
    case ["cut", .. var pages] when pages.Length <= 1 && pages.All(number => int.TryParse(number, out _)):
        return PowerCutTest.Run(output, pages.Length > 0 ? int.Parse(pages[0]) : 1) ? 0 : 1;
    case ["lookback", .. var counts] when counts.Length <= 1 && counts.All(number => int.TryParse(number, out _)):
        output.WriteLine(LookbackBenchmark.Run(output, counts.Length > 0 ? int.Parse(counts[0]) : 1000));
        return 0;
    case ["page", .. var more] when more is [] or ["--write"] or ["--store", _] or ["--store", _, "--write"]:
        var served = await PageBenchmark.Run(output, more.Length > 1 ? more[1] : null);
        output.WriteLine(served);
        if (more is [.., "--write"])
            PerformanceDocument.Renew("page", served);
        return 0;
    default:
        output.WriteLine("bench/run pipeline [--write] | language [--write] | places [--write] | coder [--write] | ledger MENTIONS [--write] | origins [--write] | times DIR... | kill [TIMES [SEED]] | flip [TIMES [SEED]] | cut [PAGES] | lookback [ARTICLES] | page [--store FILE] [--write]");
        return 2;
}
