"""The student: a small tagger that learns from gold labels and from what the teachers say of raw text."""

import argparse

import numpy as np
import torch
from torch import nn

import data
from batches import DOMAINS, timed
from device import DEVICE, load
from evaluate import report
from finetune import gold
from label import pieces
from layout import TAPS
from network import Average, Table
from quantise import stored
from tagger import Lookup, Tagger, save

OURS = DOMAINS.index("news")  # the domain that the runtime asks for


def principal(rows, weights, columns):
    """`rows` in the space of their `columns` principal directions, each row counted by its weight."""
    centre = (rows * weights[:, None]).sum(0) / weights.sum()
    spread = rows - centre
    _, directions = torch.linalg.eigh((spread * weights[:, None]).T @ spread)
    return spread @ directions[:, -columns:]


def tables(a, counts, vocabulary, names):
    """The student's tables, taken from those of the teacher as far as they fit."""
    saved = load(a.teacher)
    put = lambda array: torch.from_numpy(array).to(DEVICE)
    theirs = data.rows_of(names, saved["vocabulary"])
    mass = put(np.bincount(theirs, counts.astype(float), len(saved["words"]))).float().sqrt()
    mass[0] = 0
    small = principal(saved["words"].float(), mass, a.columns)
    words = torch.zeros(a.words, a.columns, device=DEVICE)
    mine = np.flatnonzero(vocabulary)
    words[put(vocabulary[mine])] = small[put(theirs[mine])]
    grams = data.Grams(a.dump, len(saved["buckets"]))
    known = torch.repeat_interleave(put(theirs > 0), grams.bounds.diff())
    weights = torch.bincount(grams.rows[known], minlength=len(saved["buckets"])).float() + 1e-3
    small = principal(saved["buckets"].float(), weights, a.columns)
    merged = torch.zeros(a.buckets, a.columns, device=DEVICE)
    share = torch.zeros(a.buckets, device=DEVICE)
    place = torch.arange(len(small), device=DEVICE) % a.buckets
    merged.index_add_(0, place, small * weights[:, None])
    share.index_add_(0, place, weights)
    return Table(words), Table(merged / share[:, None])


def ours(train):
    """What to train on, all but WikiFANE as the runtime asks for it."""
    wikifane = DOMAINS.index("wikifane")
    return [(corpus, documents, domain if domain == wikifane else OURS, times) for corpus, documents, domain, times in train]


def soft(dump, labels):
    """Raw corpora that the teachers labelled, for `epoch`, with their labels."""
    found = []
    for name, file in labels:
        corpus, said = data.corpus(dump, name), np.load(file)
        starts = pieces(corpus)
        corpus.begins[torch.from_numpy(starts[:-1]).to(DEVICE)] = True
        corpus.said = torch.from_numpy(said).to(DEVICE)
        found.append((corpus, starts[starts <= len(said)], OURS, 1))
    return found


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dump", default="trainer/work/dump")
    p.add_argument("--teacher", required=True, help="a teacher or an encoder, whose tables the student starts from")
    p.add_argument("--student", help="a file of this script's to go on from, of the same shape")
    p.add_argument("--labels", nargs=2, action="append", default=[], metavar=("CORPUS", "FILE"))
    p.add_argument("--out", required=True)
    p.add_argument("--minutes", type=float, required=True)
    p.add_argument("--tokens", type=int, default=2048)
    p.add_argument("--gold", type=float, default=1, help="times that gold text is read for once of the other")
    p.add_argument("--columns", type=int, default=64, help="of the tables")
    p.add_argument("--words", type=int, default=44_000)
    p.add_argument("--buckets", type=int, default=1 << 15)
    p.add_argument("--width", type=int, default=96)
    p.add_argument("--hidden", type=int, default=128)
    p.add_argument("--layers", type=int, default=4)
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--table-rate", type=float, default=1e-3)
    p.add_argument("--drop", type=float, default=0.05)
    p.add_argument("--everything", action="store_true")
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    generator = np.random.default_rng(a.seed)
    train, dev = gold(a.dump, a.everything)
    train = [(*part, times * a.gold) for *part, times in ours(train)]
    raw = soft(a.dump, a.labels)
    names, counts = data.forms(a.dump)
    vocabulary = data.vocabulary(counts, a.words)
    words, buckets = tables(a, counts, vocabulary, names)
    lookup = Lookup(vocabulary, data.Grams(a.dump, a.buckets), words, buckets)
    lookup.see = stored
    tagger = Tagger(a.columns, a.width, a.hidden, a.layers, TAPS, 0, nn.Identity).to(DEVICE)
    if a.student:
        saved = load(a.student)
        tagger.load_state_dict(saved["tagger"])
        words.rows, buckets.rows = saved["words"].float(), saved["buckets"].float()
    optimiser = torch.optim.AdamW(tagger.parameters(), lr=a.rate, weight_decay=0.01)
    average = Average(tagger, 0.998)
    for step, (batch, left) in enumerate(timed(train + raw, generator, a.tokens, a.minutes), 1):
        rate = min(step / 300, max(0.02, left))
        z = tagger(lookup(batch), batch, a.drop)
        loss = tagger.crf.taught(z, batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(tagger.parameters(), 2.0)
        optimiser.param_groups[0]["lr"] = a.rate * rate
        optimiser.step()
        lookup.step(a.table_rate * rate)
        average.update(tagger)
        if step % 500 == 0:
            print(f"{step} loss {loss.item():.4f}, {100 * left:.0f} % of the time left", flush=True)
    if not a.everything:
        report("student", average.model, lookup, dev)
    save(a.out, average.model, lookup, data.listed(names, vocabulary))


if __name__ == "__main__":
    main()
