using System.Collections.Immutable;
using Blotter.Coding.Contract;
using Blotter.Origins;
using Blotter.Reading;

namespace Blotter.Tests.Origins;

/// <summary>Small invented reports for tests of who repeats whom.</summary>
internal static class OriginSamples
{
    public const string Story =
        "Two mortar rounds fell on the grain market of Tallaf shortly after dawn on Wednesday, killing a porter and wounding six people who had come to sell their barley, the district council said. "
        + "The stalls nearest to the weighbridge burned down before the only fire engine of the district could cross the flooded ford. "
        + "Nobody has said who fired the rounds, and the council asked traders to keep away until the sappers have searched the yard.";

    public const string Other =
        "A convoy of four lorries was stopped by masked men on the ridge road north of Quwayra on Friday evening. The drivers were told to walk home, and one of them was beaten when he asked for his papers. "
        + "By morning the lorries stood empty beside the quarry, and the flour they had carried for the bakeries of the valley was gone.";

    public static Document Document(string text, string? publisher = null, string? byline = null, string? agency = null) => new()
    {
        Id = "sha256:0",
        Origin = "a.txt",
        Publisher = publisher,
        Byline = byline,
        Dateline = agency is null ? null : new Dateline("TALLAF", null, null, agency, default),
        Text = text,
        Sections = [new Section(SectionKind.Body, new TextSpan(0, text.Length))],
    };

    public static Passages Passages(string text) => Blotter.Origins.Passages.Of(Document(text));

    public static SharedText Shared(string one, string other) => ReprintJudge.Compare(Passages(one), Passages(other));

    public static bool AreOne(string one, string other, int? days = 0) => ReprintJudge.IsReprint(Shared(one, other), days);

    public static ImmutableArray<string> Cited(string text, string? publisher = null, params ReadOnlySpan<Source> sources) =>
        [.. OriginFinder.Read(Document(text, publisher), [.. sources]).Cites.Select(citation => citation.Outlet)];

    public static string? Agency(string text, string? publisher = "The Courier", string? byline = null, string? dateline = null) =>
        OriginFinder.Read(Document(text, publisher, byline, dateline), []).Agency;

    /// <summary>What a report tells that spoke to people itself.</summary>
    public static ToldBy Own(string publisher, string? story = null, string? agency = null) => new(publisher, story ?? publisher, publisher, agency, IsRelay: false, []);

    /// <summary>What a report tells that only passes on what others told.</summary>
    public static ToldBy Relay(string publisher, params ReadOnlySpan<string> cited) => new(publisher, publisher, publisher, null, IsRelay: true, [.. cited]);
}
