"""A tiny model of random numbers and what it says of random tokens: `python tiny.py FOLDER` writes tiny.bin, tiny.tsv.

The library must compute the same; see `src/ner/tagger/tests.rs`.
"""

import sys
from pathlib import Path

import numpy as np

import layout
import reference

EMBEDDING, WIDTH, HIDDEN, BLOCKS, WORDS, GRAMS = 16, 32, 48, 2, 40, 64
LETTERS = list("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")


def layer(random, rows, columns, shift, shape=None):
    weights = random.integers(-127, 128, shape or (rows, columns))
    biases = random.integers(-1 << shift + 6, 1 << shift + 6, rows)
    return shift, biases, random.integers(1 << 13, 1 << 15, rows), weights


def model(random, forms):
    dense = lambda rows, columns, shift: layer(random, rows, columns, shift)
    table = lambda rows: (random.integers(1, 256, rows), random.integers(-8, 8, (rows, EMBEDDING)))
    hashes = sorted({reference.fnv(form) for form in forms})
    return {
        "vocabulary": hashes,
        "words": table(len(hashes) + 1),
        "grams": table(GRAMS),
        "flag": 500,
        "input": dense(WIDTH, 3 * EMBEDDING + layout.FLAGS, 8),
        "topic": dense(WIDTH, EMBEDDING, 8),
        "blocks": [
            {
                "convolution": layer(random, WIDTH, layout.TAPS, 7, (layout.TAPS, WIDTH)),
                "hidden": dense(HIDDEN, WIDTH, 9),
                "residual": dense(WIDTH, HIDDEN, 9),
            }
            for _ in range(BLOCKS)
        ],
        "output": dense(layout.LOGITS, WIDTH, 9),
        "start": random.integers(-400, 400, layout.LABELS),
        "between": random.integers(-400, 400, (layout.LABELS, layout.LABELS)),
        "score_shift": 8,
        "scores": np.arange(64),
    }


def tokens(random, forms, count):
    """Random tokens; some of their forms are no words of the vocabulary."""
    made = []
    for at in range(count):
        form, stem = random.choice(forms, 2)
        evidence = int(random.integers(0, 1 << 31)) & int(random.integers(0, 1 << 31))
        start = reference.START if at == 0 or random.random() < 0.1 else 0
        made.append((str(form), str(stem), evidence | start, int(random.choice([0, 0, 0, 1, 2, 3, 6]))))
    return made


def main(folder):
    random = np.random.default_rng(1)
    forms = ["".join(random.choice(LETTERS, random.integers(0, 9))) for _ in range(2 * WORDS)]
    folder = Path(folder)
    layout.write(folder / "tiny.bin", model(random, forms[:WORDS]))
    read = layout.read(folder / "tiny.bin")
    with open(folder / "tiny.tsv", "w", encoding="utf-8") as file:
        for count in (1, 2, 5, 8, 90):
            made = tokens(random, forms, count)
            for (form, stem, evidence, kind), row, label in zip(made, *reference.tagged(read, made)):
                print(form, stem, f"{evidence:08x}", kind, reference.LABELS[label], *row, sep="\t", file=file)
            print(file=file)


if __name__ == "__main__":
    main(*sys.argv[1:])
