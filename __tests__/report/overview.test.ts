import { expect, test } from '@jest/globals';
import { renderText } from '../../src/report/text.js';
import { pass } from './sample.js';

test.each([
  ['en', 'FunASR does not: AutoModel(model="slim-model") needs format: pt.'],
  ['zh', 'FunASR 不读取该格式：AutoModel(model="slim-model") 需要 format: pt。'],
] as const)('a package without model.pt is none that FunASR loads, and says so: %s', (language, text) => {
  const contents = { ...pass.package, missing: ['model.pt'] };
  const options = { language, width: 100, color: false, details: false };
  expect(renderText({ ...pass, package: contents }, options)).toContain(text);
  expect(renderText(pass, options)).not.toContain(text);
});
