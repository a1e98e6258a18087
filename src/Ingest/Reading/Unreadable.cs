namespace DanVan.Ingest.Reading;

/// <summary>Why a file could not be read, told to its sender.</summary>
/// <param name="Message">Vietnamese: what the file is and what to do; no trailing line break.</param>
public sealed record Unreadable(UnreadableReason Reason, string Message)
{
    /// <summary>The reason as it is stored and printed, "password-protected".</summary>
    public string Code => UnreadableText.Code(Reason);

    public static Unreadable Because(UnreadableReason reason) => new(reason, UnreadableText.Message(reason));
}

/// <summary>The reasons, by what a sender can do about them.</summary>
public enum UnreadableReason
{
    EmptyFile,
    PasswordProtected,
    OpenDocument,
    WebPage,
    XmlSpreadsheet,
    PlainText,
    Pdf,
    WordDocument,
    NotAWorkbook,
    NoWorkbookPart,
    Broken,
    FileTooLarge,
    UnpacksTooLarge,
    TooManyCells,
    TooSlow,
    NoCells,

    /// <summary>The program's own fault, not the file's.</summary>
    ProcessingFailed,
}
