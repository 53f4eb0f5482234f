import { expect, test } from '@jest/globals';
import { INPUTS } from '../../src/inputs.js';
import { FORMATS, type FormatContext, type FormatFile, filesOf, modelBytes } from '../../src/model-file/formats.js';
import { safetensorsLayout } from '../../src/model-file/safetensors.js';
import { torchFile, torchLayout } from '../../src/model-file/torch-save.js';
import { outputModel } from '../helpers/output-model.js';

const file = (name: string): FormatFile => ({ ...torchFile, name });
const CONTEXT: FormatContext = {
  gguf: (precision) => ({ name: `${precision}.gguf`, keys: [], parts: [] }),
  onnx: new Map([
    ['onnx', ['model.onnx', 'model_eb.onnx'].map(file)],
    ['onnx-int8', ['model_quant.onnx', 'model_eb.onnx'].map(file)],
  ]),
};
const names = (...formats: Parameters<typeof filesOf>[0]) => filesOf(formats, CONTEXT).map(({ name }) => name);

test('files of several formats stand in the order of the formats, and none bears the name of another', () => {
  expect(names('pt', 'safetensors')).toEqual(['model.pt', 'model.safetensors']);
  expect(names('safetensors', 'pt')).toEqual(['model.safetensors', 'model.pt']);
  const all = names(...INPUTS.format.choices);
  expect(new Set(all).size).toBe(all.length);
});

test('FunASR loads what torch.save writes, and nothing else', () => {
  expect(INPUTS.format.choices.filter((format) => FORMATS[format].loadable)).toEqual(['pt']);
});

test('a file that two formats have is one', () => {
  expect(names('onnx-int8', 'pt', 'onnx')).toEqual(['model_quant.onnx', 'model_eb.onnx', 'model.pt', 'model.onnx']);
});

test('what a GGUF or an ONNX file is made of must be told', () => {
  expect(() => filesOf(['gguf-f16'])).toThrow('what a GGUF holds is not known');
  expect(() => filesOf(['onnx'])).toThrow('the base model has no ONNX file');
});

test('the bytes of a model are those of its layout', () => {
  const model = outputModel(['encoder.w', 'float32', [2, 3]], ['decoder.tied', '=encoder.w', [2, 3]]);
  expect(modelBytes(model, 'pt')).toBe(torchLayout(model).byteLength);
  expect(modelBytes(model, 'safetensors')).toBe(safetensorsLayout(model).byteLength);
  expect(modelBytes(model, 'safetensors')).not.toBe(modelBytes(model, 'pt'));
});
