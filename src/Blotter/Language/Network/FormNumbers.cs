namespace Blotter.Language.Network;

/// <summary>
/// Remembers the numbers of forms seen lately, in as many slots as are given: a form always goes to the same slot and drives out what is there.
/// One thread's; what it gives never depends on what was asked before.
/// </summary>
internal sealed unsafe class FormNumbers(FormEncoder encoder)
{
    private const int Slots = 1 << 13;

    private readonly string?[] _forms = new string?[Slots];
    private readonly FloatBuffer _numbers = new(Slots * encoder.Width);
    private readonly FloatBuffer _scratch = new(encoder.ScratchLength);

    /// <summary>Copies the numbers of a form to <paramref name="target"/>. A form longer than any word is not remembered.</summary>
    public void Copy(string form, float* target)
    {
        if (form.Length > FormFeatures.LongestKey)
        {
            encoder.Encode(form, _scratch.Pointer, target);
            return;
        }
        var slot = (int)(TextHash.Of(form) & (Slots - 1));
        var numbers = _numbers.Pointer + ((nint)slot * encoder.Width);
        if (!string.Equals(_forms[slot], form, StringComparison.Ordinal))
        {
            encoder.Encode(form, _scratch.Pointer, numbers);
            _forms[slot] = form;
        }
        new Span<float>(numbers, encoder.Width).CopyTo(new Span<float>(target, encoder.Width));
    }
}
