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
const PAGE = 65536;
const CACHE_LINE = 64;
/** What a disk takes straight from memory begins and ends at multiples of this, in memory and in the file. */
const DIRECT_GRAIN = 4096;
/** Where everything stands in a memory for `use`. */
function arenaLayout({ sources, blocks, outputs, keepsMeans }) {
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
        // The powers of x repeat after 2^32 - 1: so many bytes less are the way back.
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

;// CONCATENATED MODULE: ./.build/average/kernels/float32.js
function copier(memory) {
    const bytes = new Uint8Array(memory.buffer);
    return { run: (from, count, out) => void bytes.copyWithin(out, from, from + 4 * count) };
}
const float32 = { unit: () => 1, unitBytes: () => 4, plain: copier, simd: copier };

;// CONCATENATED MODULE: ./.build/average/kernels/table.js

const KERNELS = {
    float32: float32,
};
/** The kernel that makes the bytes of a store. */
function kernelOf({ kind }) {
    return KERNELS[kind];
}
/** Whether a kernel makes it of float32 means. */
function isMade(store) {
    return store.kind !== 'plain';
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


const [DEGREE, ...OTHERS] = SPARSE_MULTIPLE;
/** Bytes from a word of the quotient to those that it is taken from, at each lower power. */
const LAGS = OTHERS.map((exponent) => 16 * (DEGREE - exponent));
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
const VECTOR = 16;
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
            const whole = count - (count % VECTOR);
            const widen = type === 'float16' ? wasm.widenFloat16 : wasm.widenBfloat16;
            if (whole > 0)
                widen(from, whole, out);
            if (whole < count)
                scalar.widen(type, from + 2 * whole, count - whole, out + 4 * whole);
        },
        mean(type, slots, stride, sources, count, tile) {
            if (type === 'float64')
                return scalar.mean(type, slots, stride, sources, count, tile);
            const whole = count - (count % VECTOR);
            if (whole > 0)
                wasm.mean(slots, stride, sources, whole, tile);
            if (whole < count)
                scalar.mean(type, slots + 4 * whole, stride, sources, count - whole, tile + 8 * whole);
        },
        average(slots, stride, sources, count, { tile, out, stats }) {
            const whole = count - (count % VECTOR);
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
            const whole = count - (count % VECTOR);
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
            const whole = count - (count % VECTOR);
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
    const { stats, lost, sums, tile, mean, zeros, raw, slots, chunk, stride } = layout;
    const runs = new Map();
    let current = 0;
    /** Reads bytes of a storage, `offset` and on, of source `input` of the task, or behind the last of the base model. */
    function read(task, input, offset, at, byteLength) {
        const places = input < task.sources ? from.places[task.firstSource + input] : from.reference;
        const fd = places?.fds[task.storage] ?? NOWHERE;
        const position = (places?.positions[task.storage] ?? 0) + offset;
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
    function readNumbers(task, type, input, offset, count) {
        const slot = slots + input * stride;
        const size = FLOAT_BYTES[type];
        const half = type === 'float16' || type === 'bfloat16';
        const at = half ? raw : slot;
        read(task, input, offset, at, count * size);
        if (half)
            kernel.widen(type, raw, count, slot);
        return at;
    }
    function* average(task, index) {
        const { from, to, sources, reference, results } = task;
        const slotType = from === 'float64' ? 'float64' : 'float32';
        const inSize = FLOAT_BYTES[from];
        const outSize = FLOAT_BYTES[to];
        const perChunk = chunk / FLOAT_BYTES[slotType];
        // The mean of one checkpoint is that checkpoint, and so is its CRC.
        const same = sources === 1 && from === to;
        const plain = from === 'float32' && to === 'float32';
        const places = results.map((result) => shareAddress(layout, index, result.output) + result.at);
        // Where the numbers are rounded to, and where their float32 means are kept, if a store is made of them.
        const main = results.findIndex(({ store }) => !isMade(store));
        const out = places[main] ?? layout.means;
        const kept = to === 'float32' ? out : results.some(({ store }) => isMade(store)) ? layout.means : undefined;
        const summed = results[main]?.checksum ?? false;
        for (let lane = 0; lane <= sources; lane++)
            checksums.start(lane);
        const base = reference && startReference();
        resetStats(view, stats);
        for (let i = 0; i < sources + 2; i++)
            view.setFloat64(sums + 8 * i, 0, true);
        for (let first = 0; first < task.count; first += perChunk) {
            const count = Math.min(perChunk, task.count - first);
            // No closure and no object in here: there may be millions of chunks.
            for (let i = 0; i < sources; i++) {
                const at = readNumbers(task, from, i, task.offset + first * inSize, count);
                checksums.add(i, at, count * inSize);
            }
            if (reference) {
                const { type, offset } = reference;
                readNumbers(task, type, sources, offset + first * FLOAT_BYTES[type], count);
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
                    kernel.round(to, tile, length, result, means, stats);
                }
                if (measure)
                    kernel.distances(slotType, slot, stride, sources, length, means, sums);
                if (base)
                    base.compare(slots + sources * stride + k * 4, length, means, sources);
            }
            requireFinite(slotType, sources, count, out + first * outSize, to);
            if (summed && !same)
                checksums.add(sources, out + first * outSize, count * outSize);
            yield;
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
        return result.checksum ? checksums.of(place, result.byteLength) : 0;
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
        const { sources, chosen, byteLength, results } = task;
        const [out, ...others] = results.map(({ output, at }) => shareAddress(layout, index, output) + at);
        if (chosen >= sources || out === undefined)
            throw new RangeError(`there is no source ${chosen}, or no output`);
        read(task, chosen, task.offset, out, byteLength);
        for (const place of others)
            bytes.copyWithin(place, out, out + byteLength);
        const crc = checksums.of(out, byteLength);
        for (let lane = 0; lane < sources; lane++)
            checksums.start(lane);
        let differ = false;
        const compare = (input) => {
            let same = true;
            for (let first = 0; first < byteLength; first += chunk) {
                const length = Math.min(chunk, byteLength - first);
                read(task, input, task.offset + first, slots, length);
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
        const same = task.reference ? compare(sources) : undefined;
        return {
            inputCrcs: Uint32Array.from({ length: sources }, (_, i) => (i === chosen ? crc : checksums.finish(i))),
            results: results.map(() => ({ crc, lost: undefined })),
            stats: undefined,
            distances: new Float64Array(),
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

