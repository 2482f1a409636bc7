using Blotter.Coding.Contract;

namespace Blotter.Tests.Coding.Posts;

public sealed class PostVerificationTests
{
    private const string Post = "Smoke over the old town\n— Aram K. (@aram_k) June 10, 2023 pic.twitter.com/Zx81kQwErT";

    [Theory]
    [InlineData("The footage could not be independently verified.", Verification.Unverified)]
    [InlineData("The Courier was unable to verify the video.", Verification.Unverified)]
    [InlineData("We have not been able to confirm when or where the video was filmed.", Verification.Unverified)]
    [InlineData("It was not possible to establish when the picture was taken.", Verification.Unverified)]
    [InlineData("It is not clear when the video was recorded.", Verification.Unverified)]
    [InlineData("No independent confirmation of the video was available.", Verification.Unverified)]
    [InlineData("The Courier is working to verify the video.", Verification.Unverified)]
    [InlineData("The unverified clip has been viewed more than two million times.", Verification.Unverified)]
    [InlineData("Its authenticity could not be established.", Verification.Unverified)]
    [InlineData("The Courier verified the location of the video by matching the buildings with satellite images.", Verification.Verified)]
    [InlineData("The clip, verified by the Lake Wire, shows two men running.", Verification.Verified)]
    [InlineData("We geolocated the clip to the street behind the police station.", Verification.Verified)]
    [InlineData("The newspaper compared the roof with satellite images and found that the video shows the market.", Verification.Verified)]
    [InlineData("The authenticity of the video was confirmed by two residents.", Verification.Verified)]
    [InlineData("The video is in fact from 2017.", Verification.Debunked)]
    [InlineData("The photo was shown to be from 2016.", Verification.Debunked)]
    [InlineData("A reverse image search showed that the picture was taken in Yemen in 2015.", Verification.Debunked)]
    [InlineData("The clip was filmed in Libya in 2016 and has nothing to do with the attack.", Verification.Debunked)]
    [InlineData("The footage is fake, fact-checkers found.", Verification.Debunked)]
    [InlineData("It turned out to be old footage from Syria.", Verification.Debunked)]
    [InlineData("The video has been viewed more than two million times.", Verification.NotStated)]
    [InlineData("The toll could not be independently verified.", Verification.NotStated)]
    [InlineData("The Courier could not verify the ministry's claim that 40 fighters were killed.", Verification.NotStated)]
    [InlineData("Police have not confirmed the number of dead.", Verification.NotStated)]
    [InlineData("The group released a similar video in 2021.", Verification.NotStated)]
    [InlineData("“The video is fake,” said a spokesman for the ministry.", Verification.NotStated)]
    [InlineData("Another video, which could not be verified, showed a burning car.", Verification.NotStated)]
    public void The_sentences_after_a_post_say_whether_it_was_checked(string after, Verification verification) =>
        PostBench.CodeText($"{PostBench.Head}\n\nA resident was at the stop.\n\n{Post}\n\n{after}\n\n{PostBench.Tail}").Report.Posts.ShouldHaveSingleItem().Verification.ShouldBe(verification);

    [Theory]
    [InlineData("A video that could not be independently verified was shared by a resident:", Verification.Unverified)]
    [InlineData("The Lake Wire has verified this clip, posted by a resident:", Verification.Verified)]
    [InlineData("This video, which was widely shared after the attack, was in fact filmed in 2016:", Verification.Debunked)]
    [InlineData("A resident filmed the smoke:", Verification.NotStated)]
    [InlineData("The ministry, whose figures could not be verified, posted a picture:", Verification.NotStated)]
    public void So_do_the_sentences_that_lead_to_it(string lead, Verification verification) => PostBench.PostIn(Post, lead).Post.Verification.ShouldBe(verification);

    [Fact]
    public void What_is_said_between_two_posts_is_of_the_first_unless_it_leads_to_the_second()
    {
        const string Second = "Fire at the depot\n— B. (@b_k) June 10, 2023 pic.twitter.com/Ax81kQwErT";
        var said = PostBench.CodeText($"{PostBench.Head}\n\nTwo posts were shared:\n\n{Post}\n\nThe video could not be verified.\n\n{Second}\n\n{PostBench.Tail}").Report.Posts;
        var led = PostBench.CodeText($"{PostBench.Head}\n\nTwo posts were shared:\n\n{Post}\n\nThe Courier could not verify a second video:\n\n{Second}\n\n{PostBench.Tail}").Report.Posts;
        said.Select(post => post.Verification).ShouldBe([Verification.Unverified, Verification.NotStated]);
        led.Select(post => post.Verification).ShouldBe([Verification.NotStated, Verification.Unverified]);
    }
}
