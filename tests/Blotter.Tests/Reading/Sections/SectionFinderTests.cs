using Blotter.Reading;
using Blotter.Reading.Sections;
using FsCheck;
using FsCheck.Fluent;

namespace Blotter.Tests.Reading.Sections;

public sealed class SectionFinderTests
{
    [Fact]
    public void The_first_line_is_the_headline()
    {
        var found = Find("Bomb hurts two in Tarso\n\nTwo people were hurt.");
        found.Title.ShouldBe("Bomb hurts two in Tarso");
        Kinds(found).ShouldBe([SectionKind.Headline, SectionKind.Body]);
    }

    [Fact]
    public void A_text_without_headline_starts_with_its_body() =>
        Kinds(SectionFinder.Find("Two people were hurt.", new SectionHints { FirstLineIsHeadline = false })).ShouldBe([SectionKind.Body]);

    [Fact]
    public void A_long_first_line_with_a_dateline_is_no_headline()
    {
        var found = Find("TARSO, Chad, May 2 (Lake Wire) - " + string.Concat(Enumerable.Repeat("Two people were hurt in the old market. ", 5)));
        found.Title.ShouldBeNull();
        found.Dateline.ShouldNotBeNull().Place.ShouldBe("TARSO");
    }

    [Fact]
    public void A_first_line_that_repeats_the_title_is_the_headline()
    {
        var hints = new SectionHints { Title = "Teen hurt at bus stop - WXYZ News", FirstLineIsHeadline = false };
        const string Text = "Teen hurt at bus stop Posted: Tuesday, January 28, 2014 8:18 PM EST\n\nA teen was hurt.";
        var found = SectionFinder.Find(Text, hints);
        Quotes(Text, found).ShouldBe(["Headline: Teen hurt at bus stop", "Boilerplate: Posted: Tuesday, January 28, 2014 8:18 PM EST", "Body: A teen was hurt."]);
        found.Published.ShouldBe(new PublicationDate(new PartialDate(2014, 1, 28), "text"));
    }

    [Fact]
    public void A_sentence_that_starts_like_the_title_stays_body() =>
        Kinds(SectionFinder.Find("Teen hurt at bus stop by a stray bullet, police said.", new SectionHints { Title = "Teen hurt at bus stop", FirstLineIsHeadline = false }))
            .ShouldBe([SectionKind.Body]);

    [Fact]
    public void Standfirst_byline_and_credits_stand_under_the_headline()
    {
        const string Text = "Bomb hurts two\nOfficials point to an inside job\nBy Hana Verro in Tarso\nLake Wire\n5 March 2021\n\nTwo people were hurt.";
        var found = Find(Text);
        Quotes(Text, found).ShouldBe(["Headline: Bomb hurts two", "Standfirst: Officials point to an inside job", "Byline: By Hana Verro in Tarso", "Boilerplate: Lake Wire\n5 March 2021", "Body: Two people were hurt."]);
        found.Byline.ShouldBe("Hana Verro");
        found.Published.ShouldBe(new PublicationDate(new PartialDate(2021, 3, 5), "text"));
    }

    [Fact]
    public void An_outlet_and_a_note_under_the_headline_are_boilerplate()
    {
        const string Text = "Bomb hurts two\nGolden Sun Daily\n\n[Translated from French]\n\nTwo people were hurt.";
        Quotes(Text, Find(Text)).ShouldBe(["Headline: Bomb hurts two", "Boilerplate: Golden Sun Daily\n\n[Translated from French]", "Body: Two people were hurt."]);
    }

    [Fact]
    public void The_dateline_is_cut_from_the_body()
    {
        const string Text = "Bomb hurts two\n\nTARSO, 3 JAN 90 (LW) -- [TEXT] Two people were hurt.\n\nOne died.";
        var found = Find(Text);
        Quotes(Text, found).ShouldBe(["Headline: Bomb hurts two", "Dateline: TARSO, 3 JAN 90 (LW) --", "Body: [TEXT] Two people were hurt.\n\nOne died."]);
        found.Published.ShouldBe(new PublicationDate(new PartialDate(1990, 1, 3), "dateline"));
    }

    [Fact]
    public void A_dateline_may_follow_a_line_of_body()
    {
        const string Text = "Bomb hurts two\n\nThis is what we know.\n\nTARSO (LW) -- Two people were hurt.";
        Quotes(Text, Find(Text))[1..].ShouldBe(["Body: This is what we know.", "Dateline: TARSO (LW) --", "Body: Two people were hurt."]);
    }

