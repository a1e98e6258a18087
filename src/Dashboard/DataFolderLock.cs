namespace DanVan.Dashboard;

/// <summary>
/// Tells the programs that use a data folder together from one that must have it to itself. The lock is the system's: it ends with
/// the process, however that ends.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <exception cref="DataFolderBusy">Another program has the folder, and one of the two wants it alone.</exception>
    public static DataFolderLock Take(string folder, bool alone)
    {
        try
        {
            return new(new FileStream(
                Path.Combine(folder, "danvan.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, alone ? FileShare.None : FileShare.ReadWrite));
        }
        catch (IOException held) when (held is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new DataFolderBusy(folder, alone);
        }
    }

    public void Dispose() => _file.Dispose();
}

/// <summary>A data folder is wanted alone while another program has it, or the other way round.</summary>
public sealed class DataFolderBusy(string folder, bool alone) : IOException(alone
    ? $"Thư mục dữ liệu {folder} đang được dùng (danvan serve hoặc một lệnh khác). Hãy dừng chương trình đó rồi chạy lại."
    : $"Thư mục dữ liệu {folder} đang được dựng lại. Hãy chờ xong rồi chạy lại.");
