using Blotter.Coding.Contract;
using Blotter.Tests.Coding.Posts;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Coding;

/// <summary>Reports that no newspaper prints, and some do.</summary>
public sealed class OddReportsTests
{
    private const string Zakho = "Gunmen attack police post near Zakho\n\nGunmen attacked a police post near Zakho on Monday, killing two officers, the interior ministry said.\n\n";

    [Theory]
    [InlineData("“We attacked the post near Zakho at dawn and killed four of the savages. They will pay for what they did to our brothers.”")]
    [InlineData(Zakho + "“We will not stop, said the commander. The army killed three men in Dohuk on Tuesday.\n\nTwo guards were hurt in Amedi.")]
    [InlineData(Zakho + "“We killed them,” he said. \"They fled,\" she said. «Nobody was hurt», said the mayor. „Two died“, said a doctor. ‘It was dark,’ said a guard. ``They ran,'' said a woman. “Mixed\" and \"wrong” and «this” or „that» he said.")]
    [InlineData("Courier: drone was new\n\nThe Courier reported on Monday that the Courier had learned from the Courier that a drone struck a depot near Zakho, killing two guards, according to the Courier. The spokesman said that the spokesman had said so.")]
    [InlineData("Transcript: Zakho\n\nANCHOR: What do we know?\nMARY LOPEZ, CORRESPONDENT: Gunmen killed two officers at a post near Zakho on Monday.\n(CROSSTALK)\nUNIDENTIFIED MALE: We blame the Red Lantern Front.\nANCHOR: Thank you, Mary.")]
    [InlineData("Live: attack near Zakho\n\n09:05\nUpdate: Gunmen attacked a police post near Zakho this morning, police say.\n\n09:20\nThe toll has risen to four, the hospital says.\n\n10:35\nNo group has claimed the attack.\n\nWe are ending our live coverage.")]
    [InlineData(Zakho + "\u202eGunmen killed\u202c \u2066three\u2069 \u200bmen\u200f in \u202bزاخو\u202c on \u2067Monday\u2069. Two were hurt.")]
    [InlineData("GUNMEN ATTACK POLICE POST NEAR ZAKHO\n\nGUNMEN ATTACKED A POLICE POST NEAR ZAKHO ON MONDAY, KILLING TWO OFFICERS, THE MINISTRY SAID. \"WE DID IT,\" A SPOKESMAN OF THE RED LANTERN FRONT SAID.")]
    [InlineData(Zakho + "He wrote:\n\nSmoke <script>alert(1)</script> \u001b[31m\n— \"; DROP TABLE x; -- (@aaa../../etc) June 10, 2023 https://twitter.com/%00%00/status/99999999999999999999 javascript:alert(1)")]
    public void Are_coded_by_the_contract_without_flags(string text)
    {
        var report = PostBench.CodeText(text).Report;
        ContractSchema.Validate(ContractJson.Serialize(report)).ShouldBeEmpty();
        report.Incidents.ShouldNotBeEmpty();
        report.Flags.ShouldBeEmpty();
    }

    [Fact]
    public void One_quotation_has_no_voice_of_the_writer() =>
        PostBench.CodeText("“We attacked the post near Zakho at dawn and killed four of the savages. The butchers will pay for what they did to our brothers.”").Report.Voice.ShouldBeEmpty();

    [Fact]
    public void A_source_that_quotes_itself_makes_no_circle()
    {
        var sources = PostBench.CodeText("Courier: drone was new\n\nThe Courier reported on Monday that the Courier had learned from the Courier that a drone struck a depot near Zakho, killing two guards, according to the Courier.").Report.Sources;
        var via = sources.ToDictionary(source => source.Id, source => source.Via, StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var steps = 0;
            for (var at = source.Id; at is not null && steps <= sources.Length; at = via[at])
                steps++;
            steps.ShouldBeLessThanOrEqualTo(sources.Length);
        }
    }

    [Fact]
    public void The_times_of_a_live_blog_are_no_posts() =>
        PostBench.CodeText("Live: attack near Zakho\n\n09:05\nUpdate: Gunmen attacked a police post near Zakho this morning, police say.\n\n09:20\nThe hospital says that four officers have died.").Report.Posts.ShouldBeEmpty();
}
