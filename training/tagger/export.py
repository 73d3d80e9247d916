"""Turn trained weights into what is shipped: quantised ONNX, names and tables, tokenizer.

python training/tagger/export.py out/tagger src/truceline/reading/learned/model
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch
from network import Tagger
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from train import BUCKETS, base

from truceline.reading.learned.encoding import FEATURES, Inventory


def load(folder: Path, weights: str) -> tuple[Tagger, dict]:
    """The network with its trained weights, and the names it knows."""
    known = json.loads((folder / "names.json").read_text("utf-8"))
    names = Inventory(known["tags"], known["deps"], known["ents"])
    tagger = Tagger(names.sizes, names.relations, BUCKETS)
    state = torch.load(folder / weights, weights_only=False)
    tagger.load_state_dict(state.get("averaged", state))
    return tagger.eval(), known


class Alone(nn.Module):
    """The network for one window at a time: nothing is padded, so nothing is masked."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces: Tensor, features: Tensor, heads: Tensor) -> tuple[Tensor, ...]:
        return self.tagger(pieces, None, features, heads)


def export(tagger: Tagger, path: Path) -> None:
    """Full-precision ONNX."""
    given = (
        torch.ones(1, 20, dtype=torch.long),
        torch.zeros(1, 20, len(FEATURES), dtype=torch.long),
        torch.arange(8)[None],
    )
    length, words = {1: "pieces"}, {1: "words"}
    torch.onnx.export(
        Alone(tagger),
        given,
        str(path),
        input_names=["pieces", "features", "heads"],
        output_names=["tags", "word_side", "cue_side"],
        dynamic_axes={
            "pieces": length, "features": length, "heads": words,
            "tags": words, "word_side": words, "cue_side": words,
        },
        opset_version=17,
        dynamo=False,
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("trained", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--weights", default="tagger.pt")
    parser.add_argument("--whole", action="store_true", help="full precision, to compare")
    arguments = parser.parse_args()
    tagger, known = load(arguments.trained, arguments.weights)
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        export(tagger, whole)
        if arguments.whole:
            shutil.copy(whole, arguments.out / "tagger.onnx")
        else:
            quantize_dynamic(
                whole,
                arguments.out / "tagger.onnx",
                weight_type=QuantType.QInt8,
                per_channel=True,
                reduce_range=True,  # or processors without VNNI would round otherwise
                op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            )
    tables = {name: getattr(tagger, name).tolist() for name in ("relation", "distance")}
    rounded = {k: [[round(v, 4) for v in row] for row in rows] for k, rows in tables.items()}
    text = json.dumps({**known, **rounded}, sort_keys=True)
    (arguments.out / "names.json").write_text(text + "\n", encoding="utf-8")
    shutil.copy(base() / "tokenizer.json", arguments.out / "tokenizer.json")
    size = sum(p.stat().st_size for p in arguments.out.iterdir()) / 1e6
    print(f"{arguments.out}: {size:.1f} MB")


if __name__ == "__main__":
    main()
