import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { cleanConfigYaml, withoutAbsolutePaths } from '../../src/funasr/clean-config.js';

const RUN = new URL('../../demo/run/', import.meta.url);

describe('config.yaml of the package', () => {
  test('of a real run has no path of the training machine and is otherwise the base model’s', () => {
    const cleaned = cleanConfigYaml(readFileSync(new URL('outputs/config.yaml', RUN), 'utf8'));
    const { train_conf, optim_conf, ...model } = parse(cleaned);
    expect(model).toEqual(parse(readFileSync(new URL('base/config.yaml', RUN), 'utf8')));
    expect(train_conf).toMatchObject({ max_epoch: 6, avg_keep_nbest_models_type: 'loss' });
    expect(optim_conf).toEqual({ lr: 0.0002 });
    expect(cleaned).not.toMatch(/\/data\/train|\.\.\/data/);
  });

  test('keeps numbers, quotes and comments as they were written', () => {
    const source = [
      'device: cpu',
      'lr: 1.0e-05 # small',
      'bias: 1.10',
      'answer: "no"',
      'flag: yes',
      'octal: 012',
      'huge: 5000000000000000000000',
      'hex: 0x1F',
      'limit: .inf',
      'list: [1, 2.50]',
      '',
    ].join('\n');
    expect(cleanConfigYaml(source)).toBe(source.slice('device: cpu\n'.length));
  });

  test('paths in comments and keys go too', () => {
    const source = [
      '# trained by hand in /home/somebody/exp',
      '',
      '# what it is',
      'model: X # from /data/base',
      'conf:',
      '  # see ~/notes',
      '  a: 1 # one',
      '  /data/train: 3',
      '# end of C:\\exp',
      '',
    ].join('\n');
    const cleaned = cleanConfigYaml(source);
    expect(parse(cleaned)).toEqual({ model: 'X', conf: { a: 1 } });
    expect(cleaned).toMatch(/# what it is\nmodel: X\n.*\n.*# one/);
    expect(cleaned).not.toMatch(/somebody|data|notes|exp/);
  });

  test('without anything to remove is the same text', () => {
    const source = 'model:   X\nconf: {a: 1}\n';
    expect(cleanConfigYaml(source)).toBe(source);
  });

  test.each([
    ['/data/x'],
    ['~/x'],
    ['~user/x'],
    ['C:\\data'],
    ['D:/data'],
    ['\\\\server\\share'],
    ['a.pt,/data/b.pt'],
    ['--file=/data/b'],
    ['file:///data/x'],
  ])('an absolute path goes: %s', (path) => {
    const source = JSON.stringify({ deep: { er: path, list: [path, 'kept'] }, kept: 1 });
    expect(parse(cleanConfigYaml(source))).toEqual({ deep: { list: ['kept'] }, kept: 1 });
    expect(withoutAbsolutePaths({ deep: { er: path, list: [path, 'kept'] }, kept: 1 })).toEqual({
      deep: { list: ['kept'] },
      kept: 1,
    });
  });

  test.each([['/'], ['https://host/path'], ['a/b'], ['<unk>'], ['1 / 2']])('no absolute path stays: %s', (text) => {
    expect(parse(cleanConfigYaml(JSON.stringify({ text, device: 'cpu' })))).toEqual({ text });
  });

  test('what would act on the machine that loads the model goes: code, secrets, weights not to be loaded', () => {
    const source =
      'trust_remote_code: true\nremote_code: ./model.py\nexcludes: decoder\nscope_map: a,b\ntrain_conf:\n  wandb_token: s3cret\n  max_epoch: 1\n';
    expect(parse(cleanConfigYaml(source))).toEqual({ train_conf: { max_epoch: 1 } });
  });

  test('an inlined token list stays, the path of one goes', () => {
    expect(parse(cleanConfigYaml('tokenizer_conf:\n  token_list: [a, b]\n  seg_dict: seg_dict\n'))).toEqual({
      tokenizer_conf: { token_list: ['a', 'b'] },
    });
  });

  test('aliases are written out, so that removing an anchor breaks nothing', () => {
    expect(parse(cleanConfigYaml('init_param: &p /data/x\nother: *p\nconf: &c {a: 1}\nsame: *c\n'))).toEqual({
      conf: { a: 1 },
      same: { a: 1 },
    });
  });
});
