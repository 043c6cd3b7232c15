"""The one table of what a person can do: menus, tooltips, keys and the key sheet come from it.

The keys here are those of the preset "Veridesk"; `key_map` knows which are at work.
"""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its name in code, its words, its keys (the first is shown), its menu.

    `when` says what it needs: nothing, an open `project`, a `writable` one, or a `sample` to rule
    on. A `group` begins a new section of its menu; `icon` names a shipped picture; `ticked` ones
    are on or off.
    """

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    when: str = ""
    icon: str = ""
    group: bool = False
    ticked: bool = False


def _words(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("actions", text))


MENUS = ("file", "edit", "review", "view", "insight", "help")

ACTIONS = (
    ActionSpec("new", _words("&New project…"), "file", ("Ctrl+N",), icon="new"),
    ActionSpec("open", _words("&Open project…"), "file", ("Ctrl+O",), icon="open"),
    ActionSpec("close", _words("&Close project"), "file", ("Ctrl+W",), when="project"),
    ActionSpec(
        "import",
        _words("&Import…"),
        "file",
        ("Ctrl+I",),
        _words("Bring samples in from JSONL, JSON, CSV or TSV files"),
        "writable",
        "import",
        group=True,
    ),
    ActionSpec(
        "import_folder",
        _words("Import a &folder…"),
        "file",
        (),
        _words("Bring in all data files of a folder, or a saved datasets folder"),
        "writable",
    ),
    ActionSpec(
        "flag",
        _words("&Flag samples…"),
        "file",
        ("Ctrl+L",),
        _words("Have a detector look for what the sources do not support"),
        "writable",
        "flag",
    ),
    ActionSpec(
        "export",
        _words("&Export…"),
        "file",
        ("Ctrl+E",),
        _words("Hand over what was accepted and corrected, with proof"),
        "writable",
        "export",
    ),
    ActionSpec(
        "verify",
        _words("&Verify a delivery…"),
        "file",
        (),
        _words("Check every file and every ruling of an exported folder"),
        group=True,
    ),
    ActionSpec(
        "report",
        _words("&Where generators go wrong…"),
        "file",
        (),
        _words("Error rates by generator, prompt, source and kind, worst first"),
        "project",
    ),
    ActionSpec(
        "imports",
        _words("I&mports…"),
        "file",
        (),
        _words("What was imported, and taking an import back"),
        "project",
    ),
    ActionSpec(
        "rejections",
        _words("&Rejected rows…"),
        "file",
        (),
        _words("Show what could not be imported, and why"),
        "project",
    ),
    ActionSpec(
        "back_up",
        _words("Back &up now"),
        "file",
        (),
        _words("Make a backup beside the project, and look it over"),
        "writable",
        group=True,
    ),
    ActionSpec(
        "restore",
        _words("Restore from a &backup…"),
        "file",
        (),
        _words("Put a backup in the project’s place; the present file is kept"),
    ),
    ActionSpec(
        "check",
        _words("Check &project…"),
        "file",
        (),
        _words("Look the project’s file over, and help where something is wrong"),
    ),
    ActionSpec("quit", _words("&Quit"), "file", ("Ctrl+Q",), group=True),
    ActionSpec(
        "undo",
        _words("&Undo"),
        "edit",
        ("Ctrl+Z",),
        _words("Take your last ruling back"),
        "writable",
        "undo",
    ),
    ActionSpec(
        "redo",
        _words("&Redo"),
        "edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        _words("Rule again what you took back"),
        "writable",
        "redo",
    ),
    ActionSpec(
        "search",
        _words("&Search…"),
        "edit",
        ("/", "Ctrl+F"),
        _words("Find samples by their words"),
        "project",
        "search",
        group=True,
    ),
    ActionSpec(
        "same_source",
        _words("Samples of this so&urce"),
        "edit",
        ("O",),
        _words("Show all samples that rest on the source in front"),
        "project",
    ),
    ActionSpec("clear_filters", _words("&Clear filters"), "edit", ("Ctrl+Shift+F",), "", "project"),
    ActionSpec("reviewer", _words("Reviewer’s &name…"), "edit", group=True),
    ActionSpec(
        "settings",
        _words("Se&ttings…"),
        "edit",
        ("Ctrl+,",),
        _words("Looks, keys, reviewing, language and backups"),
    ),
    ActionSpec(
        "accept",
        _words("&Accept"),
        "review",
        ("A",),
        _words("The output is right as it is"),
        "sample",
        "accept",
    ),
    ActionSpec(
        "correct", _words("Corr&ect"), "review", ("E",), _words("Mend it"), "sample", "edit"
    ),
    ActionSpec(
        "reject",
        _words("Re&ject"),
        "review",
        ("X",),
        _words("Not fit to be used"),
        "sample",
        "reject",
    ),
    ActionSpec(
        "unsure",
        _words("&Unsure"),
        "review",
        ("Space",),
        _words("Leave it for somebody else, and go on"),
        "sample",
        "unsure",
    ),
    ActionSpec(
        "save_next",
        _words("&Save and next"),
        "review",
        ("Ctrl+Return", "Ctrl+Enter"),
        _words("Keep the correction, or your ruling with its new note, and go on"),
        "sample",
    ),
    ActionSpec("note", _words("&Note"), "review", ("N",), _words("Write a note"), "sample", "note"),
    ActionSpec("next_claim", _words("Next claim"), "review", ("J", "Down"), group=True),
    ActionSpec("previous_claim", _words("Previous claim"), "review", ("K", "Up")),
    ActionSpec(
        "evidence",
        _words("Next evidence of the claim"),
        "review",
        ("Return", "Enter"),
        _words("Show where the sources speak of this claim, one place after the other"),
    ),
    ActionSpec(
        "mark_contradicted",
        _words("Mark as &contradicted"),
        "review",
        ("C",),
        _words("The sources say otherwise"),
        "sample",
        group=True,
    ),
    ActionSpec(
        "mark_unsupported",
        _words("Mark as unsupported"),
        "review",
        ("U",),
        _words("No source says so"),
        "sample",
    ),
    ActionSpec(
        "mark_supported",
        _words("Mark as supported"),
        "review",
        ("S",),
        _words("A false alarm: the sources do say so"),
        "sample",
    ),
    ActionSpec(
        "next_mark",
        _words("Next &mark"),
        "review",
        ("M",),
        _words("Select the next words that you marked"),
        "sample",
    ),
    ActionSpec(
        "find_words",
        _words("&Find the same words elsewhere"),
        "review",
        ("F",),
        _words("Search all samples for the selected or the doubted words"),
        "sample",
    ),
    ActionSpec(
        "reasons",
        _words("Edit reasons…"),
        "review",
        (),
        _words("Name the reasons that the number keys give"),
        "writable",
    ),
    ActionSpec(
        "edit_guidelines",
        _words("Edit &guidelines…"),
        "review",
        (),
        _words("Write down how this project is to be reviewed, or take it from a file"),
        "writable",
    ),
    *(
        ActionSpec(
            f"reason_{number}", _words("Give a reason"), "reasons", (str(number),), "", "sample"
        )
        for number in range(1, 10)
    ),
    ActionSpec(
        "bookmark",
        _words("&Bookmark"),
        "review",
        ("B",),
        _words("Put your bookmark on this sample, or take it away"),
        "writable",
        group=True,
    ),
    ActionSpec(
        "rule_selection",
        _words("Rule on the selec&tion…"),
        "review",
        ("Ctrl+B",),
        _words("Give all selected lines of the queue the same ruling, with a reason"),
        "writable",
    ),
    ActionSpec(
        "back",
        _words("Bac&k"),
        "review",
        ("Alt+Left",),
        _words("Show the sample that was on screen before"),
        "project",
    ),
    ActionSpec(
        "next", _words("Next sample"), "review", ("Right",), "", "project", "next", group=True
    ),
    ActionSpec(
        "previous", _words("Previous sample"), "review", ("Left",), "", "project", "previous"
    ),
    ActionSpec(
        "next_pending", _words("Next pending sample"), "review", ("Ctrl+Right",), "", "project"
    ),
    ActionSpec(
        "guidelines",
        _words("&Guidelines"),
        "view",
        ("H",),
        _words("Show how this project is to be reviewed, beside the sources"),
        "project",
        ticked=True,
        group=True,
    ),
    ActionSpec(
        "blind",
        _words("&Blind review…"),
        "view",
        (),
        _words("Hide flags and scores until you have ruled"),
        "writable",
    ),
    ActionSpec("larger", _words("&Larger text"), "view", ("Ctrl++", "Ctrl+="), group=True),
    ActionSpec("smaller", _words("&Smaller text"), "view", ("Ctrl+-",)),
    ActionSpec("normal", _words("&Normal text"), "view", ("Ctrl+0",)),
    ActionSpec(
        "dashboard",
        _words("&Dashboard…"),
        "insight",
        ("Ctrl+D",),
        _words("See what was ruled: over time, by risk, by generator, by source, by reviewer"),
        "project",
    ),
    ActionSpec("compare", _words("&Compare detectors…"), "insight", (), "", "project"),
    ActionSpec(
        "sitting",
        _words("&Goal of this sitting…"),
        "insight",
        (),
        _words("Set how many samples, or how long, you mean to review now"),
        "project",
    ),
    ActionSpec(
        "help",
        _words("&Help"),
        "help",
        ("F1",),
        _words("Read how to do what you are at"),
        icon="help",
    ),
    ActionSpec("keys", _words("&Keys"), "help", ("?",), _words("All keys on one page")),
    ActionSpec("help_start", _words("&First steps"), "help", group=True),
    ActionSpec("help_states", _words("What the &marks mean"), "help"),
    ActionSpec("help_import", _words("&Importing"), "help"),
    ActionSpec("help_export", _words("&Exporting and proof"), "help"),
    ActionSpec("help_report", _words("Reading the &report"), "help"),
    ActionSpec("demo", _words("Open the &demo"), "help", group=True),
    ActionSpec(
        "fresh_demo",
        _words("Start the demo a&fresh"),
        "help",
        (),
        _words("Forget all rulings in the demo project and begin again"),
    ),
    ActionSpec("updates", _words("Check for &updates…"), "help", group=True),
    ActionSpec("about", _words("&About Veridesk"), "help"),
)


def words_of(text: str) -> str:
    """The text of an action in the user's language."""
    return QCoreApplication.translate("actions", text)


def plain_words(spec: ActionSpec) -> str:
    """The same without the underlined letter and the dots."""
    return words_of(spec.text).replace("&", "").removesuffix("…")
