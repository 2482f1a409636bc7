namespace Blotter.Web.Safety;

/// <summary>How much a request to an endpoint may bring; as metadata of the endpoint.</summary>
/// <param name="Bytes">Bytes of its body at most.</param>
internal sealed record LargestBody(long Bytes)
{
    /// <summary>What forms of text need.</summary>
    public const long Usual = 256 * 1024;

    /// <summary>What is read and thrown away at most, to answer in words.</summary>
    public const long Thrown = 128L * 1024 * 1024;
}
