"""Teaches a trained student its context layer (see `context.py`); all else in it stays.

The student's words are hidden from it more often than a reader's text would, so that one occurrence is unsure where another is
sure, and the layer learns from gold labels, and from what the teachers say of raw text, how far to trust the others. Of the former
alone, which the student knows by heart, it learns to trust too much.
"""

import argparse

import numpy as np
import torch

from batches import timed
from context import Context
from device import DEVICE, load
from distill import ours, soft
from evaluate import report
from export import student
from finetune import gold


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dump", default="trainer/work/dump")
    p.add_argument("--student", required=True)
    p.add_argument("--labels", nargs=2, action="append", default=[], metavar=("CORPUS", "FILE"))
    p.add_argument("--out", required=True)
    p.add_argument("--minutes", type=float, default=3)
    p.add_argument("--tokens", type=int, default=4096)
    p.add_argument("--rate", type=float, default=3e-3)
    p.add_argument("--drop", type=float, default=0.3)
    p.add_argument("--everything", action="store_true")
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    generator = np.random.default_rng(a.seed)
    train, dev = gold(a.dump, a.everything)
    train = ours(train) + soft(a.dump, a.labels)
    tagger, lookup, _ = student(a.dump, a.student)
    if not a.everything:
        report("without", tagger, lookup, dev)
    model = Context(tagger).to(DEVICE)
    learnt = [*model.hidden.parameters(), *model.output.parameters()]
    optimiser = torch.optim.AdamW(learnt, lr=a.rate, weight_decay=0.01)
    for step, (batch, left) in enumerate(timed(train, generator, a.tokens, a.minutes), 1):
        z = model(lookup(batch), batch, a.drop)
        loss = model.crf.taught(z, batch)
        optimiser.zero_grad()
        loss.backward()
        optimiser.param_groups[0]["lr"] = a.rate * min(step / 50, max(0.02, left))
        optimiser.step()
    if not a.everything:
        report("with", model, lookup, dev)
    saved = load(a.student)
    torch.save(saved | {"context": {"hidden": model.hidden.state_dict(), "output": model.output.state_dict()}}, a.out)


if __name__ == "__main__":
    main()
