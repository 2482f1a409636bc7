using Blotter.Coding.Contract;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Attribution;

public sealed class ChainTests
{
    [Theory]
    [InlineData("The governor said in an interview with Radio Litoral that two men fled.", "governor /  / official / Radio Litoral")]
    [InlineData("In a statement on Telegram, the Front of the Plains said that two men fled.", "Front of the Plains /  / group / Telegram")]
    [InlineData("In an unsigned fax, the rebels said that two men fled.", "rebels /  / group / unsigned fax")]
    [InlineData("In a message passed on by a mediator, the militia said that two men fled.", "militia /  / group / mediator")]
    [InlineData("A herder told police that two men fled.", "herder /  / witness / police")]
    [InlineData("The freed men told Father Luis Vega that two guards fled.", "Luis Vega /  / person / ")]
    [InlineData("Residents interviewed by Radio Litoral said that two men fled.", "Residents /  / witness / Radio Litoral")]
    [InlineData("Two men fled, according to the governor, quoted by Reuters.", "governor /  / official / Reuters")]
    [InlineData("The mayor said he had heard from shepherds that two men fled.", "shepherds /  / witness / mayor")]
    [InlineData("A fisherman, speaking to Radio Litoral, said that two men fled.", "fisherman /  / witness / Radio Litoral")]
    [InlineData("A man phoned the newspaper Egin to say that two men fled.", "man /  / unnamed / Egin")]
    [InlineData("According to the indictment, a neighbour told detectives he saw two men with a can.", "neighbour /  / witness / detectives")]
    [InlineData("A letter seen by Reuters says that two men fled.", "letter /  / document / Reuters")]
    [InlineData("The governor said on Monday in an interview with Radio Litoral that two men fled.", "governor /  / official / Radio Litoral")]
    [InlineData("Survivors told the community radio Voz de Lubero that two men fled.", "Survivors /  / witness / Voz de Lubero")]
    public void Is_heard_through_what_carries_it(string text, string source) => SpeechBench.Of(text).Sources.ShouldContain(found => found == source);

    [Theory]
    [InlineData("The minister told parliament that two men fled.", "minister /  / official / ")]
    [InlineData("The prosecutor told the court that two men fled.", "prosecutor /  / official / ")]
    [InlineData("The mayor told reporters that two men fled.", "mayor /  / official / ")]
    [InlineData("The ministry said in a statement on its website that two men fled.", "ministry /  / official / ")]
    public void Hearers_and_own_pages_carry_nothing(string text, string source) => SpeechBench.Of(text).Sources.ShouldContain(found => found == source);

    [Theory]
    [InlineData("Ada Lark, who heads the fishing cooperative, said two men fled.", "Ada Lark / fishing cooperative / person / ")]
    [InlineData("Ada Lark of the district hospital said two men fled.", "Ada Lark / district hospital / official / ")]
    [InlineData("The bag held nails, Dr Ada Lark, its superintendent, said.", "Ada Lark /  / official / ")]
    [InlineData("Ada Lark said: \"I saw two men flee.\"", "Ada Lark /  / witness / ")]
    [InlineData("Major Peter Mwero, a spokesman of the sector, said two men fled.", "Peter Mwero / sector / official / ")]
    [InlineData("Ada Lark, who sells honey there, said two men fled.", "Ada Lark /  / witness / ")]
    [InlineData("A police officer said unidentified men fled.", "police officer / police / official / ")]
    [InlineData("A police officer, who asked not to be named, said two men fled.", "police officer / police / unnamed / ")]
    [InlineData("The retired colonel, Peter Mwero, said two men fled.", "Peter Mwero /  / person / ")]
    [InlineData("The Brigades of the Grey Dawn said that two men fled.", "Brigades of the Grey Dawn /  / group / ")]
    [InlineData("A coalition official said two men fled.", "coalition official / coalition / official / ")]
    [InlineData("The provincial government is sending tents, its spokeswoman said.", "spokeswoman / provincial government / official / ")]
    public void Speaks_for_whom_the_words_say(string text, string source) => SpeechBench.Of(text).Sources.ShouldContain(found => found == source);

