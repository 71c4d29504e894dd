"""What the teachers together say of raw text: the mean of their probabilities of each label of each token."""

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import nn

import data
from batches import DOMAINS, batch
from crf import by_sentence
from network import Table
from tagger import Lookup, Tagger

LONGEST = 96  # tokens; text without full stops is cut there


def pieces(corpus):
    """The first tokens of sentences, longer ones in pieces, then the number of tokens."""
    starts = np.append(np.flatnonzero(corpus.begins), len(corpus))
    cuts = [np.arange(a, b, LONGEST) for a, b in zip(starts, starts[1:])]
    return np.append(np.concatenate(cuts), len(corpus)).astype(np.int64)


def teacher(dump, file, grams_of):
    """The tagger in `file` and its tables."""
    saved = torch.load(file)
    tagger = Tagger(**saved["shape"], norm=nn.LayerNorm)
    tagger.load_state_dict(saved["tagger"])
    vocabulary = data.rows_of(data.forms(dump)[0], saved["vocabulary"])
    return tagger.eval(), Lookup(vocabulary, grams_of(len(saved["buckets"])), Table(saved["words"]),
                                 Table(saved["buckets"]))


@torch.no_grad()
def probabilities(taggers, corpus, starts, tokens, domain):
    """The mean probability of each label, (tokens, labels) as f16, of the corpus's first `tokens` tokens."""
    last = np.searchsorted(starts, tokens)
    bounds = starts[: last + 1 : 4]
    ranges = list(zip(bounds.tolist(), bounds[1:].tolist()))
    ranges.sort(key=lambda r: r[1] - r[0])
    found = np.zeros((int(bounds[-1]), len(data.LABELS)), np.float16)
    begins = corpus.begins.copy()
    corpus.begins[starts[:-1]] = 1
    for i in range(0, len(ranges), 24):
        part = batch(corpus, ranges[i : i + 24], [domain] * len(ranges[i : i + 24]))
        places = by_sentence(part.begins, part.valid)
        total = sum(tagger.crf.marginals(tagger(lookup(part), part), places).exp() for tagger, lookup in taggers)
        found[part.places] = (total / len(taggers)).numpy()
    corpus.begins[:] = begins
    return found


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
    taggers = [teacher(a.dump, file, grams_of) for file in a.teachers]
    np.save(Path(a.out), probabilities(taggers, corpus, pieces(corpus), min(a.tokens, len(corpus)),
                                       DOMAINS.index(a.domain)))


if __name__ == "__main__":
    main()
