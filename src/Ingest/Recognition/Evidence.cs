namespace DanVan.Ingest.Recognition;

/// <summary>Something read in a file, with what it was read from.</summary>
/// <param name="From">Vietnamese, without full stop: "dòng “Số liệu tính từ ngày …” (ô A5)".</param>
internal sealed record Evidence<T>(T Value, string From, string? Sheet, string? Cell);
