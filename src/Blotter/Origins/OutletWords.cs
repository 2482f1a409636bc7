using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blotter.Origins;

/// <summary>The lists of <c>outlet-words.tsv</c>. Immutable.</summary>
internal sealed class OutletWords
{
    private readonly WordLists _lists = new(DataFile.Load("Origins/outlet-words.tsv"));

    private OutletWords()
    {
    }

    /// <summary>The lists that ship with the library.</summary>
    public static OutletWords Shipped { get; } = new();

    /// <summary>Nouns that stand before a name of an outlet.</summary>
    public FrozenSet<string> Before => _lists["before"];

    /// <summary>Nouns that stand behind a name of an outlet.</summary>
    public FrozenSet<string> Behind => _lists["behind"];

    /// <summary>Small words inside a name of an outlet.</summary>
    public FrozenSet<string> Inside => _lists["inside"];

    /// <summary>Words by which a report tells what an outlet told.</summary>
    public FrozenSet<string> Citing => _lists["citing"];

    /// <summary>Phrases by which a report says that it gathers what others tell.</summary>
    public FrozenSet<string> Compiled => _lists["compiled"];

    /// <summary>Phrases by which it says that its own people were told or were there.</summary>
    public FrozenSet<string> Own => _lists["own"];

    /// <summary>Whether a word alone names no outlet.</summary>
    /// <param name="word">In lower case.</param>
    public bool IsGeneric(string word) => _lists["generic"].Contains(word);

    /// <summary>Whether words begin or end as names of outlets do.</summary>
    /// <param name="words">In lower case.</param>
    public bool NameOutlet(ImmutableArray<string> words) => words.Length > 1 && (_lists["first"].Contains(words[0]) || _lists["last"].Contains(words[^1]));

    /// <summary>Whether words begin or end as names of news agencies do.</summary>
    /// <param name="words">In lower case.</param>
    public bool NameAgency(ImmutableArray<string> words) =>
        words.Length > 1 && (_lists["agency-first"].Contains(words[0]) || _lists["agency-last"].Contains(words[^1]) || _lists["agency-last"].Contains($"{words[^2]} {words[^1]}"));
}
