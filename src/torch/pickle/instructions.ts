/** What each opcode does (Lib/pickletools.py). */
import { message } from '../../words/message.js';
import type { PickleCursor } from './cursor.js';
import type { Kind } from './describe.js';
import type { PickleMachine } from './machine.js';
import { Op } from './opcodes.js';
import { parseFloat10, parseIndex, parseInt10, parseIntOrBool, parseName, parseQuoted, parseUnicode } from './text.js';
import { PickleDict, PickleFloat, PickleSet, PickleTuple } from './value.js';

/** One for all, as in Python: every tensor's hooks are made by a call without arguments. */
const NO_ITEMS = new PickleTuple([]);
NO_ITEMS.shared = true;

type Instruction = (machine: PickleMachine, cursor: PickleCursor) => void;

const BY_OPCODE: Readonly<Record<number, Instruction>> = {
  [Op.PROTO]: (m, c) => {
    const version = c.u8();
    if (version > 5) m.fail(message('torch.pickle.protocol', { protocol: version }));
  },
  [Op.FRAME]: (_, c) => c.enterFrame(c.u64()),

  [Op.NONE]: (m) => m.push(null),
  [Op.NEWTRUE]: (m) => m.push(true),
  [Op.NEWFALSE]: (m) => m.push(false),
  [Op.BININT]: (m, c) => m.push(c.i32()),
  [Op.BININT1]: (m, c) => m.push(c.u8()),
  [Op.BININT2]: (m, c) => m.push(c.u16()),
  [Op.LONG1]: (m, c) => m.pushInt(c.long(c.u8())),
  [Op.LONG4]: (m, c) => m.pushInt(c.long(c.length32())),
  [Op.LONG]: (m, c) => m.pushInt(line(c, parseInt10, 'int')),
  [Op.INT]: (m, c) => m.push(line(c, parseIntOrBool, 'int')),
  [Op.BINFLOAT]: (m, c) => m.pushNode(new PickleFloat(c.f64())),
  [Op.FLOAT]: (m, c) => m.pushNode(line(c, parseFloat10, 'float')),

  [Op.BINUNICODE]: (m, c) => m.pushText(c.text(c.u32())),
  [Op.SHORT_BINUNICODE]: (m, c) => m.pushText(c.text(c.u8())),
  [Op.BINUNICODE8]: (m, c) => m.pushText(c.text(c.u64())),
  [Op.UNICODE]: (m, c) => m.pushText(line(c, parseUnicode, 'string')),
  [Op.BINSTRING]: (m, c) => m.pushByteString(c.textBytes(c.length32())),
  [Op.SHORT_BINSTRING]: (m, c) => m.pushByteString(c.textBytes(c.u8())),
  [Op.STRING]: (m, c) => m.pushByteString(line(c, parseQuoted, 'quoted')),
  [Op.BINBYTES]: (m, c) => m.pushBytes(c.bytes(c.u32())),
  [Op.SHORT_BINBYTES]: (m, c) => m.pushBytes(c.bytes(c.u8())),
  [Op.BINBYTES8]: (m, c) => m.pushBytes(c.bytes(c.u64())),
  [Op.BYTEARRAY8]: (m, c) => m.pushBytes(c.bytes(c.u64())),

  [Op.EMPTY_LIST]: (m) => m.pushNode([]),
  [Op.EMPTY_TUPLE]: (m) => m.push(NO_ITEMS),
  [Op.EMPTY_DICT]: (m) => m.pushNode(new PickleDict()),
  [Op.EMPTY_SET]: (m) => m.pushNode(new PickleSet([])),
  [Op.TUPLE1]: (m) => m.pushNode(new PickleTuple(m.popMany(1))),
  [Op.TUPLE2]: (m) => m.pushNode(new PickleTuple(m.popMany(2))),
  [Op.TUPLE3]: (m) => m.pushNode(new PickleTuple(m.popMany(3))),
  [Op.TUPLE]: (m) => m.pushNode(new PickleTuple(m.popToMark())),
  [Op.LIST]: (m) => m.pushNode(m.popToMark()),
  [Op.FROZENSET]: (m) => m.pushNode(new PickleSet(m.popToMark())),
  [Op.DICT]: (m) => {
    const items = m.popToMark();
    m.pushNode(new PickleDict());
    m.setItems(items);
  },
  [Op.APPEND]: (m) => m.append(m.popMany(1)),
  [Op.APPENDS]: (m) => m.append(m.popToMark()),
  [Op.ADDITEMS]: (m) => m.addItems(m.popToMark()),
  [Op.SETITEM]: (m) => m.setItems(m.popMany(2)),
  [Op.SETITEMS]: (m) => m.setItems(m.popToMark()),

  [Op.MARK]: (m) => m.mark(),
  [Op.POP]: (m) => m.popOrUnmark(),
  [Op.POP_MARK]: (m) => m.popToMark(),
  [Op.DUP]: (m) => m.copyTop(),
  [Op.PUT]: (m, c) => m.memoize(line(c, parseIndex, 'index')),
  [Op.BINPUT]: (m, c) => m.memoize(c.u8()),
  [Op.LONG_BINPUT]: (m, c) => m.memoize(c.u32()),
  [Op.MEMOIZE]: (m) => m.memoizeNext(),
  [Op.GET]: (m, c) => m.recall(line(c, parseIndex, 'index')),
  [Op.BINGET]: (m, c) => m.recall(c.u8()),
  [Op.LONG_BINGET]: (m, c) => m.recall(c.u32()),

  [Op.GLOBAL]: (m, c) => m.push(m.global(line(c, parseName, 'name'), line(c, parseName, 'name'))),
  [Op.STACK_GLOBAL]: (m) => {
    const [module, name] = m.popMany(2);
    if (typeof module !== 'string' || typeof name !== 'string') return m.fail(message('torch.pickle.global'));
    m.push(m.global(module, name));
  },
  [Op.REDUCE]: (m) => m.call('call'),
  [Op.NEWOBJ]: (m) => m.call('new'),
  [Op.NEWOBJ_EX]: (m) => {
    const [callable = null, args = null, keywords = null] = m.popMany(3);
    m.pushReduced(callable, [args, keywords], 'new');
  },
  [Op.OBJ]: (m) => {
    const args = m.popToMark();
    const callable = args.shift();
    if (callable === undefined) return m.fail(message('torch.pickle.class'));
    m.pushReduced(callable, args, 'call');
  },
  [Op.INST]: (m, c) => {
    const callable = m.global(line(c, parseName, 'name'), line(c, parseName, 'name'));
    m.pushReduced(callable, m.popToMark(), 'call');
  },
  [Op.BUILD]: (m) => {
    const [state = null] = m.popMany(1);
    m.build(m.top(), state);
  },
  [Op.BINPERSID]: (m) => m.pushPersistent(),

  // torch's persistent ids are tuples, which this opcode cannot hold: torch.load refuses such files as well.
  [Op.PERSID]: (m) => m.fail(message('torch.pickle.text-id'), message('torch.hint.protocol')),
  [Op.EXT1]: refuseExtension,
  [Op.EXT2]: refuseExtension,
  [Op.EXT4]: refuseExtension,
  [Op.NEXT_BUFFER]: (m) => m.fail(message('torch.pickle.buffer')),
  [Op.READONLY_BUFFER]: (m) => m.fail(message('torch.pickle.buffer')),
};

/** Indexed by the opcode's byte: a dense array is what makes the machine fast. */
export const INSTRUCTIONS: readonly (Instruction | undefined)[] = Array.from(
  { length: 256 },
  (_, opcode) => BY_OPCODE[opcode],
);

function refuseExtension(machine: PickleMachine): never {
  return machine.fail(message('torch.pickle.extension'));
}

function line<T>(cursor: PickleCursor, parse: (text: string) => T | undefined, what: Kind): T {
  const text = cursor.line();
  return parse(text) ?? cursor.fail(message('torch.pickle.line', { text, what: message(`torch.value.${what}`) }));
}
