using System.CommandLine;
using Blotter.Evaluation;

namespace Blotter.Cli.Commands;

/// <summary><c>--letters</c>: in which letters texts are coded.</summary>
internal static class LettersOption
{
    private static readonly (string Word, Letters Letters)[] Known =
    [
        ("as-is", Letters.AsWritten), ("lower", Letters.LowerCase), ("title", Letters.TitleCase), ("true", Letters.TrueCase), ("upper", Letters.Capitals),
    ];

    /// <summary>The option.</summary>
    public static Option<string?> Create(string description)
    {
        var option = new Option<string?>("--letters") { Description = description, HelpName = "LETTERS" };
        option.AcceptOnlyFromAmong([.. Known.Select(known => known.Word)]);
        return option;
    }

    /// <summary>The letters that a value names; as they are where it is not given.</summary>
    public static Letters Of(string? word) => Known.FirstOrDefault(known => known.Word == word).Letters;
}
