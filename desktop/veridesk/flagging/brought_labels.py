"""What the labels of a model that a user brings mean, read from the names in its configuration."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from veridesk.core.errors import UserError
from veridesk.core.plain import plain_line

MOST_LABELS = 64


class Role(StrEnum):
    """What a label says of the words that it is given to."""

    FINE = "supported"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"


_WORDS = {
    Role.FINE: """
        o ok fine clean correct faithful factual consistent grounded supported support supports
        entailment entailed entails entail not_hallucinated non_hallucinated no_hallucination
        not_hallucination non_hallucination not_a_hallucination
    """,
    Role.CONTRADICTED: """
        contradiction contradicted contradicts contradict contradictory conflict conflicting
        evident_conflict subtle_conflict refuted refutes refute intrinsic
    """,
    Role.UNSUPPORTED: """
        neutral unsupported not_supported hallucinated hallucination hallucinate baseless
        baseless_info evident_baseless_info subtle_baseless_info unverifiable not_enough_info
        not_enough_information nei unknown not_entailment not_entailed non_entailment inconsistent
        unfaithful ungrounded incorrect not_found fabricated invented extrinsic
    """,
}
_ROLES = {word: role for role, words in _WORDS.items() for word in words.split()}
_NAMELESS = re.compile(r"label_(\d+)")
_PLACE = re.compile(r"[bieslu]_(?=.)")


def label_names(config: Mapping[str, object]) -> list[str]:
    """The names of the labels by number, as `config.json` tells them."""
    named = config.get("id2label")
    if not isinstance(named, dict) or not named:
        count = config.get("num_labels", 2)
        if not isinstance(count, int) or not 1 <= count <= MOST_LABELS:
            raise UserError("config.json names no labels; add `id2label` to it")
        return [f"LABEL_{number}" for number in range(count)]
    try:
        numbers = {int(key): str(name) for key, name in named.items()}
    except ValueError:
        numbers = {}
    if sorted(numbers) != list(range(len(named))) or len(named) > MOST_LABELS:
        raise UserError("`id2label` of config.json does not count its labels from 0; mend it")
    return [numbers[number] for number in range(len(numbers))]


def token_roles(names: Sequence[str]) -> tuple[Role, ...]:
    """What each label says of a word; UserError where the names do not tell.

    Two labels without names are taken for what detectors of hallucinations usually mean by them:
    the second one marks what is not supported.
    """
    plain = [_plain(name) for name in names]
    if plain == ["label_0", "label_1"]:
        return Role.FINE, Role.UNSUPPORTED
    return _roles(names, plain, '{"0": "supported", "1": "hallucinated"}')


def pair_roles(names: Sequence[str]) -> tuple[Role, ...]:
    """What each label says of a claim beside a source; UserError where the names do not tell.

    Models put entailment, neutral and contradiction in any order, so nothing is guessed.
    """
    example = '{"0": "entailment", "1": "neutral", "2": "contradiction"}'
    return _roles(names, [_plain(name) for name in names], example)


def _roles(names: Sequence[str], plain: Sequence[str], example: str) -> tuple[Role, ...]:
    shown = ", ".join(plain_line(name, 40) for name in names[:8])
    remedy = f"write what they mean into `id2label` of config.json, such as {example}"
    if len(names) < 2:
        raise UserError(
            f"this model gives one figure ({shown}) instead of telling supported from not "
            "supported; choose a model with two or three labels"
        )
    roles = [_ROLES.get(name) for name in plain]
    unknown = [name for name, role in zip(names, roles, strict=True) if role is None]
    if unknown:
        word = plain_line(unknown[0], 40)
        raise UserError(f"the labels of this model ({shown}) cannot be told: {word}; {remedy}")
    known = tuple(role for role in roles if role is not None)
    if Role.FINE not in known or set(known) == {Role.FINE}:
        raise UserError(
            f"the labels of this model ({shown}) do not tell supported from not supported; {remedy}"
        )
    return known


def _plain(name: str) -> str:
    """The name in its plainest form, without the place in a run of words (`B-`, `I-`)."""
    plain = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    if _NAMELESS.fullmatch(plain):
        return plain
    return _PLACE.sub("", plain, count=1) if _PLACE.match(plain) else plain
