/**
 * The pickle machine, as Python's Lib/pickle.py carries out its opcodes, but for the calls: they become inert nodes,
 * or tensors where the host knows how. No recursion, no lookup of anything outside the pickle.
 */
import { type Message, message } from '../../words/message.js';
import { MAX_INT_BYTES, MAX_PICKLE_HEAP_BYTES, MAX_PICKLE_OPCODES, MAX_PICKLE_STACK } from '../limits.js';
import { decodeUtf8 } from '../utf8.js';
import { CONSTRUCTORS } from './constructors.js';
import { PickleCursor, type PicklePlace } from './cursor.js';
import { checkDepth } from './depth.js';
import { describe } from './describe.js';
import { judgeGlobal } from './globals.js';
import { INSTRUCTIONS } from './instructions.js';
import { Op } from './opcodes.js';
import { Global, PickleDict, type PickleFloat, PickleSet, PickleTuple, type PickleValue, Reduced } from './value.js';

/** What the machine asks of whoever reads the file around the pickle. */
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
  /** globals beside the weights that are none of the usual ones */
  readonly unknownGlobals: ReadonlySet<string>;
}

/** Estimated heap bytes of what opcodes make. */
const COST = { item: 8, node: 32, container: 80, dict: 320, view: 160, mapItem: 64, bigint: MAX_INT_BYTES } as const;

/**
 * Carries out the first pickle of `bytes`.
 * Throws a CheckpointError for whatever Python would not accept, for globals that only an attack needs,
 * and beyond the limits; a TruncatedPickleError where the bytes end before STOP.
 */
export function unpickle(bytes: Uint8Array, place: PicklePlace, host: PickleHost): Unpickled {
  const cursor = new PickleCursor(bytes, place);
  const machine: PickleMachine = new PickleMachine(cursor, host);
  for (let count = 0; ; count++) {
    cursor.opcodeAt = cursor.position;
    if (count === MAX_PICKLE_OPCODES) machine.fail(message('torch.pickle.opcodes', { most: count }));
    const opcode = cursor.u8();
    if (opcode === Op.STOP) return { ...machine.stop(), byteLength: cursor.position };
    const instruction = INSTRUCTIONS[opcode];
    if (instruction === undefined) {
      machine.fail(message('torch.pickle.opcode', { opcode: `0x${opcode.toString(16).padStart(2, '0')}` }));
    }
    instruction(machine, cursor);
  }
}

/** Stack, memo, and what the instructions do with them. */
export class PickleMachine implements PickleCall {
  private readonly stack: PickleValue[] = [];
  /** heights of the stack at each open MARK */
  private readonly marks: number[] = [];
  /** height of the stack at the innermost open MARK: below it nothing may be taken */
  private floor = 0;
  private readonly memo = new Memo();
  private readonly unknownGlobals = new Set<string>();
  private heapBytes = 0;

  constructor(
    private readonly cursor: PickleCursor,
    private readonly host: PickleHost,
  ) {}

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

  stop(): Omit<Unpickled, 'byteLength'> {
    const value = this.pop();
    if (this.stack.length > 0 || this.marks.length > 0) this.fail(message('torch.pickle.left'));
    checkDepth(value, (problem) => this.fail(problem));
    return { value, unknownGlobals: this.unknownGlobals };
  }

  // ---- stack and memo ----

  push(value: PickleValue): void {
    if (this.stack.length === MAX_PICKLE_STACK) this.fail(message('torch.pickle.stack', { most: MAX_PICKLE_STACK }));
    this.stack.push(value);
  }

  pushFloat(float: PickleFloat): void {
    this.charge(COST.node);
    this.push(float);
  }

  pushInt(int: number | bigint): void {
    if (typeof int === 'bigint') this.charge(COST.bigint);
    this.push(int);
  }

  pushText(text: string): void {
    this.charge(COST.node + 2 * text.length);
    this.push(text);
  }

  /** Python 2's str: text where it is UTF-8, as torch.load reads it, else bytes. */
  pushByteString(bytes: Uint8Array): void {
    const text = decodeUtf8(bytes);
    if (text === undefined) this.pushBytes(bytes);
    else this.pushText(text);
  }

  pushBytes(bytes: Uint8Array): void {
    this.charge(COST.view);
    this.push(bytes);
  }

  pushNode(node: PickleValue): void {
    this.charge(node instanceof PickleDict ? COST.dict : COST.container);
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
    return this.take(start);
  }

