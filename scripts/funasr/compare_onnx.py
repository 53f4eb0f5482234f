#!/usr/bin/env python3
"""Compares the ONNX files of a package with those that FunASR exported of the same model.

    compare_onnx.py KIND PACKAGE EXPORTED DATA REPORT

All files of the same names: each initializer, what onnxruntime makes of the same inputs, and the text that funasr_onnx
recognises must be the same. And nothing in the report may speak against the package.
"""

import glob
import json
import logging
import pathlib
import sys

import numpy
import onnx
import onnxruntime
from onnx import numpy_helper

FILES = ["model.onnx", "model_quant.onnx"]
HOTWORDS = ["model_eb.onnx", "model_eb_quant.onnx"]
WIDTH = 560


def initializers(path):
    return {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}


def outputs(path, frames):
    """What a session gives; inputs of any size have so many frames, hotwords or entries."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    random = numpy.random.default_rng(frames)
    given = {}
    for port in session.get_inputs():
        if port.name == "speech":
            given[port.name] = random.standard_normal((1, frames, WIDTH)).astype(numpy.float32)
        elif port.name == "bias_embed":
            given[port.name] = random.standard_normal((1, 3, port.shape[2])).astype(numpy.float32)
        elif port.name == "hotword":
            given[port.name] = random.integers(1, 30, (3, 10)).astype(numpy.int32)
        else:
            value = {"speech_lengths": frames, "language": 0, "textnorm": 15}[port.name]
            given[port.name] = numpy.array([value], numpy.int32)
    return session.run(None, given)


def same_bits(a, b):
    return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()


def compare_files(package, exported, names):
    for name in names:
        ours, theirs = initializers(package / name), initializers(exported / name)
        if ours.keys() != theirs.keys():
            sys.exit(f"FAILED  {name}: other initializers than FunASR's")
        unlike = [key for key in theirs if not same_bits(ours[key], theirs[key])]
        if unlike:
            sys.exit(f"FAILED  {name}: {len(unlike)} of {len(theirs)} initializers differ: {unlike[:5]}")
        for frames in (20, 53):
            if not all(map(same_bits, outputs(package / name, frames), outputs(exported / name, frames))):
                sys.exit(f"FAILED  {name}: other outputs than FunASR's for {frames} frames")
        print(f"{name}: {len(theirs)} initializers and the outputs of onnxruntime, the same to the bit")


def texts(kind, directory, recordings):
    import funasr_onnx

    said = []
    for quantize in (False, True):
        if kind == "sensevoice":
            model = funasr_onnx.SenseVoiceSmall(str(directory), quantize=quantize)
            said.append([model([wav], language=["auto"], textnorm=["woitn"])[0] for wav in recordings])
        elif kind == "seaco":
            model = funasr_onnx.SeacoParaformer(str(directory), quantize=quantize)
            # Of the vocabulary: funasr_onnx takes any other character for number 8403.
            tokens = json.loads((directory / "tokens.json").read_text())
            said.append([str(model(wav, f"{tokens[3]}{tokens[4]} {tokens[5]}")) for wav in recordings])
        else:
            model = funasr_onnx.Paraformer(str(directory), quantize=quantize)
            said.append([str(model(wav)[0]["preds"][0]) for wav in recordings])
    return said


def main():
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    kind, package, exported = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    logging.disable(logging.CRITICAL)
    names = FILES + (HOTWORDS if kind == "seaco" else [])
    found = sorted(path.name for path in package.glob("*.onnx"))
    if found != sorted(names):
        sys.exit(f"FAILED  {kind}: the package has {found}, expected {sorted(names)}")
    compare_files(package, exported, names)
    recordings = sorted(glob.glob(f"{sys.argv[4]}/*.wav"))
    ours, theirs = texts(kind, package, recordings), texts(kind, exported, recordings)
    if ours != theirs or not recordings:
        sys.exit(f"FAILED  {kind}: funasr_onnx recognises {ours}, of FunASR's export {theirs}")
    print(f"{kind}: funasr_onnx recognises the same in {len(recordings)} recordings, {len(set(ours[0]))} texts")
    report = json.loads(pathlib.Path(sys.argv[5]).read_text())
    if report["deployment"] != {"state": "ready", "problems": []}:
        sys.exit(f"FAILED  {kind}: {report['deployment']}")


if __name__ == "__main__":
    main()
