namespace Assistant.Ingest.Parsing.Markers;

/// <summary>Digits that are taken as markers of one or more notes.</summary>
internal readonly record struct PlacedMarker(int Entry, MarkerOption Option);
