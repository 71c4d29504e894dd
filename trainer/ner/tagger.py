"""The tagger: features of tokens to scores of labels."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import data
from batches import DOMAINS
from crf import Crf, by_sentence
from network import HALF, Encoder, mean_of

EVIDENCE = 32


class Tagger(nn.Module):
    """Encoder, output layer and CRF. `words` and `buckets` are tables apart; `columns` is the width of both."""

    def __init__(self, columns, width, hidden, layers, norm):
        super().__init__()
        self.shape = {"columns": columns, "width": width, "hidden": hidden, "layers": layers}
        self.encoder = Encoder(3 * columns + EVIDENCE + data.KINDS, columns, width, hidden, layers, norm)
        self.domain = nn.Embedding(len(DOMAINS), width, padding_idx=0)
        self.last = norm(width)
        self.output = nn.Linear(width, len(data.LABELS))
        self.crf = Crf()
        nn.init.zeros_(self.domain.weight)

    def inputs(self, known, batch, drop=0.0):
        """What enters the network: word, stem, n-grams, evidence and kind. `drop` hides a share of each, for training."""
        word, stem, gram = known
        keep = lambda x, share: x * (torch.rand(x.shape[:2]) >= share)[:, :, None] if share else x
        bits = ((batch.evidence[:, :, None] >> torch.arange(EVIDENCE)) & 1).float()
        bits = keep(bits, drop)
        bits[:, :, EVIDENCE - 1] = batch.begins.float()
        kinds = F.one_hot(batch.kind, data.KINDS).float()
        return torch.cat([keep(word, drop), keep(stem, drop), keep(gram, drop / 2), bits, kinds], 2)

    def forward(self, known, batch, drop=0.0):
        """Scores of the labels of each valid token, flat. `known` is from `Lookup`."""
        about = mean_of(known[0], batch.valid)
        x = self.inputs(known, batch, drop)
        domain = batch.domain * (torch.rand(batch.domain.shape) < 0.7) if drop else batch.domain
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF and self.output.in_features > 128):
            x = self.encoder(x, about, batch.valid, self.domain(domain)[:, None, :], drop)
            x = self.last(x[batch.valid])
        return self.output(F.dropout(x.float(), drop))


class Lookup:
    """The vectors of forms: a row of the word table and the mean of the rows of its n-grams.

    `see` is what the network sees of rows: the rows themselves, or the rows as they will be stored."""

    def __init__(self, vocabulary, grams, words, buckets):
        self.vocabulary, self.grams, self.words, self.buckets = vocabulary, grams, words, buckets
        self.see = lambda rows: rows

    def step(self, rate):
        """Learns from the last call."""
        self.words.step(rate)
        self.buckets.step(rate)

    def __call__(self, batch):
        """Vectors of form, stem and form's grams of each token."""
        both = torch.stack([batch.form, batch.stem]).numpy()
        distinct, place = np.unique(both, return_inverse=True)
        place = torch.from_numpy(place.reshape(both.shape))
        used, row = np.unique(self.vocabulary[distinct], return_inverse=True)
        word = self.see(self.words.gather(torch.from_numpy(used).long()))[torch.from_numpy(row)]
        bag, offsets = self.grams.of(distinct)
        used, bag = np.unique(bag, return_inverse=True)
        rows = self.see(self.buckets.gather(torch.from_numpy(used).long()))
        gram = F.embedding_bag(torch.from_numpy(bag), rows, torch.from_numpy(offsets), mode="mean")
        return F.embedding(place[0], word), F.embedding(place[1], word), F.embedding(place[0], gram)


@torch.no_grad()
def predict(tagger, lookup, batches):
    """The best labels of the tokens of `batches`, as pairs of places in the corpus and labels."""
    places, labels = [], []
    for batch in batches:
        z = tagger(lookup(batch), batch)
        labels.append(tagger.crf.best(z, by_sentence(batch.begins, batch.valid)).numpy())
        places.append(batch.places)
    return np.concatenate(places), np.concatenate(labels)
