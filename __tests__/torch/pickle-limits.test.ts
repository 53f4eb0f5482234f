/** The caps of src/torch/limits.ts are what is still read; one more is refused. */
import { describe, expect, test } from '@jest/globals';
import { MAX_PICKLE_STACK } from '../../src/torch/limits.js';
import { PickleCursor } from '../../src/torch/pickle/cursor.js';
import { INERT, PickleMachine } from '../../src/torch/pickle/machine.js';
import { PLACE, pickleOf } from '../helpers/unpickle.js';

describe('caps', () => {
  test('of objects on the stack', () => {
    const machine = new PickleMachine(new PickleCursor(pickleOf(''), PLACE), INERT);
    for (let i = 0; i < MAX_PICKLE_STACK; i++) machine.push(null);
    expect(() => machine.push(null)).toThrow('more than 1000000 objects on the stack');
  });

  test('of open marks', () => {
    const machine = new PickleMachine(new PickleCursor(pickleOf(''), PLACE), INERT);
    for (let i = 0; i < MAX_PICKLE_STACK; i++) machine.mark();
    expect(() => machine.mark()).toThrow('more than 1000000 marks are open');
  });
});
