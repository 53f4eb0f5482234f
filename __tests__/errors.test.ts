import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { CheckpointError, reasonOf, SelectionError } from '../src/errors.js';
import { message } from '../src/words/message.js';
import { english } from '../src/words/translator.js';

const where = message('average.tensor', { name: 'encoder.w' });
const problem = message('average.not-finite');

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test.each<[string, unknown, string]>([
  ['a file', new CheckpointError('model.pt.ep1', problem), 'has NaN or infinite weights'],
  [
    'a place in it',
    new CheckpointError('model.pt.ep1', problem, { where }),
    'tensor encoder.w: has NaN or infinite weights',
  ],
  ['several lines', new SelectionError([message('average.unfit'), problem]), 'the checkpoints are incompatible:'],
  ['the system', Object.assign(new Error('x'), { code: 'EACCES' }), 'this user may not read or write there (EACCES)'],
  [
    'the system, of one that is in use',
    Object.assign(new Error('x'), { code: 'EBUSY' }),
    'another program is using it (EBUSY)',
  ],
  ['the system, of a directory', thrownBy(() => readFileSync(tmpdir())), 'is a directory (EISDIR)'],
  [
    'the system, of a circle',
    Object.assign(new Error('x'), { code: 'ELOOP' }),
    'its symbolic links form a loop (ELOOP)',
  ],
  [
    'the system, of too many files',
    Object.assign(new Error('x'), { code: 'EMFILE' }),
    'this process has too many open files (EMFILE)',
  ],
  [
    'the system, for no reason',
    Object.assign(new Error('x'), { code: 'EPERM' }),
    'the system does not allow it (EPERM)',
  ],
  ['the system, for another reason', Object.assign(new Error('x'), { code: 'ESTALE' }), 'the system reports ESTALE'],
  ['another program', new Error('no route'), 'no route'],
])('the reason is that of %s', (_of, error, reason) => {
  expect(english(reasonOf(error))).toBe(reason);
});

test('a problem is told with its file and place', () => {
  expect(new CheckpointError('model.pt.ep1', problem, { where }).message).toBe(
    'model.pt.ep1: tensor encoder.w: has NaN or infinite weights',
  );
});
