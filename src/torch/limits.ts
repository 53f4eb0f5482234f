/**
 * Every count and size that a file can state has its cap here, with the reason. Honest files stay far below:
 * the pickle of a full seaco-paraformer checkpoint (1,095 tensors and their optimizer state) has 0.3 MB.
 * Together the caps keep a hostile file below 256 MB of memory.
 */

const MiB = 2 ** 20;

// ---- zip ----

/** Records of an archive. One for each storage: 400,000 for 100,000 tensors with Adam's state. */
export const MAX_ZIP_RECORDS = 500_000;

/** The central directory: 46 bytes and a name for each record, which is held in memory. */
export const MAX_DIRECTORY_BYTES = 48 * MiB;

/** Bytes after the end record, its comment included: torch looks no further back for it. */
export const MAX_TRAILING_BYTES = 65_535;

/** Deflate's best case, 258 bytes for two bits: a record that claims more cannot be inflated from its bytes. */
export const MAX_DEFLATE_RATIO = 1032;

/** Small records that are read in one piece: `version`, `byteorder`. */
export const MAX_SMALL_RECORD_BYTES = 64;

// ---- pickle ----

/** What is gone through opcode by opcode: 36 MB for 100,000 tensors with Adam's state. Bytes objects in it stay in memory. */
export const MAX_PICKLE_BYTES = 64 * MiB;

/** The part of a pickle that is in memory at a time; more where one of its strings is longer. */
export const PICKLE_WINDOW_BYTES = MiB / 4;

/** Objects on the stack at once, and open marks. Python's pickler puts a thousand items there before it stores them. */
export const MAX_PICKLE_STACK = 1_000_000;

/** Estimated bytes of what a pickle builds and keeps: 40 MB for 100,000 tensors with Adam's state. */
export const MAX_PICKLE_HEAP_BYTES = 72 * MiB;

/** Python's own pickler gives up at its recursion limit of 1000; code that walks the result may recurse as deep. */
export const MAX_PICKLE_DEPTH = 1000;

/** A global with its module: Python's own names are shorter than a line. */
export const MAX_GLOBAL_LENGTH = 4096;

/** One string: a name, a path, a configuration as text. */
export const MAX_STRING_BYTES = 16 * MiB;

/** One int, in bytes or digits. The largest that torch writes is its magic number, 10 bytes; parsing is quadratic. */
export const MAX_INT_BYTES = 1024;

// ---- tensors ----

/** c10 and most kernels stop at 64 dimensions (MAX_DIMS in ATen). */
export const MAX_DIMENSIONS = 64;

/** Tensors may have more elements than their storages (stride 0), up to this size for all of a file when written out. */
export const MAX_EXPANDED_BYTES = 1024 * MiB;

/** What is read into memory at once: scores and other small tensors, with their storage. */
export const MAX_SMALL_STORAGE_BYTES = 64 * MiB;

/** Streams of storage bytes go through memory in pieces of this size (positional reads are fastest from 4 MiB on). */
export const CHUNK_BYTES = 4 * MiB;

/** What is only checked goes through pieces that a core's cache holds; with larger ones much would lie about until it is collected. */
export const CHECKED_BYTES = MiB / 4;

/** Strided tensors are gathered block by block: at most this much of the source and of the result at a time. */
export const GATHER_BYTES = 8 * MiB;
