"""The tagger as the library computes it, whole number for whole number.

`python reference.py MODEL FEATURES` prints the label and the logits of each token. FEATURES has a token a line: form,
stem, evidence in hexadecimal, number of the kind; an empty line ends the document. A sentence begins where bit 31 of the
evidence is set.
"""

import sys

import numpy as np

import layout

LABELS = ["O", *(f"{part}-{kind}" for kind in ("PER", "LOC", "ORG", "EVENT", "PRODUCT") for part in "BI")]
START = 1 << 31


def fnv(text):
    """FNV-1a, 32 bits, of the UTF-8 of `text`."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def grams(form):
    """The n-grams of `form` with its bounds: 3 to 5 characters, 2 at the bounds."""
    bounded = f"<{form}>"
    last = len(bounded)
    return [bounded[at : at + n] for n in range(2, 6) for at in range(last + 1 - n) if n > 2 or at == 0 or at + n == last]


def saturated(values):
    return np.clip(values, -(1 << 15), (1 << 15) - 1)


def scaled(sums, layer):
    shift, _, multipliers, _ = layer
    return saturated((saturated(sums >> shift) * multipliers + (1 << 14)) >> 15)


def linear(layer, x):
    return scaled(x @ layer[3].astype(np.int64).T + layer[1], layer)


def convolution(layer, x):
    around = np.pad(x, ((layout.TAPS // 2, layout.TAPS // 2), (0, 0)))
    return scaled(sum(around[tap : tap + len(x)] * weights.astype(np.int64) for tap, weights in enumerate(layer[3])) + layer[1], layer)


def row(table, number):
    scales, values = table
    return values[number].astype(np.int64) * int(scales[number])


def word(model, text):
    """The embedding of a form."""
    at = int(np.searchsorted(model["vocabulary"], fnv(text)))
    known = at < len(model["vocabulary"]) and int(model["vocabulary"][at]) == fnv(text)
    return row(model["words"], at + 1 if known else 0)


def embedded(model, form, stem, evidence, kind):
    """What enters the network for one token."""
    parts = [row(model["grams"], fnv(gram) % len(model["grams"][0])) for gram in grams(form)]
    mean = (sum(parts) + len(parts) // 2) // len(parts)
    flags = [evidence >> bit & 1 for bit in range(32)] + [int(kind == number) for number in range(8)]
    return np.concatenate([word(model, form), word(model, stem), mean, np.array(flags) * model["flag"]])


def topic(model, tokens):
    """What each token of a document is told of the whole."""
    total = sum(word(model, form) for form, *_ in tokens)
    about = (layout.TOPIC_SCALE * total + len(tokens) // 2) // len(tokens)
    return linear(model["topic"], about[None, :])


def logits(model, tokens):
    """The logits of each token of a document; the columns behind those of the labels are not used."""
    x = saturated(linear(model["input"], np.stack([embedded(model, *token) for token in tokens])) + topic(model, tokens))
    for block in model["blocks"]:
        hidden = np.maximum(linear(block["hidden"], convolution(block["convolution"], x)), 0)
        x = saturated(x + linear(block["residual"], hidden))
    return linear(model["output"], x)


def best(model, rows):
    """The best labels of a sentence; of two as good the earlier."""
    scores, ways = model["start"] + rows[0, :layout.LABELS], []
    for row in rows[1:, :layout.LABELS]:
        through = scores[:, None] + model["between"]
        ways.append(through.argmax(0))
        scores = through.max(0) + row
    labels = [int(scores.argmax())]
    for way in reversed(ways):
        labels.append(int(way[labels[-1]]))
    return labels[::-1]


def tagged(model, tokens):
    """The logits and the labels of a document."""
    rows = logits(model, tokens)
    starts = [at for at, token in enumerate(tokens) if at == 0 or token[2] & START]
    labels = []
    for start, end in zip(starts, starts[1:] + [len(tokens)]):
        labels += best(model, rows[start:end])
    return rows[:, :layout.LABELS], labels


def documents(lines):
    """The documents of a file of features."""
    tokens = []
    for line in lines:
        if line.strip():
            form, stem, evidence, kind = line.rstrip("\n").split("\t")[:4]
            tokens.append((form, stem, int(evidence, 16), int(kind)))
        elif tokens:
            yield tokens
            tokens = []
    if tokens:
        yield tokens


def main(path, features):
    model = layout.read(path)
    for tokens in documents(open(features, encoding="utf-8")):
        for (form, stem, evidence, kind), row, label in zip(tokens, *tagged(model, tokens)):
            print(form, stem, f"{evidence:08x}", kind, LABELS[label], *row, sep="\t")
        print()


if __name__ == "__main__":
    main(*sys.argv[1:])
