"""Pre-training: the encoder learns to tell a hidden word from the words around it, on raw text."""

import argparse
import itertools
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import data
from device import DEVICE, half, load
from network import Encoder, Table, mean_of
from tagger import Lookup

HIDDEN = 0.22  # share of the tokens that are hidden
PASSES = {"ant1": 2, "ant2": 2, "arwiki": 2, "khaleej": 1}  # in proportion to each other; text with punctuation first


def batches(dump, rows, span, generator):
    """Form, kind and beginning of the tokens of `rows` random rows of `span` tokens of the corpora at a time, without end."""
    corpora = [data.corpus(dump, name) for name in data.RAW]
    form, kind, begins = (torch.cat([getattr(c, part) for c in corpora]) for part in ("form", "kind", "begins"))
    firsts = np.cumsum([0] + [len(c) for c in corpora])
    while True:
        shift = int(generator.integers(span))
        starts = np.concatenate([np.tile(np.arange(first + shift, end - span, span), PASSES[name])
                                 for name, first, end in zip(data.RAW, firsts, firsts[1:])])
        generator.shuffle(starts)
        starts = torch.from_numpy(starts).to(DEVICE)
        for at in range(0, len(starts) - rows + 1, rows):
            places = starts[at : at + rows, None] + torch.arange(span, device=DEVICE)
            yield form[places], kind[places], begins[places]


class Draw:
    """Draws rows of the vocabulary by the 0.75th power of their counts; `share` is the logarithm of each row's chance."""

    def __init__(self, counts, vocabulary):
        weights = np.zeros(vocabulary.max() + 1)
        np.add.at(weights, vocabulary, counts.astype(float))
        weights = weights**0.75
        weights[0] = 0
        share = weights / weights.sum()
        self.sums = torch.from_numpy(np.cumsum(share)).to(DEVICE)
        self.share = torch.from_numpy(np.log(np.maximum(share, 1e-12))).float().to(DEVICE)

    def __call__(self, size):
        drawn = torch.searchsorted(self.sums, torch.rand(size, dtype=torch.float64, device=DEVICE))
        return torch.unique(drawn.clamp(1, len(self.sums) - 1))


def first_tables(a, names, vocabulary):
    """The tables to begin with; a word that has no vector begins with a little of everything."""
    saved = load(a.vectors)
    words = torch.randn(a.words, saved["vectors"].shape[1], device=DEVICE) * 0.05
    rows = data.rows_of(saved["forms"], data.listed(names, vocabulary))
    has = torch.from_numpy(rows > 0).to(DEVICE)
    words[torch.from_numpy(rows[rows > 0]).to(DEVICE)] = saved["vectors"][has]
    return Table(words), Table(saved["buckets"])


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dump", default="trainer/work/dump")
    p.add_argument("--vectors", required=True, help="a file of vectors.py, whose tables are the first")
    p.add_argument("--out", required=True)
    p.add_argument("--minutes", type=float, required=True, help="the rate falls to zero over this time")
    p.add_argument("--batch", type=int, default=32, help="rows")
    p.add_argument("--span", type=int, default=128, help="tokens of a row")
    p.add_argument("--words", type=int, default=100_000)
    p.add_argument("--width", type=int, default=192)
    p.add_argument("--hidden", type=int, default=576)
    p.add_argument("--layers", type=int, default=5)
    p.add_argument("--taps", type=int, default=7)
    p.add_argument("--heads", type=int, default=0)
    p.add_argument("--rate", type=float, default=1.5e-3)
    p.add_argument("--table-rate", type=float, default=1.5e-3)
    p.add_argument("--negatives", type=int, default=4096)
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    generator = np.random.default_rng(a.seed)

    names, counts = data.forms(a.dump)
    vocabulary = data.vocabulary(counts, a.words)
    draw = Draw(counts, vocabulary)
    words, buckets = first_tables(a, names, vocabulary)
    columns = words.rows.shape[1]
    shape = {"columns": columns, "width": a.width, "hidden": a.hidden, "layers": a.layers, "taps": a.taps,
             "heads": a.heads}
    lookup = Lookup(vocabulary, data.Grams(a.dump, len(buckets.rows)), words, buckets)
    encoder = Encoder(2 * columns + data.KINDS + 1, **shape).to(DEVICE)
    if DEVICE == "cuda":
        for block in encoder.blocks:
            block.compile()
    leave = nn.Sequential(nn.LayerNorm(a.width), nn.Linear(a.width, columns)).to(DEVICE)
    hidden = nn.Parameter(torch.zeros(2 * columns, device=DEVICE))
    bias = nn.Parameter(draw.share.clone())
    dense = [*encoder.parameters(), *leave.parameters(), hidden]
    optimiser = torch.optim.AdamW([{"params": dense, "weight_decay": 0.01}, {"params": [bias], "weight_decay": 0.0}],
                                  lr=a.rate, betas=(0.9, 0.98))
    begun, mean = time.time(), None
    source = batches(a.dump, a.batch, a.span, generator)
    for step in itertools.count():
        left = 1 - (time.time() - begun) / 60 / a.minutes
        share = min((step + 1) / 300, max(0.02, left))
        form, kind, begins = next(source)
        distinct, place = torch.unique(form, return_inverse=True)
        masked = torch.rand(form.shape, device=DEVICE) < HIDDEN
        target = lookup.vocabulary[form]
        asked = masked & (target > 0)
        negatives = draw(a.negatives)
        rows = lookup.vocabulary[distinct]
        used = torch.unique(torch.cat([rows, negatives]))
        word = words.gather(used)
        known = torch.cat([word[torch.searchsorted(used, rows)], lookup.spelled(distinct)], 1)
        look = F.embedding(place, known)
        kinds = F.one_hot(kind.long(), data.KINDS).float() * ~masked[:, :, None]
        about = mean_of(look[:, :, :columns], ~masked)
        look = torch.where(masked[:, :, None], hidden, look)
        inputs = torch.cat([look, kinds, begins[:, :, None].float()], 2)
        with half():
            out = leave(encoder(inputs, about)[asked])
            goal = target[asked]
            right = word[torch.searchsorted(used, goal)]
            against = (out @ word[torch.searchsorted(used, negatives)].T).float()
        against = against + (bias - draw.share)[negatives] - np.log(a.negatives)
        against = against.masked_fill(goal[:, None] == negatives, -1e4)
        chosen = (out.float() * right).sum(1) + (bias - draw.share)[goal] - np.log(a.negatives)
        loss = (torch.logaddexp(torch.logsumexp(against, 1), chosen) - chosen).mean()
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(dense, 1.0)
        for group in optimiser.param_groups:
            group["lr"] = a.rate * share
        optimiser.step()
        lookup.step(a.table_rate * share)
        mean = loss.detach() if mean is None else torch.lerp(mean, loss.detach(), 0.02)
        if step % 100 == 0:
            print(f"{step} loss {mean.item():.3f} {(step + 1) * form.numel() / (time.time() - begun):.0f} tokens/s", flush=True)
        if step % 1000 == 999 or left <= 0:
            torch.save({"shape": shape, "encoder": encoder.state_dict(), "words": words.rows,
                        "buckets": buckets.rows, "vocabulary": data.listed(names, vocabulary), "step": step}, Path(a.out))
        if left <= 0:
            break


if __name__ == "__main__":
    main()
