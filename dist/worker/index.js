import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./.build/model-file/onnx/compare-wasm.js
/** compare.wat assembled by scripts/kernel.mjs: not to be edited. */
const COMPARE_WASM = [
    'AGFzbQEAAAABFgJgBn9/f39/fwF/YAh/f39/f399fwACEwEEaG9zdAZtZW1vcnkCAwGAgAQDAwIAAQcoAhFkaWZmZXJzVHJhbnNwb3NlZAAAEG',
    'NvbXBhcmVRdWFudGl6ZWQAAQrhCAK3AwIGfwl7A0AgBkEQaiEIIAggAUsEQCABIQgLQQAhCQNAIAYhByAAIAcgA2xqIAlBAnRqIQogBCAJIAVs',
    'aiAHQQJ0aiELA0AgCv0ABAAhDCAKIANqIgr9AAQAIQ0gCiADaiIK/QAEACEOIAogA2oiCv0ABAAhDyAKIANqIQogDCAN/Q0AAQIDEBESEwQFBg',
    'cUFRYXIREgDCAN/Q0ICQoLGBkaGwwNDg8cHR4fIRMgDiAP/Q0AAQIDEBESEwQFBgcUFRYXIRIgDiAP/Q0ICQoLGBkaGwwNDg8cHR4fIRQgESAS',
    '/Q0AAQIDBAUGBxAREhMUFRYXIQwgESAS/Q0ICQoLDA0ODxgZGhscHR4fIQ0gEyAU/Q0AAQIDBAUGBxAREhMUFRYXIQ4gEyAU/Q0ICQoLDA0ODx',
    'gZGhscHR4fIQ8gECAMIAv9AAQA/VEgDSALIAVq/QAEAP1R/VAgDiALIAVBAXRq/QAEAP1RIA8gCyAFQQNsav0ABAD9Uf1Q/VD9UCEQIAtBEGoh',
    'CyAHQQRqIgcgCEkNAAsgCUEEaiIJIAJJDQALIBD9UwRAQQEPCyAIIgYgAUkNAAtBAAulBQICfxF7IAX9AAQAIQsgBf0ABBAhDCAG/RMhD0MAAH',
    '9D/RMhDv0M/////////////////////yEQIAAgAUECdGohCQNAIAAhCCAI/QAEACETIAggAmoiCP0ABAAhFCAIIAJqIgj9AAQAIRUgCCACaiII',
    '/QAEACEWIBMgFP0NAAECAxAREhMEBQYHFBUWFyEXIBMgFP0NCAkKCxgZGhsMDQ4PHB0eHyEZIBUgFv0NAAECAxAREhMEBQYHFBUWFyEYIBUgFv',
    '0NCAkKCxgZGhsMDQ4PHB0eHyEaIBcgGP0NAAECAwQFBgcQERITFBUWFyETIBcgGP0NCAkKCwwNDg8YGRobHB0eHyEUIBkgGv0NAAECAwQFBgcQ',
    'ERITFBUWFyEVIBkgGv0NCAkKCwwNDg8YGRobHB0eHyEWIAP9XAIA/YkB/akB/fsBIQogAyAEaiEDIBAgDSAOIBMgC/3mASAM/eQB/eoB/esBIA',
    'r95QH94AEgD/1F/U4hECARIBP96gEhESASIBP96wEhEiAD/VwCAP2JAf2pAf37ASEKIAMgBGohAyAQIA0gDiAUIAv95gEgDP3kAf3qAf3rASAK',
    '/eUB/eABIA/9Rf1OIRAgESAU/eoBIREgEiAU/esBIRIgA/1cAgD9iQH9qQH9+wEhCiADIARqIQMgECANIA4gFSAL/eYBIAz95AH96gH96wEgCv',
    '3lAf3gASAP/UX9TiEQIBEgFf3qASERIBIgFf3rASESIAP9XAIA/YkB/akB/fsBIQogAyAEaiEDIBAgDSAOIBYgC/3mASAM/eQB/eoB/esBIAr9',
    '5QH94AEgD/1F/U4hECARIBb96gEhESASIBb96wEhEiAAQRBqIgAgCUkNAAsgByAQ/QsEACAHIBH9CwQQIAcgEv0LBCAL',
].join('');

;// CONCATENATED MODULE: ./.build/model-file/onnx/quantized.js
/** Weights in int8 as onnxruntime's quantizer writes them: unsigned, each column of MatMul's matrix with a scale and a zero point. */
const MOST = 255;
/** Releases of onnxruntime differ in the last bit of a scale. */
const SCALE_TOLERANCE = 1e-4;
/** And with that in what is rounded up. */
const STEP = 1 + 1e-3;
/**
 * Whether `count` numbers from `values[first]` on are what `bytes[from]`, `bytes[from + stride]`, ... mean, within one step.
 * @param whole they are a whole column: its extremes must give the scale as well
 */
