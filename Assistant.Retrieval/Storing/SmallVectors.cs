using System.Buffers;
using System.Numerics.Tensors;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Searching;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// Vectors of a large segment, a byte a number: a quarter of the memory to hold and to read through. How far the small
/// numbers can be off is known of every vector, so exactly those that may be among the best are read from the index
/// and compared whole: what is found is what comparing all of them whole would find.
/// </summary>
internal sealed class SmallVectors : SegmentVectors
{
    // What rounding of similarities and sums of floats can add.
    private const double Slack = 3e-5;

    private readonly sbyte[] codes;
    private readonly float[] scales;
    private readonly float[] rests;
    private readonly int dimension;

    private SmallVectors(int[] documents, int dimension)
        : base(documents)
    {
        this.dimension = dimension;
        codes = new sbyte[checked(documents.Length * dimension)];
        scales = new float[documents.Length];
        rests = new float[documents.Length];
    }

    public static SmallVectors Read(int[] documents, StoredVectors stored)
    {
        var vectors = new SmallVectors(documents, stored.Dimension);
        var whole = new float[stored.Dimension];
        for (var row = 0; row < documents.Length; row++)
        {
            stored.Read(documents[row], whole);
            vectors.Set(row, whole);
        }

        return vectors;
    }

    public override void OfferTo(BestDocuments best, QuestionVector question, AtomicReaderContext segment, AdmittedDocuments? admitted)
    {
        var estimates = ArrayPool<float>.Shared.Rent(Documents.Length);
        try
        {
            var least = Math.Max(best.Least, Estimate(estimates, best.Count, question, segment, admitted));
            var stored = new StoredVectors(segment.AtomicReader, dimension);
            var whole = new float[dimension];
            for (var row = 0; row < Documents.Length; row++)
            {
                if (!float.IsNegativeInfinity(estimates[row]) && estimates[row] + Doubt(row, question) >= least)
                {
                    stored.Read(Documents[row], whole);
                    best.Offer(new ScoredDocument(segment.DocBase + Documents[row], UnitVector.Similarity(question.Numbers, whole)));
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(estimates);
        }
    }

    private void Set(int row, ReadOnlySpan<float> whole)
    {
        var scale = Math.Abs(TensorPrimitives.MaxMagnitude(whole)) / sbyte.MaxValue;
        var rest = 0.0;
        for (var place = 0; place < dimension; place++)
        {
            var code = (sbyte)MathF.Round(whole[place] / scale);
            codes[(row * dimension) + place] = code;
            var error = whole[place] - (scale * code);
            rest += error * error;
        }

        scales[row] = scale;
        rests[row] = (float)Math.Sqrt(rest);
    }

    /// <returns>What the last of the best is at least as near as, by the lowest that the estimates may stand for.</returns>
    private double Estimate(float[] estimates, int count, QuestionVector question, AtomicReaderContext segment, AdmittedDocuments? admitted)
    {
        var living = segment.AtomicReader.LiveDocs;
        var surest = new PriorityQueue<int, double>(count + 1);
        var least = double.NegativeInfinity;
        for (var row = 0; row < Documents.Length; row++)
        {
            if (living?.Get(Documents[row]) == false || admitted?.Holds(Documents[row]) == false)
            {
                estimates[row] = float.NegativeInfinity;
                continue;
            }

            var estimate = (float)SmallDot.Of(codes.AsSpan(row * dimension, dimension), question.Codes) * (scales[row] * question.Scale);
            estimates[row] = estimate;
            if (estimate <= least)
            {
                continue;
            }

            var sure = estimate - Doubt(row, question);
            if (surest.Count < count)
            {
                surest.Enqueue(row, sure);
            }
            else if (sure > least)
            {
                surest.DequeueEnqueue(row, sure);
            }

            least = surest.Count < count ? least : surest.TryPeek(out _, out var last) ? last : least;
        }

        return least;
    }

    // v = s*a + e and q = t*p + f, so v.q differs from s*t*(a.p) by e.q + s*a.f, and no product of vectors exceeds that of
    // their lengths: |e.q| <= |e|, |s*a.f| <= (1 + |e|) * |f|.
    private double Doubt(int row, QuestionVector question) => rests[row] + ((1 + rests[row]) * question.Rest) + Slack;
}
