#!/usr/bin/env python3
"""What magnitude pruning with deflated records would win in bytes, and what it would cost, against fp16.

    python bench/pruning.py MODEL.pt
    python bench/pruning.py --synthetic normal|laplace [--elements 20000000]

In every float32 tensor of two or more dimensions the smallest share of the elements becomes zero; the other tensors
stay. Bytes: all weights, each tensor deflated by itself, as records of a zip are. Error: |stored - weights| / |weights|,
Euclidean, over the pruned tensors. Needs PyTorch.
"""
import argparse
import time
import zlib

import torch

SHARES = [0, 0.3, 0.5, 0.7, 0.9]
LEVEL = 6


def weights(args):
    if args.model is None:
        generator = torch.Generator().manual_seed(0)
        shape = (args.elements // 512, 512)
        if args.synthetic == "normal":
            return [torch.randn(shape, generator=generator) * 0.02]
        uniform = torch.rand(shape, generator=generator) - 0.5
        return [-0.02 * uniform.sign() * torch.log1p(-2 * uniform.abs() * (1 - 1e-7))]
    loaded = torch.load(args.model, map_location="cpu", weights_only=False)
    for key in ("state_dict", "model_state_dict", "model"):
        loaded = loaded.get(key, loaded)
    return [tensor for tensor in loaded.values() if isinstance(tensor, torch.Tensor)]


def is_matrix(tensor):
    return tensor.dtype == torch.float32 and tensor.dim() >= 2


def pruned(tensor, share):
    if share == 0:
        return tensor
    magnitude = tensor.abs().flatten()
    threshold = magnitude.kthvalue(max(1, round(share * magnitude.numel()))).values
    return torch.where(tensor.abs() > threshold, tensor, torch.zeros(()))


def content(tensor):
    return tensor.contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?")
    parser.add_argument("--synthetic", choices=["normal", "laplace"], default="normal")
    parser.add_argument("--elements", type=int, default=20_000_000)
    tensors = weights(parser.parse_args())
    matrices = [tensor for tensor in tensors if is_matrix(tensor)]
    others = sum(tensor.nbytes for tensor in tensors if not is_matrix(tensor))
    whole = others + sum(tensor.nbytes for tensor in matrices)
    square = sum(float(tensor.double().square().sum()) for tensor in matrices)
    print(f"{whole} bytes of weights, {whole - others} of them in {len(matrices)} float32 matrices; zlib level {LEVEL}")
    print("stored as  share pruned  bytes stored  deflated  of float32  relative error  deflating")
    for dtype in (torch.float32, torch.float16):
        for share in SHARES:
            stored = deflated = 0
            error = seconds = 0.0
            for tensor in matrices:
                kept = pruned(tensor, share).to(dtype)
                error += float((kept.double() - tensor.double()).square().sum())
                raw = content(kept)
                start = time.perf_counter()
                packed = len(zlib.compress(raw, LEVEL))
                seconds += time.perf_counter() - start
                stored, deflated = stored + len(raw), deflated + packed
            # tensors that are not pruned are stored as they are
            print(f"{str(dtype)[6:]:9}  {share:12.0%}  {others + stored:12}  {others + deflated:12}  "
                  f"{(others + deflated) / whole:7.1%}  {(error / square) ** 0.5:14.2e}  {seconds:6.1f} s", flush=True)


if __name__ == "__main__":
    main()
