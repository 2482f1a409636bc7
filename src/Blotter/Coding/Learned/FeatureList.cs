using Blotter.Language;

namespace Blotter.Coding.Learned;

/// <summary>
/// The features that hold of something, hashed: each is a template with up to three values ("gov", "obj", "kill"). Used by one thread for one thing after another.
/// </summary>
internal sealed class FeatureList
{
    private readonly List<ulong> _hashes = [];
    private readonly List<string>? _names;

    /// <summary>An empty list.</summary>
    /// <param name="withNames">Whether features are kept in words too, to explain a decision.</param>
    public FeatureList(bool withNames = false) => _names = withNames ? [] : null;

    /// <summary>The hash of each feature, in the order added.</summary>
    public IReadOnlyList<ulong> Hashes => _hashes;

    /// <summary>Each feature in words ("gov=obj kill"), in the same order.</summary>
    /// <exception cref="InvalidOperationException">The list keeps no names.</exception>
    public IReadOnlyList<string> Names => _names ?? throw new InvalidOperationException("This list keeps no names.");

    /// <summary>Adds a feature.</summary>
    public void Add(string template, ReadOnlySpan<char> first = default, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default)
    {
        var hash = TextHash.Mix(TextHash.Of(template) ^ TextHash.Of(first));
        hash = TextHash.Mix(unchecked(hash * 31) ^ TextHash.Of(second));
        hash = TextHash.Mix(unchecked(hash * 31) ^ TextHash.Of(third));
        _hashes.Add(hash);
        _names?.Add($"{template}={first} {second} {third}".TrimEnd());
    }

    /// <summary>Forgets all features.</summary>
    public void Clear()
    {
        _hashes.Clear();
        _names?.Clear();
    }

    /// <summary>The hashes, each once, ascending.</summary>
    public ulong[] Distinct()
    {
        var hashes = _hashes.ToArray();
        Array.Sort(hashes);
        var count = 0;
        for (var at = 0; at < hashes.Length; at++)
            if (at == 0 || hashes[at] != hashes[at - 1])
                hashes[count++] = hashes[at];
        return hashes.AsSpan(0, count).ToArray();
    }
}
