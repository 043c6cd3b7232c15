"""A tiny encoder and units for it, made on the spot."""

from pathlib import Path
from random import Random

from tests.flagging.tiny_tokenizer import save_tiny_tokenizer
from transformers import BertConfig, BertModel

from veridesk.core.model import Source, Span
from veridesk.flagging.train.example import Example, Mistake, Truth
from veridesk.flagging.train.units import Unit, pair_units, units_of
from veridesk.flagging.windows import Budget, WindowMaker, load_tokenizer

TOWNS = ["arden", "brill", "corby", "dover", "esher", "frome"]
YEARS = [str(year) for year in range(1701, 1713)]
BUDGET = Budget(window=48, part=20, claims=2)


def tiny_config(words: int) -> BertConfig:
    """Two layers of width 32."""
    return BertConfig(
        vocab_size=words, hidden_size=32, num_hidden_layers=2, num_attention_heads=2,
        intermediate_size=64, max_position_embeddings=256, type_vocab_size=2,
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )  # fmt: skip


def save_tiny_base(folder: Path) -> Path:
    """A base folder as `base` lays it out; gives its tokenizer."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = save_tiny_tokenizer(folder, [*TOWNS, *YEARS, "was founded in"])
    config = tiny_config(load_tokenizer(tokenizer).get_vocab_size())
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    return tokenizer


def tiny_units(tokenizer: Path, count: int = 40) -> list[Unit]:
    """Outputs about when towns were founded, with twins that name another year."""
    maker = WindowMaker(load_tokenizer(tokenizer))
    random = Random(1)
    units: list[Unit] = []
    for number in range(count):
        town, (year, wrong) = random.choice(TOWNS), random.sample(YEARS, 2)
        rival = f" nothing was founded in {wrong}." if number % 2 else ""
        sources = (Source(f"{town} was founded in {year}.{rival}"),)
        text = f"{town} was founded in {{}}."
        start = text.index("{")
        mistake = Mistake(Span(start, start + 4), Truth.CONTRADICTED)
        sound = Example("t", town, "", text.format(year), sources, is_wrong=False)
        harmed = Example("t", town, "", text.format(wrong), sources, is_wrong=True,
                         mistakes=(mistake,), maker="number_swap")  # fmt: skip
        if number % 2:
            units += pair_units(sound, harmed, maker, BUDGET, number)
        else:
            units += units_of(harmed if number % 4 else sound, maker, BUDGET)
    return units
