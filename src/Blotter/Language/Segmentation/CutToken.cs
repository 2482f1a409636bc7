namespace Blotter.Language.Segmentation;

/// <summary>A token before its sentence is known.</summary>
internal readonly record struct CutToken(TextSpan Span, Form Form, bool JoinsPrevious)
{
    /// <summary>The token without annotation.</summary>
    public Token ToToken() => new(Span, Form.Text, Form.Lower, Form.Kind) { JoinsPrevious = JoinsPrevious };
}
