"""How sure the tagger may be: the share of right mentions by the margin of their scores.

The margin of a token is how far its label's score is above those of other kinds; that of a mention is its smallest. A
logistic curve over the margin is fitted on sentences that the tagger has not seen (Platt 1999).
"""

import numpy as np
import torch

import data
from batches import in_order
from crf import by_sentence
from device import DEVICE
from distill import OURS
from evaluate import mentions

BINS = 64


@torch.no_grad()
def margins(tagger, lookup, corpus, documents):
    """The margin of each mention found in `documents`, and whether gold has it."""
    classes = torch.tensor([(label + 1) // 2 for label in range(len(data.LABELS))], device=DEVICE)
    labels, token_margins = np.zeros(len(corpus), int), np.zeros(len(corpus))
    for part in in_order(corpus, documents, 10, OURS):
        z = tagger(lookup(part), part)
        best = tagger.crf.best(z, by_sentence(part.begins, part.valid))
        others = z.masked_fill(classes[best][:, None] == classes[None, :], -1e9).amax(1)
        places = part.places.cpu().numpy()
        labels[places] = best.cpu().numpy()
        token_margins[places] = (z.gather(1, best[:, None])[:, 0] - others).cpu().numpy()
    inside = slice(int(documents[0]), int(documents[-1]))
    labels, token_margins, words = labels[inside], token_margins[inside], corpus.word[inside]
    starts = documents - documents[0]
    gold = mentions(corpus.label[inside].cpu().numpy(), words, starts)
    begin = np.flatnonzero(labels % 2 == 1)
    found, right = [], []
    for at in begin[labels[begin] <= 2 * corpus.kinds]:
        end = at + 1
        while end < len(labels) and labels[end] == labels[at] + 1:
            end += 1
        document = int(np.searchsorted(starts, at, side="right") - 1)
        found.append(token_margins[at:end].min())
        right.append((document, int(words[at]), int(words[end - 1]), data.LABELS[labels[at]][2:]) in gold)
    return np.array(found), np.array(right, float)


def curve(found, right):
    """Slope and offset of the logistic curve, by Newton's method."""
    x = np.stack([found, np.ones_like(found)], 1)
    w = np.zeros(2)
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 1e-6 * np.eye(2), x.T @ (right - p))
    return w


def scores(w, unit):
    """For `layout`: the shift that takes margins to bins, and the percentage of each bin."""
    shift = max(0, int(np.ceil(np.log2(12 / unit / BINS))))  # a margin of 12 and above is one bin
    middle = (np.arange(BINS) + 0.5) * (1 << shift) * unit
    return shift, np.round(100 / (1 + np.exp(-(w[0] * middle + w[1])))).astype(int)
