using Blotter.Coding.Contract;

namespace Blotter.Coding.Culprits;

/// <summary>Whoever a report has told of so far, each once. One report's.</summary>
internal sealed class CulpritList
{
    // Names are compared word by word, so the work grows with the square of their number; a report that tells of more is a list, in which only equal names are the same.
    private const int MostCompared = 200;

    private readonly List<Culprit> _culprits = [];
    private readonly Dictionary<string, Culprit> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds somebody who was not told of before.</summary>
    public Culprit Add(CulpritName name)
    {
        var culprit = new Culprit(name);
        _culprits.Add(culprit);
        _byName.TryAdd(Culprit.Key(name.Name), culprit);
        return culprit;
    }

    /// <summary>Whom the words stand for, the first told of before others, or <c>null</c>.</summary>
    public Culprit? Named(CulpritName name) => First(culprit => culprit.IsNamed(name)) ?? Equal(name.Name);

    /// <summary>Whom a source's name or the name of the body that it speaks for stands for, or <c>null</c>.</summary>
    public Culprit? Called(Source source) =>
        First(culprit => culprit.IsCalled(source.Name) || (source.Of is { } of && culprit.IsCalled(of))) ?? (Equal(source.Name) is { Name.Form: CulpritForm.Named } equal ? equal : null);

    /// <summary>The last of the kind, or <c>null</c>.</summary>
    public Culprit? Last(PerpetratorKind? kind) => _culprits.FindLast(culprit => culprit.Name.Kind == kind);

    private Culprit? First(Predicate<Culprit> condition)
    {
        for (var at = 0; at < Math.Min(_culprits.Count, MostCompared); at++)
            if (condition(_culprits[at]))
                return _culprits[at];
        return null;
    }

    private Culprit? Equal(string name) => _culprits.Count > MostCompared ? _byName.GetValueOrDefault(Culprit.Key(name)) : null;
}