  popToMark(): PickleValue[] {
    return this.take(this.unmark());
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
    if (this.memo.set(index, this.top())) this.charge(COST.mapItem);
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

  private take(start: number): PickleValue[] {
    this.charge(COST.item * (this.stack.length - start));
    return this.stack.splice(start);
  }

  private charge(bytes: number): void {
    this.heapBytes += bytes;
    if (this.heapBytes > MAX_PICKLE_HEAP_BYTES) {
      this.fail(message('torch.pickle.heap', { most: MAX_PICKLE_HEAP_BYTES }));
    }
  }

  // ---- collections ----

  append(items: readonly PickleValue[]): void {
    const target = this.top();
    if (target instanceof Reduced && target.list === undefined) {
      this.charge(COST.container);
      target.list = [];
    }
    const list = target instanceof Reduced ? target.list : target;
    if (!Array.isArray(list)) this.fail(message('torch.pickle.items', { what: describe(target) }));
    for (const item of items) list.push(item);
  }

  addItems(items: readonly PickleValue[]): void {
    const target = this.top();
    if (!(target instanceof PickleSet)) this.fail(message('torch.pickle.items', { what: describe(target) }));
    for (const item of items) target.items.push(item);
  }

  setItems(items: readonly PickleValue[]): void {
    const target = this.top();
    if (target instanceof Reduced && target.dict === undefined) {
      this.charge(COST.dict);
      target.dict = new PickleDict();
    }
    const dict = target instanceof Reduced ? target.dict : target;
    if (!(dict instanceof PickleDict)) this.fail(message('torch.pickle.items', { what: describe(target) }));
    if (items.length % 2 !== 0) this.fail(message('torch.pickle.no-value'));
    this.charge(COST.mapItem * (items.length / 2));
    for (let i = 0; i < items.length; i += 2) {
      const key = items[i] ?? null;
      if (Array.isArray(key) || key instanceof PickleDict)
        this.fail(message('torch.pickle.unhashable', { what: describe(key) }));
      dict.set(key, items[i + 1] ?? null);
    }
  }

  // ---- names and calls ----

  global(module: string, name: string): Global {
    const global = new Global(module, name);
    const verdict = judgeGlobal(module, name);
    if (verdict === 'attack') {
      this.fail(message('torch.pickle.attack', { global: global.path }), message('torch.hint.attack'));
    }
    if (verdict === 'unknown') {
      this.charge(COST.mapItem + 2 * global.path.length);
      this.unknownGlobals.add(global.path);
    }
    return global;
  }

  /** REDUCE and NEWOBJ. */
  call(): void {
    const args = this.pop();
    const callable = this.pop();
    if (!(args instanceof PickleTuple)) this.fail(message('torch.pickle.arguments'));
    const value = callable instanceof Global ? this.carryOut(callable, args.items) : undefined;
    this.pushNode(value ?? new Reduced(callable, args.items));
  }

  private carryOut(callable: Global, args: readonly PickleValue[]): PickleValue | undefined {
    const construct = CONSTRUCTORS.get(callable.path);
    if (construct === undefined) return this.host.call(callable, args, this);
    for (const arg of args) this.charge(COST.mapItem * sizeOf(arg));
    return construct(args);
  }

  pushReduced(callable: PickleValue, args: readonly PickleValue[]): void {
    this.pushNode(new Reduced(callable, args));
  }

  pushPersistent(id: PickleValue): void {
    this.pushNode(this.host.persistent(id, this));
  }

  build(target: PickleValue, state: PickleValue): void {
    if (target instanceof Reduced || target instanceof PickleDict) target.state = state;
    else this.fail(message('torch.pickle.build', { what: describe(target) }), message('torch.hint.never-saved'));
  }
}

/** What PUT has kept. Indices count up from 0 in honest pickles; hostile ones may use any. */
class Memo {
  private readonly values: PickleValue[] = [];
  private readonly others = new Map<number, PickleValue>();

  get size(): number {
    return this.values.length + this.others.size;
  }

  get(index: number): PickleValue | undefined {
    return index < this.values.length ? this.values[index] : this.others.get(index);
  }

  /** Returns whether the index is new. */
  set(index: number, value: PickleValue): boolean {
    if (index < this.values.length) {
      this.values[index] = value;
      return false;
    }
    const known = this.others.has(index);
    if (index > this.values.length || known) this.others.set(index, value);
    else this.values.push(value);
    return !known;
  }
}

/** Items that a constructor would copy. */
function sizeOf(value: PickleValue): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (value instanceof PickleTuple || value instanceof PickleSet) return value.items.length;
  return value instanceof PickleDict ? value.entries.size : 0;
}
