namespace Blotter.Coding.Attribution;

/// <summary>A stretch of text in quotation marks.</summary>
/// <param name="Span">Where it is, with its marks; where it is not closed, up to the end of its paragraph.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Depth">0 for one that stands in no other.</param>
/// <param name="IsClosed">Whether its closing mark was found.</param>
/// <param name="GoesOn">Whether it goes on with one that was not closed in the paragraph before.</param>
internal sealed record Quotation(TextSpan Span, int Words, int Depth, bool IsClosed, bool GoesOn)
{
    // One or two words in quotation marks say how the writer takes a word more often than what somebody said.
    private const int MostScareWords = 2;

    /// <summary>Whether it is so short that it may be a single word held at a distance ("so-called").</summary>
    public bool IsScare => Words <= MostScareWords;
}
