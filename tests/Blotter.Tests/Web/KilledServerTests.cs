using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Blotter.Cli;
using Blotter.Ledger;
using Blotter.Ledger.Verifying;
using Blotter.Tests.Ledger;

namespace Blotter.Tests.Web;

/// <summary>The program as it runs at its users', killed while people write.</summary>
public sealed partial class KilledServerTests
{
    private const int Coders = 5;
    private const int ChangesInLife = 8;

    [Fact]
    public async Task A_server_that_is_killed_while_people_write_keeps_what_it_answered_and_leaves_nothing_half_done()
    {
        using var file = TemporaryStore.With(LedgerSamples.Document(LedgerSamples.Bombing), LedgerSamples.Document(LedgerSamples.Kidnapping));
        var ids = Ids(file);
        var answered = new ConcurrentBag<string>();
        for (var life = 0; life < 3; life++)
        {
            using var server = Start(file.Path, out var address);
            using var stop = new CancellationTokenSource();
            var coders = Enumerable.Range(0, Coders).Select(coder => Task.Run(() => Write(address, ids[coder % 2], $"life {life}, coder {coder}", answered, stop.Token), CancellationToken.None)).ToList();
            while (answered.Count < (life + 1) * ChangesInLife)
                await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
            await stop.CancelAsync();
            await Task.WhenAll(coders);
        }
        Whys(file, ids).Intersect(answered, StringComparer.Ordinal).Count().ShouldBe(answered.Count);
        LedgerVerifier.Verify(file.Path).Damages.ShouldBeEmpty();
    }

    // The reasons of the changes that were answered before the server was gone.
    private static async Task Write(Uri address, string id, string who, ConcurrentBag<string> answered, CancellationToken stop)
    {
        var done = 0;
        using var person = new FormClient(address);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var why = $"{who}, change {done}";
                var page = await person.Page($"/incidents/{id}/edit");
                var answer = await person.Send(page, $"/incidents/{id}/correct", ("facet", "killed"), ("value", "9"), ("why", why));
                if (answer.Status == HttpStatusCode.Redirect)
                {
                    answered.Add(why);
                    done++;
                }
            }
            catch (HttpRequestException)
            {
                // The server is gone.
                return;
            }
        }
    }

    private static Process Start(string store, out Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "serve", "--port", "0", "--store", store]) { RedirectStandardOutput = true, UseShellExecute = false };
        var server = Process.Start(start)!;
        address = new Uri(Address().Match(server.StandardOutput.ReadLine()!).Value);
        return server;
    }

    private static List<string> Ids(TemporaryStore file)
    {
        using var store = file.OpenForReading();
        return [.. store.Queries.Incidents(new IncidentFilter()).Select(incident => incident.Id)];
    }

    private static List<string> Whys(TemporaryStore file, List<string> ids)
    {
        using var store = file.Open();
        return [.. ids.SelectMany(id => store.Queries.Incident(id).Decisions).Select(decision => decision.Why)];
    }

    [GeneratedRegex(@"http://\S+/", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
