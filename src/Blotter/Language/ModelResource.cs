using System.Security.Cryptography;

namespace Blotter.Language;

/// <summary>The models that are built into the library; see <c>models/</c>.</summary>
internal static class ModelResource
{
    /// <summary>A model's bytes, in place.</summary>
    /// <param name="name">Such as <c>models/english.bin</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such model.</exception>
    public static UnmanagedMemoryStream Open(string name) =>
        typeof(ModelResource).Assembly.GetManifestResourceStream(name) as UnmanagedMemoryStream
        ?? throw new FileNotFoundException("The library holds no such model.", name);

    /// <summary>A copy of a model's bytes.</summary>
    /// <exception cref="FileNotFoundException">There is no such model.</exception>
    public static byte[] Read(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary><c>sha256:</c> and the digest of a model's bytes.</summary>
    /// <param name="name">Such as <c>models/english.bin</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such model.</exception>
    public static string Digest(string name)
    {
        using var stream = Open(name);
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(stream))}";
    }
}
