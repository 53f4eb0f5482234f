export const id = 878;
export const ids = [878];
export const modules = {

/***/ 9754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ GGML_TYPES),
/* harmony export */   V_: () => (/* binding */ ggmlBytes),
/* harmony export */   o8: () => (/* binding */ WRITTEN_TYPES)
/* harmony export */ });
/* harmony import */ var _torch_tensor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2926);
/** The element types of ggml tensors (ggml.h): numbers, names, and how many bytes this many elements take. */

const plain = (name, bytes) => ({ name, elements: 1, bytes });
const blocks = (name, elements, bytes) => ({ name, elements, bytes });
/** By number. Those of plain elements have torch's names; numbers that are missing were given up. */
const GGML_TYPES = new Map([
    [0, plain('float32', 4)],
    [1, plain('float16', 2)],
    [2, blocks('q4_0', 32, 18)],
    [3, blocks('q4_1', 32, 20)],
    [6, blocks('q5_0', 32, 22)],
    [7, blocks('q5_1', 32, 24)],
    [8, blocks('q8_0', 32, 34)],
    [10, blocks('q2_K', 256, 84)],
    [11, blocks('q3_K', 256, 110)],
    [12, blocks('q4_K', 256, 144)],
    [13, blocks('q5_K', 256, 176)],
    [14, blocks('q6_K', 256, 210)],
    [15, blocks('q8_K', 256, 292)],
    [16, blocks('iq2_xxs', 256, 66)],
    [17, blocks('iq2_xs', 256, 74)],
    [18, blocks('iq3_xxs', 256, 98)],
    [19, blocks('iq1_s', 256, 50)],
    [20, blocks('iq4_nl', 32, 18)],
    [21, blocks('iq3_s', 256, 110)],
    [22, blocks('iq2_s', 256, 82)],
    [23, blocks('iq4_xs', 256, 136)],
    [24, plain('int8', 1)],
    [25, plain('int16', 2)],
    [26, plain('int32', 4)],
    [27, plain('int64', 8)],
    [28, plain('float64', 8)],
    [29, blocks('iq1_m', 256, 56)],
    [30, plain('bfloat16', 2)],
    [34, blocks('tq1_0', 256, 54)],
    [35, blocks('tq2_0', 256, 66)],
    [39, blocks('mxfp4', 32, 17)],
]);
/** What this program writes. */
const WRITTEN_TYPES = { float32: 0, float16: 1, q8_0: 8 };
/** Bytes of a tensor; undefined where its rows are not whole blocks. */
function ggmlBytes({ elements, bytes }, shape) {
    const columns = shape.at(-1) ?? 1;
    if (columns % elements !== 0)
        return undefined;
    return ((0,_torch_tensor_js__WEBPACK_IMPORTED_MODULE_0__/* .elementCount */ .KX)(shape) / elements) * bytes;
}


/***/ }),

/***/ 666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readGguf),
/* harmony export */   M: () => (/* binding */ isGguf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _torch_dtype_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2663);
/* harmony import */ var _torch_utf8_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8304);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7035);
/* harmony import */ var _ggml_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9754);
/* harmony import */ var _gguf_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8300);
/** Reads the head of a GGUF file, of any model: keys, tensors and where they lie. No weight is read, no long value kept. */






/** 32 keys and a vocabulary are what models have; llama.cpp's largest have some hundred. */
const MOST_KEYS = 65_536;
/** Real models have up to some ten thousand. */
const MOST_TENSORS = 100_000;
/** Names are kept in memory. */
const MOST_NAME_BYTES = 2 ** 24;
/** Strings of all arrays, which are gone through one by one: Gemma's tokens and merges are 0.8 million. */
const MOST_STRINGS = 4_000_000;
/** Looked at of a text, and elements of an array. */
const SHOWN_BYTES = 256;
const SHOWN_ELEMENTS = 4;
/** Bytes of the file that are looked at together. */
const WINDOW_BYTES = 16_384;
/** Types of values that are always as long, by number (gguf_type). */
const FIXED = new Map([
    [0, 'uint8'],
    [1, 'int8'],
    [2, 'uint16'],
    [3, 'int16'],
    [_gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .GGUF_VALUES */ .vK.uint32, 'uint32'],
    [_gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .GGUF_VALUES */ .vK.int32, 'int32'],
    [_gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .GGUF_VALUES */ .vK.float32, 'float32'],
    [7, 'bool'],
    [10, 'uint64'],
    [11, 'int64'],
    [12, 'float64'],
]);
/** Bytes of the shortest tensor's description (name, dimensions, one size, type, offset) and of the shortest key's (name, type, value). */
const LEAST_TENSOR_BYTES = 8 + 4 + 8 + 4 + 8;
const LEAST_KEY_BYTES = 8 + 4 + 1;
const LONGEST_KEY = 65_535;
/** `general.alignment` is 32 in every file seen. */
const LARGEST_ALIGNMENT = 2 ** 20;
/** Whether a file begins as GGUF does. */
function isGguf(source) {
    return source.byteLength >= 4 && Buffer.from(source.read(0, 4)).toString('latin1') === _gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .GGUF_MAGIC */ .IH;
}
/**
 * What a GGUF file says of itself. Refuses what ggml refuses: names that stand twice or are too long, tensors that lie
 * otherwise than one behind the other.
 * @throws CheckpointError
 */
