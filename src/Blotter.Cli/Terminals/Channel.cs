using System.Text;
using Spectre.Console;

namespace Blotter.Cli.Terminals;

/// <summary>Standard output or standard error.</summary>
/// <param name="Writer">Takes exact text.</param>
/// <param name="IsTerminal">Whether a person sees it at once, rather than a file or program.</param>
/// <param name="IsColoured">Whether it shows colours unless told otherwise.</param>
/// <param name="Width">Tells the columns; asked only when a screen is made.</param>
internal sealed record Channel(TextWriter Writer, bool IsTerminal, bool IsColoured, Func<int> Width)
{
    /// <summary>Columns assumed where output goes to a file or pipe, so that rows are seldom broken.</summary>
    public const int WidthOfPipes = 160;

    /// <summary>A screen for people. Commands that print JSON never make one, which keeps their start fast.</summary>
    public IAnsiConsole Screen(ColorChoice color)
    {
        var coloured = color == ColorChoice.Always || (color == ColorChoice.Auto && IsColoured);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Without it styles go through the system's console, which sends escape sequences of its own.
            Ansi = AnsiSupport.Yes,
            ColorSystem = coloured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = IsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new Output(this),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Width();
        return console;
    }

    private sealed class Output(Channel channel) : IAnsiConsoleOutput
    {
        private const int UsualHeight = 24;

        public TextWriter Writer => channel.Writer;

        public bool IsTerminal => channel.IsTerminal;

        public int Width => channel.Width();

        public int Height => UsualHeight;

        public void SetEncoding(Encoding encoding)
        {
            // The writers are UTF-8 from the start.
        }
    }
}

/// <summary>When to use colours.</summary>
internal enum ColorChoice { Auto, Always, Never }
