using Blotter.Coding.Actors;
using Blotter.Coding.Contract;
using Blotter.Language;
using Blotter.Reading;

namespace Blotter.Tests.Coding.Actors;

public sealed class ActorRegisterTests
{
    private static readonly ActorRegister Register = new(CoderBench.Lexicons);

    [Theory]
    [InlineData("al-Qaeda", "al-qaeda")]
    [InlineData("Al Qaida", "al-qaeda")]
    [InlineData("al-Qa'ida", "al-qaeda")]
    [InlineData("AL-QAIDA", "al-qaeda")]
    [InlineData("ISIS", "islamic-state")]
    [InlineData("Isis", "islamic-state")]
    [InlineData("the Islamic State group", "islamic-state")]
    [InlineData("Islamic State of Iraq and Syria (ISIS)", "islamic-state")]
    [InlineData("ISIS-K", "islamic-state-khorasan-province")]
    [InlineData("Hizbullah", "hezbollah")]
    [InlineData("HEZBOLLAH", "hezbollah")]
    [InlineData("Kata'ib Hezbollah", "kataib-hezbollah")]
    [InlineData("Kata’ib Hezbollah", "kataib-hezbollah")]
    [InlineData("Kataib Hizballah militia", "kataib-hezbollah")]
    [InlineData("Asa’ib Ahl al-Haq", "asaib-ahl-al-haq")]
    [InlineData("the Shabaab", "al-shabaab")]
    [InlineData("Al Shabab", "al-shabaab")]
    [InlineData("el-Shabaab", "al-shabaab")]
    [InlineData("al-Shabaab militants", "al-shabaab")]
    [InlineData("Boko Haram fighters", "boko-haram")]
    [InlineData("suspected Boko Haram insurgents", "boko-haram")]
    [InlineData("Houthi rebels", "houthis")]
    [InlineData("the Iran-backed Houthis", "houthis")]
    [InlineData("Yemen's Houthi movement", "houthis")]
    [InlineData("Tehreek-e-Taliban Pakistan (TTP)", "tehrik-i-taliban-pakistan")]
    [InlineData("the banned Tehrik-i-Taliban Pakistan", "tehrik-i-taliban-pakistan")]
    [InlineData("Jaish-i-Mohammed", "jaish-e-mohammed")]
    [InlineData("Lashkar-e-Taiba", "lashkar-e-taiba")]
    [InlineData("LeT", "lashkar-e-taiba")]
    [InlineData("Ahrar ash-Sham", "ahrar-al-sham")]
    [InlineData("Ansar ud-Din", "ansar-dine")]
    [InlineData("Jabhat al-Nusra", "al-nusra-front")]
    [InlineData("Maoist Shining Path guerrillas", "shining-path")]
    [InlineData("SENDERO LUMINOSO", "shining-path")]
    [InlineData("Farabundo Martí National Liberation Front", "farabundo-marti-national-liberation-front")]
    [InlineData("THE FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN]", "farabundo-marti-national-liberation-front")]
    [InlineData("Túpac Amaru Revolutionary Movement", "tupac-amaru-revolutionary-movement")]
    [InlineData("the E.T.A.", "eta")]
    [InlineData("ETA", "eta")]
    [InlineData("Irish Republican Army", "irish-republican-army")]
    [InlineData("the IRA", "irish-republican-army")]
    [InlineData("the Lord's Resistance Army", "lords-resistance-army")]
    [InlineData("Lords Resistance Army rebels", "lords-resistance-army")]
    [InlineData("Kurdistan Workers’ Party", "kurdistan-workers-party")]
    [InlineData("Kurdistan Workers Party (PKK)", "kurdistan-workers-party")]
    [InlineData("the Tamil Tigers", "liberation-tigers-of-tamil-eelam")]
    [InlineData("Tamil Tiger rebels", "liberation-tigers-of-tamil-eelam")]
    [InlineData("Naxalites", "communist-party-of-india-maoist")]
    [InlineData("M23 rebels", "march-23-movement")]
    [InlineData("the Gulf Cartel", "gulf-cartel")]
    [InlineData("the Palestinian militant group Hamas", "hamas")]
    [InlineData("the Lebanese Shiite movement Hezbollah", "hezbollah")]
    [InlineData("Hamas militants", "hamas")]
    [InlineData("the Wagner Group", "wagner-group")]
    [InlineData("Russia's Wagner Group", "wagner-group")]
    [InlineData("U.N.", "united-nations")]
    [InlineData("the United Nations", "united-nations")]
    [InlineData("Médecins Sans Frontières", "doctors-without-borders")]
    [InlineData("Britain-based Syrian Observatory for Human Rights", "syrian-observatory-for-human-rights")]
    [InlineData("the Syrian Observatory", "syrian-observatory-for-human-rights")]
    [InlineData("AFP news agency", "agence-france-presse")]
    [InlineData("the Associated Press", "associated-press")]
    [InlineData("Iran's Revolutionary Guards", "irgc")]
    [InlineData("the Tatmadaw", "mm-armed-forces")]
    [InlineData("Israeli army", "il-armed-forces")]
    [InlineData("the IDF", "il-armed-forces")]
    [InlineData("the State Department", "us-foreign-ministry")]
    [InlineData("the Pentagon", "us-defence-ministry")]
    [InlineData("The Times", "the-times")]
    public void Knows_an_actor_however_it_is_spelled(string name, string id) => (Register.Find(name)?.Id).ShouldBe(id);

