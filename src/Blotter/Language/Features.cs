namespace Blotter.Language;

/// <summary>
/// Morphological features of a word, as Universal Dependencies writes them. The features below are read once, when the set is made; the models
/// share one object for each distinct set. What a set does not say is <c>null</c>.
/// </summary>
internal sealed record Features
{
    /// <summary>Reads a set of features.</summary>
    /// <param name="text">In CoNLL-U form, sorted by name and joined by bars; <c>_</c> for none. Names and values that are not known here are only kept as text.</param>
    public Features(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Tense = FeatureReader.Tense(Value("Tense"));
        Voice = FeatureReader.Voice(Value("Voice"));
        Number = FeatureReader.Number(Value("Number"));
        VerbForm = FeatureReader.VerbForm(Value("VerbForm"));
        Mood = FeatureReader.Mood(Value("Mood"));
        Person = FeatureReader.Person(Value("Person"));
        Degree = FeatureReader.Degree(Value("Degree"));
        PronType = FeatureReader.PronType(Value("PronType"));
        Polarity = FeatureReader.Polarity(Value("Polarity"));
    }

    /// <summary>No features.</summary>
    public static Features None { get; } = new("_");

    /// <summary>In CoNLL-U form, sorted by name and joined by bars ("Mood=Ind|Tense=Past|VerbForm=Fin"); <c>_</c> for none.</summary>
    public string Text { get; }

    /// <summary>Of finite verbs and participles.</summary>
    public Tense? Tense { get; }

    /// <summary>Of participles in passive use alone.</summary>
    public Voice? Voice { get; }

    /// <summary>Of nouns, pronouns, determiners and finite verbs.</summary>
    public Number? Number { get; }

    /// <summary>Of verbs and auxiliaries.</summary>
    public VerbForm? VerbForm { get; }

    /// <summary>Of finite verbs.</summary>
    public Mood? Mood { get; }

    /// <summary>Grammatical person, 1 to 3, of personal pronouns and finite verbs.</summary>
    public int? Person { get; }

    /// <summary>Of adjectives and adverbs.</summary>
    public Degree? Degree { get; }

    /// <summary>Of pronouns, determiners and adverbs that stand for something.</summary>
    public PronType? PronType { get; }

    /// <summary>Of negations and of answers ("no", "yes").</summary>
    public Polarity? Polarity { get; }

    /// <summary>Whether two sets read the same.</summary>
    public bool Equals(Features? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The value of the feature <paramref name="name"/>; empty when the set does not have it.</summary>
    public ReadOnlySpan<char> Value(ReadOnlySpan<char> name)
    {
        foreach (var range in Text.AsSpan().Split('|'))
        {
            var feature = Text.AsSpan(range);
            if (feature.Length > name.Length && feature[name.Length] == '=' && feature.StartsWith(name, StringComparison.Ordinal))
                return feature[(name.Length + 1)..];
        }
        return [];
    }
}
