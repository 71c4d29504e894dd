"""A linear-chain conditional random field over the labels (Lafferty et al. 2001; Lample et al. 2016, section 2.3)."""

import torch
import torch.nn.functional as F
from torch import nn

import data
from device import DEVICE

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
    ends = torch.cat([starts[1:], valid.sum()[None]])
    places = torch.arange(int((ends - starts).max()), device=DEVICE)[None, :] + starts[:, None]
    return torch.where(places < ends[:, None], places, -1)


def in_pairs(moves, z, places):
    """For each sentence the logarithm of the sum over all ways through its `places` from each label before them to each last
    label: of neighbours first, then of pairs of pairs. Twenty times the products of one place after the other, in a tenth of the calls,
    which is what a graphics processor's time is made of."""
    stay = torch.full_like(moves, NEVER).fill_diagonal_(0.0)
    ways = torch.where((places >= 0)[:, :, None, None], moves + z[places][:, :, None, :], stay)
    while ways.shape[1] > 1:
        if ways.shape[1] % 2:
            ways = torch.cat([ways, stay.expand(len(ways), 1, -1, -1)], 1)
        first, second = ways[:, 0::2], ways[:, 1::2]
        a, b = first.detach().amax(3, keepdim=True), second.detach().amax(2, keepdim=True)
        ways = ((first - a).exp() @ (second - b).exp()).clamp_min(1e-30).log() + a + b
    return ways[:, 0]


class Crf(nn.Module):
    """Scores of a label after another, on top of the scores of each label for each token."""

    def __init__(self):
        super().__init__()
        n = len(data.LABELS)
        self.moves = nn.Parameter(torch.zeros(n + 1, n))
        self.register_buffer("legal", legal())

    def scores(self):
        return torch.where(self.legal, self.moves, NEVER)

    def total(self, z, places, moves):
        """The logarithm of the sum over all ways to label each sentence."""
        score = moves[-1] + z[places[:, 0]]
        if DEVICE == "cuda" and places.shape[1] > 1:
            through = in_pairs(moves[:-1], z, places[:, 1:])
            return torch.logsumexp(score[:, :, None] + through, (1, 2))
        follow = moves[:-1].exp()
        for at in places.T[1:]:
            top = score.detach().amax(1, keepdim=True)
            through = ((score - top).exp() @ follow).clamp_min(1e-30).log() + top
            score = torch.where((at >= 0)[:, None], through + z[at], score)
        return torch.logsumexp(score, 1)

    def loss(self, z, gold, places, kinds):
        """Minus the log-likelihood of `gold`, a token, where only the first `kinds` kinds are annotated: what has no label may
        be of the others. `z` and `gold` are flat, `places` from `by_sentence`."""
        first = places[:, 0]
        goes_on = (gold[first] > 0) & (gold[first] % 2 == 0)  # from the sentence before: it begins anew
        gold = gold.index_add(0, first, -goes_on.long())
        allowed = F.one_hot(gold, len(data.LABELS)).bool()
        allowed[:, 1 + 2 * kinds :] |= allowed[:, :1]
        both = torch.cat([z, z.masked_fill(~allowed, NEVER)])
        places = torch.cat([places, torch.where(places < 0, places, places + len(z))])
        every, right = self.total(both, places, self.scores()).chunk(2)
        return (every - right).sum() / len(z)

    def soft_loss(self, z, said, places):
        """A loss, a token, whose gradient in `z` is the probability of each label less what is `said` of it, flat as `z`.

        Moves do not learn from it."""
        return (self.total(z, places, self.scores().detach()).sum() - (z * said).sum()) / len(z)

    def taught(self, z, batch):
        """The loss of a batch by its labels, or by what the teachers said of it where they were asked."""
        places = by_sentence(batch.begins, batch.valid)
        if batch.said is None:
            return self.loss(z, batch.label[batch.valid], places, batch.kinds)
        return self.soft_loss(z, batch.said, places)

    def marginals(self, z, places):
        """The probability of each label of each token, flat like `z`: the gradient of the total."""
        with torch.enable_grad():
            z = z.detach().requires_grad_()
            return torch.autograd.grad(self.total(z, places, self.scores().detach()).sum(), z)[0]

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
            back.append(torch.where(inside, origin, torch.arange(len(data.LABELS), device=DEVICE)))
        label = score.argmax(1)
        labels = [label]
        for origin in reversed(back):
            label = origin.gather(1, label[:, None])[:, 0]
            labels.append(label)
        return torch.stack(labels[::-1], 1)[places >= 0]
