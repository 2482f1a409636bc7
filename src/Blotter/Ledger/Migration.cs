using System.Collections.Immutable;
using System.Globalization;

namespace Blotter.Ledger;

/// <summary>One step of the store's schema: a file <c>Ledger/Migrations/NNNN-title.sql</c>.</summary>
/// <param name="Number">Its number, from 1; the store's <c>user_version</c> once it has run.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record Migration(int Number, string Sql)
{
    private const string Folder = "Ledger/Migrations/";

    /// <summary>The migrations built into the library, in order.</summary>
    public static ImmutableArray<Migration> Embedded { get; } =
    [
        .. typeof(Migration).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Load),
    ];

    private static Migration Load(string resource)
    {
        using var stream = typeof(Migration).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new Migration(int.Parse(resource.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture), reader.ReadToEnd());
    }
}
