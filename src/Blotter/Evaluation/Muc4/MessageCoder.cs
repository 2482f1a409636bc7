using System.Text;
using Blotter.Coding;
using Blotter.Coding.Contract;
using Blotter.Coding.Views;
using Blotter.Coding.Views.Muc4;
using Blotter.Reading;

namespace Blotter.Evaluation.Muc4;

/// <summary>Codes messages and writes them as MUC-4 templates, to be scored like anybody else's.</summary>
public sealed class MessageCoder
{
    private readonly ReportFinder _finder;
    private readonly Func<RawReport, CodedReport> _code;

    /// <summary>Codes with the program's own coder.</summary>
    public MessageCoder(ReadingOptions options, ReportCoder coder)
        : this(options, Coding(new DocumentReader(options), coder))
    {
    }

    internal MessageCoder(ReadingOptions options, Func<RawReport, CodedReport> code) => (_finder, _code) = (new ReportFinder(options), code);

    /// <summary>The templates of the messages in files. A message that cannot be read or coded is told of, and has none.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="problem">Told of each message that failed.</param>
    /// <param name="cancellation">Looked at before each message.</param>
    public ReportTemplates Code(IReadOnlyList<string> paths, Action<BlotterException> problem, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var text = new StringBuilder();
        foreach (var found in _finder.Find(paths, null, cancellation))
        {
            try
            {
                var raw = found.Report ?? throw found.Problem!;
                text.Append(Muc4Writer.Write(raw.EntryId ?? raw.Origin, _code(raw)));
            }
            catch (BlotterException failure)
            {
                problem(failure);
            }
        }
        using var reader = new StringReader(text.ToString());
        return new ReportTemplates(Muc4TemplateReader.Read(reader, "-"));
    }

    private static Func<RawReport, CodedReport> Coding(DocumentReader reader, ReportCoder coder) => raw => coder.Code(reader.Read(raw)).Report;
}
