"""The student: a small tagger that learns from gold labels and from what the teachers say of raw text."""

import argparse
import time

import numpy as np
import torch
from torch import nn

import data
from batches import epoch
from crf import by_sentence
from evaluate import report
from finetune import gold
from label import pieces
from network import Average, Table
from quantise import stored
from tagger import Lookup, Tagger

SHAPE = {"columns": 64, "width": 96, "hidden": 128, "layers": 4}
WORDS = 44_000
BUCKETS = 1 << 15
OURS = 1  # the domain that the runtime asks for


def principal(rows, weights, columns):
    """`rows` in the space of their `columns` principal directions, each row counted by its weight."""
    centre = (rows * weights[:, None]).sum(0) / weights.sum()
    spread = rows - centre
    _, directions = torch.linalg.eigh((spread * weights[:, None]).T @ spread)
    return spread @ directions[:, -columns:]


def tables(dump, file, grams, counts, vocabulary, names):
    """The student's tables, taken from those of the teacher in `file` as far as they fit."""
    saved = torch.load(file)
    theirs = data.rows_of(names, saved["vocabulary"])
    mass = torch.from_numpy(np.bincount(theirs, counts.astype(float), len(saved["words"]))).float().sqrt()
    mass[0] = 0
    small = principal(saved["words"], mass, SHAPE["columns"])
    words = torch.zeros(WORDS, SHAPE["columns"])
    mine = np.flatnonzero(vocabulary)
    words[vocabulary[mine]] = small[theirs[mine]]
    weights = torch.from_numpy(np.bincount(np.repeat(theirs > 0, np.diff(grams.bounds)) * grams.rows,
                                           minlength=len(saved["buckets"]))).float() + 1e-3
    small = principal(saved["buckets"], weights, SHAPE["columns"])
    merged = torch.zeros(BUCKETS, SHAPE["columns"])
    share = torch.zeros(BUCKETS)
    place = torch.arange(len(small)) % BUCKETS
    merged.index_add_(0, place, small * weights[:, None])
    share.index_add_(0, place, weights)
    return Table(words), Table(merged / share[:, None])


def soft(dump, labels):
    """Raw corpora that the teachers labelled, for `epoch`, with their labels."""
    found = []
    for name, file in labels:
        corpus, said = data.corpus(dump, name), np.load(file, mmap_mode="r")
        starts = pieces(corpus)
        corpus.begins[starts[:-1]] = 1
        corpus.said = said
        found.append((corpus, starts[starts <= len(said)], OURS, 1))
    return found


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dump", default="trainer/work/dump")
    p.add_argument("--teacher", required=True, help="whose tables the student starts from")
    p.add_argument("--student", help="a file of this script's to go on from")
    p.add_argument("--labels", nargs=2, action="append", default=[], metavar=("CORPUS", "FILE"))
    p.add_argument("--out", required=True)
    p.add_argument("--minutes", type=float, required=True)
    p.add_argument("--tokens", type=int, default=2048)
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--table-rate", type=float, default=1e-3)
    p.add_argument("--drop", type=float, default=0.05)
    p.add_argument("--everything", action="store_true")
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    generator = np.random.default_rng(a.seed)
    train, dev = gold(a.dump, a.everything)
    train = [(corpus, documents, domain if domain == 2 else OURS, times) for corpus, documents, domain, times in train]
    raw = soft(a.dump, a.labels)
    names, counts = data.forms(a.dump)
    vocabulary = data.vocabulary(counts, WORDS)
    grams = data.Grams(a.dump, BUCKETS)
    words, buckets = tables(a.dump, a.teacher, data.Grams(a.dump, len(torch.load(a.teacher)["buckets"])), counts,
                            vocabulary, names)
    lookup = Lookup(vocabulary, grams, words, buckets)
    lookup.see = stored
    tagger = Tagger(**SHAPE, norm=nn.Identity)
    if a.student:
        saved = torch.load(a.student)
        tagger.load_state_dict(saved["tagger"])
        words.rows, buckets.rows = saved["words"], saved["buckets"]
    optimiser = torch.optim.AdamW(tagger.parameters(), lr=a.rate, weight_decay=0.01)
    average = Average(tagger, 0.998)
    begun, step, passes = time.time(), 0, 0
    left = lambda: 1 - (time.time() - begun) / 60 / a.minutes
    while left() > 0:
        passes += 1
        for batch in epoch(train + raw, generator, a.tokens):
            rate = min((step + 1) / 300, max(0.02, left()))
            z = tagger(lookup(batch), batch, a.drop)
            places = by_sentence(batch.begins, batch.valid)
            if batch.said is None:
                loss = tagger.crf.loss(z, batch.label[batch.valid], places)
            else:
                loss = -(tagger.crf.marginals(z, places) * batch.said).sum(1).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 2.0)
            optimiser.param_groups[0]["lr"] = a.rate * rate
            optimiser.step()
            lookup.step(a.table_rate * rate)
            average.update(tagger)
            step += 1
            if step % 500 == 0:
                print(f"{step} loss {loss.item():.4f} {time.time() - begun:.0f} s", flush=True)
            if left() <= 0:
                break
        if not a.everything:
            report(f"pass {passes}", average.model, lookup, dev)
    torch.save({"tagger": average.model.state_dict(), "shape": SHAPE, "vocabulary": data.listed(names, vocabulary),
                "words": words.rows, "buckets": buckets.rows}, a.out)


if __name__ == "__main__":
    main()
