using System.Collections.Immutable;
using System.Text;

namespace Blotter.Coding.Views.Muc4;

/// <summary>
/// Reads one fill: alternatives parted by slashes, after a colon those of its cross-reference, a question mark before what is optional
/// (template documentation, version 7, section 4).
/// </summary>
internal static class Muc4FillReader
{
    /// <summary>The fill that <paramref name="written"/> says.</summary>
    public static Muc4Fill Read(Muc4Slot slot, string written)
    {
        var text = written.Trim();
        var optional = text.StartsWith('?');
        text = text.TrimStart('?', ' ', '\t');
        var (values, references) = slot.Kind() switch
        {
            Muc4FillKind.Date or Muc4FillKind.Location => ([.. Alternatives(text)], null),
            _ => Strings(text),
        };
        // A colon within a name is none of a cross-reference.
        if (slot.Referents().IsEmpty && references is { } more)
            (values, references) = (values.AddRange(more), null);
        if (slot.Kind() == Muc4FillKind.Number)
            values = [.. values.Select(value => value.Replace(" ", "", StringComparison.Ordinal))];
        return new Muc4Fill(values, references is { } given ? [.. given.Where(reference => reference != "-")] : null, optional, written.Trim());
    }

    // Dates and places hold colons and parentheses of their own; a slash within parentheses parts the kinds of one place.
    private static IEnumerable<string> Alternatives(string text) => Split(text, '/').Select(part => Plain(WithoutParentheses(part)));

    /// <summary>The parts of a text between the marks that stand outside parentheses.</summary>
    internal static IEnumerable<string> Split(string text, char mark)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')')
                depth--;
            else if (text[i] == mark && depth == 0)
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }
        yield return text[start..].Trim();
    }

    private static string WithoutParentheses(string text)
    {
        while (text.StartsWith('(') && ClosingOf(text) == text.Length - 1)
            text = text[1..^1].Trim();
        return text;
    }

    private static int ClosingOf(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth == 0)
                return i;
        }
        return -1;
    }

    private static (ImmutableArray<string> Values, ImmutableArray<string>? References) Strings(string text)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder? references = null;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ':')
                references ??= ImmutableArray.CreateBuilder<string>();
            if (text[at] is '/' or ':' or '(' or ')' or '?' || char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var part = Plain(text[at] == '"' ? Quoted(text, ref at) : Bare(text, ref at));
            if (part.Length > 0)
                (references ?? values).Add(part);
        }
        return (values.ToImmutable(), references?.ToImmutable());
    }

    // A backslash keeps the quotation mark after it from ending the string.
    private static string Quoted(string text, ref int at)
    {
        var inside = new StringBuilder();
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at++;
            inside.Append(text[at]);
        }
        at++;
        return inside.ToString();
    }

    private static string Bare(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not ('/' or ':' or '(' or ')' or '?' or '"'))
            at++;
        return text[start..at];
    }

    private static string Plain(string text) =>
        WhiteSpace.Collapsed(text).ToUpperInvariant();
}
