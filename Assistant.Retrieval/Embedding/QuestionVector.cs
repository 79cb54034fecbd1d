using System.Numerics.Tensors;

namespace Assistant.Retrieval.Embedding;

/// <summary>A question's vector, whole and in small numbers: each number is about its whole number times <see cref="Scale"/>.</summary>
internal sealed class QuestionVector
{
    // Small enough that sums over 8000 dimensions stay within 32 bits.
    private const float Most = 8191;

    /// <param name="numbers">Of length 1.</param>
    public QuestionVector(float[] numbers)
    {
        Numbers = numbers;
        Scale = Math.Abs(TensorPrimitives.MaxMagnitude<float>(numbers)) / Most;
        Codes = new short[numbers.Length];
        var rest = 0.0;
        for (var place = 0; place < numbers.Length; place++)
        {
            Codes[place] = (short)MathF.Round(numbers[place] / Scale);
            var error = numbers[place] - (Scale * Codes[place]);
            rest += error * error;
        }

        Rest = Math.Sqrt(rest);
    }

    public float[] Numbers { get; }

    public short[] Codes { get; }

    public float Scale { get; }

    /// <summary>The length of what the small numbers leave out.</summary>
    public double Rest { get; }
}
