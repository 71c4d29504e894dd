"""The tagger: features of tokens to scores of labels."""

import functools

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import data
from batches import DOMAINS
from crf import Crf, by_sentence
from device import DEVICE, half, load
from network import Encoder, Table, dropped, mean_of
from quantise import stored

EVIDENCE = 32


class Tagger(nn.Module):
    """Encoder, output layer and CRF. `words` and `buckets` are tables apart; `columns` is the width of both."""

    def __init__(self, columns, width, hidden, layers, taps, heads, norm):
        super().__init__()
        self.shape = {"columns": columns, "width": width, "hidden": hidden, "layers": layers, "taps": taps, "heads": heads}
        self.encoder = Encoder(3 * columns + EVIDENCE + data.KINDS, columns, width, hidden, layers, taps, heads, norm)
        self.domain = nn.Embedding(len(DOMAINS), width, padding_idx=0)
        self.last = norm(width)
        self.output = nn.Linear(width, len(data.LABELS))
        self.crf = Crf()
        nn.init.zeros_(self.domain.weight)

    def inputs(self, known, batch, drop=0.0):
        """What enters the network: word, stem, n-grams, evidence and kind. `drop` hides a share of each, for training."""
        word, stem, gram = known
        keep = lambda x, share: x * (torch.rand(x.shape[:2], device=DEVICE) >= share)[:, :, None] if share else x
        bits = ((batch.evidence[:, :, None] >> torch.arange(EVIDENCE, device=DEVICE)) & 1).float()
        bits = keep(bits, drop)
        bits[:, :, EVIDENCE - 1] = batch.begins.float()
        kinds = F.one_hot(batch.kind, data.KINDS).float()
        return torch.cat([keep(word, drop), keep(stem, drop), keep(gram, drop / 2), bits, kinds], 2)

    def forward(self, known, batch, drop=0.0):
        """Scores of the labels of each valid token, flat. `known` is from `Lookup`."""
        about = mean_of(known[0], batch.valid)
        x = self.inputs(known, batch, drop)
        domain = batch.domain * (torch.rand(batch.domain.shape, device=DEVICE) < 0.7) if drop else batch.domain
        with half(self.output.in_features > 128):
            x = self.encoder(x, about, batch.valid, self.domain(domain)[:, None, :], drop)
            x = self.last(x[batch.valid])
        return self.output(dropped(x.float(), drop))


class Lookup:
    """The vectors of forms: a row of the word table and the mean of the rows of its n-grams.

    `vocabulary` has the row of each form. `see` is what the network sees of rows: the rows themselves, or the rows as they
    will be stored."""

    def __init__(self, vocabulary, grams, words, buckets):
        self.vocabulary, self.grams = torch.from_numpy(vocabulary).long().to(DEVICE), grams
        self.words, self.buckets = words, buckets
        self.see = lambda rows: rows

    def step(self, rate):
        """Learns from the last call."""
        self.words.step(rate)
        self.buckets.step(rate)

    def __call__(self, batch):
        """Vectors of form, stem and form's grams of each token."""
        distinct, place = torch.unique(torch.stack([batch.form, batch.stem]), return_inverse=True)
        used, row = torch.unique(self.vocabulary[distinct], return_inverse=True)
        word = self.see(self.words.gather(used))[row]
        gram = self.spelled(distinct)
        return F.embedding(place[0], word), F.embedding(place[1], word), F.embedding(place[0], gram)

    def spelled(self, forms):
        """The mean of the rows of each form's n-grams."""
        bag, offsets = self.grams.of(forms)
        used, bag = torch.unique(bag, return_inverse=True)
        rows = self.see(self.buckets.gather(used.long()))
        return F.embedding_bag(bag, rows, offsets, mode="mean")


def save(file, tagger, lookup, vocabulary):
    """Writes a tagger for `read`; `vocabulary` has the forms of the rows of the word table, from 1."""
    torch.save({"tagger": tagger.state_dict(), "shape": tagger.shape, "small": lookup.see is stored, "vocabulary": vocabulary,
                "words": lookup.words.rows.half(), "buckets": lookup.buckets.rows.half()}, file)


def read(dump, file, grams_of=None):
    """The tagger in `file`, its look-up and the forms of its vocabulary. A small one, which a reader's machine computes, has no
    norms and sees its tables as they will be stored."""
    saved = load(file)
    tagger = Tagger(**saved["shape"], norm=nn.Identity if saved["small"] else nn.LayerNorm).to(DEVICE)
    tagger.load_state_dict(saved["tagger"])
    grams = (grams_of or functools.partial(data.Grams, dump))(len(saved["buckets"]))
    lookup = Lookup(data.rows_of(data.forms(dump)[0], saved["vocabulary"]), grams, Table(saved["words"].float()),
                    Table(saved["buckets"].float()))
    if saved["small"]:
        lookup.see = stored
    return tagger.eval(), lookup, saved["vocabulary"]


@torch.no_grad()
def predict(tagger, lookup, batches):
    """The best labels of the tokens of `batches`, as pairs of places in the corpus and labels, in numpy."""
    places, labels = [], []
    for batch in batches:
        z = tagger(lookup(batch), batch)
        labels.append(tagger.crf.best(z, by_sentence(batch.begins, batch.valid)).cpu().numpy())
        places.append(batch.places.cpu().numpy())
    return np.concatenate(places), np.concatenate(labels)
