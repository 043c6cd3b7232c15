"""Conversations become samples: the last answer is the output, all before it the prompt."""

from typing import Any

from veridesk.core.errors import DataError
from veridesk.importing.convert import MappedRows
from veridesk.importing.decode import Row
from veridesk.importing.judges import Judging
from veridesk.importing.labels import WORDS, LabelWords, Warn
from veridesk.importing.mapping import Mapping
from veridesk.importing.turns import ASSISTANT, is_turns, render_turns, role_of, text_of_content
from veridesk.importing.values import loosened, output_of

TURNS_AFTER = "turns after the last answer were left out"


class ChatRows(MappedRows):
    """Reads a conversation under `key`, whose turns name `role` and `content`.

    A prompt and a `system` text beside it stand in front of the turns. With `may_be_text` the key
    may also hold the answer alone.
    """

    def __init__(
        self,
        mapping: Mapping,
        words: LabelWords = WORDS,
        judging: Judging | None = None,
        *,
        key: str = "messages",
        role: str = "role",
        content: str = "content",
        may_be_text: bool = False,
    ) -> None:
        super().__init__(mapping, words, judging)
        self._key, self._role, self._content = key, role, content
        self._may_be_text = may_be_text

    def _texts(self, row: Row, warn: Warn) -> tuple[str, str]:
        value = row.fields.get(self._key)
        if self._may_be_text and (type(value) is str or value is None):
            return self._prompt_before(row.fields, []), output_of(value, self._key)
        turns = self._turns(loosened(value) if row.is_table else value)
        last = next(
            (
                n
                for n in range(len(turns) - 1, -1, -1)
                if role_of(turns[n]) == ASSISTANT and text_of_content(turns[n]["content"]).strip()
            ),
            None,
        )
        if last is None:
            raise DataError(f"{self._key!r} holds no answer of an assistant; leave the row out")
        if last + 1 < len(turns):
            warn(TURNS_AFTER)
        prompt = self._prompt_before(row.fields, turns[:last])
        return prompt, text_of_content(turns[last]["content"])

    def _prompt_before(self, fields: dict[str, Any], turns: list[dict[str, Any]]) -> str:
        given = self._read_prompt(fields) if self._prompts else ""
        # Some sets repeat the prompt as the first turn, others go on after it.
        if given.strip() and not _repeats(given, turns):
            turns = [{"role": "user", "content": given}, *turns]
        system = fields.get("system")
        if type(system) is str and system.strip() and not any(map(_is_system, turns)):
            turns = [{"role": "system", "content": system}, *turns]
        return render_turns(turns)

    def _turns(self, value: Any) -> list[dict[str, Any]]:
        if type(value) is list:
            turns = [
                {
                    "role": turn.get(self._role),
                    "content": turn.get(self._content),
                    "tool_calls": turn.get("tool_calls"),
                }
                for turn in value
                if type(turn) is dict
            ]
            if len(turns) == len(value) and is_turns(turns):
                return turns
        raise DataError(
            f"{self._key!r} is no list of turns with {self._role!r} and {self._content!r}"
        )


def _repeats(prompt: str, turns: list[dict[str, Any]]) -> bool:
    """True when the prompt stands in the turns already, as one of them or as the first few."""
    return render_turns(turns).startswith(prompt) or any(
        text_of_content(turn["content"]).strip() == prompt.strip() for turn in turns
    )


def _is_system(turn: dict[str, Any]) -> bool:
    return role_of(turn) == "System"