    [Theory]
    [InlineData("Praying for them\n— Aram K. (@aram_k) October 3, 2018 pic.twitter.com/x")]
    [InlineData("Praying for them pic.twitter.com/x — Aram K. (@aram_k) October 3, 2018")]
    [InlineData("Praying for them\n\n— Aram K. (@aram_k) October 3, 2018")]
    [InlineData("Praying for them\n— Aram K. (@aram_k) 04/03/21\nhttps://t.co/9aLk2")]
    [InlineData("Praying for them\npic.twitter.com/x\n— Aram K. (@aram_k) 04/03/21")]
    [InlineData("Praying for them\n— Aram K. | t.me/aram_k | 8 May 2022, 06:40")]
    [InlineData("Praying for them\n04.10.2022 00:12 · t.me/aram/4471")]
    [InlineData("View this post on Instagram\nPraying for them\nA post shared by Aram (@aram_k)")]
    [InlineData("View this post on Instagram\n\nPraying for them\n\nA post shared by Aram (@aram_k)")]
    [InlineData("View this post on Instagram")]
    [InlineData("Forwarded from Aram\nPraying for them\n21/06/2023 22:17")]
    [InlineData("Praying for them\nNaw Paw · Facebook · 29 February 2024 at 15:20\nhttps://fb.watch/n4/")]
    [InlineData("Watch: https://www.tiktok.com/@aram/video/7 (2 July 2023)")]
    [InlineData("The blast, filmed from a roof 👉 https://youtu.be/n1k")]
    [InlineData("https://x.com/aram/status/1")]
    public void A_post_reaches_to_the_line_that_attributes_it(string post)
    {
        var text = $"Bomb hurts two\n\nHe wrote:\n\n{post}\n\nNobody answered.";
        Quotes(text, Find(text)).ShouldBe(["Headline: Bomb hurts two", "Body: He wrote:", $"Post: {post}", "Body: Nobody answered."]);
    }

    [Fact]
    public void Two_posts_in_a_row_stay_apart()
    {
        const string Text = "Bomb hurts two\n\nOne\n— A (@a) May 3, 2018\n\nTwo\n— B (@b) May 3, 2018";
        Quotes(Text, Find(Text))[1..].ShouldBe(["Post: One\n— A (@a) May 3, 2018", "Post: Two\n— B (@b) May 3, 2018"]);
    }

    [Theory]
    [InlineData("The ministry published the text at https://example.org/text and took no questions.")]
    [InlineData("Watch: the video shows our men 👇")]
    [InlineData("Aram (@aram_k) wrote that he had seen nothing — not a soul — on the road.")]
    public void A_sentence_with_a_link_or_a_handle_is_no_post(string line) => LineKind(line).ShouldBe(SectionKind.Body);

    [Theory]
    [InlineData("PHOTO: The damaged bus is towed away. (Lake Wire)")]
    [InlineData("File photo of troops on patrol. — Lake Archives")]
    [InlineData("Smoke hangs over the huts. Picture: Lake Library")]
    [InlineData("A burned-out pickup on Wednesday. (Courtesy of the state police)")]
    [InlineData("Officers at the scene. (Photo: WXYZ)")]
    [InlineData("Officers at the scene. (Mira Sol/Lake Wire)")]
    public void A_line_with_a_picture_credit_is_a_caption(string line) => LineKind(line).ShouldBe(SectionKind.Caption);

    [Theory]
    [InlineData("Correction: An earlier version gave the number of wounded as 21.")]
    [InlineData("This article was amended on 3 May to correct a name.")]
    [InlineData("Editor’s note: The name of the town was misspelt.")]
    public void A_note_on_an_earlier_version_is_a_correction(string line) => LineKind(line).ShouldBe(SectionKind.Correction);

    [Theory]
    [InlineData("Read also: Customs queue cut to two hours")]
    [InlineData("Also Read | Two injured in grenade blast")]
    [InlineData("Join our WhatsApp channel for more news!")]
    [InlineData("(Reporting by Awa K; Editing by Luke M)")]
    [InlineData("• Share this: Facebook  Twitter  Telegram")]
    [InlineData("Support us with a small sum.")]
    [InlineData("Copyright 2016 WXYZ. All rights reserved.")]
    [InlineData("© 2016 Lake Media")]
    [InlineData("Follow the Lake Wire on all its channels, on Telegram and on X")]
    [InlineData("This is a developing story. Figures may change.")]
    [InlineData("sd/pk/rl")]
    [InlineData("___")]
    [InlineData("mira.sol@lakewire.example")]
    [InlineData("Advertisement")]
    public void Credits_promotion_and_links_are_boilerplate(string line) => LineKind(line).ShouldBe(SectionKind.Boilerplate);

