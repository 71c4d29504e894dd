"""Fine-tuning: a pre-trained encoder learns the labels of the gold corpora. Makes a teacher."""

import argparse
import time

import numpy as np
import torch
from torch import nn

import data
from batches import DOMAINS, epoch
from device import DEVICE, load
from evaluate import report
from network import Average, Table
from tagger import EVIDENCE, Lookup, Tagger, save

ANNOTATED = ["news", "wiki"]  # corpora, each a domain of the same name
HELD_OUT = 0.9  # of ANERcorp's sentences, those after this share are the development set


def gold(dump, everything, share=1.0):
    """What to train on, a list for `epoch`, and what to measure on, by name. `share` is how much of the former to take."""
    aner, fane, aqmar = (data.gold(dump, name) for name in ("anercorp", "wikifane", "aqmar"))
    fane = data.without_peoples(fane)
    cut = int(HELD_OUT * (len(aner.documents) - 1))
    first = lambda documents: documents[: int(share * (len(documents) - 1)) + 1]
    known = aner.documents if everything else aner.documents[: cut + 1]
    of = lambda corpus, documents, domain, times: (corpus, first(documents), DOMAINS.index(domain), times)
    train = [of(aner, known, "anercorp", 2), of(fane, fane.documents, "wikifane", 0.25)]
    for name in ANNOTATED:
        corpus = data.corpus(dump, name)
        train.append(of(corpus, corpus.documents, name, 1))
    if everything:
        train.append((data.without_peoples(aqmar), aqmar.documents, DOMAINS.index("wiki"), 2))
    return train, {"anercorp": (aner, aner.documents[cut:]), "aqmar": (aqmar, aqmar.documents)}


def start(dump, file):
    """A tagger that computes what the pre-trained encoder in `file` does, and its tables.

    A word and its stem share the weight of the word, so that a word that is its own stem looks as it did."""
    saved = load(file)
    tagger = Tagger(**saved["shape"], norm=nn.LayerNorm)
    state, enter = dict(saved["encoder"]), saved["encoder"]["enter.weight"]
    n = saved["shape"]["columns"]
    word, gram, kind, begins = enter.split([n, n, data.KINDS, 1], 1)
    evidence = torch.zeros(len(enter), EVIDENCE, device=DEVICE)
    evidence[:, -1:] = begins
    state["enter.weight"] = torch.cat([word / 2, word / 2, gram, evidence, kind], 1)
    tagger.encoder.load_state_dict(state)
    lookup = Lookup(data.rows_of(data.forms(dump)[0], saved["vocabulary"]), data.Grams(dump, len(saved["buckets"])),
                    Table(saved["words"]), Table(saved["buckets"]))
    return tagger.to(DEVICE), lookup, saved["vocabulary"]


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dump", default="trainer/work/dump")
    p.add_argument("--encoder", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--tokens", type=int, default=2048, help="of a batch")
    p.add_argument("--rate", type=float, default=6e-4)
    p.add_argument("--table-rate", type=float, default=1e-4)
    p.add_argument("--drop", type=float, default=0.2)
    p.add_argument("--share", type=float, default=1.0, help="of the gold text, for a curve of data against accuracy")
    p.add_argument("--everything", action="store_true", help="train on the development sets too, for the final model")
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    generator = np.random.default_rng(a.seed)
    train, dev = gold(a.dump, a.everything, a.share)
    tagger, lookup, vocabulary = start(a.dump, a.encoder)
    fresh = [*tagger.output.parameters(), *tagger.crf.parameters(), *tagger.domain.parameters()]
    old = [*tagger.encoder.parameters(), *tagger.last.parameters()]
    optimiser = torch.optim.AdamW([{"params": old}, {"params": fresh}], lr=a.rate, weight_decay=0.01)
    average = Average(tagger, 0.998)
    total = sum(1 for _ in epoch(train, np.random.default_rng(0), a.tokens)) * a.epochs
    step, begun = 0, time.time()
    for number in range(a.epochs):
        for batch in epoch(train, generator, a.tokens):
            share = min((step + 1) / 200, max(0.03, 1 - step / total))
            z = tagger(lookup(batch), batch, a.drop)
            loss = tagger.crf.taught(z, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 2.0)
            optimiser.param_groups[0]["lr"], optimiser.param_groups[1]["lr"] = a.rate * share, 3 * a.rate * share
            optimiser.step()
            lookup.step(a.table_rate * share)
            average.update(tagger)
            step += 1
            if step % 50 == 0:
                print(f"{step}/{total} loss {loss.item():.4f} {time.time() - begun:.0f} s", flush=True)
        if not a.everything:
            report(f"epoch {number + 1}", average.model, lookup, dev)
    save(a.out, average.model, lookup, vocabulary)


if __name__ == "__main__":
    main()
