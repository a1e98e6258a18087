namespace DanVan.Ingest.Reading;

/// <summary>
/// An unpacked part, counted while it is read: what a file declares about its sizes is not believed. A megabyte
/// without a tag is a bomb too (one name or attribute that the parser would hold whole), and is refused the same way.
/// </summary>
internal sealed class MeteredStream(Stream inner, ReadBudget budget) : Stream
{
    private const int LongestRun = 1 << 20;
    private int run;

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        budget.SpendBytes(count);
        var tag = buffer[..count].LastIndexOf((byte)'<');
        run = tag < 0 ? run + count : count - tag;
        return run > LongestRun ? throw new ReadingRefused(UnreadableReason.UnpacksTooLarge) : count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
