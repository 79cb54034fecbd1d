using System.Text.Json;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>Cuts points into requests that a server takes: by number, and well below its 32 MiB.</summary>
internal static class PointBatches
{
    private const int MostBytes = 8 * 1024 * 1024;

    public static IEnumerable<IReadOnlyList<Point>> Of(IEnumerable<Point> points)
    {
        var batch = new List<Point>();
        var bytes = 0;
        foreach (var point in points)
        {
            var size = JsonSerializer.SerializeToUtf8Bytes(point, QdrantJson.Default.Point).Length;
            if (batch.Count > 0 && (batch.Count == CollectionDesign.MostPoints || bytes + size > MostBytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(point);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
