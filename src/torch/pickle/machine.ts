/**
 * The pickle machine, as Python's Lib/pickle.py carries out its opcodes, except for the calls: they become inert nodes,
 * or tensors where the host knows how. No recursion, no lookup of anything outside the pickle.
 */
import { breathe } from '../../host.js';
import { type Message, message } from '../../words/message.js';
import type { ByteSource } from '../byte-source.js';
import { MAX_GLOBAL_LENGTH, MAX_PICKLE_STACK } from '../limits.js';
import { decodeUtf8 } from '../utf8.js';
import { actOf, type Calling, callGlobal, isPlainState } from './calls.js';
import { PickleCursor, type PicklePlace } from './cursor.js';
import { checkDepth } from './depth.js';
import { describe } from './describe.js';
import { globalOf, isAttack, isForeign } from './globals.js';
import { COST, costOf, Heap, itemsCost, lengthOf } from './heap.js';
import { INSTRUCTIONS } from './instructions.js';
import { Memo } from './memo.js';
import { Op } from './opcodes.js';
import {
  Global,
  PickleDict,
  type PickleList,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
  StorageValue,
  TensorValue,
} from './value.js';
import { visitChildren } from './walk.js';

/** What the machine needs from the reader of the file around the pickle. */
export interface PickleHost {
  /** The object that a persistent id stands for. */
  persistent(id: PickleValue, at: PickleCall): PickleValue;
  /** The result of a call, or undefined to keep it inert. */
  call(callable: Global, args: readonly PickleValue[], at: PickleCall): PickleValue | undefined;
}

/** Where in the pickle the host was asked. */
export interface PickleCall {
  /** dict key under which the result seems to be going: a tensor's name */
  readonly key: string | undefined;
  /** Throws the error that names file, record and offset. */
  fail(problem: Message, hint?: Message): never;
}

/** Keeps everything inert: for pickles without tensors. */
export const INERT: PickleHost = { persistent: () => null, call: () => undefined };

export interface Unpickled {
  readonly value: PickleValue;
  /** of the pickle, STOP included */
  readonly byteLength: number;
  /** what was given to calls of unknown functions, which may have changed it */
  readonly exposed: readonly PickleValue[];
}

/**
 * Carries out the pickle that begins at `place.start`.
 * Throws a CheckpointError for whatever Python would not accept, for what would do something when torch loads it, and
 * beyond the limits.
 */
export function unpickle(source: ByteSource, place: PicklePlace, host: PickleHost): Unpickled {
  const machine = new PickleMachine(new PickleCursor(source, place), host);
  for (;;) {
    const result = machine.run(AT_ONCE);
    if (result !== undefined) return result;
  }
}

/** Opcodes between two looks at the signal. */
const AT_ONCE = 2 ** 20;

/** The same, letting signals in between. */
export async function unpickleInTurns(
  source: ByteSource,
  place: PicklePlace,
  host: PickleHost,
  signal: AbortSignal | undefined,
): Promise<Unpickled> {
  const machine = new PickleMachine(new PickleCursor(source, place), host);
  for (;;) {
    const result = machine.run(AT_ONCE);
    if (result !== undefined) return result;
    await breathe(signal);
  }
}

/** Stack, memo, and what the instructions do with them. */
export class PickleMachine implements PickleCall {
  private readonly stack: PickleValue[] = [];
  /** heights of the stack at each open MARK */
  private readonly marks: number[] = [];
  /** height of the stack at the innermost open MARK: below it nothing may be taken */
  private floor = 0;
  private readonly memo: Memo;
  private readonly globals = new Map<string, Global>();
  private readonly exposed: PickleValue[] = [];
  private readonly heap = new Heap((most) =>
    this.fail(message('torch.pickle.heap', { most }), message('torch.hint.too-large')),
  );

  constructor(
    private readonly cursor: PickleCursor,
    private readonly host: PickleHost,
  ) {
    this.memo = new Memo(cursor.another());
  }

  /** Carries out up to `count` opcodes; gives the result at STOP, undefined where there is more to do. */
  run(count: number): Unpickled | undefined {
    const { cursor } = this;
    for (let i = 0; i < count; i++) {
      cursor.opcodeAt = cursor.position;
      const opcode = cursor.u8();
      if (opcode === Op.STOP) return this.stop();
      const instruction = INSTRUCTIONS[opcode];
      if (instruction === undefined) {
        this.fail(message('torch.pickle.opcode', { opcode: `0x${opcode.toString(16).padStart(2, '0')}` }));
      }
      instruction(this, cursor);
      cursor.leaveFrame();
    }
    return undefined;
  }

