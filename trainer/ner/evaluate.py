"""Exact-match scores of labels against gold, as `conlleval` and the project's scoring tool count them."""

from collections import Counter

import numpy as np

import data
from batches import DOMAINS, in_order
from tagger import predict


def mentions(labels, words, documents):
    """Mentions as (document, first gold word, last gold word, kind) of one label a token."""
    found, document = set(), np.searchsorted(documents, np.arange(len(labels)), side="right") - 1
    start = None
    for i in range(len(labels) + 1):
        label = labels[i] if i < len(labels) else 0
        goes_on = start is not None and label and label % 2 == 0 and document[i] == document[start]
        if start is not None and not goes_on:
            kind = data.LABELS[labels[start]][2:]
            found.add((int(document[start]), int(words[start]), int(words[i - 1]), kind))
            start = None
        if label % 2 == 1:
            start = i
    return found


def score(gold, found):
    """Precision, recall and F1 in percent, of each kind and of all."""
    right, guessed, wanted = (Counter(m[3] for m in s) for s in (gold & found, found, gold))
    table = {}
    for kind in [*sorted(wanted), "ALL"]:
        r, g, w = (sum(c.values()) if kind == "ALL" else c[kind] for c in (right, guessed, wanted))
        p, c = r / max(g, 1), r / max(w, 1)
        table[kind] = tuple(round(100 * x, 2) for x in (p, c, 2 * p * c / max(p + c, 1e-9)))
    return table


def found_by(tagger, lookup, corpus, documents, domain, block):
    """The labels that `tagger` gives the tokens of `documents`, `block` of them as one text; 0 for all others."""
    places, labels = predict(tagger, lookup, in_order(corpus, documents, block, domain))
    found = np.zeros(len(corpus), np.uint8)
    found[places] = labels
    return found


def of_kinds(found, kinds):
    """The mentions of the first `kinds` kinds."""
    return {mention for mention in found if mention[3] in data.KINDS_FOUND[:kinds]}


def measure(tagger, lookup, corpus, documents, domain, block):
    """The scores of `tagger` on `documents`, `block` of them as one text."""
    found = found_by(tagger, lookup, corpus, documents, domain, block)
    inside = slice(int(documents[0]), int(documents[-1]))
    gold, guess = (mentions(x[inside], corpus.word[inside], documents - documents[0])
                   for x in (corpus.label.cpu().numpy(), found))
    return score(gold, of_kinds(guess, corpus.kinds))


def report(title, tagger, lookup, dev):
    """Prints F1 of each development set, sentence by sentence and in blocks, by the conventions of each."""
    for name, (corpus, documents) in dev.items():
        for domain in ("news", "wiki", "anercorp"):
            tables = [measure(tagger, lookup, corpus, documents, DOMAINS.index(domain), block) for block in (1, 20)]
            figures = " ".join(f"{kind} {figure[2]}" for kind, figure in tables[1].items())
            print(f"{title} {name} as {domain}: alone {tables[0]['ALL'][2]}, block {figures}", flush=True)
