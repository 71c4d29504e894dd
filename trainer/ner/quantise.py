"""Numbers of few bits: what becomes of tables and weights in the model file."""

import torch

TABLE_LEVELS = 7  # 4 bits, -7..7


def row_scales(rows, levels):
    """For each row the step that loses least of it, tried between 0.6 and 1 of what its largest number asks for."""
    largest = rows.abs().amax(1, keepdim=True).clamp_min(1e-8)
    best, least = None, None
    for share in (1.0, 0.9, 0.8, 0.7, 0.6):
        scale = largest * share / levels
        loss = ((rows / scale).round().clamp(-levels, levels) * scale - rows).pow(2).sum(1, keepdim=True)
        best = scale if best is None else torch.where(loss < least, scale, best)
        least = loss if least is None else torch.minimum(least, loss)
    return best


def stored(rows):
    """`rows` as the model file will have them, with the gradient passed straight through (Bengio et al. 2013)."""
    with torch.no_grad():
        scale = row_scales(rows, TABLE_LEVELS)
        seen = (rows / scale).round().clamp(-TABLE_LEVELS, TABLE_LEVELS) * scale
    return rows + (seen - rows).detach()