  fail(problem: Message, hint?: Message): never {
    return this.cursor.fail(problem, hint);
  }

  /** The text below the globals on top of the stack: torch writes a name before the call that makes its tensor. */
  get key(): string | undefined {
    let top = this.stack.length - 1;
    while (this.stack[top] instanceof Global) top--;
    const below = this.stack[top];
    return typeof below === 'string' ? below : undefined;
  }

  private stop(): Unpickled {
    const value = this.pop();
    if (this.stack.length > 0 || this.marks.length > 0) this.fail(message('torch.pickle.left'));
    checkDepth(value, (problem) => this.fail(problem));
    return { value, byteLength: this.cursor.position, exposed: this.exposed };
  }

  // ---- stack and memo ----

  push(value: PickleValue): void {
    if (this.stack.length === MAX_PICKLE_STACK) this.fail(message('torch.pickle.stack', { most: MAX_PICKLE_STACK }));
    this.stack.push(value);
  }

  pushInt(int: number | bigint): void {
    if (typeof int === 'bigint') this.heap.charge(COST.bigint);
    this.push(int);
  }

  /** Bytes stand for text that is none here. */
  pushText(text: string | Uint8Array): void {
    if (typeof text !== 'string') {
      this.pushBytes(text);
      return;
    }
    this.heap.charge(COST.text + text.length);
    this.push(text);
  }

  /** Python 2's str: text where it is UTF-8, as torch.load reads it, else bytes. */
  pushByteString(bytes: Uint8Array): void {
    const text = decodeUtf8(bytes);
    if (text === undefined) this.pushBytes(bytes);
    else this.pushText(text);
  }

  pushBytes(bytes: Uint8Array): void {
    this.heap.charge(COST.view);
    this.push(bytes);
  }

  pushNode(node: PickleValue): void {
    this.heap.charge(costOf(node));
    this.push(node);
  }

  top(): PickleValue {
    const { length } = this.stack;
    const value = this.stack[length - 1];
    if (value === undefined || length <= this.floor) this.fail(message('torch.pickle.empty'));
    return value;
  }

  pop(): PickleValue {
    const value = this.top();
    this.stack.pop();
    return value;
  }

  popMany(count: number): PickleValue[] {
    const start = this.stack.length - count;
    if (start < this.floor) this.fail(message('torch.pickle.empty'));
    return this.stack.splice(start);
  }

  popToMark(): PickleValue[] {
    return this.stack.splice(this.unmark());
  }

  /** POP takes a MARK, too. */
  popOrUnmark(): void {
    if (this.marks.at(-1) === this.stack.length) this.unmark();
    else this.pop();
  }

  mark(): void {
    if (this.marks.length === MAX_PICKLE_STACK) this.fail(message('torch.pickle.marks', { most: MAX_PICKLE_STACK }));
    this.floor = this.stack.length;
    this.marks.push(this.floor);
  }

  /** Closes the innermost MARK and returns the height of the stack there. */
  private unmark(): number {
    const height = this.marks.pop();
    if (height === undefined) this.fail(message('torch.pickle.no-mark'));
    this.floor = this.marks.at(-1) ?? 0;
    return height;
  }

  memoize(index: number): void {
    const value = this.top();
    if (!this.memo.put(index, value)) return;
    this.heap.charge(COST.mapItem);
    this.heap.keep(value);
  }

  /** MEMOIZE numbers what it keeps. */
  memoizeNext(): void {
    this.memoize(this.memo.size);
  }

  recall(index: number): void {
    const value = this.memo.get(index);
    if (value === undefined) this.fail(message('torch.pickle.memo', { index }));
    this.push(value);
  }

  /** DUP. */
  copyTop(): void {
    const value = this.top();
    this.heap.keep(value);
    this.push(value);
  }

  // ---- collections ----

  append(items: readonly PickleValue[]): void {
    const target = this.top();
    if (target instanceof Reduced) target.list ??= this.given(target, COST.list, [] as PickleList);
    const list = target instanceof Reduced ? target.list : target;
    if (!Array.isArray(list)) this.fail(message('torch.pickle.items', { what: describe(target) }));
    this.heap.charge(COST.item * items.length);
    for (const item of items) list.push(item);
  }

  addItems(items: readonly PickleValue[]): void {
    const target = this.top();
    if (!(target instanceof PickleSet)) this.fail(message('torch.pickle.items', { what: describe(target) }));
    this.heap.charge(COST.item * items.length);
    for (const item of items) target.items.push(item);
  }

