using Blotter.Resolving;

namespace Blotter.Evaluation.Links;

/// <summary>A report with what it is about and the incident or event to which it belongs.</summary>
/// <param name="Id">Names it in lists of errors.</param>
/// <param name="Gold">The true incident.</param>
/// <param name="Text">Its stored text.</param>
/// <param name="Profile">What it is known by.</param>
internal sealed record LinkedReport(string Id, string Gold, string Text, MentionProfile Profile);
