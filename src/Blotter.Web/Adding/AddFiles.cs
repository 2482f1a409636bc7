using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Blotter.Reading;
using Blotter.Telling;
using Microsoft.AspNetCore.Http;

namespace Blotter.Web.Adding;

/// <summary>Takes what a form adds into a folder of its own: files as they are, pasted text as a line of JSON.</summary>
internal static class AddFiles
{
    /// <summary>The names of the form's fields.</summary>
    public const string Text = "text";
    public const string Title = "title";
    public const string Publisher = "publisher";
    public const string Url = "url";
    public const string Published = "published";
    public const string Files = "files";

    /// <summary>Bytes of a request at most.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    private const int LongestField = 2000;
    private const int LongestName = 80;
    private const int MostFiles = 500;

    /// <summary>Makes a job of a form.</summary>
    /// <exception cref="BlotterException">The form has neither text nor file, or a field cannot be used (B223).</exception>
    public static async Task<AddJob> Take(IFormCollection form, CancellationToken cancellation)
    {
        var reading = Reading(form);
        var pasted = form[Text].ToString();
        var uploads = form.Files.Where(file => file.Length > 0 || file.FileName.Length > 0).ToList();
        if (string.IsNullOrWhiteSpace(pasted) && uploads.Count == 0)
            throw Errors.UnusableField(Text, "there is neither text nor a file to add");
        if (uploads.Count > MostFiles)
            throw Errors.UnusableField(Files, string.Create(CultureInfo.InvariantCulture, $"more than {MostFiles} files at a time"));
        var folder = Directory.CreateTempSubdirectory("blotter-add-");
        try
        {
            var files = ImmutableArray.CreateBuilder<AddedFile>();
            if (!string.IsNullOrWhiteSpace(pasted))
                files.Add(await Paste(folder, pasted, Field(form, Title), cancellation));
            foreach (var upload in uploads)
                files.Add(await Copy(folder, upload, cancellation));
            // What a file says about the one beside it is no report.
            return new AddJob(folder, [.. files.Where(file => !file.Path.EndsWith("meta.json", StringComparison.OrdinalIgnoreCase))], reading);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    private static ReadingOptions Reading(IFormCollection form)
    {
        var stated = Field(form, Published);
        var date = PartialDate.TryParse(stated, out var day) ? day : (PartialDate?)null;
        return stated is null || date is not null
            ? new ReadingOptions { Publisher = Field(form, Publisher), Url = Field(form, Url), Published = date }
            : throw Errors.UnusableField(Published, $"\"{stated}\" is no date of the form YYYY, YYYY-MM or YYYY-MM-DD");
    }

    private static string? Field(IFormCollection form, string name)
    {
        var value = PlainText.Line(form[name].ToString());
        if (value.Length > LongestField)
            throw Errors.UnusableField(name, string.Create(CultureInfo.InvariantCulture, $"it is longer than {LongestField:N0} characters"));
        return value.Length == 0 ? null : value;
    }

    private static async Task<AddedFile> Paste(DirectoryInfo folder, string text, string? title, CancellationToken cancellation)
    {
        var path = Path.Combine(folder.FullName, title is null ? "pasted.txt" : "pasted.jsonl");
        var content = title is null ? text : JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { [Title] = title, [Text] = text });
        await File.WriteAllTextAsync(path, content, cancellation);
        return new AddedFile(path, "pasted");
    }

    private static async Task<AddedFile> Copy(DirectoryInfo folder, IFormFile upload, CancellationToken cancellation)
    {
        var name = Name(upload.FileName);
        var path = Path.Combine(folder.FullName, name);
        for (var number = 2; File.Exists(path); number++)
            path = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{number}-{name}"));
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await upload.CopyToAsync(file, cancellation);
        return new AddedFile(path, name);
    }

    // A name from outside names no folder, hides nothing, and is no pattern.
    private static string Name(string given)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = string.Concat(last.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_')).Trim('.');
        if (safe.Length > LongestName)
            safe = safe[^LongestName..].TrimStart('.');
        return safe.Length == 0 ? "report" : safe;
    }
}
