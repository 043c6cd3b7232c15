"""The language of the window: which there are, which is wanted, and the translators for it."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from veridesk.core.resources import resource
from veridesk.ui import told

SYSTEM = ""
"""The setting that follows the system's language."""

LANGUAGES = {"en": "English", "de": "Deutsch", "zh_CN": "简体中文"}
"""Languages that the window speaks, by their code, each named in itself."""

_installed: list[QTranslator] = []


def language_for(setting: str) -> str:
    """The code of the language to speak under a setting; English where nothing else fits."""
    if setting in LANGUAGES:
        return setting
    for wanted in QLocale.system().uiLanguages():
        first, _, rest = wanted.replace("_", "-").partition("-")
        if first == "en":
            return "en"
        if first == "zh" and not {"Hant", "TW", "HK", "MO"} & set(rest.split("-")):
            return "zh_CN"
        if first in LANGUAGES:
            return first
    return "en"


def speak(setting: str) -> str:
    """Have all windows made from now on speak the language of a setting; returns its code.

    What the window itself says comes from the shipped translations, what Qt's own dialogs say from
    Qt's. Without a file for it a text stays English, which needs one for its plurals.
    """
    app = QCoreApplication.instance()
    language = language_for(setting)
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if app is not None:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for path in (
            f"{folder}/qtbase_{language}.qm",
            str(resource("translations") / f"veridesk_{language}.qm"),
        ):
            translator = QTranslator(app)
            if translator.load(path):
                QCoreApplication.installTranslator(translator)
                _installed.append(translator)
    told.forget()
    return language
