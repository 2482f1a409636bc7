using Blotter.Tests.Reading;

namespace Blotter.Tests.Cli;

/// <summary>A folder with reports and a store, gone with the test.</summary>
internal sealed class CommandFolder : IDisposable
{
    public const string Bombing = "A bomb exploded in Afghanistan on 3 May 2019, killing four people and wounding two, police said.";
    public const string Shooting = "Gunmen killed seven villagers in Nigeria on 12 June 2020, a local official said.";

    private readonly ReportFolder _reports = new();

    public string Store => this["blotter.db"];

    public string this[string name] => _reports[name];

    public CommandFolder With(string name, string text)
    {
        _reports.With(name, text);
        return this;
    }

    public CommandFolder With(string name, byte[] bytes)
    {
        _reports.With(name, bytes);
        return this;
    }

    /// <summary>Runs a command on this folder's store.</summary>
    public CommandRun Run(params string[] words) => CommandRun.Of([.. words, "--store", Store]);

    /// <summary>A folder whose store holds the two usual reports.</summary>
    public static CommandFolder WithTwoIncidents()
    {
        var folder = new CommandFolder().With("reports/a.txt", Bombing).With("reports/b.txt", Shooting);
        folder.Run("read", folder["reports"]).Status.ShouldBe(0);
        return folder;
    }

    public void Dispose() => _reports.Dispose();
}
