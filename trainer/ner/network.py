"""The networks: tables of words and character n-grams, and blocks of convolution and two linear maps."""

import copy

import torch
import torch.nn.functional as F
from torch import nn

WIDTH = 7  # tokens that one convolution sees
HALF = torch.cpu.get_capabilities()["avx512_bf16"]  # whether the processor multiplies numbers of 16 bits faster than of 32


class Block(nn.Module):
    """x + W2 relu(W1 dw(norm(x))), dw a convolution of each channel over the tokens."""

    def __init__(self, width, hidden, norm):
        super().__init__()
        self.norm = norm(width)
        self.taps = nn.Parameter(torch.zeros(width, WIDTH).uniform_(-0.2, 0.2))
        with torch.no_grad():
            self.taps[:, WIDTH // 2] += 0.5
        self.expand = nn.Linear(width, hidden)
        self.contract = nn.Linear(hidden, width)
        nn.init.normal_(self.contract.weight, std=0.02)

    def forward(self, x, valid, drop):
        y = self.norm(x)
        if valid is not None:
            y = y * valid[:, :, None]
        y = y.permute(0, 2, 1)[:, :, None, :]
        y = F.conv2d(y, self.taps[:, None, None, :].to(y.dtype), padding=(0, WIDTH // 2), groups=y.shape[1])
        y = F.relu(self.expand(y[:, :, 0, :].permute(0, 2, 1)))
        return x + self.contract(F.dropout(y, drop))


class Encoder(nn.Module):
    """The map from the inputs of each token to its vector; tables are kept apart from it.

    Each token is also told what its document is about: the mean of the vectors of its words, of `columns` numbers."""

    def __init__(self, inputs, columns, width, hidden, layers, norm=nn.LayerNorm):
        super().__init__()
        self.enter = nn.Linear(inputs, width)
        self.topic = nn.Linear(columns, width, bias=False)
        self.blocks = nn.ModuleList(Block(width, hidden, norm) for _ in range(layers))

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
        for mine, new in zip(self.model.parameters(), model.parameters()):
            mine.lerp_(new, 1 - keep)


class Table:
    """Rows of numbers of which a step uses few: gathered for the step, then updated by Adam alone among the rest."""

    def __init__(self, rows):
        self.rows = rows
        self.first = torch.zeros_like(rows)
        self.second = torch.zeros(len(rows))

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
