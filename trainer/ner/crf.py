"""A linear-chain conditional random field over the labels (Lafferty et al. 2001; Lample et al. 2016, section 2.3)."""

import torch
from torch import nn

import data

NEVER = -1e4


def legal():
    """Whether a label may follow another: I-X only B-X and I-X. The last row is for the first label of a sentence."""
    n = len(data.LABELS)
    allowed = torch.ones(n + 1, n, dtype=torch.bool)
    for after, label in enumerate(data.LABELS):
        if label.startswith("I-"):
            allowed[:, after] = False
            allowed[after - 1 : after + 1, after] = True
    return allowed


def by_sentence(begins, valid):
    """Places of the tokens of each sentence in the flat list of valid tokens, (sentences, longest), -1 after the end."""
    starts = (begins.bool() & valid)[valid].nonzero()[:, 0]
    ends = torch.cat([starts[1:], torch.tensor([int(valid.sum())])])
    places = torch.arange(int((ends - starts).max()))[None, :] + starts[:, None]
    return torch.where(places < ends[:, None], places, -1)


class Crf(nn.Module):
    """Scores of a label after another, on top of the scores of each label for each token."""

    def __init__(self):
        super().__init__()
        n = len(data.LABELS)
        self.moves = nn.Parameter(torch.zeros(n + 1, n))
        self.register_buffer("legal", legal())

    def scores(self):
        return torch.where(self.legal, self.moves, NEVER)

    def forward_scores(self, z, places):
        """The logarithm of the sum over all ways to label each beginning, token by token: a list of (sentences, labels)."""
        moves = self.scores()
        steps = [moves[-1] + z[places[:, 0]]]
        for t in range(1, places.shape[1]):
            new = torch.logsumexp(steps[-1][:, :, None] + moves[:-1], 1) + z[places[:, t]]
            steps.append(torch.where((places[:, t] >= 0)[:, None], new, steps[-1]))
        return steps

    def loss(self, z, gold, places):
        """Minus the log-likelihood of `gold`, a token. `z` and `gold` are flat, `places` from `by_sentence`."""
        moves = self.scores()
        total = torch.logsumexp(self.forward_scores(z, places)[-1], 1).sum()
        first = torch.zeros(len(z), dtype=torch.bool)
        first[places[:, 0]] = True
        before = torch.where(first, len(data.LABELS), gold.roll(1))
        return (total - z.gather(1, gold[:, None]).sum() - moves[before, gold].sum()) / len(z)

    def marginals(self, z, places):
        """The logarithm of the probability of each label of each token, flat like `z`."""
        moves = self.scores()
        forward = self.forward_scores(z, places)
        backward = torch.zeros_like(forward[0])
        found = [None] * len(forward)
        for t in range(places.shape[1] - 1, -1, -1):
            found[t] = torch.log_softmax(forward[t] + backward, 1)
            if t:
                new = torch.logsumexp(moves[:-1] + (z[places[:, t]] + backward)[:, None, :], 2)
                backward = torch.where((places[:, t] >= 0)[:, None], new, backward)
        return torch.stack(found, 1)[places >= 0]

    @torch.no_grad()
    def best(self, z, places):
        """The most likely labels, flat like `z` (Viterbi 1967)."""
        moves = self.scores()
        score = moves[-1] + z[places[:, 0]]
        back = []
        for t in range(1, places.shape[1]):
            new, origin = (score[:, :, None] + moves[:-1]).max(1)
            inside = (places[:, t] >= 0)[:, None]
            score = torch.where(inside, new + z[places[:, t]], score)
            back.append(torch.where(inside, origin, torch.arange(len(data.LABELS))))
        label = score.argmax(1)
        labels = [label]
        for origin in reversed(back):
            label = origin.gather(1, label[:, None])[:, 0]
            labels.append(label)
        return torch.stack(labels[::-1], 1)[places >= 0]
