"""The program that the kill harness kills: one door after the other, each success told at once.

Started once, it forks for every order that it reads, so that a kill costs no start of Python. An
order is a line of JSON on standard input; the answer is the process id, then `ended` when it is
gone. What the forked process did is told, a line each, on the named pipe of the order, only after
the future of the act has settled.
"""

import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Mark, MarkKind, Rid, Ruling, Span, Verdict
from veridesk.exporting.run import export_samples
from veridesk.flagging.run import flag_samples
from veridesk.importing import run as importing
from veridesk.reviewing import session
from veridesk.store.backup import restore, roll_backups
from veridesk.store.project import Project

Tell = Callable[..., None]
REVIEWER = "Ann"


def main() -> None:
    """Fork for each order."""
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            os.setsid()
            code = 1
            try:
                carry_out(order)
                code = 0
            finally:
                sys.stderr.flush()
                os._exit(code)
        print(pid, flush=True)
        _, status = os.waitpid(pid, 0)
        print("ended", os.waitstatus_to_exitcode(status), flush=True)


def carry_out(order: dict[str, Any]) -> None:
    """Do what is asked until the end, or until killed."""
    pipe = os.open(order["pipe"], os.O_WRONLY)

    def tell(**fact: object) -> None:
        os.write(pipe, json.dumps(fact).encode() + b"\n")

    chance = random.Random(order["seed"])
    path = Path(order["project"])
    if order["act"] == "restore":
        while True:
            done = restore(path, Job())
            tell(act="restored", number=done.backup.number)
    with Project.open(path, create=True) as project:
        tell(act="opened")
        ACTS[order["act"]](project, order, chance, tell)


def bring_in(project: Project, order: dict[str, Any], chance: random.Random, tell: Tell) -> None:
    """Import a file in many small batches, and now and then take it back."""
    importing.BATCH_ROWS = 10
    while True:
        report = importing.import_files(project, Job(), [Path(order["file"])])
        tell(act="imported", added=report.samples_added, known=report.samples_known)
        try:
            importing.undo_import(project, Job(), report.import_id)
            tell(act="taken back")
        except UserError:
            return


def review(project: Project, order: dict[str, Any], chance: random.Random, tell: Tell) -> None:
    """Rule, undo, redo, type, and back up, for ever."""
    rids = order["rids"]
    number = 0
    while True:
        number += 1
        rid = Rid(chance.choice(rids))
        word = f"{order['seed']}.{number}"
        dice = chance.random()
        try:
            if dice < 0.6:
                ruling = _ruling(chance, word)
                ruled = session.decide(project, rid, ruling, REVIEWER).result()
                tell(act="decided", id=ruled.decision_id, rid=rid, verdict=ruling.verdict,
                     output=ruling.output, note=ruling.note)  # fmt: skip
            elif dice < 0.75:
                tell(act="undone", id=session.undo(project, REVIEWER).result().decision_id)
            elif dice < 0.85:
                tell(act="redone", id=session.redo(project, REVIEWER).result().decision_id)
            elif dice < 0.98:
                session.save_draft(project, rid, None, word, REVIEWER).result()
                tell(act="typed", rid=rid, note=word)
            else:
                roll_backups(project.path, Job(), anyway=True)
                tell(act="backed up")
        except UserError as error:
            if "nothing to" not in str(error):
                raise


def _ruling(chance: random.Random, word: str) -> Ruling:
    verdict = chance.choice(list(Verdict))
    output = f"Corrected \U0001f600 {word}" if verdict is Verdict.CORRECTED else None
    marks = (Mark(Span(0, 6), MarkKind.CONTRADICTED),) if chance.random() < 0.3 else ()
    return Ruling(verdict, output, f"note {word} " * chance.randint(1, 40), marks)


def flag(project: Project, order: dict[str, Any], chance: random.Random, tell: Tell) -> None:
    """Let the detector look at everything."""
    report = flag_samples(project, Job())
    tell(act="flagged", count=report.flagged + report.not_checked + report.known)


def hand_over(project: Project, order: dict[str, Any], chance: random.Random, tell: Tell) -> None:
    """Export into one new folder after the other."""
    number = 0
    while True:
        number += 1
        folder = Path(order["folder"]) / f"out-{order['seed']}-{number}"
        export_samples(project, Job(), folder)
        tell(act="exported", folder=str(folder))


def open_only(project: Project, order: dict[str, Any], chance: random.Random, tell: Tell) -> None:
    """Opening was all: it migrates."""


ACTS = {
    "import": bring_in,
    "review": review,
    "flag": flag,
    "export": hand_over,
    "migrate": open_only,
}

if __name__ == "__main__":
    main()
