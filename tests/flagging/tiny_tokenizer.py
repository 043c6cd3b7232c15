"""A small word-piece tokenizer made on the spot: whole words it knows, single signs for others."""

import json
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers

from veridesk.core.text import words_of

SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789.,;:!?'\"()[]{}<>/-_%$€&+*=#@~…–—“”‘’"


def tiny_tokenizer(texts: Iterable[str] = ()) -> Tokenizer:
    """A tokenizer that knows the words of `texts` and every sign of plain English."""
    words = dict.fromkeys(word.text.lower() for text in texts for word in words_of(text))
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *SIGNS, *(f"##{sign}" for sign in SIGNS)]
    vocabulary = {piece: at for at, piece in enumerate(dict.fromkeys([*pieces, *words]))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    return tokenizer


def save_tiny_tokenizer(folder: Path, texts: Iterable[str] = ()) -> Path:
    """Write the tokenizer to `tokenizer.json`; it cuts and pads by default, as some files do."""
    data = json.loads(tiny_tokenizer(texts).to_str())
    data["truncation"] = {
        "direction": "Right", "max_length": 8, "strategy": "LongestFirst", "stride": 0,
    }  # fmt: skip
    path = folder / "tokenizer.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path
