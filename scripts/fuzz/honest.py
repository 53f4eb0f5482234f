"""Honest checkpoints: objects that training scripts hold, written by torch.save itself."""

import argparse
import collections
import datetime
import functools
import io
import pathlib
from collections import OrderedDict

import numpy
import torch

from grammar import NAMES

DTYPES = [torch.float32] * 8 + [
    torch.float16, torch.bfloat16, torch.float64, torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8, torch.bool,
    torch.complex64,
    torch.complex128, torch.uint16, torch.uint32, torch.uint64, torch.float8_e4m3fn, torch.float8_e5m2, torch.complex32,
]

UNTYPED = {torch.uint16, torch.uint32, torch.uint64, torch.float8_e4m3fn, torch.float8_e5m2, torch.complex32}


def values(rng, dtype, count):
    size = dtype.itemsize
    data = bytearray(rng.getrandbits(8 * size * count).to_bytes(size * count, "little")) if count else bytearray()
    if not data:
        return torch.empty(0, dtype=dtype)
    if dtype == torch.bool:
        data = bytearray(byte & 1 for byte in data)
    elif dtype.is_floating_point or dtype.is_complex:
        step = size // 2 if dtype.is_complex else size
        for at in range(step - 1, len(data), step):
            data[at] &= 0xBF
    return torch.frombuffer(data, dtype=torch.uint8).view(dtype)


def tensor(rng, made):
    """A tensor of any layout that a module's state may have."""
    if made and rng.random() < 0.15:
        # Tied weights: the same tensor, a view of it, or one over the same storage.
        other = rng.choice(made)
        return rng.choice((lambda: other, lambda: other.view(-1) if other.is_contiguous() else other,
            lambda: other[:1] if other.dim() else other))().detach()
    dtype = rng.choice(DTYPES)
    shape = rng.choice(((4,), (2, 3), (3,), (1,), (), (0,), (2, 0), (2, 1, 2), (1, 1)))
    count = 1
    for size in shape:
        count *= size
    flat = values(rng, dtype, count + 2)
    how = rng.random()
    if how < 0.5:
        flat = values(rng, dtype, count)
        made_now = flat.view(shape) if count else torch.empty(shape, dtype=dtype)
    elif how < 0.65:
        made_now = flat[1 : 1 + count].view(shape)
    elif how < 0.75 and len(shape) == 2:
        made_now = flat[:count].view(shape).t()
    elif how < 0.82:
        made_now = flat[::2]
    elif how < 0.88:
        made_now = flat[:1].expand(3, 1).t() if rng.random() < 0.5 else flat[:1].expand(2, 3)
    elif how < 0.91 and dtype in (torch.complex64, torch.complex128):
        made_now = rng.choice((flat.conj(), flat.conj().imag, flat[:count].view(shape).conj(), flat.real))
    else:
        made_now = flat[:count].view(shape)
    if rng.random() < 0.2 and (made_now.is_floating_point() or made_now.is_complex()) and dtype.itemsize > 1:
        made_now = torch.nn.Parameter(made_now, requires_grad=rng.random() < 0.8)
        if rng.random() < 0.1:
            made_now.note = "x"
    elif rng.random() < 0.05:
        made_now = torch.nn.Buffer(made_now)
    elif rng.random() < 0.05 and type(made_now) is torch.Tensor:
        made_now.note = 1
    made.append(made_now)
    return made_now


def state_dict(rng, made):
    weights = rng.choice((OrderedDict, OrderedDict, dict))()
    for name in rng.sample(NAMES, rng.choice((1, 1, 2, 3, 4))):
        weights[name] = tensor(rng, made)
    if rng.random() < 0.1:
        weights["layer._extra_state"] = rng.choice((None, 1, 0.5, "x", {"a": 1}, [1, 2], torch.tensor(3)))
    if isinstance(weights, OrderedDict) and rng.random() < 0.5:
        weights._metadata = OrderedDict([("", {"version": 1})])
    return weights


class Extra(argparse.Namespace):
    pass


PLAIN = [
    lambda r: 3, lambda r: 0.25, lambda r: "text", lambda r: None, lambda r: True, lambda r: [1, [2.5, "x"], ()],
        lambda r: {"a": {1: 2}}, lambda r: (1, 2, 3, 4), lambda r: {1, 2}, lambda r: b"bytes",
    lambda r: bytearray(b"ab"), lambda r: 2**70, lambda r: 1j, lambda r: torch.Size([2, 3]), lambda r: torch.device("cpu"),
        lambda r: torch.float16, lambda r: collections.Counter("aab"), lambda r: tensor(r, []),
    lambda r: [tensor(r, []), tensor(r, [])], lambda r: {"state": {0: {"step": torch.tensor(3.0), "exp_avg": tensor(r, [])}},
        "param_groups": [{"lr": 1e-3, "betas": (0.9, 0.98), "params": [0]}]}, lambda r: "\U0001f600",
    lambda r: {None: 1, 2.5: 2, True: 3, (1, 2): 4}, lambda r: torch.strided, lambda r: OrderedDict(a=1),
]
RICH = [
    lambda r: numpy.float64(0.5), lambda r: numpy.float32(0.5), lambda r: numpy.arange(3), lambda r: numpy.str_("a"),
        lambda r: argparse.Namespace(a=1, b=[1]), lambda r: collections.defaultdict(int, a=1),
        lambda r: pathlib.PurePosixPath("a/b"),
    lambda r: datetime.timedelta(1), lambda r: datetime.datetime(2024, 1, 1), lambda r: functools.partial(int, base=2),
        lambda r: frozenset((1, 2)), lambda r: slice(1, 2), lambda r: range(3), lambda r: collections.deque((1,)),
        lambda r: torch.nn.Linear,
    lambda r: torch.nn.Linear(1, 1), lambda r: numpy.dtype("float32"), lambda r: collections.UserDict(a=1),
        lambda r: NotImplemented, lambda r: Ellipsis, lambda r: torch.finfo(torch.float16).dtype,
]


def checkpoint(rng):
    """Returns the file's bytes and what is special about it: oddities of a harmless kind."""
    made = []
    weights = state_dict(rng, made)
    rich = False
    if rng.random() < 0.3:
        root = weights
    else:
        root = {rng.choice(("state_dict", "state_dict", "model_state_dict", "model")): weights}
        for name in rng.sample(("epoch", "optimizer", "scheduler", "scaler_state", "args", "saved", "best", "a", "b"),
            rng.choice((0, 1, 2, 4))):
            extra = rng.random() < 0.15
            rich = rich or extra
            root[name] = rng.choice(RICH if extra else PLAIN)(rng)
        if rng.random() < 0.2:
            root = OrderedDict(root) if rng.random() < 0.5 else dict(reversed(list(root.items())))
    out = io.BytesIO()
    options = {}
    tags = ["honest"]
    if rich:
        # What weights_only=True does not take.
        tags.append("rich")
    if rng.random() < 0.2:
        options["_use_new_zipfile_serialization"] = False
        tags.append("legacy")
        if any(value.dtype in UNTYPED for value in made):
            # Torch writes these, and cannot load them.
            tags.append("untyped")
    if rng.random() < 0.1:
        options["pickle_protocol"] = rng.choice((3, 4, 5))
        tags.append(f"protocol {options['pickle_protocol']}")
    if any(not isinstance(value, torch.Tensor) for value in weights.values()):
        tags.append("non-tensor")
    torch.save(root, out, **options)
    return out.getvalue(), tags
