using Blotter.Coding.Contract;
using Blotter.Ledger;

namespace Blotter.Cli.Views;

/// <summary>What is installed, and how the store is.</summary>
/// <param name="Program">Version of this program.</param>
/// <param name="Runtime">The .NET runtime that it runs on.</param>
/// <param name="System">Operating system and processor.</param>
/// <param name="Coder">Version of the coder and the digests of its data files.</param>
/// <param name="Store">The store.</param>
internal sealed record Installation(string Program, string Runtime, string System, CoderVersion Coder, StoreState Store);

/// <summary>How a store is.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Exists">Whether there is such a file.</param>
/// <param name="Writable">Whether it, or a new file in its folder, can be written.</param>
/// <param name="Health">What the store says of itself; <c>null</c> when it does not exist or cannot be opened.</param>
/// <param name="Problem">Why it cannot be opened, or <c>null</c>.</param>
internal sealed record StoreState(string Path, bool Exists, bool Writable, StoreHealth? Health, string? Problem)
{
    /// <summary>What a program that looked should exit with.</summary>
    public ExitStatus Status => Problem is not null || Health is { Problems.IsEmpty: false } or { SearchIndex: not null }
        ? ExitStatus.StoreProblem
        : ExitStatus.Done;
}
