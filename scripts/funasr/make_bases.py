#!/usr/bin/env python3
"""Makes tiny base models that FunASR itself builds, with the files and the forms of configuration that the hubs have.

    make_bases.py DIR KIND...        KIND: seaco, paraformer, sensevoice, nano or kws; writes DIR/KIND/base

The weights are random, yet the same in each run, others with another SEED in the environment. With EXPORTABLE=1 in the environment the models have the sizes that FunASR's export
to ONNX takes for granted: 80 filters, two blocks of the encoder, and for SeACo 512 values a frame and more than 101 tokens. A Fun-ASR-Nano has a Qwen3 of one layer, in bfloat16 as the real
one. The base of keyword spotting has no config.yaml: in FunASR's recipe that lies with the recipe, and `init_param` names the
weights.
"""

import base64
import json
import logging
import os
import pathlib
import shutil
import sys

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1")
HERE = pathlib.Path(__file__).resolve().parent
CHARACTERS = json.loads((HERE / "chars.json").read_text(encoding="utf-8"))
EXPORTABLE = "EXPORTABLE" in os.environ
MELS = 80 if EXPORTABLE else 4
FEATURES = MELS * 7  # n_mels * lfr_m
PIECES = "chn_jpn_yue_eng_ko_spectok.bpe.model"
LLM = "Qwen3-0.6B"
HUB = {
    "seaco": "iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch",
    "paraformer": "iic/speech_paraformer-large_asr_nat-zh-cn-16k-common-vocab8404-pytorch",
    "sensevoice": "iic/SenseVoiceSmall",
    "nano": "",
}
METAS = {
    "seaco": {
        "tokenizer_conf": {"token_list": "tokens.json", "seg_dict_file": "seg_dict"},
        "frontend_conf": {"cmvn_file": "am.mvn"},
    },
    "paraformer": {
        "tokenizer_conf": {"token_list": "tokens.json", "seg_dict": "seg_dict"},
        "frontend_conf": {"cmvn_file": "am.mvn"},
    },
    "sensevoice": {"tokenizer_conf": {"bpemodel": PIECES}, "frontend_conf": {"cmvn_file": "am.mvn"}},
    "nano": {
        "llm_conf": {"init_param_path": LLM},
        "tokenizer_conf": {"init_param_path": LLM},
        "dataset_conf": {"ctc_tokenizer_conf": {"vocab_path": "multilingual.tiktoken"}},
    },
}


def write_json(path, value, **options):
    path.write_text(json.dumps(value, ensure_ascii=False, **options), encoding="utf-8")


def write_cmvn(path, mean=-8.0):
    """Kaldi's text form of mean and variance, as FunASR's frontends read it."""
    means = " ".join(f"{mean - 0.01 * i:.2f}" for i in range(FEATURES))
    scales = " ".join(f"{0.15 + 0.0001 * i:.4f}" for i in range(FEATURES))
    path.write_text(
        f"<Nnet>\n<Splice> {FEATURES} {FEATURES}\n[ 0 ]\n<AddShift> {FEATURES} {FEATURES}\n<LearnRateCoef> 0 [ {means} ]\n"
        f"<Rescale> {FEATURES} {FEATURES}\n<LearnRateCoef> 0 [ {scales} ]\n</Nnet>\n"
    )


def write_tokens(directory):
    write_json(directory / "tokens.json", ["<blank>", "<s>", "</s>", *CHARACTERS, "<unk>"], indent=0)
    (directory / "seg_dict").write_text("".join(f"{c} {c}\n" for c in CHARACTERS), encoding="utf-8")


def write_pieces(directory):
    """A sentencepiece model of the characters and of SenseVoice's tags."""
    import sentencepiece

    tags = "zh en yue ja ko nospeech NEUTRAL HAPPY SAD ANGRY EMO_UNKNOWN Speech BGM withitn woitn".split()
    corpus = directory / "corpus.txt"
    corpus.write_text("".join("".join(CHARACTERS[i : i + 3]) + "\n" for i in range(len(CHARACTERS) - 2)), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(corpus),
        model_prefix=str(directory / PIECES.removesuffix(".model")),
        model_type="bpe",
        vocab_size=len(CHARACTERS) + len(tags) + 6,
        user_defined_symbols=[f"<|{tag}|>" for tag in tags],
        normalization_rule_name="identity",  # the table of any other rule takes 240 kB
        hard_vocab_limit=False,
        add_dummy_prefix=False,
        unk_id=0,
        bos_id=1,
        eos_id=2,
        minloglevel=2,
    )
    corpus.unlink()
    (directory / PIECES.replace(".model", ".vocab")).unlink()


