using Blotter.Cli.Commands;

namespace Blotter.Tests.Cli;

public sealed class OutputFileTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_stays_as_it_was_when_writing_fails()
    {
        _folder.With("out/a.csv", "old");
        Should.Throw<BlotterException>(() => OutputFile.Write(_folder["out/a.csv"], _ => throw new IOException("full"))).Code.ShouldBe("B204");
        File.ReadAllText(_folder["out/a.csv"]).ShouldBe("old");
        Directory.GetFiles(_folder["out"]).ShouldBe([_folder["out/a.csv"]]);
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        _folder.With("a.csv", "old");
        File.CreateSymbolicLink(_folder["link.csv"], _folder["a.csv"]);
        OutputFile.Replace(_folder["link.csv"], "new");
        File.ReadAllText(_folder["a.csv"]).ShouldBe("new");
        new FileInfo(_folder["link.csv"]).LinkTarget.ShouldBe(_folder["a.csv"]);
    }

    [Fact]
    public void What_is_empty_is_filled_and_not_replaced_since_it_may_be_a_device()
    {
        _folder.With("device", "");
        File.CreateSymbolicLink(_folder["dangling"], _folder["target"]);
        using (var open = new FileStream(_folder["device"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            OutputFile.Replace(_folder["device"], "new");
            open.ReadByte().ShouldBe('n');
        }
        OutputFile.Replace(_folder["dangling"], "new");
        File.ReadAllText(_folder["target"]).ShouldBe("new");
    }

    [Fact]
    public void A_folder_is_not_written_to()
    {
        _folder.With("out/a.csv", "old");
        Should.Throw<BlotterException>(() => OutputFile.Replace(_folder["out"], "new")).Message.ShouldContain("It is a folder.");
        File.Exists(_folder["out"] + ".part").ShouldBeFalse();
    }
}
