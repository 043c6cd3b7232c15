"""The speed of import and export beside others, on one corpus, in one run.

    PYTHONPATH=desktop python3 tests/bench/io_bench.py path/to/make_corpus.py [--rows 100000]

Import (`import_bench.py`) is set against `sqlite-utils insert`, export (`export_bench.py`) against
`datasets.Dataset.to_json`, DuckDB's COPY and `sqlite-utils rows`; what each of them measures and
what not, their own first lines say. The corpus is written to `build/` once for each size. A million
rows are imported once a side, fewer three times.
"""

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
BUILD = Path("build")
MANY = 1_000_000


def main() -> None:
    """Write the corpus where there is none, and let both benches run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, help="the script that writes the corpus")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--only", choices=("import", "export"))
    given = parser.parse_args()
    if given.only != "export":
        print(f"import, {given.rows:,} rows", flush=True)
        rows = written(given.corpus, given.rows)
        reps = "1" if given.rows >= MANY else "3"
        bench("import_bench.py", str(rows), "--reps", reps)
    if given.only != "import":
        print(f"\nexport, {given.rows:,} rows", flush=True)
        bench("export_bench.py", str(given.corpus), "--rows", str(given.rows))


def written(script: Path, count: int) -> Path:
    """The corpus of that many rows as JSON lines; there whole or not at all."""
    BUILD.mkdir(exist_ok=True)
    path = BUILD / f"corpus-{count}.jsonl"
    if not path.exists():
        draft = path.with_suffix(".draft")
        with draft.open("wb") as out:
            command = [sys.executable, str(script), "--n", str(count), "--shape", "flat"]
            subprocess.run(command, stdout=out, check=True)
        draft.replace(path)
    return path


def bench(name: str, *arguments: str) -> None:
    """Run one of the two, in a process of its own."""
    subprocess.run([sys.executable, str(HERE / name), *arguments], check=True)


if __name__ == "__main__":
    main()
