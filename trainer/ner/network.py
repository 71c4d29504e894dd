"""The networks: tables of words and character n-grams, and blocks of attention, convolution and two linear maps."""

import copy

import torch
import torch.nn.functional as F
from torch import nn

from device import DEVICE, narrow


class Attention(nn.Module):
    """x + W att(norm(x)), att of the tokens of a row to each other (Vaswani et al. 2017); they know their order from the
    convolutions."""

    def __init__(self, width, heads, norm):
        super().__init__()
        self.heads = heads
        self.norm = norm(width)
        self.enter = nn.Linear(width, 3 * width)
        self.leave = nn.Linear(width, width)
        nn.init.normal_(self.leave.weight, std=0.02)

    def forward(self, x, valid, drop):
        q, k, v = self.enter(narrow(self.norm(x))).unflatten(2, (3, self.heads, -1)).permute(2, 0, 3, 1, 4)
        mask = None if valid is None else valid[:, None, None, :]
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        return x + dropped(self.leave(y.transpose(1, 2).flatten(2)), drop)


class Block(nn.Module):
    """x + W2 relu(W1 dw(norm(x))), dw a convolution of each channel over the tokens."""

    def __init__(self, width, hidden, taps, norm):
        super().__init__()
        self.norm = norm(width)
        self.taps = nn.Parameter(torch.zeros(width, taps).uniform_(-0.2, 0.2))
        with torch.no_grad():
            self.taps[:, taps // 2] += 0.5
        self.expand = nn.Linear(width, hidden)
        self.contract = nn.Linear(hidden, width)
        nn.init.normal_(self.contract.weight, std=0.02)

    def forward(self, x, valid, drop):
        y = narrow(self.norm(x))
        if valid is not None:
            y = y * valid[:, :, None]
        y = F.relu(self.expand(over_tokens(y, self.taps)))
        return x + self.contract(dropped(y, drop))


def dropped(x, share):
    """`x` with about `share` of its numbers set to zero and the others made as much larger (Srivastava et al. 2014). A byte of chance a
    number, drawn eight at a time: a third of the time of `F.dropout` on a processor."""
    if not share:
        return x
    level = round(256 * share)
    words = torch.empty((x.numel() + 7) // 8, dtype=torch.int64, device=x.device).random_(-(2**63), None)
    kept = words.view(torch.uint8)[: x.numel()].view(x.shape) >= level
    return x * (kept * (256 / (256 - level))).to(x.dtype)


def over_tokens(x, taps):
    """The convolution of each channel of `x` (rows, tokens, channels) with its `taps`. As an image of one line: what a processor is
    fastest at; a graphics processor is at sums of shifted copies."""
    width = taps.shape[1]
    if DEVICE == "cuda":
        tokens, x = x.shape[1], F.pad(x, (0, 0, width // 2, width // 2))
        return sum(x[:, at : at + tokens] * taps[:, at].to(x.dtype) for at in range(width))
    image = x.transpose(1, 2)[:, :, None, :]
    found = F.conv2d(image, taps.to(x.dtype)[:, None, None, :], padding=(0, width // 2), groups=len(taps))
    return found[:, :, 0].transpose(1, 2)


class Encoder(nn.Module):
    """The map from the inputs of each token to its vector; tables are kept apart from it.

    A convolution sees `taps` tokens. Each token is also told what its document is about: the mean of the vectors of its words,
    of `columns` numbers. With `heads` tokens also attend to each other; what a reader's machine computes does without."""

    def __init__(self, inputs, columns, width, hidden, layers, taps, heads, norm=nn.LayerNorm):
        super().__init__()
        self.enter = nn.Linear(inputs, width)
        self.topic = nn.Linear(columns, width, bias=False)
        attend = lambda: [Attention(width, heads, norm)] if heads else []
        self.blocks = nn.ModuleList(part for _ in range(layers) for part in [Block(width, hidden, taps, norm), *attend()])

    def forward(self, x, about, valid=None, shift=0.0, drop=0.0):
        """`about` is from `mean_of`; `valid` tells which places hold a token; `shift` is added to what enters; `drop` is
        for training only."""
        x = self.enter(x) + self.topic(about)[:, None, :] + shift
        for block in self.blocks:
            x = block(x, valid, drop)
        return x


def mean_of(words, seen):
    """The mean of the vectors `words` (rows, tokens, columns) at the places that are `seen`, row by row."""
    weights = seen[:, :, None].float()
    return (words * weights).sum(1) / weights.sum(1).clamp_min(1)


class Average:
    """A copy of a model whose weights are the moving average of the model's (Polyak and Juditsky 1992)."""

    def __init__(self, model, keep):
        self.model, self.keep, self.updates = copy.deepcopy(model).eval(), keep, 0

    @torch.no_grad()
    def update(self, model):
        self.updates += 1
        keep = min(self.keep, self.updates / (self.updates + 10))
        torch._foreach_lerp_(list(self.model.parameters()), list(model.parameters()), 1 - keep)


class Table:
    """Rows of numbers of which a step uses few: gathered for the step, then updated by Adam alone among the rest."""

    def __init__(self, rows):
        self.rows = rows
        self.first = torch.zeros_like(rows)
        self.second = torch.zeros(len(rows), device=rows.device)

    def gather(self, numbers):
        self.used = numbers
        self.part = self.rows[numbers].requires_grad_()
        return self.part

    def step(self, rate, decay=(0.9, 0.99)):
        """One step of Adam on the rows that were gathered, with one second moment a row."""
        grad = self.part.grad
        first = self.first[self.used].lerp_(grad, 1 - decay[0])
        second = self.second[self.used].lerp_(grad.pow(2).mean(1), 1 - decay[1])
        self.first[self.used], self.second[self.used] = first, second
        self.rows[self.used] = self.part.detach() - rate * first / (second.sqrt()[:, None] + 1e-8)
