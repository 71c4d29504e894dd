"""What the teachers together say of raw text: the mean of their probabilities of each label of each token."""

import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

import data
from batches import DOMAINS, batch, even, filled
from crf import by_sentence
from device import DEVICE
from tagger import read

LONGEST = 96  # tokens; text without full stops is cut there
ROW = 6  # such pieces that are read as one text
BATCH = 16384 if DEVICE == "cuda" else 2048  # tokens


def pieces(corpus):
    """The first tokens of sentences, longer ones in pieces, then the number of tokens."""
    starts = np.append(np.flatnonzero(corpus.begins.cpu().numpy()), len(corpus))
    cuts = [np.arange(a, b, LONGEST) for a, b in zip(starts, starts[1:])]
    return np.append(np.concatenate(cuts), len(corpus)).astype(np.int64)


@torch.no_grad()
def probabilities(taggers, corpus, starts, tokens, domain):
    """The mean probability of each label, (tokens, labels) as f16, of the corpus's first `tokens` tokens."""
    last = np.searchsorted(starts, tokens)
    ranges = even(starts[: last + 1], ROW)
    ranges = ranges[np.argsort(ranges[:, 0] - ranges[:, 1])]
    found = torch.zeros((int(starts[last]), len(data.LABELS)), dtype=torch.float16, device=DEVICE)
    corpus = replace(corpus, begins=corpus.begins.clone())
    corpus.begins[torch.from_numpy(starts[:-1]).to(DEVICE)] = True
    for rows in filled(ranges, BATCH):
        part = batch(corpus, rows, domain)
        places = by_sentence(part.begins, part.valid)
        total = sum(tagger.crf.marginals(tagger(lookup(part), part), places) for tagger, lookup in taggers)
        found[part.places] = (total / len(taggers)).half()
    return found.cpu().numpy()


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dump", default="trainer/work/dump")
    p.add_argument("--teachers", nargs="+", required=True)
    p.add_argument("--corpus", required=True)
    p.add_argument("--tokens", type=int, default=1 << 60, help="how many of the corpus (all)")
    p.add_argument("--domain", choices=DOMAINS, required=True)
    p.add_argument("--out", required=True)
    a = p.parse_args()
    corpus = data.corpus(a.dump, a.corpus)
    grams = {}
    grams_of = lambda buckets: grams.setdefault(buckets, data.Grams(a.dump, buckets))
    taggers = [read(a.dump, file, grams_of)[:2] for file in a.teachers]
    np.save(Path(a.out), probabilities(taggers, corpus, pieces(corpus), min(a.tokens, len(corpus)),
                                       DOMAINS.index(a.domain)))


if __name__ == "__main__":
    main()
