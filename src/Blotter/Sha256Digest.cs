using System.Security.Cryptography;

namespace Blotter;

/// <summary>The form in which the program writes digests.</summary>
internal static class Sha256Digest
{
    /// <summary><c>sha256:</c> and the SHA-256 of the bytes in 64 hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}
