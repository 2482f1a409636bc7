using Blotter.Coding.Contract;
using Blotter.Origins;

namespace Blotter.Deriving;

/// <summary>Says which speakers of several reports are one, and how near they are to a count.</summary>
internal static class SpeakerKeys
{
    /// <summary>The key of a first speaker, or <c>null</c> where nothing tells it from others.</summary>
    /// <param name="mention">Where it speaks.</param>
    /// <param name="saying">What it says.</param>
    public static string? Of(Mention mention, Saying? saying)
    {
        if (saying is not { Chain: [var first, ..] } || IsOwnVoice(mention, first))
            return (mention.Report.OriginName ?? mention.Report.Publisher) is { } own ? string.Join(' ', NameWords.Of(own)) : null;
        var words = NameWords.Of(first.Name);
        if (words.Length == 0)
            return null;
        if (IsNamed(first))
            return words.Length > 1 && first.Kind is not (SourceKind.Group or SourceKind.Publisher or SourceKind.Agency or SourceKind.Account) ? words[^1] : string.Join(' ', words);
        return first.Kind is SourceKind.Official or SourceKind.Document ? string.Join(' ', words) : null;
    }

    /// <summary>How near the first speaker is to a count.</summary>
    /// <param name="mention">Where it speaks.</param>
    /// <param name="saying">What it says, or <c>null</c> where the report itself does.</param>
    /// <param name="isParty">Whether it is said to have done the deed.</param>
    public static Authority AuthorityOf(Mention mention, Saying? saying, Func<Speaker, bool> isParty)
    {
        if (saying is not { Chain: [var first, ..] } || IsOwnVoice(mention, first))
            return mention.Facts.IsDigest ? Authority.PassedOn : Authority.Counted;
        if (first.Kind is SourceKind.Unnamed or SourceKind.Account || isParty(first))
            return Authority.Hearsay;
        if (saying.Stance == Stance.Hedges || first.Kind == SourceKind.Publisher)
            return Authority.PassedOn;
        return first.Kind is SourceKind.Official or SourceKind.Document ? Authority.Official : Authority.Counted;
    }

    /// <summary>Who says so, for people.</summary>
    public static Said Said(Mention mention, Saying? saying) =>
        new(mention.Report.Id, saying?.Claim, saying is { Chain: [var first, ..] } ? first.Name : mention.Report.OriginName ?? mention.Report.Publisher, mention.Report.Published);

    /// <summary>Whether a speaker is the report's own publisher or the agency whose text it is.</summary>
    public static bool IsOwnVoice(Mention mention, Speaker speaker) =>
        MentionReader.IsOutlet(speaker.Kind)
        && ((mention.Report.Publisher is { } publisher && OutletName.AreOne(speaker.Name, publisher))
            || (mention.Report.OriginName is { } origin && OutletName.AreOne(speaker.Name, origin)));

    /// <summary>Whether it is a name: it ends in a capitalised word, as "a Gulf security official" and "other outlets" do not.</summary>
    public static bool IsNamed(Speaker speaker) => speaker.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] && char.IsUpper(last[0]);
}
