"""The context layer: what a document says of the same word elsewhere moves the scores of its labels.

*Source*: Chieu and Ng 2002, "Named Entity Recognition: A Maximum Entropy Approach Using Global Information".
"""

import torch
import torch.nn.functional as F
from torch import nn

import data

HIDDEN = 32


def others(z, batch):
    """For each valid token the mean of the scores of the other tokens of its document with the same stem, or zeros."""
    row, stem, kind = batch.valid.nonzero()[:, 0], batch.stem[batch.valid], batch.kind[batch.valid]
    is_word = (kind != data.PUNCTUATION) & (kind != data.SYMBOL)
    _, key = torch.unique(row * (int(stem.max()) + 1) + stem, return_inverse=True)
    key = torch.where(is_word, key, int(key.max()) + 1)
    sums = z.new_zeros(int(key.max()) + 1, z.shape[1]).index_add(0, key, z)
    counts = torch.bincount(key, minlength=len(sums))[key]
    mean = (sums[key] - z) / (counts - 1).clamp_min(1)[:, None]
    return torch.where((is_word & (counts > 1))[:, None], mean, 0.0), row


class Context(nn.Module):
    """`student` with the layer on top; stands wherever a tagger does."""

    def __init__(self, student):
        super().__init__()
        self.student, self.crf = student, student.crf
        n = len(data.LABELS)
        self.hidden, self.output = nn.Linear(4 * n, HIDDEN), nn.Linear(HIDDEN, n)
        nn.init.zeros_(self.output.weight)
        nn.init.zeros_(self.output.bias)

    def inputs(self, z, batch):
        """The scores of a token, what the others say of it, and what they say of the token before and behind."""
        said, row = others(z, batch)
        same = (row[1:] == row[:-1])[:, None]
        before = F.pad(said[:-1] * same, (0, 0, 1, 0))
        behind = F.pad(said[1:] * same, (0, 0, 0, 1))
        return torch.cat([z, said, before, behind], 1)

    def inside(self, z, batch):
        """What the hidden layer gives."""
        return F.relu(self.hidden(self.inputs(z, batch)))

    def forward(self, known, batch, drop=0.0):
        """Scores as those of the student, which does not learn."""
        with torch.no_grad():
            z = self.student(known, batch, drop)
        return z + self.output(self.inside(z, batch))
