#!/usr/bin/env python3
"""Makes speech that is none (tones and noise, the same in each run) and FunASR's three kinds of lists of it.

make_data.py DIR        writes DIR/*.wav, {train,val}.jsonl, {train,val}_sense.jsonl, {train,val}_nano.jsonl
"""

import json
import pathlib
import sys

import numpy
import soundfile

RATE = 16000
CHARACTERS = json.loads((pathlib.Path(__file__).resolve().parent / "chars.json").read_text(encoding="utf-8"))
random = numpy.random.default_rng(1)


def write_wav(path, samples):
    time = numpy.arange(samples) / RATE
    tones = [
        random.uniform(0.05, 0.2) * numpy.sin(2 * numpy.pi * random.uniform(100, 3500) * time + random.uniform(0, 6))
        for _ in range(4)
    ]
    soundfile.write(path, (sum(tones) + random.normal(0, 0.02, samples)).astype(numpy.float32), RATE)


def examples(directory, split, count):
    """One example in the forms of AudioDataset, SenseVoiceCTCDataset and Fun-ASR-Nano's dataset at a time."""
    for i in range(count):
        samples = int(random.integers(RATE, 2 * RATE))
        path = str(directory / f"{split}{i}.wav")
        write_wav(path, samples)
        words = [str(word) for word in random.choice(CHARACTERS, int(random.integers(4, 8)))]
        sizes = {"source_len": samples // 160, "target_len": len(words)}
        plain = {"key": f"{split}{i}", "source": path, "target": " ".join(words), **sizes}
        tags = {
            "text_language": "<|zh|>",
            "emo_target": "<|NEUTRAL|>",
            "event_target": "<|Speech|>",
            "with_or_wo_itn": "<|withitn|>",
        }
        turns = [
            {"role": "system", "content": "You are a helpful assistant."},
            {"role": "user", "content": f"语音转写：<|startofspeech|>!{path}<|endofspeech|>"},
            {"role": "assistant", "content": "".join(words)},
        ]
        yield (
            plain,
            {**plain, **tags, "target": "".join(words)},
            {
                "messages": turns,
                "speech_length": samples // 160,
                "text_length": len(words),
            },
        )


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    directory = pathlib.Path(sys.argv[1]).resolve()
    directory.mkdir(parents=True, exist_ok=True)
    for split, count in (("train", 16), ("val", 6)):
        lists = zip(*examples(directory, split, count))
        for suffix, lines in zip(("", "_sense", "_nano"), lists):
            text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            (directory / f"{split}{suffix}.jsonl").write_text(text, encoding="utf-8")
    write_wav(directory / "test.wav", 40000)


if __name__ == "__main__":
    main()
