using System.Collections.Immutable;
using Blotter.Coding;
using Blotter.Coding.Views.Muc4;
using Blotter.Reading;

namespace Blotter.Evaluation.Muc4;

/// <summary>Codes messages and writes them as MUC-4 templates, to be scored like anybody else's.</summary>
public sealed class MessageCoder
{
    private readonly ReportFinder _finder;
    private readonly Func<RawReport, ImmutableArray<Muc4Template>> _code;

    /// <summary>Codes with the program's own coder.</summary>
    /// <param name="options">What to read.</param>
    /// <param name="coder">The coder.</param>
    /// <param name="letters">The letters in which it gets the messages' text.</param>
    public MessageCoder(ReadingOptions options, ReportCoder coder, Letters letters = Letters.AsWritten)
        : this(options, Coding(new DocumentReader(options), coder, letters))
    {
    }

    internal MessageCoder(ReadingOptions options, Func<RawReport, ImmutableArray<Muc4Template>> code) => (_finder, _code) = (new ReportFinder(options), code);

    /// <summary>The templates of the messages in files. A message that cannot be read or coded is told of, and has none.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="problem">Told of each message that failed.</param>
    /// <param name="cancellation">Looked at before each message.</param>
    public ReportTemplates Code(IReadOnlyList<string> paths, Action<BlotterException> problem, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var templates = new List<Muc4Template>();
        foreach (var found in _finder.Find(paths, null, cancellation))
        {
            try
            {
                var raw = found.Report ?? throw found.Problem!;
                templates.AddRange(_code(raw));
            }
            catch (BlotterException failure)
            {
                problem(failure);
            }
        }
        return new ReportTemplates(templates);
    }

    private static Func<RawReport, ImmutableArray<Muc4Template>> Coding(DocumentReader reader, ReportCoder coder, Letters letters) =>
        raw => coder.CodeAsMuc4(raw.EntryId ?? raw.Origin, DocumentLettering.Apply(reader.Read(raw), letters));
}
