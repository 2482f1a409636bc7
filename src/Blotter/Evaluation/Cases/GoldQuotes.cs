using System.Collections.Immutable;

namespace Blotter.Evaluation.Cases;

/// <summary>Finds the gold's quotes in a report's stored text.</summary>
internal sealed class GoldQuotes(string text)
{
    /// <summary>The span of an item's <c>quote</c> (its <c>nth</c> occurrence from 1); none when the quote is left out or null.</summary>
    public ImmutableArray<TextSpan> SpansOf(GoldNode owner) =>
        owner.Inner("quote") is { } quote ? [Locate(quote, owner.Optional("nth")?.Number() ?? 1)] : [];

    /// <summary>The spans of an item's <c>quotes</c>.</summary>
    public ImmutableArray<TextSpan> AllSpansOf(GoldNode owner) => [.. owner.Required("quotes").Items().Select(quote => Locate(quote, nth: 1))];

    private TextSpan Locate(GoldNode quote, int nth)
    {
        var words = quote.Text();
        var start = -1;
        for (var seen = 0; seen < nth; seen++)
        {
            start = words.Length == 0 ? -1 : text.IndexOf(words, start + 1, StringComparison.Ordinal);
            if (start < 0)
                throw quote.Malformed($"occurrence {nth} of the quote \"{words}\" is not in the report");
        }
        return new TextSpan(start, start + words.Length);
    }
}
