"""The window of help: contents and search at the left, the page at the right."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from veridesk.ui import key_map, theme
from veridesk.ui.help_browser import HelpBrowser
from veridesk.ui.help_pages import (
    FOR_LEADS,
    FOR_REVIEWERS,
    NAMES,
    HelpPage,
    find_pages,
    help_page,
)
from veridesk.ui.parts import named, plain_label

WIDTH, HEIGHT = 1080, 760
_LIST_WIDTH: Final = 260
_MOST_STEPS: Final = 200
_PAGE: Final = Qt.ItemDataRole.UserRole


class HelpWindow(QWidget):
    """A window of its own, so that one can read while one works; Esc closes it.

    Back and forward go along the pages that were read. `closed` is emitted when it goes.
    """

    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setObjectName("help_window")
        self.setWindowTitle(self.tr("Veridesk help"))
        self.setWindowIcon(theme.icon("veridesk"))
        self.resize(WIDTH, HEIGHT)
        self._language = language
        self._trail: list[str] = []
        self._place = -1
        self.search = named(QLineEdit(), "help_search", self.tr("Search the help"))
        self.search.setPlaceholderText(self.tr("search the help"))
        self.search.setClearButtonEnabled(True)
        self.contents = named(QTreeWidget(), "help_contents", self.tr("Contents"))
        self.browser = named(HelpBrowser(), "help_browser", self.tr("Page"))
        self.back = named(QPushButton(self.tr("Back")), "help_back")
        self.forward = named(QPushButton(self.tr("Forward")), "help_forward")
        self._none = plain_label(self.tr("No page holds all of these words."), "quiet", wrap=True)
        self._build()
        self._connect()
        self._fill()

    @property
    def page(self) -> str:
        """The name of the page that is shown; empty before the first."""
        return self._trail[self._place] if self._trail else ""

    def show_page(self, name: str) -> None:
        """Show a page, as one more step of the way."""
        if name not in NAMES:
            return
        if name != self.page:
            self._trail = [*self._trail[: self._place + 1], name][-_MOST_STEPS:]
            self._place = len(self._trail) - 1
        self._show()

    def step(self, by: int) -> None:
        """Go back (-1) or forward (1) along the way."""
        if 0 <= self._place + by < len(self._trail):
            self._place += by
            self._show()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _build(self) -> None:
        theme.set_role(self.contents, "pages")
        self.contents.setHeaderHidden(True)
        self.contents.setRootIsDecorated(False)
        self.contents.setIndentation(theme.SPACE)
        self.contents.setWordWrap(True)
        self.back.setToolTip(self.tr("The page before (Alt+←)"))
        self.forward.setToolTip(self.tr("The page after (Alt+→)"))
        row = QHBoxLayout()
        for button in (self.back, self.forward):
            row.addWidget(button)
        row.addStretch(1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setSpacing(theme.SPACE)
        column.addLayout(row)
        column.addWidget(self.search)
        column.addWidget(self._none)
        column.addWidget(self.contents, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.browser)
        splitter.setSizes([_LIST_WIDTH, WIDTH - _LIST_WIDTH])
        splitter.setStretchFactor(1, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(splitter)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.step(-1))
        self.forward.clicked.connect(lambda: self.step(1))
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._on_search_entered)
        self.contents.itemSelectionChanged.connect(self._on_chosen)
        self.contents.itemActivated.connect(lambda *_: self.browser.setFocus())
        self.browser.page_wanted.connect(self.show_page)
        key_map.key_signals().changed.connect(self._show)
        for keys, deed in (
            ("Alt+Left", lambda: self.step(-1)),
            ("Alt+Right", lambda: self.step(1)),
            ("Ctrl+F", self.search.setFocus),
            ("Esc", self._on_escape),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def _fill(self) -> None:
        """List the contents, or what the search found."""
        words = self.search.text().strip()
        with QSignalBlocker(self.contents):
            self.contents.clear()
            for hit in find_pages(words, self._language):
                self._add(self.contents, hit.page, hit.around)
            if not words:
                self._list_all()
            self.contents.expandAll()
        self._none.setVisible(bool(words) and not self.contents.topLevelItemCount())
        self._tick()

    def _list_all(self) -> None:
        for title, names in (
            (self.tr("REVIEWING"), FOR_REVIEWERS),
            (self.tr("LOOKING AFTER A PROJECT"), FOR_LEADS),
        ):
            head = QTreeWidgetItem([title])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(0, theme.small_font())
            self.contents.addTopLevelItem(head)
            for name in names:
                self._add(head, help_page(name, self._language))

    def _add(self, to: QTreeWidget | QTreeWidgetItem, page: HelpPage, around: str = "") -> None:
        item = QTreeWidgetItem([f"{page.title}\n{around}" if around else page.title])
        item.setData(0, _PAGE, page.name)
        if isinstance(to, QTreeWidget):
            to.addTopLevelItem(item)
        else:
            to.addChild(item)

    def _tick(self) -> None:
        """Select the line of the page that is shown."""
        with QSignalBlocker(self.contents):
            for item in self._items():
                if item.data(0, _PAGE) == self.page:
                    self.contents.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        return self.contents.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)

    def _show(self) -> None:
        if self.page:
            page = help_page(self.page, self._language)
            self.browser.show_page(page, self.search.text())
            self._tick()
        self.back.setEnabled(self._place > 0)
        self.forward.setEnabled(self._place + 1 < len(self._trail))

    def _on_chosen(self) -> None:
        for item in self.contents.selectedItems():
            self.show_page(item.data(0, _PAGE) or "")

    def _on_search_entered(self) -> None:
        first = next((item for item in self._items() if item.data(0, _PAGE)), None)
        if first is not None:
            self.show_page(first.data(0, _PAGE))
            self.contents.setFocus()

    def _on_escape(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.close()
