"""The bytes of a model file: whole numbers in, whole numbers out.

A model is a dictionary: `vocabulary` (hashes, ascending), `words` and `grams` (scales, values), `input`, `topic`, `blocks` (each
`convolution`, `hidden`, `residual`), `output`, `start`, `between`, `score_shift`, `scores`, `flag`. A layer is (shift, biases, multipliers, weights), its weights [row][column], those of a convolution
[tap][channel].
"""

import struct

import numpy as np

MAGIC, FORMAT, FEATURES = b"AALAMNER", 4, 1
TAPS, FLAGS, LOGITS, LABELS = 7, 40, 16, 11
TOPIC_SCALE = 16  # what the mean of a document's embeddings is multiplied with


def checksum(data):
    """FNV-1a, 64 bits, over words of 64 bits instead of bytes."""
    value = 0xCBF29CE484222325
    for word in np.frombuffer(data, "<u8").tolist():
        value = (value ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def write(path, model):
    """Writes `model` to `path`; every number must already be whole and in range."""
    (word_scales, words), (_, grams) = model["words"], model["grams"]
    embedding, width = words.shape[1], len(model["output"][3][0])
    hidden = len(model["blocks"][0]["hidden"][3]) if model["blocks"] else 16
    assert len(word_scales) == len(model["vocabulary"]) + 1
    parts = [
        struct.pack(
            "<8i", embedding, width, hidden, len(model["blocks"]), len(model["vocabulary"]), len(grams), model["flag"], 0
        ),
        numbers(model["vocabulary"], "<u4"),
        table(*model["words"]),
        table(*model["grams"]),
        layer(*model["input"]),
        layer(*model["topic"]),
    ]
    for block in model["blocks"]:
        parts += [layer(*block[name]) for name in ("convolution", "hidden", "residual")]
    parts.append(layer(*model["output"]))
    parts += [numbers(model["start"], "<i4"), numbers(model["between"], "<i4")]
    parts += [struct.pack("<I", model["score_shift"]), numbers(model["scores"], "u1")]
    body = b"".join(parts)
    body += bytes(-len(body) % 8)
    preamble = MAGIC + struct.pack("<4IQ", FORMAT, FEATURES, 32 + len(body), 0, checksum(body))
    with open(path, "wb") as file:
        file.write(preamble + body)


def numbers(values, kind):
    """The values as numbers of that kind; one that does not fit is an error."""
    values = np.asarray(values)
    result = values.astype(kind)
    assert (result == values).all(), f"a value does not fit into {kind}"
    return result.tobytes()


def table(scales, values):
    """A scale a row, then two 4-bit values a byte, the first in the low half."""
    values = np.asarray(values)
    assert values.min() >= -8 and values.max() <= 7
    nibbles = values.astype(np.int8).view(np.uint8) & 15
    return numbers(scales, "u1") + (nibbles[:, 0::2] | nibbles[:, 1::2] << 4).tobytes()


def layer(shift, biases, multipliers, weights):
    """A dense layer or a convolution."""
    return struct.pack("<I", shift) + numbers(biases, "<i4") + numbers(multipliers, "<i2") + numbers(weights, "i1")


def read(path):
    """The model that `write` wrote."""
    data = open(path, "rb").read()
    assert data[:8] == MAGIC
    form, features, length, _, expected = struct.unpack_from("<4IQ", data, 8)
    assert (form, features, length) == (FORMAT, FEATURES, len(data)) and expected == checksum(data[32:])
    embedding, width, hidden, blocks, vocabulary, grams, flag, _ = struct.unpack_from("<8i", data, 32)
    offset = 64

    def take(count, kind):
        nonlocal offset
        values = np.frombuffer(data, kind, count, offset)
        offset += values.nbytes
        return values

    def rows(count):
        scales, packed = take(count, "u1"), take(count * embedding // 2, "u1").reshape(count, -1)
        values = np.empty((count, embedding), np.int8)
        values[:, 0::2], values[:, 1::2] = (packed << 4).view(np.int8) >> 4, packed.view(np.int8) >> 4
        return scales, values

    def of(count, columns):
        shift = int(take(1, "<u4")[0])
        return shift, take(count, "<i4"), take(count, "<i2"), take(count * columns, "i1").reshape(count, columns)

    def convolution():
        shift, biases, multipliers, weights = of(width, TAPS)
        return shift, biases, multipliers, weights.reshape(TAPS, width)

    model = {"flag": flag, "vocabulary": take(vocabulary, "<u4"), "words": rows(vocabulary + 1), "grams": rows(grams)}
    model["input"] = of(width, 3 * embedding + FLAGS)
    model["topic"] = of(width, embedding)
    model["blocks"] = [
        {"convolution": convolution(), "hidden": of(hidden, width), "residual": of(width, hidden)} for _ in range(blocks)
    ]
    model["output"] = of(LOGITS, width)
    model["start"] = take(LABELS, "<i4")
    model["between"] = take(LABELS * LABELS, "<i4").reshape(LABELS, LABELS)
    model["score_shift"], model["scores"] = int(take(1, "<u4")[0]), take(64, "u1")
    return model
