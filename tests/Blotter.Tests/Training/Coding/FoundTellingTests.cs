using Blotter.Training.Coding;

namespace Blotter.Tests.Training.Coding;

public sealed class FoundTellingTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var path = Path.GetTempFileName();
        try
        {
            FoundTelling.Write(path, [new FoundTelling("R-1", "2", [4, 0, 7]), new FoundTelling("R-2", "1", [3])]);
            var read = FoundTelling.Read(path);
            read.Select(each => (each.Report, each.Template, string.Join(' ', each.Telling))).ShouldBe([("R-1", "2", "4 0 7"), ("R-2", "1", "3")]);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
