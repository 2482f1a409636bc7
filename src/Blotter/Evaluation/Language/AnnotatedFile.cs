using System.Collections.Immutable;
using System.Text;
using Blotter.Reading;
using Blotter.Reading.Finding;

namespace Blotter.Evaluation.Language;

/// <summary>
/// Reads files of annotated sentences: a line a word, columns parted by tabs, comments after a number sign, an empty line after each sentence. In UTF-8;
/// bytes that are none become U+FFFD.
/// </summary>
internal static class AnnotatedFile
{
    private static readonly ReadingLimits Limits = new();

    /// <summary>The lines of a file, which may be compressed with gzip; none where it is empty.</summary>
    /// <exception cref="BlotterException">B306, B307: it cannot be read.</exception>
    public static ImmutableArray<AnnotatedLine> Lines(string path)
    {
        try
        {
            if (!Directory.Exists(path) && FileOpener.SizeOf(path) == 0)
                return [];
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new ReportBytes(file);
            if (!GunzipStream.IsGzip(bytes.Head()))
                return Lines(path, bytes);
            using var gunzip = new GunzipStream(bytes, path, Limits);
            using var unpacked = new ReportBytes(gunzip);
            return Lines(path, unpacked);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Errors.AnnotatedFileCannotBeRead(path, e);
        }
        catch (BlotterException e) when (e.Code is "B009" or "B010")
        {
            throw Errors.AnnotatedFileIsDamaged(path, e);
        }
    }

    /// <summary>The lines of a text.</summary>
    public static IEnumerable<AnnotatedLine> Lines(TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
            yield return new AnnotatedLine(number, line);
    }

    /// <summary>The lines of each sentence with the comments before them, without the empty line that ends it.</summary>
    public static IEnumerable<List<AnnotatedLine>> Sentences(IEnumerable<AnnotatedLine> lines)
    {
        var sentence = new List<AnnotatedLine>();
        foreach (var line in lines)
        {
            if (line.Text.Length > 0)
            {
                sentence.Add(line);
                continue;
            }
            if (sentence.Count > 0)
                yield return sentence;
            sentence = [];
        }
        if (sentence.Count > 0)
            yield return sentence;
    }

    /// <summary>The value of the comment <c>name = value</c>; <c>null</c> without one, empty for <c>name</c> alone.</summary>
    public static string? Comment(ImmutableArray<string> comments, string name)
    {
        foreach (var comment in comments)
        {
            var at = comment.IndexOf('=', StringComparison.Ordinal);
            var key = at < 0 ? comment : comment[..at];
            if (key.Trim() == name)
                return at < 0 ? "" : comment[(at + 1)..].Trim();
        }
        return null;
    }

    private static ImmutableArray<AnnotatedLine> Lines(string path, ReportBytes bytes)
    {
        var lines = ImmutableArray.CreateBuilder<AnnotatedLine>();
        while (bytes.TryTakeLine(Limits.LineBytes, out var line))
        {
            if (line.Bytes is null)
                throw Errors.AnnotatedFileCannotBeRead(path, new InvalidDataException($"a line is longer than {Limits.LineBytes} bytes"));
            lines.Add(new AnnotatedLine(line.Number, Encoding.UTF8.GetString(line.Bytes).TrimEnd('\r', '\n')));
        }
        return lines.ToImmutable();
    }
}

/// <summary>A line of an annotated file.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Text">What it holds, without its end.</param>
internal readonly record struct AnnotatedLine(int Number, string Text);
