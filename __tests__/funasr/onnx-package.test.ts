import { describe, expect, test } from '@jest/globals';
import { withOnnxFiles } from '../../src/funasr/onnx-package.js';
import type { PackagePlan } from '../../src/funasr/package.js';
import { parseYaml, type YamlMap } from '../../src/funasr/yaml.js';

const TOKENS = ['<blank>', '<s>', '</s>', '好', '<unk>'];
const CMVN = '<Nnet>\n<AddShift> 1 1\n<LearnRateCoef> 0 [ 1 ]\n<Rescale> 1 1\n<LearnRateCoef> 0 [ 1 ]\n</Nnet>\n';

/** A package whose slots are named by their last keys, with these files in them. */
function plan(
  files: Readonly<Record<string, readonly [name: string, content: string]>>,
  config = 'model: Paraformer',
): PackagePlan {
  const section = (key: string): string => (key === 'cmvn_file' ? 'frontend_conf' : 'tokenizer_conf');
  return {
    files: Object.values(files).map(([name, content]) => ({
      name,
      from: 'run',
      content: Buffer.from(content, 'latin1'),
    })),
    slots: Object.entries(files).map(([key, [name]]) => ({ keys: [section(key), key], name, from: 'run' })),
    sources: [],
    config: parseYaml(config) as YamlMap,
    missing: [],
    vocabulary: null,
    notices: [],
  };
}

const filesOf = (given: PackagePlan): Record<string, string> =>
  Object.fromEntries(
    withOnnxFiles(given).files.map(({ name, content }) => [name, Buffer.from(content).toString('latin1')]),
  );
const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

describe('beside an ONNX model lie', () => {
  test('files as they are where they have the names already', () => {
    const given = plan({ token_list: ['tokens.json', utf8(JSON.stringify(TOKENS))], cmvn_file: ['am.mvn', CMVN] });
    expect(withOnnxFiles(given).files).toEqual([...given.files].sort((a, b) => (a.name < b.name ? -1 : 1)));
  });

  test('copies under the names that the runtimes open', () => {
    const found = filesOf(
      plan({
        token_list: ['words/tokens.txt', utf8(`${TOKENS.join('\n')}\n`)],
        cmvn_file: ['ours.mvn', CMVN],
        seg_dict_file: ['ours_dict', 'a\tb\n'],
      }),
    );
    expect(found['tokens.json']).toBe(utf8(`${JSON.stringify(TOKENS)}\n`));
    expect(found['am.mvn']).toBe(CMVN);
    expect(found['seg_dict']).toBe('a\tb\n');
    expect(Object.keys(found)).toHaveLength(6);
  });

  test('the tokens that config.yaml has one by one', () => {
    const found = filesOf(plan({}, `tokenizer_conf: {token_list: ['a', 'b', '<unk>']}`));
    expect(found).toEqual({ 'tokens.json': '["a","b","<unk>"]\n' });
  });

  test('the pieces of a SentencePiece model as tokens, by their numbers', () => {
    // ModelProto: field 1 is a piece, whose field 1 is its text.
    const model = '\x0a\x07\x0a\x05<unk>\x0a\x03\x0a\x01a\x0a\x05\x0a\x03\xe2\x96\x81';
    const found = filesOf(plan({ bpemodel: ['bpe.model', model] }, 'model: SenseVoiceSmall'));
    expect(found['tokens.json']).toBe(utf8('["<unk>","a","▁"]\n'));
    expect(found['chn_jpn_yue_eng_ko_spectok.bpe.model']).toBe(model);
  });

  test.each([
    ['at the end', `${CMVN}\n\n`],
    ['within', CMVN.replace('<Rescale>', '\n \n<Rescale>')],
    ['after carriage returns', CMVN.replaceAll('\n', '\r\n').replace('<Rescale>', '\r\n<Rescale>')],
  ])('an am.mvn without blank lines %s, at which the servers crash', (_, content) => {
    expect(filesOf(plan({ cmvn_file: ['am.mvn', content] }))['am.mvn']).toBe(CMVN);
  });

  test('no list of what is none', () => {
    expect(filesOf(plan({ token_list: ['tokens.txt', 'a\nb\n'] }))['tokens.json']).toBeUndefined();
  });
});
