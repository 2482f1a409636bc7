namespace Blotter.Web.Safety;

/// <summary>How much a request to an endpoint may bring; as metadata of the endpoint.</summary>
/// <param name="Bytes">Bytes of its body at most.</param>
internal sealed record LargestBody(long Bytes)
{
    /// <summary>What forms of text need.</summary>
    public const long Usual = 256 * 1024;
}