    [Fact]
    public void The_first_person_of_a_quotation_is_its_speaker()
    {
        var bench = SpeechBench.Of("Two officials spoke of nine men. \"We counted nine more,\" the mayor said.", "Harbour Journal");
        bench.NameOf(bench.At("nine more").Source).ShouldBe("mayor");
    }

    [Theory]
    [InlineData("Two men fled from the market. - AFP", "AFP")]
    [InlineData("Two men fled from the market. (Reuters)", "Reuters")]
    [InlineData("Two men fled from the market. — XPA", "XPA")]
    public void A_credit_gives_what_stands_before_it_to_the_agency(string text, string agency)
    {
        var bench = SpeechBench.Of("Police said two men were armed. " + text, "Harbour Journal");
        bench.NameOf(bench.At("fled from").Source).ShouldBe(agency);
        bench.Sources.ShouldContain(found => found == $"Police /  / official / {agency}");
    }

    [Theory]
    [InlineData("Two men fled from the market (Reuters building).")]
    [InlineData("Two men of the FLN fled from the market (FLN)")]
    [InlineData("Two men fled from the market. - HJ")]
    public void Other_words_at_the_end_are_no_credit(string text)
    {
        var bench = SpeechBench.Of(text, "Harbour Journal");
        bench.NameOf(bench.At("fled from").Source).ShouldBe("Harbour Journal");
    }

    [Fact]
    public void A_dateline_gives_a_papers_text_to_the_agency()
    {
        var document = CoderBench.Body("Gunmen fled from the market.") with { Publisher = "Harbour Journal", Dateline = new Dateline("DUHOK", null, null, "Gulf Wire", default) };
        var bench = SpeechBench.Of(document);
        bench.NameOf(bench.At("fled").Source).ShouldBe("Gulf Wire");
    }

    [Fact]
    public void An_agencys_own_dateline_is_its_own()
    {
        var document = CoderBench.Body("Gunmen fled from the market.") with { Publisher = "Gulf Wire", Dateline = new Dateline("DUHOK", null, null, "Gulf Wire", default) };
        var bench = SpeechBench.Of(document);
        bench.At("fled").IsWriter.ShouldBeTrue();
        bench.Speech.Sources.ShouldHaveSingleItem().Kind.ShouldBe(SourceKind.Agency);
    }

    [Fact]
    public void A_mayor_who_heard_the_agency_over_the_radio_is_not_heard_through_it()
    {
        var bench = SpeechBench.Of("The mayor said he had heard from Radio Litoral that three men fled. AFP told Radio Litoral that two men fled. - AFP", "Harbour Journal");
        bench.Sources.ShouldContain(found => found == "AFP /  / agency / Radio Litoral");
        bench.Sources.ShouldContain(found => found == "mayor /  / official / ");
    }

    [Fact]
    public void No_chain_bites_its_tail()
    {
        string[] names = ["the mayor", "Radio Litoral", "AFP", "the shepherds"];
        var tellings = names.SelectMany(teller => names.Where(told => told != teller).SelectMany(told => new[] { $"{teller} said they had heard from {told} that two men fled.", $"{teller} told {told} that two men fled." })).ToList();
        foreach (var first in tellings)
            foreach (var second in tellings)
                Circle(SpeechBench.Of($"Yesterday {first} Later {second} - AFP", "Harbour Journal").Speech.Sources).ShouldBeNull($"{first} {second}");
    }

    private static string? Circle(IReadOnlyList<Source> sources)
    {
        foreach (var source in sources)
            for (var (via, steps) = (source.Via, 0); via is not null; (via, steps) = (sources.Single(other => other.Id == via).Via, steps + 1))
                if (steps > sources.Count)
                    return source.Name;
        return null;
    }
}
