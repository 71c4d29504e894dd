"""Word vectors of the raw text, and n-gram rows that spell them: what the encoder's tables start from.

Skip-gram with negative samples (Mikolov et al. 2013) over forms; then rows of n-grams whose mean over a form comes near to
the vector of the form, so that a word without a vector is read by its spelling.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from gensim.models import Word2Vec

import data
from device import DEVICE
from network import Table

SEEN = 5  # times that a form must occur to have a vector
LONGEST = 500  # tokens of a line; raw text without full stops is cut there
SPREAD = 0.15  # the standard deviation of the numbers of the vectors
EPOCHS = 4  # over the forms, for the n-grams


def lines(dump, file):
    """Writes the sentences of the raw corpora as lines of numbers of forms."""
    for name in data.RAW:
        corpus = data.corpus(dump, name)
        starts = np.flatnonzero(corpus.begins.cpu().numpy())
        for sentence in np.split(corpus.form.cpu().numpy(), starts[1:]):
            for at in range(0, len(sentence), LONGEST):
                file.write(" ".join(map(str, sentence[at : at + LONGEST].tolist())) + "\n")


def words(dump, columns, passes, seed):
    """The vectors of the forms that have one, and the numbers of these forms."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        lines(dump, file)
        file.flush()
        model = Word2Vec(corpus_file=file.name, vector_size=columns, window=4, min_count=SEEN, sg=1, negative=5,
                         sample=1e-4, epochs=passes, workers=torch.get_num_threads(), seed=seed)
    found = model.wv.vectors - model.wv.vectors.mean(0)
    return np.array([int(form) for form in model.wv.index_to_key]), found / found.std() * SPREAD


def spelled(vectors, forms, counts, grams, buckets, generator):
    """Rows of n-grams whose means come near to `vectors`, those of `forms`; a form weighs by its count's logarithm."""
    put = lambda array: torch.from_numpy(array).to(DEVICE)
    rows = Table(torch.zeros(buckets, vectors.shape[1], device=DEVICE))
    vectors, weights, numbers = put(vectors), put(np.log(counts[forms].astype(np.float32))), put(forms)
    steps = EPOCHS * (len(forms) // 1024 + 1)
    step = 0
    for _ in range(EPOCHS):
        order = put(generator.permutation(len(forms)))
        for at in range(0, len(order), 1024):
            part = order[at : at + 1024]
            bag, offsets = grams.of(numbers[part])
            used, bag = torch.unique(bag, return_inverse=True)
            mean = F.embedding_bag(bag, rows.gather(used.long()), offsets, mode="mean")
            ((mean - vectors[part]).pow(2).sum(1) * weights[part]).mean().backward()
            rows.step(0.05 * (1 - step / steps))
            step += 1
    return rows.rows


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dump", default="trainer/work/dump")
    p.add_argument("--out", required=True)
    p.add_argument("--columns", type=int, default=128)
    p.add_argument("--buckets", type=int, default=1 << 17)
    p.add_argument("--passes", type=int, default=2, help="over the raw text")
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    generator = np.random.default_rng(a.seed)
    forms, vectors = words(a.dump, a.columns, a.passes, a.seed)
    names, counts = data.forms(a.dump)
    print(len(forms), "vectors", flush=True)
    buckets = spelled(vectors, forms, counts, data.Grams(a.dump, a.buckets), a.buckets, generator)
    torch.save({"forms": [names[form] for form in forms], "vectors": torch.from_numpy(vectors), "buckets": buckets}, Path(a.out))


if __name__ == "__main__":
    main()
