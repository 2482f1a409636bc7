using System.Collections.Immutable;
using System.Text;

namespace Blotter.Evaluation.Muc4;

/// <summary>A symbol, a string, or a list of such, as Lisp writes them.</summary>
/// <param name="Line">Where it begins in the text, from 1.</param>
internal abstract record SExpression(int Line)
{
    /// <summary>The expressions of a text, in order.</summary>
    /// <exception cref="BlotterException">B314: parentheses or quotes do not pair up.</exception>
    public static ImmutableArray<SExpression> Parse(string text, string origin)
    {
        var open = new Stack<(ImmutableArray<SExpression>.Builder Items, int Line)>();
        open.Push((ImmutableArray.CreateBuilder<SExpression>(), 1));
        var line = 1;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\n':
                    line++;
                    break;
                case '(':
                    open.Push((ImmutableArray.CreateBuilder<SExpression>(), line));
                    break;
                case ')' when open.Count > 1:
                    var (items, begun) = open.Pop();
                    open.Peek().Items.Add(new SList(items.ToImmutable(), begun));
                    break;
                case ')':
                    throw Errors.MalformedJudgements(Errors.Place(origin, line), "a parenthesis is closed that was not opened");
                case '"':
                    open.Peek().Items.Add(new SString(Quoted(text, ref at, origin, line), line));
                    break;
                case var unit when !char.IsWhiteSpace(unit):
                    open.Peek().Items.Add(new SSymbol(Symbol(text, ref at), line));
                    break;
            }
        }
        return open.Count == 1 ? open.Pop().Items.ToImmutable() : throw Errors.MalformedJudgements(Errors.Place(origin, open.Peek().Line), "a parenthesis is not closed");
    }

    private static string Quoted(string text, ref int at, string origin, int line)
    {
        var inside = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
                return inside.ToString();
            if (text[at] == '\\' && at + 1 < text.Length)
                at++;
            inside.Append(text[at]);
        }
        throw Errors.MalformedJudgements(Errors.Place(origin, line), "a string is not closed");
    }

    private static string Symbol(string text, ref int at)
    {
        var start = at;
        while (at + 1 < text.Length && text[at + 1] is not ('(' or ')' or '"') && !char.IsWhiteSpace(text[at + 1]))
            at++;
        return text[start..(at + 1)];
    }
}

/// <summary>A word without quotes.</summary>
internal sealed record SSymbol(string Name, int Line) : SExpression(Line);

/// <summary>A string, without its quotes and escapes.</summary>
internal sealed record SString(string Text, int Line) : SExpression(Line);

/// <summary>A list.</summary>
internal sealed record SList(ImmutableArray<SExpression> Items, int Line) : SExpression(Line);