function readGguf(source) {
    const cursor = new Cursor(source);
    if (!isGguf(source))
        cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.magic'));
    cursor.position = 4;
    const version = cursor.u32();
    if (version !== 2 && version !== 3)
        cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.version', { version }));
    const tensorCount = cursor.count(MOST_TENSORS, LEAST_TENSOR_BYTES);
    const keyCount = cursor.count(MOST_KEYS, LEAST_KEY_BYTES);
    const keys = [];
    const keyNames = new Set();
    for (let i = 0; i < keyCount; i++) {
        const name = cursor.name(LONGEST_KEY);
        if (keyNames.has(name))
            cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.twice', { name }));
        keyNames.add(name);
        keys.push({ name, ...readValue(cursor) });
    }
    const alignment = alignmentOf(keys, cursor);
    return { version, keys, tensors: readTensors(cursor, tensorCount, alignment) };
}
function alignmentOf(keys, cursor) {
    const value = keys.find(({ name }) => name === 'general.alignment')?.value ?? _gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .GGUF_ALIGNMENT */ .ks;
    if (typeof value !== 'number' || value < 1 || value > LARGEST_ALIGNMENT || !Number.isInteger(Math.log2(value))) {
        return cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.alignment', { found: typeof value === 'object' ? '[]' : String(value) }));
    }
    return value;
}
function readTensors(cursor, count, alignment) {
    const infos = [];
    const names = new Set();
    for (let i = 0; i < count; i++) {
        const name = cursor.name(_gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .LONGEST_TENSOR_NAME */ .N$);
        if (names.has(name))
            cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.twice', { name }));
        names.add(name);
        const dimensions = cursor.u32();
        if (dimensions < 1 || dimensions > _gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_DIMENSIONS */ .Y) {
            cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.dimensions', { name, count: dimensions, most: _gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_DIMENSIONS */ .Y }));
        }
        const shape = Array.from({ length: dimensions }, () => cursor.u64()).reverse();
        infos.push({ name, shape, type: cursor.u32(), offset: cursor.u64() });
    }
    const head = cursor.position;
    const start = head + (0,_gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .paddingAfter */ .OQ)(head, alignment);
    let end = 0;
    return infos.map(({ name, shape, type, offset }) => {
        const known = _ggml_types_js__WEBPACK_IMPORTED_MODULE_3__/* .GGML_TYPES */ .ED.get(type);
        if (known === undefined)
            return cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.type', { name, type }));
        const byteLength = (0,_ggml_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ggmlBytes */ .V_)(known, shape);
        if (byteLength === undefined) {
            return cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.shape', { name, shape: shape.join(', '), type: known.name }));
        }
        if (offset !== end)
            cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.begins', { name, at: offset, expected: end }));
        if (!(start + offset + byteLength <= cursor.source.byteLength)) {
            cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.ends', { name, end: start + offset + byteLength, bytes: cursor.source.byteLength }));
        }
        end += byteLength + (0,_gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .paddingAfter */ .OQ)(byteLength, alignment);
        return { name, dtype: known.name, shape, position: start + offset, byteLength };
    });
}
function readValue(cursor) {
    const type = cursor.u32();
    if (type === _gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .GGUF_VALUES */ .vK.string)
        return { type: 'string', value: cursor.text() };
    if (type === _gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .GGUF_VALUES */ .vK.array)
        return readArray(cursor);
    const fixed = fixedType(type, cursor);
    return { type: fixed, value: cursor.fixed(fixed) };
}
function readArray(cursor) {
    const of = cursor.u32();
    if (of === _gguf_js__WEBPACK_IMPORTED_MODULE_4__/* .GGUF_VALUES */ .vK.string) {
        const count = cursor.count(cursor.stringsLeft, 8);
        cursor.stringsLeft -= count;
        const first = [];
        for (let i = 0; i < count; i++) {
            if (i < SHOWN_ELEMENTS)
                first.push(cursor.text());
            else
                cursor.skip(cursor.u64());
        }
        return { type: 'string', value: { count, first } };
    }
    const fixed = fixedType(of, cursor);
    const count = cursor.count(Number.MAX_SAFE_INTEGER, _torch_dtype_js__WEBPACK_IMPORTED_MODULE_1__/* .DTYPES */ .A[fixed].size);
    const shown = Math.min(count, SHOWN_ELEMENTS);
    const first = Array.from({ length: shown }, () => cursor.fixed(fixed));
    cursor.skip((count - shown) * _torch_dtype_js__WEBPACK_IMPORTED_MODULE_1__/* .DTYPES */ .A[fixed].size);
    return { type: fixed, value: { count, first } };
}
function fixedType(type, cursor) {
    return FIXED.get(type) ?? cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.value-type', { type }));
}
/** A position in the head of the file that only moves forward. */
class Cursor {
    constructor(source) {
        this.source = source;
        this.position = 0;
        this.stringsLeft = MOST_STRINGS;
        this.nameBytesLeft = MOST_NAME_BYTES;
        this.window = new DataView(new ArrayBuffer(0));
        this.from = 0;
    }
    fail(problem) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CheckpointError */ .jg(this.source.path, problem, {
            where: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('torch.where.byte', { at: this.position }),
            hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('torch.hint.damaged'),
        });
    }
    /** Moves past `count` bytes, which the file has; they are not looked at. */
    skip(count) {
        const left = this.source.byteLength - this.position;
        if (count > left)
            this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.truncated', { bytes: count, left }));
        this.position += count;
    }
    /** Where the next `count` bytes, at most WINDOW_BYTES, lie in the window. */
    advance(count) {
        const { position } = this;
        this.skip(count);
        if (position < this.from || position + count > this.from + this.window.byteLength) {
            const bytes = this.source.read(position, Math.min(WINDOW_BYTES, this.source.byteLength - position));
            this.window = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
            this.from = position;
        }
        return position - this.from;
    }
    u32() {
        const at = this.advance(4);
        return this.window.getUint32(at, true);
    }
    /** Beyond 2^53 it exceeds every file, so the nearest number does. */
    u64() {
        const at = this.advance(8);
        return Number(this.window.getBigUint64(at, true));
    }
    /** How many of something follow, each of at least `least` bytes. */
    count(most, least) {
        const count = this.u64();
        const left = this.source.byteLength - this.position;
        if (count * least > left)
            this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.truncated', { bytes: count * least, left }));
        if (count > most)
            this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.too-many', { count, most }));
        return count;
    }
    name(most) {
        const length = this.u64();
        if (length > most)
            this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.name-bytes', { bytes: length, most }));
        this.nameBytesLeft -= length;
        if (this.nameBytesLeft < 0)
            this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.names', { most: MOST_NAME_BYTES }));
        const start = this.position;
        this.skip(length);
        const name = (0,_torch_utf8_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeUtf8 */ ._)(this.source.read(start, length));
        if (name === undefined || name.includes('\0'))
            return this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('gguf.name-text'));
        return name;
    }
    text() {
        const length = this.u64();
        const start = this.position;
        this.skip(length);
        const text = Buffer.from(this.source.read(start, Math.min(length, SHOWN_BYTES))).toString();
        return length > SHOWN_BYTES ? `${text}…` : text;
    }
    fixed(type) {
        const at = this.advance(_torch_dtype_js__WEBPACK_IMPORTED_MODULE_1__/* .DTYPES */ .A[type].size);
        return _torch_dtype_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_NUMBER */ .Z[type]?.(this.window, at, true) ?? 0;
    }
}


