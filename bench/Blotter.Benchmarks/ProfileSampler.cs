using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace Blotter.Benchmarks;

/// <summary>Looks every millisecond or so at what the threads of this process are doing, by the runtime's own sampler.</summary>
internal static class ProfileSampler
{
    private const string Sampler = "Microsoft-DotNETCore-SampleProfiler";
    private const int BufferMegabytes = 256;

    private static readonly EventPipeProvider[] Providers =
    [
        new(Sampler, EventLevel.Informational),
        new("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, (long)ClrTraceEventParser.Keywords.Default),
    ];

    /// <summary>Runs some work and gives the stacks of all threads that were seen meanwhile: full names of methods, the innermost first.</summary>
    /// <param name="work">What is run, on this thread.</param>
    /// <param name="file">A path for the trace; a second file is made beside it.</param>
    public static List<string[]> Sample(Action work, string file)
    {
        Record(work, file);
        using var trace = new TraceLog(TraceLog.CreateFromEventPipeDataFile(file));
        return [.. trace.Events.Where(happened => happened.ProviderName == Sampler).Select(Stack)];
    }

    private static void Record(Action work, string file)
    {
        using var session = new DiagnosticsClient(Environment.ProcessId).StartEventPipeSession(Providers, requestRundown: true, BufferMegabytes);
        using var output = File.Create(file);
        var copying = session.EventStream.CopyToAsync(output);
        work();
        session.Stop();
        copying.GetAwaiter().GetResult();
    }

    private static string[] Stack(TraceEvent happened)
    {
        var stack = new List<string>();
        for (var frame = happened.CallStack(); frame is not null; frame = frame.Caller)
            stack.Add(frame.CodeAddress.FullMethodName);
        return [.. stack];
    }
}
