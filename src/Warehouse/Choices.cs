using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;

namespace DanVan.Warehouse;

/// <summary>
/// The door by which an operator says what a file could not: answered once, remembered for the next file of the same look. The period is
/// never remembered, for it is another each time.
/// </summary>
public sealed class Choices(Db db)
{
    /// <summary>What is to be taken for files of a look; null where nobody chose, or the choice was taken back.</summary>
    public Choice? Find(string look) =>
        db.ReadOne<Choice>(Sql.Script("review/read_choice"), new { look });

    /// <summary>A choice, in force or taken back.</summary>
    public Choice Get(long choiceId) =>
        db.ReadOne<Choice>(Sql.Script("review/choice_by_id"), new { choiceId })!;

    /// <summary>All choices in force, newest first.</summary>
    public IReadOnlyList<Choice> InForce() =>
        db.Read<Choice>(Sql.Script("review/list_choices"));

    /// <summary>
    /// Answers the question of a delivery: the same file is delivered again at the time it first arrived, with the answer as declared, and
    /// waits to be read.
    /// </summary>
    /// <returns>The new delivery; null where the question is not open (any more).</returns>
    public long? Answer(long deliveryId, string? form, string? unit, string? period, string by, DateTimeOffset at)
    {
        using var connection = db.OpenDurable();
        using var transaction = connection.BeginTransaction(deferred: false);
        var answer = new { deliveryId, form, unit, period, by, at = Deliveries.Stamp(at) };
        var id = connection.ReadOne<long?>(Sql.Script("review/answer_question"), answer);
        if (id is null)
            return null;
        connection.Execute(Sql.Script("review/remember_choice"), new { answer.deliveryId, answer.form, answer.unit, answer.by, answer.at, id });
        transaction.Commit();
        return id;
    }

    /// <summary>Takes a choice back: the next file of its look is asked about again.</summary>
    public void TakeBack(long choiceId, DateTimeOffset at)
    {
        using var connection = db.OpenDurable();
        connection.Execute(Sql.Script("review/take_choice_back"), new { choiceId, at = Deliveries.Stamp(at) });
    }
}

/// <param name="FormCode">Null where the form was not in doubt.</param>
/// <param name="UnitCode">Likewise.</param>
public sealed record Choice(long ChoiceId, string? FormCode, string? UnitCode, string ChosenBy, string ChosenAt)
{
    /// <summary>The delivery with the choice as declared; what its sender declared goes before.</summary>
    public Delivery ApplyTo(Delivery delivery) => delivery with
    {
        DeclaredForm = delivery.DeclaredForm ?? FormCode,
        DeclaredUnit = delivery.DeclaredUnit ?? UnitCode,
        DeclaredFrom = $"lựa chọn ngày {Catalog.VietnamDay.Of(ChosenAt).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)} của {ChosenBy}",
    };
}
