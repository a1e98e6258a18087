using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages.Shared;

/// <summary>How far the reading of received files has come, for the line on top of every page.</summary>
/// <param name="Words">"Đang nạp: 812/1.640 tệp".</param>
/// <param name="Asking">Files that wait for an operator's answer.</param>
public sealed record SiteStatus(long Waiting, long Done, long Total, string Words, long Asking)
{
    /// <summary>Where the script asks for it, as JSON.</summary>
    public const string Address = "/trang-thai";

    public static SiteStatus Of(Submissions submissions)
    {
        var work = submissions.Status();
        var done = work.Deliveries - work.Waiting;
        var words = $"Đang nạp: {VietnameseNumber.Format(done, 0)}/{VietnameseNumber.Format(work.Deliveries, 0)} tệp";
        return new(work.Waiting, done, work.Deliveries, words, work.AwaitingAnswer);
    }
}
