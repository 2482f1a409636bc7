using System.Text;
using Blotter.Language.Names;
using Blotter.Language.Segmentation;

namespace Blotter.Training.Names;

/// <summary>Gathers names for <see cref="NameLists"/>: cut into tokens, in lower case, with and without accents; those not in Latin script are passed over.</summary>
internal sealed class ListPhrases
{
    // After Unicode's decompositions, and the usual spelling of letters that have none.
    private const string Accented = "àáâãäåāăąǎạảấầẩẫậắằẳẵặçćĉċčďđðèéêëēĕėęěẹẻẽếềểễệĝğġģĥħḥìíîïĩīĭįıǐỉịĵķĺļľłñńņňòóôõöøōŏőơọỏốồổỗộớờởỡợŕŗřśŝşšșṣţťŧțṭùúûüũūŭůűųưụủứừửữựŵýÿŷỳỵỷỹźżžẓəʻʼ";
    private const string Plain = "aaaaaaaaaaaaaaaaaaaaaacccccdddeeeeeeeeeeeeeeeeegggghhhiiiiiiiiiiiijkllllnnnnoooooooooooooooooooooorrrsssssstttttuuuuuuuuuuuuuuuuuuwyyyyyyyzzzza''";

    private const string Article = "the ";

    private readonly SortedDictionary<string, NameCategories> _phrases = new(StringComparer.Ordinal);

    /// <summary>The phrases with their categories, in ordinal order.</summary>
    public IReadOnlyDictionary<string, NameCategories> All => _phrases;

    /// <summary>Adds a name as written, without its article.</summary>
    public void Add(string name, NameCategories category)
    {
        var phrase = Cut(name);
        if (phrase.StartsWith(Article, StringComparison.Ordinal))
            phrase = phrase[Article.Length..];
        if (phrase.Length < 2 || !phrase.Any(char.IsLetter) || phrase.Any(unit => char.IsLetter(unit) && unit is >= '\u0250' and (< '\u1E00' or > '\u1EFF') and not ('ʻ' or 'ʼ')))
            return;
        AddCut(phrase, category);
        AddCut(WithoutAccents(phrase), category);
    }

    /// <summary>The phrase without the categories of <paramref name="categories"/>; drops it when none is left.</summary>
    public void Remove(string phrase, NameCategories categories)
    {
        if ((_phrases[phrase] &= ~categories) == NameCategories.None)
            _phrases.Remove(phrase);
    }

    /// <summary>The tokens of a name in lower case, parted by blanks.</summary>
    public static string Cut(string name) => string.Join(' ', Tokenizer.Tokenize(name, new TextSpan(0, name.Length)).Select(token => token.Lower));

    /// <summary>Letters of <paramref name="phrase"/>, in lower case, without their accents.</summary>
    public static string WithoutAccents(string phrase)
    {
        var plain = new StringBuilder(phrase.Length);
        foreach (var unit in phrase)
            plain.Append(unit switch
            {
                < (char)128 => unit.ToString(),
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                'þ' => "th",
                _ when Accented.IndexOf(unit, StringComparison.Ordinal) is var at and >= 0 => Plain[at].ToString(),
                _ => unit.ToString(),
            });
        return plain.ToString();
    }

    private void AddCut(string phrase, NameCategories category) => _phrases[phrase] = _phrases.GetValueOrDefault(phrase) | category;
}
