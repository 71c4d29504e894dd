"""Where the networks are computed: on a graphics processor where there is one, else on the processor."""

import torch

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
HALF = DEVICE == "cuda" or torch.cpu.get_capabilities().get("avx512_bf16", False)  # whether 16 bits are faster than 32

if DEVICE == "cuda":
    torch.set_float32_matmul_precision("high")


def half(wanted=True):
    """The context in which products are of 16 bits, where that is faster and `wanted`."""
    return torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=HALF and wanted)


def narrow(x):
    """`x` in 16 bits inside of `half`, where what follows would make it so."""
    return x.bfloat16() if torch.is_autocast_enabled(DEVICE) else x


def load(file):
    """What `torch.save` wrote, on the device."""
    return torch.load(file, map_location=DEVICE)
