#!/usr/bin/env python3
"""Rewrites a checkpoint as an Ascend NPU would have saved the same tensors. Needs torch alone; torch_npu's part is put in by hand.

    npu_forms.py rebuild|metadata CHECKPOINT OUT

rebuild: torch_npu 1.11, 2.0, 2.7 and 2.8 replace torch.Tensor.__reduce_ex__, so that each tensor is pickled as
torch_npu.utils.storage._rebuild_npu_tensor(cpu storage, offset, size, stride, requires_grad, hooks, npu format).
metadata: torch_npu 2.1 to 2.6 and 2.9 use torch's own _rebuild_tensor_v2, on storages of location npu:0, with a seventh argument:
the five keys of StorageDescHelper::GetDescForSerialization (torch_npu/csrc/framework/StorageDescHelper.cpp).
"""

import collections
import enum
import sys
import types

import torch

internal = torch.Tensor._reduce_ex_internal


class Format(enum.IntEnum):
    ND = 2


def _rebuild_npu_tensor(*_arguments):
    raise NotImplementedError("only its name is pickled")


def stand_in(module, value):
    """Makes the value one of a module of torch_npu, as pickle looks it up."""
    parent = ""
    for part in module.split("."):
        parent = f"{parent}.{part}" if parent else part
        sys.modules.setdefault(parent, types.ModuleType(parent))
    setattr(sys.modules[module], value.__name__, value)
    value.__module__ = module


def reduced_by_npu(self, _protocol):
    tensor = self.detach().clone()
    view = (tensor.storage_offset(), tuple(tensor.size()), tensor.stride())
    return _rebuild_npu_tensor, (tensor._typed_storage(), *view, self.requires_grad, collections.OrderedDict(), Format.ND)


def reduced_with_metadata(self, protocol):
    function, arguments = internal(self, protocol)
    if function is not torch._utils._rebuild_tensor_v2:
        return function, arguments

    def key(name, numbers):
        return "".join([name, *(f"/{number}" for number in numbers), "/"])

    sizes, kind = list(self.shape), "NCHW" if self.dim() == 4 else "ND"
    keys = [key("base_sizes_", sizes), key("base_strides_", self.stride()), key("storage_sizes_", sizes)]
    keys += [f"origin_format_/{kind}/", f"npu_format_/{kind}/"]
    return function, (*arguments[:6], dict.fromkeys(keys, True))


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in ("rebuild", "metadata"):
        sys.exit(__doc__)
    state = torch.load(sys.argv[2], map_location="cpu", weights_only=False)
    if sys.argv[1] == "rebuild":
        stand_in("torch_npu.npu._format", Format)
        stand_in("torch_npu.utils.storage", _rebuild_npu_tensor)
        torch.Tensor.__reduce_ex__ = reduced_by_npu
    else:
        torch.serialization.register_package(1, lambda storage: "npu:0", lambda storage, location: None)
        torch.Tensor._reduce_ex_internal = reduced_with_metadata
    torch.save(state, sys.argv[3])


if __name__ == "__main__":
    main()
