using System.Collections.Immutable;
using Blotter.Coding.Views.Muc4;
using Blotter.Evaluation.Language;

namespace Blotter.Evaluation.Muc4;

/// <summary>Opens files of answer keys, responses and judgements, plain or compressed with gzip. In UTF-8; bytes that are none become U+FFFD.</summary>
public static class Muc4File
{
    /// <summary>The templates of files, in order; at least one a file.</summary>
    /// <exception cref="BlotterException">B306, B307: a file cannot be read; B312: it breaks the format; B313: it holds no template.</exception>
    public static ReportTemplates Templates(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new ReportTemplates([.. paths.SelectMany(path => Templates(path))]);
    }

    /// <summary>The judgements of a file.</summary>
    /// <exception cref="BlotterException">B306, B307: the file cannot be read; B314: it breaks the format.</exception>
    public static Muc4Judgements Judgements(string path) => Muc4Judgements.Read(Text(path), path);

    private static ImmutableArray<Muc4Template> Templates(string path)
    {
        using var text = new StringReader(Text(path));
        var templates = Muc4TemplateReader.Read(text, path);
        return templates.IsEmpty ? throw Errors.NoTemplates(path) : templates;
    }

    private static string Text(string path) => string.Join('\n', AnnotatedFile.Lines(path).Select(line => line.Text));
}