/***/ }),

/***/ 8300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ ggufHead),
/* harmony export */   IH: () => (/* binding */ GGUF_MAGIC),
/* harmony export */   N$: () => (/* binding */ LONGEST_TENSOR_NAME),
/* harmony export */   OQ: () => (/* binding */ paddingAfter),
/* harmony export */   Y: () => (/* binding */ MOST_DIMENSIONS),
/* harmony export */   ks: () => (/* binding */ GGUF_ALIGNMENT),
/* harmony export */   vK: () => (/* binding */ GGUF_VALUES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _byte_writer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67);
/* harmony import */ var _ggml_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9754);
/**
 * The head of a GGUF file (ggml's docs/gguf.md, version 3): keys, then what there is of each tensor, then from a multiple of
 * 32 on the tensors, each filled up to such a multiple. All is little-endian.
 */




const GGUF_MAGIC = 'GGUF';
const GGUF_VERSION = 3;
/** `general.alignment` where no key says otherwise. */
const GGUF_ALIGNMENT = 32;
/** GGML_MAX_NAME is 64, of which one byte is the NUL at the end. */
const LONGEST_TENSOR_NAME = 63;
/** GGML_MAX_DIMS. */
const MOST_DIMENSIONS = 4;
/** Types of values by number. */
const GGUF_VALUES = { uint32: 4, int32: 5, float32: 6, string: 8, array: 9 };
/**
 * The head of a file of these keys and tensors, with the padding behind it, and where each tensor will stand.
 * @throws WriteError naming whatever readers of GGUF would take for something else: names that are too long for ggml or stand
 *   twice, text with a NUL, at which it ends in C, text that no UTF-8 can hold
 */
function ggufHead(keys, tensors) {
    const problems = [...keyProblems(keys), ...tensorProblems(tensors)];
    if (problems.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WriteError */ .QM([(0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.cannot-hold'), ...problems], { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('hint.gguf') });
    }
    const bytes = new _byte_writer_js__WEBPACK_IMPORTED_MODULE_3__/* .ByteWriter */ .U();
    bytes.utf8(GGUF_MAGIC);
    bytes.u32(GGUF_VERSION);
    bytes.u64(tensors.length);
    bytes.u64(keys.length);
    for (const { name, value } of keys) {
        writeText(bytes, name);
        writeValue(bytes, value);
    }
    let offset = 0;
    const placed = tensors.map((tensor) => {
        const { name, type, shape } = tensor;
        writeText(bytes, name);
        bytes.u32(shape.length);
        // Innermost first.
        for (const size of shape.toReversed())
            bytes.u64(size);
        bytes.u32(_ggml_types_js__WEBPACK_IMPORTED_MODULE_1__/* .WRITTEN_TYPES */ .o8[type]);
        bytes.u64(offset);
        const byteLength = bytesOf(tensor) ?? 0;
        const padding = paddingAfter(byteLength);
        const position = offset;
        offset += byteLength + padding;
        return { tensor, position, byteLength, padding };
    });
    bytes.zeros(paddingAfter(bytes.length));
    const start = bytes.length;
    return { bytes: bytes.written(), tensors: placed.map((one) => ({ ...one, position: start + one.position })) };
}
/** Bytes of a tensor as it is stored; undefined where its rows are not whole blocks. */
function bytesOf({ type, shape }) {
    const known = _ggml_types_js__WEBPACK_IMPORTED_MODULE_1__/* .GGML_TYPES */ .ED.get(_ggml_types_js__WEBPACK_IMPORTED_MODULE_1__/* .WRITTEN_TYPES */ .o8[type]);
    return known && (0,_ggml_types_js__WEBPACK_IMPORTED_MODULE_1__/* .ggmlBytes */ .V_)(known, shape);
}
/** Bytes from a length to the next multiple of the alignment. */
function paddingAfter(byteLength, alignment = GGUF_ALIGNMENT) {
    return (alignment - (byteLength % alignment)) % alignment;
}
function* keyProblems(keys) {
    yield* twice(keys);
    for (const { name, value } of keys) {
        if (!isPlainText(name))
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.text', { name });
        const texts = value.type === 'string' ? [value.value] : value.type === 'strings' ? value.value : [];
        const odd = texts.find((text) => !isPlainText(text));
        if (odd !== undefined)
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.value-text', { name, text: odd });
    }
}
function* tensorProblems(tensors) {
    yield* twice(tensors);
    for (const tensor of tensors) {
        const { name, shape, type } = tensor;
        const bytes = Buffer.byteLength(name);
        if (!isPlainText(name))
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.text', { name });
        if (bytes > LONGEST_TENSOR_NAME)
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.long-name', { name, bytes, most: LONGEST_TENSOR_NAME });
        if (shape.length > MOST_DIMENSIONS || shape.length === 0) {
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.dimensions', { name, count: shape.length, most: MOST_DIMENSIONS });
        }
        else if (shape.includes(0) || bytesOf(tensor) === undefined) {
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.shape', { name, shape: shape.join(', '), type });
        }
    }
}
function* twice(all) {
    const seen = new Set();
    for (const { name } of all) {
        if (seen.has(name))
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.twice', { name });
        seen.add(name);
    }
}
/** Text that C and UTF-8 hold as it is: no NUL, no half of a surrogate pair. */
function isPlainText(text) {
    return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
function writeValue(bytes, { type, value }) {
    switch (type) {
        case 'uint32':
            bytes.u32(GGUF_VALUES.uint32);
            bytes.u32(value);
            break;
        case 'float32':
            bytes.u32(GGUF_VALUES.float32);
            bytes.f32(value);
            break;
        case 'string':
            bytes.u32(GGUF_VALUES.string);
            writeText(bytes, value);
            break;
        case 'strings':
            writeArray(bytes, GGUF_VALUES.string, value.length);
            for (const text of value)
                writeText(bytes, text);
            break;
        case 'int32s':
            writeArray(bytes, GGUF_VALUES.int32, value.length);
            for (const number of value)
                bytes.u32(number);
    }
}
function writeText(bytes, text) {
    bytes.u64(Buffer.byteLength(text));
    bytes.utf8(text);
}
function writeArray(bytes, of, count) {
    bytes.u32(GGUF_VALUES.array);
    bytes.u32(of);
    bytes.u64(count);
}


/***/ }),

/***/ 9211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dS: () => (/* binding */ FEW),
  Qs: () => (/* binding */ openOnnx),
  s4: () => (/* binding */ readOnnx)
});

// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/torch/byte-source.js
var byte_source = __webpack_require__(2291);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/model-file/protobuf.js
var protobuf = __webpack_require__(1450);
// EXTERNAL MODULE: ./.build/model-file/onnx/tensor-proto.js
var tensor_proto = __webpack_require__(6783);
;// CONCATENATED MODULE: ./.build/model-file/onnx/windowed.js
/** Read at once after a jump, as from one weight's description to the next, and at most, where one read follows another. */
const FEWEST_BYTES = 512;
const MOST_BYTES = 64 << 10;
/** The same bytes, small reads of which are answered from what was read around the last one. */
function windowed(source) {
    let window = new Uint8Array();
    let from = 0;
    return {
        path: source.path,
        byteLength: source.byteLength,
        fill: (target, position) => source.fill(target, position),
        read(position, byteLength) {
            if (byteLength > FEWEST_BYTES)
                return source.read(position, byteLength);
            const end = from + window.length;
            if (position < from || position + byteLength > end) {
                const goesOn = position >= from && position <= end;
                const length = goesOn ? Math.min(2 * window.length, MOST_BYTES) : 0;
                const most = source.byteLength - position;
                window = source.read(position, Math.max(byteLength, Math.min(Math.max(length, FEWEST_BYTES), most)));
                from = position;
            }
            return window.subarray(position - from, position - from + byteLength);
        },
    };
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/graph.js
/**
 * Reads an ONNX file (onnx.proto of the ONNX project): its versions, what goes in and out, and each constant with the place
 * of its bytes, of which none is read. Nothing in the file is trusted.
 */






/** Fields of all messages together: a model of a thousand constants and 20,000 nodes has some 300,000. */
const MOST_FIELDS = 1_000_000;
/** Of weights, and small numbers of the graph: a SeACo-Paraformer has 1,100 of them, its int8 file 5,000. */
const MOST_CONSTANTS = 50_000;
/** Graphs within nodes of graphs: a loop within a branch within a function is deep already. */
const MOST_LEVELS = 16;
/** `/encoder/encoders.0/self_attn/MatMul_output_0`: exporters write the path of the module. */
const LONGEST_NAME = 1024;
/** Inputs and outputs: FunASR's models have two to eight, a streaming decoder a cache for each layer besides. */
const MOST_PORTS = 256;
/** Opens and reads the ONNX file at `path`. @throws CheckpointError where it is none, or more than this program reads */
function openOnnx(path) {
    const source = (0,byte_source/* openFile */.Tq)(path);
    try {
        return { ...readOnnx(source), source, close: () => source.close() };
    }
    catch (error) {
        source.close();
        throw error;
    }
}
/** The model in a file. @throws CheckpointError */
function readOnnx(file) {
    return new Reader(windowed(file)).model();
}
/** Numbers of fields, by message. */
const MODEL = { irVersion: 1, producer: 2, graph: 7, opset: 8, functions: 25 };
const GRAPH = { node: 1, initializer: 5, input: 11, output: 12, sparse: 15 };
const NODE = { input: 1, output: 2, name: 3, attribute: 5 };
const FUNCTION = { node: 7 };
const ATTRIBUTE = { tensor: 5, graph: 6, floats: 7, tensors: 10, graphs: 11, sparse: 22, manySparse: 23 };
const OPSET = { domain: 1, version: 2 };
const VALUE = { name: 1, type: 2 };
const TYPE = { tensor: 1 };
const TENSOR_TYPE = { element: 1, shape: 2 };
const SHAPE = { dimension: 1 };
const DIMENSION = { value: 1, name: 2 };
/** What torch's exporter calls a weight that it transposed: only the node that takes it tells whose it is. */
const NAMELESS = /^onnx::/;
class Reader {
    constructor(source) {
        this.source = source;
        this.constants = [];
        /** modules of nodes by the nameless weights that they take */
        this.takers = new Map();
        this.fieldsRead = 0;
        this.nodes = 0;
    }
    model() {
        const graphs = [];
        let irVersion = 0;
        let opset = 0;
        let producer = '';
        let inputs = [];
        let outputs = [];
        for (const field of this.fields(0, this.source.byteLength)) {
            if (field.number === MODEL.irVersion)
                irVersion = this.number(field);
            else if (field.number === MODEL.producer)
                producer = this.text(field);
            else if (field.number === MODEL.opset)
                opset = this.opset(field) ?? opset;
            else if (field.number === MODEL.functions)
                this.nodesOf(this.enclosure(field, undefined), FUNCTION.node, 1);
            else if (field.number === MODEL.graph) {
                // Readers of protocol buffers would make one of both.
                if (graphs.length > 0)
                    this.fail('onnx.two-graphs', field);
                const graph = this.enclosure(field, undefined);
                graphs.push(graph);
                ({ inputs, outputs } = this.graph(graph, 1));
            }
        }
        if (graphs.length === 0 || irVersion < 1) {
            throw new errors/* CheckpointError */.jg(this.source.path, (0,message/* message */.i)('onnx.none'), { hint: (0,message/* message */.i)('hint.onnx-file') });
        }
        const named = this.constants.map((constant) => ({ ...constant, module: this.moduleOf(constant) }));
        return { irVersion, opset, producer, nodes: this.nodes, inputs, outputs, constants: named };
    }
    graph(graph, level) {
        if (level > MOST_LEVELS)
            this.tooLarge('onnx.levels', MOST_LEVELS);
        const inputs = [];
        const outputs = [];
        for (const field of this.fields(graph.start, graph.end)) {
            switch (field.number) {
                case GRAPH.node:
                    this.node(this.enclosure(field, graph), level);
                    break;
                case GRAPH.initializer:
                    this.constant(this.enclosure(field, graph), undefined);
                    break;
                case GRAPH.sparse:
                    this.fail('onnx.sparse', field);
                    break;
                case GRAPH.input:
                case GRAPH.output:
                    if (level > 1)
                        break;
                    if (inputs.length + outputs.length === MOST_PORTS)
                        this.tooLarge('onnx.ports', MOST_PORTS);
                    (field.number === GRAPH.input ? inputs : outputs).push(this.port(field));
                    break;
                default:
            }
        }
        return { inputs, outputs };
    }
    nodesOf(outer, number, level) {
        for (const field of this.fields(outer.start, outer.end)) {
            if (field.number === number)
                this.node(this.enclosure(field, outer), level);
        }
    }
    node(node, level) {
        this.nodes++;
        const inputs = [];
        let name = '';
        let output = '';
        for (const field of this.fields(node.start, node.end)) {
            // Attributes stand behind what names them.
            if (field.number === NODE.attribute)
                this.attribute(this.enclosure(field, node), output || name, level);
            else if (field.number === NODE.name)
                name = this.text(field);
            else if (field.number === NODE.output && output === '')
                output = this.text(field);
            else if (field.number === NODE.input) {
                const input = this.text(field);
                if (NAMELESS.test(input) && inputs.length < FEW)
                    inputs.push(input);
            }
        }
        const module = moduleOfNode(name);
        for (const input of inputs) {
            if (!this.takers.has(input) && this.takers.size < MOST_CONSTANTS)
                this.takers.set(input, module);
        }
    }
    attribute(attribute, name, level) {
        for (const field of this.fields(attribute.start, attribute.end)) {
            switch (field.number) {
                case ATTRIBUTE.tensor:
                case ATTRIBUTE.tensors:
                    this.constant(this.enclosure(field, attribute), name);
                    break;
                case ATTRIBUTE.graph:
                case ATTRIBUTE.graphs:
                    this.graph(this.enclosure(field, attribute), level + 1);
                    break;
                case ATTRIBUTE.floats:
                    // As a list they could be weights as well; no exporter writes any so.
                    if (field.wire === protobuf/* BYTES */.E9 && field.end - field.start > 4 * FEW)
                        this.fail('onnx.float-list', field);
                    break;
                case ATTRIBUTE.sparse:
                case ATTRIBUTE.manySparse:
                    this.fail('onnx.sparse', field);
                    break;
                default:
            }
        }
    }
    /** @param name of what the tensor is to a node that holds it; undefined for an initializer, which has its own */
    constant(tensor, name) {
        if (this.constants.length === MOST_CONSTANTS)
            this.tooLarge('onnx.constants', MOST_CONSTANTS);
        const fields = this.fields(tensor.start, tensor.end);
        const read = (0,tensor_proto/* readTensorProto */.Qo)(this.source, fields, tensor, (field) => this.text(field));
        this.constants.push(name === undefined ? read : { ...read, name, initializer: false });
    }
    port(field) {
        let name = '';
        let type = 0;
        const shape = [];
        for (const inner of this.fields(field.start, field.end)) {
            if (inner.number === VALUE.name)
                name = this.text(inner);
            if (inner.number !== VALUE.type)
                continue;
            for (const kind of this.messages(inner, TYPE.tensor)) {
                for (const part of this.fields(kind.start, kind.end)) {
                    if (part.number === TENSOR_TYPE.element)
                        type = this.number(part);
                    if (part.number !== TENSOR_TYPE.shape)
                        continue;
                    for (const dimension of this.messages(part, SHAPE.dimension))
                        shape.push(this.dimension(dimension));
                }
            }
        }
        return { name, type, shape };
    }
    dimension(field) {
        for (const inner of this.fields(field.start, field.end)) {
            if (inner.number === DIMENSION.value)
                return this.number(inner);
            if (inner.number === DIMENSION.name)
                return this.text(inner);
        }
        return '?';
    }
    opset(field) {
        let domain = '';
        let version = 0;
        for (const inner of this.fields(field.start, field.end)) {
            if (inner.number === OPSET.domain)
                domain = this.text(inner);
            else if (inner.number === OPSET.version)
                version = this.number(inner);
        }
        return domain === '' || domain === 'ai.onnx' ? version : undefined;
    }
    moduleOf({ name }) {
        const taker = this.takers.get(name);
        if (taker !== undefined && taker !== '')
            return taker;
        return moduleOfNode(name) || 'onnx';
    }
    *fields(start, end) {
        for (const field of (0,protobuf/* protobufFields */.X8)(this.source, start, end)) {
            if (++this.fieldsRead > MOST_FIELDS)
                this.tooLarge('onnx.fields', MOST_FIELDS);
            yield field;
        }
    }
    *messages({ start, end }, number) {
        for (const field of this.fields(start, end))
            if (field.number === number && field.wire === protobuf/* BYTES */.E9)
                yield field;
    }
    enclosure(field, around) {
        if (field.wire !== protobuf/* BYTES */.E9)
            return this.fail('onnx.field', field);
        const { start, end } = field;
        return { around, lengthAt: field.lengthAt, start, end };
    }
    text(field) {
        if (field.wire !== protobuf/* BYTES */.E9)
            return this.fail('onnx.field', field);
        if (field.end - field.start > LONGEST_NAME)
            return this.fail('onnx.long-name', field);
        const bytes = this.source.read(field.start, field.end - field.start);
        const text = Buffer.from(bytes).toString();
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a name
        if (/[\u0000-\u001f\u007f\ufffd]/.test(text))
            this.fail('onnx.odd-name', field);
        return text;
    }
    number(field) {
        const value = field.wire === protobuf/* VARINT */.rA ? BigInt.asIntN(64, field.value) : this.fail('onnx.field', field);
        if (value < 0n || value > Number.MAX_SAFE_INTEGER)
            return this.fail('onnx.field', field);
        return Number(value);
    }
    fail(code, { start }) {
        const where = (0,message/* message */.i)('torch.where.byte', { at: start });
        throw new errors/* CheckpointError */.jg(this.source.path, (0,message/* message */.i)(code), { where, hint: (0,message/* message */.i)('hint.onnx-file') });
    }
    tooLarge(code, most) {
        throw new errors/* CheckpointError */.jg(this.source.path, (0,message/* message */.i)(code, { most }));
    }
}
/** Numbers of the graph: a constant of more elements counts. */
const FEW = 8;
/** `encoder` of `encoder.encoders.0.norm1.weight`, of `/encoder/encoders.0/MatMul` and of `/encoder/MatMul_quant`. */
function moduleOfNode(name) {
    const [module = ''] = name.replace(/^\//, '').split(/[./]/);
    return NAMELESS.test(name) || !/^[A-Za-z_]\w*$/.test(module) ? '' : module;
}


/***/ }),

