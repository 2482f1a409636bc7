using Blotter.Coding.Contract;
using Blotter.Telling;
using Blotter.Web.Pages.Incidents;

namespace Blotter.Web.Pages.Reports;

/// <summary>Puts an embedded post into words.</summary>
public static class PostWording
{
    /// <summary>Platform, author and handle, day, age, and whether it was verified, in one line.</summary>
    public static string Of(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return string.Join(" · ", new[]
        {
            $"{post.Id} {Wording.Of(post.Platform)}", post.Author is { } author ? ReportTitle.Cut(author) : null, post.Handle is { } handle ? $"@{ReportTitle.Cut(handle)}" : null,
            post.ForwardedFrom is { } first ? $"forwarded from {ReportTitle.Cut(first)}" : null, post.Date?.ToString(), Wording.Age(post.AgeDays),
            post.Media == true ? "with media" : null, post.Verification == Verification.NotStated ? null : Wording.Of(post.Verification),
        }.Where(fact => fact is not null));
    }
}
