using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace DanVan.Warehouse.Queries;

/// <summary>
/// What was asked about the figures of a database, and answered, shared by its readers. Nothing changes a figure but what the journal
/// tells of, or another catalog (a rebuild makes the database from just these); with either, all of it is forgotten.
/// </summary>
/// <param name="most">How many figures are held before memory begins again; one takes some 400 bytes.</param>
public sealed class FigureMemory(int most = 100_000)
{
    // What a reader was given stays its own to the end of its state, whatever others have made of the memory meanwhile.
    private readonly ConditionalWeakTable<Db, Remembered> _given = [];
    private Remembered _newest = new(new(-1, ""));

    /// <summary>
    /// The answers of the state that a database shows. A reader who still sees a state that is past is given a memory of its own.
    /// </summary>
    internal Remembered Of(Db db)
    {
        var state = db.ReadOne<State>(Sql.Query("state_of_figures"))!;
        if (_given.TryGetValue(db, out var given) && given.State == state)
            return given;
        var newest = Volatile.Read(ref _newest);
        var known = newest.State == state && newest.Weight < most ? newest : new Remembered(state);
        if (state.LastEvent >= newest.State.LastEvent)
            Interlocked.CompareExchange(ref _newest, known, newest);
        _given.AddOrUpdate(db, known);
        return known;
    }

    /// <summary>What a memory knows of these questions, and what it does not asked together; all of it asked where there is no memory.</summary>
    internal static Dictionary<TQ, TA> Answer<TQ, TA>(FigureMemory? memory, Db db, IEnumerable<TQ> questions, Func<List<TQ>, Dictionary<TQ, TA>> ask)
        where TQ : notnull =>
        memory is null
            ? questions.Distinct().ToList() is { Count: > 0 } all ? ask(all) : []
            : memory.Of(db).Answer(questions, ask);

    internal sealed record State(long LastEvent, string Catalog);

    /// <summary>Answers in one state. Those who ask at once may both work one out; it comes to the same.</summary>
    internal sealed class Remembered(State state)
    {
        private readonly ConcurrentDictionary<object, object?> _answers = new();
        private int _weight;

        public State State { get; } = state;

        /// <summary>How many figures it holds, or thereabouts.</summary>
        public int Weight => _weight;

        /// <summary>What is known, and what is not asked together: one answer to each question.</summary>
        /// <param name="questions">Records that say all that the answer hangs on; no two kinds of question share one.</param>
        public Dictionary<TQ, TA> Answer<TQ, TA>(IEnumerable<TQ> questions, Func<List<TQ>, Dictionary<TQ, TA>> ask) where TQ : notnull
        {
            var known = new Dictionary<TQ, TA>();
            var unknown = new List<TQ>();
            foreach (var question in questions.Distinct())
                if (_answers.TryGetValue(question, out var answer))
                    known.Add(question, (TA)answer!);
                else
                    unknown.Add(question);
            if (unknown.Count == 0)
                return known;
            foreach (var (question, answer) in ask(unknown))
            {
                known[question] = (TA)(_answers[question] = answer)!;
                Interlocked.Add(ref _weight, answer is ICollection several ? several.Count + 1 : 1);
            }
            return known;
        }
    }
}