/***/ 3619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openBytes),
/* harmony export */   x: () => (/* binding */ openTemplate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _torch_byte_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2291);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7035);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9211);
/** An ONNX file of the base model, open, with the files beside it that hold its larger constants. */






/** Torch's exporter makes one; others begin another at 2 GB. */
const MOST_EXTERNAL = 64;
/**
 * Opens an ONNX file and what it has outside of itself: regular files in its own directory alone, whose names begin with its own.
 * @throws CheckpointError where it cannot be read, or says that its elements are anywhere else
 */
function openTemplate(path) {
    const { source, close, ...graph } = (0,_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .openOnnx */ .Qs)(path);
    const external = new Map();
    const closeAll = () => {
        for (const file of external.values())
            file.close();
        close();
    };
    try {
        for (const { data, name } of graph.constants) {
            if (data.kind !== 'bytes')
                continue;
            const file = data.file === undefined ? source : (external.get(data.file) ?? openBeside(path, data.file));
            if (data.file !== undefined) {
                external.set(data.file, file);
                if (external.size > MOST_EXTERNAL) {
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('onnx.many-files', { most: MOST_EXTERNAL }));
                }
            }
            if (data.position + data.byteLength > file.byteLength) {
                const range = { from: data.position, to: data.position + data.byteLength, bytes: file.byteLength };
                const where = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('torch.where.tensor', { tensor: name });
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckpointError */ .jg(file.path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('torch.file.range', range), { where });
            }
        }
        requireApart(path, graph.constants);
    }
    catch (error) {
        closeAll();
        throw error;
    }
    return {
        path,
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path),
        graph,
        source,
        external,
        close: closeAll,
        bytesOf({ data, numel }) {
            if (data.kind === 'bytes') {
                const file = data.file === undefined ? source : external.get(data.file);
                return file?.read(data.position, data.byteLength) ?? new Uint8Array();
            }
            if (data.kind === 'others')
                return new Uint8Array();
            const numbers = smallNumbers(source.read(data.start, data.end - data.start), numel);
            if (numbers !== undefined)
                return numbers;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('onnx.elements'), { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('hint.onnx-file') });
        },
    };
}
/** Where a constant's elements lie as bytes; undefined where they are written otherwise. */
function openBytes({ source, external }, constant) {
    const { data } = constant;
    if (data.kind !== 'bytes')
        return undefined;
    const file = data.file === undefined ? source : external.get(data.file);
    return file && { constant, file, position: data.position };
}
/**
 * A file of the template's own directory. Others have no business there: on a pull request a template could name a private key, and
 * the package is uploaded.
 */