function isQuantizedRow(values, first, count, bytes, from, stride, { scale, zeroPoint }, whole = false) {
    if (!(scale > 0))
        return false;
    const factor = 1 / scale;
    let worst = 0;
    let least = 0;
    let most = 0;
    for (let i = 0, at = from; i < count; i++, at += stride) {
        const value = values[first + i] ?? 0;
        const error = Math.abs(Math.min(Math.max(value * factor + zeroPoint, 0), MOST) - (bytes[at] ?? 0));
        // NaN is never within a step.
        if (!(error <= worst))
            worst = error;
        if (value < least)
            least = value;
        if (value > most)
            most = value;
    }
    if (!(worst <= STEP))
        return false;
    return !whole || isScalingOf({ scale, zeroPoint }, least, most);
}
/** Whether a scaling spreads the numbers from `least` to `most`, which 0 is between, over all steps; of zeros any does. */
function isScalingOf({ scale, zeroPoint }, least, most) {
    if (least === most)
        return true;
    const isSpread = Math.abs((most - least) / MOST / scale - 1) <= SCALE_TOLERANCE;
    return isSpread && Math.abs(-least / scale - zeroPoint) <= STEP;
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/compare.js
/** Compares a tensor's elements with a constant's, stripe by stripe: hundreds of millions of numbers, so in WebAssembly. */


/** Bytes of a tensor that are compared at once. */
const STRIPE_BYTES = 1 << 20;
/** Of a constant: most matrices are read as a whole, where each column of a stripe would be read by itself. */
const CONSTANT_BYTES = 4 << 20;
/** The tensor's bytes. */
function byteLengthOf(pair) {
    return 4 * (pair.form === 'blocks' ? pair.count * pair.order.length : pair.rows * pair.columns);
}
const VECTOR = 4;
const PAGE = 65536;
/** Addresses: four scales and zero points, what was found, the weights, the template's. */
const SCALING = 0;
const FOUND = 64;
const WEIGHTS = PAGE;
const OTHERS = WEIGHTS + STRIPE_BYTES;
/** Room for a stripe of weights and for a constant, or as much of it, and what compares them. */
class Comparer {
    /** @param reader may throw, as what compares will then */
    constructor(reader) {
        this.reader = reader;
        const pages = (OTHERS + CONSTANT_BYTES) / PAGE;
        const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
        const module = new WebAssembly.Module(Buffer.from(COMPARE_WASM, 'base64'));
        this.wasm = new WebAssembly.Instance(module, { host: { memory } }).exports;
        this.weights = Buffer.from(memory.buffer, WEIGHTS, STRIPE_BYTES);
        this.others = Buffer.from(memory.buffer, OTHERS, CONSTANT_BYTES);
        this.floats = new Float32Array(memory.buffer);
        this.words = new Uint32Array(memory.buffer);
    }
    /** Whether the two are the same. @throws what the reader throws */
    isSame(pair) {
        const steps = this.steps(pair);
        for (;;) {
            const step = steps.next();
            if (step.done)
                return step.value;
        }
    }
    /** The same, a stripe at a time; between two of them the memory is anyone's. */
    *steps(pair) {
        if (pair.form === 'blocks')
            return yield* this.haveSameBlocks(pair);
        const { tensor, constant, rows, columns } = pair;
        const size = pair.form === 'transposed' ? 4 : 1;
        const isWhole = size * rows * columns <= CONSTANT_BYTES;
        if (isWhole)
            this.reader(constant, 0, this.others.subarray(0, size * rows * columns));
        const inStripe = Math.max(1, Math.floor(STRIPE_BYTES / 4 / columns));
        for (let first = 0; first < rows; first += inStripe) {
            const count = Math.min(inStripe, rows - first);
            this.reader(tensor, 4 * first * columns, this.weights.subarray(0, 4 * count * columns));
            if (!isWhole) {
                const length = size * count;
                for (let column = 0; column < columns; column++) {
                    const target = this.others.subarray(column * length, (column + 1) * length);
                    this.reader(constant, size * (column * rows + first), target);
                }
            }
            const others = isWhole ? { from: first, stride: rows } : { from: 0, stride: count };
            if (!this.areSame(pair, first, count, others))
                return false;
            if (!isWhole)
                yield;
        }
        if (isWhole)
            yield;
        return true;
    }
    areSame(pair, first, count, others) {
        if (pair.form === 'transposed')
            return this.areTransposed(count, pair.columns, others);
        const { scales, zeroPoints, columns } = pair;
        const scaling = (row) => ({ scale: scales[first + row] ?? 0, zeroPoint: zeroPoints[first + row] ?? 0 });
        return this.areQuantized(count, columns, others, scaling);
    }
    *haveSameBlocks({ tensor, constant, count, order }) {
        const block = 4 * count;
        for (const [i, from] of order.entries()) {
            for (let done = 0; done < block; done += STRIPE_BYTES) {
                const length = Math.min(STRIPE_BYTES, block - done);
                const [weights, others] = [this.weights.subarray(0, length), this.others.subarray(0, length)];
                this.reader(tensor, from * block + done, weights);
                this.reader(constant, i * block + done, others);
                if (weights.compare(others) !== 0)
                    return false;
                yield;
            }
        }
        return true;
    }
    /** Whether the others are the weights, (rows, columns), transposed. */
    areTransposed(rows, columns, { from, stride }) {
        const [row0, column0] = [rows - (rows % VECTOR), columns - (columns % VECTOR)];
        if (row0 > 0 && column0 > 0) {
            const strides = [4 * columns, OTHERS + 4 * from, 4 * stride];
            if (this.wasm.differsTransposed(WEIGHTS, row0, column0, ...strides) !== 0)
                return false;
        }
        for (let row = 0; row < rows; row++) {
            for (let column = row < row0 ? column0 : 0; column < columns; column++) {
                const weight = this.words[WEIGHTS / 4 + row * columns + column];
                if (weight !== this.words[OTHERS / 4 + from + column * stride + row])
                    return false;
            }
        }
        return true;
    }
    /** Whether the others, bytes, are the weights, (rows, columns), in int8 with these scales. */
    areQuantized(rows, columns, { from, stride }, scalings) {
        const fast = columns % VECTOR === 0 ? rows - (rows % VECTOR) : 0;
        for (let row = 0; row < fast; row += VECTOR) {
            const scaling = [0, 1, 2, 3].map((i) => scalings(row + i));
            if (!this.areFourQuantized(WEIGHTS + 4 * row * columns, columns, OTHERS + from + row, stride, scaling))
                return false;
        }
        const weights = new Float32Array(this.floats.buffer, WEIGHTS, rows * columns);
        for (let row = fast; row < rows; row++) {
            const others = [this.others, from + row, stride];
            if (!isQuantizedRow(weights, row * columns, columns, ...others, scalings(row), true))
                return false;
        }
        return true;
    }
    /** Four rows at once. */
    areFourQuantized(weights, columns, others, stride, scalings) {
        const floats = this.floats;
        for (const [i, { scale, zeroPoint }] of scalings.entries()) {
            if (!(scale > 0))
                return false;
            floats[SCALING / 4 + i] = 1 / scale;
            floats[SCALING / 4 + VECTOR + i] = zeroPoint;
        }
        this.wasm.compareQuantized(weights, columns, 4 * columns, others, stride, SCALING, STEP, FOUND);
        for (const [i, scaling] of scalings.entries()) {
            if (this.words[FOUND / 4 + i] === 0)
                return false;
            const [least = 0, most = 0] = [floats[FOUND / 4 + VECTOR + i], floats[FOUND / 4 + 2 * VECTOR + i]];
            if (!isScalingOf(scaling, least, most))
                return false;
        }
        return true;
    }
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./.build/torch/read-fully.js

/**
 * Reads `byteLength` bytes of a file, from `position` on, to `at` in `target`. Returns how many there were: fewer where the file
 * ends before.
 * @throws the system's error
 */
function readFully(fd, target, at, byteLength, position) {
    let done = 0;
    while (done < byteLength) {
        const count = (0,external_node_fs_namespaceObject.readSync)(fd, target, at + done, byteLength - done, position + done);
        if (count === 0)
            break;
        done += count;
    }
    return done;
}

;// CONCATENATED MODULE: ./.build/average/kernel.js
/**
 * The arithmetic of the average over a block of memory: sum, divide, round, measure. Two implementations agree to
 * the bit in every element: scalar.ts, plain TypeScript and the specification, and simd.ts, WebAssembly.
 */
const FLOAT_BYTES = { float64: 8, float32: 4, float16: 2, bfloat16: 2 };
/** Exponents of a multiple of the CRC-32 polynomial in x^128: see crc.ts. */
const SPARSE_MULTIPLE = [300, 155, 117, 89, 0];
const WORD_BYTES = 16;
const kernel_REMAINDER_BYTES = WORD_BYTES * SPARSE_MULTIPLE[0];
const REDUCE_GRAIN = 4 * WORD_BYTES;
const kernel_REDUCE_SCRATCH_BYTES = 3 * kernel_REMAINDER_BYTES;
/** Statistics of a run of means, in memory as vectors: two float64 lanes each, the extremes four float32 lanes. */
const kernel_STATS = {
    /** sum of squares of the means */
    squares: 0,
    /** sum of squares of the rounding errors of half-width results */
    errors: 16,
    /** sum of |rounding error / mean| over the means other than 0 */
    relativeSum: 32,
    /** the largest of these */
    relativeWorst: 48,
    /** number of means other than 0, as int64 */
    nonzero: 64,
    /** of the rounded results, before overflow to infinity */
    min: 80,
    max: 96,
    byteLength: 112,
};
/** Makes ready the stretch of memory at `stats` in which the kernel gathers them: zeros, and an empty range. */
function resetStats(memory, stats) {
    for (let at = 0; at < kernel_STATS.byteLength; at += 4)
        memory.setUint32(stats + at, 0, true);
    for (let lane = 0; lane < 4; lane++) {
        memory.setFloat32(stats + kernel_STATS.min + 4 * lane, Infinity, true);
        memory.setFloat32(stats + kernel_STATS.max + 4 * lane, -Infinity, true);
    }
}
/** What the kernel has gathered at `stats` since the last reset, its lanes added up. */
function readStats(memory, stats) {
    const pair = (at) => [memory.getFloat64(stats + at, true), memory.getFloat64(stats + at + 8, true)];
    const quad = (at) => [0, 4, 8, 12].map((lane) => memory.getFloat32(stats + at + lane, true));
    const sum = ([a, b]) => a + b;
    return {
        squares: sum(pair(kernel_STATS.squares)),
        errors: sum(pair(kernel_STATS.errors)),
        relativeSum: sum(pair(kernel_STATS.relativeSum)),
        relativeWorst: Math.max(...pair(kernel_STATS.relativeWorst)),
        nonzero: Number(memory.getBigInt64(stats + kernel_STATS.nonzero, true) + memory.getBigInt64(stats + kernel_STATS.nonzero + 8, true)),
        min: Math.min(...quad(kernel_STATS.min)),
        max: Math.max(...quad(kernel_STATS.max)),
    };
}

;// CONCATENATED MODULE: ./.build/average/arena.js
/**
 * The memory in which blocks are made: one for each thread, of a size that depends on nothing but the number of
 * sources. Inputs are read straight into it, the kernel adds them there, and results stay until they are written.
 */


/** Elements that go through the kernel at once: their means, inputs and results stay in the innermost cache. */
const TILE = 1024;
/** Bytes of one file that are made, hashed and written at once: larger ones wake a thread or the disk less often. */
const BLOCK_BYTES = 4 << 20;
/** Room for these: a matrix of a whole block still fits with what stands before it. */
const SHARE_BYTES = BLOCK_BYTES + (64 << 10);
/** Numbers whose float32 means are kept for the kernels of other stores at once: such a matrix. */
const MOST_MEANS = BLOCK_BYTES / 4;
/** Bytes of all inputs that are read at once: small enough to stay in a core's second-level cache. */
const INPUT_BYTES = (/* unused pure expression or super */ null && (640 << 10));
/** Of many sources: more would be much memory, and pieces shorter than GOOD_CHUNK cost more than a cache saves. */
const MOST_INPUT_BYTES = (/* unused pure expression or super */ null && (4 << 20));
const GOOD_CHUNK = (/* unused pure expression or super */ null && (32 << 10));
const LEAST_CHUNK = (/* unused pure expression or super */ null && (4 << 10));
const MOST_CHUNK = (/* unused pure expression or super */ null && (256 << 10));
/** Unit of WebAssembly memory. */
const arena_PAGE = 65536;
const CACHE_LINE = 64;
/** Where everything stands in a memory for `use`. */
function arenaLayout({ sources, blocks, outputs, keepsMeans, turns = false }) {
    const share = (of) => Math.floor(of / (sources + 1) / LEAST_CHUNK) * LEAST_CHUNK;
    const good = Math.max(share(INPUT_BYTES), Math.min(share(MOST_INPUT_BYTES), GOOD_CHUNK));
    const chunk = Math.min(Math.max(good, LEAST_CHUNK), MOST_CHUNK);
    // Slots a multiple of a page apart would share the same few sets of the innermost cache.
    const stride = chunk + 2 * CACHE_LINE;
    let end = 0;
    const place = (byteLength, grain = CACHE_LINE) => {
        const at = Math.ceil(end / grain) * grain;
        end = at + byteLength;
        return at;
    };
    return {
        stats: place(STATS.byteLength),
        lost: place(STATS.byteLength),
        sums: place(8 * (sources + 2)),
        tile: place(8 * TILE),
        mean: place(4 * TILE),
        zeros: place(4 * TILE),
        raw: place(chunk / 2),
        slots: place(stride * (sources + 1)),
        scratch: place(REDUCE_SCRATCH_BYTES),
        remainder: place(REMAINDER_BYTES),
        states: place(REMAINDER_BYTES * (sources + 2)),
        lanes: sources + 2,
        means: place(keepsMeans ? 4 * MOST_MEANS : 0),
        turning: place(turns ? SHARE_BYTES : 0),
        blocks: place(SHARE_BYTES * outputs * blocks, DIRECT_GRAIN),
        outputs,
        chunk,
        stride,
        byteLength: end,
    };
}
/** Memory for one thread, shared with this one; of a fixed size. */
function arenaMemory({ byteLength }) {
    const pages = Math.ceil(byteLength / arena_PAGE);
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}
/** Where a file's share of block `index` stands. */
function shareAddress({ blocks, outputs }, index, output) {
    return blocks + (index * outputs + output) * SHARE_BYTES;
}
/** The files' shares of finished block `index`. */
function shareBytes(memory, layout, index) {
    return Array.from({ length: layout.outputs }, (_, output) => {
        return Buffer.from(memory.buffer, shareAddress(layout, index, output), SHARE_BYTES);
    });
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./.build/average/crc.js
/**
 * CRC-32 as arithmetic: a CRC is the remainder of the bytes, taken as a polynomial over GF(2), so remainders of parts
 * add up to that of the whole. Combining follows zlib's crc32_combine. "Plain" remainders lack the CRC's inversion of
 * its first and last bits; sums of them (XOR) are remainders of sums of bytes.
 *
 * x^300 + x^155 + x^117 + x^89 + 1 is a multiple of the CRC-32 polynomial, found by search, and so is its 128th power,
 * the same in x^128. Modulo that, whole vectors are added instead of bits looked up (kernel.ts, `divide`), and the
 * 4,800 bytes that remain have the remainder of all: five times as fast as zlib alone (`checksumsOver`).
 */


/** The CRC-32 polynomial, lowest bit first. */
const POLYNOMIAL = 0xedb88320;
/** a * b modulo the polynomial; the highest bit is x^0. */
function multiply(a, b) {
    let product = 0;
    for (let bit = 0x80000000, factor = b; bit !== 0; bit >>>= 1) {
        if (a & bit)
            product ^= factor;
        factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
    }
    return product >>> 0;
}
/** x^(8 * 2^k) for k = 0, 1, ...: what 2^k bytes that follow do to a remainder. */
const POWERS = (() => {
    const powers = [0x00800000];
    for (let k = 1; k < 53; k++) {
        const last = powers[k - 1] ?? 0;
        powers.push(multiply(last, last));
    }
    return powers;
})();
/** Lengths repeat: most parts are whole blocks. */
const factors = new Map();
const FACTORS_KEPT = 1000;
function factorOf(byteLength) {
    const known = factors.get(byteLength);
    if (known !== undefined)
        return known;
    let factor = 0x80000000;
    for (let k = 0, rest = byteLength; rest > 0; k++, rest = Math.floor(rest / 2)) {
        if (rest % 2 === 1)
            factor = multiply(factor, POWERS[k] ?? 0);
    }
    if (factors.size >= FACTORS_KEPT)
        factors.clear();
    factors.set(byteLength, factor);
    return factor;
}
/** The plain remainder after `byteLength` zero bytes more. */
function shiftRemainder(remainder, byteLength) {
    return multiply(factorOf(byteLength), remainder);
}
/** Of bytes whose CRC or plain remainder is `a`, followed by `byteLength` bytes for which it is `b`. */
function crc32Combine(a, b, byteLength) {
    return (shiftRemainder(a, byteLength) ^ b) >>> 0;
}
/** From the CRC of `byteLength` bytes to the plain remainder. */
function plainRemainder(crc, byteLength) {
    return (crc ^ shiftRemainder(0xffffffff, byteLength) ^ 0xffffffff) >>> 0;
}
/** Fewer bytes are not worth the detour. */
const WORTH_DIVIDING = 2 * kernel_REMAINDER_BYTES;
/** Checksums over `memory`, with the places of its layout that they need for themselves. */
function checksumsOver(memory, kernel, { scratch, remainder, lanes, states }) {
    const bytes = Buffer.from(memory.buffer);
    const remainderBytes = bytes.subarray(remainder, remainder + kernel_REMAINDER_BYTES);
    /** of each lane: the CRC of what came before, and how many bytes have been divided since */
    const crcs = new Float64Array(lanes);
    const divided = new Float64Array(lanes);
    const stateOf = (lane) => states + lane * kernel_REMAINDER_BYTES;
    const own = lanes - 1;
    /** Takes what was divided into the lane's CRC. */
    function settle(lane) {
        const byteLength = divided[lane] ?? 0;
        if (byteLength === 0)
            return;
        kernel.remainder(stateOf(lane), scratch, remainder);
        const shifted = plainRemainder((0,external_node_zlib_namespaceObject.crc32)(remainderBytes), kernel_REMAINDER_BYTES);
        // The powers of x repeat after 2^32 - 1: this many bytes less are the way back.
        const plain = shiftRemainder(shifted, 2 ** 32 - 1 - kernel_REMAINDER_BYTES);
        // From a plain remainder to the CRC is the same step as back.
        crcs[lane] = crc32Combine(crcs[lane] ?? 0, plainRemainder(plain, byteLength), byteLength);
        divided[lane] = 0;
    }
    const checksums = {
        of(at, byteLength) {
            checksums.start(own);
            checksums.add(own, at, byteLength);
            return checksums.finish(own);
        },
        start(lane) {
            crcs[lane] = 0;
            divided[lane] = 0;
        },
        add(lane, at, byteLength) {
            const isUnderWay = (divided[lane] ?? 0) > 0;
            const whole = isUnderWay || byteLength >= WORTH_DIVIDING ? byteLength - (byteLength % REDUCE_GRAIN) : 0;
            if (whole > 0) {
                if (!isUnderWay)
                    bytes.fill(0, stateOf(lane), stateOf(lane) + kernel_REMAINDER_BYTES);
                kernel.divide(at, whole, stateOf(lane), scratch);
                divided[lane] = (divided[lane] ?? 0) + whole;
            }
            if (whole === byteLength)
                return;
            settle(lane);
            crcs[lane] = (0,external_node_zlib_namespaceObject.crc32)(bytes.subarray(at + whole, at + byteLength), crcs[lane]);
        },
        finish(lane) {
            settle(lane);
            return crcs[lane] ?? 0;
        },
    };
    return checksums;
}

;// CONCATENATED MODULE: ./.build/torch/half-float.js
/** Half-width floating formats as plain numbers: the definition that every faster way must meet to the bit. */
/** IEEE 754 binary16, and the upper half of binary32. */
const HALF_FORMATS = {
    float16: { fractionBits: 10, leastExponent: -14, infinity: 0x7c00 },
    bfloat16: { fractionBits: 7, leastExponent: -126, infinity: 0x7f80 },
};
const scratch = new DataView(new ArrayBuffer(8));
/** The 16 bits of the value of `format` nearest to a float64, ties to even: one rounding. NaN becomes the quiet NaN. */
function halfBits(value, format) {
    const { fractionBits, leastExponent, infinity } = HALF_FORMATS[format];
    scratch.setFloat64(0, value);
    const sign = (scratch.getUint8(0) & 0x80) << 8;
    if (Number.isNaN(value))
        return sign | infinity | (1 << (fractionBits - 1));
    const magnitude = Math.abs(value);
    if (magnitude === Infinity)
        return sign | infinity;
    const exponent = Math.max(((scratch.getUint16(0) >> 4) & 0x7ff) - 1023, leastExponent);
    // A multiple of the spacing, and its fraction, are exact: the divisor is a power of two.
    const steps = magnitude / 2 ** (exponent - fractionBits);
    const whole = Math.floor(steps);
    const rest = steps - whole;
    const rounded = whole + (rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? 1 : 0);
    // The leading one of a normal value counts as one exponent, and so does a carry out of the fraction.
    const bits = (exponent - leastExponent) * 2 ** fractionBits + rounded;
    return sign | Math.min(bits, infinity);
}
/** The value of 16 bits, exactly. */
function halfValue(bits, format) {
    const { fractionBits, leastExponent, infinity } = HALF_FORMATS[format];
    const magnitude = bits & 0x7fff;
    const sign = bits & 0x8000 ? -1 : 1;
    if (magnitude > infinity)
        return Number.NaN;
    if (magnitude === infinity)
        return sign * Infinity;
    const exponent = magnitude >> fractionBits;
    const fraction = magnitude & ((1 << fractionBits) - 1);
    const significand = exponent === 0 ? fraction : fraction + (1 << fractionBits);
    return sign * significand * 2 ** (leastExponent + Math.max(exponent - 1, 0) - fractionBits);
}

;// CONCATENATED MODULE: ./.build/average/kernels/float16-wasm.js
/** float16.wat assembled by scripts/kernel.mjs: not to be edited. */
const FLOAT16_WASM = [
    'AGFzbQEAAAABCAFgBH9/f38AAhMBBGhvc3QGbWVtb3J5AgMBgIAEAwIBAAcKAQZuYXJyb3cAAArIBAHFBAIBfwp7IAP9AAQQIQsgA/0ABCAhDC',
    'AAIAFBAnRqIQQDQCAA/QAEACEF/QwAAEBGAABARgAAQEYAAEBGIAX9DAAAgH8AAIB/AACAfwAAgH/9Tv0MAACAOAAAgDgAAIA4AACAOP3rAf0M',
    'AACARwAAgEcAAIBHAACAR/3qAf3mASEHIAUgB/3kASAH/eUBIAX9DAAAAIAAAACAAAAAgAAAAID9Tv1QIQYgBiAF/eUBIQj9DAAAgAcAAIAHAA',
    'CABwAAgAcgBv0MAACARwAAgEcAAIBHAACAR/3qAf0MAACAxwAAgMcAAIDHAACAx/3rAf3mASEGIAZBDf2tAf0M/38AAP9/AAD/fwAA/38AAP1O',
    'IAZBEP2tAf0MAIAAAACAAAAAgAAAAIAAAP1O/VAhBiACIAYgBv2GAf1bAwAAIAX9DAAAAAAAAAAAAAAAAAAAAAD9QiEKIA4gCv2xASEOIAj9Xy',
    'EJIAsgCSAJ/fIB/fABIQsgCCAI/Q0ICQoLDA0ODwABAgMEBQYH/V8hCSALIAkgCf3yAf3wASELIAogCCAF/ecB/eAB/U4hCCANIAj96wEhDSAM',
    'IAj9XyAIIAj9DQgJCgsMDQ4PAAECAwQFBgf9X/3wAf3wASEMIAJBCGohAiAAQRBqIgAgBEkNAAsgAyAL/QsEECADIAz9CwQgIAMgA/0ABDAgDf',
    '1fIA0gDf0NCAkKCwwNDg8AAQIDBAUGB/1f/fcB/fcB/QsEMCADIAP9AARAIA79yQEgDv3KAf3OAf3OAf0LBEAL',
].join('');

;// CONCATENATED MODULE: ./.build/average/kernels/measure.js
/** What storing an element costs, in the statistics of a run of means. */

/**
 * Adds the error of the k-th element to the statistics at `stats`.
 * @param round `Math.fround` where the vectorised kernel measures in float32
 */
function addError(view, stats, k, value, stored, round = same) {
    const lane = 8 * (k % 2);
    const add = (at, more) => view.setFloat64(stats + at + lane, view.getFloat64(stats + at + lane, true) + more, true);
    const error = round(stored - value);
    add(kernel_STATS.errors, error * error);
    if (value === 0)
        return;
    const relative = round(Math.abs(error / value));
    add(kernel_STATS.relativeSum, relative);
    const worst = stats + kernel_STATS.relativeWorst + lane;
    view.setFloat64(worst, Math.max(view.getFloat64(worst, true), relative), true);
    const nonzero = stats + kernel_STATS.nonzero + lane;
    view.setBigInt64(nonzero, view.getBigInt64(nonzero, true) + 1n, true);
}
function same(value) {
    return value;
}

;// CONCATENATED MODULE: ./.build/average/kernels/float16.js
/** float32 to float16, to nearest even: of a mean the second rounding, as gguf's converters and numpy do it. */



/** Elements that the vectorised loop takes at once. */
const float16_VECTOR = 4;
/** What it means, one element at a time. */
function plain(memory) {
    const view = new DataView(memory.buffer);
    return {
        run(from, count, out, stats) {
            for (let k = 0; k < count; k++) {
                const value = view.getFloat32(from + 4 * k, true);
                const bits = halfBits(value, 'float16');
                view.setUint16(out + 2 * k, bits, true);
                addError(view, stats, k, value, halfValue(bits, 'float16'));
            }
        },
    };
}
/** The same in WebAssembly SIMD (float16.wat): equal to the bit, except for the sums of errors. */
function simd(memory) {
    const module = new WebAssembly.Module(Buffer.from(FLOAT16_WASM, 'base64'));
    const { narrow } = new WebAssembly.Instance(module, { host: { memory } }).exports;
    const rest = plain(memory);
    return {
        run(from, count, out, stats, store) {
            const whole = count - (count % float16_VECTOR);
            if (whole > 0)
                narrow(from, whole, out, stats);
            if (whole < count)
                rest.run(from + 4 * whole, count - whole, out + 2 * whole, stats, store);
        },
    };
}
const float16 = { unit: () => 1, unitBytes: () => 2, plain, simd };

;// CONCATENATED MODULE: ./.build/average/kernels/float32.js
function copier(memory) {
    const bytes = new Uint8Array(memory.buffer);
    return { run: (from, count, out) => void bytes.copyWithin(out, from, from + 4 * count) };
}
const float32 = { unit: () => 1, unitBytes: () => 4, plain: copier, simd: copier };

;// CONCATENATED MODULE: ./.build/average/kernels/q8-0-wasm.js
/** q8-0.wat assembled by scripts/kernel.mjs: not to be edited. */
const Q8_0_WASM = [
    'AGFzbQEAAAABCAFgBH9/f38AAhMBBGhvc3QGbWVtb3J5AgMBgIAEAwIBAAcMAQhxdWFudGl6ZQAACq4FAasFBAJ/AXsEfQp7IAP9AAQQIREgA/',
    '0ABCAhEiAAIAFBAnRqIQQDQCAA/QAEAP3gASAA/QAEEP3gAf3rASAA/QAEIP3gASAA/QAEMP3gAf3rAf3rASAA/QAEQP3gASAA/QAEUP3gAf3r',
    'ASAA/QAEYP3gASAA/QAEcP3gAf3rAf3rAf3rASEGIAYgBiAG/Q0ICQoLDA0ODwABAgMEBQYH/esBIQYgBv0fACAG/R8Bl0MAAP5ClSEHQwAAgD',
    '8gB5UhCiAKQwAAgH9bBEBDAAAAACEKCyAHQwAAgEeWIQhDAABARkMAAIA4IAi8QYCAgPwHcb6XlCEJIAggCZIgCZMhCCACIAhDAACAB5S8QQ12',
    'OwEAIAJBAmohAiAI/RMhCyAK/RMhDCAAQYABaiEFA0AgAP0ABAAhDSANIAz95gEhDiAO/Qz///8+////Pv///z7///8+IA79DAAAAIAAAACAAA',
    'AAgAAAAID9Tv1Q/eQB/fgBIQ4gAiAOIA79hQEgDiAO/YUB/WX9WgIAACAO/foBIAv95gEgDf3lASEPIA39DAAAAAAAAAAAAAAAAAAAAAD9QiEQ',
    'IBQgEP2xASEUIA/9XyEGIBEgBiAG/fIB/fABIREgDyAP/Q0ICQoLDA0ODwABAgMEBQYH/V8hBiARIAYgBv3yAf3wASERIBAgDyAN/ecB/eAB/U',
    '4hDyATIA/96wEhEyASIA/9XyAPIA/9DQgJCgsMDQ4PAAECAwQFBgf9X/3wAf3wASESIAJBBGohAiAAQRBqIgAgBUkNAAsgACAESQ0ACyADIBH9',
    'CwQQIAMgEv0LBCAgAyAD/QAEMCAT/V8gEyAT/Q0ICQoLDA0ODwABAgMEBQYH/V/99wH99wH9CwQwIAMgA/0ABEAgFP3JASAU/coB/c4B/c4B/Q',
    'sEQAs=',
].join('');

;// CONCATENATED MODULE: ./.build/average/kernels/q8-0.js
/**
 * Q8_0 of ggml: blocks of 32 elements of a row, each a float16 scale and 32 signed bytes, rounded as ggml's
 * quantize_row_q8_0_ref and gguf's Python package round: half away from zero, all in float32.
 */



/** Elements of a block (QK8_0). */
const Q8_BLOCK = 32;
/** Bytes of a block: the scale and an element each. */
const Q8_BLOCK_BYTES = 2 + Q8_BLOCK;
/** What it means, a block at a time. */
function q8_0_plain(memory) {
    const view = new DataView(memory.buffer);
    return {
        run(from, count, out, stats) {
            for (let first = 0; first < count; first += Q8_BLOCK) {
                const values = Array.from({ length: Q8_BLOCK }, (_, k) => view.getFloat32(from + 4 * (first + k), true));
                const scale = Math.fround(Math.max(...values.map(Math.abs)) / 127);
                // Below 2^-128 float32 has no inverse. The scale is 0 as a float16 then, whatever the bytes are: gguf's are 0.
                const inverse = Math.fround(1 / scale);
                const factor = Number.isFinite(inverse) ? inverse : 0;
                const bits = halfBits(scale, 'float16');
                const block = out + (first / Q8_BLOCK) * Q8_BLOCK_BYTES;
                view.setUint16(block, bits, true);
                values.forEach((value, k) => {
                    const steps = Math.fround(value * factor);
                    const whole = Math.sign(steps) * Math.round(Math.abs(steps));
                    view.setInt8(block + 2 + k, whole);
                    addError(view, stats, k, value, whole * halfValue(bits, 'float16'));
                });
            }
        },
    };
}
/** The same in WebAssembly SIMD (q8-0.wat): equal to the bit, except for the sums of errors. */
function q8_0_simd(memory) {
    const module = new WebAssembly.Module(Buffer.from(Q8_0_WASM, 'base64'));
    const { quantize } = new WebAssembly.Instance(module, { host: { memory } }).exports;
    return {
        run(from, count, out, stats) {
            if (count > 0)
                quantize(from, count, out, stats);
        },
    };
}
const q8 = { unit: () => Q8_BLOCK, unitBytes: () => Q8_BLOCK_BYTES, plain: q8_0_plain, simd: q8_0_simd };

;// CONCATENATED MODULE: ./.build/average/kernels/turn-wasm.js
/** turn.wat assembled by scripts/kernel.mjs: not to be edited. */
const TURN_WASM = [
    'AGFzbQEAAAABFgJgCX9/f39/f39/fwBgBn9/f39/fwACEwEEaG9zdAZtZW1vcnkCAwGAgAQDAwIAAQcUAgRtb3ZlAAAJdHJhbnNwb3NlAAEKxg',
    'QCugEBBn8DQCAJQRBqIQsgCyADSwRAIAMhCwtBACEMA0AgCSEKIAAgCiAEbCAMIAdsamohDSABIAogBWwgDCAIbGpqIQ4DQCACQQRGBEAgDiAN',
    'KAIANgIABSACQQJGBEAgDiANLwEAOwEABSACQQFGBEAgDiANLQAAOgAABSAOIA0pAwA3AwALCwsgDSAEaiENIA4gBWohDiAKQQFqIgogC0kNAA',
    'sgDEEBaiIMIAZJDQALIAsiCSADSQ0ACwuHAwIGfwh7A0AgBkEQaiEIIAggAUsEQCABIQgLQQAhCQNAIAYhByAAIAcgA2xqIAlBAnRqIQogBCAJ',
    'IAVsaiAHQQJ0aiELA0AgCv0ABAAhDCAKIANqIgr9AAQAIQ0gCiADaiIK/QAEACEOIAogA2oiCv0ABAAhDyAKIANqIQogDCAN/Q0AAQIDEBESEw',
    'QFBgcUFRYXIRAgDCAN/Q0ICQoLGBkaGwwNDg8cHR4fIRIgDiAP/Q0AAQIDEBESEwQFBgcUFRYXIREgDiAP/Q0ICQoLGBkaGwwNDg8cHR4fIRMg',
    'CyAQIBH9DQABAgMEBQYHEBESExQVFhf9CwQAIAsgBWogECAR/Q0ICQoLDA0ODxgZGhscHR4f/QsEACALIAVBAXRqIBIgE/0NAAECAwQFBgcQER',
    'ITFBUWF/0LBAAgCyAFQQNsaiASIBP9DQgJCgsMDQ4PGBkaGxwdHh/9CwQAIAtBEGohCyAHQQRqIgcgCEkNAAsgCUEEaiIJIAJJDQALIAgiBiAB',
    'SQ0ACws=',
].join('');

;// CONCATENATED MODULE: ./.build/average/kernels/turn.js

/** What it means, one element at a time. */
function plainTurner(memory) {
    const bytes = new Uint8Array(memory.buffer);
    return (from, out, size, dimensions) => {
        let to = out;
        const place = (at, depth) => {
            const dimension = dimensions[depth];
            if (dimension === undefined) {
                bytes.copyWithin(to, at, at + size);
                to += size;
                return;
            }
            for (let i = 0; i < dimension.size; i++)
                place(at + i * dimension.stride * size, depth + 1);
        };
        place(from, 0);
    };
}
const turn_VECTOR = 4;
/** The same in WebAssembly (turn.wat): rectangles of the dimension that is written and the one that is read one after another. */
function simdTurner(memory) {
    const module = new WebAssembly.Module(Buffer.from(TURN_WASM, 'base64'));
    const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports;
    function rectangle(from, out, size, rows, columns) {
        const move = (row0, column0, rowEnd) => {
            if (row0 >= rowEnd || column0 >= columns.size)
                return;
            wasm.move(from + size * (row0 * rows.stride + column0 * columns.stride), out + size * (row0 * rows.to + column0 * columns.to), size, ...[rowEnd - row0, size * rows.stride, size * rows.to], ...[columns.size - column0, size * columns.stride, size * columns.to]);
        };
        const isMatrix = size === 4 && rows.to === 1 && columns.stride === 1;
        const [row0, column0] = [rows.size - (rows.size % turn_VECTOR), columns.size - (columns.size % turn_VECTOR)];
        if (!isMatrix || row0 === 0 || column0 === 0) {
            move(0, 0, rows.size);
            return;
        }
        wasm.transpose(from, row0, column0, size * rows.stride, out, size * columns.to);
        move(0, column0, row0);
        move(row0, 0, rows.size);
    }
    return (from, out, size, dimensions) => {
        const placed = placesOf(dimensions);
        const rows = placed.at(-1) ?? ONE;
        const others = placed.slice(0, -1).sort((a, b) => a.stride - b.stride || b.size - a.size);
        const [columns = ONE, ...outer] = others;
        const place = (at, to, depth) => {
            const dimension = outer[depth];
            if (dimension === undefined) {
                rectangle(at, to, size, rows, columns);
                return;
            }
            for (let i = 0; i < dimension.size; i++) {
                place(at + i * dimension.stride * size, to + i * dimension.to * size, depth + 1);
            }
        };
        place(from, out, 0);
    };
}
const ONE = { size: 1, stride: 1, to: 1 };
function placesOf(dimensions) {
    let to = 1;
    return dimensions
        .toReversed()
        .map((dimension) => {
        const placed = { ...dimension, to };
        to *= dimension.size;
        return placed;
    })
        .reverse();
}

;// CONCATENATED MODULE: ./.build/average/kernels/transposed.js

const runBy = (make) => (memory) => {
    const turn = make(memory);
    return {
        run(from, count, out, _, { columns }) {
            turn(from, out, 4, [
                { size: columns, stride: 1 },
                { size: count / columns, stride: columns },
            ]);
        },
    };
};
const transposed = {
    unit: ({ columns }) => columns,
    unitBytes: ({ columns }) => 4 * columns,
    columns: ({ columns }) => columns,
    plain: runBy(plainTurner),
    simd: runBy(simdTurner),
};

;// CONCATENATED MODULE: ./.build/average/kernels/uint8-wasm.js
/** uint8.wat assembled by scripts/kernel.mjs: not to be edited. */
const UINT8_WASM = [
    'AGFzbQEAAAABGQJgAn9/An19YA5/f39/f319fX1/f39/fwACEwEEaG9zdAZtZW1vcnkCAwGAgAQDAwIAAQcXAghleHRyZW1lcwAACHF1YW50aX',
    'plAAEKmgoCZwIDewF/IAAgAUECdGohBQNAIAD9AAQAIQIgAyAC/eoBIQMgBCAC/esBIQQgAEEQaiIAIAVJDQALIAP9HwAgA/0fAZYgA/0fAiAD',
    '/R8DlpYgBP0fACAE/R8BlyAE/R8CIAT9HwOXlwuvCQIDfxV7QwAAQEv9EyElIAX9EyEWIAn9ESEaIAb9EyEXIAr9ESEbIAf9EyEYIAv9ESEcIA',
    'j9EyEZIAz9ESEdIAAgAUECdGohDgNAIAAiD/0ABAAhEUH/Af0RQQD9ESAaIBEgFv3nASAl/eQBICX9sQH9rgH9uAH9tgEhHiAeIBr9sQH9+gEg',
    'Fv3mASAR/eUB/eABIRIgEf0MAAAAAAAAAAAAAAAAAAAAAP1CIRMgECAT/aQBaWohECAS/V8hFCASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyEVIC',
    'IgFCAU/fIBIBUgFf3yAf3wAf3wASEiIBMgEiAR/eAB/ecB/U4hEiAkIBL96wEhJCAjIBL9XyASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3w',
    'ASEjIA8gAmoiD/0ABAAhEUH/Af0RQQD9ESAbIBEgF/3nASAl/eQBICX9sQH9rgH9uAH9tgEhHyAfIBv9sQH9+gEgF/3mASAR/eUB/eABIRIgEf',
    '0MAAAAAAAAAAAAAAAAAAAAAP1CIRMgECAT/aQBaWohECAS/V8hFCASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyEVICIgFCAU/fIBIBUgFf3yAf3w',
    'Af3wASEiIBMgEiAR/eAB/ecB/U4hEiAkIBL96wEhJCAjIBL9XyASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3wASEjIA8gAmoiD/0ABAAhEU',
    'H/Af0RQQD9ESAcIBEgGP3nASAl/eQBICX9sQH9rgH9uAH9tgEhICAgIBz9sQH9+gEgGP3mASAR/eUB/eABIRIgEf0MAAAAAAAAAAAAAAAAAAAA',
    'AP1CIRMgECAT/aQBaWohECAS/V8hFCASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyEVICIgFCAU/fIBIBUgFf3yAf3wAf3wASEiIBMgEiAR/eAB/e',
    'cB/U4hEiAkIBL96wEhJCAjIBL9XyASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3wASEjIA8gAmoiD/0ABAAhEUH/Af0RQQD9ESAdIBEgGf3n',
    'ASAl/eQBICX9sQH9rgH9uAH9tgEhISAhIB39sQH9+gEgGf3mASAR/eUB/eABIRIgEf0MAAAAAAAAAAAAAAAAAAAAAP1CIRMgECAT/aQBaWohEC',
    'AS/V8hFCASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyEVICIgFCAU/fIBIBUgFf3yAf3wAf3wASEiIBMgEiAR/eAB/ecB/U4hEiAkIBL96wEhJCAj',
    'IBL9XyASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3wASEjIB4gH/2FASAgICH9hQH9ZiAR/Q0ABAgMAQUJDQIGCg4DBwsPIREgAyAR/VoCAA',
    'AgAyAEaiIDIBH9WgIAASADIARqIgMgEf1aAgACIAMgBGoiAyAR/VoCAAMgAyAEaiEDIABBEGoiACAOSQ0ACyANICIgDf0ABBD98AH9CwQQIA0g',
    'IyAN/QAEIP3wAf0LBCAgDSAN/QAEMCAk/V8gJCAk/Q0ICQoLDA0ODwgJCgsMDQ4P/V/99QH99QH9CwQwIA0gEK0gDSkDQHw3A0AL',
].join('');

;// CONCATENATED MODULE: ./.build/average/kernels/uint8.js


const STEPS = 255;
/** Scales below are none to divide by: the smallest normal float32 (quant_utils.py, compute_scale_zp). */
const LEAST_SCALE = 2 ** -126;
/** @param least of 0 and the row's numbers, float32; so is `most` */
function scalingOf(least, most) {
    const exact = (most - least) / STEPS;
    if (exact < LEAST_SCALE)
        return { scale: 1, zeroPoint: 0 };
    return { scale: Math.fround(exact), zeroPoint: roundHalfEven(0 - least / exact) };
}
/** To the nearest whole number, halves to the even one. */
function roundHalfEven(value) {
    const whole = Math.floor(value);
    const rest = value - whole;
    return rest > 0.5 || (rest === 0.5 && whole % 2 !== 0) ? whole + 1 : whole;
}
/** The byte that stands for a float32. */
function quantized(value, { scale, zeroPoint }) {
    return Math.min(Math.max(roundHalfEven(Math.fround(value / scale)) + zeroPoint, 0), STEPS);
}
/** Reads and writes rows one number at a time. */
class Rows {
    constructor({ buffer }) {
        this.view = new DataView(buffer);
    }
    /** The least and the largest of these and of `count` numbers. */
    extremes(from, count, least = 0, most = 0) {
        let [low, high] = [least, most];
        for (let k = 0; k < count; k++) {
            const value = this.view.getFloat32(from + 4 * k, true);
            if (value < low)
                low = value;
            if (value > high)
                high = value;
        }
        return [low, high];
    }
    /** Bytes of `count` numbers, `stride` apart, with what they lose. */
    quantize(from, count, out, stride, scaling, stats) {
        for (let k = 0; k < count; k++) {
            const value = this.view.getFloat32(from + 4 * k, true);
            const byte = quantized(value, scaling);
            this.view.setUint8(out + k * stride, byte);
            const stored = Math.fround((byte - scaling.zeroPoint) * scaling.scale);
            addError(this.view, stats, k, value, stored, Math.fround);
        }
    }
    setScale(at, { scale }) {
        this.view.setFloat32(at, scale, true);
    }
    setZeroPoint(at, { zeroPoint }) {
        this.view.setUint8(at, zeroPoint);
    }
}
function uint8_plain(memory) {
    const numbers = new Rows(memory);
    const scaling = (from, columns) => scalingOf(...numbers.extremes(from, columns));
    return {
        scaling,
        quantize(from, rows, columns, out, stats) {
            for (let row = 0; row < rows; row++) {
                const at = from + 4 * row * columns;
                numbers.quantize(at, columns, out + row, rows, scaling(at, columns), stats);
            }
        },
    };
}
const uint8_VECTOR = 4;
function uint8_simd(memory) {
    const module = new WebAssembly.Module(Buffer.from(UINT8_WASM, 'base64'));
    const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports;
    const numbers = new Rows(memory);
    const scaling = (from, columns) => {
        const whole = columns - (columns % uint8_VECTOR);
        const [least, most] = whole === 0 ? [0, 0] : wasm.extremes(from, whole);
        return scalingOf(...numbers.extremes(from + 4 * whole, columns - whole, least, most));
    };
    return {
        scaling,
        quantize(from, rows, columns, out, stats) {
            const whole = columns - (columns % uint8_VECTOR);
            const stride = 4 * columns;
            for (let row = 0; row < rows; row += uint8_VECTOR) {
                const at = from + row * stride;
                const count = Math.min(uint8_VECTOR, rows - row);
                const [a, b, c, d] = Array.from({ length: count }, (_, i) => scaling(at + i * stride, columns));
                let done = 0;
                if (a && b && c && d && whole > 0) {
                    const scales = [a.scale, b.scale, c.scale, d.scale];
                    const zeros = [a.zeroPoint, b.zeroPoint, c.zeroPoint, d.zeroPoint];
                    wasm.quantize(at, whole, stride, out + row, rows, ...scales, ...zeros, stats);
                    done = whole;
                }
                if (done === columns)
                    continue;
                for (const [i, one] of [a, b, c, d].entries()) {
                    if (one === undefined)
                        break;
                    const place = out + row + i + done * rows;
                    numbers.quantize(at + i * stride + 4 * done, columns - done, place, rows, one, stats);
                }
            }
        },
    };
}
const columnsRun = (make) => (memory) => {
    const machine = make(memory);
    return {
        run: (from, count, out, stats, { columns }) => machine.quantize(from, count / columns, columns, out, stats),
    };
};
const uint8Columns = {
    unit: ({ columns }) => columns,
    unitBytes: ({ columns }) => columns,
    columns: ({ columns }) => columns,
    plain: columnsRun(uint8_plain),
    simd: columnsRun(uint8_simd),
};
/** One number for each row. */
function scalingKernel(unitBytes, set) {
    const runOf = (make) => (memory) => {
        const machine = make(memory);
        const numbers = new Rows(memory);
        return {
            run(from, count, out, _stats, { columns }) {
                for (let row = 0; row < count / columns; row++) {
                    set(numbers, out + unitBytes * row, machine.scaling(from + 4 * row * columns, columns));
                }
            },
        };
    };
    return { unit: ({ columns }) => columns, unitBytes: () => unitBytes, plain: runOf(uint8_plain), simd: runOf(uint8_simd) };
}
const uint8Scale = scalingKernel(4, (numbers, at, scaling) => numbers.setScale(at, scaling));
const uint8ZeroPoint = scalingKernel(1, (numbers, at, scaling) => numbers.setZeroPoint(at, scaling));

;// CONCATENATED MODULE: ./.build/average/kernels/table.js





const KERNELS = {
    float32: float32,
    float16: float16,
    q8_0: q8,
    transposed: transposed,
    'uint8-columns': uint8Columns,
    'uint8-scale': uint8Scale,
    'uint8-zero-point': uint8ZeroPoint,
};
/** The kernel that makes the bytes of a store. */
function kernelOf({ kind }) {
    return KERNELS[kind];
}
/** Whether a kernel makes it of float32 means. */
function isMade(store) {
    return store.kind !== 'plain';
}

;// CONCATENATED MODULE: ./.build/average/low-rank-update.js
/**
 * Adds an update to the float64 means of `tile`, which begin `skip` elements after the update's first. Of each element the sum
 * over the ranks in their order, times the scale, is added to the mean.
 */
function addUpdate(tile, skip, { first, columns, rank, scale, parts }) {
    const start = first + skip;
    const end = start + tile.length;
    const sums = new Float64Array(Math.min(columns, tile.length));
    for (const { firstRow, left, right } of parts) {
        const rows = left.length / rank;
        const from = Math.max(firstRow, Math.floor(start / columns));
        const to = Math.min(firstRow + rows, Math.ceil(end / columns));
        for (let row = from; row < to; row++) {
            const column = Math.max(0, start - row * columns);
            const count = Math.min(columns, end - row * columns) - column;
            sums.fill(0, 0, count);
            for (let k = 0; k < rank; k++) {
                const factor = left[(row - firstRow) * rank + k] ?? 0;
                const at = k * columns + column;
                for (let j = 0; j < count; j++)
                    sums[j] = (sums[j] ?? 0) + factor * (right[at + j] ?? 0);
            }
            const at = row * columns + column - start;
            for (let j = 0; j < count; j++)
                tile[at + j] = (tile[at + j] ?? 0) + (sums[j] ?? 0) * scale;
        }
    }
}

;// CONCATENATED MODULE: ./.build/average/kernel-wasm.js
/** kernel.wat assembled by scripts/kernel.mjs: not to be edited. */
const KERNEL_WASM = [
    'AGFzbQEAAAABLQZgBX9/f39/AGAGf39/f39/AGABewF8YAZ/f39/fHwAYAR/f39/AGADf39/AAITAQRob3N0Bm1lbW9yeQIDAYCABAMNDAABAg',
    'MEBAUFAQQFBAd4CgRtZWFuAAAHYXZlcmFnZQABBm5hcnJvdwADC3BhY2tGbG9hdDE2AAQMcGFja0JmbG9hdDE2AAUMd2lkZW5GbG9hdDE2AAYN',
    'd2lkZW5CZmxvYXQxNgAHCWRpc3RhbmNlcwAIBmRpdmlkZQAJCXJlbWFpbmRlcgAKCrQTDOwBAgN/BXsgArf9FCEIIAAgA0ECdGohBgNAIAAhBS',
    'AF/V0DAP1fIQkgBf1dAwj9XyEKIAX9XQMQ/V8hCyAF/V0DGP1fIQwgAkEBayEHAkAgB0UNAANAIAUgAWohBSAJIAX9XQMA/V/98AEhCSAKIAX9',
    'XQMI/V/98AEhCiALIAX9XQMQ/V/98AEhCyAMIAX9XQMY/V/98AEhDCAHQQFrIgcNAAsLIAQgCSAI/fMB/QsEACAEIAogCP3zAf0LBBAgBCALIA',
    'j98wH9CwQgIAQgDCAI/fMB/QsEMCAEQcAAaiEEIABBIGoiACAGSQ0ACwubAwIDfwp7IAX9AAQAIRAgBf0ABFAhESAF/QAEYCESIAK3/RQhCyAA',
    'IANBAnRqIQcDQCAAIQYgBv1dAwD9XyEMIAb9XQMI/V8hDSAG/V0DEP1fIQ4gBv1dAxj9XyEPIAJBAWshCAJAIAhFDQADQCAGIAFqIQYgDCAG/V',
    '0DAP1f/fABIQwgDSAG/V0DCP1f/fABIQ0gDiAG/V0DEP1f/fABIQ4gDyAG/V0DGP1f/fABIQ8gCEEBayIIDQALCyAMIAv98wEhDCANIAv98wEh',
    'DSAOIAv98wEhDiAPIAv98wEhDyAM/V4gDf1e/Q0AAQIDBAUGBxAREhMUFRYXIQkgDv1eIA/9Xv0NAAECAwQFBgcQERITFBUWFyEKIAQgCf0LBA',
    'AgBCAK/QsEECARIAn96gEgCv3qASERIBIgCf3rASAK/esBIRIgECAMIAz98gEgDSAN/fIB/fABIA4gDv3yASAPIA/98gH98AH98AH98AEhECAE',
    'QSBqIQQgAEEgaiIAIAdJDQALIAUgEP0LBAAgBSAR/QsEUCAFIBL9CwRgCx0AIAD9HwC7IAD9HwG7oCAA/R8CuyAA/R8Du6CgC+ICAgF/C3sgA/',
    '0ABAAhCyAD/QAEECEMIAP9AAQgIQ0gA/0ABDAhDiAD/QAEQCEPIAT9FCEQIAX9FCERIAAgAUEDdGohBgNAIAD9AAQAIQcgECAH/QwAAAAAAADw',
    'fwAAAAAAAPB//U4gEf33Af0MAAAAAAAAMHgAAAAAAAAweP32Af3yASEJIAcgCf3wASAJ/fEBIAf9DAAAAAAAAACAAAAAAAAAAID9Tv1QIQggAC',
    'AI/QsEACACIAf9Xv1bAwAAIAsgByAH/fIB/fABIQsgCCAH/fEBIQggDCAIIAj98gH98AEhDCAH/QwAAAAAAAAAAAAAAAAAAAAA/UghCiAKIAgg',
    'B/3zAf3sAf1OIQggDSAI/fABIQ0gDiAI/fcBIQ4gDyAK/dEBIQ8gAkEIaiECIABBEGoiACAGSQ0ACyADIAv9CwQAIAMgDP0LBBAgAyAN/QsEIC',
    'ADIA79CwQwIAMgD/0LBEALqgMCAX8EeyAD/QAEUCEHIAP9AARgIQggACABQQN0aiEEA0AgAP0ABAD9XiAA/QAEEP1e/Q0AAQIDBAUGBxAREhMU',
    'FRYXIQUgAP0ABCD9XiAA/QAEMP1e/Q0AAQIDBAUGBxAREhMUFRYXIQYgByAF/eoBIAb96gEhByAIIAX96wEgBv3rASEI/QwAAIAHAACABwAAgA',
    'cAAIAHIAX9DAAAgEcAAIBHAACARwAAgEf96gH9DAAAgMcAAIDHAACAxwAAgMf96wH95gEhBf0MAACABwAAgAcAAIAHAACAByAG/QwAAIBHAACA',
    'RwAAgEcAAIBH/eoB/QwAAIDHAACAxwAAgMcAAIDH/esB/eYBIQYgAiAFQQ39rQH9DP9/AAD/fwAA/38AAP9/AAD9TiAFQRD9rQH9DACAAAAAgA',
    'AAAIAAAACAAAD9Tv1QIAZBDf2tAf0M/38AAP9/AAD/fwAA/38AAP1OIAZBEP2tAf0MAIAAAACAAAAAgAAAAIAAAP1O/VD9hgH9CwQAIAJBEGoh',
    'AiAAQcAAaiIAIARJDQALIAMgB/0LBFAgAyAI/QsEYAvHAQIBfwR7IAP9AARQIQcgA/0ABGAhCCAAIAFBA3RqIQQDQCAA/QAEAP1eIAD9AAQQ/V',
    '79DQABAgMEBQYHEBESExQVFhchBSAA/QAEIP1eIAD9AAQw/V79DQABAgMEBQYHEBESExQVFhchBiAHIAX96gEgBv3qASEHIAggBf3rASAG/esB',
    'IQggAiAFIAb9DQIDBgcKCw4PEhMWFxobHh/9CwQAIAJBEGohAiAAQcAAaiIAIARJDQALIAMgB/0LBFAgAyAI/QsEYAuxAQIBfwJ7IAAgAUEBdG',
    'ohAwNAIAD9BAMAIQQgBP0M/38AAP9/AAD/fwAA/38AAP1OQQ39qwEhBSACIAX9DAAAgHcAAIB3AACAdwAAgHf95gEgBP0MAIAAAACAAAAAgAAA',
    'AIAAAP1OQRD9qwH9UCAF/QwAAIAPAACADwAAgA8AAIAP/UD9DAAAgH8AAIB/AACAfwAAgH/9Tv1Q/QsEACACQRBqIQIgAEEIaiIAIANJDQALCz',
    'UBAX8gACABQQF0aiEDA0AgAiAA/QQDAEEQ/asB/QsEACACQRBqIQIgAEEIaiIAIANJDQALC8YBAgN/BHsDQCAAIQYgBCEHIAAgA0ECdGohCP0M',
    'AAAAAAAAAAAAAAAAAAAAACEL/QwAAAAAAAAAAAAAAAAAAAAAIQwDQCAG/QAEACAH/QAEAP3lASEJIAb9AAQQIAf9AAQQ/eUBIQogCyAJIAn95g',
    'H95AEhCyAMIAogCv3mAf3kASEMIAdBIGohByAGQSBqIgYgCEkNAAsgCyAM/eQBIQsgBSAFKwMAIAsQAqA5AwAgBUEIaiEFIAAgAWohACACQQFr',
    'IgINAAsLXQECfyADQcAlaiEFIAMgAkHAJfwKAAADQEGAywAgASABQYDLAEsbIQQgACAFIAQgBRALIAMgAyAEakHAJfwKAAAgACAEaiEAIAEgBG',
    'siAQ0ACyACIANBwCX8CgAACzAAIAEgAEHAJfwKAAAgAUHAJWpBAEGAywD8CwAgAUGAywBqIAFBwCVqQcAlIAIQCwvvAQEBfyAAIAJqIQQgAUHA',
    'JWshAQNAIAMgAP0ABAAgAf0ABAD9USAB/QAEsBMgAf0ABNAOIAH9AASQC/1R/VH9Uf0LBAAgAyAA/QAEECAB/QAEEP1RIAH9AATAEyAB/QAE4A',
    '4gAf0ABKAL/VH9Uf1R/QsEECADIAD9AAQgIAH9AAQg/VEgAf0ABNATIAH9AATwDiAB/QAEsAv9Uf1R/VH9CwQgIAMgAP0ABDAgAf0ABDD9USAB',
    '/QAE4BMgAf0ABIAPIAH9AATAC/1R/VH9Uf0LBDAgAUHAAGohASADQcAAaiEDIABBwABqIgAgBEkNAAsL',
].join('');

;// CONCATENATED MODULE: ./.build/average/scalar.js
/** The kernel in plain TypeScript: what it means, one element at a time. */



const [DEGREE, ...scalar_OTHERS] = SPARSE_MULTIPLE;
/** Bytes from a word of the quotient to those that it is taken from, at each lower power. */
const LAGS = scalar_OTHERS.map((exponent) => 16 * (DEGREE - exponent));
/** The kernel over `memory` as its specification has it: slow, and what the vectorised one is tested against. */
function scalarKernel(memory) {
    const view = new DataView(memory.buffer);
    const float64 = (at) => view.getFloat64(at, true);
    const float32 = (at) => view.getFloat32(at, true);
    const add = (at, value) => view.setFloat64(at, float64(at) + value, true);
    /** Stores `value` rounded to `type` as element k of `out`; returns what was stored. */
    function store(type, out, k, value) {
        if (type === 'float64') {
            view.setFloat64(out + 8 * k, value, true);
            return value;
        }
        if (type === 'float32') {
            view.setFloat32(out + 4 * k, value, true);
            return Math.fround(value);
        }
        const bits = halfBits(value, type);
        view.setUint16(out + 2 * k, bits, true);
        return halfValue(bits, type);
    }
    /** What earlier bytes of the quotient add to the one at REMAINDER_BYTES + k: long division, 128 bits at a time. */
    function tap(quotient, k) {
        return LAGS.reduce((sum, lag) => sum ^ (quotient[kernel_REMAINDER_BYTES + k - lag] ?? 0), 0);
    }
    const kernel = {
        widen(type, from, count, out) {
            for (let k = 0; k < count; k++) {
                view.setFloat32(out + 4 * k, halfValue(view.getUint16(from + 2 * k, true), type), true);
            }
        },
        mean(type, slots, stride, sources, count, tile) {
            const load = type === 'float64' ? float64 : float32;
            const size = type === 'float64' ? 8 : 4;
            for (let k = 0; k < count; k++) {
                // From the first value, not from 0: the mean of one checkpoint is that checkpoint, -0 included.
                let sum = load(slots + size * k);
                for (let i = 1; i < sources; i++)
                    sum += load(slots + stride * i + size * k);
                view.setFloat64(tile + 8 * k, sum / sources, true);
            }
        },
        average(slots, stride, sources, count, { tile, out, stats }) {
            kernel.mean('float32', slots, stride, sources, count, tile);
            kernel.round('float32', tile, count, out, out, stats);
        },
        round(type, tile, count, out, mean, stats) {
            for (let k = 0; k < count; k++) {
                const value = float64(tile + 8 * k);
                const lane = 8 * (k % 2);
                const stored = store(type, out, k, value);
                view.setFloat32(mean + 4 * k, value, true);
                add(stats + kernel_STATS.squares + lane, value * value);
                view.setFloat32(stats + kernel_STATS.min, Math.min(float32(stats + kernel_STATS.min), stored), true);
                view.setFloat32(stats + kernel_STATS.max, Math.max(float32(stats + kernel_STATS.max), stored), true);
                if (type === 'float32' || type === 'float64')
                    continue;
                addError(view, stats, k, value, stored);
            }
        },
        distances(type, slots, stride, sources, count, mean, sums) {
            const load = type === 'float64' ? float64 : float32;
            const size = type === 'float64' ? 8 : 4;
            for (let i = 0; i < sources; i++) {
                for (let k = 0; k < count; k++) {
                    const difference = Math.fround(load(slots + stride * i + size * k) - float32(mean + 4 * k));
                    add(sums + 8 * i, Math.fround(difference * difference));
                }
            }
        },
        divide(from, byteLength, state, _scratch) {
            const before = new Uint8Array(memory.buffer, state, kernel_REMAINDER_BYTES);
            const quotient = new Uint8Array(kernel_REMAINDER_BYTES + byteLength);
            quotient.set(before);
            for (let k = 0; k < byteLength; k++)
                quotient[kernel_REMAINDER_BYTES + k] = view.getUint8(from + k) ^ tap(quotient, k);
            before.set(quotient.subarray(byteLength));
        },
        remainder(state, _scratch, out) {
            const quotient = new Uint8Array(2 * kernel_REMAINDER_BYTES);
            quotient.set(new Uint8Array(memory.buffer, state, kernel_REMAINDER_BYTES));
            for (let k = 0; k < kernel_REMAINDER_BYTES; k++)
                view.setUint8(out + k, tap(quotient, k));
        },
    };
    return kernel;
}

;// CONCATENATED MODULE: ./.build/average/simd.js
/** The kernel in WebAssembly (kernel.wat), with what is left after whole vectors done by scalar.ts. */



/** Elements that the longest unrolled loop takes at once. */
const simd_VECTOR = 16;
/** kernel.wat, compiled: threads that share the module share its machine code. */
function kernelModule() {
    return new WebAssembly.Module(Buffer.from(KERNEL_WASM, 'base64'));
}
/** The kernel over `memory` in WebAssembly SIMD (kernel.wat), which agrees with scalarKernel to the bit except for sums. */
function simdKernel(memory, module = kernelModule()) {
    const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports;
    const scalar = scalarKernel(memory);
    return {
        widen(type, from, count, out) {
            const whole = count - (count % simd_VECTOR);
            const widen = type === 'float16' ? wasm.widenFloat16 : wasm.widenBfloat16;
            if (whole > 0)
                widen(from, whole, out);
            if (whole < count)
                scalar.widen(type, from + 2 * whole, count - whole, out + 4 * whole);
        },
        mean(type, slots, stride, sources, count, tile) {
            if (type === 'float64')
                return scalar.mean(type, slots, stride, sources, count, tile);
            const whole = count - (count % simd_VECTOR);
            if (whole > 0)
                wasm.mean(slots, stride, sources, whole, tile);
            if (whole < count)
                scalar.mean(type, slots + 4 * whole, stride, sources, count - whole, tile + 8 * whole);
        },
        average(slots, stride, sources, count, { tile, out, stats }) {
            const whole = count - (count % simd_VECTOR);
            if (whole > 0)
                wasm.average(slots, stride, sources, whole, out, stats);
            if (whole === count)
                return;
            const rest = { tile, out: out + 4 * whole, stats };
            scalar.average(slots + 4 * whole, stride, sources, count - whole, rest);
        },
        round(type, tile, count, out, mean, stats) {
            // Whatever becomes float32 has been float32, and went through `average`.
            if (type === 'float64' || type === 'float32')
                return scalar.round(type, tile, count, out, mean, stats);
            const whole = count - (count % simd_VECTOR);
            if (whole > 0) {
                const { fractionBits, leastExponent } = HALF_FORMATS[type];
                wasm.narrow(tile, whole, mean, stats, 1.5 * 2 ** (52 - fractionBits), 2 ** leastExponent);
                (type === 'float16' ? wasm.packFloat16 : wasm.packBfloat16)(tile, whole, out, stats);
            }
            if (whole < count) {
                scalar.round(type, tile + 8 * whole, count - whole, out + 2 * whole, mean + 4 * whole, stats);
            }
        },
        distances(type, slots, stride, sources, count, mean, sums) {
            if (type === 'float64')
                return scalar.distances(type, slots, stride, sources, count, mean, sums);
            const whole = count - (count % simd_VECTOR);
            if (whole > 0)
                wasm.distances(slots, stride, sources, whole, mean, sums);
            if (whole < count) {
                scalar.distances(type, slots + 4 * whole, stride, sources, count - whole, mean + 4 * whole, sums);
            }
        },
        divide: wasm.divide,
        remainder: wasm.remainder,
    };
}

;// CONCATENATED MODULE: ./.build/average/task.js
const NOWHERE = -1;
/** Why a task failed, and on which of its sources; one more than there are is the base model, -1 the mean itself. */
class TaskFault extends Error {
    constructor(reason, task, input, cause) {
        super(reason, cause === undefined ? undefined : { cause });
        this.reason = reason;
        this.task = task;
        this.input = input;
        this.name = 'TaskFault';
    }
}

;// CONCATENATED MODULE: ./.build/average/block-maker.js
/** Makes blocks: reads the inputs of their tasks, averages or copies them for each file, and checks as the bytes go by. */









/** A maker of blocks in `memory`, which nothing else may write to meanwhile. */
function blockMaker({ memory, layout, measure, module, ...from }) {
    const kernel = simdKernel(memory, module);
    const checksums = checksumsOver(memory, kernel, layout);
    const bytes = Buffer.from(memory.buffer);
    const view = new DataView(memory.buffer);
    const { stats, lost, sums, tile, mean, zeros, raw, slots, chunk, stride, turning } = layout;
    const runs = new Map();
    const turner = simdTurner(memory);
    let current = 0;
    /** Reads bytes of a storage, `offset` and on, of source `input` of the task, or behind the last of the base model. */
    function read(task, input, offset, at, byteLength) {
        const found = input < task.sources ? from.locations[task.firstSource + input] : from.base;
        const fd = found?.fds[task.storage] ?? NOWHERE;
        const position = (found?.positions[task.storage] ?? 0) + offset;
        let done;
        try {
            done = readFully(fd, bytes, at, byteLength, position);
        }
        catch (error) {
            throw new TaskFault('unreadable', current, input, error);
        }
        if (done < byteLength)
            throw new TaskFault('ends-early', current, input);
    }
    /** Reads elements of `size` bytes, `first` and on of the task's, whose first is at `offset` unless they come in runs. */
    function readElements(task, input, offset, { size, first, count }, at) {
        const { turn } = task;
        if (turn === undefined) {
            read(task, input, offset + first * size, at, count * size);
            return;
        }
        const { start, run, pitch } = turn;
        for (let done = 0; done < count;) {
            const [whole, within] = [Math.floor((first + done) / run), (first + done) % run];
            const length = run === pitch ? count : Math.min(run - within, count - done);
            read(task, input, (start + whole * pitch + within) * size, at + done * size, length * size);
            done += length;
        }
    }
    /** Puts in their order, in place, elements that stand as they were read. */
    function put(at, size, count, { dimensions }) {
        bytes.copyWithin(turning, at, at + count * size);
        turner(turning, at, size, dimensions);
    }
    /** Reads numbers into slot `input`, widened; returns where their bytes as stored begin. */
    function readNumbers(task, type, input, offset, first, count) {
        const slot = slots + input * stride;
        const size = FLOAT_BYTES[type];
        const half = type === 'float16' || type === 'bfloat16';
        const at = half ? raw : slot;
        readElements(task, input, offset, { size, first, count }, at);
        if (half)
            kernel.widen(type, raw, count, slot);
        return at;
    }
    function* average(task, index) {
        const { from, to, sources, base, update, results, turn } = task;
        const slotType = from === 'float64' ? 'float64' : 'float32';
        const inSize = FLOAT_BYTES[from];
        const outSize = FLOAT_BYTES[to];
        const perChunk = chunk / FLOAT_BYTES[slotType];
        // The mean of one checkpoint is that checkpoint, and so is its CRC.
        const same = sources === 1 && from === to && update === undefined && turn === undefined;
        const plain = from === 'float32' && to === 'float32' && update === undefined;
        const places = results.map((result) => shareAddress(layout, index, result.output) + result.at);
        // Where the numbers are rounded to, and where their float32 means are kept, if a store is made of them.
        const main = results.findIndex(({ store }) => !isMade(store));
        const out = places[main] ?? layout.means;
        const kept = to === 'float32' ? out : results.some(({ store }) => isMade(store)) ? layout.means : undefined;
        const summed = results[main]?.checksum ?? false;
        for (let lane = 0; lane <= sources; lane++)
            checksums.start(lane);
        const comparison = base && startComparison();
        resetStats(view, stats);
        for (let i = 0; i < sources + 2; i++)
            view.setFloat64(sums + 8 * i, 0, true);
        for (let first = 0; first < task.count; first += perChunk) {
            const count = Math.min(perChunk, task.count - first);
            // No closure and no object in here: there may be millions of chunks.
            for (let i = 0; i < sources; i++) {
                const at = readNumbers(task, from, i, task.offset, first, count);
                checksums.add(i, at, count * inSize);
            }
            if (base) {
                const { type, offset } = base;
                readNumbers(task, type, sources, offset, first, count);
            }
            for (let k = 0; k < count; k += TILE) {
                const length = Math.min(TILE, count - k);
                const slot = slots + k * FLOAT_BYTES[slotType];
                const result = out + (first + k) * outSize;
                // a float32 result is its own float32 mean
                const means = kept === undefined ? mean : kept + (first + k) * 4;
                if (plain) {
                    kernel.average(slot, stride, sources, length, { tile, out: result, stats });
                }
                else {
                    kernel.mean(slotType, slot, stride, sources, length, tile);
                    if (update)
                        addUpdate(new Float64Array(memory.buffer, tile, length), first + k, update);
                    kernel.round(to, tile, length, result, means, stats);
                }
                // Training leaves a weight beneath an adapter as it was.
                if (measure && !update)
                    kernel.distances(slotType, slot, stride, sources, length, means, sums);
                if (comparison)
                    comparison.compare(slots + sources * stride + k * 4, length, means, sources);
            }
            requireFinite(slotType, sources, count, out + first * outSize, to);
            if (summed && !same && !turn)
                checksums.add(sources, out + first * outSize, count * outSize);
            yield;
        }
        if (turn) {
            put(out, outSize, task.count, turn);
            if (kept !== undefined && kept !== out)
                put(kept, 4, task.count, turn);
            if (summed)
                checksums.add(sources, out, task.count * outSize);
        }
        const inputCrcs = Uint32Array.from({ length: sources }, (_, i) => checksums.finish(i));
        const made = results.map((result, i) => {
            if (i === main) {
                return { crc: summed && same ? (inputCrcs[0] ?? 0) : checksums.finish(sources), lost: undefined };
            }
            const { store, byteLength } = result;
            const place = places[i] ?? 0;
            if (isMade(store) && kept !== undefined)
                return make(result, store, kept, place);
            bytes.copyWithin(place, out, out + byteLength);
            return { crc: checksumOf(result, place), lost: undefined };
        });
        return {
            inputCrcs,
            results: made,
            stats: readStats(view, stats),
            distances: Float64Array.from({ length: measure ? sources : 0 }, (_, i) => view.getFloat64(sums + 8 * i, true)),
            differ: false,
            base: comparison?.result(sources),
        };
    }
    /** Makes what a file stores of the float32 means at `kept`. */
    function make(result, store, kept, place) {
        const run = runs.get(store.kind) ?? kernelOf(store).simd(memory);
        runs.set(store.kind, run);
        resetStats(view, lost);
        run.run(kept + 4 * result.first, result.count, place, lost, store);
        return { crc: checksumOf(result, place), lost: readStats(view, lost) };
    }
    function checksumOf(result, place) {
        return result.checksum ? checksums.of(place, result.byteLength) : 0;
    }
    /** Compares the means with the base model's numbers, which are float32 in the slot after the sources'. */
    function startComparison() {
        let same = true;
        return {
            compare(slot, count, means, sources) {
                kernel.distances('float32', slot, 0, 1, count, means, sums + 8 * sources);
                kernel.distances('float32', slot, 0, 1, count, zeros, sums + 8 * (sources + 1));
                same &&= bytes.compare(bytes, means, means + 4 * count, slot, slot + 4 * count) === 0;
            },
            result(sources) {
                const moved = view.getFloat64(sums + 8 * sources, true);
                return { moved, squares: view.getFloat64(sums + 8 * (sources + 1), true), same };
            },
        };
    }
    /** NaN and infinity reach the sum of squares: only then is it worth looking where they come from. */
    function requireFinite(type, sources, count, out, to) {
        if (Number.isFinite(readSquares()))
            return;
        const load = (at) => (type === 'float64' ? view.getFloat64(at, true) : view.getFloat32(at, true));
        for (let i = 0; i < sources; i++) {
            for (let k = 0; k < count; k++) {
                const at = slots + i * stride + k * FLOAT_BYTES[type];
                if (!Number.isFinite(load(at)))
                    throw new TaskFault('not-finite', current, i);
            }
        }
        // Squares of large float64 numbers overflow, which is harmless; their sum may overflow too, which is not.
        for (let k = 0; to === 'float64' && k < count; k++) {
            if (!Number.isFinite(view.getFloat64(out + 8 * k, true)))
                throw new TaskFault('not-finite', current, -1);
        }
    }
    function readSquares() {
        return view.getFloat64(stats + kernel_STATS.squares, true) + view.getFloat64(stats + kernel_STATS.squares + 8, true);
    }
    function copy(task, index) {
        const { sources, chosen, byteLength, results, turn } = task;
        const size = turn?.elementBytes ?? 1;
        const [out, ...others] = results.map(({ output, at }) => shareAddress(layout, index, output) + at);
        if (chosen >= sources || out === undefined)
            throw new RangeError(`there is no source ${chosen}, or no output`);
        readElements(task, chosen, task.offset, { size, first: 0, count: byteLength / size }, out);
        const read = checksums.of(out, byteLength);
        for (let lane = 0; lane < sources; lane++)
            checksums.start(lane);
        let differ = false;
        const compare = (input) => {
            let same = true;
            for (let first = 0; first < byteLength; first += chunk) {
                const length = Math.min(chunk, byteLength - first);
                readElements(task, input, task.offset, { size, first: first / size, count: length / size }, slots);
                if (input < sources)
                    checksums.add(input, slots, length);
                same &&= bytes.compare(bytes, slots, slots + length, out + first, out + first + length) === 0;
            }
            return same;
        };
        for (let i = 0; i < sources; i++) {
            if (i !== chosen && !compare(i))
                differ = true;
        }
        const same = task.base ? compare(sources) : undefined;
        const inputCrcs = Uint32Array.from({ length: sources }, (_, i) => (i === chosen ? read : checksums.finish(i)));
        if (turn)
            put(out, size, byteLength / size, turn);
        for (const place of others)
            bytes.copyWithin(place, out, out + byteLength);
        const crc = turn ? checksums.of(out, byteLength) : read;
        return {
            inputCrcs,
            results: results.map(() => ({ crc, lost: undefined })),
            stats: undefined,
            distances: new Float64Array(),
            differ,
            base: same === undefined ? undefined : { moved: 0, squares: 0, same },
        };
    }
    function* steps(tasks, index) {
        const results = [];
        for (const [i, task] of tasks.entries()) {
            current = i;
            results.push(task.kind === 'mean' ? yield* average(task, index) : copy(task, index));
        }
        return results;
    }
    return {
        steps,
        make(tasks, index) {
            const making = steps(tasks, index);
            for (;;) {
                const step = making.next();
                if (step.done)
                    return step.value;
            }
        },
    };
}

;// CONCATENATED MODULE: ./.build/average/worker.js
/** A thread that compares and makes blocks: the entry of dist/worker/index.js. */





let maker;
let comparer;
external_node_worker_threads_namespaceObject.parentPort?.on('message', (request) => {
    const answer = (value) => external_node_worker_threads_namespaceObject.parentPort?.postMessage(value);
    if (request.kind === 'prepare') {
        comparer = undefined;
        maker = blockMaker(request.options);
        // Pages of new memory come slowly: best now, while the other thread still plans.
        Buffer.from(request.options.memory.buffer).fill(0);
    }
    else if (request.kind === 'compare') {
        comparer ??= new Comparer(readElements);
        answer(compare(comparer, request.pair));
    }
    else if (maker !== undefined)
        answer(make(maker, request.slot, request.tasks));
});
const readElements = ({ fd, position }, at, target) => {
    if (readFully(fd, target, 0, target.length, position + at) < target.length)
        throw new RangeError('elements are missing');
};
/** Undefined where they cannot be read: why, is found out by who asks. */
function compare(comparer, pair) {
    try {
        return comparer.isSame(pair);
    }
    catch {
        return undefined;
    }
}
function make(maker, slot, tasks) {
    try {
        return maker.make(tasks, slot);
    }
    catch (error) {
        if (!(error instanceof TaskFault))
            throw error;
        const { reason, task, input, cause } = error;
        return { reason, task, input, cause };
    }
}

