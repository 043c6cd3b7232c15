"""The shape of the chrome, in Qt's style sheets; every value comes from the theme.

Some desktops put a picture of their own on every OK and Cancel; here they do not.
A widget asks for a look by its dynamic property `role` (see `theme.set_role`).
"""

from collections.abc import Mapping
from string import Template
from typing import Final

_SHEET: Final = Template("""
QPlainTextEdit { border: none; background: $base; selection-background-color: $selection;
    selection-color: $text; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QStatusBar::item { border: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { color: $text; background: $raised; border: 1px solid $line; padding: $half; }

QLineEdit { background: $base; border: 1px solid $line; border-radius: $radius;
    padding: $half $space; selection-background-color: $selection; selection-color: $text; }
QLineEdit:focus { border-color: $accent; }
QLineEdit:disabled { color: $disabled; background: $window; }

QPushButton, QToolButton { background: transparent; color: $text; border: 1px solid transparent;
    border-radius: $radius; padding: $half $space; }
QPushButton { border-color: $line; background: $raised; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {
    background: $evidence_back; border-color: $accent; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; }
QPushButton[role="flat"] { background: transparent; border-color: transparent; }
QPushButton[role="flat"]:hover { background: $hover; }
QPushButton[role="reason"] { color: $quiet; background: transparent; border-color: transparent;
    padding: 1px $space; }
QPushButton[role="reason"]:hover { background: $hover; }
QPushButton[role="reason"]:checked { color: $text; background: $evidence_back;
    border-color: $accent; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="primary"]:disabled { background: $hover; color: $disabled;
    border-color: $hover; }

QAbstractItemView[role="pages"]::item { padding: $half; }
QAbstractItemView[role="pages"]::item:hover { background: $hover; }
QAbstractItemView[role="pages"]::item:selected { background: $selection; color: $text; }
QFrame[role="card"] { background: $raised; border: 1px solid $line; border-radius: $radius; }
QWidget[role="pane"] { background: $base; }
QWidget[role="bar"] { background: $window; border-top: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel[role="heading"], QToolButton[role="heading"] { color: $quiet; letter-spacing: 1px; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="chip"] { color: $quiet; background: $hover; border-radius: $radius;
    padding: 1px $space; }
QLabel[role="contradicted"] { color: $contradicted; background: $contradicted_back;
    border-radius: $radius; padding: 1px $space; }
QLabel[role="unsupported"] { color: $unsupported; background: $unsupported_back;
    border-radius: $radius; padding: 1px $space; }
QLabel[role="supported"] { color: $supported; background: $supported_back;
    border-radius: $radius; padding: 1px $space; }
QLabel[role="not-checked"] { color: $not_checked; background: transparent;
    border: 1px dashed $not_checked; border-radius: $radius; padding: 0px $space; }

QToolButton[role="heading"], QToolButton[role="heading"]:checked {
    background: transparent; border-color: transparent; padding: $half 0px; }
QToolButton[role="heading"]:hover { color: $text; }
QToolButton[role="heading"]:focus { border-color: $accent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $not_checked; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar::tab { color: $quiet; background: transparent; border: none; padding: $half $space;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; }
""")


_ON_BLACK: Final = Template("""
QRadioButton::indicator, QCheckBox::indicator { width: 11px; height: 11px;
    border: 2px solid $quiet; background: $base; }
QRadioButton::indicator { border-radius: 7px; }
QRadioButton::indicator:checked, QCheckBox::indicator:checked { width: 5px; height: 5px;
    border: 5px solid $accent; background: $base; }
QCheckBox::indicator:checked { width: 11px; height: 11px; border: 2px solid $text;
    background: $accent; }
QRadioButton::indicator:focus, QCheckBox::indicator:focus { border-color: $text; }
QRadioButton:focus, QCheckBox:focus { outline: 1px solid $accent; }
QDialog QAbstractSpinBox, QDialog QComboBox, QDialog QAbstractItemView,
QDialog QPlainTextEdit { border: 1px solid $line; }
QComboBox { border: 1px solid $line; border-radius: $radius; padding: 3px $half; }
QComboBox:focus { border-color: $accent; }
QProgressBar { border: 1px solid $quiet; border-radius: 2px; background: $base; }
QProgressBar::chunk { background: $accent; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 12px; margin: -5px 0px; border-radius: 6px;
    background: $text; }
QSlider::handle:horizontal:focus { background: $accent; }
QWidget#chips QToolButton, QToolButton#filter { border: 1px solid $line; }
QWidget#chips QToolButton:focus, QToolButton#filter:focus { border-color: $accent; }
QDialog QAbstractSpinBox:focus, QDialog QComboBox:focus, QDialog QAbstractItemView:focus,
QDialog QPlainTextEdit:focus { border-color: $accent; }
""")
"""Outlines for a black window: Fusion draws them darker than the window, where none is seen."""


def style_sheet(values: Mapping[str, str]) -> str:
    """The style sheet of the whole program for one theme's values."""
    sheet = _SHEET.substitute(values)
    is_black = values["window"] == values["base"]
    return sheet + _ON_BLACK.substitute(values) if is_black else sheet