  setItems(items: readonly PickleValue[]): void {
    const target = this.top();
    if (target instanceof Reduced) target.dict ??= this.given(target, COST.dict, new PickleDict());
    const dict = target instanceof Reduced ? target.dict : target;
    if (!(dict instanceof PickleDict)) this.fail(message('torch.pickle.items', { what: describe(target) }));
    if (items.length % 2 !== 0) this.fail(message('torch.pickle.no-value'));
    this.heap.charge(itemsCost(dict.size + items.length / 2) - itemsCost(dict.size));
    for (let i = 0; i < items.length; i += 2) {
      const key = items[i] ?? null;
      if (Array.isArray(key) || key instanceof PickleDict)
        this.fail(message('torch.pickle.unhashable', { what: describe(key) }));
      dict.set(key, items[i + 1] ?? null);
    }
  }

  /** What an object is to be given items in. */
  private given<T extends PickleValue>(target: Reduced, cost: number, collection: T): T {
    this.heap.charge(cost);
    this.expose(target, collection);
    return collection;
  }

  // ---- names and calls ----

  /** GLOBAL, STACK_GLOBAL and INST. */
  global(module: string, name: string): Global {
    const length = module.length + name.length;
    if (length > MAX_GLOBAL_LENGTH) {
      this.fail(message('torch.pickle.long', { what: message('torch.value.name'), bytes: length }));
    }
    const key = `${module}\n${name}`;
    const known = this.globals.get(key);
    if (known !== undefined) return known;
    const global = globalOf(module, name);
    this.judge(global, false);
    this.heap.charge(COST.object + COST.mapItem + 3 * length);
    this.globals.set(key, global);
    return global;
  }

  private judge(global: Global, reached: boolean): void {
    if (isAttack(global, reached)) this.refuse(message('torch.run.names', { global: global.path }));
  }

  private refuse(act: Message): never {
    return this.fail(message('torch.pickle.runs', { act }), message('torch.hint.attack'));
  }

  /** REDUCE and NEWOBJ. */
  call(how: Calling): void {
    const args = this.pop();
    const callable = this.pop();
    if (!(args instanceof PickleTuple)) this.fail(message('torch.pickle.arguments'));
    const value = this.judged(callable, args.items, how) && this.carryOut(callable, args.items, how);
    if (value === undefined) {
      this.pushReduced(callable, args.items, how);
      return;
    }
    // A tensor holds nothing of its arguments.
    if (value instanceof TensorValue) this.heap.release(args);
    this.pushNode(value);
  }

  private judged(callable: PickleValue, args: readonly PickleValue[], how: Calling): callable is Global {
    const act = actOf(callable, args, how);
    if (act !== undefined) this.refuse(act);
    return callable instanceof Global;
  }

  private carryOut(callable: Global, args: readonly PickleValue[], how: Calling): PickleValue | undefined {
    // Going through them takes time, whatever comes of it.
    for (const arg of args) this.heap.charge(lengthOf(arg));
    const value =
      callGlobal(callable, args, how) ?? (how === 'call' ? this.host.call(callable, args, this) : undefined);
    if (value instanceof Global) this.judge(value, true);
    // What it holds now, its argument held before.
    if (value instanceof PickleDict || value instanceof PickleSet) {
      visitChildren(value, (child) => this.heap.keep(child ?? null));
    }
    return value;
  }

  /** An object that stays inert: with keywords, of an old class, or of an unknown kind. */
  pushReduced(callable: PickleValue, args: readonly PickleValue[], how: Calling): void {
    this.judged(callable, args, how);
    const object = new Reduced(callable, args);
    this.expose(object, args as PickleList);
    this.pushNode(object);
  }

  /** Notes what an object of an unknown class is given: its methods may do anything with it. */
  private expose({ callable }: Reduced, given: PickleValue): void {
    if (!(callable instanceof Global && isForeign(callable))) return;
    this.heap.charge(COST.item);
    this.exposed.push(given);
  }

  pushPersistent(): void {
    const id = this.pop();
    const value = this.host.persistent(id, this);
    if (value instanceof StorageValue) this.heap.release(id);
    this.pushNode(value);
  }

  build(target: PickleValue, state: PickleValue): void {
    if (target instanceof Reduced) {
      target.state = state;
      this.expose(target, state);
      return;
    }
    this.heap.charge(lengthOf(state));
    if (!(target instanceof PickleDict && target.kind === 'OrderedDict' && isPlainState(state))) {
      this.fail(message('torch.pickle.build', { what: describe(target) }), message('torch.hint.never-saved'));
    }
  }
}