    [Theory]
    [InlineData("the Iraqi Interior Ministry", "iq-interior-ministry")]
    [InlineData("Iraq's interior ministry", "iq-interior-ministry")]
    [InlineData("Iraq’s Ministry of Interior", "iq-interior-ministry")]
    [InlineData("Ministry of the Interior of Iraq", "iq-interior-ministry")]
    [InlineData("the Ministry of Defence of the Central African Republic", "cf-defence-ministry")]
    [InlineData("Kenyan police", "ke-police")]
    [InlineData("Malian troops", "ml-armed-forces")]
    [InlineData("South Korea's foreign ministry", "kr-foreign-ministry")]
    [InlineData("Soviet troops", "su-armed-forces")]
    [InlineData("Iranian state television", "ir-state-television")]
    [InlineData("Saudi warplanes", "sa-armed-forces")]
    [InlineData("Peruvian Navy", "pe-navy")]
    [InlineData("Brazil", "br")]
    [InlineData("the United Arab Emirates", "ae")]
    public void Knows_the_offices_of_every_country(string name, string id) => (Register.Find(name)?.Id).ShouldBe(id);

    [Theory]
    [InlineData("Taliban-linked fighters")]
    [InlineData("pro-Taliban militants")]
    [InlineData("anti-Taliban militia")]
    [InlineData("ex-FARC members")]
    [InlineData("former Boko Haram fighters")]
    [InlineData("al-Qaeda-affiliated group")]
    [InlineData("a Hamas spokesman")]
    [InlineData("the Taliban governor")]
    [InlineData("Hamas and Islamic State")]
    [InlineData("gunmen")]
    [InlineData("two men on a motorcycle")]
    [InlineData("the mend")]
    [InlineData("let")]
    [InlineData("the times")]
    [InlineData("the base")]
    [InlineData("Iraqi farmers")]
    [InlineData("Iraqis")]
    [InlineData("soldiers")]
    [InlineData("the rebel army")]
    [InlineData("Michael Jordan")]
    [InlineData("Jordan")]
    [InlineData("Front of the Red Gull")]
    [InlineData("Army of the Inner Lagoon")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("(")]
    [InlineData("the")]
    public void Knows_nobody_else(string name) => (Register.Find(name)?.Id).ShouldBeNull();

    [Theory]
    [InlineData("ELN", "CO", "eln-colombia")]
    [InlineData("ELN", "BO", "national-liberation-army-of-bolivia")]
    [InlineData("National Liberation Army", "CO", "eln-colombia")]
    [InlineData("National Liberation Army", "MK", "nla-macedonia")]
    [InlineData("ERP", "SV", "erp-el-salvador")]
    [InlineData("ERP", "AR", "erp-argentina")]
    [InlineData("MEND", "NG", "movement-for-the-emancipation-of-the-niger-delta")]
    [InlineData("PLA", "CN", "cn-armed-forces")]
    [InlineData("Islamic Jihad", "PS", "palestinian-islamic-jihad")]
    [InlineData("Islamic Jihad", "EG", "egyptian-islamic-jihad")]
    [InlineData("Wagner fighters", "ML", "wagner-group")]
    [InlineData("Amal militiamen", "LB", "amal")]
    [InlineData("the Zetas", "MX", "los-zetas")]
    [InlineData("Jordan", "JO", "jo")]
    [InlineData("Israel", "IL", "il")]
    [InlineData("the army", "ML", "ml-army")]
    [InlineData("the Interior Ministry", "IQ", "iq-interior-ministry")]
    [InlineData("police", "KE", "ke-police")]
    public void Context_tells_whom_an_ambiguous_name_means(string name, string country, string id) =>
        (Register.Find(name, ActorContext.In(country))?.Id).ShouldBe(id);

    [Theory]
    [InlineData("ERP")]
    [InlineData("National Liberation Army")]
    [InlineData("MEND")]
    [InlineData("Wagner")]
    [InlineData("the army")]
    [InlineData("the Base")]
    [InlineData("Popular Front")]
    public void Without_context_an_ambiguous_name_is_nobody_s(string name) => Register.Find(name).ShouldBeNull();

    [Fact]
    public void An_ambiguous_name_is_that_of_whom_the_report_names_in_full() =>
        (Register.Find("the Popular Front", ActorContext.None with { Named = ["popular-front-for-the-liberation-of-palestine"] })?.Id).ShouldBe("popular-front-for-the-liberation-of-palestine");

