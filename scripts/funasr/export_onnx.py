#!/usr/bin/env python3
"""FunASR's own export to ONNX, float and int8, into the model's directory.

    export_onnx.py DIR...
"""

import functools
import logging
import pathlib
import sys

import torch

if "dynamo" in torch.onnx.export.__code__.co_varnames:  # Paraformer does not go through PyTorch's newer exporter
    torch.onnx.export = functools.partial(torch.onnx.export, dynamo=False)
from funasr import AutoModel

logging.disable(logging.CRITICAL)
for directory in sys.argv[1:]:
    model = AutoModel(model=str(pathlib.Path(directory).resolve()), device="cpu", disable_update=True, disable_pbar=True)
    model.export(type="onnx", quantize=True)
