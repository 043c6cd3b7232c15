"""What a detector run is called in menus, lists and on the card of a claim."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from veridesk.store.reads.flags import IMPORTED, DetectorRun
from veridesk.ui.detector_choice import title_of
from veridesk.ui.plain import one_line

NAME_LIMIT = 80

_OWN = "model:"


def detector_words(run: DetectorRun) -> str:
    """The detector of a run: our own by its title, a folder's by its name."""
    if run.detector == IMPORTED:
        return QCoreApplication.translate("DetectorRuns", "Marked in the imported file")
    if run.detector.startswith(_OWN):
        name = one_line(run.detector.removeprefix(_OWN), NAME_LIMIT)
        return QCoreApplication.translate("DetectorRuns", "Your model {name}").format(name=name)
    return one_line(title_of(run.detector), NAME_LIMIT)


def run_words(run: DetectorRun) -> str:
    """One run among others: detector, number, when it began, and what came of it."""
    words = QCoreApplication.translate("DetectorRuns", "{detector}, run {number}, {when}")
    line = words.format(detector=detector_words(run), number=run.run_id, when=_when(run.started_at))
    states = {
        "running": QCoreApplication.translate("DetectorRuns", "still running"),
        "cancelled": QCoreApplication.translate("DetectorRuns", "stopped"),
        "failed": QCoreApplication.translate("DetectorRuns", "broken off"),
    }
    state = states.get(run.state)
    return f"{line} ({state})" if state else line


def raised_by(run: DetectorRun) -> str:
    """Whose flags these are, for the foot of the claim's card."""
    words = QCoreApplication.translate("DetectorRuns", "{detector}, run {number}")
    return words.format(detector=detector_words(run), number=run.run_id)


def _when(text: str) -> str:
    """The moment in the reader's own time and form; the text itself where it is no moment."""
    moment = QDateTime.fromString(text, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return text[:16]
    return str(QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat))
