"""Plain text for the clipboard."""

from PySide6.QtCore import QMimeData, QStringListModel


def mime_of(text: str) -> QMimeData:
    """The text as Qt's clipboard takes it; a lone surrogate, which none takes, becomes U+FFFD.

    A QMimeData made by Python crashes the program when the clipboard still holds it at the end
    (seen with PySide6 6.11.3, without a screen), so Qt is made to make one.
    """
    model = QStringListModel(["made by Qt"])
    data = model.mimeData([model.index(0)])
    data.clear()
    data.setText(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    return data
