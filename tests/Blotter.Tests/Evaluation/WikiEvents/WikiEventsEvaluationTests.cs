using System.Collections.Immutable;
using System.Text.Json;
using Blotter.Coding.Contract;
using Blotter.Evaluation;
using Blotter.Evaluation.WikiEvents;
using Blotter.Reading;
using Blotter.Tests.Contract;
using Blotter.Tests.Reading;

namespace Blotter.Tests.Evaluation.WikiEvents;

public sealed class WikiEventsEvaluationTests : IDisposable
{
    private static readonly ImmutableArray<string> Sentences = ["Masked gunmen attacked a red bus in Gafsa .", "They wounded Ada Bell Lark .", "A pistol was found ."];

    private readonly ReportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sentences_stand_in_lines_and_paragraphs_and_spans_are_of_that_text()
    {
        var document = WikiEventsDocument.Parse(JsonElement.Parse(Line()));
        document.Text.ShouldBe("Masked gunmen attacked a red bus in Gafsa .\n\nThey wounded Ada Bell Lark .\nA pistol was found .");
        document.Arguments.Select(argument => argument.Span.Of(document.Text)).ShouldBe(["gunmen", "bus", "Gafsa", "pistol", "They", "Ada Bell Lark"]);
    }

    [Fact]
    public void Arguments_are_right_by_role_and_head_word()
    {
        var result = Run(text => [Told(text, attacker: "Masked gunmen", target: "a red bus", victim: "Ada Bell Lark", weapon: "pistol")]);
        result.Tables[0].Rows.ShouldBe(
        [
            new ScoreRow("attacker", 2, 1, 1), new ScoreRow("target or victim", 2, 2, 2), new ScoreRow("instrument", 1, 1, 1), new ScoreRow("place", 1, 1, 1),
            new ScoreRow("all roles", 6, 5, 5),
        ]);
    }

    [Fact]
    public void Of_attacks_alone_the_injured_are_neither_right_nor_wrong()
    {
        var result = Run(text => [Told(text, attacker: "Masked gunmen", target: "a red bus", victim: "Ada Bell Lark", weapon: "pistol")]);
        result.Tables[1].Rows.ShouldBe(
        [
            new ScoreRow("attacker", 1, 1, 1), new ScoreRow("target or victim", 1, 1, 1), new ScoreRow("instrument", 1, 1, 1), new ScoreRow("place", 1, 1, 1),
            new ScoreRow("all roles", 4, 4, 4),
        ]);
    }

    [Fact]
    public void The_same_head_in_one_role_counts_once() =>
        Run(text => [Told(text, "gunmen", "bus", "bus", "pistol"), Told(text, "Masked gunmen", "bus", "bus", "pistol")]).Tables[0].Rows[^1].ShouldBe(new ScoreRow("all roles", 6, 4, 4));

    [Fact]
    public void Missed_and_spurious_heads_are_listed() =>
        EvaluationText.Errors(Run(text => [Told(text, attacker: "Ada Bell Lark", target: "bus", victim: "bus", weapon: "pistol")])).ShouldBe(
            "d1\n  attacker: missed gunmen\n  attacker: missed they\n  attacker: spurious lark\n  target or victim: missed lark\n");

    [Fact]
    public void Deaths_and_injuries_of_a_disaster_are_not_wanted()
    {
        _folder.With("d.jsonl", Line("Disaster.DiseaseOutbreak.Unspecified"));
        Run(_ => []).Tables[0].Rows[^1].ShouldBe(new ScoreRow("all roles", 4, 0, 0));
    }

    [Theory]
    [InlineData("", "B319")]
    [InlineData("[]", "B317")]
    [InlineData("{\"sentences\": []}", "B317")]
    public void A_file_of_something_else_is_refused(string text, string code)
    {
        _folder.With("d.jsonl", text);
        Should.Throw<BlotterException>(() => Run(_ => [])).Code.ShouldBe(code);
    }

    private static Incident Told(string text, string attacker, string target, string victim, string weapon) => FullSample.Report.Incidents[0] with
    {
        Perpetrators = [new Perpetrator("they", null, null, null, Standing.Fact, null, SpanOf(text, attacker))],
        Targets = [new Target(target, null, null, null, SpanOf(text, target))],
        Victims = [new Victim(victim, null, null, null, null, SpanOf(text, victim))],
        Weapons = [new Weapon(weapon, WeaponKind.Firearm, SpanOf(text, weapon))],
        Place = new Place("the old town of Gafsa", null, "TN", null, null, PlacePrecision.Exact, null, SpanOf(text, "Gafsa")),
    };

    private static TextSpan SpanOf(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private EvaluationResult Run(Func<string, ImmutableArray<Incident>> incidents)
    {
        if (!File.Exists(_folder["d.jsonl"]))
            _folder.With("d.jsonl", Line());
        return new WikiEventsEvaluation(
                new DocumentReader(new ReadingOptions()).Read, document => FullSample.Report with { Incidents = incidents(document.Text) })
            .Run(_folder["d.jsonl"], "", "", TestContext.Current.CancellationToken);
    }

    // The corpus counts words over the document, and characters in a text that it does not give.
    private static string Line(string otherEvent = "Contact.Contact.Meet")
    {
        ImmutableArray<string> words = [.. Sentences.SelectMany(sentence => sentence.Split(' '))];
        return JsonSerializer.Serialize(new
        {
            doc_id = "d1",
            sentences = Sentences.Select((sentence, index) => new object[] { Words(sentence, index), sentence }),
            entity_mentions = new[] { ("gunmen", 1), ("bus", 1), ("Gafsa", 1), ("They", 1), ("Ada", 3), ("pistol", 1) }
                .Select(mention => new { id = mention.Item1, start = words.IndexOf(mention.Item1), end = words.IndexOf(mention.Item1) + mention.Item2 }),
            event_mentions = new object[]
            {
                Event("Conflict.Attack.Unspecified", ("Attacker", "gunmen"), ("Target", "bus"), ("Place", "Gafsa"), ("Instrument", "pistol")),
                Event("Life.Injure.Unspecified", ("Injurer", "They"), ("Victim", "Ada"), ("BodyPart", "Ada")),
                Event(otherEvent, ("Participant", "Ada")),
            },
        });
    }

    private static object Event(string type, params (string Role, string Entity)[] arguments) =>
        new { event_type = type, arguments = arguments.Select(argument => new { role = argument.Role, entity_id = argument.Entity }) };

    private static IEnumerable<object[]> Words(string sentence, int index)
    {
        // Two characters of white space after the first sentence, one after the second.
        var at = Sentences.Take(index).Sum(earlier => earlier.Length + 1) + (index > 0 ? 1 : 0);
        foreach (var word in sentence.Split(' '))
        {
            yield return [word, at, at + word.Length];
            at += word.Length + 1;
        }
    }
}