    [Theory]
    [InlineData("Reuters", SourceKind.Agency)]
    [InlineData("Xinhua", SourceKind.Agency)]
    [InlineData("the Washington Post", SourceKind.Publisher)]
    [InlineData("Al Jazeera", SourceKind.Publisher)]
    [InlineData("Syrian state television", SourceKind.Publisher)]
    [InlineData("the Interior Ministry", SourceKind.Official)]
    [InlineData("Chicago police", SourceKind.Official)]
    [InlineData("the U.S. Central Command", SourceKind.Official)]
    [InlineData("UNIFIL", SourceKind.Official)]
    [InlineData("Hamas", SourceKind.Group)]
    [InlineData("Human Rights Watch", SourceKind.Group)]
    [InlineData("the Red Cross", SourceKind.Group)]
    public void Says_what_kind_of_source_a_name_is(string name, SourceKind kind) => Register.KindOf(name).ShouldBe(kind);

    [Theory]
    [InlineData("Ada Lark")]
    [InlineData("a farmer")]
    [InlineData("Red Gull Front")]
    public void Says_nothing_of_sources_that_it_does_not_know(string name) => Register.KindOf(name).ShouldBeNull();

    [Theory]
    [InlineData("Fighters of Hezbollah and the Israeli army traded fire, Reuters said.", "hezbollah,il-armed-forces,reuters")]
    [InlineData("The Lord's Resistance Army's men fled.", "lords-resistance-army")]
    [InlineData("A Taliban-linked cell and an ex-FARC man were held.", "")]
    [InlineData("Units of al-Shabaab and Kata'ib Hezbollah are far apart.", "al-shabaab,kataib-hezbollah")]
    [InlineData("They could not mend the side of the road.", "")]
    [InlineData("In Houston, police found Ira, Ian and Uno near the CCTV pole.", "")]
    [InlineData("Peace, now, is far, said Jane's aunt; the time for contras and times is gone.", "")]
    [InlineData("Nato, Farc and Isis sent notes.", "nato,farc,islamic-state")]
    [InlineData("See http://example.org/news/IRA-bomb-in-town.html for more.", "")]
    [InlineData("SOLDIERS WERE TOLD TO MEND THE SIDE OF THE ROAD, ACCORDING TO THE FMLN.", "farabundo-marti-national-liberation-front")]
    public void Finds_actors_in_sentences(string sentence, string ids) =>
        string.Join(',', Register.InText(CoderBench.Tokens(sentence)).Select(mention => mention.Actor.Id)).ShouldBe(ids);

    [Fact]
    public void A_person_s_name_is_no_actor_s()
    {
        const string Text = "Isis Taylor fled.";
        var sentence = new Sentence(0, new TextSpan(0, Text.Length), SectionKind.Body, 0, CoderBench.Tokens(Text)) { Names = [new Name(new TextSpan(0, 11), 0, 1, NameKind.Person)] };
        Register.InText(sentence).ShouldBeEmpty();
        Register.InText(sentence with { Names = [] }).ShouldHaveSingleItem();
    }

    [Fact]
    public void An_actor_that_was_not_there_yet_is_not_meant() =>
        Register.Find("the Peace Brigades", ActorContext.None with { Year = 1989 }).ShouldBeNull();

    [Fact]
    public void A_mention_covers_the_tokens_of_its_name()
    {
        var tokens = CoderBench.Tokens("Men of the al-Quds Brigades fled.");
        var mention = Register.InText(tokens).ShouldHaveSingleItem();
        string.Concat(tokens[mention.First..(mention.Last + 1)].Select(token => token.Text)).ShouldBe("al-QudsBrigades");
    }

    [Theory]
    [InlineData("Hezbollah", "Iran")]
    [InlineData("al-Quds Brigades", "Palestinian Islamic Jihad")]
    [InlineData("Boko Haram", null)]
    public void Knows_who_backs_an_actor(string name, string? sponsor)
    {
        var actor = Register.Find(name).ShouldNotBeNull();
        (Register.SponsorOf(actor)?.Name).ShouldBe(sponsor);
    }

    [Theory]
    [InlineData("the police", true)]
    [InlineData("Cleveland police", true)]
    [InlineData("the army", true)]
    [InlineData("government troops", true)]
    [InlineData("the rebel army", false)]
    [InlineData("Red Gull Army", false)]
    [InlineData("soldiers", false)]
    [InlineData("gunmen", false)]
    public void Tells_a_state_s_forces_though_it_knows_not_whose(string name, bool isOfState) => Register.IsOfState(name).ShouldBe(isOfState);

    [Theory]
    [InlineData("Jordan", "jo")]
    [InlineData("the United States", "us")]
    [InlineData("Jordanian", null)]
    [InlineData("Michael Jordan", null)]
    [InlineData("", null)]
    public void Knows_states_by_name(string name, string? id) => (Register.StateNamed(name)?.Id).ShouldBe(id);

    [Fact]
    public void A_long_text_of_one_word_ends_soon() =>
        Register.InText(CoderBench.Tokens(string.Join(' ', Enumerable.Repeat("Islamic State of", 20_000)))).Length.ShouldBeGreaterThan(1000);
}
