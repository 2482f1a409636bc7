using System.Globalization;
using System.Security.Cryptography;
using Blotter.Tests.Contract;

namespace Blotter.Tests.Conventions;

/// <summary>Each model has a card that tells the truth about its bytes.</summary>
public sealed class ModelConventionTests
{
    private const long MostBytes = 60_000_000;

    public static TheoryData<string> Models => [.. Directory.EnumerateFiles(Folder, "*.bin").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(RepositoryRoot.Path, "models");

    [Theory]
    [MemberData(nameof(Models))]
    public void A_card_states_licence_recipe_size_and_digest(string model)
    {
        var path = Path.Combine(Folder, model);
        var card = File.ReadAllText(Path.ChangeExtension(path, ".md"));

        card.ShouldContain("| Licence |");
        card.ShouldContain("dotnet run --project training/Blotter.Training");
        card.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(path).Length:N0} bytes"));
        card.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
    }

    [Fact]
    public void All_models_together_stay_small() =>
        Directory.EnumerateFiles(Folder, "*.bin").Sum(path => new FileInfo(path).Length).ShouldBeLessThanOrEqualTo(MostBytes);
}
