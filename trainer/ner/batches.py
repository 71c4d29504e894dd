"""Batches of token rows: pieces of corpora side by side, filled up to one length."""

import time
from dataclasses import dataclass

import numpy as np
import torch

from device import DEVICE

LONGEST = 320  # tokens of a row
ROWS = 16  # of a batch where text is read in its order
DOMAINS = ["any", "news", "wikifane", "wiki", "anercorp"]  # whose conventions a label follows; any: not told


@dataclass
class Batch:
    """(rows, tokens) each; where `valid` is false there is no token."""

    form: torch.Tensor
    stem: torch.Tensor
    kind: torch.Tensor
    begins: torch.Tensor
    evidence: torch.Tensor
    label: torch.Tensor
    valid: torch.Tensor
    domain: torch.Tensor  # (rows)
    places: torch.Tensor  # of the tokens in the corpus, flat
    said: torch.Tensor | None  # what the teachers said of each token, flat, where they were asked
    kinds: int  # as of the corpus


def batch(corpus, ranges, domain):
    """The tokens of `corpus` in each of `ranges`, pairs of (first, past the last), all of the same `domain`."""
    starts, ends = torch.as_tensor(np.asarray(ranges), device=DEVICE).T[:, :, None]
    longest = max(end - start for start, end in ranges)
    places = starts + torch.arange(int(longest), device=DEVICE)
    valid = places < ends
    places = torch.where(valid, places, 0)
    take = lambda array: torch.where(valid, array[places], 0).long()
    flat = places[valid]
    return Batch(take(corpus.form), take(corpus.stem), take(corpus.kind), take(corpus.begins), take(corpus.evidence),
                 take(corpus.label), valid, torch.full((len(starts),), domain, device=DEVICE), flat,
                 None if corpus.said is None else corpus.said[flat].float(), corpus.kinds)


def blocks(documents, sizes):
    """Ranges of consecutive documents, an array of (first, past the last) token; `sizes` tells how many documents each has,
    and is more than enough. A range of more than LONGEST tokens is halved where it can be."""
    last = len(documents) - 1
    edges = np.append(0, np.cumsum(sizes))
    edges = np.append(edges[edges < last], last)
    while True:
        long = (np.diff(documents[edges]) > LONGEST) & (np.diff(edges) > 1)
        if not long.any():
            break
        edges = np.sort(np.append(edges, ((edges[:-1] + edges[1:]) // 2)[long]))
    ranges = np.stack([documents[edges[:-1]], documents[edges[1:]]], 1)
    return ranges[ranges[:, 1] > ranges[:, 0]]


def even(documents, size):
    """Ranges of `size` documents each; see `blocks`."""
    return blocks(documents, np.full(len(documents) // size + 1, size))


def in_order(corpus, documents, size, domain):
    """Batches of all `documents` in their order, `size` of them as one text; see `even`."""
    ranges = even(documents, size)
    return (batch(corpus, ranges[i : i + ROWS], domain) for i in range(0, len(ranges), ROWS))


def filled(ranges, tokens):
    """`ranges`, sorted by length from the longest, in parts of about `tokens` tokens."""
    lengths = ranges[:, 1] - ranges[:, 0]
    at = 0
    while at < len(ranges):
        rows = max(1, tokens // int(lengths[at]))
        yield ranges[at : at + rows]
        at += rows


def epoch(corpora, generator, tokens):
    """Shuffled batches of about `tokens` tokens over `corpora`, a list of (corpus, documents, domain, times): how
    often an epoch goes over the corpus, 0.5 for a half of it.

    A third of the rows are single documents, as a reader may paste a sentence; the others have up to 12."""
    found = []
    for corpus, documents, domain, times in corpora:
        while times > 0:
            count = len(documents)
            sizes = np.where(generator.random(count) < 0.33, 1, generator.integers(2, 13, count))
            ranges = blocks(documents, sizes)
            if times < 1:
                ranges = ranges[generator.random(len(ranges)) < times]
            lengths = (ranges[:, 1] - ranges[:, 0]) * generator.uniform(0.9, 1.1, len(ranges))
            found += [(corpus, rows, domain) for rows in filled(ranges[np.argsort(-lengths)], tokens)]
            times -= 1
    generator.shuffle(found)
    for corpus, rows, domain in found:
        yield batch(corpus, rows, domain)


def timed(corpora, generator, tokens, minutes):
    """Batches of one epoch after the other until `minutes` are over, with the share of the time that is left at each."""
    begun = time.time()
    while True:
        for part in epoch(corpora, generator, tokens):
            left = 1 - (time.time() - begun) / 60 / minutes
            if left <= 0:
                return
            yield part, left
