"""Batches of token rows: pieces of corpora side by side, filled up to one length."""

from dataclasses import dataclass

import numpy as np
import torch


LONGEST = 320  # tokens of a row
DOMAINS = ["any", "news", "wikifane", "aqmar"]  # whose conventions a label follows; any: not told


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
    places: np.ndarray  # of the tokens in the corpus, flat
    said: torch.Tensor | None  # what the teachers said of each token, flat, where they were asked


def batch(corpus, ranges, domain):
    """The tokens of `corpus` in each of `ranges`, a list of (first, past the last); `domain` one item a row."""
    longest = max(end - start for start, end in ranges)
    places = np.stack([np.arange(start, start + longest) for start, _ in ranges])
    valid = places < np.array([end for _, end in ranges])[:, None]
    places = np.where(valid, places, 0)
    take = lambda array: torch.from_numpy(np.where(valid, array[places], 0).astype(np.int64))
    return Batch(take(corpus.form), take(corpus.stem), take(corpus.kind), take(corpus.begins), take(corpus.evidence),
                 take(corpus.label), torch.from_numpy(valid), torch.as_tensor(domain), places[valid],
                 None if corpus.said is None else torch.from_numpy(corpus.said[places[valid]].astype(np.float32)))


def blocks(documents, sizes):
    """Ranges of consecutive documents, as many each as `sizes()` says, cut short at LONGEST tokens."""
    ranges, i = [], 0
    while i + 1 < len(documents):
        j = min(i + sizes(), len(documents) - 1)
        while j > i + 1 and documents[j] - documents[i] > LONGEST:
            j -= 1
        ranges.append((int(documents[i]), int(documents[j])))
        i = j
    return ranges


def epoch(corpora, generator, tokens):
    """Shuffled batches of about `tokens` tokens over `corpora`, a list of (corpus, documents, domain, times): how
    often an epoch goes over the corpus, 0.5 for a half of it.

    A third of the rows are single documents, as a reader may paste a sentence; the others have up to 12."""
    sizes = lambda: 1 if generator.random() < 0.33 else int(generator.integers(2, 13))
    found = []
    for corpus, documents, domain, times in corpora:
        ranges = []
        while times > 0:
            ranges += [r for r in blocks(documents, sizes) if r[1] > r[0] and (times >= 1 or generator.random() < times)]
            times -= 1
        ranges.sort(key=lambda r: (r[1] - r[0]) * generator.uniform(0.9, 1.1))
        while ranges:
            longest, rows = 0, []
            while ranges and (not rows or max(longest, ranges[-1][1] - ranges[-1][0]) * (len(rows) + 1) <= tokens):
                rows.append(ranges.pop())
                longest = max(longest, rows[-1][1] - rows[-1][0])
            found.append((corpus, rows, [domain] * len(rows)))
    generator.shuffle(found)
    for corpus, rows, domain in found:
        yield batch(corpus, rows, domain)