def write_llm(directory):
    """What transformers needs to build the language model and its tokenizer, and the tokens of the CTC decoder."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    llm = directory / LLM
    llm.mkdir()
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    specials = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    trainer = trainers.BpeTrainer(
        vocab_size=300, special_tokens=specials, initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()), show_progress=False
    )
    tokenizer.train_from_iterator(["".join(CHARACTERS), "system user assistant 语音转写：<think>\n\n</think>\n\n"] * 20, trainer)
    tokenizer.save(str(llm / "tokenizer.json"), pretty=False)
    names = {"tokenizer_class": "PreTrainedTokenizerFast", "eos_token": specials[2], "pad_token": specials[0]}
    write_json(llm / "tokenizer_config.json", {**names, "model_max_length": 131072, "clean_up_tokenization_spaces": False})
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "num_key_value_heads": 1, "head_dim": 8}
    others = {"intermediate_size": 24, "vocab_size": tokenizer.get_vocab_size(), "max_position_embeddings": 4096}
    kind = {"architectures": ["Qwen3ForCausalLM"], "model_type": "qwen3", "torch_dtype": "bfloat16", "tie_word_embeddings": True}
    write_json(
        llm / "config.json", {**kind, **sizes, **others, "bos_token_id": 0, "eos_token_id": 2, "rope_theta": 1000000}, indent=2
    )
    write_json(llm / "generation_config.json", {"eos_token_id": [2, 0], "pad_token_id": 0, "do_sample": False})
    lines = (f"{base64.b64encode(bytes([i])).decode()} {i}\n" for i in range(256))
    (directory / "multilingual.tiktoken").write_text("".join(lines))


def build(config):
    """The model that FunASR makes of a configuration, each tensor unlike the others, as training leaves them."""
    import torch
    from funasr import AutoModel

    seed = int(os.environ.get("SEED", "0"))
    model = AutoModel(**config, device="cpu", disable_update=True, disable_pbar=True, init_param=None, ncpu=1, seed=seed).model
    for parameter in model.parameters():
        parameter.data.add_(0.01 * torch.randn_like(parameter))
    return model.state_dict()


def make(directory, kind):
    import torch

    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True)
    if kind == "kws":
        return make_kws(directory)
    config = (HERE / f"bases/{kind}.yaml").read_text(encoding="utf-8").replace("n_mels: 4", f"n_mels: {MELS}")
    blocks = config.replace("num_blocks: 1", "num_blocks: 2", 1) if EXPORTABLE else config  # the encoder stands first
    if EXPORTABLE and kind == "seaco":
        for narrow, wide in ("output_size: 8", 512), ("inner_dim: 8", 512), ("idim: 8", 512), ("units: 16", 1024), ("units: 8", 512):
            blocks = blocks.replace(f"{narrow}\n", f"{narrow.split(':')[0]}: {wide}\n")
        CHARACTERS.extend(chr(0x3400 + i) for i in range(116 - len(CHARACTERS)))
    (directory / "config.yaml").write_text(blocks, encoding="utf-8")
    described = {
        "framework": "pytorch",
        "task": "auto-speech-recognition",
        "model": {"type": "funasr"},
        "pipeline": {"type": "funasr-pipeline"},
    }
    metas = {"init_param": "model.pt", "config": "config.yaml", **METAS[kind]}
    write_json(
        directory / "configuration.json",
        {**described, "model_name_in_hub": {"ms": HUB[kind], "hf": ""}, "file_path_metas": metas},
        indent=2,
    )
    {"sensevoice": write_pieces, "nano": write_llm}.get(kind, write_tokens)(directory)
    if kind != "nano":
        write_cmvn(directory / "am.mvn")
    weights = build({"model": str(directory)})
    torch.save({"state_dict": weights} if kind in ("sensevoice", "nano") else weights, directory / "model.pt")


def make_kws(directory):
    import torch
    import yaml

    write_cmvn(directory / "am.mvn.dim40_l3r3")
    phones = [f"ph{i}" for i in range(30)]
    (directory / "tokens_2602.txt").write_text("\n".join(["<blank>", "<s>", "</s>", *phones, "<unk>"]) + "\n")
    words = (f"{c} ph{i % 30} ph{7 * i % 30}\n" for i, c in enumerate(CHARACTERS))
    (directory / "lexicon.txt").write_text("".join(words), encoding="utf-8")
    config = yaml.safe_load((HERE / "bases/kws.yaml").read_text())
    config["frontend_conf"]["cmvn_file"] = str(directory / "am.mvn.dim40_l3r3")
    config["tokenizer_conf"].update(token_list=str(directory / "tokens_2602.txt"), seg_dict=str(directory / "lexicon.txt"))
    torch.save({"state_dict": build(config)}, directory / "basetrain_sanm_6e_320_256_fdim40_t2602_offline.pt")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    logging.disable(logging.WARNING)
    for kind in sys.argv[2:]:
        make(pathlib.Path(sys.argv[1]).resolve() / kind / "base", kind)
        print(f"made {kind}")


if __name__ == "__main__":
    main()
