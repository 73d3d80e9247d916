"""The tagger in PyTorch: a small BERT, features of words, and a head that joins.

Three heads tag each word as beginning or within a source, a cue, a content. A fourth
weighs, for a cue and a word, whether the word belongs to this cue's source or content:
a biaffine product of the two (after Dozat and Manning, ICLR 2017), and two tables: where
the word stands to the cue in the syntax, and how far away.
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
ROLES = ("source", "cue", "content")
JOINED = ("source", "content")
LINK = 96  # width of the joining head


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = (
            part(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        if mask is None:
            mixed = (q @ k.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5).softmax(-1) @ v
        else:
            mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attention_norm(x + self.dropout(self.output(mixed)))
        return self.norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Tagger(nn.Module):
    """Pieces and features in; tags, and the two sides of the joining product, out."""

    def __init__(
        self, feature_sizes: Sequence[int], relations: int, buckets: int, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH, padding_idx=0)
        self.places = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))  # BERT's first token type, always
        self.features = nn.ModuleList(nn.Embedding(size, WIDTH) for size in feature_sizes)
        for table in self.features:
            nn.init.normal_(table.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tags = nn.Linear(WIDTH, 3 * len(ROLES))
        self.word_side = nn.Linear(WIDTH, LINK * len(JOINED))
        self.cue_side = nn.Linear(WIDTH, LINK * len(JOINED))
        self.relation = nn.Parameter(torch.zeros(len(JOINED), relations))
        self.distance = nn.Parameter(torch.zeros(len(JOINED), buckets))

    def forward(
        self, pieces: Tensor, mask: Tensor | None, features: Tensor, heads: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """`features` are per piece; `heads` say at which piece each word starts."""
        place = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.places(place)[None] + self.kind
        for number, table in enumerate(self.features):
            x = x + table(features[:, :, number])
        x = self.dropout(self.norm(x))
        added = None if mask is None else (1.0 - mask.to(x.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, added)
        x = torch.gather(x, 1, heads[:, :, None].expand(-1, -1, WIDTH))
        return self.tags(x), self.word_side(x), self.cue_side(x)

    def join(
        self, word_side: Tensor, cue_side: Tensor, relations: Tensor, distances: Tensor
    ) -> Tensor:
        """Scores of one window: cues × words × JOINED.

        `word_side` has a row a word, `cue_side` a row a cue; both tables cues × words.
        """
        words = word_side.view(-1, len(JOINED), LINK)
        cues = cue_side.view(-1, len(JOINED), LINK)
        scores = torch.einsum("cjd,wjd->cwj", cues, words) / LINK**0.5
        scores = scores + self.relation.T[relations]
        return scores + self.distance.T[distances]

    def load_encoder(self, path: Path) -> None:
        """Start from published weights of a BERT of this size."""
        given = load_file(str(path))
        own = {
            "words.weight": given["embeddings.word_embeddings.weight"],
            "places.weight": given["embeddings.position_embeddings.weight"],
            "kind": given["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": given["embeddings.LayerNorm.weight"],
            "norm.bias": given["embeddings.LayerNorm.bias"],
        }
        parts = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "output": "attention.output.dense",
            "attention_norm": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm": "output.LayerNorm",
        }
        for number in range(LAYERS):
            for ours, theirs in parts.items():
                for end in ("weight", "bias"):
                    own[f"layers.{number}.{ours}.{end}"] = given[
                        f"encoder.layer.{number}.{theirs}.{end}"
                    ]
        missing, unexpected = self.load_state_dict(own, strict=False)
        assert not unexpected, unexpected
        assert all(not name.startswith(("words", "places", "layers")) for name in missing), missing
