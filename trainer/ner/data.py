"""The arrays that `trainer dump` writes, and what all scripts share: vocabulary, grams, corpora."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from device import DEVICE

KINDS = 8
PUNCTUATION = 2
KINDS_FOUND = ["PER", "LOC", "ORG", "EVENT", "PRODUCT"]
LABELS = ["O", *(f"{part}-{kind}" for kind in KINDS_FOUND for part in "BI")]
BEGINS_NORP = 1 << 10  # the bit of the evidence
RAW = ["ant1", "ant2", "arwiki", "khaleej"]


@dataclass
class Corpus:
    """The tokens of a corpus, one item a token, and where its sentences and documents begin. Tensors are on the device."""

    form: torch.Tensor
    stem: torch.Tensor
    kind: torch.Tensor
    label: torch.Tensor
    evidence: torch.Tensor
    begins: torch.Tensor  # whether a sentence begins with the token
    word: np.ndarray
    documents: np.ndarray  # the first token of each document, then the number of tokens
    kinds: int = len(KINDS_FOUND)  # how many, from the first, are annotated; what is not labelled may be of the others
    said: torch.Tensor | None = None  # probabilities of the labels that teachers gave, (tokens, labels)

    def __len__(self):
        return len(self.form)


def corpus(dump, name):
    """The corpus `name` in the folder `dump`."""
    read = lambda part, kind: np.fromfile(Path(dump) / f"{name}.{part}", kind)
    put = lambda array: torch.from_numpy(array).to(DEVICE)
    form = read("form", "<i4")
    begins = np.zeros(len(form), bool)
    begins[read("sentences", "<u4")] = True
    documents = np.append(read("documents", "<u4"), len(form)).astype(np.int64)
    return Corpus(put(form), put(read("stem", "<i4")), put(read("kind", "u1")), put(read("label", "u1")),
                  put(read("evidence", "<i4")), put(begins), read("word", "<u4"), documents)


def gold(dump, name):
    """A gold corpus, its labels without the punctuation that is written together with a name."""
    found = corpus(dump, name)
    document = np.searchsorted(found.documents, np.arange(len(found)), side="right")
    word = document * 1_000_000 + found.word.astype(np.int64)
    _, inverse, sizes = np.unique(word, return_inverse=True, return_counts=True)
    loose = (found.kind == PUNCTUATION).cpu().numpy() & (sizes[inverse] > 1)
    label = found.label.cpu().numpy().copy()
    for i in np.flatnonzero(loose & (label > 0)):
        if label[i] % 2 == 1:  # what comes after it begins the name
            label[i] = 0
            if i + 1 < len(label) and label[i + 1] and label[i + 1] % 2 == 0:
                label[i + 1] -= 1
    for i in np.flatnonzero(loose & (label > 0))[::-1]:
        if i + 1 == len(label) or label[i + 1] == 0 or label[i + 1] % 2 == 1:
            label[i] = 0
    return replace(found, label=torch.from_numpy(label).to(DEVICE), kinds=3)


def without_peoples(corpus):
    """The corpus with peoples and nationalities («العباسيين») outside of all names, as they are in ANERcorp; Wikipedia's
    annotators took them for people here and there, and the library has a kind of its own for them."""
    after = F.pad(corpus.label[1:], (0, 1))
    goes_on = (after > 0) & (after % 2 == 0)
    people = (corpus.evidence & BEGINS_NORP != 0) & (corpus.label == LABELS.index("B-PER")) & ~goes_on
    return replace(corpus, label=corpus.label.masked_fill(people, 0))


def forms(dump):
    """All distinct forms and their counts, in order of number."""
    rows = (Path(dump) / "forms.txt").read_text(encoding="utf8").split("\n")[:-1]
    parted = [row.rsplit("\t", 1) for row in rows]
    return [form for form, _ in parted], np.array([int(count) for _, count in parted])


def vocabulary(counts, size):
    """The row of each form in a table of the `size` - 1 commonest, in numpy; row 0 is for all others."""
    rows = np.zeros(len(counts), np.int32)
    common = np.argsort(-counts, kind="stable")[: size - 1]
    rows[common] = np.arange(1, len(common) + 1, dtype=np.int32)
    return rows


def listed(forms, vocabulary):
    """The forms that have a row of their own, in order of row from 1."""
    return [forms[i] for i in np.argsort(vocabulary, kind="stable")[np.count_nonzero(vocabulary == 0) :]]


def rows_of(forms, listed):
    """The row of each form in a table whose rows from 1 are those of `listed`."""
    rows = {form: row + 1 for row, form in enumerate(listed)}
    return np.array([rows.get(form, 0) for form in forms], np.int32)


class Grams:
    """The n-grams of each form, as rows of a table of `buckets`."""

    def __init__(self, dump, buckets):
        self.bounds = torch.from_numpy(np.fromfile(Path(dump) / "grams.bounds", "<i8")).to(DEVICE)
        self.rows = torch.from_numpy((np.fromfile(Path(dump) / "grams", "<u4") % buckets).astype(np.int32)).to(DEVICE)

    def of(self, forms):
        """The rows of `forms` one after the other, and where those of each form begin."""
        starts = self.bounds[forms]
        lengths = self.bounds[forms + 1] - starts
        ends = lengths.cumsum(0)
        offsets = ends - lengths
        places = torch.repeat_interleave(starts - offsets, lengths) + torch.arange(int(ends[-1]), device=DEVICE)
        return self.rows[places], offsets
