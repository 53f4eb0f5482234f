import { expect, test } from '@jest/globals';
import { renderText } from '../../src/report/text.js';
import type { Deployment } from '../../src/result.js';
import { pass } from './sample.js';

const lacking: Deployment = {
  state: 'incomplete',
  problems: [{ code: 'file-missing', params: { key: 'frontend_conf.cmvn_file', problem: 'gone' }, format: 'pt' }],
};
const unknown: Deployment = {
  state: 'unknown',
  problems: [{ code: 'class-unknown', params: { model: 'Nobody' }, format: 'pt' }],
};

test.each([
  [
    'en',
    lacking,
    ['Warning (not deployable)', 'that frontend_conf.cmvn_file names is missing (gone)', 'None yet: slim-model'],
  ],
  ['zh', lacking, ['警告（不可部署）', '缺少 frontend_conf.cmvn_file 指定的文件（gone）', '暂时没有：slim-model']],
  [
    'en',
    unknown,
    ['(deployable: unknown)', 'of class Nobody needs is unknown to this program', 'try AutoModel(model="slim-model")'],
  ],
  ['zh', unknown, ['（能否部署未知）', '本程序不了解 Nobody 类模型', '请先用 AutoModel(model="slim-model") 试一次']],
] as const)('what is known of deploying is said first, and which file to deploy: %s', (language, deployment, texts) => {
  const options = { language, width: 100, color: false, details: false };
  const shown = renderText({ ...pass, verdict: 'warn', deployment }, options);
  for (const text of texts) expect(shown).toContain(text);
  for (const text of texts) expect(renderText(pass, options)).not.toContain(text);
});
