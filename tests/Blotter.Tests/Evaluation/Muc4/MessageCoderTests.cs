using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation;
using Blotter.Evaluation.Muc4;
using Blotter.Reading;
using Blotter.Tests.Coding;

namespace Blotter.Tests.Evaluation.Muc4;

public sealed class MessageCoderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blotter-messages-");

    public MessageCoderTests() => File.WriteAllText(
        this["messages.txt"],
        """
        DEMO-MUC9-0001 (DEMO)

           LIMA, 3 MAY 90 (DEMO) -- [TEXT] A BOMB DESTROYED A BANK IN LIMA YESTERDAY. THE WATCHMAN OF THE BANK WAS KILLED.

        DEMO-MUC9-0002 (DEMO)

           LIMA, 4 MAY 90 (DEMO) -- [TEXT] HOMBRES ARMADOS MATARON A DOS CAMPESINOS EN LA PLAZA DEL PUEBLO.

        """);

    private string this[string name] => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Letters.AsWritten)]
    [InlineData(Letters.TrueCase)]
    public void Every_message_has_the_templates_of_the_coder_under_its_own_id(Letters letters)
    {
        var templates = new MessageCoder(new ReadingOptions(), CoderBench.Coder, letters).Code([this["messages.txt"]], problem => throw problem, TestContext.Current.CancellationToken);
        var found = templates["DEMO-MUC9-0001"].ShouldHaveSingleItem();
        found[Muc4Slot.IncidentType].ShouldHaveSingleItem().Values.ShouldBe(["BOMBING"]);
        found[Muc4Slot.PhysicalTargetId].ShouldHaveSingleItem().Values.ShouldBe(["BANK"]);
        templates["DEMO-MUC9-0002"].ShouldHaveSingleItem().IsNone.ShouldBeTrue();
    }

    [Fact]
    public void A_message_that_fails_is_told_of_and_the_others_go_on()
    {
        var problems = new List<BlotterException>();
        var coder = new MessageCoder(new ReadingOptions(), raw => raw.EntryId == "DEMO-MUC9-0001" ? throw Errors.NoSuchSentence("x", 1, 1) : [new Muc4Template(raw.EntryId!, "*", [])]);
        var templates = coder.Code([this["messages.txt"], this["none.txt"]], problems.Add, TestContext.Current.CancellationToken);
        problems.Count.ShouldBe(2);
        templates["DEMO-MUC9-0002"].ShouldHaveSingleItem();
    }
}
