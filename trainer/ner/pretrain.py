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
from network import HALF, Encoder, Table, mean_of

SPAN = 128  # tokens in a row of a batch
HIDDEN = 0.22  # share of the tokens that are hidden
PASSES = {"ant1": 2, "ant2": 2, "arwiki": 1, "khaleej": 1}  # in proportion to each other; news with punctuation first


def rows(dump, generator):
    """Rows of SPAN tokens of all corpora, shuffled: pairs of corpus and first token, without end."""
    corpora = [data.corpus(dump, name) for name in data.RAW]
    while True:
        shift = int(generator.integers(SPAN))
        starts = [np.arange(shift, len(c) - SPAN, SPAN) for c in corpora]
        pairs = np.concatenate([np.tile(np.stack([np.full_like(s, n), s], 1), (PASSES[name], 1))
                                for n, (name, s) in enumerate(zip(data.RAW, starts))])
        generator.shuffle(pairs)
        for n, start in pairs:
            part = slice(start, start + SPAN)
            yield corpora[n].form[part], corpora[n].kind[part], corpora[n].begins[part]


def sampler(counts, vocabulary):
    """A draw of rows by the 0.75th power of their counts, and the logarithm of each row's share."""
    weights = np.zeros(vocabulary.max() + 1)
    np.add.at(weights, vocabulary, counts.astype(float))
    weights = weights**0.75
    weights[0] = 0
    share = weights / weights.sum()
    sums = np.cumsum(share)
    draw = lambda generator, size: np.unique(np.searchsorted(sums, generator.random(size)).clip(1, len(share) - 1))
    return draw, torch.from_numpy(np.log(np.maximum(share, 1e-12))).float()


def first_tables(a, names, vocabulary):
    """The tables to begin with; a word that has no vector begins with a little of everything."""
    saved = torch.load(a.vectors)
    words = torch.randn(a.words, saved["vectors"].shape[1]) * 0.05
    rows = data.rows_of(saved["forms"], data.listed(names, vocabulary))
    has = rows > 0
    words[rows[has]] = saved["vectors"][torch.from_numpy(has)]
    return Table(words), Table(saved["buckets"])


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dump", default="trainer/work/dump")
    p.add_argument("--vectors", required=True, help="a file of vectors.py, whose tables are the first")
    p.add_argument("--out", required=True)
    p.add_argument("--minutes", type=float, required=True, help="the rate falls to zero over this time")
    p.add_argument("--batch", type=int, default=32, help="rows of 128 tokens")
    p.add_argument("--words", type=int, default=100_000)
    p.add_argument("--width", type=int, default=192)
    p.add_argument("--hidden", type=int, default=576)
    p.add_argument("--layers", type=int, default=5)
    p.add_argument("--rate", type=float, default=1.5e-3)
    p.add_argument("--negatives", type=int, default=4096)
    p.add_argument("--go-on", help="a file of this script's to start from")
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    generator = np.random.default_rng(a.seed)

    names, counts = data.forms(a.dump)
    vocabulary = data.vocabulary(counts, a.words)
    draw, share = sampler(counts, vocabulary)
    words, buckets = first_tables(a, names, vocabulary)
    shape = {"columns": words.rows.shape[1], "buckets": len(buckets.rows), "width": a.width, "hidden": a.hidden,
             "layers": a.layers}
    grams = data.Grams(a.dump, shape["buckets"])
    encoder = Encoder(2 * shape["columns"] + data.KINDS + 1, shape["columns"], a.width, a.hidden, a.layers)
    leave = nn.Sequential(nn.LayerNorm(a.width), nn.Linear(a.width, shape["columns"]))
    hidden = nn.Parameter(torch.zeros(2 * shape["columns"]))
    bias = nn.Parameter(share.clone())
    dense = [*encoder.parameters(), *leave.parameters(), hidden]
    optimiser = torch.optim.AdamW([{"params": dense, "weight_decay": 0.01}, {"params": [bias], "weight_decay": 0.0}],
                                  lr=a.rate, betas=(0.9, 0.98))
    if a.go_on:
        saved = torch.load(a.go_on)
        encoder.load_state_dict(saved["encoder"])
        words.rows, buckets.rows = saved["words"], saved["buckets"]
    source = rows(a.dump, generator)
    begun, mean = time.time(), None
    for step in itertools.count():
        left = 1 - (time.time() - begun) / 60 / a.minutes
        rate = a.rate * min((step + 1) / 300, max(0.02, left))
        form, kind, begins = (np.stack(part) for part in zip(*(next(source) for _ in range(a.batch))))
        distinct, place = np.unique(form, return_inverse=True)
        place = torch.from_numpy(place.reshape(form.shape))
        masked = torch.from_numpy(generator.random(form.shape) < HIDDEN)
        target = torch.from_numpy(vocabulary[form])
        asked = masked & (target > 0)
        negatives = draw(generator, a.negatives)
        used = np.unique(np.concatenate([vocabulary[distinct], negatives]))
        word = words.gather(torch.from_numpy(used).long())
        bag, offsets = grams.of(distinct)
        used_buckets, bag = np.unique(bag, return_inverse=True)
        gram = F.embedding_bag(torch.from_numpy(bag.reshape(-1)), buckets.gather(torch.from_numpy(used_buckets).long()),
                               torch.from_numpy(offsets), mode="mean")
        known = torch.cat([word[torch.from_numpy(np.searchsorted(used, vocabulary[distinct]))], gram], 1)
        look = F.embedding(place, known)
        kinds = F.one_hot(torch.from_numpy(kind).long(), data.KINDS).float()
        about = mean_of(look[:, :, : shape["columns"]], ~masked)
        look = torch.where(masked[:, :, None], hidden, look)
        kinds = torch.where(masked[:, :, None], torch.zeros(()), kinds)
        inputs = torch.cat([look, kinds, torch.from_numpy(begins)[:, :, None].float()], 2)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            out = leave(encoder(inputs, about)[asked])
            goal = target[asked]
            right = word[torch.from_numpy(np.searchsorted(used, goal.numpy()))]
            others = torch.from_numpy(negatives)
            against = (out @ word[torch.from_numpy(np.searchsorted(used, negatives))].T).float()
        against = against + (bias - share)[others] - np.log(a.negatives)
        against = against.masked_fill(goal[:, None] == others, -1e4)
        chosen = (out.float() * right).sum(1) + (bias - share)[goal] - np.log(a.negatives)
        loss = (torch.logaddexp(torch.logsumexp(against, 1), chosen) - chosen).mean()
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(dense, 1.0)
        for group in optimiser.param_groups:
            group["lr"] = rate
        optimiser.step()
        words.step(rate)
        buckets.step(rate)
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if step % 100 == 0:
            print(f"{step} loss {mean:.3f} {(step + 1) * form.size / (time.time() - begun):.0f} tokens/s", flush=True)
        if step % 1000 == 999 or left <= 0:
            torch.save({"shape": shape, "encoder": encoder.state_dict(), "words": words.rows,
                        "buckets": buckets.rows, "vocabulary": data.listed(names, vocabulary), "step": step}, Path(a.out))
        if left <= 0:
            break


if __name__ == "__main__":
    main()
