namespace Blotter.Evaluation;

/// <summary>How a text is lettered.</summary>
public enum Letters
{
    /// <summary>As it is.</summary>
    AsWritten,

    /// <summary>All letters are capitals.</summary>
    Capitals,

    /// <summary>No letter is a capital.</summary>
    LowerCase,

    /// <summary>Every word begins with a capital, as in headlines; capitals inside it stay, unless the text has no other letters.</summary>
    TitleCase,

    /// <summary>As a newspaper would print a text of capitals: they begin sentences and names and make up acronyms, as the language layer tells them.</summary>
    TrueCase,
}

/// <summary>Writes single words in other letters.</summary>
internal static class LetteredWord
{
    /// <summary>The word in the letters asked for; the same word where they depend on what surrounds it.</summary>
    public static string Of(string form, Letters letters) => letters switch
    {
        Letters.Capitals => form.ToUpperInvariant(),
        Letters.LowerCase => form.ToLowerInvariant(),
        Letters.TitleCase => form[..1].ToUpperInvariant() + form[1..],
        _ => form,
    };
}
