#!/usr/bin/env python3
"""Twenty readers and one writer on one database: do readers see whole submissions only, and does the writer hold them up?

    readers_and_writer.py FILLED_DATA_FOLDER [READERS [FILES]]

The files of a filled data folder are loaded anew into an empty one by `danvan ingest`: half of them before, the others
while the readers read. Each read is one transaction that asks for a period's figures of the province and of every unit
from the marts, adds up the facts below them and counts figures whose submission does not stand; sum and marts must be
equal and the count nought in every read. Prints median and p95 of a read, without and with the writer, in one run.
"""
import multiprocessing, os, random, shutil, sqlite3, statistics, subprocess, sys, tempfile, time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
DANVAN = ["dotnet", os.path.join(ROOT, "src/Dashboard/bin", os.environ.get("CONFIGURATION", "Release"), "net10.0/danvan.dll")]
PAUSE = 0.5  # of a reader between two reads, seconds

PROVINCE = """
select measure_key, value_milli from mart_measure
where period_key = ? and breakdown_key = 0
  and org_unit_key = (select org_unit_key from dim_org_unit where parent_key is null order by org_unit_key limit 1)
order by measure_key"""
FACTS = "select measure_key, sum(value_milli) from fact_value where period_key = ? group by measure_key order by measure_key"
UNITS = "select org_unit_key, sum(reported) from mart_measure where period_key = ? and breakdown_key = 0 group by org_unit_key"
NOT_STANDING = """
select count(*) from fact_value as v
where v.period_key = ? and not exists (
  select 1 from fact_row as r join fact_submission as s on s.submission_id = r.submission_id and s.is_current = 1
  where r.submission_id = v.submission_id and r.org_unit_key = v.org_unit_key)"""


def read(database, seed, stop, results):
    chance = random.Random(seed)
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, isolation_level=None)
    taken, torn = [], 0
    while not stop.is_set():
        started = time.perf_counter()
        connection.execute("begin")
        periods = [row[0] for row in connection.execute("select distinct period_key from fact_submission where is_current = 1")]
        period = chance.choice(periods)
        marts = connection.execute(PROVINCE, (period,)).fetchall()
        connection.execute(UNITS, (period,)).fetchall()
        facts = connection.execute(FACTS, (period,)).fetchall()
        lost = connection.execute(NOT_STANDING, (period,)).fetchone()[0]
        connection.execute("commit")
        taken.append(time.perf_counter() - started)
        torn += marts != facts or lost != 0
        time.sleep(PAUSE)
    results.put((taken, torn))


def readers(database, count, during):
    stop, results = multiprocessing.Event(), multiprocessing.Queue()
    all_of_them = [multiprocessing.Process(target=read, args=(database, i, stop, results), daemon=True) for i in range(count)]
    for reader in all_of_them:
        reader.start()
    during()
    stop.set()
    answers = [results.get() for _ in all_of_them]
    for reader in all_of_them:
        reader.join()
    taken = sorted(t for times, _ in answers for t in times)
    return taken, sum(torn for _, torn in answers)


def say(label, taken, torn):
    print(f"{label:<16} {len(taken):6} reads, {torn} torn; median {1000 * statistics.median(taken):7.1f} ms, "
          f"p95 {1000 * taken[int(0.95 * len(taken))]:7.1f} ms, longest {1000 * taken[-1]:7.1f} ms")


def main():
    source, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
    files = [os.path.join(source, path) for (path,) in sqlite3.connect(os.path.join(source, "danvan.db")).execute(
        "select inbox_path from app_file order by file_id")][:int(sys.argv[3]) if len(sys.argv) > 3 else None]
    folder = tempfile.mkdtemp(prefix="danvan-readers-")
    try:
        def ingest(some):
            quiet = subprocess.DEVNULL
            subprocess.run([*DANVAN, "ingest", *some, "--data", folder], stdout=quiet, stderr=quiet, check=False)
        half = len(files) // 2
        ingest(files[:half])
        database = os.path.join(folder, "danvan.db")
        say("nobody writes", *readers(database, count, lambda: time.sleep(10)))
        started = time.perf_counter()
        say("one writes", *readers(database, count, lambda: ingest(files[half:])))
        print(f"{len(files) - half} files loaded meanwhile in {time.perf_counter() - started:.1f} s")
        say("nobody, after", *readers(database, count, lambda: time.sleep(10)))
    finally:
        shutil.rmtree(folder)


main()
