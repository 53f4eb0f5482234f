import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
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
const kernel_REDUCE_SCRATCH_BYTES = kernel_REMAINDER_BYTES + 8000;
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
const LEAST_CHUNK = (/* unused pure expression or super */ null && (4 << 10));
const MOST_CHUNK = (/* unused pure expression or super */ null && (256 << 10));
/** Unit of WebAssembly memory. */
const PAGE = 65536;
const CACHE_LINE = 64;
/** What a disk takes straight from memory begins and ends at multiples of this, in memory and in the file. */
const DIRECT_GRAIN = 4096;
function arenaLayout({ sources, blocks, outputs, keepsMeans }) {
    const share = Math.floor(INPUT_BYTES / (sources + 1) / LEAST_CHUNK) * LEAST_CHUNK;
    const chunk = Math.min(Math.max(share, LEAST_CHUNK), MOST_CHUNK);
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
        means: place(keepsMeans ? 4 * MOST_MEANS : 0),
        blocks: place(SHARE_BYTES * outputs * blocks, DIRECT_GRAIN),
        outputs,
        chunk,
        stride,
        byteLength: end,
    };
}
/** Memory for one thread, shared with this one; of a fixed size. */
function arenaMemory({ byteLength }) {
    const pages = Math.ceil(byteLength / PAGE);
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
 * the same in x^128. Modulo that, whole vectors are added instead of bits looked up (kernel.ts, `reduce`), and the
 * 4,800 bytes that remain have the remainder of all: three times as fast as zlib alone (`checksumOver`).
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
const WORTH_REDUCING = 4 * kernel_REMAINDER_BYTES;
/** Checksums over `memory`, with the places of its layout that they need for themselves. */
function checksumOver(memory, kernel, { scratch, remainder }) {
    const bytes = Buffer.from(memory.buffer);
    return (at, byteLength) => {
        if (byteLength < WORTH_REDUCING)
            return (0,external_node_zlib_namespaceObject.crc32)(bytes.subarray(at, at + byteLength));
        const whole = byteLength - (byteLength % REDUCE_GRAIN);
        kernel.reduce(at, whole, scratch, remainder);
        const crc = (0,external_node_zlib_namespaceObject.crc32)(bytes.subarray(remainder, remainder + kernel_REMAINDER_BYTES));
        // From a plain remainder to the CRC is the same step as back.
        const reduced = plainRemainder(plainRemainder(crc, kernel_REMAINDER_BYTES), whole);
        return (0,external_node_zlib_namespaceObject.crc32)(bytes.subarray(at + whole, at + byteLength), reduced);
    };
}

;// CONCATENATED MODULE: ./.build/average/float.js
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

/** Adds the error of the k-th element to the statistics at `stats`. */
function addError(view, stats, k, value, stored) {
    const lane = 8 * (k % 2);
    const add = (at, more) => view.setFloat64(stats + at + lane, view.getFloat64(stats + at + lane, true) + more, true);
    const error = stored - value;
    add(kernel_STATS.errors, error * error);
    if (value === 0)
        return;
    const relative = Math.abs(error / value);
    add(kernel_STATS.relativeSum, relative);
    const worst = stats + kernel_STATS.relativeWorst + lane;
    view.setFloat64(worst, Math.max(view.getFloat64(worst, true), relative), true);
    const nonzero = stats + kernel_STATS.nonzero + lane;
    view.setBigInt64(nonzero, view.getBigInt64(nonzero, true) + 1n, true);
}

;// CONCATENATED MODULE: ./.build/average/kernels/float16.js
/** float32 to float16, to nearest even: of a mean the second rounding, as gguf's converters and numpy do it. */



/** Elements that the vectorised loop takes at once. */
const VECTOR = 4;
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
/** The same in WebAssembly SIMD (float16.wat): equal to the bit, but for the sums of errors. */
function simd(memory) {
    const module = new WebAssembly.Module(Buffer.from(FLOAT16_WASM, 'base64'));
    const { narrow } = new WebAssembly.Instance(module, { host: { memory } }).exports;
    const rest = plain(memory);
    return {
        run(from, count, out, stats, store) {
            const whole = count - (count % VECTOR);
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
/** The same in WebAssembly SIMD (q8-0.wat): equal to the bit, but for the sums of errors. */
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

;// CONCATENATED MODULE: ./.build/average/kernels/transposed-wasm.js
/** transposed.wat assembled by scripts/kernel.mjs: not to be edited. */
const TRANSPOSED_WASM = [
    'AGFzbQEAAAABCgFgBn9/f39/fwACEwEEaG9zdAZtZW1vcnkCAwGAgAQDAgEABw0BCXRyYW5zcG9zZQAACooDAYcDAgZ/CHsDQCAGQRBqIQggCC',
    'ABSwRAIAEhCAtBACEJA0AgBiEHIAAgByADbGogCUECdGohCiAEIAkgBWxqIAdBAnRqIQsDQCAK/QAEACEMIAogA2oiCv0ABAAhDSAKIANqIgr9',
    'AAQAIQ4gCiADaiIK/QAEACEPIAogA2ohCiAMIA39DQABAgMQERITBAUGBxQVFhchECAMIA39DQgJCgsYGRobDA0ODxwdHh8hEiAOIA/9DQABAg',
    'MQERITBAUGBxQVFhchESAOIA/9DQgJCgsYGRobDA0ODxwdHh8hEyALIBAgEf0NAAECAwQFBgcQERITFBUWF/0LBAAgCyAFaiAQIBH9DQgJCgsM',
    'DQ4PGBkaGxwdHh/9CwQAIAsgBUEBdGogEiAT/Q0AAQIDBAUGBxAREhMUFRYX/QsEACALIAVBA2xqIBIgE/0NCAkKCwwNDg8YGRobHB0eH/0LBA',
    'AgC0EQaiELIAdBBGoiByAISQ0ACyAJQQRqIgkgAkkNAAsgCCIGIAFJDQALCw==',
].join('');

;// CONCATENATED MODULE: ./.build/average/kernels/transposed.js

function mover(memory) {
    const view = new DataView(memory.buffer);
    return (from, out, { rows, columns, row0 = 0, column0 = 0 }) => {
        for (let row = row0; row < rows; row++) {
            for (let column = column0; column < columns; column++) {
                // As bits: a NaN keeps its payload.
                view.setUint32(out + 4 * (column * rows + row), view.getUint32(from + 4 * (row * columns + column), true), true);
            }
        }
    };
}
/** What it means, one element at a time. */
function transposed_plain(memory) {
    const move = mover(memory);
    return { run: (from, count, out, _, { columns }) => move(from, out, { rows: count / columns, columns }) };
}
const transposed_VECTOR = 4;
/** The same in WebAssembly SIMD (transposed.wat). */
function transposed_simd(memory) {
    const module = new WebAssembly.Module(Buffer.from(TRANSPOSED_WASM, 'base64'));
    const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports;
    const move = mover(memory);
    return {
        run(from, count, out, _, { columns }) {
            const rows = count / columns;
            const [row0, column0] = [rows - (rows % transposed_VECTOR), columns - (columns % transposed_VECTOR)];
            if (row0 > 0 && column0 > 0)
                wasm.transpose(from, row0, column0, 4 * columns, out, 4 * rows);
            move(from, out, { rows, columns, row0 });
            if (column0 < columns)
                move(from, out, { rows, columns, column0 });
        },
    };
}
const transposed = {
    unit: ({ columns }) => columns,
    unitBytes: ({ columns }) => 4 * columns,
    columns: ({ columns }) => columns,
    plain: transposed_plain,
    simd: transposed_simd,
};

;// CONCATENATED MODULE: ./.build/average/kernels/table.js




const KERNELS = {
    float32: float32,
    float16: float16,
    q8_0: q8,
    transposed: transposed,
};
function kernelOf({ kind }) {
    return KERNELS[kind];
}
function isMade(store) {
    return store.kind !== 'plain';
}

;// CONCATENATED MODULE: ./.build/average/kernel-wasm.js
/** kernel.wat assembled by scripts/kernel.mjs: not to be edited. */
const KERNEL_WASM = [
    'AGFzbQEAAAABLQZgBX9/f39/AGAGf39/f39/AGABewF8YAZ/f39/fHwAYAR/f39/AGADf39/AAITAQRob3N0Bm1lbW9yeQIDAYCABAMMCwABAg',
    'MEBAUFAQQEB2wJBG1lYW4AAAdhdmVyYWdlAAEGbmFycm93AAMLcGFja0Zsb2F0MTYABAxwYWNrQmZsb2F0MTYABQx3aWRlbkZsb2F0MTYABg13',
    'aWRlbkJmbG9hdDE2AAcJZGlzdGFuY2VzAAgGcmVkdWNlAAkKkhML7AECA38FeyACt/0UIQggACADQQJ0aiEGA0AgACEFIAX9XQMA/V8hCSAF/V',
    '0DCP1fIQogBf1dAxD9XyELIAX9XQMY/V8hDCACQQFrIQcCQCAHRQ0AA0AgBSABaiEFIAkgBf1dAwD9X/3wASEJIAogBf1dAwj9X/3wASEKIAsg',
    'Bf1dAxD9X/3wASELIAwgBf1dAxj9X/3wASEMIAdBAWsiBw0ACwsgBCAJIAj98wH9CwQAIAQgCiAI/fMB/QsEECAEIAsgCP3zAf0LBCAgBCAMIA',
    'j98wH9CwQwIARBwABqIQQgAEEgaiIAIAZJDQALC5sDAgN/CnsgBf0ABAAhECAF/QAEUCERIAX9AARgIRIgArf9FCELIAAgA0ECdGohBwNAIAAh',
    'BiAG/V0DAP1fIQwgBv1dAwj9XyENIAb9XQMQ/V8hDiAG/V0DGP1fIQ8gAkEBayEIAkAgCEUNAANAIAYgAWohBiAMIAb9XQMA/V/98AEhDCANIA',
    'b9XQMI/V/98AEhDSAOIAb9XQMQ/V/98AEhDiAPIAb9XQMY/V/98AEhDyAIQQFrIggNAAsLIAwgC/3zASEMIA0gC/3zASENIA4gC/3zASEOIA8g',
    'C/3zASEPIAz9XiAN/V79DQABAgMEBQYHEBESExQVFhchCSAO/V4gD/1e/Q0AAQIDBAUGBxAREhMUFRYXIQogBCAJ/QsEACAEIAr9CwQQIBEgCf',
    '3qASAK/eoBIREgEiAJ/esBIAr96wEhEiAQIAwgDP3yASANIA398gH98AEgDiAO/fIBIA8gD/3yAf3wAf3wAf3wASEQIARBIGohBCAAQSBqIgAg',
    'B0kNAAsgBSAQ/QsEACAFIBH9CwRQIAUgEv0LBGALHQAgAP0fALsgAP0fAbugIAD9HwK7IAD9HwO7oKAL4gICAX8LeyAD/QAEACELIAP9AAQQIQ',
    'wgA/0ABCAhDSAD/QAEMCEOIAP9AARAIQ8gBP0UIRAgBf0UIREgACABQQN0aiEGA0AgAP0ABAAhByAQIAf9DAAAAAAAAPB/AAAAAAAA8H/9TiAR',
    '/fcB/QwAAAAAAAAweAAAAAAAADB4/fYB/fIBIQkgByAJ/fABIAn98QEgB/0MAAAAAAAAAIAAAAAAAAAAgP1O/VAhCCAAIAj9CwQAIAIgB/1e/V',
    'sDAAAgCyAHIAf98gH98AEhCyAIIAf98QEhCCAMIAggCP3yAf3wASEMIAf9DAAAAAAAAAAAAAAAAAAAAAD9SCEKIAogCCAH/fMB/ewB/U4hCCAN',
    'IAj98AEhDSAOIAj99wEhDiAPIAr90QEhDyACQQhqIQIgAEEQaiIAIAZJDQALIAMgC/0LBAAgAyAM/QsEECADIA39CwQgIAMgDv0LBDAgAyAP/Q',
    'sEQAuqAwIBfwR7IAP9AARQIQcgA/0ABGAhCCAAIAFBA3RqIQQDQCAA/QAEAP1eIAD9AAQQ/V79DQABAgMEBQYHEBESExQVFhchBSAA/QAEIP1e',
    'IAD9AAQw/V79DQABAgMEBQYHEBESExQVFhchBiAHIAX96gEgBv3qASEHIAggBf3rASAG/esBIQj9DAAAgAcAAIAHAACABwAAgAcgBf0MAACARw',
    'AAgEcAAIBHAACAR/3qAf0MAACAxwAAgMcAAIDHAACAx/3rAf3mASEF/QwAAIAHAACABwAAgAcAAIAHIAb9DAAAgEcAAIBHAACARwAAgEf96gH9',
    'DAAAgMcAAIDHAACAxwAAgMf96wH95gEhBiACIAVBDf2tAf0M/38AAP9/AAD/fwAA/38AAP1OIAVBEP2tAf0MAIAAAACAAAAAgAAAAIAAAP1O/V',
    'AgBkEN/a0B/Qz/fwAA/38AAP9/AAD/fwAA/U4gBkEQ/a0B/QwAgAAAAIAAAACAAAAAgAAA/U79UP2GAf0LBAAgAkEQaiECIABBwABqIgAgBEkN',
    'AAsgAyAH/QsEUCADIAj9CwRgC8cBAgF/BHsgA/0ABFAhByAD/QAEYCEIIAAgAUEDdGohBANAIAD9AAQA/V4gAP0ABBD9Xv0NAAECAwQFBgcQER',
    'ITFBUWFyEFIAD9AAQg/V4gAP0ABDD9Xv0NAAECAwQFBgcQERITFBUWFyEGIAcgBf3qASAG/eoBIQcgCCAF/esBIAb96wEhCCACIAUgBv0NAgMG',
    'BwoLDg8SExYXGhseH/0LBAAgAkEQaiECIABBwABqIgAgBEkNAAsgAyAH/QsEUCADIAj9CwRgC7EBAgF/AnsgACABQQF0aiEDA0AgAP0EAwAhBC',
    'AE/Qz/fwAA/38AAP9/AAD/fwAA/U5BDf2rASEFIAIgBf0MAACAdwAAgHcAAIB3AACAd/3mASAE/QwAgAAAAIAAAACAAAAAgAAA/U5BEP2rAf1Q',
    'IAX9DAAAgA8AAIAPAACADwAAgA/9QP0MAACAfwAAgH8AAIB/AACAf/1O/VD9CwQAIAJBEGohAiAAQQhqIgAgA0kNAAsLNQEBfyAAIAFBAXRqIQ',
    'MDQCACIAD9BAMAQRD9qwH9CwQAIAJBEGohAiAAQQhqIgAgA0kNAAsLxgECA38EewNAIAAhBiAEIQcgACADQQJ0aiEI/QwAAAAAAAAAAAAAAAAA',
    'AAAAIQv9DAAAAAAAAAAAAAAAAAAAAAAhDANAIAb9AAQAIAf9AAQA/eUBIQkgBv0ABBAgB/0ABBD95QEhCiALIAkgCf3mAf3kASELIAwgCiAK/e',
    'YB/eQBIQwgB0EgaiEHIAZBIGoiBiAISQ0ACyALIAz95AEhCyAFIAUrAwAgCxACoDkDACAFQQhqIQUgACABaiEAIAJBAWsiAg0ACwtsAQN/IAFB',
    'wCVrIQQgAkHAJWohBiACQQBBwCX8CwADQEHAPiAEIARBwD5LGyEFIAAgBiAFIAYQCiACIAIgBWpBwCX8CgAAIAAgBWohACAEIAVrIgQNAAsgBk',
    'EAQcAl/AsAIAAgBkHAJSADEAoL7wEBAX8gACACaiEEIAFBwCVrIQEDQCADIAD9AAQAIAH9AAQA/VEgAf0ABLATIAH9AATQDiAB/QAEkAv9Uf1R',
    '/VH9CwQAIAMgAP0ABBAgAf0ABBD9USAB/QAEwBMgAf0ABOAOIAH9AASgC/1R/VH9Uf0LBBAgAyAA/QAEICAB/QAEIP1RIAH9AATQEyAB/QAE8A',
    '4gAf0ABLAL/VH9Uf1R/QsEICADIAD9AAQwIAH9AAQw/VEgAf0ABOATIAH9AASADyAB/QAEwAv9Uf1R/VH9CwQwIAFBwABqIQEgA0HAAGohAyAA',
    'QcAAaiIAIARJDQALCw==',
].join('');

;// CONCATENATED MODULE: ./.build/average/scalar.js
/** The kernel in plain TypeScript: what it means, one element at a time. */


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
                const error = stored - value;
                add(stats + kernel_STATS.errors + lane, error * error);
                if (value === 0)
                    continue;
                const relative = Math.abs(error / value);
                add(stats + kernel_STATS.relativeSum + lane, relative);
                const worst = stats + kernel_STATS.relativeWorst + lane;
                view.setFloat64(worst, Math.max(float64(worst), relative), true);
                const nonzero = stats + kernel_STATS.nonzero + lane;
                view.setBigInt64(nonzero, view.getBigInt64(nonzero, true) + 1n, true);
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
        reduce(from, byteLength, _scratch, out) {
            const bytes = new Uint8Array(memory.buffer, from, byteLength).slice();
            const [degree, ...others] = SPARSE_MULTIPLE;
            // Long division, 128 bits at a time: a word at the front is worth itself at each lower power.
            const lags = others.map((exponent) => 16 * (degree - exponent));
            for (let k = 0; k < byteLength - kernel_REMAINDER_BYTES; k++) {
                for (const lag of lags)
                    bytes[k + lag] = (bytes[k + lag] ?? 0) ^ (bytes[k] ?? 0);
            }
            new Uint8Array(memory.buffer, out, kernel_REMAINDER_BYTES).set(bytes.subarray(byteLength - kernel_REMAINDER_BYTES));
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
/** The kernel over `memory` in WebAssembly SIMD (kernel.wat), which agrees with scalarKernel to the bit but for sums. */
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
        reduce: wasm.reduce,
    };
}

;// CONCATENATED MODULE: ./.build/average/task.js
/** Why a task failed, and on which of its inputs; `inputs.length` is the reference, -1 the mean itself. */
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
function blockMaker({ memory, layout, measure, module }) {
    const kernel = simdKernel(memory, module);
    const checksum = checksumOver(memory, kernel, layout);
    const bytes = Buffer.from(memory.buffer);
    const view = new DataView(memory.buffer);
    const { stats, lost, sums, tile, mean, zeros, raw, slots, chunk, stride } = layout;
    const runs = new Map();
    let current = 0;
    /** The CRC of what had `crc`, continued by `byteLength` bytes at `at`. */
    function extend(crc, at, byteLength) {
        return crc32Combine(crc, checksum(at, byteLength), byteLength);
    }
    function read({ fd, position }, input, at, byteLength) {
        for (let done = 0; done < byteLength;) {
            let got;
            try {
                got = (0,external_node_fs_namespaceObject.readSync)(fd, bytes, at + done, byteLength - done, position + done);
            }
            catch (error) {
                throw new TaskFault('unreadable', current, input, error);
            }
            if (got === 0)
                throw new TaskFault('ends-early', current, input);
            done += got;
        }
    }
    /** Reads numbers into slot `input`, widened; returns where their bytes as stored begin. */
    function readNumbers(type, from, input, first, count) {
        const slot = slots + input * stride;
        const size = FLOAT_BYTES[type];
        const half = type === 'float16' || type === 'bfloat16';
        const at = half ? raw : slot;
        read({ fd: from.fd, position: from.position + first * size }, input, at, count * size);
        if (half)
            kernel.widen(type, raw, count, slot);
        return at;
    }
    function* average(task, index) {
        const { from, to, inputs, reference, results } = task;
        const slotType = from === 'float64' ? 'float64' : 'float32';
        const inSize = FLOAT_BYTES[from];
        const outSize = FLOAT_BYTES[to];
        const sources = inputs.length;
        const perChunk = chunk / FLOAT_BYTES[slotType];
        const inputCrcs = new Array(sources).fill(0);
        // The mean of one checkpoint is that checkpoint, and so is its CRC.
        const same = sources === 1 && from === to;
        const plain = from === 'float32' && to === 'float32';
        const places = results.map((result) => shareAddress(layout, index, result.output) + result.at);
        // Where the numbers are rounded to, and where their float32 means are kept, if a store is made of them.
        const main = results.findIndex(({ store }) => !isMade(store));
        const out = places[main] ?? layout.means;
        const kept = to === 'float32' ? out : results.some(({ store }) => isMade(store)) ? layout.means : undefined;
        const summed = results[main]?.checksum ?? false;
        let crc = 0;
        const base = reference && startReference();
        resetStats(view, stats);
        for (let i = 0; i < sources + 2; i++)
            view.setFloat64(sums + 8 * i, 0, true);
        for (let first = 0; first < task.count; first += perChunk) {
            const count = Math.min(perChunk, task.count - first);
            inputs.forEach((input, i) => {
                const at = readNumbers(from, input, i, first, count);
                inputCrcs[i] = extend(inputCrcs[i] ?? 0, at, count * inSize);
            });
            if (reference)
                readNumbers(reference.type, reference, sources, first, count);
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
                    kernel.round(to, tile, length, result, means, stats);
                }
                if (measure)
                    kernel.distances(slotType, slot, stride, sources, length, means, sums);
                if (base)
                    base.compare(slots + sources * stride + k * 4, length, means, sources);
            }
            requireFinite(slotType, sources, count, out + first * outSize, to);
            if (summed && !same)
                crc = extend(crc, out + first * outSize, count * outSize);
            yield;
        }
        const made = results.map((result, i) => {
            if (i === main)
                return { crc: summed && same ? (inputCrcs[0] ?? 0) : crc, lost: undefined };
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
            distances: measure ? inputs.map((_, i) => view.getFloat64(sums + 8 * i, true)) : [],
            differ: false,
            reference: base?.result(sources),
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
        return result.checksum ? checksum(place, result.byteLength) : 0;
    }
    /** Compares the means with the base model's numbers, which are float32 in the slot after the sources'. */
    function startReference() {
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
        // Squares of large float64 numbers overflow, which is no harm, and so may their sum, which is.
        for (let k = 0; to === 'float64' && k < count; k++) {
            if (!Number.isFinite(view.getFloat64(out + 8 * k, true)))
                throw new TaskFault('not-finite', current, -1);
        }
    }
    function readSquares() {
        return view.getFloat64(stats + kernel_STATS.squares, true) + view.getFloat64(stats + kernel_STATS.squares + 8, true);
    }
    function copy(task, index) {
        const { inputs, chosen, byteLength, reference, results } = task;
        const [source] = inputs.slice(chosen);
        const [out, ...others] = results.map(({ output, at }) => shareAddress(layout, index, output) + at);
        if (source === undefined || out === undefined)
            throw new RangeError(`no input ${chosen}, or no output`);
        read(source, chosen, out, byteLength);
        for (const place of others)
            bytes.copyWithin(place, out, out + byteLength);
        const crc = checksum(out, byteLength);
        const inputCrcs = new Array(inputs.length).fill(0);
        inputCrcs[chosen] = crc;
        let differ = false;
        const compare = (input, index) => {
            let same = true;
            for (let first = 0; first < byteLength; first += chunk) {
                const length = Math.min(chunk, byteLength - first);
                read({ fd: input.fd, position: input.position + first }, index, slots, length);
                if (index < inputs.length)
                    inputCrcs[index] = extend(inputCrcs[index] ?? 0, slots, length);
                same &&= bytes.compare(bytes, slots, slots + length, out + first, out + first + length) === 0;
            }
            return same;
        };
        inputs.forEach((input, i) => {
            if (i !== chosen && !compare(input, i))
                differ = true;
        });
        const same = reference === undefined ? undefined : compare(reference, inputs.length);
        return {
            inputCrcs,
            results: results.map(() => ({ crc, lost: undefined })),
            stats: undefined,
            distances: [],
            differ,
            reference: same === undefined ? undefined : { moved: 0, squares: 0, same },
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
/** A thread that makes blocks: the entry of dist/worker/index.js. */



let maker;
external_node_worker_threads_namespaceObject.parentPort?.on('message', (order) => {
    if (order.kind === 'prepare') {
        maker = blockMaker(order.options);
        // Pages of new memory come slowly: best now, while the other thread still plans.
        Buffer.from(order.options.memory.buffer).fill(0);
    }
    else if (maker !== undefined)
        external_node_worker_threads_namespaceObject.parentPort?.postMessage(answer(maker, order.slot, order.tasks));
});
function answer(maker, slot, tasks) {
    try {
        return { slot, results: maker.make(tasks, slot) };
    }
    catch (error) {
        if (!(error instanceof TaskFault))
            throw error;
        const { reason, task, input, cause } = error;
        return { slot, fault: { reason, task, input }, cause };
    }
}