    [Theory]
    [InlineData("UPDATE: Police now say that four people died.")]
    [InlineData("More than forty people died.")]
    [InlineData("Residents queued to donate blood.")]
    [InlineData("Supporters of the mayor marched.")]
    [InlineData("Comments by the minister angered residents of the town, who had asked for help and for more police since the attack of the year before, and who were told to wait by the ministry and by the army and by the governor, one after another, until nobody was left to ask, said the head of the council, who had himself lost a son.")]
    public void A_line_that_only_starts_alike_stays_body(string line) => LineKind(line).ShouldBe(SectionKind.Body);

    [Fact]
    public void A_list_of_links_takes_its_items_along()
    {
        const string Text = "Bomb hurts two\n\nTwo were hurt.\n\nRELATED STORIES:\n• 12 dead as gunmen storm wedding\n• Where are they now?";
        Quotes(Text, Find(Text))[^1].ShouldBe("Boilerplate: RELATED STORIES:\n• 12 dead as gunmen storm wedding\n• Where are they now?");
    }

    [Fact]
    public void The_start_of_a_wrapped_line_is_no_marker()
    {
        const string Text = "Bomb hurts two\n\nThe minister did not answer questions, and several of his\ncomments on the attack angered residents.";
        Kinds(Find(Text)).ShouldBe([SectionKind.Headline, SectionKind.Body]);
    }

    [Fact]
    public void The_last_line_may_say_when_the_report_was_published() =>
        Find("Bomb hurts two\n\nTwo were hurt.\n\nPublished in Lake Times, October 4th, 2012").Published
            .ShouldBe(new PublicationDate(new PartialDate(2012, 10, 4), "text"));

    [Fact]
    public void Known_sections_are_kept_and_the_rest_is_searched()
    {
        const string Text = "Bomb hurts two\n\nRead also: this is a caption\n\nTARSO — Two were hurt.";
        var known = new[] { new Section(SectionKind.Headline, new TextSpan(0, 14)), new Section(SectionKind.Caption, new TextSpan(16, 44)) };
        var found = SectionFinder.Find(Text, new SectionHints { Known = [.. known] });
        Quotes(Text, found).ShouldBe(["Headline: Bomb hurts two", "Caption: Read also: this is a caption", "Dateline: TARSO —", "Body: Two were hurt."]);
        found.Title.ShouldBe("Bomb hurts two");
    }

    [Fact]
    public void Sections_hold_everything_but_white_space_and_never_overlap()
    {
        string[] lines = ["Bomb hurts two", "", "\r", " \t", "By Hana Verro", "TARSO (LW) --", "Read also: x", "— A (@a) May 3, 2018", "Two were hurt.", "View this post on Instagram", "RELATED:", "• x", "Photo: x", "5 May 2021"];
        Prop.ForAll(Gen.Elements(lines).ListOf().Select(list => string.Join('\n', list)).ToArbitrary(), CoversAll).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_is_accepted() => Prop.ForAll<NonNull<string>>(text => CoversAll(text.Get)).QuickCheckThrowOnFailure();

    private static bool CoversAll(string text)
    {
        var covered = new bool[text.Length];
        foreach (var section in Find(text).Sections)
        {
            if (section.Span.IsEmpty || section.Span.Trim(text) != section.Span)
                return false;
            for (var i = section.Span.Start; i < section.Span.End; i++)
            {
                if (covered[i])
                    return false;
                covered[i] = true;
            }
        }
        return text.Select((unit, i) => covered[i] || char.IsWhiteSpace(unit)).All(isRight => isRight);
    }

    private static SectionKind LineKind(string line)
    {
        var text = $"Bomb hurts two\n\nTwo were hurt in the old market.\n\n{line}";
        return Find(text).Sections.Single(section => section.Span.End == text.Length).Kind;
    }

    private static SectionedText Find(string text) => SectionFinder.Find(text, new SectionHints());

    private static IEnumerable<SectionKind> Kinds(SectionedText found) => found.Sections.Select(section => section.Kind);

    private static List<string> Quotes(string text, SectionedText found) => [.. found.Sections.Select(section => $"{section.Kind}: {section.Span.Of(text)}")];
}
