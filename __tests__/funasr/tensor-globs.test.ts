import { describe, expect, test } from '@jest/globals';
import { matchTensors, missingForFunasr } from '../../src/funasr/tensor-globs.js';

const NAMES = [
  'encoder.encoders.0.norm1.weight',
  'encoder.encoders.0.norm1.bias',
  'decoder.output_layer.weight',
  'decoder.output_layer.bias',
  'seaco_decoder.decoders.0.norm1.weight',
  'seaco_decoder.after_norm.bias',
  'bias_encoder.weight_ih_l0',
];

describe('exclude-tensors', () => {
  test('a dot is nothing special: a star crosses it', () => {
    expect(matchTensors(['seaco_decoder.*'], NAMES)).toEqual([
      'seaco_decoder.decoders.0.norm1.weight',
      'seaco_decoder.after_norm.bias',
    ]);
    expect(matchTensors(['*.bias'], NAMES)).toHaveLength(3);
    expect(matchTensors(['*'], NAMES)).toEqual(NAMES);
  });

  test('several patterns: each name once, in the model’s order', () => {
    expect(matchTensors(['*.bias', 'decoder.*'], NAMES)).toEqual([
      'encoder.encoders.0.norm1.bias',
      'decoder.output_layer.weight',
      'decoder.output_layer.bias',
      'seaco_decoder.after_norm.bias',
    ]);
  });

  test('whole names only, braces and classes as usual', () => {
    expect(matchTensors(['{bias_encoder,nothing}.*', '*.weight_ih_l[01]'], NAMES)).toEqual([
      'bias_encoder.weight_ih_l0',
    ]);
    expect(() => matchTensors(['decoder'], NAMES)).toThrow(/'decoder' matches no tensor/);
    expect(matchTensors([], NAMES)).toEqual([]);
  });

  test('a pattern that matches nothing is an error that offers names near it', () => {
    expect(() => matchTensors(['*.bias', 'decoder.outputlayer.*', 'seaco-decoder.*'], NAMES)).toThrow(
      "exclude-tensors: 'decoder.outputlayer.*' matches no tensor; closest names: decoder.output_layer.weight, " +
        "decoder.output_layer.bias\nexclude-tensors: 'seaco-decoder.*' matches no tensor; closest names: seaco_decoder.decoders.0.norm1.weight, " +
        'seaco_decoder.after_norm.bias',
    );
    const many = Array.from({ length: 30 }, (_, i) => `decoder.decoders.${i}.w`);
    expect(() => matchTensors(['decoder2.*'], [...many, 'encoder.x'])).toThrow(/closest names: decoder\.\*$/);
  });

  test('a leading ! is no negation', () => {
    expect(() => matchTensors(['!decoder.*'], NAMES)).toThrow(/matches no tensor/);
  });

  test('a name longer than any model’s is never matched', () => {
    expect(() => matchTensors(['*.*.*.bias'], [`${'.'.repeat(100_000)}`])).toThrow(/matches no tensor/);
  });
});

test('what FunASR will miss', () => {
  expect(missingForFunasr([])).toBeUndefined();
  expect(missingForFunasr(['a', 'b'])).toEqual({
    code: 'excluded-needed',
    level: 'info',
    params: { names: 'a, b', count: 2 },
  });
  const many = Array.from({ length: 115 }, (_, i) => `seaco_decoder.${i}`);
  expect(missingForFunasr(many)?.params).toMatchObject({
    count: 115,
    names: expect.stringMatching(/seaco_decoder\.7, \.\.\.$/),
  });
});
