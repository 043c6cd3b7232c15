"""The speed of lettucedetect with a 17M-parameter model of random weights, on samples from stdin.

Run by detector_bench.py in a Python that has lettucedetect, torch and transformers.
"""

import json
import sys
import tempfile
import time

import torch
from lettucedetect.detectors.transformer import TransformerDetector
from transformers import ModernBertConfig, ModernBertForTokenClassification, PreTrainedTokenizerFast


def main() -> int:
    """Print samples per core-second."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    samples = json.load(sys.stdin)
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_file=sys.argv[1], unk_token="[UNK]", pad_token="[PAD]", cls_token="[CLS]",
        sep_token="[SEP]", mask_token="[MASK]", model_max_length=4096,
    )  # fmt: skip
    tokenizer.backend_tokenizer.no_truncation()
    tokenizer.backend_tokenizer.no_padding()
    config = ModernBertConfig(
        vocab_size=50368, hidden_size=256, intermediate_size=384, num_hidden_layers=7,
        num_attention_heads=4, pad_token_id=0, cls_token_id=101, sep_token_id=102,
        bos_token_id=101, eos_token_id=102, num_labels=2,
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        ModernBertForTokenClassification(config).eval().save_pretrained(folder)
        tokenizer.save_pretrained(folder)
        detector = TransformerDetector(folder, device="cpu")
        rates = []
        for _ in range(3):
            started = time.process_time()
            for text, output in samples:
                detector.predict([text], output, None, output_format="spans")
            rates.append(len(samples) / (time.process_time() - started))
    print(", ".join(f"{rate:.1f}" for rate in sorted(rates)), "samples per core-second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
