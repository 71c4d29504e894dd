"""From the student to `model/ner.bin`: every number made whole."""

import argparse

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import data
import layout
from batches import in_order
from calibrate import curve, margins, scores
from distill import OURS
from finetune import gold
from network import mean_of, over_tokens
from quantise import TABLE_LEVELS, row_scales
from reference import fnv
from tagger import read

TOP = 6000  # the largest number that a layer gives on the sample it is fitted to; 16 bits leave five times as much
NEVER = -1_000_000


def table(rows):
    """The rows as scales and 4-bit values, and what one unit of them is."""
    scales = row_scales(rows, TABLE_LEVELS)
    unit = float(scales.max()) / 255
    whole = (scales / unit).round().clamp(1, 255)
    values = (rows / (whole * unit)).round().clamp(-TABLE_LEVELS, TABLE_LEVELS)
    return (whole[:, 0].cpu().numpy().astype(int), values.cpu().numpy().astype(int)), unit


def layer(weights, bias, unit):
    """A layer whose inputs are already whole and whose outputs shall be: `weights` (rows, columns) and `bias` in the
    unit of the inputs, `unit` that of the outputs."""
    weights, bias = weights.double().cpu().numpy(), bias.double().cpu().numpy()
    steps = np.abs(weights).max(1) / 127
    steps = np.maximum(steps, steps.max() / 4)  # a multiplier keeps 13 bits
    largest = steps.max() / unit
    shift = int(-np.floor(np.log2(largest)) - 1)
    assert 0 <= shift <= 24, shift
    multipliers = np.minimum(np.round(steps / unit * 2.0 ** (shift + 15)), 32767).astype(int)
    exact = multipliers * unit / 2.0 ** (shift + 15)
    whole = np.clip(np.round(weights / exact[:, None]), -127, 127).astype(int)
    return shift, np.round(bias / exact).astype(int) + (1 << shift >> 1), multipliers, whole


@torch.no_grad()
def ranges(tagger, lookup, batches):
    """The largest numbers of the residual stream, of each convolution, of each hidden layer and of the scores."""
    x_top, z_top = 0.0, 0.0
    convolutions, hiddens = [0.0] * len(tagger.encoder.blocks), [0.0] * len(tagger.encoder.blocks)
    largest = lambda old, new: max(old, float(new.abs().max()))
    for part in batches:
        known = lookup(part)
        topic = tagger.encoder.topic(mean_of(known[0], part.valid))[:, None, :]
        x = tagger.encoder.enter(tagger.inputs(known, part)) + tagger.domain(part.domain)[:, None, :]
        x_top = largest(largest(x_top, x[part.valid]), topic)
        x = x + topic
        x_top = largest(x_top, x[part.valid])
        for n, block in enumerate(tagger.encoder.blocks):
            y = over_tokens(x * part.valid[:, :, None], block.taps)
            convolutions[n] = largest(convolutions[n], y[part.valid])
            y = F.relu(block.expand(y))
            hiddens[n] = largest(hiddens[n], y[part.valid])
            y = block.contract(y)
            x_top = largest(largest(x_top, y[part.valid]), (x + y)[part.valid])
            x = x + y
        z_top = largest(z_top, tagger.output(x[part.valid]))
    return x_top / TOP, [c / TOP for c in convolutions], [h / TOP for h in hiddens], z_top / TOP


def padded(x):
    """`x` with rows of zeros behind: those of the logits that are not used."""
    return torch.cat([x.detach(), x.new_zeros(layout.LOGITS - len(x), *x.shape[1:])])


def whole(tagger, lookup, hashes, rows, batches):
    """The model as whole numbers, in the terms of `layout`; `rows` are those of the words, in the order of `hashes`."""
    (words, word_unit), (grams, gram_unit) = table(rows), table(lookup.buckets.rows)
    n = lookup.words.rows.shape[1]
    x_unit, convolutions, hiddens, z_unit = ranges(tagger, lookup, batches)
    enter = tagger.encoder.enter.weight.detach().clone()
    enter[:, : 2 * n] *= word_unit
    enter[:, 2 * n : 3 * n] *= gram_unit
    flag = int((enter[:, 3 * n :].abs().max() / enter[:, : 3 * n].abs().max()).round().clamp(1, 16384))
    enter[:, 3 * n :] /= flag
    bias = tagger.encoder.enter.bias + tagger.domain.weight[OURS]
    made = []
    for block, convolution, hidden in zip(tagger.encoder.blocks, convolutions, hiddens):
        taps = layer(block.taps.detach() * x_unit, torch.zeros(len(block.taps)), convolution)
        made.append({
            "convolution": (*taps[:3], taps[3].T),
            "hidden": layer(block.expand.weight.detach() * convolution, block.expand.bias.detach(), hidden),
            "residual": layer(block.contract.weight.detach() * hidden, block.contract.bias.detach(), x_unit),
        })
    moves = tagger.crf.scores().detach().double().cpu().numpy()
    moves = np.where(moves < -1000, NEVER, np.round(moves / z_unit)).astype(int)
    return {
        "vocabulary": hashes, "words": words, "grams": grams, "flag": flag,
        "input": layer(enter, bias.detach(), x_unit),
        "topic": layer(tagger.encoder.topic.weight.detach() * word_unit / layout.TOPIC_SCALE, torch.zeros(len(enter)), x_unit),
        "blocks": made,
        "output": layer(padded(tagger.output.weight) * x_unit, padded(tagger.output.bias), z_unit),
        "start": moves[-1], "between": moves[:-1],
    }, z_unit


def hashed(listed):
    """Hashes of the forms in ascending order, and the row of each; of two forms with one hash the commoner stays."""
    rows = {}
    for row, form in enumerate(listed, 1):
        rows.setdefault(fnv(form), row)
    hashes = np.array(sorted(rows))
    return hashes, np.array([rows[h] for h in hashes])


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dump", default="trainer/work/dump")
    p.add_argument("--student", required=True)
    p.add_argument("--measured", required=True, help="the same student before it saw the development sets")
    p.add_argument("--out", default="model/ner.bin")
    a = p.parse_args()
    tagger, lookup, listed = read(a.dump, a.student)
    corpus = data.gold(a.dump, "anercorp")
    sample = list(in_order(corpus, corpus.documents, 10, OURS))
    hashes, order = hashed(listed)
    model, unit = whole(tagger, lookup, hashes, lookup.words.rows[np.concatenate([[0], order])], sample)
    dev = gold(a.dump, everything=False)[1].values()
    found, right = zip(*(margins(*read(a.dump, a.measured)[:2], *part) for part in dev))
    model["score_shift"], model["scores"] = scores(curve(np.concatenate(found), np.concatenate(right)), unit)
    layout.write(a.out, model)


if __name__ == "__main__":
    main()
