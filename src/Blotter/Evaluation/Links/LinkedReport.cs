using Blotter.Resolving;

namespace Blotter.Evaluation.Links;

/// <summary>A report with what it is about and the incident or event to which it belongs.</summary>
/// <param name="Id">Names it in lists of errors.</param>
/// <param name="Gold">The true incident.</param>
/// <param name="Text">Its stored text.</param>
/// <param name="Profile">What it is known by.</param>
/// <param name="IsHeldOut">Whether no weight of names and years was set by it; <c>null</c> where the corpus is not divided.</param>
internal sealed record LinkedReport(string Id, string Gold, string Text, MentionProfile Profile, bool? IsHeldOut = null);
