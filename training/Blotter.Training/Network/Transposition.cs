namespace Blotter.Training.Network;

/// <summary>Transposes a matrix block by block.</summary>
internal static unsafe class Transposition
{
    public static void Copy(float* source, int sourceStride, float* target, int targetStride, int rows, int columns)
    {
        unchecked
        {
            for (var column = 0; column < columns; column += 16)
            {
                var end = Math.Min(column + 16, columns);
                for (var row = 0; row < rows; row++)
                {
                    var from = source + ((nint)row * sourceStride);
                    for (var at = column; at < end; at++)
                        target[((nint)at * targetStride) + row] = from[at];
                }
            }
        }
    }
}
