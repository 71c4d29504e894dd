"""What goes wrong: the errors of a student on ANERcorp's development set, sorted by what is wrong with them."""

import argparse
from collections import Counter

import numpy as np

import data
from distill import OURS
from evaluate import found_by, mentions, of_kinds
from finetune import gold
from tagger import read


def overlaps(one, other):
    return one[0] == other[0] and one[1] <= other[2] and other[1] <= one[2]


def classify(expected, found):
    """Each error as (what is wrong, expected mention or None, found mention or None)."""
    errors, left = [], set(found - expected)
    for mention in sorted(expected - found):
        beside = [other for other in sorted(found) if overlaps(mention, other)]
        if not beside:
            errors.append(("missed", mention, None))
            continue
        other = beside[0]
        left.discard(other)
        same = mention[1:3] == other[1:3]
        wrong = "kind" if same else "bounds" if mention[3] == other[3] else "bounds and kind"
        errors.append((wrong, mention, other))
    return errors + [("no name", None, other) for other in sorted(left) if not any(overlaps(other, e) for e in expected)]


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dump", default="trainer/work/dump")
    p.add_argument("--student", required=True)
    p.add_argument("--show", type=int, default=0, help="print this many errors, drawn at random, with their sentences")
    a = p.parse_args()
    tagger, lookup, _ = read(a.dump, a.student)
    corpus, documents = gold(a.dump, everything=False)[1]["anercorp"]
    names = data.forms(a.dump)[0]
    inside = slice(int(documents[0]), int(documents[-1]))
    labels = found_by(tagger, lookup, corpus, documents, OURS, 20)
    expected, found = (mentions(x[inside], corpus.word[inside], documents - documents[0]) for x in (corpus.label, labels))
    errors = classify(expected, of_kinds(found, corpus.kinds))
    known = {names[f] for f, label in zip(corpus.form[: inside.start], corpus.label[: inside.start]) if label}

    def words(mention):
        start, end = int(documents[mention[0]]), int(documents[mention[0] + 1])
        return [names[corpus.form[i]] for i in range(start, end) if mention[1] <= corpus.word[i] <= mention[2]]

    seen = lambda error: all(word in known for word in words(error[1] or error[2]))
    table = Counter((wrong, (e or f)[3], seen((wrong, e, f))) for wrong, e, f in errors)
    print(f"{len(errors)} errors, {len(expected)} mentions")
    for (wrong, kind, known_words), count in sorted(table.items()):
        print(f"{wrong}\t{kind}\t{'words seen in names' if known_words else 'new words'}\t{count}")
    draw = np.random.default_rng(1).permutation(len(errors))[: a.show]
    for wrong, e, f in (errors[i] for i in draw):
        document = (e or f)[0]
        show = lambda m: f"{m[3]} {' '.join(words(m))}" if m else "-"
        text = " ".join(names[i] for i in corpus.form[int(documents[document]) : int(documents[document + 1])])
        print(f"{wrong}\twanted {show(e)}\tfound {show(f)}\t{text}")


if __name__ == "__main__":
    main()