function openBeside(path, name) {
    const fail = () => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('onnx.outside', { file: name }), { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('hint.onnx-external') });
    };
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    if (!name.startsWith(own) || !/^\.?[\w.-]+$/.test(name.slice(own.length)))
        fail();
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), name);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(beside, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink() && !isBlob(beside))
        fail();
    return (0,_torch_byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openFile */ .Tq)(beside);
}
/** Hugging Face's cache keeps the files of a snapshot as links to `../../blobs/<digest>`. */
function isBlob(path) {
    const blobs = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), '..', '..', 'blobs');
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(real) === blobs && /^[0-9a-f]{40,64}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(real));
}
/** This many packed numbers of one or two digits, below 256; undefined for anything else. */
function smallNumbers(bytes, count) {
    const numbers = new Uint8Array(count);
    let at = 0;
    for (let i = 0; i < count; i++) {
        const low = bytes[at++] ?? Number.NaN;
        const high = low < 0x80 ? 0 : (bytes[at++] ?? Number.NaN);
        const value = (low % 0x80) + 0x80 * high;
        if (!(value < 256))
            return undefined;
        numbers[i] = value;
    }
    return at === bytes.length ? numbers : undefined;
}
/** No byte of an external file may be two constants': what went into the one would change the other. */
function requireApart(path, constants) {
    const places = constants.flatMap(({ data, name }) => {
        if (data.kind !== 'bytes' || data.file === undefined || data.byteLength === 0)
            return [];
        return [{ file: data.file, start: data.position, end: data.position + data.byteLength, name }];
    });
    places.sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
    for (const [i, place] of places.entries()) {
        const next = places[i + 1];
        if (next === undefined || next.file !== place.file || next.start >= place.end)
            continue;
        const where = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('torch.where.tensor', { tensor: next.name });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('onnx.overlap', { other: place.name }), { where });
    }
}


