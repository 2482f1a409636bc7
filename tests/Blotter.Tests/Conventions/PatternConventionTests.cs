using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Blotter.Tests.Conventions;

/// <summary>What holds for the regular expressions of the library: what they find never depends on how busy the machine is, and they are never long at it.</summary>
public sealed class PatternConventionTests
{
    // No caller tries a pattern that may step back on more units than this.
    private const int LongestInput = 1600;

    private const int Attempts = 3;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    private static readonly ImmutableArray<Regex> Patterns =
    [
        .. typeof(DataFile).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && !method.IsSpecialName && method.DeclaringType!.Namespace!.StartsWith("Blotter", StringComparison.Ordinal))
            .Select(method => (Regex)method.Invoke(null, null)!),
    ];

    public static TheoryData<string> Pieces { get; } = ["1/", "1 ", "12:34 ", "a", "A. ", "(", "(@", "\"", "—", "\t", "(a b", "by A", "2021 ", "@a.", "1.1.", "https://t.co/", "on X's ", "<!--", "charset=  ", "<meta a"];

    [Fact]
    public void No_pattern_has_a_limit_of_time()
    {
        Patterns.Length.ShouldBeGreaterThan(30);
        Patterns.Where(pattern => pattern.MatchTimeout != Regex.InfiniteMatchTimeout).Select(pattern => pattern.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Every_pattern_reads_the_longest_line_in_no_time(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, (LongestInput / piece.Length) + 1))[..LongestInput];
        foreach (var pattern in Patterns)
            Fastest(pattern, line).ShouldBeLessThan(MostTime, pattern.ToString());
    }

    // Another program may take the processor during one of the attempts.
    private static TimeSpan Fastest(Regex pattern, string line)
    {
        var fastest = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < Attempts && fastest >= MostTime; attempt++)
        {
            var clock = Stopwatch.StartNew();
            pattern.Count(line);
            fastest = clock.Elapsed < fastest ? clock.Elapsed : fastest;
        }
        return fastest;
    }
}