/***/ }),

/***/ 6783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ TYPES),
/* harmony export */   Qo: () => (/* binding */ readTensorProto),
/* harmony export */   go: () => (/* binding */ typeName)
/* harmony export */ });
/* unused harmony export varints */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _torch_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9723);
/* harmony import */ var _torch_tensor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2926);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7035);
/* harmony import */ var _protobuf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1450);
/** One constant of an ONNX file: a TensorProto, of whose elements the place is found and nothing read. */





/** ONNX's numbers of element types, by their names (TensorProto.DataType). */
const TYPES = {
    float32: 1,
    uint8: 2,
    int8: 3,
    uint16: 4,
    int16: 5,
    int32: 6,
    int64: 7,
    string: 8,
    bool: 9,
    float16: 10,
    float64: 11,
    uint32: 12,
    uint64: 13,
    complex64: 14,
    complex128: 15,
    bfloat16: 16,
};
/** Bytes of one element; other types are of less than a byte, or text. */
const SIZES = new Map([
    [TYPES.float32, 4],
    [TYPES.uint8, 1],
    [TYPES.int8, 1],
    [TYPES.uint16, 2],
    [TYPES.int16, 2],
    [TYPES.int32, 4],
    [TYPES.int64, 8],
    [TYPES.bool, 1],
    [TYPES.float16, 2],
    [TYPES.float64, 8],
    [TYPES.uint32, 4],
    [TYPES.uint64, 8],
    [TYPES.complex64, 8],
    [TYPES.complex128, 16],
    [TYPES.bfloat16, 2],
]);
const NAMES = new Map(Object.entries(TYPES).map(([name, number]) => [number, name]));
/** An element type's name; a number where there is none here. */
function typeName(type) {
    return NAMES.get(type) ?? `type ${type}`;
}
/** Numbers of a TensorProto's fields. */
const TENSOR = {
    dims: 1,
    type: 2,
    segment: 3,
    floats: 4,
    int32s: 5,
    strings: 6,
    int64s: 7,
    name: 8,
    raw: 9,
    doubles: 10,
    uint64s: 11,
    external: 13,
    location: 14,
};
/** Of a StringStringEntryProto. */
const ENTRY = { key: 1, value: 2 };
/** TensorProto.DataLocation: its elements are in another file. */
const EXTERNAL = 1;
/** Where in that file: location, offset, length and checksum are all that ONNX knows. */
const MOST_ENTRIES = 16;
/** `float_data` and `double_data` are packed as they are. */
const PACKED_AS_BYTES = { [TENSOR.floats]: 4, [TENSOR.doubles]: 8 };
const DATA = new Set([
    TENSOR.floats,
    TENSOR.int32s,
    TENSOR.strings,
    TENSOR.int64s,
    TENSOR.raw,
    TENSOR.doubles,
    TENSOR.uint64s,
]);
/**
 * @param fields of the TensorProto
 * @throws CheckpointError where its elements are not as many as its shape says, or told in two ways
 */
function readTensorProto(source, fields, within, text) {
    let name = '';
    let type = 0;
    let external = false;
    const shape = [];
    const entries = new Map();
    let data;
    let others = false;
    const fail = (code) => {
        const where = name === '' ? (0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('torch.where.byte', { at: within.start }) : (0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('torch.where.tensor', { tensor: name });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CheckpointError */ .jg(source.path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)(code), { where, hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('hint.onnx-file') });
    };
    for (const field of fields) {
        const { number } = field;
        if (number === TENSOR.dims) {
            for (const size of sizesOf(source, field))
                shape.push(size);
            if (shape.length > _torch_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DIMENSIONS */ .ri)
                fail('onnx.dimensions');
        }
        else if (number === TENSOR.type && field.wire === _protobuf_js__WEBPACK_IMPORTED_MODULE_3__/* .VARINT */ .rA)
            type = Number(field.value);
        else if (number === TENSOR.location && field.wire === _protobuf_js__WEBPACK_IMPORTED_MODULE_3__/* .VARINT */ .rA)
            external = Number(field.value) === EXTERNAL;
        else if (number === TENSOR.name)
            name = text(field);
        else if (number === TENSOR.segment)
            fail('onnx.segment');
        else if (number === TENSOR.external) {
            if (entries.size === MOST_ENTRIES)
                fail('onnx.external');
            entry(source, field, text, entries);
        }
        else if (DATA.has(number)) {
            // A second field of the same kind would go on with the first, or replace it.
            if (data !== undefined && (number === TENSOR.raw || data.number !== number || field.wire === _protobuf_js__WEBPACK_IMPORTED_MODULE_3__/* .BYTES */ .E9)) {
                if (number !== TENSOR.strings)
                    fail('onnx.two-data');
            }
            if (field.wire !== _protobuf_js__WEBPACK_IMPORTED_MODULE_3__/* .BYTES */ .E9 || number === TENSOR.strings)
                others = true;
            data = field;
        }
    }
    const numel = (0,_torch_tensor_js__WEBPACK_IMPORTED_MODULE_2__/* .elementCount */ .KX)(shape);
    if (!Number.isSafeInteger(numel) || shape.some((size) => !(size >= 0)))
        fail('onnx.dimensions');
    return { name, module: '', initializer: true, type, shape, numel, data: place(), within };
    function place() {
        const size = SIZES.get(type);
        if (external)
            return externalPlace(numel, size, entries, fail);
        if (data === undefined) {
            return numel === 0
                ? { kind: 'bytes', file: undefined, position: within.end, byteLength: 0 }
                : fail('onnx.elements');
        }
        if (others)
            return size === undefined || numel <= MOST_UNPACKED ? { kind: 'others' } : fail('onnx.unpacked');
        const { number, start, end } = data;
        const byteLength = end - start;
        if (number === TENSOR.raw || number in PACKED_AS_BYTES) {
            const width = PACKED_AS_BYTES[number] ?? size;
            // Types of less than a byte hold no weights that anyone here knows.
            if (size === undefined)
                return { kind: 'others' };
            if (width !== size || byteLength !== numel * size)
                fail('onnx.elements');
            return { kind: 'bytes', file: undefined, position: start, byteLength };
        }
        // A number has one to ten digits.
        if (byteLength < numel || byteLength > 10 * numel)
            fail('onnx.elements');
        return { kind: 'varints', field: data.at, start, end };
    }
}
/** Numbers of the graph may have a field each, as old writers had it. */
const MOST_UNPACKED = 64;
/** `dims` is one number in each field, or all packed in one. */
function* sizesOf(source, field) {
    if (field.wire === _protobuf_js__WEBPACK_IMPORTED_MODULE_3__/* .VARINT */ .rA)
        yield Number(BigInt.asIntN(64, field.value));
    if (field.wire !== _protobuf_js__WEBPACK_IMPORTED_MODULE_3__/* .BYTES */ .E9)
        return;
    if (field.end - field.start > 10 * _torch_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DIMENSIONS */ .ri) {
        yield Number.NaN;
        return;
    }
    for (const value of varints(source.read(field.start, field.end - field.start)))
        yield Number(BigInt.asIntN(64, value));
}
/** Packed numbers, unsigned; one that is not ended is left out. */
function* varints(bytes) {
    let value = 0n;
    let shift = 0n;
    for (const byte of bytes) {
        value |= BigInt(byte & 0x7f) << shift;
        shift += 7n;
        if (byte >= 0x80 && shift < 70n)
            continue;
        yield BigInt.asUintN(64, value);
        value = 0n;
        shift = 0n;
    }
}
function entry(source, { start, end }, text, entries) {
    let key = '';
    let value = '';
    for (const field of (0,_protobuf_js__WEBPACK_IMPORTED_MODULE_3__/* .protobufFields */ .X8)(source, start, end)) {
        if (field.number === ENTRY.key)
            key = text(field);
        else if (field.number === ENTRY.value)
            value = text(field);
    }
    entries.set(key, value);
}
function externalPlace(numel, size, entries, fail) {
    const number = (key, otherwise) => {
        const text = entries.get(key);
        if (text === undefined)
            return otherwise;
        return /^\d{1,15}$/.test(text) ? Number(text) : fail('onnx.external');
    };
    const file = entries.get('location') ?? fail('onnx.external');
    if (size === undefined || number('length', numel * size) !== numel * size)
        return fail('onnx.external');
    return { kind: 'bytes', file, position: number('offset', 0), byteLength: numel * size };
}


/***/ }),

/***/ 1450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ BYTES),
/* harmony export */   Wc: () => (/* binding */ FIXED32),
/* harmony export */   X8: () => (/* binding */ protobufFields),
/* harmony export */   rA: () => (/* binding */ VARINT)
/* harmony export */ });
/* unused harmony export FIXED64 */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7035);
/**
 * Messages of protocol buffers (protobuf.dev/programming-guides/encoding), as SentencePiece and ONNX keep their models: the
 * fields one after another, wherever they lie. Nothing is held but a window of the file.
 */


/** What a field's value is written as. Groups (3 and 4) are of protocol buffers before 2008, and refused. */
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;
/** Bytes of the file that are looked at together; what lies within a field is not read. */
const WINDOW_BYTES = 512;
/** A tag and a length or number: at most ten bytes each, seven bits in a byte. */
const MOST_BYTES = 10;
/**
 * The fields of the message from `start` to `end`, in the order of the file. The same number may come again: the last one counts
 * where the message's definition does not repeat it.
 * @throws CheckpointError where the bytes are no such message
 */
function* protobufFields(source, start = 0, end = source.byteLength) {
    let window = new Uint8Array();
    let from = start;
    let at = start;
    let field = start;
    const fail = () => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CheckpointError */ .jg(source.path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('protobuf.damaged'), {
            where: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('torch.where.byte', { at: field }),
        });
    };
    const varint = () => {
        let low = 0;
        let value = 0n;
        for (let digit = 0; digit < MOST_BYTES; digit++) {
            const byte = at < end ? (window[at++ - from] ?? fail()) : fail();
            // Nearly every number has no more than four digits, which are added up as such.
            if (digit < 4)
                low += (byte & 0x7f) * 2 ** (7 * digit);
            else
                value |= BigInt(byte & 0x7f) << BigInt(7 * digit);
            if (byte < 0x80)
                return BigInt.asUintN(64, value | BigInt(low));
        }
        return fail();
    };
    while (at < end) {
        field = at;
        if (at + 2 * MOST_BYTES > from + window.length) {
            from = at;
            window = source.read(at, Math.min(WINDOW_BYTES, end - at));
        }
        const tag = varint();
        const wire = Number(tag & 7n);
        const number = Number(tag >> 3n);
        if (number < 1 || number >= 2 ** 29)
            fail();
        const first = at;
        if (wire === VARINT) {
            const value = varint();
            yield { number, wire, at: field, lengthAt: first, value, start: first, end: at };
        }
        else if (wire === BYTES || wire === FIXED64 || wire === FIXED32) {
            const length = wire === BYTES ? Number(varint()) : wire === FIXED64 ? 8 : 4;
            if (length > end - at)
                fail();
            const begin = at;
            at += length;
            yield { number, wire, at: field, lengthAt: first, value: 0n, start: begin, end: at };
        }
        else
            fail();
    }
}


/***/ })

};
