export const id = 862;
export const ids = [862];
export const modules = {

/***/ 862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
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

;// CONCATENATED MODULE: ./.build/average/threads.js
/** The threads that compare and make blocks: started before there is anything to do, as that takes as long as opening a checkpoint. */



/** More threads than this outrun the one that hashes. */
const MOST_THREADS = 3;
/** Below this many bytes of checkpoints, training state included, starting threads takes longer than it saves. */
const WORTH_THREADS = 150e6;
/**
 * Starts as many threads as are worth it for `byteLength` bytes of checkpoints, beside this one: none for small ones.
 * @param script path of the built src/average/worker.ts; without one there are none
 */
function startThreads(script, byteLength) {
    const count = byteLength < WORTH_THREADS ? 0 : Math.min(MOST_THREADS, (0,external_node_os_.availableParallelism)() - 1);
    return threadsOf(script === undefined ? [] : Array.from({ length: count }, () => new Thread(script)));
}
/** @param all started */
function threadsOf(all) {
    return {
        all,
        async stop() {
            await Promise.all(all.map((thread) => thread.stop()));
        },
    };
}
/** A thread that runs the built src/average/worker.ts. */
class Thread {
    constructor(script) {
        this.pending = [];
        this.worker = new external_node_worker_threads_.Worker(script);
        this.worker.on('message', (answer) => this.pending.shift()?.resolve(answer));
        this.worker.on('error', (error) => this.fail(error));
        this.worker.on('exit', (code) => this.fail(new Error(`a worker thread ended with status ${code}`)));
    }
    /** From now on blocks are made with these options; all earlier orders have been answered. */
    prepare(options) {
        this.tell({ kind: 'prepare', options });
    }
    /** Makes the tasks' results into block `slot` of the memory. @throws TaskFault */
    async make(tasks, slot) {
        const answer = await this.ask({ kind: 'make', slot, tasks });
        if (!('reason' in answer))
            return answer;
        throw new TaskFault(answer.reason, answer.task, answer.input, answer.cause);
    }
    /** Whether a constant is a tensor's; undefined where they cannot be read. */
    async isSame(pair) {
        return await this.ask({ kind: 'compare', pair });
    }
    async stop() {
        await this.worker.terminate();
    }
    tell(request) {
        this.worker.postMessage(request);
    }
    ask(request) {
        if (this.failure !== undefined)
            return Promise.reject(this.failure);
        return new Promise((resolve, reject) => {
            this.pending.push({ resolve, reject });
            this.tell(request);
        });
    }
    fail(error) {
        this.failure ??= error;
        for (const { reject } of this.pending.splice(0))
            reject(error);
    }
}

;// CONCATENATED MODULE: ./.build/evaluate/candidates.js
/** How many checkpoints are needed at most. */
function mostOf(nbest) {
    if (nbest === 'greedy')
        return 'auto';
    return typeof nbest === 'object' ? Math.max(...nbest) : nbest;
}
/**
 * The sets of checkpoints to try, one after another; each receives whether the previous one is kept.
 *
 * `greedy` is the greedy soup of Wortsman et al. (2022): the best alone, then each further one is added where the score is no
 * worse with it than without.
 * @param ranked names, best first
 */
function* candidateSets(ranked, nbest) {
    if (nbest === 'greedy') {
        let kept = ranked.slice(0, 1);
        yield kept;
        for (const name of ranked.slice(1)) {
            const set = [...kept, name];
            if (yield set)
                kept = set;
        }
        return;
    }
    const counts = typeof nbest === 'object' ? nbest : [ranked.length];
    for (const count of new Set(counts.map((count) => Math.min(count, ranked.length))))
        yield ranked.slice(0, count);
}
/** Whether a score takes the place of the best so far: a tie does where `greedy` adds a checkpoint. */
function isBetter(score, best, { nbest, scoresBetter }) {
    if (score === best)
        return nbest === 'greedy';
    return scoresBetter === 'lower' ? score < best : score > best;
}

// EXTERNAL MODULE: ./.build/funasr/check-inputs.js
var check_inputs = __webpack_require__(9450);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/host.js + 3 modules
var _build_host = __webpack_require__(7890);
// EXTERNAL MODULE: ./.build/torch/open.js + 15 modules
var torch_open = __webpack_require__(4117);
// EXTERNAL MODULE: ./.build/torch/tensor.js
var torch_tensor = __webpack_require__(2926);
;// CONCATENATED MODULE: ./.build/torch/relocated.js

/**
 * What is left of a checkpoint when its training state is let go. The file stays open.
 * @param like another one of the same run, of which it needs to keep what differs alone
 */
function weightsAlone(checkpoint, like) {
    const { path, byteLength, modifiedMs, fd, stateDictKey, notices, close } = checkpoint;
    const stateDict = like === undefined ? checkpoint.stateDict : relocated(checkpoint.stateDict, like.stateDict);
    return { path, byteLength, modifiedMs, fd, stateDict, stateDictKey, notices, close };
}
/**
 * The same state dict, as what differs from `like`: 16 bytes a tensor instead of some 500. As it is where it differs in more.
 * Its tensors and storages are made anew each time: those of one storage have the same key.
 */
function relocated(stateDict, like) {
    if (stateDict.size !== like.size)
        return stateDict;
    const positions = new Float64Array(like.size);
    const checksums = new Float64Array(like.size);
    const others = like.entries();
    let i = 0;
    for (const [name, tensor] of stateDict) {
        const [otherName, other] = others.next().value ?? [];
        if (name !== otherName || other === undefined || !isMoved(tensor, other))
            return stateDict;
        positions[i] = tensor.storage.position;
        checksums[i] = tensor.storage.crc32 ?? Number.NaN;
        i++;
    }
    return new RelocatedStateDict(like, positions, checksums);
}
/** Whether nothing differs but position and checksum. */
function isMoved(one, other) {
    const [a, b] = [one.storage, other.storage];
    return (one.dtype === other.dtype &&
        one.offset === other.offset &&
        one.conj === other.conj &&
        one.neg === other.neg &&
        (0,torch_tensor/* sameNumbers */.pB)(one.shape, other.shape) &&
        (0,torch_tensor/* sameNumbers */.pB)(one.strides, other.strides) &&
        a.key === b.key &&
        a.byteLength === b.byteLength &&
        a.storedLength === b.storedLength &&
        a.deflated === b.deflated &&
        a.bigEndian === b.bigEndian);
}
/** Numbers of the names of a state dict that others are like. */
const numbers = new WeakMap();
function numbersOf(like) {
    const known = numbers.get(like) ?? new Map(Array.from(like.keys(), (name, i) => [name, i]));
    numbers.set(like, known);
    return known;
}
class RelocatedStateDict {
    /** @param checksums NaN for none */
    constructor(like, positions, checksums) {
        this.like = like;
        this.positions = positions;
        this.checksums = checksums;
        this.numbers = numbersOf(like);
    }
    get size() {
        return this.like.size;
    }
    has(name) {
        return this.like.has(name);
    }
    get(name) {
        const tensor = this.like.get(name);
        const number = this.numbers.get(name);
        if (tensor === undefined || number === undefined)
            return undefined;
        const crc32 = this.checksums[number] ?? Number.NaN;
        const storage = {
            ...tensor.storage,
            position: this.positions[number] ?? 0,
            crc32: Number.isNaN(crc32) ? undefined : crc32,
        };
        return { ...tensor, storage };
    }
    keys() {
        return this.like.keys();
    }
    *entries() {
        for (const name of this.like.keys()) {
            const tensor = this.get(name);
            if (tensor !== undefined)
                yield [name, tensor];
        }
    }
    *values() {
        for (const [, tensor] of this.entries())
            yield tensor;
    }
    [Symbol.iterator]() {
        return this.entries();
    }
    forEach(visit) {
        for (const [name, tensor] of this)
            visit(tensor, name, this);
    }
}

// EXTERNAL MODULE: ./.build/words/notice.js
var notice = __webpack_require__(50);
// EXTERNAL MODULE: ./.build/funasr/anatomy.js
var anatomy = __webpack_require__(9107);
// EXTERNAL MODULE: ./.build/torch/number.js + 1 modules
var number = __webpack_require__(6077);
// EXTERNAL MODULE: ./.build/torch/pickle/value.js
var pickle_value = __webpack_require__(6075);
// EXTERNAL MODULE: ./.build/funasr/checkpoint-names.js
var checkpoint_names = __webpack_require__(6807);
;// CONCATENATED MODULE: ./.build/funasr/bookkeeping.js



/** Releases before 1.2 misspelt the key. */
const SUFFIXES = ['step_or_epoch', 'step_or_eoch'];
/**
 * The bookkeeping in a checkpoint's root; empty for files that are not training checkpoints, such as `model.pt.avg10`.
 * @throws CheckpointError where a score is a tensor that cannot be read
 */
function readBookkeeping(checkpoint) {
    const { root } = checkpoint;
    if (!(root instanceof pickle_value/* PickleDict */.xp))
        return { metric: null, scores: new Map() };
    const type = root.get('avg_keep_nbest_models_type');
    const metric = type === 'loss' || type === 'acc' ? type : null;
    const saved = readScores(checkpoint, root.get('saved_ckpts'));
    const acc = readHistory(checkpoint, root, 'acc') ?? (metric === 'acc' ? saved : undefined);
    const loss = readHistory(checkpoint, root, 'loss') ?? (metric === 'loss' ? saved : undefined);
    const scores = new Map();
    for (const name of new Set([...(acc?.keys() ?? []), ...(loss?.keys() ?? [])])) {
        scores.set(name, { acc: acc?.get(name) ?? null, loss: loss?.get(name) ?? null });
    }
    return { metric, scores };
}
/** The epoch that a checkpoint says it is of, as trainers write it (`{'epoch': 3, ...}`); null where it says none. */
function readEpoch(checkpoint) {
    const { root } = checkpoint;
    const said = root instanceof pickle_value/* PickleDict */.xp ? root.get('epoch') : undefined;
    const epoch = typeof said === 'bigint' ? Number(said) : said;
    return typeof epoch === 'number' && Number.isInteger(epoch) && epoch >= 0 && epoch < 1e9 ? epoch : null;
}
/** One name for a checkpoint and for what old DeepSpeed releases called it. */
function scoreKey(name) {
    return name.startsWith('ds-') ? name.slice('ds-'.length) : name;
}
function readHistory(checkpoint, root, metric) {
    for (const suffix of SUFFIXES) {
        const history = readScores(checkpoint, root.get(`val_${metric}_${suffix}`));
        if (history !== undefined && history.size > 0)
            return history;
    }
    return undefined;
}
/** Finite numbers under names of checkpoints; a diverged run's NaN says nothing about which checkpoint is better. */
function readScores(checkpoint, value) {
    if (!(value instanceof pickle_value/* PickleDict */.xp))
        return undefined;
    const scores = new Map();
    for (const [name, item] of value.entries) {
        if (typeof name !== 'string' || (0,checkpoint_names/* parseCheckpointName */.PN)(name) === undefined)
            continue;
        const score = (0,number/* asNumber */.i)(checkpoint, item);
        if (score !== undefined && Number.isFinite(score))
            scores.set(scoreKey(name), score);
    }
    return scores;
}

// EXTERNAL MODULE: ./.build/funasr/run-directory.js + 1 modules
var run_directory = __webpack_require__(5748);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
;// CONCATENATED MODULE: ./.build/funasr/selection.js
/** Which checkpoints to average, and why: a pure function of names and scores. Only what is on disk is ranked. */





/** What FunASR averages where avg_nbest_model is not set (funasr/train_utils/trainer_ds.py). */
const DEFAULT_NBEST = 10;
/**
 * Chooses the `nbest` best readable checkpoints by the metric, or exactly those that are named. With `auto` it takes those
 * that FunASR's average_checkpoints takes from release 1.4.15 on (funasr/train_utils/average_nbest_models.py): of the
 * checkpoints on disk with a finite score by the configured metric the best; any of equal scores may stand for another.
 * Here the lower loss goes before, then the newer, which has seen more data. Scores of a file that was given go before all that
 * FunASR knows.
 * @throws SelectionError where nothing is left to average: nothing readable, no score by the metric that was asked for; the
 *   message lists what there is
 */
function selectCheckpoints(request) {
    const { run, scores, given, unreadable } = request;
    const all = run.checkpoints.map((entry) => {
        const known = scores.get(scoreKey(entry.name)) ?? NO_SCORE;
        return { entry, ...known, scores: given && (given.byName.get(entry.name) ?? null) };
    });
    const { nbestAsked, nbestFrom } = askedFor(request);
    const common = {
        metricAsked: request.metric,
        metricConfigured: request.configured,
        ...(given && { scores: { file: given.file, name: given.name, better: given.better } }),
        nbestAsked,
        nbestFrom,
        absent: absentScores(request),
    };
    const others = (named) => run.copies.map(({ name, kind, bytes }) => ({ name, kind, bytes, chosen: named.has(name) }));
    const { named } = run;
    if (named !== undefined) {
        const candidates = all.map((scored) => {
            const chosen = named.has(scored.entry.name);
            return candidate(scored, null, chosen, chosen ? 'named' : 'not-named');
        });
        return { ...common, metricUsed: null, metricReason: 'named', candidates, others: others(named) };
    }
    const readable = all.filter(({ entry }) => !unreadable.has(entry.name));
    if (readable.length === 0)
        throw nothingToAverage(request);
    const { metricUsed, metricReason, ranked } = rank(readable, request);
    const takesAll = ranked.length === readable.length && (nbestFrom === 'all' || readable.length < nbestAsked);
    const places = new Map(ranked.map((scored, place) => [scored, place]));
    const candidates = all.map((scored) => {
        if (unreadable.has(scored.entry.name))
            return candidate(scored, null, false, 'unreadable');
        const place = places.get(scored);
        if (place === undefined)
            return candidate(scored, null, false, 'no-score');
        const chosen = place < nbestAsked;
        return candidate(scored, place + 1, chosen, reasonFor(chosen, takesAll, metricUsed));
    });
    return { ...common, metricUsed, metricReason, candidates, others: others(new Set()) };
}
const NO_SCORE = { acc: null, loss: null };
function candidate(scored, place, chosen, reason) {
    const { name, kind, epoch, step, bytes } = scored.entry;
    const { acc, loss, scores } = scored;
    const own = scores === undefined ? {} : { score: scores };
    return { name, kind, epoch, step, bytes, acc, loss, ...own, rank: place, chosen, reason };
}
function reasonFor(chosen, takesAll, metric) {
    if (takesAll)
        return 'all';
    if (metric === 'latest')
        return chosen ? 'newest' : 'not-newest';
    return chosen ? 'best' : 'not-best';
}
function askedFor(request) {
    const { nbest, configuredNbest, run } = request;
    if (nbest === 'all')
        return { nbestAsked: run.checkpoints.length, nbestFrom: 'all' };
    if (nbest !== 'auto')
        return { nbestAsked: nbest, nbestFrom: 'asked' };
    if (configuredNbest === null)
        return { nbestAsked: DEFAULT_NBEST, nbestFrom: 'default' };
    return { nbestAsked: configuredNbest, nbestFrom: 'configured' };
}
function rank(readable, request) {
    const { metric, configured, given, run } = request;
    if (given !== undefined && (metric === 'auto' || metric === 'scores')) {
        const metricReason = metric === 'auto' ? 'scores' : 'asked';
        return { metricUsed: 'scores', metricReason, ranked: ranksByScores(given, readable, run) };
    }
    if (metric === 'auto')
        return rankAsFunasr(readable, configured);
    if (metric === 'latest')
        return { metricUsed: metric, metricReason: 'asked', ranked: readable.toReversed() };
    const ranked = rankBy(metric, readable);
    if (ranked.length === 0) {
        const values = { metric, count: readable.length, path: run.path };
        throw new errors/* SelectionError */.zp((0,message/* message */.i)('selection.no-such-score', values), { hint: (0,message/* message */.i)('hint.metric') });
    }
    return { metricUsed: metric, metricReason: 'asked', ranked };
}
/** By the file. @throws SelectionError where it has scores of none that can be read */
function ranksByScores(given, readable, run) {
    const ranked = rankBy('scores', readable, given.better);
    if (ranked.length > 0)
        return ranked;
    const values = { metric: given.name, count: readable.length, path: run.path };
    throw new errors/* SelectionError */.zp((0,message/* message */.i)('selection.no-such-score', values), { hint: (0,message/* message */.i)('hint.metric') });
}
/** By the configured score. If none has it, or all have the same, the loss decides, then the age. */
function rankAsFunasr(readable, configured) {
    const metric = configured ?? 'acc';
    const scored = rankBy(metric, readable);
    if (tellsApart(metric, scored)) {
        return { metricUsed: metric, metricReason: configured === null ? 'default' : 'configured', ranked: scored };
    }
    const ranked = scored.length > 0 ? scored : rankBy('loss', readable);
    if (tellsApart('loss', ranked)) {
        const metricReason = scored.length > 0 ? 'configured-constant' : 'configured-missing';
        return { metricUsed: 'loss', metricReason, ranked };
    }
    const newest = ranked.length > 0 ? ranked : readable.toReversed();
    return { metricUsed: 'latest', metricReason: 'no-score', ranked: newest };
}
/** Those that have the score, best first; of equal ones the lower loss, then the newer. */
function rankBy(metric, readable, better = metric === 'acc' ? 'higher' : 'lower') {
    const value = (scored) => (better === 'higher' ? -1 : 1) * (scored[metric] ?? 0);
    // The sort is stable: of equals the newer stays in front.
    return readable
        .toReversed()
        .filter((scored) => (scored[metric] ?? null) !== null)
        .sort((a, b) => value(a) - value(b) || lossOf(a) - lossOf(b));
}
/** One that has none goes last. */
function lossOf({ loss }) {
    return loss ?? Number.MAX_VALUE;
}
/** Whether a score says which of them are better: a single one is. */
function tellsApart(metric, ranked) {
    return ranked.length === 1 || new Set(ranked.map((scored) => scored[metric])).size > 1;
}
function absentScores({ run, scores, given }) {
    const onDisk = new Set(run.checkpoints.map(({ name }) => scoreKey((0,external_node_path_.basename)(name))));
    return [...new Set([...scores.keys(), ...(given?.absent.keys() ?? [])])]
        .flatMap((name) => {
        const place = onDisk.has(scoreKey(name)) ? undefined : (0,checkpoint_names/* parseCheckpointName */.PN)(name);
        return place === undefined ? [] : [{ name, ...place }];
    })
        .sort(checkpoint_names/* byAge */.jI)
        .map(({ name }) => {
        const { acc, loss } = scores.get(name) ?? NO_SCORE;
        return { name, acc, loss, ...(given && { score: given.absent.get(name) ?? null }) };
    });
}
/** Checkpoints of which an error tells why they cannot be read. */
const TOLD = 20;
function nothingToAverage({ run: { path, checkpoints, copies }, unreadable }) {
    if (checkpoints.length === 0) {
        const said = (0,message/* message */.i)('selection.only-copies', { path, names: copies.map(({ name }) => name) });
        return new errors/* SelectionError */.zp(said, { hint: (0,message/* message */.i)('hint.name-copy') });
    }
    const problems = checkpoints
        .slice(0, TOLD)
        .map(({ name }) => (0,message/* message */.i)('error.file', { file: name, problem: unreadable.get(name) ?? '' }));
    if (checkpoints.length > TOLD)
        problems.push((0,message/* message */.i)('selection.more', { count: checkpoints.length - TOLD }));
    const hint = checkpoints.find(({ problem }) => problem?.hint !== undefined)?.problem?.hint;
    const said = (0,message/* message */.i)('selection.none-readable', { path, count: checkpoints.length });
    return new errors/* SelectionError */.zp([said, ...problems], hint === undefined ? {} : { hint });
}

;// CONCATENATED MODULE: ./.build/funasr/choose.js
/**
 * From the run directory to opened checkpoints: scores from the newest bookkeeping, the selection, and its files opened.
 * Opens no more than that: a run may hold hundreds of checkpoints.
 */










/**
 * Files whose bookkeeping is consulted at most. The first knows all scores of a run; further ones only fill in where it
 * was cut short, or the training was stopped before it was written.
 */
const MOST_SOURCES = 8;
/**
 * Selects the checkpoints (see `selectCheckpoints`) and opens them. One that cannot be opened is left out with a notice
 * and the next best takes its place.
 * @param asked.configured what config.yaml says; the checkpoints' own word goes before it
 * @param signal looked at between two files, which may lie on a slow disk
 * @throws SelectionError see `selectCheckpoints`
 * @throws CheckpointError where a checkpoint that was named cannot be opened
 * @throws the signal's reason when it is aborted; all files are closed then
 */
async function chooseCheckpoints(asked, signal) {
    const opener = new Opener(signal);
    try {
        const isNamed = asked.run.named !== undefined;
        const request = { ...asked, run: isNamed ? await withOwnEpochs(asked.run, opener) : asked.run };
        for (const entry of request.run.checkpoints.filter(({ problem }) => problem !== undefined))
            await opener.open(entry);
        const known = await collectScores(request.run, opener);
        const configured = known.metric ?? request.configured;
        for (;;) {
            const selection = selectCheckpoints({
                ...request,
                scores: known.scores,
                configured,
                unreadable: opener.unreadable,
            });
            if (!isNamed)
                await openBest(request.run, selection, opener);
            const chosen = chosenEntries(request.run, selection);
            if (!isNamed && chosen.some(({ name }) => opener.unreadable.has(name)))
                continue;
            const opened = [];
            for (const entry of chosen)
                opened.push(await opener.openNamed(entry));
            opener.closeAllBut(new Set(chosen.map(({ name }) => name)));
            const told = [...fewer(selection, opened.length), ...withoutAverage(selection, request.run)];
            return { selection, opened, notices: [...opener.notices, ...told] };
        }
    }
    catch (error) {
        opener.closeAllBut(new Set());
        throw error;
    }
}
/** The named checkpoints in the order of their own epochs, where their names tell none. */
async function withOwnEpochs(run, opener) {
    const checkpoints = [];
    for (const entry of run.checkpoints) {
        if (entry.epoch !== null || !run.named?.has(entry.name)) {
            checkpoints.push(entry);
            continue;
        }
        await opener.openNamed(entry);
        checkpoints.push({ ...entry, epoch: opener.epochs.get(entry.name) ?? null });
    }
    return { ...run, checkpoints: checkpoints.sort(checkpoint_names/* byAge */.jI) };
}
/**
 * Opens the best of a ranking until as many are open as are to be averaged. Whichever cannot be opened, the selection then
 * has to be made but once more, unless what is left is ranked by something else.
 */
async function openBest(run, { candidates, nbestAsked }, opener) {
    const entries = new Map(run.checkpoints.map((entry) => [entry.name, entry]));
    const ranked = candidates.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    let opened = 0;
    for (const { name } of ranked) {
        if (opened === nbestAsked)
            return;
        const entry = entries.get(name);
        if (entry !== undefined && (await opener.open(entry)) !== undefined)
            opened++;
    }
}
function chosenEntries(run, selection) {
    const names = new Set([...selection.candidates, ...selection.others].filter(({ chosen }) => chosen).map(({ name }) => name));
    return [...run.checkpoints, ...run.copies].filter(({ name }) => names.has(name));
}
function fewer(selection, found) {
    const { metricReason, nbestAsked, nbestFrom } = selection;
    if (metricReason === 'named' || nbestFrom === 'all' || found >= nbestAsked)
        return [];
    return [(0,notice/* notice */.lm)('fewer-than-nbest', 'info', { asked: nbestAsked, found })];
}
/** From release 1.4.15 on, FunASR marks no best, averages nothing and deletes nothing where the score is missing. */
function withoutAverage({ metricReason, metricConfigured }, run) {
    if (metricReason !== 'configured-missing' || run.copies.some(({ kind }) => kind === 'average'))
        return [];
    return [(0,notice/* notice */.lm)('no-own-average', 'warning', { metric: metricConfigured ?? 'acc' })];
}
/**
 * Scores by checkpoint, from `model.pt`, which is saved with every checkpoint and so knows most, then from checkpoints,
 * newest first, until each that can be read has a score. Bookkeeping that contradicts what is known is that of an earlier
 * training in the same directory: FunASR does not average its checkpoints with those of this one.
 */
async function collectScores(run, opener) {
    const scores = new Map();
    const own = run.checkpoints.filter((entry) => !(0,run_directory/* isElsewhere */.l)(entry));
    const sources = [...run.copies.filter(({ kind }) => kind === 'resume'), ...own.toReversed()];
    let metric = null;
    for (const source of sources.slice(0, MOST_SOURCES)) {
        const book = await opener.bookkeeping(source);
        if (book === undefined || contradicts(book.scores, scores))
            continue;
        metric ??= book.metric;
        for (const [name, score] of book.scores)
            scores.set(name, score);
        const unscored = own.filter(({ name }) => !opener.unreadable.has(name) && !scores.has(scoreKey(name)));
        if (unscored.length === 0)
            break;
    }
    return { metric, scores };
}
function contradicts(scores, known) {
    return [...scores].some(([name, { acc, loss }]) => {
        const other = known.get(name);
        return other !== undefined && (other.acc !== acc || other.loss !== loss);
    });
}
/** Opens each file that is chosen once and remembers those that cannot be opened. */
class Opener {
    constructor(signal) {
        this.signal = signal;
        /** with the problem */
        this.unreadable = new Map();
        this.notices = [];
        /** what those that were opened say of themselves */
        this.epochs = new Map();
        this.opened = new Map();
    }
    /** Undefined, with one notice for the entry, where it cannot be opened. */
    open(entry) {
        return this.attempt(entry, () => this.openNamed(entry));
    }
    /** What the trainer wrote into the file; a checkpoint stays open in case it is chosen. Undefined as above. */
    bookkeeping(entry) {
        return this.attempt(entry, async () => {
            const checkpoint = await this.openEntry(entry);
            let kept;
            try {
                const book = readBookkeeping(checkpoint);
                if ('epoch' in entry)
                    kept = this.keep(entry, checkpoint);
                return book;
            }
            finally {
                if (kept === undefined)
                    checkpoint.close();
            }
        });
    }
    async attempt(entry, work) {
        if (this.unreadable.has(entry.name))
            return undefined;
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof errors/* CheckpointError */.jg))
                throw error;
            const problem = (0,errors/* reasonOf */.A3)(error);
            this.unreadable.set(entry.name, problem);
            this.notices.push((0,notice/* notice */.lm)('unreadable-candidate', 'warning', { file: entry.name, problem }));
            return undefined;
        }
    }
    /** @throws CheckpointError where it cannot be opened */
    async openNamed(entry) {
        return this.opened.get(entry.name) ?? this.keep(entry, await this.openEntry(entry));
    }
    /** @throws CheckpointError where it cannot be opened */
    async openEntry({ file, problem }) {
        await (0,_build_host/* breathe */.q7)(this.signal);
        if (problem === undefined)
            return (0,torch_open/* openCheckpoint */.D)(file, this.signal);
        const { said, hint } = problem;
        throw new errors/* CheckpointError */.jg(file, said, hint === undefined ? {} : { hint });
    }
    keep({ name }, checkpoint) {
        this.epochs.set(name, readEpoch(checkpoint));
        const weights = weightsAlone(checkpoint, this.first);
        this.first ??= weights;
        const opened = { name, checkpoint: weights, anatomy: { ...(0,anatomy/* anatomy */.M)(checkpoint), name } };
        this.opened.set(name, opened);
        return opened;
    }
    closeAllBut(kept) {
        for (const [name, { checkpoint }] of this.opened) {
            if (kept.has(name))
                continue;
            checkpoint.close();
            this.opened.delete(name);
        }
    }
}

// EXTERNAL MODULE: ./.build/funasr/cleanup.js
var funasr_cleanup = __webpack_require__(5090);
;// CONCATENATED MODULE: ./.build/funasr/disk-use.js

/** Sums checkpoints and copies; what lies elsewhere, linked to or named, does not count. */
function diskUse(run, runConfig) {
    const own = [...run.checkpoints, ...run.copies].filter((entry) => !entry.linked && !(0,run_directory/* isElsewhere */.l)(entry));
    return {
        runBytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
        checkpointFiles: own.length,
        keepNbestModels: runConfig.keepNbestModels,
        saveCheckpointInterval: runConfig.saveCheckpointInterval,
    };
}

// EXTERNAL MODULE: ./.build/funasr/places.js
var funasr_places = __webpack_require__(1500);
// EXTERNAL MODULE: ./.build/funasr/run-config.js
var run_config = __webpack_require__(3358);
// EXTERNAL MODULE: ./.build/funasr/scores.js + 1 modules
var scores = __webpack_require__(9219);
// EXTERNAL MODULE: ./.build/funasr/write-package.js
var write_package = __webpack_require__(3224);
;// CONCATENATED MODULE: ./.build/judge/budget.js
/**
 * Judges a model file of `modelBytes` against limits and a base model of `baseBytes` (null: not known).
 *
 * A limit that is exactly met is kept. The verdict is `no-baseline` where nothing could be judged because no base
 * model is known. `alternatives` is called only where a limit is exceeded, since finding them costs time.
 */
function judge(modelBytes, baseBytes, limits, alternatives) {
    const judged = [
        growthLimit('max-growth', limits.maxGrowth, modelBytes, baseBytes),
        limits.maxSize && limit('max-size', limits.maxSize.asked, limits.maxSize.bytes, modelBytes),
        growthLimit('warn-growth', limits.warnGrowth, modelBytes, baseBytes),
    ].filter((entry) => entry !== undefined);
    const exceeded = judged.filter((entry) => entry.exceeded);
    return {
        verdict: verdictOf(judged, exceeded, baseBytes, limits.onExceed),
        onExceed: limits.onExceed,
        limits: judged,
        levers: exceeded.length === 0 ? [] : rankLevers(alternatives(), modelBytes, judged),
        override: null,
    };
}
/** The same budget with its failure turned into a warning by a label. */
function overrideFailure(budget, override) {
    return { ...budget, verdict: 'warn', override };
}
function verdictOf(judged, exceeded, baseBytes, onExceed) {
    if (exceeded.some((entry) => !entry.advisory))
        return onExceed;
    if (exceeded.length > 0)
        return 'warn';
    if (baseBytes === null && judged.every((entry) => entry.allowedBytes === null))
        return 'no-baseline';
    return 'pass';
}
function growthLimit(kind, allowance, modelBytes, baseBytes) {
    if (allowance === undefined)
        return undefined;
    if (baseBytes === null)
        return limit(kind, allowance.asked, null, modelBytes);
    const growth = 'percent' in allowance ? Math.floor((baseBytes * allowance.percent) / 100) : allowance.bytes;
    return limit(kind, allowance.asked, Math.max(0, baseBytes + growth), modelBytes);
}
function limit(kind, asked, allowedBytes, foundBytes) {
    const leftBytes = allowedBytes === null ? null : allowedBytes - foundBytes;
    const exceeded = leftBytes !== null && leftBytes < 0;
    return { kind, asked, allowedBytes, foundBytes, leftBytes, exceeded, advisory: kind === 'warn-growth' };
}
function rankLevers(alternatives, modelBytes, limits) {
    return alternatives
        .filter(({ bytes }) => bytes < modelBytes)
        .map(({ kind, glob, bytes }) => ({
        kind,
        glob,
        savesBytes: modelBytes - bytes,
        resultBytes: bytes,
        fits: limits.every((entry) => entry.allowedBytes === null || bytes <= entry.allowedBytes),
    }))
        .sort((a, b) => b.savesBytes - a.savesBytes);
}

// EXTERNAL MODULE: ./.build/torch/dtype.js
var torch_dtype = __webpack_require__(2663);
;// CONCATENATED MODULE: ./.build/average/differences.js
/** Where checkpoints contradict one another, in words: names, shapes, dtypes. */


/** One line for each way in which one of the others differs from the first checkpoint, `its → other`; empty where all fit. */
function differences(first, others, excluded) {
    const lines = [];
    for (const other of others) {
        const missing = [];
        const shapes = [];
        const dtypes = [];
        for (const [name, expected] of first.stateDict) {
            if (excluded.has(name))
                continue;
            const found = other.stateDict.get(name);
            if (found === undefined) {
                missing.push(name);
            }
            else if (!(0,torch_tensor/* sameNumbers */.pB)(expected.shape, found.shape)) {
                shapes.push(`${name} ${showShape(expected)} → ${showShape(found)}`);
            }
            else if (found.dtype !== expected.dtype) {
                dtypes.push(`${name} ${expected.dtype} → ${found.dtype}`);
            }
        }
        const extra = [...other.stateDict.keys()].filter((name) => !first.stateDict.has(name) && !excluded.has(name));
        const kinds = [
            ['average.missing', missing],
            ['average.extra', extra],
            ['average.shapes', shapes],
            ['average.dtypes', dtypes],
        ];
        for (const [code, tensors] of kinds) {
            if (tensors.length > 0)
                lines.push((0,message/* message */.i)(code, { name: other.name, first: first.name, tensors }));
        }
    }
    return lines;
}
function showShape({ shape }) {
    return `[${shape.join(', ')}]`;
}

// EXTERNAL MODULE: ./.build/torch/gather.js
var gather = __webpack_require__(9264);
// EXTERNAL MODULE: ./.build/model-file/direct.js
var direct = __webpack_require__(9196);
;// CONCATENATED MODULE: ./.build/average/kernel.js
/**
 * The arithmetic of the average over a block of memory: sum, divide, round, measure. Two implementations agree to
 * the bit in every element: scalar.ts, plain TypeScript and the specification, and simd.ts, WebAssembly.
 */
const FLOAT_BYTES = { float64: 8, float32: 4, float16: 2, bfloat16: 2 };
/** Exponents of a multiple of the CRC-32 polynomial in x^128: see crc.ts. */
const SPARSE_MULTIPLE = [300, 155, 117, 89, 0];
const WORD_BYTES = 16;
const REMAINDER_BYTES = WORD_BYTES * SPARSE_MULTIPLE[0];
const REDUCE_GRAIN = 4 * WORD_BYTES;
const REDUCE_SCRATCH_BYTES = 3 * REMAINDER_BYTES;
/** Statistics of a run of means, in memory as vectors: two float64 lanes each, the extremes four float32 lanes. */
const STATS = {
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
    for (let at = 0; at < STATS.byteLength; at += 4)
        memory.setUint32(stats + at, 0, true);
    for (let lane = 0; lane < 4; lane++) {
        memory.setFloat32(stats + STATS.min + 4 * lane, Infinity, true);
        memory.setFloat32(stats + STATS.max + 4 * lane, -Infinity, true);
    }
}
/** What the kernel has gathered at `stats` since the last reset, its lanes added up. */
function readStats(memory, stats) {
    const pair = (at) => [memory.getFloat64(stats + at, true), memory.getFloat64(stats + at + 8, true)];
    const quad = (at) => [0, 4, 8, 12].map((lane) => memory.getFloat32(stats + at + lane, true));
    const sum = ([a, b]) => a + b;
    return {
        squares: sum(pair(STATS.squares)),
        errors: sum(pair(STATS.errors)),
        relativeSum: sum(pair(STATS.relativeSum)),
        relativeWorst: Math.max(...pair(STATS.relativeWorst)),
        nonzero: Number(memory.getBigInt64(stats + STATS.nonzero, true) + memory.getBigInt64(stats + STATS.nonzero + 8, true)),
        min: Math.min(...quad(STATS.min)),
        max: Math.max(...quad(STATS.max)),
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
const INPUT_BYTES = 640 << 10;
/** Of many sources: more would be much memory, and pieces shorter than GOOD_CHUNK cost more than a cache saves. */
const MOST_INPUT_BYTES = 4 << 20;
const GOOD_CHUNK = 32 << 10;
const LEAST_CHUNK = 4 << 10;
const MOST_CHUNK = 256 << 10;
/** Unit of WebAssembly memory. */
const PAGE = 65536;
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
        blocks: place(SHARE_BYTES * outputs * blocks, direct/* DIRECT_GRAIN */.c),
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

;// CONCATENATED MODULE: ./.build/average/reading-order.js
/**
 * Tensors are read in the order in which their elements lie in the storage, whatever their strides: so a transposed one
 * is read as quickly as another, and only what is made of all checkpoints is put in the order of the file.
 */



/** A row that is longer is not worth it: of each run that is read too little would be wanted. */
const MOST_ROW_BYTES = BLOCK_BYTES / 4;
/**
 * By falling strides. Undefined where that is the order in which they stand, where an element stands for several
 * (stride 0), or where rows are too long.
 */
function readingOrder({ shape, strides }, elementBytes) {
    if (shape.includes(0))
        return undefined;
    const strideOf = (i) => strides[i] ?? 0;
    const wide = shape.flatMap((size, i) => (size === 1 ? [] : [i]));
    const order = wide.toSorted((a, b) => strideOf(b) - strideOf(a));
    if (order.every((dimension, i) => dimension === wide[i]) || wide.some((i) => strideOf(i) === 0))
        return undefined;
    const whole = [...order, ...shape.keys()].filter((dimension, i, all) => all.indexOf(dimension) === i);
    return rowLength(written(shape, whole)) * elementBytes > MOST_ROW_BYTES ? undefined : whole;
}
/** The same elements, so that row-major order is the order in which they are read. */
function asRead(tensor, order) {
    const { shape, strides } = tensor;
    return { ...tensor, shape: order.map((i) => shape[i] ?? 1), strides: order.map((i) => strides[i] ?? 0) };
}
/** The dimensions of a shape as they are written, with their strides among what is read. */
function written(shape, order) {
    const strides = (0,torch_tensor/* contiguousStrides */.VE)(order.map((i) => shape[i] ?? 1));
    return (0,gather/* coalesce */.Y)({ shape, strides: shape.map((_, i) => strides[order.indexOf(i)] ?? 0) });
}
/** Elements that are written for each step of the outermost dimension. */
function rowLength([, ...inner]) {
    return inner.reduce((product, { size }) => product * size, 1);
}
/** How elements `first` to `first + count`, as they are written, are read: whole rows. */
function turnOf(dimensions, elementBytes, first, count) {
    const length = rowLength(dimensions);
    const [outer, ...inner] = dimensions;
    const rows = count / length;
    if (outer === undefined || first % length !== 0 || !Number.isInteger(rows))
        throw new RangeError('no whole rows');
    const { size, stride } = outer;
    return {
        elementBytes,
        start: (first / length) * stride,
        run: rows * stride,
        pitch: size * stride,
        dimensions: [
            { size: rows, stride },
            ...inner.map((each) => (each.stride < stride ? each : { ...each, stride: (each.stride / size) * rows })),
        ],
    };
}

;// CONCATENATED MODULE: ./.build/average/plan.js






/**
 * Plans the average of the sources, oldest first, in the order and under the names of the first, and after it what is
 * taken from the base model, in its order.
 * Tensors that are tied in every source (same storage, offset, shape and strides), or in the base model, stay tied.
 * @throws SelectionError with all differences of names, shapes and dtypes; or if no tensor is left, or an adapter cannot be folded
 */
function planAverage(sources, options) {
    const [first, ...others] = sources;
    if (first === undefined)
        throw new RangeError('no checkpoint to average');
    const problems = differences(first, others, options.excluded);
    if (problems.length > 0) {
        throw new errors/* SelectionError */.zp([(0,message/* message */.i)('average.unfit'), ...problems], { hint: (0,message/* message */.i)('hint.one-run') });
    }
    const storages = [];
    const tensors = [];
    const add = (stateDict, owners, fromBase) => {
        const ties = new Map();
        const entries = [...stateDict];
        const shared = sharedStorages(entries);
        for (const [name, tensor] of entries) {
            const { dtype, shape, storage } = tensor;
            if (options.excluded.has(name))
                continue;
            const tie = shared.has(storage.key) ? tieOf(owners, name) : undefined;
            const tied = tie === undefined ? undefined : ties.get(tie);
            const planned = tied?.storage ?? storages.length;
            tensors.push({ name, shape, storage: planned });
            if (tied !== undefined) {
                tied.names.push(name);
                continue;
            }
            const names = [name];
            if (tie !== undefined)
                ties.set(tie, { storage: planned, names });
            const mustAgree = !fromBase && MUST_AGREE.has(dtype);
            const mean = componentsOf(dtype);
            const adaptation = options.adaptations?.get(name);
            // Updates come row by row, and what takes two numbers is put in order by no kernel.
            const isFree = adaptation === undefined && mean?.perElement !== 2;
            storages.push({
                names,
                dtype,
                shape,
                numel: (0,torch_tensor/* elementCount */.KX)(shape),
                mean,
                fromBase,
                mustAgree,
                adaptation,
                order: isFree ? readingOrder(tensor, torch_dtype/* DTYPES */.A[dtype].size) : undefined,
            });
        }
    };
    add(first.stateDict, sources, false);
    if (options.base !== undefined)
        add(options.base.stateDict, [options.base], true);
    const unfit = storages.flatMap(unfitAdaptation);
    if (unfit.length > 0)
        throw new errors/* SelectionError */.zp([(0,message/* message */.i)('lora.unfit'), ...unfit], { hint: (0,message/* message */.i)('hint.lora') });
    if (tensors.length === 0)
        throw new errors/* SelectionError */.zp((0,message/* message */.i)('average.nothing-left'));
    return {
        sources,
        base: storages.some(({ fromBase }) => fromBase) ? options.base : undefined,
        adapters: options.adapters ?? [],
        best: options.best,
        precision: options.precision,
        storages,
        constants: new Set(),
        model: outputModel(storages, tensors, options.precision, new Set()),
    };
}
/** Why a storage cannot take what is to be folded into it. */
function unfitAdaptation({ adaptation, names, dtype, mean }) {
    const [name, other] = names;
    if (adaptation === undefined)
        return [];
    if (mean?.perElement !== 1)
        return [(0,message/* message */.i)('lora.dtype', { name, dtype })];
    return other === undefined ? [] : [(0,message/* message */.i)('lora.tied', { name, other })];
}
/** The model as it is written if the storages in `kept` stay in their own dtype. */
function outputModel(storages, tensors, precision, kept) {
    return {
        storages: storages.map(({ dtype, numel }, index) => ({
            dtype: kept.has(index) ? dtype : storedDtype(dtype, precision),
            numel,
        })),
        tensors,
    };
}
/** The dtype under which a tensor is stored: real floating ones follow the precision, all others stay. */
function storedDtype(dtype, precision) {
    if (precision === 'keep' || torch_dtype/* DTYPES */.A[dtype].kind !== 'float')
        return dtype;
    return precision === 'fp16' ? 'float16' : 'bfloat16';
}
/** float8 and the wide unsigned types hold scales and packed codes rather than counters. */
const MUST_AGREE = new Set([
    'float8_e4m3fn',
    'float8_e4m3fnuz',
    'float8_e5m2',
    'float8_e5m2fnuz',
    'float8_e8m0fnu',
    'uint16',
    'uint32',
    'uint64',
]);
/** The numbers that elements of this dtype are made of; undefined where they are not floating-point numbers. */
function componentsOf(dtype) {
    switch (dtype) {
        case 'float64':
        case 'float32':
        case 'float16':
        case 'bfloat16':
            return { type: dtype, perElement: 1 };
        case 'complex128':
            return { type: 'float64', perElement: 2 };
        case 'complex64':
            return { type: 'float32', perElement: 2 };
        case 'complex32':
            return { type: 'float16', perElement: 2 };
        default:
            return undefined;
    }
}
/** Keys of storages that more than one tensor views: nearly every tensor has one of its own, and is not tied. */
function sharedStorages(entries) {
    const seen = new Set();
    const shared = new Set();
    for (const [, { storage }] of entries) {
        if (seen.has(storage.key))
            shared.add(storage.key);
        seen.add(storage.key);
    }
    return shared;
}
/** Equal for two tensors that are tied in every source. */
function tieOf(sources, name) {
    return sources.map((source) => viewKey(tensorOf(source, name))).join(' ');
}
/** Names a view so that equal names mean the same elements of the same storage in the same order. */
function viewKey({ storage, offset, shape, strides, dtype, conj, neg }) {
    return `${JSON.stringify(storage.key)}:${offset}:${shape}:${strides}:${dtype}:${conj}:${neg}`;
}
/** All whose elements are read: the sources, then the base model where tensors are taken from it. */
function everySource({ sources, base }) {
    return base === undefined ? sources : [...sources, base];
}
/** A source's tensor for a planned storage, in the order in which it is read: the first of those that are tied. */
function sourceTensor(source, { names: [name], order }) {
    const tensor = tensorOf(source, name);
    return order === undefined ? tensor : asRead(tensor, order);
}
function tensorOf({ name: source, stateDict }, name) {
    const tensor = stateDict.get(name);
    if (tensor === undefined)
        throw new RangeError(`${source} has no tensor ${name}`);
    return tensor;
}

// EXTERNAL MODULE: ./.build/funasr/yaml.js + 1 modules
var funasr_yaml = __webpack_require__(3688);
;// CONCATENATED MODULE: ./.build/funasr/lora.js
/**
 * LoRA's adapters, to be folded into the weights that they adapt: FunASR's own layers (funasr/models/lora/layers.py), which
 * the encoders and decoders of SANM and Fun-ASR-Nano's language model have, and PEFT's, by their names. What a weight
 * becomes is weight + B·A·scale; how B and A lie differs by the kind of layer.
 */





/** Any part of a name that LoRA uses; PEFT's wrappers alone change nothing. */
const OF_LORA = /(?:^|\.)(?:lora_|modules_to_save\.)/;
const FACTOR = /^(.+)\.lora_(embedding_)?([AB])(?:\.([^.]+))?(?:\.weight)?$/;
/** Whether a tensor is an adapter's. */
function isAdapter(name) {
    return OF_LORA.test(name);
}
/** What of an attention's merged layers is adapted, by `lora_list` (funasr/models/sanm/attention.py), in the order of the rows. */
const MERGED = [
    [/\.linear_q_k_v$/, ['q', 'k', 'v']],
    [/\.linear_k_v$/, ['k', 'v']],
];
const SINGLE = [
    [/\.linear_q$/, 'q'],
    [/\.linear_out$/, 'o'],
];
/**
 * The adapters of a model, with the scale that the run's configuration gives them.
 * @param shapes of the checkpoints' tensors, and of those that the training left to the base model, by name
 * @throws SelectionError naming all that does not fit: adapters of another kind, halves of a pair, shapes and configuration
 */
function findAdapters(shapes, config) {
    const names = [...shapes.keys()].filter(isAdapter);
    const problems = [];
    const pairs = new Map();
    for (const name of names) {
        const [, module = '', embedding, factor, adapter] = FACTOR.exec(name) ?? [];
        if (module === '') {
            problems.push((0,message/* message */.i)('lora.unknown', { name }));
            continue;
        }
        const pair = pairs.get(module) ?? {
            module,
            peft: adapter !== undefined,
            embedding: embedding !== undefined,
            a: undefined,
            b: undefined,
        };
        pairs.set(module, pair);
        const half = factor === 'A' ? 'a' : 'b';
        if (pair[half] !== undefined)
            problems.push((0,message/* message */.i)('lora.several', { module }));
        pair[half] = name;
    }
    const rules = new Rules(config);
    const adapters = [...pairs.values()].flatMap((pair) => {
        const found = adapterOf(pair, shapes, rules);
        if (!('code' in found))
            return [found];
        problems.push(found);
        return [];
    });
    problems.push(...rules.idle([...pairs.keys()]));
    const isPeft = [...pairs.values()].some(({ peft }) => peft);
    const plainName = (name) => isPeft ? name.replace(/(^|\.)base_model\.model\./, '$1').replace('.base_layer.', '.') : name;
    const plain = new Set([...shapes.keys()].filter((name) => !isAdapter(name)).map(plainName));
    if (plain.size !== shapes.size - names.length)
        problems.push((0,message/* message */.i)('lora.collision'));
    if (problems.length > 0)
        throw new errors/* SelectionError */.zp([(0,message/* message */.i)('lora.unfit'), ...problems], { hint: (0,message/* message */.i)('hint.lora') });
    return { adapters, tensors: new Set(names), plainName };
}
function adapterOf(pair, shapes, rules) {
    const { module, a, b } = pair;
    const weight = [`${module}.base_layer.weight`, `${module}.weight`].find((name) => shapes.has(name));
    if (a === undefined || b === undefined)
        return (0,message/* message */.i)('lora.half', { name: a ?? b ?? '', module });
    if (weight === undefined)
        return (0,message/* message */.i)('lora.no-weight', { name: a, module });
    const rule = rules.of(pair);
    if ('code' in rule)
        return rule;
    const of = (name) => shapes.get(name) ?? [];
    const [rows = 0, columns = 0, ...more] = of(weight);
    const { rank, scale, enabled } = rule;
    const unfit = (0,message/* message */.i)('lora.shapes', {
        weight,
        a: of(a).join(', '),
        b: of(b).join(', '),
        shape: of(weight).join(', '),
        rank,
    });
    if (more.length > 0 || rows === 0 || columns === 0)
        return unfit;
    const is = (name, ...shape) => (0,torch_tensor/* sameNumbers */.pB)(of(name), shape);
    const groups = enabled.filter((on) => on).length;
    const height = rows / enabled.length;
    const isLinear = is(a, rank * groups, columns) && is(b, height * groups, rank);
    const isEmbedding = enabled.length === 1 && is(a, rank, rows) && is(b, columns, rank);
    // Of a square weight both are true.
    if (isEmbedding && (pair.embedding || !isLinear || /(?:^|\.)embed[^.]*(?:\.\d+)?$/.test(module))) {
        const left = { tensor: a, offset: 0, outer: 1, inner: rows };
        const right = { tensor: b, offset: 0, outer: 1, inner: rank };
        return { weight, columns, rank, scale, parts: [{ first: 0, count: rows, left, right }] };
    }
    if (!isLinear || pair.embedding)
        return unfit;
    let group = 0;
    const parts = enabled.flatMap((on, i) => {
        if (!on)
            return [];
        const left = { tensor: b, offset: group * height * rank, outer: rank, inner: 1 };
        const right = { tensor: a, offset: group * rank * columns, outer: columns, inner: 1 };
        group++;
        return [{ first: i * height, count: height, left, right }];
    });
    return { weight, columns, rank, scale, parts };
}
/** What the configuration says of adapters, by section: `encoder_conf`, `decoder_conf`, `llm_conf.lora_conf`. */
class Rules {
    constructor(config) {
        this.config = config;
    }
    of({ module, peft }) {
        const top = (0,torch_tensor/* topModule */.wr)(module);
        const section = `${top}_conf`;
        const isOfLlm = top === 'llm';
        if (peft && !isOfLlm)
            return (0,message/* message */.i)('lora.no-config', { module, key: section });
        return isOfLlm ? this.ofLlm(module, section) : this.ofSanm(module, section);
    }
    ofLlm(module, section) {
        const key = `${section}.use_lora`;
        if ((0,run_config.at)(this.config, section, 'use_lora') !== true)
            return (0,message/* message */.i)('lora.no-config', { module, key });
        const conf = `${section}.lora_conf`;
        for (const odd of ['rank_pattern', 'alpha_pattern', 'use_dora']) {
            const value = (0,run_config.at)(this.config, section, 'lora_conf', odd);
            if (value !== undefined && value !== null && value !== false && !((0,funasr_yaml/* isYamlMap */.S6)(value) && value.size === 0)) {
                return (0,message/* message */.i)('lora.other-scale', { key: `${conf}.${odd}` });
            }
        }
        const of = (name, usual) => this.positive([section, 'lora_conf', name], usual);
        const rank = of('r', 16);
        const alpha = of('lora_alpha', 32);
        if (typeof rank !== 'number')
            return rank;
        if (typeof alpha !== 'number')
            return alpha;
        const root = (0,run_config.at)(this.config, section, 'lora_conf', 'use_rslora') === true ? Math.sqrt(rank) : rank;
        return { rank, scale: alpha / root, enabled: [true] };
    }
    ofSanm(module, section) {
        const list = this.list(section);
        if (list === undefined)
            return (0,message/* message */.i)('lora.no-config', { module, key: `${section}.lora_list` });
        const letters = MERGED.find(([name]) => name.test(module))?.[1] ??
            SINGLE.flatMap(([name, one]) => (name.test(module) ? [one] : []));
        const enabled = letters.length === 0 ? [true] : letters.map((letter) => list.includes(letter));
        if (!enabled.includes(true))
            return (0,message/* message */.i)('lora.not-listed', { module, key: `${section}.lora_list` });
        const rank = this.positive([section, 'lora_rank'], 8);
        const alpha = this.positive([section, 'lora_alpha'], 16);
        if (typeof rank !== 'number')
            return rank;
        if (typeof alpha !== 'number')
            return alpha;
        return { rank, scale: alpha / rank, enabled };
    }
    /** A section's `lora_list`: of texts, or one text, in which Python looks for the letters. */
    list(section) {
        const list = (0,run_config.at)(this.config, section, 'lora_list');
        return Array.isArray(list) || (typeof list === 'string' && list !== '') ? list : undefined;
    }
    positive(keys, usual) {
        const value = (0,run_config.at)(this.config, ...keys) ?? usual;
        const number = typeof value === 'bigint' ? Number(value) : value;
        if (typeof number === 'number' && number > 0 && Number.isFinite(number))
            return number;
        return (0,message/* message */.i)('lora.number', { key: keys.join('.'), found: String(value) });
    }
    /** What a list names and no layer of its section has. */
    idle(modules) {
        const sections = new Set(modules.map(torch_tensor/* topModule */.wr));
        return [...sections].flatMap((top) => {
            const key = `${top}_conf`;
            const list = this.list(key);
            if (list === undefined || top === 'llm')
                return [];
            const own = modules.filter((module) => (0,torch_tensor/* topModule */.wr)(module) === top);
            const found = [...MERGED, ...SINGLE].flatMap(([name, letters]) => own.some((module) => name.test(module)) ? letters : []);
            return ['q', 'k', 'v', 'o'].flatMap((letter) => list.includes(letter) && !found.includes(letter)
                ? [(0,message/* message */.i)('lora.idle', { letter, key: `${key}.lora_list` })]
                : []);
        });
    }
}
/** A configuration of the model without adapters: without LoRA's keys, `use_lora` off. */
function withoutLora(config) {
    const cleaned = (value) => ((0,funasr_yaml/* isYamlMap */.S6)(value) ? withoutLora(value) : value);
    return new Map([...config].flatMap(([key, value]) => {
        if (typeof key === 'string' && key.startsWith('lora_'))
            return [];
        return [[key, key === 'use_lora' ? false : cleaned(value)]];
    }));
}

// EXTERNAL MODULE: ./.build/torch/byte-source.js
var byte_source = __webpack_require__(2291);
// EXTERNAL MODULE: ./.build/model-file/byte-writer.js
var byte_writer = __webpack_require__(67);
;// CONCATENATED MODULE: ./.build/model-file/ggml-types.js
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
    return ((0,torch_tensor/* elementCount */.KX)(shape) / elements) * bytes;
}

;// CONCATENATED MODULE: ./.build/model-file/gguf.js
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
        throw new errors/* WriteError */.QM([(0,message/* message */.i)('gguf.cannot-hold'), ...problems], { hint: (0,message/* message */.i)('hint.gguf') });
    }
    const bytes = new byte_writer/* ByteWriter */.U();
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
        bytes.u32(WRITTEN_TYPES[type]);
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
    const known = GGML_TYPES.get(WRITTEN_TYPES[type]);
    return known && ggmlBytes(known, shape);
}
/** Bytes from a length to the next multiple of the alignment. */
function paddingAfter(byteLength, alignment = GGUF_ALIGNMENT) {
    return (alignment - (byteLength % alignment)) % alignment;
}
function* keyProblems(keys) {
    yield* twice(keys);
    for (const { name, value } of keys) {
        if (!isPlainText(name))
            yield (0,message/* message */.i)('gguf.text', { name });
        const texts = value.type === 'string' ? [value.value] : value.type === 'strings' ? value.value : [];
        const odd = texts.find((text) => !isPlainText(text));
        if (odd !== undefined)
            yield (0,message/* message */.i)('gguf.value-text', { name, text: odd });
    }
}
function* tensorProblems(tensors) {
    yield* twice(tensors);
    for (const tensor of tensors) {
        const { name, shape, type } = tensor;
        const bytes = Buffer.byteLength(name);
        if (!isPlainText(name))
            yield (0,message/* message */.i)('gguf.text', { name });
        if (bytes > LONGEST_TENSOR_NAME)
            yield (0,message/* message */.i)('gguf.long-name', { name, bytes, most: LONGEST_TENSOR_NAME });
        if (shape.length > MOST_DIMENSIONS || shape.length === 0) {
            yield (0,message/* message */.i)('gguf.dimensions', { name, count: shape.length, most: MOST_DIMENSIONS });
        }
        else if (shape.includes(0) || bytesOf(tensor) === undefined) {
            yield (0,message/* message */.i)('gguf.shape', { name, shape: shape.join(', '), type });
        }
    }
}
function* twice(all) {
    const seen = new Set();
    for (const { name } of all) {
        if (seen.has(name))
            yield (0,message/* message */.i)('gguf.twice', { name });
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

// EXTERNAL MODULE: ./.build/torch/utf8.js
var utf8 = __webpack_require__(8304);
;// CONCATENATED MODULE: ./.build/model-file/gguf-reader.js
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
    [GGUF_VALUES.uint32, 'uint32'],
    [GGUF_VALUES.int32, 'int32'],
    [GGUF_VALUES.float32, 'float32'],
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
    return source.byteLength >= 4 && Buffer.from(source.read(0, 4)).toString('latin1') === GGUF_MAGIC;
}
/**
 * What a GGUF file says of itself. Refuses what ggml refuses: names that stand twice or are too long, tensors that lie
 * otherwise than one behind the other.
 * @throws CheckpointError
 */
function readGguf(source) {
    const cursor = new Cursor(source);
    if (!isGguf(source))
        cursor.fail((0,message/* message */.i)('gguf.magic'));
    cursor.position = 4;
    const version = cursor.u32();
    if (version !== 2 && version !== 3)
        cursor.fail((0,message/* message */.i)('gguf.version', { version }));
    const tensorCount = cursor.count(MOST_TENSORS, LEAST_TENSOR_BYTES);
    const keyCount = cursor.count(MOST_KEYS, LEAST_KEY_BYTES);
    const keys = [];
    const keyNames = new Set();
    for (let i = 0; i < keyCount; i++) {
        const name = cursor.name(LONGEST_KEY);
        if (keyNames.has(name))
            cursor.fail((0,message/* message */.i)('gguf.twice', { name }));
        keyNames.add(name);
        keys.push({ name, ...readValue(cursor) });
    }
    const alignment = alignmentOf(keys, cursor);
    return { version, keys, tensors: readTensors(cursor, tensorCount, alignment) };
}
function alignmentOf(keys, cursor) {
    const value = keys.find(({ name }) => name === 'general.alignment')?.value ?? GGUF_ALIGNMENT;
    if (typeof value !== 'number' || value < 1 || value > LARGEST_ALIGNMENT || !Number.isInteger(Math.log2(value))) {
        return cursor.fail((0,message/* message */.i)('gguf.alignment', { found: typeof value === 'object' ? '[]' : String(value) }));
    }
    return value;
}
function readTensors(cursor, count, alignment) {
    const infos = [];
    const names = new Set();
    for (let i = 0; i < count; i++) {
        const name = cursor.name(LONGEST_TENSOR_NAME);
        if (names.has(name))
            cursor.fail((0,message/* message */.i)('gguf.twice', { name }));
        names.add(name);
        const dimensions = cursor.u32();
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            cursor.fail((0,message/* message */.i)('gguf.dimensions', { name, count: dimensions, most: MOST_DIMENSIONS }));
        }
        const shape = Array.from({ length: dimensions }, () => cursor.u64()).reverse();
        infos.push({ name, shape, type: cursor.u32(), offset: cursor.u64() });
    }
    const head = cursor.position;
    const start = head + paddingAfter(head, alignment);
    let end = 0;
    return infos.map(({ name, shape, type, offset }) => {
        const known = GGML_TYPES.get(type);
        if (known === undefined)
            return cursor.fail((0,message/* message */.i)('gguf.type', { name, type }));
        const byteLength = ggmlBytes(known, shape);
        if (byteLength === undefined) {
            return cursor.fail((0,message/* message */.i)('gguf.shape', { name, shape: shape.join(', '), type: known.name }));
        }
        if (offset !== end)
            cursor.fail((0,message/* message */.i)('gguf.begins', { name, at: offset, expected: end }));
        if (!(start + offset + byteLength <= cursor.source.byteLength)) {
            cursor.fail((0,message/* message */.i)('gguf.ends', { name, end: start + offset + byteLength, bytes: cursor.source.byteLength }));
        }
        end += byteLength + paddingAfter(byteLength, alignment);
        return { name, dtype: known.name, shape, position: start + offset, byteLength };
    });
}
function readValue(cursor) {
    const type = cursor.u32();
    if (type === GGUF_VALUES.string)
        return { type: 'string', value: cursor.text() };
    if (type === GGUF_VALUES.array)
        return readArray(cursor);
    const fixed = fixedType(type, cursor);
    return { type: fixed, value: cursor.fixed(fixed) };
}
function readArray(cursor) {
    const of = cursor.u32();
    if (of === GGUF_VALUES.string) {
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
    const count = cursor.count(Number.MAX_SAFE_INTEGER, torch_dtype/* DTYPES */.A[fixed].size);
    const shown = Math.min(count, SHOWN_ELEMENTS);
    const first = Array.from({ length: shown }, () => cursor.fixed(fixed));
    cursor.skip((count - shown) * torch_dtype/* DTYPES */.A[fixed].size);
    return { type: fixed, value: { count, first } };
}
function fixedType(type, cursor) {
    return FIXED.get(type) ?? cursor.fail((0,message/* message */.i)('gguf.value-type', { type }));
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
        throw new errors/* CheckpointError */.jg(this.source.path, problem, {
            where: (0,message/* message */.i)('torch.where.byte', { at: this.position }),
            hint: (0,message/* message */.i)('torch.hint.damaged'),
        });
    }
    /** Moves past `count` bytes, which the file has; they are not looked at. */
    skip(count) {
        const left = this.source.byteLength - this.position;
        if (count > left)
            this.fail((0,message/* message */.i)('gguf.truncated', { bytes: count, left }));
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
            this.fail((0,message/* message */.i)('gguf.truncated', { bytes: count * least, left }));
        if (count > most)
            this.fail((0,message/* message */.i)('gguf.too-many', { count, most }));
        return count;
    }
    name(most) {
        const length = this.u64();
        if (length > most)
            this.fail((0,message/* message */.i)('gguf.name-bytes', { bytes: length, most }));
        this.nameBytesLeft -= length;
        if (this.nameBytesLeft < 0)
            this.fail((0,message/* message */.i)('gguf.names', { most: MOST_NAME_BYTES }));
        const start = this.position;
        this.skip(length);
        const name = (0,utf8/* decodeUtf8 */._)(this.source.read(start, length));
        if (name === undefined || name.includes('\0'))
            return this.fail((0,message/* message */.i)('gguf.name-text'));
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
        const at = this.advance(torch_dtype/* DTYPES */.A[type].size);
        return torch_dtype/* READ_NUMBER */.Z[type]?.(this.window, at, true) ?? 0;
    }
}

;// CONCATENATED MODULE: ./.build/model-file/gguf-file.js
/** A model file in GGUF: the head, then each tensor of the model as its part of the file says, or values of a data file. */







/** The file of this content. */
function ggufFile(content) {
    return {
        name: content.name,
        layout: (model) => ggufLayout(content, model),
        async read(path) {
            const source = (0,byte_source/* openFile */.Tq)(path);
            try {
                return readGguf(source).tensors;
            }
            finally {
                source.close();
            }
        },
    };
}
/** @throws WriteError naming the tensors that the format cannot hold */
function ggufLayout({ keys, parts }, model) {
    const storages = new Map(model.tensors.map(({ name, storage }) => [name, storage]));
    const odd = parts.flatMap((part) => {
        const dtype = 'source' in part ? model.storages[storages.get(part.source) ?? -1]?.dtype : undefined;
        return dtype === undefined || torch_dtype/* DTYPES */.A[dtype].kind === 'float'
            ? []
            : [(0,message/* message */.i)('gguf.dtype', { name: part.name, dtype })];
    });
    if (odd.length > 0)
        throw new errors/* WriteError */.QM([(0,message/* message */.i)('gguf.cannot-hold'), ...odd], { hint: (0,message/* message */.i)('hint.gguf') });
    const head = ggufHead(keys, parts);
    const pieces = [{ kind: 'fixed', bytes: head.bytes }];
    const tensors = [];
    let end = head.bytes.length;
    for (const { tensor, position, byteLength, padding } of head.tensors) {
        const { name, type, shape } = tensor;
        if ('values' in tensor)
            pieces.push({ kind: 'fixed', bytes: Buffer.from(Float32Array.from(tensor.values).buffer) });
        else {
            const storage = storages.get(tensor.source) ?? -1;
            const count = (0,torch_tensor/* elementCount */.KX)(shape);
            if (model.storages[storage]?.numel !== count)
                throw new RangeError(`${tensor.source} is no ${shape}`);
            pieces.push({ kind: 'data', storage, first: 0, count, store: storeOf(tensor), byteLength });
        }
        if (padding > 0)
            pieces.push({ kind: 'fixed', bytes: new Uint8Array(padding) });
        tensors.push({ name, dtype: type, shape, position, byteLength });
        end = position + byteLength + padding;
    }
    return { byteLength: end, pieces, tensors };
}
function storeOf({ type, shape: [columns = 0], transposed }) {
    return transposed ? { kind: 'transposed', columns } : { kind: type };
}

// EXTERNAL MODULE: ./.build/model-file/layout.js
var layout = __webpack_require__(4935);
;// CONCATENATED MODULE: ./.build/model-file/safetensors.js
/**
 * Model files in the safetensors format, byte for byte as its reference implementation orders and pads them:
 * the length of the header, the header in JSON, then the tensors without gaps.
 */





/** In the order of the file: the widest first, so that every tensor is aligned to its own elements. */
const NAMES = new Map([
    ['uint64', 'U64'],
    ['int64', 'I64'],
    ['float64', 'F64'],
    ['complex64', 'C64'],
    ['float32', 'F32'],
    ['uint32', 'U32'],
    ['int32', 'I32'],
    ['bfloat16', 'BF16'],
    ['float16', 'F16'],
    ['uint16', 'U16'],
    ['int16', 'I16'],
    ['float8_e5m2fnuz', 'F8_E5M2FNUZ'],
    ['float8_e4m3fnuz', 'F8_E4M3FNUZ'],
    ['float8_e8m0fnu', 'F8_E8M0'],
    ['float8_e4m3fn', 'F8_E4M3'],
    ['float8_e5m2', 'F8_E5M2'],
    ['int8', 'I8'],
    ['uint8', 'U8'],
    ['bool', 'BOOL'],
]);
const ORDER = [...NAMES.keys()];
const DTYPE_OF = new Map([...NAMES].map(([dtype, name]) => [name, dtype]));
const LENGTH_FIELD = 8;
const ALIGNMENT = 8;
/** Longer headers are refused by the reference implementation (MAX_HEADER_SIZE). */
const MAX_HEADER = 100_000_000;
const METADATA = '__metadata__';
/** For tools that read this format; FunASR's loader does not. */
const safetensorsFile = {
    name: 'model.safetensors',
    layout: safetensorsLayout,
    async read(path) {
        const source = (0,byte_source/* openFile */.Tq)(path);
        try {
            return readSafetensors(source);
        }
        finally {
            source.close();
        }
    },
};
/**
 * Lays out a `.safetensors` file. The format knows no shared storage: of tied tensors the first by name is stored
 * and each other name stands in the metadata with the name that holds its values, as `safetensors.torch.save_model`
 * does it (and `load_model` ties them again; `load_file` returns the stored names alone).
 *
 * @throws WriteError naming the tensors that the format cannot hold
 */
function safetensorsLayout(model) {
    refuseUnknown(model);
    const { kept, dropped } = storedTensors(model);
    const texts = new Map([...dropped, ['format', 'pt']]);
    const fields = [[METADATA, jsonObject([...texts].sort(([a], [b]) => compareNames(a, b)))]];
    const pieces = [];
    let end = 0;
    for (const { name, dtype, shape, storage, byteLength } of kept) {
        const start = end;
        end += byteLength;
        fields.push([name, JSON.stringify({ dtype: NAMES.get(dtype), shape, data_offsets: [start, end] })]);
        if (byteLength > 0)
            pieces.push((0,layout/* plainPiece */.jo)(model, storage));
    }
    const header = headerBytes(`{${fields.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`);
    return (0,layout/* fileLayout */.$z)(kept, [{ kind: 'fixed', bytes: header }, ...pieces]);
}
/**
 * What the file of a model holds, in its order: of tensors that share a storage the first by name. `dropped` maps the
 * other names to that one. Empty tensors share nothing.
 */
function storedTensors(model) {
    const holders = new Map();
    const dropped = new Map();
    const named = (0,layout/* sizedTensors */.u1)(model).sort((a, b) => compareNames(a.name, b.name));
    const kept = named.filter(({ name, storage, byteLength }) => {
        const holder = byteLength === 0 ? undefined : holders.get(storage);
        if (holder === undefined)
            holders.set(storage, name);
        else
            dropped.set(name, holder);
        return holder === undefined;
    });
    return { kept: kept.sort((a, b) => ORDER.indexOf(a.dtype) - ORDER.indexOf(b.dtype)), dropped };
}
function refuseUnknown(model) {
    const problems = (0,layout/* sizedTensors */.u1)(model).flatMap(({ name, dtype }) => {
        if (name === METADATA)
            return [(0,message/* message */.i)('safetensors.reserved', { name })];
        return NAMES.has(dtype) ? [] : [(0,message/* message */.i)('safetensors.dtype', { name, dtype })];
    });
    if (problems.length === 0)
        return;
    throw new errors/* WriteError */.QM([(0,message/* message */.i)('safetensors.cannot-hold'), ...problems], { hint: (0,message/* message */.i)('hint.safetensors') });
}
/** By UTF-8 bytes, as Rust and Python (by code points) compare; JavaScript compares UTF-16. */
const compareNames = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
function headerBytes(json) {
    const text = Buffer.from(json);
    const length = Math.ceil(text.length / ALIGNMENT) * ALIGNMENT;
    const header = Buffer.alloc(LENGTH_FIELD + length, ' ');
    header.writeBigUInt64LE(BigInt(length));
    header.set(text, LENGTH_FIELD);
    return header;
}
/** Written by hand: a JavaScript object would reorder names like `1` and lose `__proto__`. */
function jsonObject(entries) {
    return `{${entries.map(([name, text]) => `${JSON.stringify(name)}:${JSON.stringify(text)}`).join(',')}}`;
}
/**
 * Reads the header of a safetensors file and checks it: every tensor is as long as its shape says, and together they
 * fill the file without gaps.
 *
 * @returns the tensors in the order of the file
 * @throws CheckpointError
 */
function readSafetensors(source) {
    const length = Number(Buffer.from(source.read(0, LENGTH_FIELD)).readBigUInt64LE());
    if (length > MAX_HEADER) {
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('safetensors.header-length', { bytes: length, most: MAX_HEADER }));
    }
    const entries = [];
    for (const [name, field] of Object.entries(headerOf(source, length))) {
        if (name !== METADATA)
            entries.push(entryOf(source.path, name, field, LENGTH_FIELD + length));
    }
    entries.sort((a, b) => a.position - b.position || a.byteLength - b.byteLength);
    let end = LENGTH_FIELD + length;
    for (const { name, position, byteLength } of entries) {
        if (position !== end) {
            const problem = (0,message/* message */.i)('safetensors.begins', { at: position, expected: end });
            throw new errors/* CheckpointError */.jg(source.path, problem, { where: (0,message/* message */.i)('torch.where.tensor', { tensor: name }) });
        }
        end += byteLength;
    }
    if (end !== source.byteLength) {
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('safetensors.ends', { end, bytes: source.byteLength }));
    }
    return entries;
}
function headerOf(source, length) {
    const text = Buffer.from(source.read(LENGTH_FIELD, length)).toString();
    try {
        const header = JSON.parse(text);
        if (isObject(header))
            return header;
    }
    catch (cause) {
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('safetensors.no-json', { reason: (0,errors/* errorMessage */.gJ)(cause) }), { cause });
    }
    throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('safetensors.no-object'));
}
function entryOf(path, name, field, dataStart) {
    if (isObject(field) && typeof field['dtype'] === 'string') {
        const dtype = DTYPE_OF.get(field['dtype']);
        const { shape, data_offsets: offsets } = field;
        if (dtype !== undefined && isSizes(shape) && isSizes(offsets)) {
            const byteLength = (0,torch_tensor/* tensorBytes */.X2)({ dtype, shape });
            const [start = Number.NaN, end, ...more] = offsets;
            if (end === start + byteLength && more.length === 0) {
                return { name, dtype, shape, position: dataStart + start, byteLength };
            }
        }
    }
    const problem = (0,message/* message */.i)('safetensors.no-tensor', { field: JSON.stringify(field) });
    throw new errors/* CheckpointError */.jg(path, problem, { where: (0,message/* message */.i)('torch.where.tensor', { tensor: name }) });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isSizes(value) {
    return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

// EXTERNAL MODULE: ./.build/model-file/torch-save.js + 1 modules
var torch_save = __webpack_require__(1788);
;// CONCATENATED MODULE: ./.build/model-file/formats.js





const TORCH = { reader: 'AutoModel', needsPlainWeights: false };
const FORMATS = {
    pt: { ...TORCH, files: () => [torch_save/* torchFile */.X2], loadable: true },
    safetensors: { ...TORCH, files: () => [safetensorsFile], loadable: false },
    'gguf-f32': gguf('f32'),
    'gguf-f16': gguf('f16'),
    'gguf-q8_0': gguf('q8_0'),
    onnx: onnx('onnx'),
    'onnx-int8': onnx('onnx-int8'),
};
function gguf(precision) {
    return {
        files(context) {
            if (context.gguf === undefined)
                throw new RangeError('what a GGUF holds is not known');
            return [ggufFile(context.gguf(precision))];
        },
        reader: 'llama-funasr',
        loadable: false,
        needsPlainWeights: true,
        gguf: precision,
    };
}
function onnx(format) {
    return {
        files({ onnx }) {
            const [main, ...others] = onnx?.get(format) ?? [];
            if (main === undefined)
                throw new RangeError('the base model has no ONNX file');
            return [main, ...others];
        },
        reader: 'FunASR servers',
        loadable: false,
        needsPlainWeights: true,
    };
}
/** The files of several formats, each format's together; one that two of them have is one. */
function filesOf([main, ...others], context = {}) {
    const own = FORMATS[main].files(context);
    const files = new Map(own.map((file) => [file.name, file]));
    for (const format of others) {
        for (const file of FORMATS[format].files(context))
            if (!files.has(file.name))
                files.set(file.name, file);
    }
    return [own[0], ...[...files.values()].slice(1)];
}
/** Makes sure that the one file is the whole model. @throws UsageError */
function assertLone(files) {
    if (files.length === 1)
        return;
    throw new errors/* UsageError */.eb([(0,message/* message */.i)('wrong.archive', { names: files.map(({ name }) => name) })]);
}
/** Bytes of all files of a model in a format. */
function modelBytes(model, format, context = {}) {
    return FORMATS[format].files(context).reduce((sum, file) => sum + file.layout(model).byteLength, 0);
}

;// CONCATENATED MODULE: ./.build/judge/levers.js
/** Which settings would make a model smaller, and what it would measure: from layouts alone, to the byte. */



/** Each is a plan of the whole model: a model may have as many modules as tensors. */
const MOST_MODULES = 5;
/**
 * The model with its adapters folded, in half precision, without each module, the largest few, that the base model does not
 * have; and for FunASR's llama.cpp runtime. What is written for that already has only its smaller types.
 */
function smallerModels({ precision, formats: [format] }, { plan, model, base, context }) {
    if (FORMATS[format].reader === 'FunASR servers')
        return otherOnnx(format, context);
    const excluded = model.excluded.map(({ name }) => name);
    const adapters = plan.model.tensors.map(({ name }) => name).filter(isAdapter);
    const bytesWith = (options) => {
        const same = { base: plan.base, best: plan.best };
        const smaller = planAverage(plan.sources, { ...options, ...same, excluded: new Set(options.excluded) });
        return modelBytes(smaller.model, format);
    };
    const { gguf } = FORMATS[format];
    const ggufs = ['f16', 'q8_0'].flatMap((smaller) => {
        const kind = `gguf-${smaller}`;
        return context.gguf === undefined ? [] : [{ kind, glob: '', bytes: modelBytes(plan.model, kind, context) }];
    });
    if (gguf !== undefined)
        return ggufs;
    const halves = precision === 'keep' ? ['fp16', 'bf16'] : [];
    const modules = (base.tensors?.modules ?? [])
        .filter(({ baseBytes, slimBytes }) => baseBytes === 0 && slimBytes > 0)
        .sort((a, b) => b.slimBytes - a.slimBytes)
        .slice(0, MOST_MODULES);
    return [
        ...(adapters.length === 0
            ? []
            : [
                {
                    kind: 'merge-lora',
                    glob: '',
                    bytes: bytesWith({ precision, excluded: [...excluded, ...adapters] }),
                },
            ]),
        ...halves.map((kind) => ({ kind, glob: '', bytes: bytesWith({ precision: kind, excluded }) })),
        ...modules.map(({ module }) => {
            const names = plan.model.tensors.map(({ name }) => name).filter((name) => name.startsWith(`${module}.`));
            const bytes = bytesWith({ precision, excluded: [...excluded, ...names] });
            return { kind: 'exclude', glob: `${module}.*`, bytes };
        }),
        ...ggufs,
    ];
}
/** What precision and globs do not change: int8 in place of float. */
function otherOnnx(format, { int8Bytes }) {
    const bytes = format === 'onnx' ? int8Bytes?.() : undefined;
    return bytes === undefined ? [] : [{ kind: 'onnx-int8', glob: '', bytes }];
}

;// CONCATENATED MODULE: ./.build/judge/verdict.js
/** From good to bad: the worse of two counts. */
const RANKS = ['pass', 'no-baseline', 'warn', 'fail'];
/** The worse of two. */
function worse(one, other) {
    return RANKS.indexOf(one) > RANKS.indexOf(other) ? one : other;
}
/** @param onIncomplete what a package that FunASR cannot load comes to at least */
function overallVerdict(budget, { state }, onIncomplete) {
    if (state !== 'incomplete')
        return budget;
    return worse(budget, onIncomplete);
}

// EXTERNAL MODULE: ./.build/provenance.js
var provenance = __webpack_require__(7555);
// EXTERNAL MODULE: ./.build/torch/state-dict.js + 2 modules
var state_dict = __webpack_require__(7726);
;// CONCATENATED MODULE: ./.build/run/base-weights.js
/** The base model's weights, to compare with and to take from. */








/**
 * The base model's weights, if its file is at hand. If `auto` found a file that cannot be read, only its size is known.
 * @throws CheckpointError where the author named it and it cannot be read
 */
async function openBaseWeights(model, signal) {
    const { path: file, reason, bytes } = model;
    if (file === null || bytes === null)
        return { weights: null, model, notices: [] };
    let opened;
    try {
        const checkpoint = await (0,torch_open/* openCheckpoint */.D)(file, signal);
        opened = weightsAlone(checkpoint);
        const { stateDict, notices } = (0,state_dict/* withBareNames */.z)(opened);
        const weights = { ...opened, stateDict };
        if (!(0,anatomy/* hasTrainingState */.C)((0,anatomy/* anatomy */.M)(checkpoint)))
            return { weights, model, notices };
        const slim = slimBytes(weights);
        return {
            weights,
            model: { ...model, bytes: slim },
            notices: [...notices, (0,notice/* notice */.lm)('base-weights-alone', 'info', { file, bytes, weights: slim })],
        };
    }
    catch (error) {
        opened?.close();
        if (!(error instanceof errors/* CheckpointError */.jg) || reason === 'asked')
            throw error;
        return {
            weights: null,
            model,
            notices: [(0,notice/* notice */.lm)('base-unreadable', 'warning', { file, problem: error.problem })],
        };
    }
}
/** What a checkpoint alone would come to as a `model.pt`. */
function slimBytes(checkpoint) {
    const source = { name: checkpoint.path, checkpoint, stateDict: checkpoint.stateDict };
    return modelBytes(planAverage([source], { best: 0, excluded: new Set(), precision: 'keep' }).model, 'pt');
}

// EXTERNAL MODULE: ./.build/atomic-file.js
var atomic_file = __webpack_require__(1800);
// EXTERNAL MODULE: ./.build/model-file/verify.js
var verify = __webpack_require__(9316);
// EXTERNAL MODULE: ./.build/torch/limits.js
var limits = __webpack_require__(9723);
;// CONCATENATED MODULE: ./.build/average/constants.js
/**
 * Tensors that are not finite and no weights: causal masks, fresh observers of quantization. They are the same in all
 * checkpoints, and a mean of infinities is none: they are copied.
 */






/**
 * The planned storages that hold infinities and no NaN, with the same bits in every checkpoint. Of what a single checkpoint
 * holds, only those whose other elements are all zero: a weight that has overflowed has others.
 * Reads the first checkpoint's weights, and of the others what is to be compared.
 * @throws CheckpointError where one ends early or cannot be read, or the signal's reason
 */
async function infiniteConstants(plan, located, signal) {
    const found = new Set();
    const paths = everySource(plan).map(({ checkpoint }) => checkpoint.path);
    for (const [storage, { mean, dtype, numel }] of plan.storages.entries()) {
        const inputs = located.flatMap(({ locations }, i) => {
            const [fd = NOWHERE, position = 0] = [locations.fds[storage], locations.positions[storage]];
            return fd === NOWHERE ? [] : [{ fd, position, path: paths[i] ?? '' }];
        });
        const [first, ...others] = inputs;
        if (mean === undefined || first === undefined)
            continue;
        const byteLength = numel * torch_dtype/* DTYPES */.A[dtype].size;
        const { infinite, nan, other } = await survey(first, byteLength, mean.type, signal);
        if (!infinite || nan || (others.length === 0 && other))
            continue;
        if (await areSame(first, others, byteLength, signal))
            found.add(storage);
    }
    return found;
}
async function survey(input, byteLength, type, signal) {
    const seen = { infinite: false, nan: false, other: false };
    for await (const [bytes] of chunks([input], byteLength, signal)) {
        if (bytes !== undefined)
            lookAt(bytes, type, seen);
    }
    return seen;
}
/** By the bits: an exponent of all ones is an infinity where the fraction is zero, else a NaN. */
function lookAt(bytes, type, seen) {
    const { size, exponent } = BITS[type];
    for (let at = 0; at < bytes.length; at += size) {
        const high = size === 2 ? bytes.readUInt16LE(at) << 16 : bytes.readUInt32LE(at + size - 4);
        const low = size === 8 ? bytes.readUInt32LE(at) : 0;
        const magnitude = high & 0x7fffffff;
        if (magnitude === exponent && low === 0)
            seen.infinite = true;
        else if (magnitude >= exponent)
            seen.nan = true;
        else if (magnitude !== 0 || low !== 0)
            seen.other = true;
    }
}
/** Bytes of an element, and its exponent's bits in the upper 32. */
const BITS = {
    float64: { size: 8, exponent: 0x7ff00000 },
    float32: { size: 4, exponent: 0x7f800000 },
    float16: { size: 2, exponent: 0x7c000000 },
    bfloat16: { size: 2, exponent: 0x7f800000 },
};
async function areSame(first, others, byteLength, signal) {
    for await (const [expected, ...found] of chunks([first, ...others], byteLength, signal)) {
        if (!found.every((bytes) => expected?.equals(bytes)))
            return false;
    }
    return true;
}
/** The same stretch of each input, one after another; each is valid until the next. */
async function* chunks(inputs, byteLength, signal) {
    const room = inputs.map(() => Buffer.allocUnsafe(Math.min(limits/* CHUNK_BYTES */.EC, byteLength)));
    for (let done = 0; done < byteLength; done += limits/* CHUNK_BYTES */.EC) {
        await (0,_build_host/* breathe */.q7)(signal);
        yield inputs.map(({ path, fd, position }, i) => {
            const bytes = (room[i] ?? Buffer.alloc(0)).subarray(0, Math.min(limits/* CHUNK_BYTES */.EC, byteLength - done));
            (0,byte_source/* readInto */.gO)(path, fd, position + done, bytes);
            return bytes;
        });
    }
}

// EXTERNAL MODULE: ./.build/torch/half-float.js
var half_float = __webpack_require__(1589);
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
    add(STATS.errors, error * error);
    if (value === 0)
        return;
    const relative = round(Math.abs(error / value));
    add(STATS.relativeSum, relative);
    const worst = stats + STATS.relativeWorst + lane;
    view.setFloat64(worst, Math.max(view.getFloat64(worst, true), relative), true);
    const nonzero = stats + STATS.nonzero + lane;
    view.setBigInt64(nonzero, view.getBigInt64(nonzero, true) + 1n, true);
}
function same(value) {
    return value;
}

;// CONCATENATED MODULE: ./.build/average/kernels/float16.js
/** float32 to float16, to nearest even: of a mean the second rounding, as gguf's converters and numpy do it. */



/** Elements that the vectorised loop takes at once. */
const VECTOR = 4;
/** What it means, one element at a time. */
function float16_plain(memory) {
    const view = new DataView(memory.buffer);
    return {
        run(from, count, out, stats) {
            for (let k = 0; k < count; k++) {
                const value = view.getFloat32(from + 4 * k, true);
                const bits = (0,half_float/* halfBits */.Gc)(value, 'float16');
                view.setUint16(out + 2 * k, bits, true);
                addError(view, stats, k, value, (0,half_float/* halfValue */.Pv)(bits, 'float16'));
            }
        },
    };
}
/** The same in WebAssembly SIMD (float16.wat): equal to the bit, except for the sums of errors. */
function simd(memory) {
    const module = new WebAssembly.Module(Buffer.from(FLOAT16_WASM, 'base64'));
    const { narrow } = new WebAssembly.Instance(module, { host: { memory } }).exports;
    const rest = float16_plain(memory);
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
const float16 = { unit: () => 1, unitBytes: () => 2, plain: float16_plain, simd };

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
                const bits = (0,half_float/* halfBits */.Gc)(scale, 'float16');
                const block = out + (first / Q8_BLOCK) * Q8_BLOCK_BYTES;
                view.setUint16(block, bits, true);
                values.forEach((value, k) => {
                    const steps = Math.fround(value * factor);
                    const whole = Math.sign(steps) * Math.round(Math.abs(steps));
                    view.setInt8(block + 2 + k, whole);
                    addError(view, stats, k, value, whole * (0,half_float/* halfValue */.Pv)(bits, 'float16'));
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/torch/elements.js
var torch_elements = __webpack_require__(646);
// EXTERNAL MODULE: ./.build/torch/materialize.js
var materialize = __webpack_require__(6166);
;// CONCATENATED MODULE: ./.build/average/coverage.js

/**
 * Storages without a checksum are left out, and so are those whose tensors have no range in the file: they were
 * checked when they were laid out.
 * @param tensors of the checkpoint, one for each planned storage
 * @param ranges of these tensors
 * @param like another checkpoint's, with which this one shares `whole` where that is the same, as it mostly is
 */
function coverageOf(tensors, ranges, like) {
    const views = new Map();
    tensors.forEach((tensor, planned) => {
        const range = ranges[planned];
        if (tensor?.storage.crc32 === undefined || range === undefined || range.byteLength === 0)
            return;
        const view = { planned, range };
        const { storage } = tensor;
        const known = views.get(storage.key);
        if (known === undefined)
            views.set(storage.key, { storage, parts: [view] });
        else
            known.parts.push(view);
    });
    const whole = new Map();
    const partly = [];
    views.forEach(({ storage, parts }) => {
        const members = membersOf(storage, parts);
        const first = members?.[0];
        if (members === undefined || first === undefined)
            partly.push(storage);
        else
            whole.set(first, members);
    });
    return { whole: like !== undefined && isSame(like.whole, whole) ? like.whole : whole, partly };
}
function isSame(one, other) {
    return one.size === other.size && [...one].every(([first, members]) => (0,torch_tensor/* sameNumbers */.pB)(other.get(first) ?? [], members));
}
/** The planned storages in the order of their places; undefined unless they fill the storage without gap or overlap. */
function membersOf({ position, byteLength }, parts) {
    parts.sort((a, b) => a.range.position - b.range.position);
    let end = position;
    for (const { range } of parts) {
        if (range.position !== end)
            return undefined;
        end += range.byteLength;
    }
    return end === position + byteLength ? parts.map(({ planned }) => planned) : undefined;
}

;// CONCATENATED MODULE: ./.build/average/locate.js
/** Where the elements of each planned storage lie in each source. */









/**
 * Finds the elements of `tensors` in a checkpoint. Those that do not lie one after another in the file (deflated,
 * strided, of the other byte order) are laid out in a scratch file at `scratchPath` first, checksums checked.
 * @param tensors one for each planned storage; undefined where the checkpoint has none
 * @param like another checkpoint of the same run, with which it shares what is the same
 */
async function locate(checkpoint, tensors, scratchPath, signal, like) {
    const ranges = tensors.map((tensor) => tensor && (0,materialize/* fileRange */.Yj)(tensor));
    const others = new Set();
    tensors.forEach((tensor, i) => {
        if (tensor !== undefined && !isEmpty(tensor) && ranges[i] === undefined)
            others.add(tensor);
    });
    const scratch = others.size === 0 ? undefined : await (0,materialize/* materialize */.O9)(checkpoint, [...others], scratchPath, signal);
    const positions = new Float64Array(new SharedArrayBuffer(8 * tensors.length));
    const fds = new Int32Array(new SharedArrayBuffer(4 * tensors.length)).fill(NOWHERE);
    tensors.forEach((tensor, i) => {
        if (tensor === undefined || isEmpty(tensor))
            return;
        const range = ranges[i];
        const position = range?.position ?? scratch?.positions.get(tensor);
        const fd = range === undefined ? scratch?.fd : checkpoint.fd;
        if (position === undefined || fd === undefined)
            throw new RangeError('a tensor was not laid out');
        positions[i] = position;
        fds[i] = fd;
    });
    const storages = new Map([...others].map(({ storage }) => [storage.key, storage.storedLength]));
    return {
        locations: { fds, positions },
        coverage: coverageOf(tensors, ranges, like?.coverage),
        bytesRead: [...storages.values()].reduce((sum, length) => sum + length, 0),
        close: () => scratch?.close(),
    };
}
/** Bytes of the scratch file that `locate` would make. */
function scratchBytes(tensors) {
    const others = new Set(tensors.filter((tensor) => tensor !== undefined && !isEmpty(tensor) && (0,materialize/* fileRange */.Yj)(tensor) === undefined));
    let bytes = 0;
    const inflated = new Map();
    for (const tensor of others) {
        if (tensor === undefined)
            continue;
        const { storage } = tensor;
        if (!storage.deflated || !(0,torch_elements/* isPlain */.$)(tensor) || !(0,torch_tensor/* isContiguous */.V)(tensor))
            bytes += (0,torch_tensor/* tensorBytes */.X2)(tensor);
        if (!storage.deflated)
            continue;
        // Inflated whole, from the first byte that a tensor needs to the last.
        const { start, end } = extent(tensor);
        const known = inflated.get(storage) ?? { start, end };
        inflated.set(storage, { start: Math.min(start, known.start), end: Math.max(end, known.end) });
    }
    for (const { start, end } of inflated.values())
        bytes += end - start;
    return bytes;
}
/** The bytes of its storage that a tensor with elements touches. */
function extent({ dtype, shape, strides, offset }) {
    const { size } = torch_dtype/* DTYPES */.A[dtype];
    const last = shape.reduce((at, length, i) => at + (length - 1) * (strides[i] ?? 0), offset);
    return { start: offset * size, end: (last + 1) * size };
}
function isEmpty({ shape }) {
    return shape.includes(0);
}
/** @throws CheckpointError if the file is not the one that was opened any more */
function requireUnchanged(checkpoint) {
    const { size, mtimeMs } = (0,external_node_fs_.fstatSync)(checkpoint.fd);
    if (size === checkpoint.byteLength && mtimeMs === checkpoint.modifiedMs)
        return;
    const problem = (0,message/* message */.i)('average.changed', { before: checkpoint.byteLength, now: size });
    throw new errors/* CheckpointError */.jg(checkpoint.path, problem, { hint: (0,message/* message */.i)('hint.wait-for-training') });
}

;// CONCATENATED MODULE: ./.build/average/blocks.js
/**
 * Cuts the work of a pass into blocks: stretches of storages that are read, averaged and given to every file at once.
 *
 * Storages come in the order in which the first file holds them, so that its bytes are made from its start to its end;
 * a file that holds them in another order is written in places. What no storage makes (headers, padding) goes with the
 * stretch that it stands before; the rest is written when all is done (`leftPieces`).
 */




/** More of what no storage makes does not go with a stretch: there must be room for that. */
const MOST_LEAD_BYTES = 1 << 20;
/** Cuts the blocks of some files. */
class BlockCutter {
    /**
     * @param sizes number of elements of each storage
     * @param rows of storages that are read in another order: elements that are best read together
     */
    constructor(outputs, sizes, taskOf, rows = new Map()) {
        this.outputs = outputs;
        this.sizes = sizes;
        this.taskOf = taskOf;
        this.rows = rows;
        this.tasks = [];
        this.stretches = [];
        this.files = outputs.map(({ pieces }) => new FileProgress(pieces));
        this.uses = usesOf(this.files);
    }
    /** Every block is as full as whole units of the storages let it be. */
    *blocks() {
        for (const [storage, uses] of this.uses) {
            const size = this.sizes[storage] ?? 0;
            const unit = unitOf(uses, size, this.rows.get(storage));
            for (let first = 0; first < size;) {
                let units = this.unitsThatFit(uses, first, unit, size);
                if (units === 0 && this.tasks.length > 0) {
                    yield this.finish();
                    units = this.unitsThatFit(uses, first, unit, size);
                }
                if (units === 0) {
                    for (const { output, index } of uses)
                        this.files[output]?.leaveLead(index);
                    units = this.unitsThatFit(uses, first, unit, size);
                }
                if (units === 0)
                    throw new RangeError(`${unit} elements of storage ${storage} are more than a block`);
                const count = Math.min(units * unit, size - first);
                this.add(storage, uses, first, count);
                first += count;
            }
        }
        if (this.tasks.length > 0)
            yield this.finish();
    }
    /** With what a file begins that goes with no stretch, being too long: it can be written before everything else. */
    firstPieces(output) {
        return this.files[output]?.first() ?? [];
    }
    /** What of a file stood in none of its blocks, in its order, once all blocks are cut. */
    leftPieces(output) {
        return this.files[output]?.left() ?? [];
    }
    finish() {
        const shares = this.files.map((file) => file.finishBlock());
        const block = { tasks: this.tasks, stretches: this.stretches, shares };
        this.tasks = [];
        this.stretches = [];
        return block;
    }
    /** Units of a storage from `first` on that all files have room for. */
    unitsThatFit(uses, first, unit, size) {
        let units = uses.some(({ piece }) => isMade(piece.store)) ? Math.floor(MOST_MEANS / unit) : Number.MAX_SAFE_INTEGER;
        for (const [output, file] of this.files.entries()) {
            const own = uses.filter((use) => use.output === output);
            const [use, ...others] = own;
            if (use === undefined)
                continue;
            const bytes = own.reduce((sum, each) => sum + (unit / each.unit) * each.unitBytes, 0);
            const start = file.startOf(use.index, placeOf(use, first).position);
            const beside = others.reduce((sum, { index }) => sum + direct/* DIRECT_GRAIN */.c + file.leadBytes(index), 0);
            const room = (unit === size ? SHARE_BYTES : BLOCK_BYTES) - start - beside;
            units = Math.min(units, Math.floor(room / bytes));
        }
        return Math.max(units, 0);
    }
    add(storage, uses, first, count) {
        const task = this.tasks.length;
        const results = [];
        for (const use of uses) {
            const { piece, output } = use;
            const file = this.files[output];
            const from = Math.max(first, piece.first);
            const until = Math.min(first + count, piece.first + piece.count);
            if (file === undefined || from >= until)
                continue;
            const byteLength = ((until - from) / use.unit) * use.unitBytes;
            const { position, runs } = placeOf(use, from, until - from);
            const begins = from === piece.first;
            const ends = until === piece.first + piece.count;
            const at = file.add({ index: use.index, begins, ends, position, byteLength, runs }, { task, result: results.length });
            const range = { first: from - first, count: until - from };
            results.push({ output, at, byteLength, store: piece.store, ...range, checksum: file.checksums });
        }
        this.tasks.push(this.taskOf(storage, first, count, results));
        this.stretches.push({ storage, count });
    }
}
/** By storage, in the order in which the files first name them. */
function usesOf(files) {
    const uses = new Map();
    for (const [output, { pieces, positions }] of files.entries()) {
        for (const [index, piece] of pieces.entries()) {
            if (piece.kind !== 'data' || piece.byteLength === 0)
                continue;
            const use = { output, index, piece, position: positions[index] ?? 0, ...measuresOf(piece) };
            const known = uses.get(piece.storage);
            if (known === undefined)
                uses.set(piece.storage, [use]);
            else
                known.push(use);
        }
    }
    return uses;
}
function measuresOf({ store, first, count, byteLength }) {
    if (!isMade(store))
        return { unit: 1, unitBytes: byteLength / count, columns: 0 };
    const kernel = kernelOf(store);
    const [unit, unitBytes] = [kernel.unit(store), kernel.unitBytes(store)];
    if (first % unit !== 0 || (count / unit) * unitBytes !== byteLength)
        throw new RangeError('a piece is not a number of whole units');
    return { unit, unitBytes, columns: kernel.columns?.(store) ?? 0 };
}
/** What is turned is cut only where it must be: in whole it is one run of bytes where it is read, and where it is written. */
function unitOf(uses, size, row) {
    const isTurned = row !== undefined || uses.some(({ columns }) => columns > 0);
    if (isTurned && size <= MOST_MEANS && mostBytes(uses) <= BLOCK_BYTES)
        return size;
    return uses.reduce((common, { unit }) => leastCommonMultiple(common, unit), row ?? 1);
}
/** Of all pieces in the file that holds most of them. */
function mostBytes(uses) {
    const bytes = [];
    for (const { output, piece } of uses)
        bytes[output] = (bytes[output] ?? 0) + piece.byteLength;
    return Math.max(...bytes.filter((each) => each > 0));
}
function leastCommonMultiple(a, b) {
    let [divisor, rest] = [a, b];
    while (rest !== 0)
        [divisor, rest] = [rest, divisor % rest];
    return (a / divisor) * b;
}
/** Where elements of a piece, `from` on in the storage, stand in the file. */
function placeOf({ piece, position, unit, unitBytes, columns }, from, count = 0) {
    const units = Math.max(from - piece.first, 0) / unit;
    if (columns === 0)
        return { position: position + units * unitBytes };
    // Units are rows of `columns` elements; in the file each is a column.
    const elementBytes = unitBytes / columns;
    const runs = count === piece.count ? undefined : { count: columns, stride: (piece.count / columns) * elementBytes };
    return { position: position + units * elementBytes, runs };
}
/** What of one file stands in blocks already. */
class FileProgress {
    constructor(pieces) {
        this.pieces = pieces;
        this.extents = [];
        this.parts = [];
        /** bytes of the block that are taken */
        this.end = 0;
        let position = 0;
        this.positions = pieces.map((piece) => {
            const at = position;
            position += (0,layout/* pieceLength */.Zc)(piece);
            return at;
        });
        this.checksums = pieces.some(({ kind }) => kind === 'checksums');
        this.placed = pieces.map(() => false);
        this.isLeft = pieces.map(() => false);
    }
    /** Bytes of what goes before the piece of data with this index. */
    leadBytes(index) {
        return this.lead(index).reduce((sum, { piece }) => sum + (0,layout/* pieceLength */.Zc)(piece), 0);
    }
    /** What goes before it is not to go with it. */
    leaveLead(index) {
        for (const lead of this.lead(index))
            this.isLeft[lead.index] = true;
    }
    /** Where in the block the bytes at a position in the piece of data with this index would begin. */
    startOf(index, position) {
        const lead = position === this.positions[index] ? this.leadBytes(index) : 0;
        return this.placeFor(position - lead) + lead;
    }
    /** Takes room for bytes of a piece of data; returns where in the block it is. */
    add(bytes, made) {
        const { index, begins, ends, position, byteLength, runs } = bytes;
        for (const { index: before, piece } of begins ? this.lead(index) : []) {
            const at = this.take({ position: this.positions[before] ?? 0, byteLength: (0,layout/* pieceLength */.Zc)(piece) });
            this.placed[before] = true;
            if (piece.kind === 'fixed')
                this.parts.push({ kind: 'fixed', at, bytes: piece.bytes });
            else if (piece.kind === 'file')
                this.parts.push({ kind: 'file', at, piece });
            else if (piece.kind === 'checksums')
                this.parts.push({ kind: 'checksums', at, bytes: piece.bytes });
        }
        const at = this.take({ position, byteLength, runs });
        this.parts.push({ kind: 'data', ...made, byteLength });
        if (ends)
            this.placed[index] = true;
        return at;
    }
    finishBlock() {
        const share = { extents: this.extents, parts: this.parts };
        this.extents = [];
        this.parts = [];
        this.end = 0;
        return share;
    }
    first() {
        const end = this.pieces.findIndex(({ kind }) => kind !== 'fixed' && kind !== 'file');
        const pieces = this.pieces.slice(0, end < 0 ? this.pieces.length : end);
        if (pieces.reduce((sum, piece) => sum + (0,layout/* pieceLength */.Zc)(piece), 0) <= MOST_LEAD_BYTES)
            return [];
        return pieces.map((piece, i) => {
            this.placed[i] = true;
            return { piece, position: this.positions[i] ?? 0 };
        });
    }
    left() {
        return this.pieces.flatMap((piece, i) => {
            const isOpen = piece.kind !== 'data' && !this.placed[i] && (0,layout/* pieceLength */.Zc)(piece) > 0;
            return isOpen ? [{ piece, position: this.positions[i] ?? 0 }] : [];
        });
    }
    /** The pieces between a piece of data and the one before it, where they can be filled in by then and are not too long. */
    lead(index) {
        const lead = [];
        let bytes = 0;
        let before = index - 1;
        for (; before >= 0; before--) {
            const piece = this.pieces[before];
            if (piece === undefined || piece.kind === 'data' || this.placed[before])
                break;
            bytes += (0,layout/* pieceLength */.Zc)(piece);
            if (this.isLeft[before] || bytes > MOST_LEAD_BYTES)
                return [];
            if ((0,layout/* pieceLength */.Zc)(piece) > 0)
                lead.unshift({ index: before, piece });
        }
        const isKnown = before < 0 || this.placed[before] || lead.every(({ piece }) => piece.kind === 'fixed' || piece.kind === 'file');
        return isKnown ? lead : [];
    }
    placeFor(position) {
        const last = this.extents.at(-1);
        if (last !== undefined && isBehind(last, position))
            return this.end;
        const shift = (position - this.end) % direct/* DIRECT_GRAIN */.c;
        return this.end + (shift < 0 ? shift + direct/* DIRECT_GRAIN */.c : shift);
    }
    take({ position, byteLength, runs }) {
        const at = this.placeFor(position);
        const last = this.extents.at(-1);
        if (runs === undefined && last !== undefined && isBehind(last, position)) {
            this.extents[this.extents.length - 1] = { ...last, byteLength: last.byteLength + byteLength };
        }
        else
            this.extents.push({ position, at, byteLength, runs });
        this.end = at + byteLength;
        return at;
    }
}
function isBehind(extent, position) {
    return extent.runs === undefined && extent.position + extent.byteLength === position;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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
const WORTH_DIVIDING = 2 * REMAINDER_BYTES;
/** Checksums over `memory`, with the places of its layout that they need for themselves. */
function checksumsOver(memory, kernel, { scratch, remainder, lanes, states }) {
    const bytes = Buffer.from(memory.buffer);
    const remainderBytes = bytes.subarray(remainder, remainder + REMAINDER_BYTES);
    /** of each lane: the CRC of what came before, and how many bytes have been divided since */
    const crcs = new Float64Array(lanes);
    const divided = new Float64Array(lanes);
    const stateOf = (lane) => states + lane * REMAINDER_BYTES;
    const own = lanes - 1;
    /** Takes what was divided into the lane's CRC. */
    function settle(lane) {
        const byteLength = divided[lane] ?? 0;
        if (byteLength === 0)
            return;
        kernel.remainder(stateOf(lane), scratch, remainder);
        const shifted = plainRemainder((0,external_node_zlib_.crc32)(remainderBytes), REMAINDER_BYTES);
        // The powers of x repeat after 2^32 - 1: this many bytes less are the way back.
        const plain = shiftRemainder(shifted, 2 ** 32 - 1 - REMAINDER_BYTES);
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
                    bytes.fill(0, stateOf(lane), stateOf(lane) + REMAINDER_BYTES);
                kernel.divide(at, whole, stateOf(lane), scratch);
                divided[lane] = (divided[lane] ?? 0) + whole;
            }
            if (whole === byteLength)
                return;
            settle(lane);
            crcs[lane] = (0,external_node_zlib_.crc32)(bytes.subarray(at + whole, at + byteLength), crcs[lane]);
        },
        finish(lane) {
            settle(lane);
            return crcs[lane] ?? 0;
        },
    };
    return checksums;
}

;// CONCATENATED MODULE: ./.build/average/checks.js
/** Whether what was read is undamaged: CRC-32 of every storage, computed from the bytes as they went by. */







/** What one pass has read of each source, and what its file says of that. */
class Checks {
    /** @param coverages of `everySource` of the plan */
    constructor(plan, coverages) {
        this.plan = plan;
        this.coverages = coverages;
        /** planned storages that were not read in the order of their bytes */
        this.inPieces = new Set();
        this.sources = everySource(plan);
        this.crcs = coverages.map(() => new Uint32Array(plan.storages.length));
    }
    /** Tells that a planned storage is read in another order than its bytes stand. */
    addPieces(planned) {
        this.inPieces.add(planned);
    }
    /** Takes the CRCs of the next `byteLength` bytes of a planned storage: one for each source, or the base model's. */
    add(planned, crcs, byteLength) {
        const { sources, storages } = this.plan;
        const first = storages[planned]?.fromBase ? sources.length : 0;
        crcs.forEach((crc, i) => {
            const read = this.crcs[first + i];
            if (read === undefined)
                throw new RangeError(`there is no source ${first + i}`);
            read[planned] = crc32Combine(read[planned] ?? 0, crc, byteLength);
        });
    }
    /**
     * Compares the checksums once all is read. Storages of which a part was read, or in pieces, are read whole for that.
     * @returns bytes read now
     * @throws CheckpointError where a file is damaged or has changed
     */
    async finish(signal) {
        for (const { checkpoint } of this.sources)
            requireUnchanged(checkpoint);
        let bytesRead = 0;
        for (const [i, { whole, partly }] of this.coverages.entries()) {
            const source = this.sources[i];
            if (source === undefined)
                throw new RangeError(`there is no source ${i}`);
            const others = [...partly];
            for (const members of whole.values()) {
                const { storage } = this.tensor(source, members[0] ?? 0);
                if (members.some((member) => this.inPieces.has(member)))
                    others.push(storage);
                else if (this.crcOf(i, source, members) !== storage.crc32)
                    await this.blame(source, storage, signal);
            }
            for (const storage of others) {
                await (0,materialize/* verifyStorage */.Pv)(source.checkpoint, storage, signal);
                bytesRead += storage.storedLength;
            }
        }
        return bytesRead;
    }
    /** Of a storage that consists of these planned ones. */
    crcOf(i, source, members) {
        return members.reduce((crc, member) => {
            return crc32Combine(crc, this.crcs[i]?.[member] ?? 0, (0,torch_tensor/* tensorBytes */.X2)(this.tensor(source, member)));
        }, 0);
    }
    /** The file is damaged, unless it reads otherwise now: then it is the machine. */
    async blame({ checkpoint }, storage, signal) {
        await (0,materialize/* verifyStorage */.Pv)(checkpoint, storage, signal);
        throw new errors/* CheckpointError */.jg(checkpoint.path, (0,message/* message */.i)('average.two-checksums'), {
            where: (0,message/* message */.i)('average.record', { name: `data/${storage.key}` }),
            hint: (0,message/* message */.i)('hint.failing-machine'),
        });
    }
    tensor(source, planned) {
        const storage = this.plan.storages[planned];
        if (storage === undefined)
            throw new RangeError(`there is no storage ${planned} of ${source.name}`);
        return sourceTensor(source, storage);
    }
}

// EXTERNAL MODULE: ./.build/torch/storage-bytes.js
var storage_bytes = __webpack_require__(4752);
;// CONCATENATED MODULE: ./.build/average/low-rank.js
/**
 * Adapters folded into the mean of the weight that they adapt: weight + B·A·scale in float64, with the means of B and A in
 * float64 as well, so that the sum is rounded once, as any mean is.
 */





/** Reads the factors of one storage's adaptation from all sources and hands out what a run of its elements needs. */
class Adapted {
    /** @throws CheckpointError where an adapter is damaged, no floating-point number or not finite */
    constructor(adaptation, sources) {
        this.adaptation = adaptation;
        const { rank, columns } = adaptation;
        this.parts = adaptation.parts.map(({ first, count, left, right }) => ({
            firstRow: first,
            left: meanOf(sources, left, count, rank),
            right: meanOf(sources, right, rank, columns),
        }));
    }
    /** What is added to `count` elements from `first` on; undefined where nothing is. */
    update(first, count) {
        const { columns, rank, scale } = this.adaptation;
        const from = Math.floor(first / columns);
        const to = Math.ceil((first + count) / columns);
        const parts = this.parts.flatMap(({ firstRow, left, right }) => {
            const begin = Math.max(from, firstRow);
            const end = Math.min(to, firstRow + left.length / rank);
            if (begin >= end)
                return [];
            return [{ firstRow: begin, left: left.slice((begin - firstRow) * rank, (end - firstRow) * rank), right }];
        });
        return parts.length === 0 ? undefined : { first, columns, rank, scale, parts };
    }
}
/** The mean of a factor over the sources, laid out row by row. */
function meanOf(sources, factor, rows, columns) {
    const mean = new Float64Array(rows * columns);
    sources.forEach((source, s) => {
        const values = elementsOf(source, factor.tensor);
        for (let i = 0; i < rows; i++) {
            for (let j = 0; j < columns; j++) {
                const value = values[factor.offset + i * factor.outer + j * factor.inner] ?? Number.NaN;
                // From the first value, not from 0, as everywhere.
                mean[i * columns + j] = s === 0 ? value : (mean[i * columns + j] ?? 0) + value;
            }
        }
    });
    for (let k = 0; k < mean.length; k++)
        mean[k] = (mean[k] ?? 0) / sources.length;
    return mean;
}
/** All elements of a small tensor, as float64. */
function elementsOf({ checkpoint, stateDict }, name) {
    const tensor = stateDict.get(name);
    if (tensor === undefined)
        throw new RangeError(`${checkpoint.path} has no tensor ${name}`);
    const type = componentsOf(tensor.dtype);
    if (type === undefined || type.perElement !== 1) {
        throw new errors/* CheckpointError */.jg(checkpoint.path, (0,message/* message */.i)('lora.dtype', { name, dtype: tensor.dtype }));
    }
    const bytes = (0,storage_bytes/* readTensor */.um)(checkpoint, tensor);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const decode = {
        float64: (k) => view.getFloat64(8 * k, true),
        float32: (k) => view.getFloat32(4 * k, true),
        float16: (k) => (0,half_float/* halfValue */.Pv)(view.getUint16(2 * k, true), 'float16'),
        bfloat16: (k) => (0,half_float/* halfValue */.Pv)(view.getUint16(2 * k, true), 'bfloat16'),
    }[type.type];
    const size = { float64: 8, float32: 4, float16: 2, bfloat16: 2 }[type.type];
    const values = Float64Array.from({ length: bytes.byteLength / size }, (_, k) => decode(k));
    if (!values.every(Number.isFinite))
        throw new errors/* CheckpointError */.jg(checkpoint.path, (0,message/* message */.i)('lora.not-finite', { name }));
    return values;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.build/model-file/file-writer.js
var file_writer = __webpack_require__(3439);
// EXTERNAL MODULE: ./.build/torch/read-fully.js
var read_fully = __webpack_require__(1146);
;// CONCATENATED MODULE: ./.build/average/output-file.js
/** Writing that does not wait: blocks go to the file while the next ones are made, and are hashed while they are at hand. */






/** Read at once where a file is hashed when it is written. */
const REREAD_BYTES = 1 << 20;
/** A file that one pass writes: takes shares of blocks in any number, keeps their first failure for the next call. */
class OutputFile {
    /**
     * @param fd open for writing; stays open
     * @param path of the same file
     * @param target the file's final name, for messages
     */
    constructor(fd, path, target) {
        this.fd = fd;
        this.path = path;
        this.target = target;
        /** Several at a time: the disk has the next one at hand while this thread hashes. */
        this.writes = new Set();
        this.hash = (0,external_node_crypto_.createHash)('sha256');
        /** bytes from the file's begin that are hashed; the rest is read again, once something came out of order */
        this.hashed = 0;
        this.inOrder = true;
        this.writer = new file_writer/* FileWriter */.S(fd, path);
    }
    /**
     * Starts to write the extents of a share; calls `done` when its bytes may be used for something else.
     * @throws WriteError for an earlier one
     */
    write(share, extents, done) {
        this.throwFailure();
        const writing = extents.map(async (extent) => {
            const bytes = share?.subarray(extent.at, extent.at + extent.byteLength) ?? Buffer.alloc(0);
            if (extent.runs === undefined) {
                this.hashNext(bytes, extent.position);
                await this.writer.write(bytes, extent.position);
            }
            else
                this.writeRuns(bytes, extent.position, extent.runs);
        });
        this.start(Promise.all(writing).then(() => { }), done);
    }
    /** Starts to write what stood in no block, when all blocks are written or under way. */
    writePieces(pieces, crcs = []) {
        for (const { position, piece } of pieces) {
            if (piece.kind === 'data')
                throw new RangeError('data was left');
            if (piece.kind === 'file')
                this.copy(piece, position);
            else
                this.writePiece(Buffer.from(piece.kind === 'fixed' ? piece.bytes : piece.bytes(crcs)), position);
        }
    }
    /** At once, however long it is: nothing of it is to stay in memory. */
    copy({ source, position: from, byteLength }, position) {
        try {
            for (let done = 0; done < byteLength; done += REREAD_BYTES) {
                const bytes = Buffer.from(source.read(from + done, Math.min(REREAD_BYTES, byteLength - done)));
                this.hashNext(bytes, position + done);
                (0,atomic_file/* writeFully */.KM)(this.fd, bytes, position + done);
            }
        }
        catch (error) {
            this.fail(error);
        }
    }
    writePiece(bytes, position) {
        this.hashNext(bytes, position);
        this.start(this.writer.writeCached(bytes, position), () => { });
    }
    /**
     * Waits for the writes.
     * @returns hexadecimal SHA-256 of the whole file, which has `byteLength` bytes
     * @throws WriteError, or the signal's reason
     */
    async finish(byteLength, signal) {
        await this.settle();
        this.throwFailure();
        if (this.hashed < byteLength)
            await this.hashRest(byteLength, signal);
        return this.hash.digest('hex');
    }
    /** Waits until nothing is under way, whether it went well or not. Nothing can be written after that. */
    async close() {
        await this.settle();
        this.writer.close();
    }
    async settle() {
        await Promise.all(this.writes);
        await this.writer.settled().catch((error) => this.fail(error));
    }
    start(writing, done) {
        const started = writing
            .catch((error) => this.fail(error))
            .then(() => {
            this.writes.delete(started);
            done();
        });
        this.writes.add(started);
    }
    hashNext(bytes, position) {
        this.inOrder &&= position === this.hashed;
        if (!this.inOrder)
            return;
        this.hash.update(bytes);
        this.hashed += bytes.length;
    }
    async hashRest(byteLength, signal) {
        for await (const bytes of this.writer.readBack(this.hashed, byteLength)) {
            this.hash.update(bytes);
            await (0,_build_host/* breathe */.q7)(signal);
        }
    }
    /** Hashes what is in the file already up to `end`. */
    hashWritten(end) {
        const fd = external_node_fs_.openSync(this.path, 'r');
        try {
            const room = Buffer.allocUnsafe(Math.min(REREAD_BYTES, end - this.hashed));
            while (this.hashed < end) {
                const piece = room.subarray(0, end - this.hashed);
                if ((0,read_fully/* readFully */.l)(fd, piece, 0, piece.length, this.hashed) < piece.length)
                    throw new RangeError('the file that was written ends early');
                this.hash.update(piece);
                this.hashed += piece.length;
            }
        }
        finally {
            external_node_fs_.closeSync(fd);
        }
    }
    /** At once: each is as long as a few rows of a matrix, and a promise for each would take longer than that. */
    writeRuns(bytes, position, { count, stride }) {
        const length = bytes.length / count;
        for (let run = 0; run < count; run++) {
            (0,atomic_file/* writeFully */.KM)(this.fd, bytes.subarray(run * length, (run + 1) * length), position + run * stride);
        }
        this.hashRuns(position, bytes.length, count * stride);
        this.writer.cached(bytes.length);
    }
    /** When all runs of a matrix stand in the file, it is read back for the hash while the system has it at hand. */
    hashRuns(position, byteLength, whole) {
        if (this.matrix === undefined)
            this.inOrder &&= position === this.hashed;
        if (!this.inOrder)
            return;
        this.matrix ??= { end: position + whole, missing: whole };
        this.matrix.missing -= byteLength;
        if (this.matrix.missing > 0)
            return;
        const { end } = this.matrix;
        this.matrix = undefined;
        this.hashWritten(end);
    }
    fail(error) {
        this.failure ??= (0,atomic_file/* asWriteError */.U0)(this.target, error);
    }
    throwFailure() {
        if (this.failure !== undefined)
            throw this.failure;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
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
        const bits = (0,half_float/* halfBits */.Gc)(value, type);
        view.setUint16(out + 2 * k, bits, true);
        return (0,half_float/* halfValue */.Pv)(bits, type);
    }
    /** What earlier bytes of the quotient add to the one at REMAINDER_BYTES + k: long division, 128 bits at a time. */
    function tap(quotient, k) {
        return LAGS.reduce((sum, lag) => sum ^ (quotient[REMAINDER_BYTES + k - lag] ?? 0), 0);
    }
    const kernel = {
        widen(type, from, count, out) {
            for (let k = 0; k < count; k++) {
                view.setFloat32(out + 4 * k, (0,half_float/* halfValue */.Pv)(view.getUint16(from + 2 * k, true), type), true);
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
                add(stats + STATS.squares + lane, value * value);
                view.setFloat32(stats + STATS.min, Math.min(float32(stats + STATS.min), stored), true);
                view.setFloat32(stats + STATS.max, Math.max(float32(stats + STATS.max), stored), true);
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
            const before = new Uint8Array(memory.buffer, state, REMAINDER_BYTES);
            const quotient = new Uint8Array(REMAINDER_BYTES + byteLength);
            quotient.set(before);
            for (let k = 0; k < byteLength; k++)
                quotient[REMAINDER_BYTES + k] = view.getUint8(from + k) ^ tap(quotient, k);
            before.set(quotient.subarray(byteLength));
        },
        remainder(state, _scratch, out) {
            const quotient = new Uint8Array(2 * REMAINDER_BYTES);
            quotient.set(new Uint8Array(memory.buffer, state, REMAINDER_BYTES));
            for (let k = 0; k < REMAINDER_BYTES; k++)
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
                const { fractionBits, leastExponent } = half_float/* HALF_FORMATS */.Hw[type];
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
            done = (0,read_fully/* readFully */.l)(fd, bytes, at, byteLength, position);
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
        return view.getFloat64(stats + STATS.squares, true) + view.getFloat64(stats + STATS.squares + 8, true);
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

;// CONCATENATED MODULE: ./.build/average/pool.js
/** Who makes the blocks: worker threads that share their memory with this thread, and this thread when it would wait. */





/** A block that could not be made, with the fault that says why. */
class BlockFailure extends Error {
    constructor(block, fault) {
        super(fault.message);
        this.block = block;
        this.fault = fault;
    }
}
/** After this many of its steps this thread lets a signal in: 10 MB have been read, which takes a slow disk a second. */
const STEPS_AT_ONCE = 16;
/** Blocks that one maker may have unfinished or unwritten; of three files and more each takes as much as three of one. */
const BLOCKS_EACH = 3;
const FEWER_BLOCKS = 2;
const MANY_OUTPUTS = 3;
/** Makes blocks in the given threads, which serve one pool at a time and go on when it is closed, and in this thread. */
class BlockPool {
    constructor(threads, { locations, base, measure, signal, ...use }) {
        this.underWay = new Set();
        this.closed = false;
        /** set while someone waits for a block to be made or released */
        this.wake = () => { };
        const blocks = use.outputs < MANY_OUTPUTS ? BLOCKS_EACH : FEWER_BLOCKS;
        this.layout = arenaLayout({ ...use, sources: locations.length, blocks });
        const options = { layout: this.layout, module: kernelModule(), measure, locations, base };
        this.threads = threads.map((thread) => new ThreadMaker(thread, options, blocks));
        this.local = new LocalMaker(options, blocks, signal);
    }
    /**
     * Makes the blocks and hands them on in their order. Threads work ahead as far as there is room for unreleased blocks;
     * where the next one is not there yet, this thread makes one that no thread has begun, and lets other events in between.
     * @throws BlockFailure when the turn of a block comes that could not be made
     */
    async *make(blocks) {
        const queue = [];
        let next = blocks.next();
        const begin = (maker) => {
            if (next.done)
                return;
            queue.push(this.begin(maker, next.value));
            next = blocks.next();
        };
        for (;;) {
            if (this.closed)
                throw new Error('the pool is closed');
            for (let idle = this.idlest(); idle !== undefined && !next.done; idle = this.idlest())
                begin(idle);
            const [head] = queue;
            if (head === undefined && next.done)
                return;
            const outcome = head?.outcome;
            if (head !== undefined && outcome !== undefined) {
                queue.shift();
                if (outcome instanceof TaskFault)
                    throw new BlockFailure(head.block, outcome);
                if (outcome instanceof Error)
                    throw outcome;
                yield { block: head.block, made: outcome };
            }
            else if (!next.done && !this.local.busy && this.local.free.length > 0) {
                begin(this.local);
            }
            else {
                await new Promise((resolve) => {
                    this.wake = resolve;
                });
            }
            // What threads have made and what has been written is heard of between two blocks, not only when there is none.
            await (0,promises_.setImmediate)();
        }
    }
    /** When it resolves, the inputs are no longer read. No block can be made after that. */
    async close() {
        this.closed = true;
        await Promise.all(this.underWay);
    }
    /** The thread with the most room, if any has some. */
    idlest() {
        const room = Math.max(0, ...this.threads.map(({ free }) => free.length));
        return room === 0 ? undefined : this.threads.find(({ free }) => free.length === room);
    }
    begin(maker, block) {
        const slot = maker.free.shift();
        if (slot === undefined)
            throw new RangeError('there is no room for a block');
        const release = () => {
            maker.free.push(slot);
            this.wake();
        };
        const making = { block, outcome: undefined };
        const settle = (outcome) => {
            making.outcome = outcome;
            this.wake();
        };
        const underWay = maker
            .make(block.tasks, slot)
            .then((results) => settle({ shares: shareBytes(maker.memory, this.layout, slot), results, release }), (error) => {
            release();
            settle(error instanceof Error ? error : new Error(String(error)));
        })
            .finally(() => this.underWay.delete(underWay));
        this.underWay.add(underWay);
        return making;
    }
}
class LocalMaker {
    constructor(options, blocks, signal) {
        this.signal = signal;
        /** It makes one block at a time. */
        this.busy = false;
        this.free = range(blocks);
        this.memory = arenaMemory(options.layout);
        this.maker = blockMaker({ ...options, memory: this.memory });
    }
    async make(tasks, slot) {
        this.busy = true;
        try {
            const steps = this.maker.steps(tasks, slot);
            for (let count = 1;; count++) {
                const step = steps.next();
                if (step.done)
                    return step.value;
                if (count % STEPS_AT_ONCE === 0)
                    await (0,promises_.setImmediate)();
                this.signal?.throwIfAborted();
            }
        }
        finally {
            this.busy = false;
        }
    }
}
class ThreadMaker {
    constructor(thread, options, blocks) {
        this.free = range(blocks);
        this.memory = arenaMemory(options.layout);
        this.thread = thread;
        thread.prepare({ ...options, memory: this.memory });
    }
    make(tasks, slot) {
        return this.thread.make(tasks, slot);
    }
}
function range(length) {
    return Array.from({ length }, (_, i) => i);
}

;// CONCATENATED MODULE: ./.build/average/pass.js















/** A weight is not finite: the pass may be made again without those that need not be. */
class NotFinite extends Error {
    /** @param explained what is wrong, unless it is a constant */
    constructor(explained) {
        super('a weight is not finite');
        this.explained = explained;
    }
}
/** Writes the files. When it returns or throws, nothing is written any more. */
async function runPass(options) {
    const { plan, pool, signal, outputs, located } = options;
    const checks = new Checks(plan, located.map(({ coverage }) => coverage));
    const layouts = outputs.map(({ layout }) => layout);
    const sizes = plan.storages.map(({ numel }) => numel);
    const turned = turnedStorages(plan);
    const rows = new Map([...turned].map(([storage, dimensions]) => [storage, rowLength(dimensions)]));
    const cutter = new BlockCutter(layouts, sizes, taskMaker(options, turned), rows);
    const files = outputs.map(({ file, target }) => new OutputFile(file.fd, file.path, target));
    const state = new PassState(options, checks);
    try {
        for (const [i, file] of files.entries())
            file.writePieces(cutter.firstPieces(i));
        for await (const { block, made } of pool.make(cutter.blocks())) {
            signal?.throwIfAborted();
            state.finishBlock(block, made);
            // The memory is free when the last file has its share.
            let writing = files.length;
            const written = () => {
                writing -= 1;
                if (writing === 0)
                    made.release();
            };
            for (const [i, file] of files.entries())
                file.write(made.shares[i], block.shares[i]?.extents ?? [], written);
        }
        for (const [i, file] of files.entries())
            file.writePieces(cutter.leftPieces(i), state.crcs[i] ?? []);
        const digests = [];
        for (const [i, file] of files.entries())
            digests.push(await file.finish(layouts[i]?.byteLength ?? 0, signal));
        signal?.throwIfAborted();
        return { digests, bytesRead: state.bytesRead, checks, lost: state.lost };
    }
    catch (error) {
        if (!(error instanceof BlockFailure))
            throw error;
        const explained = await explain(error, plan, options.base, signal);
        throw error.fault.reason === 'not-finite' ? new NotFinite(explained) : explained;
    }
    finally {
        await Promise.all(files.map((file) => file.close()));
    }
}
/** What no task makes. */
function pass_bytesOf(part, crcs) {
    if (part.kind === 'file')
        return part.piece.source.read(part.piece.position, part.piece.byteLength);
    return part.kind === 'fixed' ? part.bytes : part.bytes(crcs);
}
/** What one pass has seen so far. */
class PassState {
    constructor(options, checks) {
        this.options = options;
        this.checks = checks;
        this.bytesRead = 0;
        const { plan, outputs } = options;
        this.crcs = outputs.map(() => plan.storages.map(() => 0));
        this.lost = outputs.map(() => new Map());
        this.total = plan.storages.reduce((sum, planned, i) => {
            const isRead = options.located.some(({ locations }) => locations.fds[i] !== NOWHERE);
            return isRead ? sum + planned.numel * torch_dtype/* DTYPES */.A[planned.dtype].size * sourcesOf(plan, planned).sources : sum;
        }, 0);
    }
    /** Takes what was found while a block was made, and fills in what only that tells. */
    finishBlock(block, { shares, results }) {
        for (const [i, stretch] of block.stretches.entries()) {
            const { turn } = block.tasks[i] ?? {};
            if (turn !== undefined && turn.run < turn.pitch)
                this.checks.addPieces(stretch.storage);
            this.add(stretch, results[i]);
            for (const [k, { output }] of (block.tasks[i]?.results ?? []).entries()) {
                const lost = results[i]?.results[k]?.lost;
                const sums = this.lost[output];
                if (lost !== undefined && sums !== undefined)
                    sums.set(stretch.storage, addLost(sums.get(stretch.storage), lost));
            }
        }
        for (const [output, { parts }] of block.shares.entries()) {
            const crcs = this.crcs[output] ?? [];
            for (const part of parts) {
                if (part.kind === 'data') {
                    const storage = block.stretches[part.task]?.storage ?? -1;
                    const { crc = 0 } = results[part.task]?.results[part.result] ?? {};
                    crcs[storage] = crc32Combine(crcs[storage] ?? 0, crc, part.byteLength);
                }
                else
                    shares[output]?.set(pass_bytesOf(part, crcs), part.at);
            }
        }
        this.options.onProgress?.(this.bytesRead, this.total);
    }
    add({ storage, count }, result) {
        const { plan, tally } = this.options;
        const planned = plan.storages[storage];
        if (result === undefined || planned === undefined)
            throw new RangeError('a task is missing');
        const byteLength = count * torch_dtype/* DTYPES */.A[planned.dtype].size;
        this.checks.add(storage, result.inputCrcs, byteLength);
        this.bytesRead += byteLength * sourcesOf(plan, planned).sources;
        tally.add(storage, result);
    }
}
function addLost(sum, more) {
    if (sum === undefined)
        return more;
    return {
        ...more,
        errors: sum.errors + more.errors,
        relativeSum: sum.relativeSum + more.relativeSum,
        relativeWorst: Math.max(sum.relativeWorst, more.relativeWorst),
        nonzero: sum.nonzero + more.nonzero,
    };
}
/** Which of `everySource` have a storage. */
function sourcesOf({ sources }, { fromBase }) {
    return fromBase ? { firstSource: sources.length, sources: 1 } : { firstSource: 0, sources: sources.length };
}
/** What is read in another order than it is written, with its dimensions. */
function turnedStorages({ storages }) {
    return new Map(storages.flatMap(({ shape, order }, i) => (order === undefined ? [] : [[i, written(shape, order)]])));
}
/** Turns a stretch of a storage into a task. */
function taskMaker({ plan, model, base }, turned) {
    // Storages come one after the other.
    let adapted;
    const updateOf = (storage, first, count) => {
        const adaptation = plan.storages[storage]?.adaptation;
        if (adaptation === undefined)
            return undefined;
        if (adapted?.storage !== storage)
            adapted = { storage, by: new Adapted(adaptation, plan.adapters) };
        return adapted.by.update(first, count);
    };
    return (storage, first, count, results) => {
        const planned = plan.storages[storage];
        const stored = model.storages[storage];
        if (planned === undefined || stored === undefined)
            throw new RangeError(`there is no storage ${storage}`);
        const size = torch_dtype/* DTYPES */.A[planned.dtype].size;
        const dimensions = turned.get(storage);
        const turn = dimensions && turnOf(dimensions, size, first, count);
        const stretch = { storage, offset: first * size, ...sourcesOf(plan, planned), turn };
        const compared = base?.tensors[storage];
        const from = planned.mean;
        const to = componentsOf(stored.dtype);
        if (from === undefined || to === undefined) {
            const chosen = planned.fromBase ? 0 : plan.best;
            return { kind: 'copy', ...stretch, byteLength: count * size, chosen, base: compared !== undefined, results };
        }
        const type = compared && componentsOf(compared.dtype)?.type;
        return {
            kind: 'mean',
            ...stretch,
            count: count * from.perElement,
            from: from.type,
            to: results.every(({ store }) => isMade(store)) ? 'float32' : to.type,
            base: compared && type && { type, offset: first * torch_dtype/* DTYPES */.A[compared.dtype].size },
            update: updateOf(storage, first, count),
            results,
        };
    };
}
/** The fault of a task in terms of checkpoints and tensors. */
async function explain({ block, fault }, plan, base, signal) {
    const planned = plan.storages[block.stretches[fault.task]?.storage ?? -1];
    if (planned === undefined)
        return fault;
    const where = (0,message/* message */.i)('average.tensor', { name: planned.names[0] });
    const source = planned.fromBase ? plan.base : plan.sources[fault.input];
    if (fault.reason === 'not-finite')
        return await notFinite(source, planned, where, signal);
    const checkpoint = source?.checkpoint ?? base?.checkpoint;
    if (checkpoint === undefined)
        return fault;
    try {
        requireUnchanged(checkpoint);
    }
    catch (error) {
        return error;
    }
    const problem = (0,message/* message */.i)(fault.reason === 'ends-early' ? 'average.ends-early' : 'average.unreadable');
    return new errors/* CheckpointError */.jg(checkpoint.path, problem, { where, cause: fault.cause });
}
async function notFinite(source, planned, where, signal) {
    if (source === undefined) {
        return new errors/* SelectionError */.zp((0,message/* message */.i)('error.within', { where, problem: (0,message/* message */.i)('average.sum-overflows') }));
    }
    try {
        requireUnchanged(source.checkpoint);
        const tensor = sourceTensor(source, planned);
        if ((0,materialize/* fileRange */.Yj)(tensor) !== undefined)
            await (0,materialize/* verifyStorage */.Pv)(source.checkpoint, tensor.storage, signal);
    }
    catch (error) {
        if (error instanceof errors/* CheckpointError */.jg)
            return error;
        throw error;
    }
    const hint = (0,message/* message */.i)(planned.fromBase ? 'hint.base-diverged' : 'hint.diverged');
    return new errors/* CheckpointError */.jg(source.checkpoint.path, (0,message/* message */.i)('average.not-finite'), { where, hint });
}

;// CONCATENATED MODULE: ./.build/average/tally.js
/** What the pass over the weights measures besides the average, collected per tensor and returned as plain results. */


/** Largest finite values. */
const FLOAT16_MAX = 65504;
const HALF_MAX = {
    float16: FLOAT16_MAX,
    bfloat16: 2 ** 128 - 2 ** (127 - half_float/* HALF_FORMATS */.Hw.bfloat16.fractionBits),
};
/**
 * Most that a tensor may lose to float16, as |stored - mean| / |mean|, Euclidean. Rounding alone costs at most 2^-11
 * (0.0005); more is lost only where values lie below float16's normal range, 6.1e-5.
 */
const FLOAT16_MOST_LOST = 2e-3;
/**
 * A checkpoint is far out when it lies this many times as far from the mean of the others as they do themselves, and so far as a
 * share of that mean's length. Either alone is met by runs that went well: docs/decisions.md.
 */
const FAR_OUT_TIMES = 3.5;
const FAR_OUT_SHARE = 0.5;
/** Checkpoints are far apart when their typical distance from their mean is this share of its length: docs/decisions.md. */
const FAR_APART_SHARE = 0.45;
/** Adds up what the tasks of one pass found, and tells health, precision cost and the distance from the base when all have been added. */
class Tally {
    constructor(plan, 
    /** for each storage whether it is compared with the base model's */
    compared) {
        this.plan = plan;
        this.compared = compared;
        this.totals = plan.storages.map(() => ({
            squares: 0,
            errors: 0,
            relativeSum: 0,
            relativeWorst: 0,
            nonzero: 0,
            min: Infinity,
            max: -Infinity,
            moved: 0,
            baseSquares: 0,
            same: true,
            differ: false,
        }));
        this.distances = plan.sources.map(() => 0);
    }
    /** Takes what one task found in a storage. */
    add(storage, { stats, distances, differ, base }) {
        const totals = this.totals[storage];
        const fromBase = this.plan.storages[storage]?.fromBase;
        if (totals === undefined)
            throw new RangeError(`there is no storage ${storage}`);
        totals.differ ||= differ;
        if (stats !== undefined) {
            totals.squares += stats.squares;
            if (fromBase)
                totals.baseSquares += stats.squares;
            totals.errors += stats.errors;
            totals.relativeSum += stats.relativeSum;
            totals.relativeWorst = Math.max(totals.relativeWorst, stats.relativeWorst);
            totals.nonzero += stats.nonzero;
            totals.min = Math.min(totals.min, stats.min);
            totals.max = Math.max(totals.max, stats.max);
        }
        if (!fromBase) {
            distances.forEach((distance, i) => {
                this.distances[i] = (this.distances[i] ?? 0) + distance;
            });
        }
        if (base !== undefined) {
            totals.moved += base.moved;
            totals.baseSquares += base.squares;
            totals.same &&= base.same;
        }
    }
    /** Copied storages of which the checkpoints hold different values. */
    differing() {
        return this.plan.storages.filter((_, i) => this.totals[i]?.differ);
    }
    /** Tensors that a half format cannot hold. */
    misfits(format, converted) {
        return this.list().flatMap(({ index, planned, totals }) => {
            if (!converted(index))
                return [];
            const misfit = { storage: index, name: planned.names[0] };
            if (magnitude(totals) > HALF_MAX[format])
                return [{ ...misfit, reason: 'overflow' }];
            const lost = Math.sqrt(totals.errors / totals.squares);
            return format === 'float16' && lost > FLOAT16_MOST_LOST ? [{ ...misfit, reason: 'underflow' }] : [];
        });
    }
    health() {
        const floats = this.list().filter(({ planned }) => planned.mean !== undefined && planned.numel > 0);
        // What is the base model's own says nothing of the training; what fp16 can hold is asked of the whole model.
        const trained = floats.filter(({ planned }) => !planned.fromBase);
        const constants = trained.filter(({ planned, totals }) => planned.numel > 1 && totals.min === totals.max);
        const largest = floats.reduce((found, { planned, totals }) => {
            const here = magnitude(totals);
            return found !== null && found.magnitude >= here ? found : { name: planned.names[0], magnitude: here };
        }, null);
        return {
            distances: this.relativeDistances(),
            zero: constants.filter(({ totals }) => totals.max === 0).map(firstName),
            constant: constants.filter(({ totals }) => totals.max !== 0).map(firstName),
            largest,
            fp16Overflow: floats.filter(({ totals }) => magnitude(totals) > FLOAT16_MAX).map(firstName),
        };
    }
    /** @param converted which storages were stored in the half format */
    precisionCost(dtype, kept, converted) {
        const stored = this.list().flatMap(({ index, planned, totals }) => (converted(index) ? [{ planned, totals }] : []));
        return { dtype, kept: kept.map(({ name, reason }) => ({ name, reason })), modules: costOf(stored) };
    }
    /** What kernels have lost, by storage, over top-level modules. */
    lossOf(lost) {
        // Of a kernel that loses nothing there are no numbers.
        return costOf(this.list().flatMap(({ index, planned }) => {
            const totals = lost.get(index);
            return totals === undefined || totals.nonzero === 0 ? [] : [{ planned, totals }];
        }));
    }
    /** Names of those storages of which some number is larger. */
    largerThan(most, storages) {
        return this.list().flatMap(({ index, planned, totals }) => storages.has(index) && magnitude(totals) > most ? [planned.names[0]] : []);
    }
    baseDistance() {
        const modules = new Map();
        const unmoved = [];
        for (const { index, planned, totals } of this.list()) {
            if (!this.compared[index] && !planned.fromBase)
                continue;
            if (totals.same)
                unmoved.push(...planned.names);
            if (planned.mean === undefined)
                continue;
            const name = (0,torch_tensor/* topModule */.wr)(planned.names[0]);
            const { moved, squares } = modules.get(name) ?? { moved: 0, squares: 0 };
            modules.set(name, { moved: moved + totals.moved, squares: squares + totals.baseSquares });
        }
        const relative = [...modules].map(([module, { moved, squares }]) => [module, ratio(moved, squares)]);
        return { modules: new Map(relative), unmoved };
    }
    relativeDistances() {
        const squares = this.list().reduce((sum, { planned, totals }) => {
            return planned.fromBase ? sum : sum + totals.squares;
        }, 0);
        const distances = this.distances.map((distance) => ratio(distance, squares));
        const others = distances.length - 1;
        const sum = distances.reduce((total, distance) => total + distance ** 2, 0);
        return this.plan.sources.map(({ name }, i) => {
            const distance = distances[i] ?? 0;
            // From the mean of all to that of the others: it lies farther from the one, and what is left of the sum is theirs.
            const fromOthers = (distance * distances.length) / others;
            const theirs = Math.sqrt(Math.max(0, sum - distance * fromOthers) / others);
            const isFar = fromOthers > FAR_OUT_TIMES * theirs && fromOthers > FAR_OUT_SHARE;
            return { name, distance, farOut: others > 1 && isFar };
        });
    }
    list() {
        return this.plan.storages.flatMap((planned, index) => {
            const totals = this.totals[index];
            return totals === undefined ? [] : [{ index, planned, totals }];
        });
    }
}
/**
 * The typical distance from the mean, where it is so far that the checkpoints cannot be of one training though none of them is the
 * odd one; else undefined.
 */
function farApart({ distances }) {
    if (distances.some(({ farOut }) => farOut))
        return undefined;
    const typical = Math.sqrt(distances.reduce((sum, { distance }) => sum + distance ** 2, 0) / distances.length);
    return typical > FAR_APART_SHARE ? typical : undefined;
}
function costOf(stored) {
    const modules = new Map();
    for (const { planned, totals } of stored) {
        const name = (0,torch_tensor/* topModule */.wr)(planned.names[0]);
        const { worst, sum, nonzero } = modules.get(name) ?? { worst: 0, sum: 0, nonzero: 0 };
        modules.set(name, {
            worst: Math.max(worst, totals.relativeWorst),
            sum: sum + totals.relativeSum,
            nonzero: nonzero + totals.nonzero,
        });
    }
    return [...modules].map(([module, { worst, sum, nonzero }]) => ({
        module,
        largestRelativeError: worst,
        meanRelativeError: nonzero === 0 ? 0 : sum / nonzero,
    }));
}
function firstName({ planned }) {
    return planned.names[0];
}
/** The largest magnitude; 0 where nothing was seen. */
function magnitude({ min, max }) {
    return Math.max(0, -min, max);
}
/** Square root of a ratio of squares; 0 where there is nothing to compare with. */
function ratio(squares, of) {
    return of === 0 ? 0 : Math.sqrt(squares / of);
}

;// CONCATENATED MODULE: ./.build/average/write.js
/** Carries out a plan: one pass over the weights, from the checkpoints to the finished model file. */














/**
 * Writes the planned average to its targets. The sums are float64, added in the order of the sources, divided by their
 * number and rounded once. Every byte that counts is read once and its checksum verified; memory does not depend on
 * the size of the model.
 *
 * Infinities that are the same in all checkpoints (masks, observers) are copied.
 *
 * @throws CheckpointError for a damaged or changed checkpoint, or one with NaN or infinite weights
 * @throws SelectionError where the checkpoints must agree and do not, `precisionStrict` is not met, or a format has no number for
 *   some weight
 * @throws WriteError when the file cannot be written
 * @throws the signal's reason when it is aborted
 */
async function writeAverage(plan, options) {
    const { targets, signal } = options;
    const [{ path }] = targets;
    for (const { path } of targets)
        (0,atomic_file/* makeDirectoryOf */.zY)(path);
    const layouts = targets.map(({ file }) => file.layout(plan.model));
    const scratch = (name) => (0,atomic_file/* partialPath */.Dn)(`${path}.unpacked-${name}`);
    const opened = [];
    let pool;
    try {
        const used = usedStorages(layouts);
        const sources = everySource(plan);
        const tensorsOf = (source) => plan.storages.map((planned, i) => used.has(i) && planned.fromBase === (source === plan.base) ? sourceTensor(source, planned) : undefined);
        const compared = comparedTensors(plan, options).map((tensor, i) => (used.has(i) ? tensor : undefined));
        const unpacked = [...sources.map((source) => scratchBytes(tensorsOf(source))), scratchBytes(compared)];
        const scratched = unpacked.reduce((sum, bytes) => sum + bytes, 0);
        const length = layouts.reduce((sum, { byteLength }) => sum + byteLength, 0);
        if (scratched > 0 || targets.length > 1)
            await (0,atomic_file/* requireSpace */.MK)(path, scratched + length);
        for (const [i, source] of sources.entries()) {
            opened.push(await locate(source.checkpoint, tensorsOf(source), scratch(`${i}`), signal, opened[0]));
        }
        const base = await locateBase(compared, options, scratch('base'));
        const located = opened.slice();
        if (base !== undefined)
            opened.push(base.located);
        pool = new BlockPool(options.threads?.all ?? [], {
            locations: located.map(({ locations }) => locations),
            base: base?.located.locations,
            outputs: targets.length,
            keepsMeans: layouts.some(isMadeOfMeans),
            turns: plan.storages.some(({ order }) => order !== undefined),
            measure: options.health,
            signal,
        });
        const means = { located, base, pool };
        for (let planned = plan;;) {
            try {
                return await attempt(planned, options, means, []);
            }
            catch (error) {
                if (!(error instanceof NotFinite))
                    throw error;
                // What is made of means cannot be copied instead.
                if (layouts.some(isMadeOfMeans))
                    throw error.explained;
                const constants = planned === plan ? await infiniteConstants(plan, located, signal) : new Set();
                if (constants.size === 0)
                    throw error.explained;
                planned = copying(plan, constants);
            }
        }
    }
    finally {
        // The pool first: it reads from what is closed next.
        await pool?.close();
        for (const one of opened)
            one.close();
    }
}
/** The plan with these storages copied, as they are. */
function copying(plan, constants) {
    const storages = plan.storages.map((planned, i) => (constants.has(i) ? { ...planned, mean: undefined } : planned));
    return { ...plan, storages, model: outputModel(storages, plan.model.tensors, plan.precision, constants), constants };
}
/** Storages of which some file holds elements: no format need hold all. */
function usedStorages(layouts) {
    const pieces = layouts.flatMap(({ pieces }) => pieces);
    return new Set(pieces.flatMap((piece) => (piece.kind === 'data' ? [piece.storage] : [])));
}
function isMadeOfMeans({ pieces }) {
    return pieces.some((piece) => piece.kind === 'data' && isMade(piece.store));
}
/** Writes the files with the tensors in `kept` as they were; once more, if others turn out not to fit the precision. */
async function attempt(plan, options, means, kept) {
    const { targets, signal, onProgress } = options;
    const stay = new Set([...plan.constants, ...kept.map(({ storage }) => storage)]);
    const model = kept.length === 0 ? plan.model : outputModel(plan.storages, plan.model.tensors, plan.precision, stay);
    const tally = new Tally(plan, plan.storages.map((_, i) => means.base?.tensors[i] !== undefined));
    const converted = (storage) => model.storages[storage]?.dtype !== plan.storages[storage]?.dtype;
    const half = halfFormat(plan);
    const outputs = [];
    try {
        for (const { path, file: format } of targets) {
            const layout = format.layout(model);
            outputs.push({ layout, file: await (0,atomic_file/* openAtomic */.wT)(path, layout.byteLength), target: path, format });
        }
        const pass = await runPass({ plan, model, outputs, ...means, tally, signal, onProgress });
        // The disk is asked for what verification looks at while the checksums are compared.
        const prefetching = outputs.map(({ file, layout }) => (0,verify/* prefetchHeaders */.e6)(file.path, layout));
        const [readAgain] = await Promise.all([pass.checks.finish(signal), ...prefetching]);
        requireAgreement(plan, tally);
        for (const { layout, target } of outputs)
            requireRange(layout, target, tally);
        const misfits = half === undefined ? [] : tally.misfits(half, converted);
        if (misfits.length > 0) {
            for (const { file } of outputs)
                file.discard();
            if (options.precisionStrict)
                throw strictError(plan, misfits);
            return await attempt(plan, options, means, misfits);
        }
        for (const { file, format, layout } of outputs) {
            await file.commit((written) => (0,verify/* verifyModelFile */.pX)(written, format, layout));
        }
        const health = options.health ? tally.health() : null;
        const precision = half === undefined ? null : tally.precisionCost(half, kept, converted);
        return {
            files: write_filesOf(outputs, pass.digests),
            model,
            health,
            precision,
            losses: pass.lost.map((lost) => tally.lossOf(lost)),
            baseDistance: means.base === undefined ? null : tally.baseDistance(),
            notices: [...noticesOf(plan, tally), ...oddities(health, precision)],
            bytesRead: pass.bytesRead + readAgain + means.located.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
        };
    }
    catch (error) {
        for (const { file } of outputs)
            file.discard();
        throw error;
    }
}
function write_filesOf(outputs, digests) {
    const [first, ...others] = outputs.map(({ format, layout }, i) => {
        return { name: format.name, bytes: layout.byteLength, digest: `sha256:${digests[i]}` };
    });
    if (first === undefined)
        throw new RangeError('no file was written');
    return [first, ...others];
}
function halfFormat({ precision }) {
    if (precision === 'keep')
        return undefined;
    return precision === 'fp16' ? 'float16' : 'bfloat16';
}
/** The base model's tensors that can be compared: of the same shape, with elements of a measured type. */
function comparedTensors({ storages }, { compareWith: base }) {
    if (base === undefined)
        return [];
    return storages.map(({ names, dtype, shape, mean, fromBase, order }) => {
        const tensor = fromBase ? undefined : base.stateDict.get(names[0]);
        if (tensor === undefined || !(0,torch_tensor/* sameNumbers */.pB)(tensor.shape, shape))
            return undefined;
        const comparable = mean === undefined ? tensor.dtype === dtype : COMPARED.has(tensor.dtype) && COMPARED.has(dtype);
        if (!comparable)
            return undefined;
        return order === undefined ? tensor : asRead(tensor, order);
    });
}
async function locateBase(tensors, { compareWith: base, signal }, scratchPath) {
    if (base === undefined)
        return undefined;
    const { checkpoint } = base;
    return { checkpoint, tensors, located: await locate(checkpoint, tensors, scratchPath, signal) };
}
/** What becomes float32 without loss. */
const COMPARED = new Set(['float32', 'float16', 'bfloat16']);
/** @throws SelectionError where the checkpoints differ in what cannot be averaged or chosen */
function requireAgreement(plan, tally) {
    const names = tally
        .differing()
        .flatMap((planned) => (planned.mustAgree ? [`${planned.names[0]} (${planned.dtype})`] : []));
    if (names.length === 0)
        return;
    const values = { count: names.length, checkpoints: plan.sources.length, names };
    throw new errors/* SelectionError */.zp((0,message/* message */.i)('average.must-agree', values), { hint: (0,message/* message */.i)('hint.single-checkpoint') });
}
/** Largest magnitudes that kernels can store: of Q8_0 the scale of a block is a float16. */
const MOST_STORED = { float16: 65_504, q8_0: 127 * 65_504 };
/** @throws SelectionError where a file's type has no number for some weight */
function requireRange({ pieces }, target, tally) {
    for (const type of ['float16', 'q8_0']) {
        const storages = new Set(pieces.flatMap((piece) => (piece.kind === 'data' && piece.store.kind === type ? [piece.storage] : [])));
        const names = tally.largerThan(MOST_STORED[type], storages);
        if (names.length === 0)
            continue;
        const problem = (0,message/* message */.i)('average.stored-overflow', { type, count: names.length, names });
        throw new errors/* SelectionError */.zp((0,message/* message */.i)('error.file', { file: target, problem }), {
            hint: (0,message/* message */.i)('hint.stored-overflow'),
        });
    }
}
function strictError(plan, misfits) {
    const lines = ['overflow', 'underflow'].flatMap((kind) => {
        const names = misfits.filter(({ reason }) => reason === kind).map(({ name }) => name);
        const values = { precision: plan.precision, count: names.length, names };
        return names.length === 0 ? [] : [(0,message/* message */.i)(`average.${kind}`, values)];
    });
    return new errors/* SelectionError */.zp(lines, { hint: (0,message/* message */.i)('hint.precision-strict') });
}
function noticesOf(plan, tally) {
    const from = plan.sources[plan.best]?.name ?? '';
    const differ = tally
        .differing()
        .map(({ names }) => (0,notice/* notice */.lm)('integers-differ', 'info', { tensor: names[0], from }));
    const copied = plan.storages
        .filter(({ mustAgree }) => mustAgree)
        .map(({ names, dtype }) => (0,notice/* notice */.lm)('copied-dtype', 'info', { tensor: names[0], dtype }));
    const infinite = [...plan.constants].flatMap((storage) => plan.storages[storage]?.names ?? []);
    const kept = infinite.length === 0 ? [] : [(0,notice/* notice */.lm)('infinite-kept', 'info', { names: infinite.join(', ') })];
    return [...differ, ...copied, ...kept];
}
/** Findings of health and precision that deserve a notice. */
function oddities(health, precision) {
    const far = (health?.distances ?? [])
        .filter(({ farOut }) => farOut)
        .map(({ name, distance }) => (0,notice/* notice */.lm)('far-out', 'warning', { name, distance }));
    const distance = health === null ? undefined : farApart(health);
    const apart = distance === undefined ? [] : [(0,notice/* notice */.lm)('far-apart', 'warning', { distance })];
    const count = precision?.kept.length ?? 0;
    const kept = count === 0 ? [] : [(0,notice/* notice */.lm)('precision-kept', 'warning', { count })];
    return [...far, ...apart, ...kept];
}

// EXTERNAL MODULE: ./.build/funasr/input-files.js
var input_files = __webpack_require__(36);
// EXTERNAL MODULE: ./.build/funasr/small-file.js
var small_file = __webpack_require__(6988);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./.build/model-file/protobuf.js
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
const protobuf_WINDOW_BYTES = 512;
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
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('protobuf.damaged'), {
            where: (0,message/* message */.i)('torch.where.byte', { at: field }),
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
            window = source.read(at, Math.min(protobuf_WINDOW_BYTES, end - at));
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

;// CONCATENATED MODULE: ./.build/funasr/vocabulary.js
/** The list of tokens that turns the output layer's rows into text (FunASR's funasr/tokenizer/abs_tokenizer.py). */





/** Tensors with one row for each token, by FunASR's names: the first that a model has decides. */
const TOKEN_ROWS = [
    'decoder.output_layer.weight', // Paraformer, SeacoParaformer, Conformer
    'ctc.ctc_lo.weight', // SenseVoiceSmall, FunASRNano, SanmKWS
    'hotword_output_layer.weight', // SeacoParaformer without its decoder
    'encoder.out_linear2.linear.weight', // FsmnKWS
    'embed.weight', // CT-Transformer: words in, punctuation out
];
/** Tokens that the model tells apart; undefined where no tensor says so. */
function countOutputs(tensors) {
    return TOKEN_ROWS.map((name) => tensors.get(name)).find((shape) => shape?.length === 2)?.[0];
}
/**
 * Reads a list of tokens: a JSON list of strings (`.json`) or one token a line (`.txt`).
 * @returns undefined for anything else, for a list without FunASR's unknown symbol and for one with a token twice, which its tokenizers refuse
 */
function readTokens(name, bytes) {
    const text = decodeText(bytes);
    if (text === undefined)
        return undefined;
    const tokens = name.endsWith('.txt') ? text.replace(/\r?\n$/, '').split(/\r?\n/) : parseList(text);
    // FunASR's tokenizers refuse a token that stands twice as well.
    return tokens?.includes('<unk>') && new Set(tokens).size === tokens.length ? tokens : undefined;
}
const counted = new WeakMap();
/** The number of tokens in such a list, which is taken apart but once: half a million of them take half a second. */
function countTokens(name, bytes) {
    const known = counted.get(bytes) ?? new Map();
    counted.set(bytes, known);
    const kind = name.endsWith('.txt') ? 'lines' : 'json';
    if (!known.has(kind))
        known.set(kind, readTokens(name, bytes)?.length);
    return known.get(kind);
}
/**
 * The pieces of a SentencePiece model, in order: its ModelProto, in which each field 1 is a piece of text, score and type
 * (sentencepiece_model.proto).
 * @returns undefined for anything else
 */
function readPieces(bytes) {
    const source = (0,byte_source/* memorySource */.Pq)('', bytes);
    const pieces = [];
    try {
        for (const { number, wire, start, end } of protobufFields(source)) {
            if (wire !== BYTES || number > 5)
                return undefined;
            if (number !== 1)
                continue;
            let text = '';
            for (const inner of protobufFields(source, start, end)) {
                if (PIECE_FIELDS[inner.number] !== inner.wire)
                    return undefined;
                if (inner.number !== 1)
                    continue;
                const decoded = (0,utf8/* decodeUtf8 */._)(source.read(inner.start, inner.end - inner.start));
                if (decoded === undefined)
                    return undefined;
                text = decoded;
            }
            pieces.push(text);
        }
    }
    catch (error) {
        if (error instanceof errors/* CheckpointError */.jg)
            return undefined;
        throw error;
    }
    return pieces.length > 0 ? pieces : undefined;
}
/** Counts the pieces of a SentencePiece model. */
function countPieces(bytes) {
    return readPieces(bytes)?.length;
}
/** Wire types of a piece's fields: text, score (32 bits), type (varint). */
const PIECE_FIELDS = { 1: BYTES, 2: FIXED32, 3: VARINT };
/** Lines, strings and lists that a file is taken apart into at most: the longest known list of tokens has 272,727. */
const MOST_PARTS = 600_000;
/** Whether text is taken apart within this program's memory. */
function hasFewParts(bytes) {
    let halves = 0;
    for (const byte of bytes)
        halves += HALVES[byte] ?? 0;
    return halves <= 2 * MOST_PARTS;
}
/** A part is the end of a line, what JSON begins a list or a map with, and two quotes. */
const HALVES = Uint8Array.from({ length: 256 }, (_, byte) => byte === 0x22 ? 1 : '\n[{'.includes(String.fromCharCode(byte)) ? 2 : 0);
/** Whether bytes are tiktoken's ranks: lines of a token in base64 and its rank, counted from 0. */
function isTiktoken(bytes) {
    // A blank line, at the end too, fails where FunASR splits it in two.
    const lines = decodeText(bytes)
        ?.replace(/\r?\n$/, '')
        .split(/\r?\n/) ?? [];
    return lines.length >= FEWEST_RANKS && lines.every((line, i) => RANK.exec(line)?.[1] === String(i));
}
/** One for each byte, at least. */
const FEWEST_RANKS = 256;
const RANK = /^[A-Za-z0-9+/]*={0,2} (\d+)$/;
/** undefined for bytes that are not UTF-8 text. */
function decodeText(bytes) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return undefined;
    // A byte order mark stays: Python's json refuses it.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
}
function parseList(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/funasr/assets.js
/**
 * Reads the files and directories that a FunASR model needs beside its weights, and tells what is none.
 *
 * The run directory may come from anyone: on a pull request its config.yaml could name a private key of the runner as
 * `token_list`, and the package is uploaded. So a file is taken if it lies in a place that belongs to the training, and from
 * anywhere else only if its content proves what it is.
 */






const WEIGHTS = /\.(?:pt|pth|bin|ckpt|onnx|safetensors|gguf)$/i;
/**
 * Hidden files, code, and requirements.txt, which FunASR installs when it loads a model. Weights and what is made here
 * have their own way; in capitals they would be the same files to Windows and macOS.
 */
const NEVER_PACKED = /(?:^|\/)(?:\.|requirements\.txt$|(?:funasr-slim|configuration)\.json$|config\.yaml$)|\.(?:py|pyc|pyd|so|dll|dylib|exe|sh|bat|cmd|ps1|pkl|pickle|pem|key)$/i;
/** What tokenizers and the configurations of language models come as (transformers' AutoTokenizer and AutoConfig). */
const OF_DIRECTORY = /(?:^|\/)(?:LICENSE|NOTICE)$|(?<!\.index)\.(?:json|txt|md|model|tiktoken|jinja2?|vocab|bpe|merges|codes|spm|dict)$/i;
/** Qwen3's directory has ten files of 16 MB in all; Gemma's tokenizer.json alone 33 MB. */
const MOST_FILES = 64;
const LARGEST_DIRECTORY = 128 * 2 ** 20;
const MOST_LEVELS = 4;
/** What is taken apart, a token list or dictionary: the seg_dict of seaco-paraformer has 8.3 MB. */
const LARGEST_LIST = 2 ** 24;
/** Whether a name is that of weights: a package has its own. */
function isWeights(name) {
    return WEIGHTS.test(name);
}
/** Whether a file of this name may be in a package beside the weights and what is made for it. */
function isPackable(name) {
    return (0,small_file/* isPlainRelative */.NL)(name) && !NEVER_PACKED.test(name) && !isWeights(name);
}
/**
 * What lies at a path; undefined where nothing does, or nothing that can be seen.
 * @param kind a file, or perhaps a directory of files
 */
function findAsset(path, kind, permission) {
    const real = (0,small_file/* realOf */.MN)(path);
    if (real === undefined)
        return undefined;
    try {
        if ((0,small_file/* statOf */._N)(real)?.isDirectory() && kind === 'any')
            return { path: real, content: readDirectory(real, permission) };
        const bytes = readChecked(real, (0,external_node_path_.basename)(path), kind === 'file' ? LARGEST_LIST : small_file/* LARGEST_SMALL_FILE */.uF);
        if (bytes.length === 0)
            return { refused: (0,message/* message */.i)('package.empty') };
        if (kind === 'file' && !hasFewParts(bytes))
            return { refused: (0,message/* message */.i)('small-file.parts', { most: MOST_PARTS }) };
        if (permission.includes(real) || isProven((0,external_node_path_.basename)(path), bytes))
            return { path: real, content: bytes };
        return { refused: (0,message/* message */.i)('package.outside') };
    }
    catch (error) {
        const code = (0,errors/* systemErrorCode */.vq)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        if (code === undefined && !(error instanceof small_file/* UnfitFileError */.bk))
            throw error;
        return { refused: (0,errors/* reasonOf */.A3)(error) };
    }
}
/** @throws UnfitFileError if it is not data, a system error where it cannot be read */
function readChecked(real, name, most) {
    // The cache of Hugging Face has digests for names: what a link is called counts there.
    if (!isPackable(name) || !isPackable((0,external_node_path_.basename)(real)))
        throw new small_file/* UnfitFileError */.bk((0,message/* message */.i)('package.not-packable'));
    const bytes = (0,small_file/* readSmallFile */.EW)(real, most);
    const problem = contentProblem(bytes) ?? (/\.json$/i.test(name) && namesCode(bytes) ? (0,message/* message */.i)('package.code') : undefined);
    if (problem !== undefined)
        throw new small_file/* UnfitFileError */.bk(problem);
    return bytes;
}
/** What often lies in a file's place. */
function contentProblem(bytes) {
    const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
    if (head.startsWith('version https://git-lfs.github.com/spec/'))
        return (0,message/* message */.i)('package.lfs-pointer');
    return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html|head)/i.test(head) ? (0,message/* message */.i)('package.html') : undefined;
}
/**
 * Whether JSON names code that transformers fetches and runs, if it is configured to trust that. FunASR's way to vLLM and some
 * of its model classes tell it so.
 */
function namesCode(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return (buffer.includes('auto_map') || buffer.includes('\\u00')) && AUTO_MAP.test(buffer.toString('latin1'));
}
/** The key, each letter as it is or escaped. */
const AUTO_MAP = /"(?:a|\\u0061)(?:u|\\u0075)(?:t|\\u0074)(?:o|\\u006[fF])(?:_|\\u005[fF])(?:m|\\u006[dD])(?:a|\\u0061)(?:p|\\u0070)"\s*:/;
/** Whether bytes are what no secret is: statistics, or a vocabulary. */
function isProven(name, bytes) {
    return (decodeText(bytes.subarray(0, 64))?.startsWith('<Nnet>') ||
        countTokens(name, bytes) !== undefined ||
        countPieces(bytes) !== undefined ||
        isTiktoken(bytes));
}
/** The data of a directory, in the order of names: no weights, no code, nothing hidden. @throws UnfitFileError */
function readDirectory(directory, permission) {
    if (permission.isOrHolds(directory))
        throw new small_file/* UnfitFileError */.bk((0,message/* message */.i)('package.whole-place'));
    if (!permission.includes(directory))
        throw new small_file/* UnfitFileError */.bk((0,message/* message */.i)('package.outside'));
    const files = new Map();
    let total = 0;
    for (const name of listData(directory, '', MOST_LEVELS)) {
        const real = (0,small_file/* realOf */.MN)((0,external_node_path_.join)(directory, name));
        if (real === undefined)
            continue;
        total += (0,small_file/* statOf */._N)(real)?.size ?? 0;
        if (files.size === MOST_FILES || total > LARGEST_DIRECTORY) {
            throw new small_file/* UnfitFileError */.bk((0,message/* message */.i)('package.large-directory', { most: MOST_FILES, bytes: LARGEST_DIRECTORY }));
        }
        try {
            if (!permission.includes(real))
                throw new small_file/* UnfitFileError */.bk((0,message/* message */.i)('package.outside'));
            files.set(name, readChecked(real, (0,external_node_path_.basename)(name), small_file/* LARGEST_SMALL_FILE */.uF));
        }
        catch (error) {
            if (!(error instanceof small_file/* UnfitFileError */.bk))
                throw error;
            throw new small_file/* UnfitFileError */.bk((0,message/* message */.i)('error.file', { file: name, problem: (0,errors/* reasonOf */.A3)(error) }));
        }
    }
    if (files.size === 0)
        throw new small_file/* UnfitFileError */.bk((0,message/* message */.i)('package.empty-directory'));
    return files;
}
function listData(directory, prefix, levels) {
    const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(directory, prefix), { withFileTypes: true });
    return entries
        .filter(({ name }) => !name.startsWith('.') && (0,small_file/* isPlainRelative */.NL)(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
        const name = `${prefix}${entry.name}`;
        if (entry.isDirectory())
            return levels > 1 ? listData(directory, `${name}/`, levels - 1) : [];
        return OF_DIRECTORY.test(name) && isPackable(name) ? [name] : [];
    });
}
/** Most of what is next to the weights, in bytes. */
const LARGEST_PACKAGE = 4 * small_file/* LARGEST_SMALL_FILE */.uF;

// EXTERNAL MODULE: ./.build/funasr/base-model.js
var base_model = __webpack_require__(4357);
// EXTERNAL MODULE: ./.build/funasr/base-models.js
var base_models = __webpack_require__(3408);
// EXTERNAL MODULE: ./.build/funasr/interpolation.js
var interpolation = __webpack_require__(5444);
;// CONCATENATED MODULE: ./.build/funasr/package-config.js
/**
 * The package's config.yaml: of the run's configuration what building and running the model needs, and nothing that would
 * act on those who load it. FunASR merges it into AutoModel's arguments (funasr/download/download_model_from_hub.py,
 * funasr/auto/auto_model.py build_model), so that a key more is an argument more: code to fetch and run, models to
 * download, weights not to be loaded, a device. Keys pass through an allow-list; a key that FunASR does not read has no reader.
 */




/** What build_model itself reads of config.yaml. */
const BUILDING = [
    'model',
    'model_conf',
    'tokenizer',
    'tokenizer_conf',
    'frontend',
    'frontend_conf',
    'lang',
    'vocab_size',
];
/**
 * Arguments of the model classes' constructors, and what they look up among further ones (FunASR 1.4.16, funasr/models:
 * Paraformer and those that derive from it, SenseVoiceSmall, FunASRNano, Transformer, Conformer, SanmKWS, FsmnKWS,
 * CTTransformer, FsmnVADStreaming, LCBNet, UniASR, SCAMA, Transducer, BAT, LLMASR).
 */
const MODEL = [
    'adaptor',
    'adaptor_conf',
    'att_unit',
    'audio_adaptor',
    'audio_adaptor_conf',
    'audio_encoder',
    'audio_encoder_conf',
    'auxiliary_ctc_dropout_rate',
    'auxiliary_ctc_weight',
    'auxiliary_lm_loss_smoothing',
    'auxiliary_lm_loss_weight',
    'bias_encoder_bid',
    'bias_encoder_dropout_rate',
    'bias_encoder_type',
    'bias_predictor',
    'bias_predictor_conf',
    'blank_id',
    'cr_ctc_weight',
    'crit_attn_smooth',
    'crit_attn_weight',
    'ctc',
    'ctc2',
    'ctc2_conf',
    'ctc2_weight',
    'ctc_conf',
    'ctc_decoder',
    'ctc_decoder_conf',
    'ctc_tokenizer',
    'ctc_tokenizer_conf',
    'ctc_vocab_size',
    'ctc_weight',
    'dataset_conf', // FunASRNano builds its tokenizer of CTC from it
    'decoder',
    'decoder2',
    'decoder2_conf',
    'decoder_attention_chunk_type',
    'decoder_attention_chunk_type2',
    'decoder_conf',
    'detach_ctc_decoder',
    'dropout_rate',
    'embed_unit',
    'enable_maas_finetune',
    'encoder',
    'encoder1_encoder2_joint_training',
    'encoder2',
    'encoder2_conf',
    'encoder_conf',
    'eos',
    'fastemit_lambda',
    'freeze_encoder2',
    'fusion_encoder',
    'fusion_encoder_conf',
    'ignore_id',
    'inner_dim',
    'input_size',
    'insert_blank',
    'interctc_weight',
    'joint_network',
    'joint_network_conf',
    'length_normalized_loss',
    'llm',
    'llm_conf',
    'loss_weight_model1',
    'lsm_weight',
    'NO_BIAS',
    'normalize',
    'normalize_conf',
    'predictor',
    'predictor2',
    'predictor2_bias',
    'predictor2_conf',
    'predictor2_weight',
    'predictor_bias',
    'predictor_conf',
    'predictor_weight',
    'punc_list',
    'punc_weight',
    'report_cer',
    'report_wer',
    'sampling_ratio',
    'seaco_decoder',
    'seaco_decoder_conf',
    'seaco_length_normalized_loss',
    'seaco_lsm_weight',
    'seaco_weight',
    'select_length',
    'select_num',
    'sentence_end_id',
    'share_embedding',
    'sos',
    'specaug',
    'specaug_conf',
    'stride_conv',
    'stride_conv_conf',
    'sym_blank',
    'sym_space',
    'target_buffer_length',
    'text_encoder',
    'text_encoder_conf',
    'train_decoder',
    'transducer_weight',
    'two_emb_layer',
    'use_1st_decoder_loss',
    'use_decoder_embedding',
    'vad_post_args',
];
/** How the model is run, where `generate()` is not told otherwise (the `inference` methods of funasr/models). */
const RUNNING = [
    'ban_emo_unk',
    'beam_size',
    'chunk_size',
    'clas_scale',
    'decoder_chunk_look_back',
    'decoding_ctc_weight',
    'encoder_chunk_look_back',
    'fs',
    'hotword',
    'hotwords',
    'itn',
    'jieba_usr_dict',
    'keywords',
    'language',
    'length_penalty',
    'lm_weight',
    'max_length',
    'max_new_tokens',
    'maxlenratio',
    'min_length',
    'minlenratio',
    'nbest',
    'num_beams',
    'output_timestamp',
    'penalty',
    'pred_timestamp',
    'prompt',
    'repetition_penalty',
    'seg_dicts',
    'split_size',
    'temperature',
    'text_norm',
    'token_lists',
    'token_num_relax',
    'top_p',
    'use_itn',
];
const ALLOWED = new Set([...BUILDING, ...MODEL, ...RUNNING]);
/**
 * What no section may bring either: how the base's weights were taken over, code, a device, places of the training.
 * `hub` within a section decides what is built (`llm_conf.hub`) and stays; at the top it is not on the list.
 */
const package_config_NOWHERE = new Set([
    'excludes',
    'scope_map',
    'ignore_init_mismatch',
    'trust_remote_code',
    'remote_code',
    'device',
    'model_path',
    'init_param',
    'output_dir',
    'oss_bucket',
]);
/** What the models read of `dataset_conf`, which otherwise is about the training data. */
const DATASET = new Set([
    'audio_encoder_downsample_rate',
    'ctc_tokenizer',
    'ctc_tokenizer_conf',
    'do_think',
    'sys_prompt',
]);
/** `/data`, `~/x`, `C:\x`, `\\server`: places of one machine. */
const ABSOLUTE_PATH = /^(?:\/[^\s/]|~[\w-]*\/|[A-Za-z]:[\\/]|\\\\|file:\/\/)/;
/** Sections and values under these keys are text for the model, whatever they look like. */
const TEXT_KEY = /prompt|hotword|keyword|text_norm|punc_list|symbol|sym_/;
/** An argument's name; no reader of YAML takes more than 1,024 characters for a key, escapes and all. */
const package_config_LONGEST_KEY = 128;
/** Whether a package may set what these keys lead to, in config.yaml or by `file_path_metas`. */
function isAllowed([top, ...rest]) {
    if (!ALLOWED.has(top ?? null) || rest.some((key) => package_config_NOWHERE.has(key) || String(key).length > package_config_LONGEST_KEY))
        return false;
    return top !== 'dataset_conf' || rest[0] === undefined || DATASET.has(rest[0]);
}
/** Whether what stands under a key is text for the model. */
function isTextKey(key) {
    return TEXT_KEY.test(String(key));
}
/** Whether text is a path of one machine, of whatever system. */
function isAbsolutePath(value) {
    return typeof value === 'string' && ABSOLUTE_PATH.test(value);
}
/** Of a run's configuration what a package may set. */
function allowedPart(config) {
    const part = (value, keys) => {
        if ((0,funasr_yaml/* isYamlMap */.S6)(value))
            return entries(value, keys);
        return Array.isArray(value) ? value.map((item, i) => part(item, [...keys, String(i)])) : value;
    };
    const entries = (map, keys) => new Map([...map]
        .map(([key, value]) => [[...keys, key], key, value])
        .filter(([path]) => isAllowed(path))
        .map(([path, key, value]) => [key, part(value, path)]));
    return entries(config, []);
}
/**
 * Where a model class takes the name of another model, which FunASR fetches from a hub and builds, with code if that says so
 * (fun_asr_nano/model.py, llm_asr/model.py, llm_asr_nar/model.py).
 */
const MODEL_NAMES = [['audio_encoder'], ['encoder_conf', 'init_param_path']];
/** The keys of names of models on a hub that are not of those who make FunASR: what they contain is unknown. */
function foreignModels(part) {
    // The constructor's arguments are those of model_conf with the others over them.
    const places = MODEL_NAMES.flatMap((keys) => [keys, ['model_conf', ...keys]]);
    return places.flatMap((keys) => {
        const name = (0,run_config.at)(part, ...keys);
        const isForeign = typeof name === 'string' && /[\\/]/.test(name) && !isAbsolutePath(name) && !(0,base_models/* isOfFunasr */.jt)(name);
        return isForeign ? [{ keys, name }] : [];
    });
}
/** What FunASR's servers and funasr-onnx fail on as null, and FunASR takes for absent. */
const NEVER_NULL = new Set(['lang', 'frontend_conf.cmvn_file']);
/**
 * The configuration for a package: without places of the training machine, and without what cannot be resolved.
 * @param part of the resolved configuration what a package may set
 * @param files for key paths (joined by dots; an index for a list's item) of files what to say in their place, if anything:
 *   configuration.json names a package's files and FunASR lets that overrule config.yaml; funasr-onnx fails where both name a
 *   CMVN file
 */
function packageConfig(part, files) {
    const clean = (value, path) => {
        if ((0,funasr_yaml/* isYamlMap */.S6)(value))
            return cleanMap(value, `${path}.`);
        if (Array.isArray(value)) {
            if (value.some((_, i) => files.has(`${path}.${i}`)))
                return undefined;
            // A list's items have no key of their own: tokens and prompts stay as they are.
            return value.map((item) => ((0,funasr_yaml/* isYamlMap */.S6)(item) ? cleanMap(item, `${path}.`) : item));
        }
        if (files.has(path))
            return files.get(path);
        if ((0,interpolation/* hasReference */.UN)(value) || (value === null && NEVER_NULL.has(path)))
            return undefined;
        return isAbsolutePath(value) && !isTextKey(path.slice(path.lastIndexOf('.') + 1)) ? undefined : value;
    };
    const cleanMap = (map, prefix) => new Map([...map].flatMap(([key, value]) => {
        const kept = clean(value, `${prefix}${String(key)}`);
        return kept === undefined ? [] : [[key, kept]];
    }));
    return cleanMap(part, '');
}

;// CONCATENATED MODULE: ./.build/funasr/file-path-metas.js
/**
 * configuration.json of a package, and its `file_path_metas`: for each argument of AutoModel that is a file, the file's name
 * within the model directory. FunASR joins directory and name where that file exists (add_file_root_path in
 * funasr/download/download_model_from_hub.py) and lets the result overrule config.yaml.
 */



/** Files and directories beside the weights: no `init_param` (the model itself) and no `config`. */
function namedFiles(configuration) {
    const files = [];
    const refused = [];
    const walk = (value, keys) => {
        if (typeof value === 'string') {
            const name = value.replace(/^\.\/|\/$/g, '');
            if (name === '')
                return;
            // What the metas say overrules config.yaml: what was taken out of it must not come back.
            if (isPackable(name) && isAllowed(keys))
                files.push({ keys, name });
            else
                refused.push(value);
        }
        else if (Array.isArray(value) || (0,run_config/* isMap */.jh)(value)) {
            for (const [key, item] of Object.entries(value))
                walk(item, [...keys, key]);
        }
    };
    const metas = (0,run_config.at)(configuration, 'file_path_metas');
    if ((0,run_config/* isMap */.jh)(metas)) {
        const { init_param: _weights, config: _config, ...rest } = metas;
        walk(rest, []);
    }
    return { files, refused, named: (0,run_config/* isMap */.jh)(metas) };
}
/**
 * The configuration.json of a package: of another's what a hub says of a model, and the metas of the weights, config.yaml
 * and `files`. Nothing else passes: ModelScope's own loader takes names of code from it.
 */
function packageConfiguration(other, { init_param, config, files, }) {
    const root = new Map();
    for (const { keys, name } of files)
        insert(root, keys, name);
    const [ms, hf] = ['ms', 'hf'].map((hub) => (0,run_config.at)(other, 'model_name_in_hub', hub));
    const task = plainText((0,run_config.at)(other, 'task'));
    return {
        framework: plainText((0,run_config.at)(other, 'framework')) ?? 'pytorch',
        ...(task !== null && { task }),
        model: { type: plainText((0,run_config.at)(other, 'model', 'type')) ?? 'funasr' },
        pipeline: { type: plainText((0,run_config.at)(other, 'pipeline', 'type')) ?? 'funasr-pipeline' },
        ...((plainText(ms) ?? plainText(hf)) !== null && {
            model_name_in_hub: { ms: plainText(ms) ?? '', hf: plainText(hf) ?? '' },
        }),
        file_path_metas: { init_param, config, ...file_path_metas_plain(root) },
    };
}
/** A name of a class or of a model in a hub, and no path of a machine. */
function plainText(value) {
    const found = (0,run_config/* textOrNull */.ef)(value);
    return found !== null && /^\w[\w.+-]*(?:\/\w[\w.-]*)?$/.test(found) ? found : null;
}
function insert(tree, [key, ...rest], name) {
    if (key === undefined)
        return;
    if (rest.length === 0) {
        tree.set(key, name);
        return;
    }
    const child = tree.get(key);
    const branch = child instanceof Map ? child : new Map();
    tree.set(key, branch);
    insert(branch, rest, name);
}
function file_path_metas_plain(tree) {
    if (typeof tree === 'string')
        return tree;
    const entries = [...tree].map(([key, value]) => [key, file_path_metas_plain(value)]);
    const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
    return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./.build/funasr/package-names.js
/** What files are called in a package: as the base model calls them, else as they were called where they lay. */


/** Names in use. Windows and macOS make no difference between `A` and `a`. */
class PackageNames {
    constructor() {
        this.owners = new Map();
    }
    /**
     * The name that a file gets: another than asked for where a file of other content has that.
     * @param given what the base model's configuration.json calls the file of this slot
     * @param keys of the slot
     */
    nameOf(file, given, keys) {
        const same = given !== undefined && (file.ofBase || (0,external_node_path_.basename)(given) === (0,external_node_path_.basename)(file.at));
        return this.register(same ? given : this.plain(file.at, keys), file);
    }
    /** A name for a file that is missing, so that no other stands in its place. */
    keep(wanted) {
        return this.register(wanted, { path: `missing ${wanted}`, content: new Map() });
    }
    register(wanted, file) {
        const [, stem = wanted, ending = ''] = /^(.+?)(\.[^/]*)?$/.exec(wanted) ?? [];
        for (let count = 1;; count++) {
            const name = count === 1 ? wanted : `${stem}-${count}${ending}`;
            const clash = [...this.owners].filter(([taken]) => clashes(taken, name.toLowerCase()));
            if (clash.every(([taken, owner]) => taken === name.toLowerCase() && package_names_isSame(owner, file))) {
                this.owners.set(name.toLowerCase(), file);
                return name;
            }
        }
    }
    /** The last part of a path of any system as a name that every system takes, else the last key. */
    plain(path, keys) {
        const called = path.split(/[\\/]+/).findLast((part) => part !== '') ?? '';
        const name = called
            .replace(/[^\p{L}\p{N}._+-]/gu, '_')
            .replace(/^\.+|[. ]+$/g, '')
            .slice(-100);
        return isPackable(name) ? name : (keys.findLast((key) => !/^\d+$/.test(key)) ?? 'file');
    }
}
/** The same name, or one a folder of the other. */
function clashes(a, b) {
    return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
function package_names_isSame(a, b) {
    if (a.path === b.path)
        return true;
    return (a.content instanceof Uint8Array && b.content instanceof Uint8Array && Buffer.compare(a.content, b.content) === 0);
}

;// CONCATENATED MODULE: ./.build/funasr/slots.js
/**
 * The files that a model needs beside its weights, each by its place in the configuration: `tokenizer_conf.token_list`,
 * `llm_conf.init_param_path`. They are named by config.yaml, by `file_path_metas` of configuration.json, or, where a model
 * directory has none, by FunASR's plain names (funasr/download/download_model_from_hub.py).
 */






/** Files that FunASR knows by a name of its own; a later one of the same kind goes before. */
const PLAIN_FILES = [
    { keys: ['tokenizer_conf', 'token_list'], name: 'tokens.txt' },
    { keys: ['tokenizer_conf', 'token_list'], name: 'tokens.json' },
    { keys: ['tokenizer_conf', 'seg_dict'], name: 'seg_dict' },
    { keys: ['tokenizer_conf', 'bpemodel'], name: 'bpe.model' },
    { keys: ['frontend_conf', 'cmvn_file'], name: 'am.mvn' },
    { keys: ['jieba_usr_dict'], name: 'jieba_usr_dict' },
];
/** Keys under which FunASR opens a file, never a directory. */
const FILE_KEYS = new Set([
    ...PLAIN_FILES.map(({ keys }) => keys.at(-1) ?? ''),
    'seg_dict_file',
    'vocab_path',
]);
/** Keys of lists of files; all other lists hold tokens, prompts and the like. */
const FILE_LISTS = new Set(['token_lists', 'seg_dicts']);
/** Whether FunASR opens what stands there as a file. */
function isFileSlot([first = '', ...rest]) {
    return FILE_LISTS.has(first) || FILE_KEYS.has(rest.at(-1) ?? first);
}
/** Whether the file of these keys lists the tokens of the output layer. */
function isTokenList(keys) {
    return keys.join('.') === 'tokenizer_conf.token_list';
}
/** What FunASR calls the file of these keys where it has a name of its own for it. */
function plainNames(keys) {
    return PLAIN_FILES.filter((file) => slots_isSame(file.keys, keys))
        .map(({ name }) => name)
        .reverse();
}
/** `seg_dict_file` is another word for `seg_dict`. */
function slots_isSame(a, b) {
    const plain = (keys) => keys.join('.').replace(/\.seg_dict_file$/, '.seg_dict');
    return plain(a) === plain(b);
}
/** Lists the slots: those of config.yaml in its order, then those that the configuration or the base model adds. */
function listSlots({ config, ofRun, configuration, baseHas, exists }) {
    const slots = new Map();
    const weights = [];
    for (const { keys, path } of pathsOf(config ?? new Map(), exists)) {
        if (isWeights(path))
            weights.push(keys);
        else
            slots.set(keys.join('.'), { keys, path, name: undefined });
    }
    const { files, refused, named } = namedFiles(configuration);
    const plain = named ? [] : PLAIN_FILES.filter(({ name }) => baseHas(name));
    for (const { keys, name } of [...files, ...plain]) {
        if (ofRun && hasOther(config, keys, name))
            continue;
        // Plain names are few, names in a configuration need not be.
        const like = named ? undefined : [...slots.values()].find((slot) => slots_isSame(slot.keys, keys));
        const id = (like?.keys ?? keys).join('.');
        slots.set(id, { keys, path: undefined, ...slots.get(id), name });
    }
    return { slots: [...slots.values()], weights, refused };
}
/** Whether a run was told to do without this file: `null`, tokens one by one, a hub's id. */
function hasOther(config, keys, name) {
    const value = (0,run_config.at)(config, ...keys);
    if (value === undefined)
        return false;
    return (typeof value !== 'string' ||
        (!isAbsolutePath(value) && !isFileSlot(keys) && external_node_path_.posix.basename(value) !== external_node_path_.posix.basename(name)));
}
function pathsOf(config, exists) {
    const walk = (value, keys) => {
        if ((0,funasr_yaml/* isYamlMap */.S6)(value))
            return [...value].flatMap(([key, item]) => walk(item, [...keys, String(key)]));
        if (Array.isArray(value)) {
            const isOfFiles = keys.length === 1 && FILE_LISTS.has(keys[0] ?? '');
            return isOfFiles ? value.flatMap((item, i) => walk(item, [...keys, String(i)])) : [];
        }
        return typeof value === 'string' && isPath(keys, value, exists) ? [{ keys, path: value }] : [];
    };
    return walk(config, []);
}
/** Whether config.yaml means a file or a directory there, and no class, hub's id or text. */
function isPath(keys, value, exists) {
    const key = keys.at(-1) ?? '';
    if (value === '' || isTextKey(key) || keys.join('.') === 'model')
        return false;
    if (isAbsolutePath(value) || isFileSlot(keys) || /^\.{1,2}[\\/]/.test(value))
        return true;
    return (/[\\/]/.test(value) || key === 'init_param_path') && exists(value);
}

// EXTERNAL MODULE: ./.build/funasr/training-place.js
var training_place = __webpack_require__(9164);
;// CONCATENATED MODULE: ./.build/funasr/sources.js
/** Finds the file of a slot: what the run was trained with before what the base model has, wherever both lie now. */






/** Looks for files among what the run and its base model may mean by their names. */
class Finder {
    constructor(around) {
        this.around = around;
        const { model, directory } = around.base;
        const asked = model.reason === 'asked';
        const named = asked && directory !== null ? [directory] : [];
        const guessed = asked && model.source === 'file' && model.path !== null ? [(0,external_node_path_.dirname)(model.path)] : [];
        this.allowed = new funasr_places/* AllowedPlaces */.pR(around.runDir, { named, guessed }, around.places);
        this.inBase = directory === null ? undefined : (0,funasr_places/* withinModel */.nm)(directory);
    }
    /** Whether a path of config.yaml leads to something on this machine. */
    exists(path) {
        return this.placesOf(path).some((place) => (0,small_file/* realOf */.MN)(place) !== undefined);
    }
    /** The first of all that a slot may mean. */
    search(slot) {
        const refused = [];
        const seen = new Set();
        for (const candidate of this.candidates(slot)) {
            const id = `${candidate.ofBase} ${candidate.at}`;
            if (seen.has(id))
                continue;
            seen.add(id);
            const finding = this.take(slot, candidate);
            if (finding === undefined)
                continue;
            if (!('refused' in finding))
                return { best: finding, refused };
            refused.push({ path: candidate.at, problem: finding.refused });
        }
        return { best: undefined, refused };
    }
    /** What the base model's directory has for a slot. */
    inBaseModel(slot) {
        const candidate = this.candidates(slot).find(({ ofBase }) => ofBase);
        const finding = candidate && this.take(slot, candidate);
        return finding === undefined || 'refused' in finding ? undefined : finding;
    }
    take({ keys }, candidate) {
        const permission = (candidate.ofBase ? this.inBase : undefined) ?? this.allowed;
        const finding = findAsset(candidate.at, isFileSlot(keys) ? 'file' : 'any', permission);
        if (finding === undefined || 'refused' in finding)
            return finding;
        return { ...candidate, ...finding, from: this.inBase?.includes(finding.path) ? 'base' : candidate.from };
    }
    placesOf(path) {
        return (0,training_place/* placesOf */.e)(path, this.around.config, this.around.places.workspace);
    }
    candidates({ keys, path, name }) {
        const { base, baseNames, runDir } = this.around;
        const candidates = [];
        const way = path === undefined ? undefined : this.wayInBase(path);
        const inBase = (name) => base.directory === null || name === undefined ? undefined : (0,external_node_path_.join)(base.directory, name);
        const ofBase = inBase(name);
        const vouched = name !== undefined && (baseNames || plainNames(keys).includes(name));
        const add = (at, from, own, moved = true) => {
            if (at !== undefined)
                candidates.push({ at, from, own, moved, ofBase: vouched && at === ofBase });
        };
        if (path !== undefined) {
            for (const [i, at] of this.placesOf(path).entries())
                add(at, 'config', true, i > 0 || way !== undefined);
            if (way !== undefined && (0,small_file/* isPlainRelative */.NL)(way))
                add(inBase(way), 'base', true);
        }
        add(ofBase, 'base', path === undefined);
        const called = path === undefined ? undefined : lastPart(path);
        for (const directory of [runDir, (0,external_node_path_.dirname)(runDir)]) {
            for (const one of new Set([name, called, ...plainNames(keys)])) {
                if (one === undefined || !(0,small_file/* isPlainRelative */.NL)(one))
                    continue;
                add((0,external_node_path_.join)(directory, one), 'run', called === undefined || called === one);
            }
        }
        return candidates;
    }
    /** What a path of config.yaml is called within the base model's directory, as the training knew that. */
    wayInBase(path) {
        const { modelPath, initParam } = this.around.config;
        const recorded = [modelPath, initParam?.replace(/[\\/][^\\/]*$/, '')].filter((one) => typeof one === 'string');
        // Nothing says where the base model was: its file is known by its name.
        if (recorded.length === 0)
            return lastPart(path);
        return recorded.map((directory) => (0,training_place/* wayWithin */.x)(directory, path)).find((way) => way !== undefined);
    }
}
function lastPart(path) {
    return path.split(/[\\/]+/).findLast((part) => part !== '') ?? '';
}

;// CONCATENATED MODULE: ./.build/funasr/package.js
/**
 * What goes into the package, a directory that `AutoModel(model=directory)` loads on any machine. Gathered in memory
 * before anything is written, so that its size is known exactly and what was checked is what gets written.
 */
















/** Real configurations name two to five. */
const MOST_SLOTS = 32;
/**
 * Finds what FunASR's loader needs beside the weights: what the run's config.yaml names, wherever that lies now, before
 * what the base model's directory has, before what is next to the checkpoints. Both configurations are regenerated, with
 * what building and running the model needs and nothing else.
 */
function gatherPackage(request) {
    const { base, runConfig, places } = request;
    const baseConfig = base.directory === null ? undefined : (0,run_config/* readRunConfig */.oL)(base.directory);
    const config = runConfig.resolved === null && baseConfig?.resolved ? baseConfig : runConfig;
    const allowed = config.resolved && allowedPart(config.resolved);
    const part = allowed && request.withoutLora ? withoutLora(allowed) : allowed;
    const baseNames = namedFiles(baseConfig?.json ?? null).named;
    const finder = new Finder({ base, baseNames, config, runDir: runConfig.directory, places });
    const { slots, weights, refused } = listSlots({
        config: part,
        ofRun: config === runConfig,
        configuration: baseConfig?.json ?? runConfig.json,
        baseHas: (name) => base.directory !== null && (0,small_file/* statOf */._N)((0,external_node_path_.join)(base.directory, name))?.isFile() === true,
        exists: (path) => finder.exists(path),
    });
    const gathering = new Gathering(countOutputs(request.tensors), finder);
    for (const name of refused.slice(0, MOST_SLOTS))
        gathering.refuse(name, (0,message/* message */.i)('package.not-packable'));
    if (slots.length > MOST_SLOTS) {
        const values = { count: slots.length, most: MOST_SLOTS };
        gathering.refuse(run_config/* CONFIGURATION_JSON */.k$, (0,message/* message */.i)('package.too-many-files', values));
    }
    for (const slot of slots.slice(0, MOST_SLOTS))
        gathering.add(slot);
    const packaged = part && gathering.clean(part, [...slots.map(({ keys }) => keys), ...weights]);
    gathering.addConfig(packaged, config);
    gathering.addConfiguration(baseConfig?.json ?? runConfig.json);
    return gathering.plan(packaged, base.model.source === 'table' ? base.model.name : (runConfig.hubIds[0] ?? ''));
}
class Gathering {
    constructor(outputs, finder) {
        this.outputs = outputs;
        this.finder = finder;
        this.files = new Map();
        this.slots = [];
        /** what config.yaml names and is not a file */
        this.others = [];
        this.names = new PackageNames();
        this.sources = new Set();
        this.missing = new Set();
        this.notices = [];
        this.counted = new Map();
        this.bytes = 0;
    }
    /** Takes the slot's file from the best place that has it. */
    add(slot) {
        const { keys, path } = slot;
        const { best: first, refused } = this.finder.search(slot);
        const best = first && this.fitting(slot, first);
        if (!best?.own)
            for (const { path, problem } of refused)
                this.refuse(path, problem);
        const name = best && this.take(slot, best);
        if (best === undefined || name === undefined) {
            const wanted = this.names.keep(slot.name ?? this.names.plain(path ?? '', keys));
            const problem = refused[0]?.problem ?? (0,message/* message */.i)(best === undefined ? 'package.absent' : 'package.too-large');
            this.missing.add(wanted);
            this.slots.push({ keys, name: undefined, from: undefined, problem, wanted });
            return;
        }
        this.count(keys, best);
        const taken = { keys, name, from: best.from, wanted: name };
        if (best.own || path === undefined) {
            this.slots.push(taken);
        }
        else {
            this.notices.push((0,notice/* notice */.lm)('package-replaced', 'info', { file: path, other: best.at }));
            const problem = refused[0]?.problem ?? (0,message/* message */.i)('package.replaced', { file: path });
            this.slots.push({ ...taken, problem });
        }
    }
    /**
     * Of token lists the base's where only that fits the output layer and the first is the same file as the training knew it,
     * found where something else may lie by now; else the first.
     */
    fitting(slot, first) {
        if (!isTokenList(slot.keys) || this.outputs === undefined || tokensIn(first) === this.outputs)
            return first;
        if (!first.moved || (0,external_node_path_.basename)(first.at) !== (0,external_node_path_.basename)(slot.name ?? ''))
            return first;
        const other = this.finder.inBaseModel(slot);
        return other !== undefined && tokensIn(other) === this.outputs ? other : first;
    }
    /** The name that a source has in the package; undefined where the package would become too large. */
    take({ keys, name: given }, source) {
        const { from, content } = source;
        const parts = content instanceof Uint8Array ? [['', content]] : [...content];
        const added = parts.reduce((sum, [, part]) => sum + part.length, 0);
        const name = this.names.nameOf(source, given, keys);
        if (this.files.has(name) || this.files.has(`${name}/${parts[0]?.[0]}`))
            return name;
        if (this.bytes + added > LARGEST_PACKAGE)
            return undefined;
        this.bytes += added;
        for (const [part, bytes] of parts) {
            this.sources.add((0,external_node_path_.join)(source.path, part));
            const file = part === '' ? name : `${name}/${part}`;
            this.files.set(file, { name: file, from, content: bytes });
        }
        return name;
    }
    count(keys, source) {
        const tokens = isTokenList(keys) ? tokensIn(source) : undefined;
        const pieces = keys.at(-1) === 'bpemodel' && source.content instanceof Uint8Array ? countPieces(source.content) : undefined;
        const count = tokens ?? pieces;
        if (count !== undefined)
            this.counted.set(keys.at(-1) ?? '', count);
    }
    /** What config.yaml says. @param dropped keys of files */
    clean(part, dropped) {
        const files = new Map(dropped.map((keys) => [keys.join('.'), undefined]));
        for (const { keys, name } of foreignModels(part).filter(({ keys }) => !files.has(keys.join('.')))) {
            const problem = (0,message/* message */.i)('package.other-model', { name });
            this.refuse(name, problem);
            this.others.push({ keys, name: undefined, from: undefined, problem });
            files.set(keys.join('.'), undefined);
        }
        // FunASR's way to vLLM reads config.yaml alone, and looks for the directory of the language model in the package.
        for (const { keys, name } of this.slots)
            if (keys.at(-1) === 'init_param_path')
                files.set(keys.join('.'), name);
        return packageConfig(part, files);
    }
    addConfig(packaged, { yaml }) {
        if (packaged === null || yaml === null) {
            this.missing.add(run_config/* CONFIG_YAML */.J7);
            return;
        }
        this.addText(run_config/* CONFIG_YAML */.J7, (0,funasr_yaml/* emitYaml */.h2)((0,interpolation/* restoreReferences */.ZJ)(packaged, yaml)));
        const inline = (0,run_config.at)(packaged, 'tokenizer_conf', 'token_list');
        if (Array.isArray(inline))
            this.counted.set('token_list', inline.length);
    }
    /** FunASR skips files that are not there: what is missing can be laid into the package later. */
    addConfiguration(other) {
        const files = this.slots.map(({ keys, wanted }) => ({ keys, name: wanted }));
        const json = packageConfiguration(other, { init_param: base_model/* MODEL_FILE */.r, config: run_config/* CONFIG_YAML */.J7, files });
        this.addText(run_config/* CONFIGURATION_JSON */.k$, `${JSON.stringify(json, null, 2)}\n`);
    }
    addText(name, content) {
        this.files.set(name, { name, from: 'made', content: Buffer.from(content) });
    }
    refuse(file, problem) {
        this.notices.push((0,notice/* notice */.lm)('package-refused', 'warning', { file, problem }));
    }
    /** @param owner the model that missing files belong to; '' where none is known */
    plan(config, owner) {
        const missing = [...this.missing];
        const notices = [...this.notices];
        const vocabulary = this.vocabulary();
        if (vocabulary?.fits === false) {
            const { tokens, outputs } = vocabulary;
            notices.push((0,notice/* notice */.lm)('vocabulary-mismatch', 'warning', { tokens, outputs }));
        }
        if (missing.length > 0)
            notices.push((0,notice/* notice */.lm)('package-missing', 'info', { files: missing.join(', '), from: owner }));
        return {
            files: [...this.files.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
            sources: [...this.sources],
            slots: [...this.slots.map(({ wanted: _, ...slot }) => slot), ...this.others],
            config,
            missing,
            vocabulary,
            notices,
        };
    }
    /** A model with both has its output layer for the tokens of the list. */
    vocabulary() {
        const tokens = this.counted.get('token_list') ?? this.counted.get('bpemodel');
        if (tokens === undefined || this.outputs === undefined)
            return null;
        return { tokens, outputs: this.outputs, fits: tokens === this.outputs };
    }
}
function tokensIn({ at: path, content }) {
    return content instanceof Uint8Array ? countTokens(path, content) : undefined;
}

// EXTERNAL MODULE: ./.build/funasr/package-record.js
var package_record = __webpack_require__(1910);
// EXTERNAL MODULE: ./.build/funasr/report-files.js
var report_files = __webpack_require__(1400);
;// CONCATENATED MODULE: ./.build/judge/compare.js
/** What happened to the base model's tensors, from names, shapes and dtypes alone. How far weights moved is measured elsewhere. */

/**
 * Compares what is to be written of the model with the base model's state dict.
 *
 * @returns names in the order of their own file; modules in the base's order, then those that are new.
 *   `moved` and `unmoved` are null: this reads no weights.
 */
function compareTensors(slim, base) {
    const slimEntries = entriesOfModel(slim);
    const baseEntries = entriesOfStateDict(base);
    const common = [...baseEntries].flatMap(([name, from]) => {
        const to = slimEntries.get(name);
        return to === undefined ? [] : [{ name, from, to }];
    });
    return {
        added: [...slimEntries.keys()].filter((name) => !baseEntries.has(name)),
        removed: [...baseEntries.keys()].filter((name) => !slimEntries.has(name)),
        reshaped: common
            .filter(({ from, to }) => !(0,torch_tensor/* sameNumbers */.pB)(from.shape, to.shape))
            .map(({ name, from, to }) => ({ name, base: from.shape, slim: to.shape })),
        retyped: common
            .filter(({ from, to }) => from.dtype !== to.dtype)
            .map(({ name, from, to }) => ({ name, base: from.dtype, slim: to.dtype })),
        modules: compareModules(slimEntries, baseEntries),
        unmoved: null,
    };
}
/** Of the base model's tensors those that a file of its own kind would hold as well, and what the model has lost. */
function comparable(base, planned, held) {
    const names = new Set(held.map(({ name }) => name));
    return new Map([...base].filter(([name]) => names.has(name) || !planned.has(name)));
}
/**
 * The model of `bytes` against its base model: growth, and the tensors where the base model's file is at hand.
 * @param distance null where no weight was read
 */
function compareWithBase(base, bytes, tensors, distance) {
    const growthBytes = base.bytes === null ? null : bytes - base.bytes;
    return {
        ...base,
        growthBytes,
        growthPercent: growthBytes === null || !base.bytes ? null : (growthBytes / base.bytes) * 100,
        tensors: tensors && {
            ...tensors,
            modules: tensors.modules.map((entry) => ({ ...entry, moved: distance?.modules.get(entry.module) ?? null })),
            unmoved: distance?.unmoved ?? null,
        },
    };
}
function compareModules(slim, base) {
    const slimBytes = bytesByModule(slim);
    const baseBytes = bytesByModule(base);
    return [...new Set([...baseBytes.keys(), ...slimBytes.keys()])].map((module) => ({
        module,
        baseBytes: baseBytes.get(module) ?? 0,
        slimBytes: slimBytes.get(module) ?? 0,
        moved: null,
    }));
}
function bytesByModule(entries) {
    const sums = new Map();
    for (const [name, { bytes }] of entries) {
        const module = (0,torch_tensor/* topModule */.wr)(name);
        sums.set(module, (sums.get(module) ?? 0) + bytes);
    }
    return sums;
}
function entriesOfModel(tensors) {
    const seen = new Set();
    const entries = new Map();
    for (const { name, shape, storage, dtype, byteLength } of tensors) {
        entries.set(name, { dtype, shape, bytes: seen.has(storage) ? 0 : byteLength });
        seen.add(storage);
    }
    return entries;
}
function entriesOfStateDict(stateDict) {
    const seen = new Set();
    const entries = new Map();
    for (const [name, { dtype, shape, storage, offset }] of stateDict) {
        const place = `${offset} ${storage.key}`;
        entries.set(name, { dtype, shape, bytes: seen.has(place) ? 0 : (0,torch_tensor/* tensorBytes */.X2)({ dtype, shape }) });
        seen.add(place);
    }
    return entries;
}

;// CONCATENATED MODULE: ./.build/funasr/data-files.js
/** What FunASR reads out of a package's data files, as far as it must agree with the tensors. */

/** A mean and a variance for each value of a frame: 11 kB for 560 of them. */
const LARGEST_CMVN = 2 ** 20;
/**
 * The shift and the scale of a CMVN file (load_cmvn in funasr/frontends/wav_frontend.py: the line after `<AddShift>` or
 * `<Rescale>` is `<LearnRateCoef> 0 [ v v ... ]`), of the same length.
 * @returns undefined for what load_cmvn fails on: no text, more than 1 MiB, blank lines, a vector missing, vectors of
 *   two lengths, values that are not numbers
 */
function readCmvn(bytes) {
    const text = bytes.length > LARGEST_CMVN ? undefined : decodeText(bytes);
    if (text === undefined)
        return undefined;
    const lines = text
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .map((line) => line.trim().split(/\s+/));
    if (lines.some(([first]) => first === ''))
        return undefined;
    const valuesAfter = (head) => {
        const index = lines.findLastIndex(([first]) => first === head);
        const next = index === -1 ? undefined : lines[index + 1];
        if (next?.[0] !== '<LearnRateCoef>')
            return undefined;
        const values = next.slice(3, -1).map(Number);
        return values.every(Number.isFinite) ? values : undefined;
    };
    const shift = valuesAfter('<AddShift>');
    const scale = valuesAfter('<Rescale>');
    return shift !== undefined && shift.length === scale?.length ? { shift, scale } : undefined;
}
/** How many values the shift and the scale of a CMVN file have; undefined where it is none. */
function countCmvn(bytes) {
    return readCmvn(bytes)?.shift.length;
}
const BRACE = { open: 0x7b, close: 0x7d };
/** Python's json refuses it. */
const BYTE_ORDER_MARK = '\ufeff';
/**
 * Whether FunASR reads these bytes as a seg_dict or lexicon (load_seg_dict in funasr/tokenizer/char_tokenizer.py): each line
 * begins with a word. An empty one has no words.
 */
function isLexicon(bytes) {
    const text = decodeText(bytes);
    if (text === undefined)
        return false;
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
    return text === '' || lines.every((line) => line.trim() !== '');
}
/**
 * A JSON object in a file, such as a Hugging Face model's config.json; undefined for anything else. One of more parts than
 * this program takes apart is taken for an object without keys, if it begins and ends as one.
 */
function readJsonObject(bytes) {
    if (!hasFewParts(bytes))
        return bytes.at(0) === BRACE.open && bytes.at(-1) === BRACE.close ? {} : undefined;
    const text = decodeText(bytes);
    if (text === undefined || text.startsWith(BYTE_ORDER_MARK))
        return undefined;
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/funasr/model-classes.js
/**
 * What FunASR's model classes are made of, as far as a package can be told whole by it (FunASR 1.4.16, funasr/models).
 * A class that is not here is not known: whether FunASR loads such a package is said to be unknown.
 */

const isAbove0 = (value) => typeof value !== 'object' && Number(value ?? 0) > 0;
/** `ctc_weight` stands in model_conf (funasr/models/transformer/model.py builds `ctc` for a weight above 0). */
const withCtc = (...modules) => (config) => isAbove0((0,run_config.at)(config, 'model_conf', 'ctc_weight')) ? [...modules, 'ctc'] : modules;
const PARAFORMER = { modules: withCtc('encoder', 'decoder', 'predictor') };
const TRANSFORMER = { modules: withCtc('encoder', 'decoder') };
/** The keyword decoder fails without a lexicon (sanm_kws/model.py `inference`). */
const KWS = { modules: () => ['encoder', 'ctc'], needs: ['seg_dict'] };
const CLASSES = new Map(Object.entries({
    Paraformer: PARAFORMER,
    ParaformerStreaming: PARAFORMER,
    BiCifParaformer: PARAFORMER,
    ContextualParaformer: { modules: withCtc('encoder', 'decoder', 'predictor', 'bias_encoder') },
    SeacoParaformer: {
        modules: withCtc('encoder', 'decoder', 'predictor', 'bias_encoder', 'seaco_decoder', 'hotword_output_layer'),
    },
    SenseVoiceSmall: { modules: () => ['encoder', 'embed', 'ctc'] },
    FunASRNano: {
        modules: (config) => [
            'audio_encoder',
            'audio_adaptor',
            'llm',
            ...(config.get('ctc_decoder') ? ['ctc_decoder', 'ctc'] : []),
        ],
    },
    SanmKWS: KWS,
    SanmKWSStreaming: KWS,
    FsmnKWS: { modules: () => ['encoder'] },
    Transformer: TRANSFORMER,
    Conformer: TRANSFORMER,
    EBranchformer: TRANSFORMER,
    Branchformer: TRANSFORMER,
    FsmnVADStreaming: { modules: () => ['encoder'] },
    CTTransformer: { modules: () => ['embed', 'encoder', 'decoder'] },
    CTTransformerStreaming: { modules: () => ['embed', 'encoder', 'decoder'] },
}));
/** The class that a configuration's `model` names; undefined for one that is not known here. */
function modelClassOf(config) {
    const name = config.get('model');
    return typeof name === 'string' ? CLASSES.get(name) : undefined;
}
/**
 * The files that a tokenizer is made of (funasr/tokenizer), the one first without which it does not come about. It does without any
 * other. SenseVoiceTokenizer, which has a vocabulary of its own where it is given none, is left out.
 */
const TOKENIZER_FILES = new Map([
    ['CharTokenizer', ['token_list', 'seg_dict', 'non_linguistic_symbols']],
    ['SentencepiecesTokenizer', ['bpemodel']],
    ['HuggingfaceTokenizer', ['init_param_path']],
]);
/** The last keys of files that FunASR does without: hotwords and keywords are split by character then. */
const DISPENSABLE = new Set(['seg_dict', 'seg_dict_file', 'jieba_usr_dict']);

;// CONCATENATED MODULE: ./.build/judge/deployable.js
/**
 * Whether FunASR can load the package as it is: from what AutoModel would do with the directory (build_model in
 * funasr/auto/auto_model.py, load_pretrained_model in funasr/train_utils), every file and tensor is there and fits.
 */








/** Looks at everything: a user should see all problems at once. */
function judgeDeployment(request) {
    const { config, format } = request;
    const known = config === null ? undefined : modelClassOf(config);
    const outputs = known && countOutputs(request.tensors);
    const found = [
        ...(request.loadable ? [] : [(0,notice/* deploymentProblem */.vx)('format-not-loaded', { format })]),
        ...(config === null ? [(0,notice/* deploymentProblem */.vx)('no-config', {})] : []),
        ...missingFiles(request, known?.needs ?? []),
        ...(config === null ? [] : unnamedFiles(config, request)),
        ...missingTensors(request, config === null ? undefined : known?.modules(config)),
        ...(config === null
            ? []
            : [
                ...unreadAdapters(config, request),
                ...request.slots.flatMap((slot) => unfitFile(slot, config, request, outputs)),
                ...inlineTokens(config, outputs),
            ]),
    ];
    const unknown = config !== null && known === undefined;
    const name = (0,run_config/* textOrNull */.ef)(config?.get('model')) ?? '?';
    return {
        state: found.length > 0 ? 'incomplete' : unknown ? 'unknown' : 'ready',
        problems: [...found, ...(unknown ? [(0,notice/* deploymentProblem */.vx)('class-unknown', { model: name })] : [])].map((one) => ({
            ...one,
            format,
        })),
    };
}
// ---- files ----
const ABSENT = (0,message/* message */.i)('package.absent');
function missingFiles({ slots, config }, needs) {
    const unnamed = needs.filter((key) => !slots.some(({ keys }) => keys.at(-1) === key));
    const missing = slots.filter(({ keys, name }) => {
        const key = keys.at(-1) ?? '';
        return name === undefined && (needs.includes(key) || !(DISPENSABLE.has(key) || isPassedOver(keys, config)));
    });
    return [
        ...missing.map(({ keys, problem: why = ABSENT }) => (0,notice/* deploymentProblem */.vx)('file-missing', { key: keys.join('.'), problem: why })),
        ...unnamed.map((key) => (0,notice/* deploymentProblem */.vx)('file-missing', { key: `tokenizer_conf.${key}`, problem: ABSENT })),
        ...slots.flatMap(({ keys, name, problem: why }) => name === undefined || why === undefined || DISPENSABLE.has(keys.at(-1) ?? '')
            ? []
            : [(0,notice/* deploymentProblem */.vx)('file-replaced', { key: keys.join('.'), file: name, problem: why })]),
    ];
}
function tokenizersOf(config) {
    return [config?.get('tokenizer') ?? []].flat();
}
/** Whether no tokenizer of the model reads a file of these keys: a configuration.json may be of another model. */
function isPassedOver([section, key = '', ...rest], config) {
    const read = tokenizersOf(config).map((tokenizer) => TOKENIZER_FILES.get(tokenizer));
    const isKnown = section === 'tokenizer_conf' && rest.length === 0 && read.length > 0;
    return isKnown && read.every((files) => files !== undefined && !files.includes(key));
}
/** What a tokenizer needs and neither config.yaml nor configuration.json names. */
function unnamedFiles(config, { slots }) {
    return [...new Set(tokenizersOf(config))].flatMap((tokenizer) => {
        const [needed] = TOKENIZER_FILES.get(tokenizer) ?? [];
        if (needed === undefined || slots.some(({ keys }) => keys.includes(needed) || keys.includes(`${needed}s`)))
            return [];
        const inline = (0,run_config.at)(config, 'tokenizer_conf', needed);
        return Array.isArray(inline)
            ? []
            : [(0,notice/* deploymentProblem */.vx)('file-unnamed', { tokenizer: String(tokenizer), key: `tokenizer_conf.${needed}` })];
    });
}
function unfitFile(slot, config, request, outputs) {
    const { name } = slot;
    if (name === undefined)
        return [];
    const bytes = request.files.get(name);
    const key = slot.keys.at(-1) ?? '';
    if (bytes === undefined)
        return isDirectory(name, request) ? unfitDirectory(name, request) : [];
    const damaged = (0,notice/* deploymentProblem */.vx)('file-damaged', { file: name });
    switch (key) {
        case 'token_list': {
            const tokens = countTokens(name, bytes);
            return tokens === undefined ? [damaged] : countsOf('vocabulary-mismatch', tokens, outputs);
        }
        case 'bpemodel': {
            const pieces = countPieces(bytes);
            return pieces === undefined ? [damaged] : countsOf('pieces-mismatch', pieces, outputs);
        }
        case 'cmvn_file': {
            const values = countCmvn(bytes);
            const expected = featureSize(config);
            if (values === undefined)
                return [damaged];
            // FunASR takes the first values of a longer one, and says nothing.
            return expected === undefined || values === expected
                ? []
                : [(0,notice/* deploymentProblem */.vx)('cmvn-mismatch', { file: name, values, expected })];
        }
        case 'vocab_path':
            return isTiktoken(bytes) ? [] : [damaged];
        case 'seg_dict':
        case 'seg_dict_file':
            return isLexicon(bytes) ? [] : [damaged];
        default:
            return bytes.length === 0 && !DISPENSABLE.has(key) ? [damaged] : [];
    }
}
function inlineTokens(config, outputs) {
    const tokens = (0,run_config.at)(config, 'tokenizer_conf', 'token_list');
    return Array.isArray(tokens) ? countsOf('vocabulary-mismatch', tokens.length, outputs) : [];
}
function countsOf(code, tokens, outputs) {
    return outputs === undefined || tokens === outputs ? [] : [(0,notice/* deploymentProblem */.vx)(code, { tokens, outputs })];
}
/** Values of one frame that the encoder is given: lfr_m frames of n_mels filters (funasr/frontends/wav_frontend.py). */
function featureSize(config) {
    const mels = (0,run_config.at)(config, 'frontend_conf', 'n_mels') ?? 80n;
    const frames = (0,run_config.at)(config, 'frontend_conf', 'lfr_m') ?? 1n;
    return typeof mels === 'bigint' && typeof frames === 'bigint' ? Number(mels * frames) : undefined;
}
function isDirectory(name, { files }) {
    return [...files.keys()].some((file) => file.startsWith(`${name}/`));
}
/** A Hugging Face model's directory: its configuration, and a tokenizer in either of its forms. */
function unfitDirectory(name, { files, tensors }) {
    const of = (file) => files.get(`${name}/${file}`);
    const missing = [
        ...(of('config.json') === undefined ? ['config.json'] : []),
        ...(of('tokenizer.json') !== undefined || (of('vocab.json') && of('merges.txt')) ? [] : ['tokenizer.json']),
    ];
    const damaged = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'vocab.json'].filter((file) => {
        const bytes = of(file);
        return bytes !== undefined && readJsonObject(bytes) === undefined;
    });
    const config = of('config.json');
    const says = (config && readJsonObject(config)) ?? {};
    const embedding = tensors.get('llm.model.embed_tokens.weight') ?? [];
    return [
        ...missing.map((file) => (0,notice/* deploymentProblem */.vx)('directory-lacks', { directory: name, file })),
        ...damaged.map((file) => (0,notice/* deploymentProblem */.vx)('file-damaged', { file: `${name}/${file}` })),
        ...['vocab_size', 'hidden_size'].flatMap((key, i) => {
            const [value, found] = [says[key], embedding[i]];
            return typeof value === 'number' && found !== undefined && value !== found
                ? [(0,notice/* deploymentProblem */.vx)('llm-mismatch', { file: `${name}/config.json`, key, value, found })]
                : [];
        }),
    ];
}
// ---- tensors ----
/**
 * FunASR prints "miss key in ckpt" for each and runs on with random values.
 * @param modules of the model's class; undefined where that is not known
 */
function missingTensors(request, modules) {
    const { tensors, excluded } = request;
    const left = new Set(excluded);
    const missing = expectedTensors(request, modules).filter((name) => !tensors.has(name) && !left.has(name));
    const present = new Set([...tensors.keys()].map(torch_tensor/* topModule */.wr));
    const told = new Set([...missing, ...excluded].map(torch_tensor/* topModule */.wr));
    return [
        ...(excluded.length === 0
            ? []
            : [(0,notice/* deploymentProblem */.vx)('tensors-excluded', { count: excluded.length, names: listOf(excluded) })]),
        ...(missing.length === 0 ? [] : [(0,notice/* deploymentProblem */.vx)('tensors-missing', { count: missing.length, names: listOf(missing) })]),
        ...(modules ?? [])
            .filter((module) => !present.has(module) && !told.has(module))
            .map((module) => (0,notice/* deploymentProblem */.vx)('module-missing', { module })),
    ];
}
/**
 * Of the base model's tensors those that the model must have. A base model of another kind, which lacks some of the model's
 * own, says nothing, and one with further parts says nothing about these; but what tensors were taken from must be there whole.
 */
function expectedTensors({ tensors, baseTensors, fromBase }, modules) {
    const ofBase = new Set(baseTensors);
    if (fromBase)
        return [...ofBase];
    const own = [...tensors.keys()].filter((name) => !ADAPTER.test(name));
    if (own.some((name) => !ofBase.has(name)))
        return [];
    const parts = new Set([...own.map(torch_tensor/* topModule */.wr), ...(modules ?? [])]);
    return [...ofBase].filter((name) => modules === undefined || parts.has((0,torch_tensor/* topModule */.wr)(name)));
}
/** FunASR's LoRA adds them (funasr/models/lora/layers.py). */
const ADAPTER = /\.lora_[AB]$/;
/** FunASR adds adapters to the layers of an encoder or decoder whose section has a `lora_list`. */
function unreadAdapters(config, { tensors }) {
    const count = [...tensors.keys()].filter((name) => ADAPTER.test(name)).length;
    const isRead = [...config.values()].some((section) => (0,funasr_yaml/* isYamlMap */.S6)(section) && section.get('lora_list'));
    return count === 0 || isRead ? [] : [(0,notice/* deploymentProblem */.vx)('adapters-unread', { count })];
}
/** Names that a problem tells; the comparison with the base model has them all. */
const deployable_TOLD = 5;
function listOf(names) {
    return names.slice(0, deployable_TOLD).join(', ') + (names.length > deployable_TOLD ? ', …' : '');
}

;// CONCATENATED MODULE: ./.build/model-file/describe.js
/** Describes the model that a run writes. */


/** The facts of a written model, or one that a dry run would write. Bytes of tied tensors count once. */
function describeModel({ averaged, dir, files, ofMain, tensors, ...rest }) {
    const [main] = files;
    const dtypes = new Map();
    const modules = new Map();
    const seen = new Set();
    let parameters = 0;
    for (const { name, shape, storage, stored, byteLength } of tensors) {
        const bytes = seen.has(storage) ? 0 : byteLength;
        if (!seen.has(storage))
            parameters += (0,torch_tensor/* elementCount */.KX)(shape);
        seen.add(storage);
        add(dtypes, stored, bytes);
        add(modules, (0,torch_tensor/* topModule */.wr)(name), bytes);
    }
    const moduleSizes = [...modules].map(([module, size]) => ({ module, ...size }));
    return {
        averaged,
        path: (0,external_node_path_.join)(dir, main.name),
        dir,
        files,
        bytes: files.slice(0, ofMain).reduce((sum, { bytes }) => sum + bytes, 0),
        digest: main.digest,
        tensors: tensors.length,
        parameters,
        weightBytes: moduleSizes.reduce((sum, { bytes }) => sum + bytes, 0),
        modules: moduleSizes,
        dtypes: [...dtypes].map(([dtype, size]) => ({ dtype, ...size })),
        ...rest,
    };
}
function add(sums, key, bytes) {
    const sum = sums.get(key) ?? { tensors: 0, bytes: 0 };
    sums.set(key, { tensors: sum.tensors + 1, bytes: sum.bytes + bytes });
}

;// CONCATENATED MODULE: ./.build/funasr/gguf-runtime.js
/**
 * Whether FunASR's llama.cpp runtime runs a model: what of the released models its programs take for granted
 * (runtime/llama.cpp/paraformer/funasr-paraformer/funasr-paraformer.cpp, sensevoice/funasr-sensevoice/funasr-sensevoice.cpp).
 */

/** What both programs compute themselves. */
const FRONTEND = [
    // With what WavFrontend takes where nothing is said (funasr/frontends/wav_frontend.py).
    ['fs', 16_000, 16_000],
    ['window', 'hamming', 'hamming'],
    ['n_mels', 80, 80],
    ['frame_length', 25, 25],
    ['frame_shift', 10, 10],
    ['lfr_m', 7, 1],
    ['lfr_n', 6, 1],
];
/** Values of a frame: seven times 80. */
const INPUTS = 560;
/** Rows of SenseVoice's embedding of which the runtime takes 0, 1, 2 and 14. */
const QUERIES = 15;
/** Every reason, in an order that a reader can follow: dimensions, then what is computed, then what goes with the model. */
function ggufProblems(request) {
    const { config, tensors, vocabulary, cmvn, precision } = request;
    const isParaformer = request.program === 'llama-funasr-paraformer';
    const problems = [];
    const fixed = (what, found, expected) => {
        if (found !== undefined && found !== expected) {
            problems.push({ kind: 'fixed', what, found: String(found), expected: String(expected) });
        }
    };
    const shaped = (name, ...expected) => {
        const shape = tensors.get(name);
        fixed(name, shape && `[${shape.join(', ')}]`, `[${expected.join(', ')}]`);
    };
    const told = (section, key, usual) => {
        const value = (0,run_config.at)(config, section, key);
        return typeof value === 'bigint'
            ? Number(value)
            : typeof value === 'number' || typeof value === 'string'
                ? value
                : usual;
    };
    shaped('encoder.encoders0.0.norm1.weight', INPUTS);
    if (isParaformer) {
        shaped('encoder.after_norm.weight', 512);
        shaped('encoder.encoders0.0.self_attn.fsmn_block.weight', 512, 1, 11);
        shaped('decoder.decoders.0.self_attn.fsmn_block.weight', 512, 1, 11);
        shaped('predictor.cif_conv1d.weight', 512, 512, 3);
        fixed('encoder_conf.attention_heads', told('encoder_conf', 'attention_heads', 4), 4);
        fixed('decoder_conf.attention_heads', told('decoder_conf', 'attention_heads', 4), 4);
        fixed('decoder_conf.sanm_shfit', told('decoder_conf', 'sanm_shfit', 0), 0);
        fixed('predictor_conf.smooth_factor', told('predictor_conf', 'smooth_factor', 1), 1);
        fixed('predictor_conf.noise_threshold', told('predictor_conf', 'noise_threshold', 0), 0);
        fixed('decoder.decoders2', [...tensors.keys()].some((name) => name.startsWith('decoder.decoders2.')) ? 1 : 0, 0);
    }
    else {
        const [rows = QUERIES] = tensors.get('embed.weight') ?? [];
        if (rows < QUERIES)
            fixed('embed.weight', rows, QUERIES);
        // Read as float32 numbers whatever its type, which is FunASR's exporter's.
        if (precision === 'f16')
            problems.push({ kind: 'float16-embedding' });
    }
    fixed('encoder_conf.sanm_shfit', told('encoder_conf', 'sanm_shfit', 0), 0);
    for (const [key, expected, usual] of FRONTEND)
        fixed(`frontend_conf.${key}`, told('frontend_conf', key, usual), expected);
    const [outputs = 0] = tensors.get(isParaformer ? 'decoder.output_layer.weight' : 'ctc.ctc_lo.weight') ?? [];
    if (vocabulary === null)
        problems.push({ kind: 'no-vocabulary' });
    else if (vocabulary.length !== outputs)
        problems.push({ kind: 'vocabulary', tokens: vocabulary.length, outputs });
    // SenseVoice's program reads no CMVN.
    if (isParaformer && cmvn === null)
        problems.push({ kind: 'no-cmvn' });
    if (isParaformer && cmvn !== null)
        fixed('am.mvn', cmvn.shift.length, INPUTS);
    return problems;
}

;// CONCATENATED MODULE: ./.build/funasr/gguf.js
/**
 * What FunASR's llama.cpp runtime wants of a model in GGUF: which tensors, as what, and which keys. As its exporters have it
 * (runtime/llama.cpp/paraformer/export_paraformer_gguf.py, sensevoice/export_sensevoice_gguf.py of FunASR's repository), but
 * that what they state of the released model is taken from the finetune's own configuration and tensors.
 */




const gguf_PARAFORMER = {
    program: 'llama-funasr-paraformer',
    stem: 'paraformer',
    // The embedding of tokens is for training alone.
    holds: (name) => /^(?:encoder|decoder|predictor)\./.test(name) && name !== 'decoder.embed.0.weight',
    narrows: (name, precision) => !(precision === 'f16' ? /norm|cif_output/ : /norm|fsmn_block|predictor/).test(name),
    keys: (model, vocabulary) => [
        { name: 'general.architecture', value: { type: 'string', value: 'paraformer' } },
        uint32('pf.enc.output_size', model.size('encoder.after_norm.weight')),
        uint32('pf.enc.attention_heads', model.heads('encoder_conf')),
        uint32('pf.enc.num_blocks', model.blocks('encoder.encoders0') + model.blocks('encoder.encoders')),
        uint32('pf.enc.kernel_size', model.kernel('encoder.encoders0.0.self_attn.fsmn_block.weight')),
        uint32('pf.dec.num_blocks', model.blocks('decoder.decoders') + model.blocks('decoder.decoders2')),
        uint32('pf.dec.att_layer_num', model.blocks('decoder.decoders')),
        uint32('pf.dec.decoders3', model.blocks('decoder.decoders3')),
        uint32('pf.dec.attention_heads', model.heads('decoder_conf')),
        uint32('pf.dec.kernel_size', model.kernel('decoder.decoders.0.self_attn.fsmn_block.weight')),
        uint32('pf.vocab_size', model.size('decoder.output_layer.weight')),
        ...(vocabulary === null ? [] : [strings('pf.vocab', vocabulary)]),
        gguf_float32('pf.predictor.tail_threshold', model.number('predictor_conf', 'tail_threshold') ?? model.usualTail()),
        gguf_float32('pf.predictor.threshold', model.number('predictor_conf', 'threshold') ?? 1),
    ],
};
const SENSE_VOICE = {
    program: 'llama-funasr-sensevoice',
    stem: 'sensevoice-small',
    holds: (name) => /^(?:encoder|ctc)\./.test(name) || name === 'embed.weight',
    narrows: (name, precision) => !(precision === 'f16' ? /norm/ : /norm|fsmn_block/).test(name) && (precision === 'f16' || name !== 'embed.weight'),
    keys: (model, vocabulary) => [
        { name: 'general.architecture', value: { type: 'string', value: 'sensevoice-small' } },
        uint32('sv.input_size', model.size('encoder.encoders0.0.norm1.weight')),
        uint32('sv.output_size', model.size('encoder.after_norm.weight')),
        uint32('sv.attention_heads', model.heads('encoder_conf')),
        uint32('sv.num_blocks', model.blocks('encoder.encoders0') + model.blocks('encoder.encoders')),
        uint32('sv.tp_blocks', model.blocks('encoder.tp_encoders')),
        uint32('sv.kernel_size', model.kernel('encoder.encoders0.0.self_attn.fsmn_block.weight')),
        uint32('sv.vocab_size', model.size('ctc.ctc_lo.weight')),
        uint32('sv.blank_id', 0),
        // Language (0: by itself), event, emotion, and text normalised (14).
        { name: 'sv.query_tokens', value: { type: 'int32s', value: [0, 1, 2, 14] } },
        ...(vocabulary === null ? [] : [strings('sv.vocab', vocabulary)]),
    ],
};
const FAMILIES = new Map([
    ['Paraformer', gguf_PARAFORMER],
    ['SeacoParaformer', gguf_PARAFORMER],
    ['SenseVoiceSmall', SENSE_VOICE],
]);
const SUFFIX = { f32: '', f16: '-f16', q8_0: '-q8' };
/** Elements of a block of Q8_0, which lie in one row. */
const BLOCK = 32;
/**
 * What happens to a model in GGUF.
 * @throws UsageError where tensors are excluded that it needs; SelectionError naming a class that FunASR's runtime does not run, or what of such a model is not there, and what to do
 */
function planGguf(request) {
    const { config, tensors, vocabulary, cmvn } = request;
    const name = (0,run_config/* textOrNull */.ef)(config?.get('model'));
    const family = FAMILIES.get(name ?? '');
    if (config === null || name === null || family === undefined)
        throw unsupported(name);
    const needed = (request.excluded ?? []).filter((tensor) => family.holds(tensor));
    if (needed.length > 0) {
        const problem = (0,message/* message */.i)('gguf.excluded', { count: needed.length, names: needed });
        throw new errors/* UsageError */.eb([problem], { hint: (0,message/* message */.i)('hint.gguf-excluded') });
    }
    const measured = new Measured(config, tensors);
    const keys = family.keys(measured, vocabulary);
    if (measured.missing.size > 0) {
        const problem = (0,message/* message */.i)('gguf.lacks', { model: name, tensors: [...measured.missing] });
        throw new errors/* SelectionError */.zp(problem, { hint: (0,message/* message */.i)('hint.gguf-lacks') });
    }
    const held = [...tensors].filter(([tensor]) => family.holds(tensor));
    return {
        holds: (tensor) => family.holds(tensor),
        program: family.program,
        leftOut: modulesOf([...tensors.keys()].filter((tensor) => !family.holds(tensor) && tensor !== 'decoder.embed.0.weight')),
        problems: (precision) => ggufProblems({ ...request, config, program: family.program, precision }),
        content: (precision) => ({
            name: `${family.stem}${SUFFIX[precision]}.gguf`,
            keys,
            parts: [
                ...(cmvn === null ? [] : [values('cmvn.shift', cmvn.shift), values('cmvn.scale', cmvn.scale)]),
                ...held.map(([tensor, shape]) => partOf(tensor, shape, family, precision)),
            ],
        }),
    };
}
/** Whether a model of this class can be written as GGUF. */
function hasGguf(config) {
    return FAMILIES.has((0,run_config/* textOrNull */.ef)(config?.get('model')) ?? '');
}
function partOf(source, shape, family, precision) {
    const [rows = 0, middle, columns = 0] = shape;
    if (source.endsWith('fsmn_block.weight') && shape.length === 3 && middle === 1) {
        return { name: source, type: 'float32', shape: [columns, rows], source, transposed: true };
    }
    const narrow = precision !== 'f32' &&
        shape.length === 2 &&
        family.narrows(source, precision) &&
        (precision === 'f16' || (shape[1] ?? 0) % BLOCK === 0);
    const type = narrow ? (precision === 'f16' ? 'float16' : 'q8_0') : 'float32';
    return { name: source, type, shape, source, transposed: false };
}
function values(name, list) {
    return { name, type: 'float32', shape: [list.length], values: list };
}
function modulesOf(names) {
    const counts = new Map();
    for (const name of names) {
        const module = name.split('.', 1)[0] ?? name;
        counts.set(module, (counts.get(module) ?? 0) + 1);
    }
    return [...counts].map(([module, tensors]) => ({ module, tensors }));
}
/** The dimensions of a model, from its tensors where they have them, else from its configuration. */
class Measured {
    constructor(config, tensors) {
        this.config = config;
        this.tensors = tensors;
        /** required tensors that are missing */
        this.missing = new Set();
    }
    /** Of a tensor that is there the first dimension. */
    size(name) {
        return this.dimension(name, 0);
    }
    kernel(name) {
        return this.dimension(name, 2);
    }
    dimension(name, index) {
        const size = this.tensors.get(name)?.[index];
        if (size === undefined)
            this.missing.add(name);
        return size ?? 0;
    }
    /** How many blocks a list of modules has, `<list>.0.…` to the last. */
    blocks(list) {
        const found = new Set();
        for (const name of this.tensors.keys()) {
            if (name.startsWith(`${list}.`))
                found.add(name.slice(list.length + 1).split('.', 1)[0] ?? '');
        }
        return found.size;
    }
    /** SANM's encoders and decoders have four heads where nothing else is said. */
    heads(section) {
        return this.number(section, 'attention_heads') ?? 4;
    }
    number(section, key) {
        const value = (0,run_config.at)(this.config, section, key);
        return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;
    }
    /** The defaults of a predictor (cif_predictor.py of funasr/models/paraformer and bicif_paraformer). */
    usualTail() {
        return (0,run_config/* textOrNull */.ef)(this.config.get('predictor')) === 'CifPredictor' ? 0.45 : 0;
    }
}
function uint32(name, value) {
    return { name, value: { type: 'uint32', value } };
}
function gguf_float32(name, value) {
    return { name, value: { type: 'float32', value } };
}
function strings(name, value) {
    return { name, value: { type: 'strings', value } };
}
function unsupported(name) {
    const classes = [...FAMILIES.keys()];
    if (name === null)
        return new errors/* SelectionError */.zp((0,message/* message */.i)('gguf.no-class', { classes }), { hint: (0,message/* message */.i)('hint.gguf-config') });
    return new errors/* SelectionError */.zp((0,message/* message */.i)('gguf.class', { model: name, classes }), { hint: otherWay(name) });
}
/** Fun-ASR-Nano's two files come from FunASR's exporter of the encoder and from llama.cpp's own converter. */
function otherWay(name) {
    return name === 'FunASRNano' ? (0,message/* message */.i)('hint.gguf-nano') : (0,message/* message */.i)('hint.gguf-class');
}

;// CONCATENATED MODULE: ./.build/judge/runtime.js

/** What keeps the runtime from running it, or from recognising as FunASR does; all that it knows it knows for certain. */
function judgeRuntime(gguf, precision, format) {
    const problems = gguf
        .problems(precision)
        .map((found) => ({ ...told(found, gguf.program), format }));
    return { state: problems.length > 0 ? 'incomplete' : 'ready', problems };
}
function told(found, program) {
    switch (found.kind) {
        case 'fixed':
            return (0,notice/* deploymentProblem */.vx)('runtime-fixed', { program, what: found.what, found: found.found, expected: found.expected });
        case 'vocabulary':
            return (0,notice/* deploymentProblem */.vx)('vocabulary-mismatch', { tokens: found.tokens, outputs: found.outputs });
        case 'no-vocabulary':
            return (0,notice/* deploymentProblem */.vx)('runtime-vocabulary', { program });
        case 'no-cmvn':
            return (0,notice/* deploymentProblem */.vx)('runtime-cmvn', { program });
        case 'float16-embedding':
            return (0,notice/* deploymentProblem */.vx)('runtime-embedding', { program });
    }
}

;// CONCATENATED MODULE: ./.build/run/gguf.js









/**
 * The model in GGUF; undefined where no format asks for it and its class has none.
 * @param shapes of the tensors to be written, by name, in their order
 * @throws UsageError, SelectionError where a format asks for it and it cannot be
 */
function ggufOf({ formats }, gathered, shapes, excluded) {
    const isAsked = formats.some((format) => FORMATS[format].gguf !== undefined);
    const { config } = gathered;
    // What would make the model smaller needs nothing but its class and the tensors that a GGUF holds.
    if (!isAsked && !hasGguf(config))
        return undefined;
    const tensors = new Map([...shapes].filter(([name]) => !isAdapter(name)));
    const { token_list: tokens, bpemodel, cmvn_file: cmvn } = dataOf(gathered);
    const inline = (0,run_config.at)(config, 'tokenizer_conf', 'token_list');
    const listed = Array.isArray(inline) && inline.every((token) => typeof token === 'string') ? inline : undefined;
    const vocabulary = listed ?? (tokens && readTokens(tokens.name, tokens.bytes)) ?? (bpemodel && readPieces(bpemodel.bytes)) ?? null;
    const request = { config, tensors, vocabulary, cmvn: (cmvn && readCmvn(cmvn.bytes)) ?? null, excluded };
    return isAsked ? planGguf(request) : attempted(() => planGguf(request));
}
function attempted(plan) {
    try {
        return plan();
    }
    catch {
        // It was not requested.
        return undefined;
    }
}
/** How FunASR's runtime is run with a format's file; nothing for a format that is not its. */
function commandOf(gguf, format) {
    const { gguf: precision } = FORMATS[format];
    return precision === undefined ? [] : [`${gguf.program} -m ${gguf.content(precision).name} -a audio.wav`];
}
/** Of the base model what such a file would hold of it: to compare like with like. */
function ggufPart(base, gguf) {
    return new Map([...base].filter(([name]) => gguf?.holds(name) ?? true));
}
/** Whether FunASR's runtime can run each of its formats. */
function judgeRuntimes(gguf, formats) {
    return formats.flatMap((format) => {
        const { gguf: precision } = FORMATS[format];
        return precision === undefined ? [] : [{ format, deployment: judgeRuntime(gguf, precision, format) }];
    });
}
/** What a GGUF leaves out. */
function ggufNotices({ program, leftOut }, judged) {
    if (judged.length === 0)
        return [];
    const count = leftOut.reduce((sum, { tensors }) => sum + tensors, 0);
    const modules = leftOut.map(({ module }) => module).join(', ');
    return count === 0 ? [] : [(0,notice/* notice */.lm)('gguf-left-out', 'warning', { program, modules, count })];
}
/** What keeps a runtime from running a format where the verdict is another's. */
function furtherProblems(main, judged) {
    // What is amiss with several of them is said once: of the main format, else of the first.
    const said = new Set();
    const inOrder = [...judged].sort((a, b) => Number(b.format === main) - Number(a.format === main));
    return inOrder.flatMap(({ format, deployment }) => deployment.problems.flatMap(({ code, params }) => {
        const problem = { code: `deployment.${code}`, params };
        const isNew = said.size < said.add(JSON.stringify(problem)).size;
        return isNew && format !== main ? [(0,notice/* notice */.lm)('runtime-problem', 'warning', { format, problem })] : [];
    }));
}
/** The package's data files by the last key that names them. */
function dataOf({ slots, files }) {
    const found = {};
    for (const { keys, name } of slots) {
        const file = files.find((one) => one.name === name);
        const key = keys.at(-1) ?? '';
        if (file !== undefined && (key !== 'token_list' || isTokenList(keys)))
            found[key] = { name: file.name, bytes: file.content };
    }
    return found;
}

;// CONCATENATED MODULE: ./.build/funasr/onnx-package.js


const TOKENS = 'tokens.json';
const CMVN = 'am.mvn';
const SEG_DICT = 'seg_dict';
/** funasr-onnx asks for this very name. */
const PIECES = 'chn_jpn_yue_eng_ko_spectok.bpe.model';
/** The package with the files that the runtimes of ONNX models open, made of those that it has. */
function withOnnxFiles(plan) {
    const files = new Map(plan.files.map((file) => [file.name, file]));
    const contentOf = ({ name }) => name === undefined ? undefined : files.get(name)?.content;
    const contentFor = (...keys) => plan.slots
        .filter((slot) => keys.includes(slot.keys.at(-1) ?? ''))
        .map(contentOf)
        .find((content) => content !== undefined);
    const add = (name, content) => {
        const known = files.get(name);
        if (content === undefined || (known !== undefined && Buffer.compare(known.content, content) === 0))
            return;
        files.set(name, { name, from: 'made', content });
    };
    const pieces = contentFor('bpemodel');
    add(PIECES, pieces);
    add(TOKENS, tokensOf(plan, files) ?? (pieces && onnx_package_listOf(readPieces(pieces))));
    add(SEG_DICT, contentFor('seg_dict', 'seg_dict_file'));
    const cmvn = contentFor('cmvn_file');
    add(CMVN, cmvn && withoutBlankLines(cmvn));
    return { ...plan, files: [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
/** The token list as it is where that is a tokens.json, else made of what is a list under another name, or in config.yaml. */
function tokensOf({ slots, config }, files) {
    const slot = slots.find(({ keys }) => keys.join('.') === 'tokenizer_conf.token_list');
    const file = slot?.name === undefined ? undefined : files.get(slot.name);
    if (file?.name === TOKENS)
        return file.content;
    if (file !== undefined)
        return onnx_package_listOf(readTokens(file.name, file.content));
    return onnx_package_listOf(onnx_package_inlineTokens(config));
}
function onnx_package_inlineTokens(config) {
    const list = config && (0,run_config.at)(config, 'tokenizer_conf', 'token_list');
    return Array.isArray(list) && list.every((token) => typeof token === 'string') ? list : undefined;
}
function onnx_package_listOf(tokens) {
    return tokens && Buffer.from(`${JSON.stringify(tokens, null, 0)}\n`);
}
/** The servers crash at a blank line, at the end as well. */
function withoutBlankLines(bytes) {
    const text = decodeText(bytes);
    if (text === undefined)
        return bytes;
    const lines = text.split(/\r?\n/);
    const kept = lines.filter((line) => line.trim() !== '');
    // The last line's end makes an empty one, which is none.
    return kept.length >= lines.length - (text.endsWith('\n') ? 1 : 0) ? bytes : Buffer.from(`${kept.join('\n')}\n`);
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/edits.js
/**
 * The edits with those that they make necessary: the lengths of the messages around, whose own digits may become more or fewer.
 * @param lengthOf makes the content of a length
 * @returns in the order of the file
 */
function withLengths(edits, lengthOf) {
    /** by how many messages are around a message: what it grows by */
    const levels = [];
    const grow = (message, bytes) => {
        if (message === undefined || bytes === 0)
            return;
        const depth = depthOf(message);
        while (levels.length <= depth)
            levels.push(new Map());
        const level = levels[depth];
        level?.set(message, (level.get(message) ?? 0) + bytes);
    };
    for (const { start, end, byteLength, within } of edits)
        grow(within, byteLength - (end - start));
    const all = [...edits];
    // The innermost first: what its own length takes more, those around it grow by as well.
    for (let depth = levels.length - 1; depth >= 0; depth--) {
        for (const [{ lengthAt, start, end, around }, bytes] of levels[depth] ?? []) {
            const digits = varint(end - start + bytes);
            all.push({ start: lengthAt, end: start, byteLength: digits.length, within: around, content: lengthOf(digits) });
            grow(around, bytes + digits.length - (start - lengthAt));
        }
    }
    return all.sort((a, b) => a.start - b.start);
}
function depthOf({ around }) {
    return around === undefined ? 0 : 1 + depthOf(around);
}
/** A number as protocol buffers write it, seven bits in a byte. */
function varint(value) {
    const digits = [];
    let rest = value;
    while (rest >= 0x80) {
        digits.push((rest % 0x80) + 0x80);
        rest = Math.floor(rest / 0x80);
    }
    return Uint8Array.of(...digits, rest);
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/tensor-proto.js
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
const tensor_proto_NAMES = new Map(Object.entries(TYPES).map(([name, number]) => [number, name]));
/** An element type's name; a number where there is none here. */
function typeName(type) {
    return tensor_proto_NAMES.get(type) ?? `type ${type}`;
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
        const where = name === '' ? (0,message/* message */.i)('torch.where.byte', { at: within.start }) : (0,message/* message */.i)('torch.where.tensor', { tensor: name });
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)(code), { where, hint: (0,message/* message */.i)('hint.onnx-file') });
    };
    for (const field of fields) {
        const { number } = field;
        if (number === TENSOR.dims) {
            for (const size of sizesOf(source, field))
                shape.push(size);
            if (shape.length > limits/* MAX_DIMENSIONS */.ri)
                fail('onnx.dimensions');
        }
        else if (number === TENSOR.type && field.wire === VARINT)
            type = Number(field.value);
        else if (number === TENSOR.location && field.wire === VARINT)
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
            if (data !== undefined && (number === TENSOR.raw || data.number !== number || field.wire === BYTES)) {
                if (number !== TENSOR.strings)
                    fail('onnx.two-data');
            }
            if (field.wire !== BYTES || number === TENSOR.strings)
                others = true;
            data = field;
        }
    }
    const numel = (0,torch_tensor/* elementCount */.KX)(shape);
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
    if (field.wire === VARINT)
        yield Number(BigInt.asIntN(64, field.value));
    if (field.wire !== BYTES)
        return;
    if (field.end - field.start > 10 * limits/* MAX_DIMENSIONS */.ri) {
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
    for (const field of protobufFields(source, start, end)) {
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

;// CONCATENATED MODULE: ./.build/model-file/onnx/windowed.js
/** Read at once after a jump, as from one weight's description to the next, and at most, where one read follows another. */
const FEWEST_BYTES = 512;
const windowed_MOST_BYTES = 64 << 10;
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
                const length = goesOn ? Math.min(2 * window.length, windowed_MOST_BYTES) : 0;
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
const graph_MOST_LEVELS = 16;
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
const graph_MODEL = { irVersion: 1, producer: 2, graph: 7, opset: 8, functions: 25 };
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
            if (field.number === graph_MODEL.irVersion)
                irVersion = this.number(field);
            else if (field.number === graph_MODEL.producer)
                producer = this.text(field);
            else if (field.number === graph_MODEL.opset)
                opset = this.opset(field) ?? opset;
            else if (field.number === graph_MODEL.functions)
                this.nodesOf(this.enclosure(field, undefined), FUNCTION.node, 1);
            else if (field.number === graph_MODEL.graph) {
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
        if (level > graph_MOST_LEVELS)
            this.tooLarge('onnx.levels', graph_MOST_LEVELS);
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
                    if (field.wire === BYTES && field.end - field.start > 4 * FEW)
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
        const read = readTensorProto(this.source, fields, tensor, (field) => this.text(field));
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
        for (const field of protobufFields(this.source, start, end)) {
            if (++this.fieldsRead > MOST_FIELDS)
                this.tooLarge('onnx.fields', MOST_FIELDS);
            yield field;
        }
    }
    *messages({ start, end }, number) {
        for (const field of this.fields(start, end))
            if (field.number === number && field.wire === BYTES)
                yield field;
    }
    enclosure(field, around) {
        if (field.wire !== BYTES)
            return this.fail('onnx.field', field);
        const { start, end } = field;
        return { around, lengthAt: field.lengthAt, start, end };
    }
    text(field) {
        if (field.wire !== BYTES)
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
        const value = field.wire === VARINT ? BigInt.asIntN(64, field.value) : this.fail('onnx.field', field);
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

;// CONCATENATED MODULE: ./.build/model-file/onnx/onnx-file.js
/** An ONNX file of the base model, rewritten with other weights: the template's own bytes, except for what was matched. */








/** The files that a template makes, itself first: one for each that it consists of, under the same names. */
function onnxFiles(template, matches) {
    const inside = matches.filter(({ constant }) => fileOf(constant) === undefined);
    const replaced = new Set(inside.map(({ constant }) => constant));
    const main = {
        name: template.name,
        layout: ofLast((model) => {
            const places = placesIn(model);
            const own = inside.map((match) => replacementOf(match, model, places));
            const edits = withLengths(own, (digits) => [fixed(digits)]);
            return { ...layoutOf(template.source, edits), tensors: placesAfter(template.graph, edits, replaced) };
        }),
        read: async (path) => {
            onnx_file_requireUnchanged(template.source);
            return readConstants(path);
        },
    };
    const beside = [...template.external].map(([name, source]) => {
        const own = matches.filter(({ constant }) => fileOf(constant) === name);
        return {
            name,
            layout: (model) => {
                const places = placesIn(model);
                const edits = own.map((match) => replacementOf(match, model, places)).sort((a, b) => a.start - b.start);
                return { ...layoutOf(source, edits), tensors: [whole(name, source.byteLength)] };
            },
            read: async (path) => {
                onnx_file_requireUnchanged(source);
                const file = (0,byte_source/* openFile */.Tq)(path);
                file.close();
                return [whole(name, file.byteLength)];
            },
        };
    });
    return [main, ...beside];
}
/**
 * What the file at `path` comes to when it is made after: as it is, except for the zero points, whatever the weights.
 * @throws CheckpointError
 */
function writtenBytes(path) {
    const { source, constants, close } = openOnnx(path);
    close();
    const names = new Set(constants.map(({ name }) => name));
    const edits = constants.flatMap(({ name, type, numel, data, within }) => {
        const isZeroPoint = data.kind === 'varints' && type === TYPES.uint8 && ZERO_POINT.test(name);
        if (!isZeroPoint || !names.has(name.replace(ZERO_POINT, '_quantized')))
            return [];
        const byteLength = 1 + varint(numel).length + numel;
        return [{ start: data.field, end: data.end, byteLength, within, content: undefined }];
    });
    const all = withLengths(edits, () => undefined);
    return all.reduce((sum, { start, end, byteLength }) => sum + byteLength - (end - start), source.byteLength);
}
const ZERO_POINT = /_zero_point$/;
function fileOf({ data }) {
    return data.kind === 'bytes' ? data.file : undefined;
}
/** A TensorProto's `raw_data`, with its length. */
const RAW_DATA = (9 << 3) | 2;
/** Remembers what came of the last argument: a layout is asked for more than once. */
function ofLast(make) {
    let last;
    return (from) => {
        if (last?.from !== from)
            last = { from, made: make(from) };
        return last.made;
    };
}
/** The model's tensors by name, with their storages. */
function placesIn({ tensors }) {
    return new Map(tensors.map(({ name, storage }) => [name, storage]));
}
function replacementOf({ constant, parts }, model, places) {
    const { data, within } = constant;
    const pieces = parts.map((part) => {
        const [{ tensor: name, first }] = part.origins;
        const storage = places.get(name);
        if (storage === undefined)
            throw new RangeError(`the model has no tensor ${name}`);
        const { count, byteLength } = part;
        const stored = model.storages[storage];
        const isWhole = stored?.dtype === 'float32' && stored.numel === count;
        const store = part.store.kind === 'float32' && isWhole ? { kind: 'plain' } : part.store;
        return { kind: 'data', storage, first, count, store, byteLength };
    });
    const byteLength = parts.reduce((sum, part) => sum + part.byteLength, 0);
    if (data.kind === 'bytes') {
        const { position: start } = data;
        return { start, end: start + data.byteLength, byteLength, within, content: pieces };
    }
    if (data.kind !== 'varints')
        throw new RangeError(`${constant.name}: its elements stand nowhere`);
    // Numbers of one or two digits each become bytes: it is unknown how many digits the new ones have.
    const head = fixed(Uint8Array.of(RAW_DATA, ...varint(byteLength)));
    const whole = head.bytes.length + byteLength;
    return { start: data.field, end: data.end, byteLength: whole, within, content: [head, ...pieces] };
}
function fixed(bytes) {
    return { kind: 'fixed', bytes };
}
/** @param edits in order, apart from one another */
function layoutOf(source, edits) {
    const pieces = [];
    let at = 0;
    const keep = (end) => {
        if (end < at)
            throw new RangeError(`${source.path}: two edits of byte ${end}`);
        if (end > at)
            pieces.push({ kind: 'file', source, position: at, byteLength: end - at });
    };
    for (const { start, end, content } of edits) {
        keep(start);
        pieces.push(...content);
        at = end;
    }
    keep(source.byteLength);
    return { byteLength: pieces.reduce((sum, piece) => sum + (0,layout/* pieceLength */.Zc)(piece), 0), pieces, tensors: [] };
}
/** Where the constants of a template stand after the edits. */
function placesAfter({ constants }, edits, replaced) {
    const ends = edits.map(({ end }) => end);
    const grown = [];
    for (const { start, end, byteLength } of edits)
        grown.push((grown.at(-1) ?? 0) + byteLength - (end - start));
    const moved = (position) => position + (grown[countUpTo(ends, position) - 1] ?? 0);
    return constants.flatMap((constant) => {
        const [stored] = storedAt(constant);
        const { data, numel } = constant;
        if (stored === undefined)
            return [];
        if (data.kind === 'varints' && replaced.has(constant)) {
            const position = moved(data.field) + 1 + varint(numel).length;
            return [{ ...stored, position, byteLength: numel }];
        }
        const isInside = data.kind === 'varints' || (data.kind === 'bytes' && data.file === undefined);
        return [isInside ? { ...stored, position: moved(stored.position) } : stored];
    });
}
/** How many of the ascending numbers are at most `limit`. */
function countUpTo(numbers, limit) {
    let [from, to] = [0, numbers.length];
    while (from < to) {
        const middle = (from + to) >>> 1;
        if ((numbers[middle] ?? 0) <= limit)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}
function storedAt({ name, type, shape, data }) {
    if (data.kind === 'others')
        return [];
    const dtype = typeName(type);
    if (data.kind === 'bytes')
        return [{ name, dtype, shape, position: data.position, byteLength: data.byteLength }];
    return [{ name, dtype, shape, position: data.start, byteLength: data.end - data.start }];
}
function readConstants(path) {
    const file = (0,byte_source/* openFile */.Tq)(path);
    try {
        return readOnnx(file).constants.flatMap(storedAt);
    }
    finally {
        file.close();
    }
}
/** An external file is nothing but elements: the ONNX file knows whose. */
function whole(name, byteLength) {
    return { name, dtype: 'uint8', shape: [byteLength], position: 0, byteLength };
}
/** The template's bytes went into the file while it was made. @throws CheckpointError where it is not as it was any more */
function onnx_file_requireUnchanged({ path, fd, byteLength, modifiedMs }) {
    const { size, mtimeMs } = (0,external_node_fs_.fstatSync)(fd);
    if (size === byteLength && mtimeMs === modifiedMs)
        return;
    throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('onnx.changed'), { hint: (0,message/* message */.i)('hint.run-again') });
}

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
const compare_VECTOR = 4;
const compare_PAGE = 65536;
/** Addresses: four scales and zero points, what was found, the weights, the template's. */
const SCALING = 0;
const FOUND = 64;
const compare_WEIGHTS = compare_PAGE;
const compare_OTHERS = compare_WEIGHTS + STRIPE_BYTES;
/** Room for a stripe of weights and for a constant, or as much of it, and what compares them. */
class Comparer {
    /** @param reader may throw, as what compares will then */
    constructor(reader) {
        this.reader = reader;
        const pages = (compare_OTHERS + CONSTANT_BYTES) / compare_PAGE;
        const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
        const module = new WebAssembly.Module(Buffer.from(COMPARE_WASM, 'base64'));
        this.wasm = new WebAssembly.Instance(module, { host: { memory } }).exports;
        this.weights = Buffer.from(memory.buffer, compare_WEIGHTS, STRIPE_BYTES);
        this.others = Buffer.from(memory.buffer, compare_OTHERS, CONSTANT_BYTES);
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
        const [row0, column0] = [rows - (rows % compare_VECTOR), columns - (columns % compare_VECTOR)];
        if (row0 > 0 && column0 > 0) {
            const strides = [4 * columns, compare_OTHERS + 4 * from, 4 * stride];
            if (this.wasm.differsTransposed(compare_WEIGHTS, row0, column0, ...strides) !== 0)
                return false;
        }
        for (let row = 0; row < rows; row++) {
            for (let column = row < row0 ? column0 : 0; column < columns; column++) {
                const weight = this.words[compare_WEIGHTS / 4 + row * columns + column];
                if (weight !== this.words[compare_OTHERS / 4 + from + column * stride + row])
                    return false;
            }
        }
        return true;
    }
    /** Whether the others, bytes, are the weights, (rows, columns), in int8 with these scales. */
    areQuantized(rows, columns, { from, stride }, scalings) {
        const fast = columns % compare_VECTOR === 0 ? rows - (rows % compare_VECTOR) : 0;
        for (let row = 0; row < fast; row += compare_VECTOR) {
            const scaling = [0, 1, 2, 3].map((i) => scalings(row + i));
            if (!this.areFourQuantized(compare_WEIGHTS + 4 * row * columns, columns, compare_OTHERS + from + row, stride, scaling))
                return false;
        }
        const weights = new Float32Array(this.floats.buffer, compare_WEIGHTS, rows * columns);
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
            floats[SCALING / 4 + compare_VECTOR + i] = zeroPoint;
        }
        this.wasm.compareQuantized(weights, columns, 4 * columns, others, stride, SCALING, STEP, FOUND);
        for (const [i, scaling] of scalings.entries()) {
            if (this.words[FOUND / 4 + i] === 0)
                return false;
            const [least = 0, most = 0] = [floats[FOUND / 4 + compare_VECTOR + i], floats[FOUND / 4 + 2 * compare_VECTOR + i]];
            if (!isScalingOf(scaling, least, most))
                return false;
        }
        return true;
    }
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/comparison.js
/** Compares constants of an ONNX file with tensors of the base model, in stripes, so that memory stays flat, and in threads. */





/** Elements compared first: most candidates differ here. */
const HEAD = 32;
/** Bytes of a tensor; less is compared before a thread has answered. */
const WORTH_A_THREAD = 256 << 10;
/** Reads what is compared. Every answer is exact: all tensors that have the very values, none that has not. */
class Comparison {
    constructor(base, threads = []) {
        this.base = base;
        this.byNumel = new Map();
        this.heads = new Map();
        this.comparer = new Comparer(({ path, fd, position }, at, target) => (0,byte_source/* readInto */.gO)(path, fd, position + at, target));
        this.idle = [...threads];
        this.atOnce = 1 + threads.length;
        for (const tensor of base) {
            const same = this.byNumel.get(tensor.numel);
            if (same === undefined)
                this.byNumel.set(tensor.numel, [tensor]);
            else
                same.push(tensor);
        }
    }
    /** Tensors of `count` elements that equal the constant's from element `first` on. */
    async plain(opened, first, count, signal) {
        return await this.gates(opened, first, count, [0], signal);
    }
    /** Tensors that are `order.length` blocks of `count` elements, of which the constant has from `first` on those of `order`. */
    async gates(opened, first, count, order, signal) {
        const head = Math.min(HEAD, count);
        const candidates = this.byNumel.get(count * order.length) ?? [];
        if (candidates.length === 0)
            return [];
        const start = this.headOfTemplate(opened, first, head);
        const found = [];
        for (const tensor of candidates) {
            if (this.headOf(tensor).compare(start, 0, 4 * head, 0, 4 * head) !== 0)
                continue;
            const constant = comparison_elementsOf(opened, first);
            const isSame = await this.isSame({ form: 'blocks', tensor, constant, count, order }, signal);
            if (isSame)
                found.push({ tensor: tensor.name, first: 0 });
        }
        return found;
    }
    /** Matrices (N, K) of which the constant, (K, N), is the transposed one. */
    async transposed(opened, signal) {
        const [k = 0, n = 0] = opened.constant.shape;
        const candidates = this.matrices(n, k);
        if (candidates.length === 0)
            return [];
        const head = Math.min(HEAD, k);
        const start = Buffer.alloc(4 * head);
        for (let row = 0; row < head; row++) {
            (0,byte_source/* readInto */.gO)(opened.file.path, opened.file.fd, opened.position + 4 * row * n, start.subarray(4 * row, 4 * row + 4));
        }
        const found = [];
        for (const tensor of candidates) {
            if (this.headOf(tensor).compare(start, 0, 4 * head, 0, 4 * head) !== 0)
                continue;
            const pair = { form: 'transposed', tensor, constant: comparison_elementsOf(opened), rows: n, columns: k };
            const isSame = await this.isSame(pair, signal);
            if (isSame)
                found.push({ tensor: tensor.name, first: 0 });
        }
        return found;
    }
    /** Matrices (N, K) that `quantized` is made of. */
    async quantized({ weights, scales, zeroPoints }, signal) {
        const [k = 0, n = 0] = weights.constant.shape;
        const candidates = this.matrices(n, k);
        if (candidates.length === 0)
            return [];
        const bytes = Uint8Array.from(scales.file.read(scales.position, 4 * n));
        const floats = new Float32Array(bytes.buffer);
        const head = Math.min(HEAD, k);
        const start = new Uint8Array(head);
        for (let row = 0; row < head; row++) {
            (0,byte_source/* readInto */.gO)(weights.file.path, weights.file.fd, weights.position + row * n, start.subarray(row, row + 1));
        }
        const found = [];
        for (const tensor of candidates) {
            const first = floatsOf(this.headOf(tensor), head);
            const column = { scale: floats[0] ?? 0, zeroPoint: zeroPoints[0] ?? 0 };
            if (!isQuantizedRow(first, 0, head, start, 0, 1, column))
                continue;
            const matrix = { form: 'quantized', rows: n, columns: k, scales: floats, zeroPoints };
            const isSame = await this.isSame({ ...matrix, tensor, constant: comparison_elementsOf(weights) }, signal);
            if (isSame)
                found.push({ tensor: tensor.name, first: 0 });
        }
        return found;
    }
    /** Whether a few numbers could hardly be these by chance: one at least is not a multiple of 1/1024, as thought-out ones are. */
    isTelling({ constant, file, position }) {
        const bytes = Uint8Array.from(file.read(position, 4 * constant.numel));
        return new Float32Array(bytes.buffer).some((value) => Number.isFinite(value) && !Number.isInteger(1024 * value));
    }
    /** Stripes of whole rows of a matrix, each with the place of its first row. */
    *stripes({ path, fd, position, numel }, columns) {
        const rows = Math.max(1, Math.floor(STRIPE_BYTES / 4 / columns));
        for (let first = 0; first < numel / columns; first += rows) {
            const bytes = this.comparer.weights.subarray(0, 4 * columns * Math.min(rows, numel / columns - first));
            (0,byte_source/* readInto */.gO)(path, fd, position + 4 * columns * first, bytes);
            yield { first, bytes };
        }
    }
    matrices(rows, columns) {
        // A row must have room: longer ones are not matrices of a model here.
        if (rows < 1 || columns < 1 || 4 * columns > STRIPE_BYTES)
            return [];
        return (this.byNumel.get(rows * columns) ?? []).filter(({ shape }) => (0,torch_tensor/* sameNumbers */.pB)(shape, [rows, columns]));
    }
    headOf(tensor) {
        const known = this.heads.get(tensor);
        if (known !== undefined)
            return known;
        const head = Buffer.alloc(4 * HEAD);
        (0,byte_source/* readInto */.gO)(tensor.path, tensor.fd, tensor.position, head.subarray(0, 4 * Math.min(HEAD, tensor.numel)));
        this.heads.set(tensor, head);
        return head;
    }
    headOfTemplate({ file, position }, first, count) {
        return file.read(position + 4 * first, 4 * count);
    }
    /** In an idle thread, if it is worth the way there; else here, a stripe at a time. */
    async isSame(pair, signal) {
        const thread = byteLengthOf(pair) < WORTH_A_THREAD ? undefined : this.idle.pop();
        if (thread !== undefined) {
            const answer = await thread.isSame(pair);
            this.idle.push(thread);
            signal?.throwIfAborted();
            // Why it could not be read, is found out here.
            if (answer !== undefined)
                return answer;
        }
        const steps = this.comparer.steps(pair);
        for (;;) {
            const step = steps.next();
            if (step.done)
                return step.value;
            await (0,_build_host/* breathe */.q7)(signal);
        }
    }
}
/** As it must be for a comparison: the file of a constant, and where its elements `first` and on lie. */
function comparison_elementsOf({ file, position }, first = 0) {
    return { path: file.path, fd: file.fd, position: position + 4 * first };
}
function floatsOf(buffer, count) {
    return new Float32Array(buffer.buffer, buffer.byteOffset, count);
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/rows.js
/** Constants that an exporter made of a few rows of a tensor: SenseVoice's older files hold two of its embedding so. */

/** More constants of unknown origin than these are another model's. */
const rows_MOST_CONSTANTS = 16;
const MOST_ROWS = 64;
const FEWEST_COLUMNS = 4;
/** Looks for the rows of each constant in all matrices with rows of that length. @throws the signal's reason */
async function findRows(constants, comparison, signal) {
    const found = [];
    for (const [i, opened] of constants.entries()) {
        const parts = i < rows_MOST_CONSTANTS && constants.length <= rows_MOST_CONSTANTS ? await rowsOf(opened, comparison, signal) : undefined;
        found.push({ constant: opened.constant, parts });
    }
    return found;
}
async function rowsOf({ constant, file, position }, comparison, signal) {
    const columns = constant.shape.at(-1) ?? 0;
    const count = constant.numel / columns;
    if (columns < FEWEST_COLUMNS || !(count <= MOST_ROWS))
        return undefined;
    const rows = Array.from({ length: count }, (_, i) => {
        return { bytes: Buffer.from(file.read(position + 4 * i * columns, 4 * columns)), origins: [] };
    });
    const firsts = new Set(rows.map(({ bytes }) => bytes.readUInt32LE()));
    for (const tensor of comparison.base) {
        if (tensor.shape.length !== 2 || tensor.shape[1] !== columns)
            continue;
        for (const { first, bytes } of comparison.stripes(tensor, columns)) {
            for (let at = 0; at < bytes.length; at += 4 * columns) {
                if (!firsts.has(bytes.readUInt32LE(at)))
                    continue;
                for (const row of rows) {
                    if (row.bytes.compare(bytes, at, at + 4 * columns) !== 0)
                        continue;
                    row.origins.push({ tensor: tensor.name, first: first * columns + at / 4 });
                }
            }
            await (0,_build_host/* breathe */.q7)(signal);
        }
    }
    const parts = [];
    for (const { origins } of rows) {
        const [first, ...others] = origins;
        if (first === undefined)
            return undefined;
        const store = { kind: 'float32' };
        parts.push({ origins: [first, ...others], count: columns, store, byteLength: 4 * columns });
    }
    return parts;
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/template.js
/** An ONNX file of the base model, open, with the files beside it that hold its larger constants. */






/** Torch's exporter makes one; others begin another at 2 GB. */
const MOST_EXTERNAL = 64;
/**
 * Opens an ONNX file and what it has outside of itself: regular files in its own directory alone, whose names begin with its own.
 * @throws CheckpointError where it cannot be read, or says that its elements are anywhere else
 */
function openTemplate(path) {
    const { source, close, ...graph } = openOnnx(path);
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
                    throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('onnx.many-files', { most: MOST_EXTERNAL }));
                }
            }
            if (data.position + data.byteLength > file.byteLength) {
                const range = { from: data.position, to: data.position + data.byteLength, bytes: file.byteLength };
                const where = (0,message/* message */.i)('torch.where.tensor', { tensor: name });
                throw new errors/* CheckpointError */.jg(file.path, (0,message/* message */.i)('torch.file.range', range), { where });
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
        name: (0,external_node_path_.basename)(path),
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
            throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('onnx.elements'), { hint: (0,message/* message */.i)('hint.onnx-file') });
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
        throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('onnx.outside', { file: name }), { hint: (0,message/* message */.i)('hint.onnx-external') });
    };
    const own = (0,external_node_path_.basename)(path);
    if (!name.startsWith(own) || !/^\.?[\w.-]+$/.test(name.slice(own.length)))
        fail();
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), name);
    const stats = (0,external_node_fs_.lstatSync)(beside, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink() && !isBlob(beside))
        fail();
    return (0,byte_source/* openFile */.Tq)(beside);
}
/** Hugging Face's cache keeps the files of a snapshot as links to `../../blobs/<digest>`. */
function isBlob(path) {
    const blobs = (0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(path)), '..', '..', 'blobs');
    const real = (0,external_node_fs_.realpathSync)(path);
    return (0,external_node_path_.dirname)(real) === blobs && /^[0-9a-f]{40,64}$/.test((0,external_node_path_.basename)(real));
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
        const where = (0,message/* message */.i)('torch.where.tensor', { tensor: next.name });
        throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('onnx.overlap', { other: place.name }), { where });
    }
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/match.js
/**
 * What of the base model each constant of its ONNX file is. A finetune changes weights and no graph, so the file is a template:
 * the finetuned tensors in the places of the base's make the finetuned model's file, as FunASR's own export would write it.
 */





/** Types whose constants are weights if they are many: what else could hide the base's? Whole numbers and flags are the graph's. */
const HARMLESS = new Set([
    TYPES.int32,
    TYPES.int64,
    TYPES.bool,
    TYPES.string,
    TYPES.uint32,
    TYPES.uint64,
]);
const QUANTIZED = /_quantized$/;
/**
 * Finds for each constant of the template the tensor of the base model that it equals, byte for byte: as it is, transposed, as an
 * LSTM's weight in ONNX's order of gates, as rows of a tensor, or in int8 within one step of the file's own scales.
 * @throws CheckpointError where the template cannot be read; the signal's reason
 */
async function matchTemplate(template, comparison, signal) {
    const { constants } = template.graph;
    const byName = new Map(constants.map((constant) => [constant.name, constant]));
    const quantized = constants.filter(({ name, type }) => QUANTIZED.test(name) && type === TYPES.uint8);
    const matches = (await mapConcurrently(quantized, comparison.atOnce, async (constant) => {
        return await matchQuantized(constant, byName, template, comparison, signal);
    })).flat();
    const done = new Set(matches.map(({ constant }) => constant));
    const others = constants.filter((constant) => {
        return !done.has(constant) && !HARMLESS.has(constant.type) && constant.numel > 0;
    });
    const found = await mapConcurrently(others, comparison.atOnce, async (constant) => {
        const opened = constant.type === TYPES.float32 ? openBytes(template, constant) : undefined;
        return { constant, opened, parts: opened && (await matchFloats(opened, comparison, signal)) };
    });
    const unmatched = [];
    const rest = [];
    for (const { constant, opened, parts } of found) {
        if (parts !== undefined)
            matches.push({ constant, parts });
        else if (constant.numel <= FEW)
            continue;
        else if (opened !== undefined)
            rest.push(opened);
        else
            unmatched.push({ constant, problem: (0,message/* message */.i)('onnx.type', { type: typeName(constant.type) }) });
    }
    for (const { constant, parts } of await findRows(rest, comparison, signal)) {
        if (parts !== undefined)
            matches.push({ constant, parts });
        else
            unmatched.push({ constant, problem: (0,message/* message */.i)('onnx.unknown', { shape: constant.shape.join(' x ') }) });
    }
    return { matches, unmatched };
}
/**
 * The results of `work` for each item, in order, with up to `atOnce` of them under way. When it returns or throws, none is; after
 * a failure no other item is begun.
 */
async function mapConcurrently(items, atOnce, work) {
    const results = [];
    let next = 0;
    const lane = async () => {
        for (let i = next++; i < items.length; i = next++) {
            try {
                results[i] = await work(items[i]);
            }
            catch (error) {
                next = items.length;
                throw error;
            }
        }
    };
    const ends = await Promise.allSettled(Array.from({ length: atOnce }, lane));
    for (const end of ends)
        if (end.status === 'rejected')
            throw end.reason;
    return results;
}
async function matchFloats(opened, comparison, signal) {
    const { constant } = opened;
    const { shape, numel } = constant;
    const whole = await comparison.plain(opened, 0, numel, signal);
    // A few numbers may be a tensor's by chance: 0.5, 1, -inf.
    if (isPart(whole) && (numel > FEW || comparison.isTelling(opened)))
        return [plainPart(whole, numel)];
    if (numel <= FEW)
        return undefined;
    const [rows, columns, ...more] = shape;
    if (rows !== undefined && columns !== undefined && more.length === 0) {
        const transposed = await comparison.transposed(opened, signal);
        if (isPart(transposed)) {
            const store = { kind: 'transposed', columns: rows };
            return [{ origins: transposed, count: numel, store, byteLength: 4 * numel }];
        }
    }
    return await matchLstm(opened, comparison, signal);
}
function isPart(origins) {
    return origins.length > 0;
}
function plainPart(origins, count) {
    return { origins, count, store: { kind: 'float32' }, byteLength: 4 * count };
}
/** Of torch's gates i, f, g, o in ONNX's order: i, o, f, c. */
const GATES = [0, 3, 1, 2];
/**
 * An LSTM's weights, both directions behind one another: (directions, 4H, in) of `weight_ih` or `weight_hh`, and (directions, 8H) of
 * `bias_ih` and `bias_hh`.
 */
async function matchLstm(opened, comparison, signal) {
    const [directions = 0, rows = 0, columns = 1, ...more] = opened.constant.shape;
    const perDirection = opened.constant.shape.length === 2 ? 2 : 1;
    const isLstm = opened.constant.shape.length > 1 && directions >= 1 && directions <= 2 && more.length === 0;
    if (!isLstm || rows % (4 * perDirection) !== 0)
        return undefined;
    const count = (rows * columns) / perDirection;
    const gate = count / GATES.length;
    const parts = [];
    for (let tensor = 0; tensor < directions * perDirection; tensor++) {
        const origins = await comparison.gates(opened, tensor * count, gate, GATES, signal);
        if (!isPart(origins))
            return undefined;
        for (const from of GATES) {
            const [first, ...others] = origins;
            const at = ({ tensor }) => ({ tensor, first: from * gate });
            parts.push(plainPart([at(first), ...others.map(at)], gate));
        }
    }
    return parts;
}
/** A matrix in int8 with its scales and zero points, whose names onnxruntime's quantizer derives from the matrix's. */
async function matchQuantized(quantized, byName, template, comparison, signal) {
    const name = quantized.name.replace(QUANTIZED, '');
    const scale = byName.get(`${name}_scale`);
    const zeroPoint = byName.get(`${name}_zero_point`);
    const [rows, columns, ...more] = quantized.shape;
    if (rows === undefined || columns === undefined || more.length > 0)
        return [];
    if (scale?.type !== TYPES.float32 || zeroPoint?.type !== TYPES.uint8)
        return [];
    if (scale.numel !== columns || zeroPoint.numel !== columns)
        return [];
    const weights = openBytes(template, quantized);
    const scales = openBytes(template, scale);
    if (weights === undefined || scales === undefined)
        return [];
    const origins = await comparison.quantized({ weights, scales, zeroPoints: template.bytesOf(zeroPoint) }, signal);
    if (!isPart(origins))
        return [];
    const part = (kind, byteLength) => [{ origins, count: rows * columns, store: { kind, columns: rows }, byteLength }];
    return [
        { constant: quantized, parts: part('uint8-columns', rows * columns) },
        { constant: scale, parts: part('uint8-scale', 4 * columns) },
        { constant: zeroPoint, parts: part('uint8-zero-point', columns) },
    ];
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/templates.js
/** The base model's ONNX files, ready to be rewritten with a finetuned model's weights, or the reasons why they cannot be. */











/**
 * Opens the files and finds what of the model each constant is.
 * @throws CheckpointError where a file cannot be read, SelectionError with all reasons why the model cannot be put into them
 */
async function openTemplates(request) {
    const opened = [];
    const close = () => {
        for (const template of opened)
            template.close();
    };
    const { tensors, scratch } = await baseTensors(request);
    try {
        const comparison = new Comparison(tensors, request.threads);
        const files = [];
        for (const path of request.paths) {
            const template = openTemplate(path);
            opened.push(template);
            const found = await matchTemplate(template, comparison, request.signal);
            refuseUnmatched(template, found, request);
            refuseUnfit(template, found.matches, request);
            const sources = [template.source, ...template.external.values()];
            files.push({
                path,
                graph: template.graph,
                bytes: sources.reduce((sum, { byteLength }) => sum + byteLength, 0),
                inputs: sources.map((source) => source.path),
                files: onnxFiles(template, found.matches),
            });
        }
        return { files, close };
    }
    catch (error) {
        close();
        throw error;
    }
    finally {
        scratch?.close();
    }
}
/** The base model's tensors as constants of an ONNX file can be: of float32. */
async function baseTensors({ base, scratch: path, signal }) {
    const { checkpoint, stateDict } = base;
    const floats = [...stateDict].filter(([, { dtype, shape }]) => dtype === 'float32' && !shape.includes(0));
    const others = floats.map(([, tensor]) => tensor).filter((tensor) => (0,materialize/* fileRange */.Yj)(tensor) === undefined);
    let scratch;
    if (others.length > 0)
        scratch = await (0,materialize/* materialize */.O9)(checkpoint, others, path, signal);
    const tensors = floats.map(([name, tensor]) => {
        const { shape } = tensor;
        const place = { name, shape, numel: (0,torch_tensor/* elementCount */.KX)(shape), path: checkpoint.path };
        const range = (0,materialize/* fileRange */.Yj)(tensor);
        if (range !== undefined)
            return { ...place, fd: checkpoint.fd, position: range.position };
        const position = scratch?.positions.get(tensor);
        if (scratch === undefined || position === undefined)
            throw new RangeError(`${name} was not laid out`);
        return { ...place, fd: scratch.fd, position };
    });
    return { tensors, scratch };
}
/** Problems that are listed one by one. */
const templates_TOLD = 5;
function refuseUnmatched(template, { matches, unmatched }, { format }) {
    if (unmatched.length === 0)
        return;
    const matched = matches.filter(({ constant }) => constant.numel > FEW).length;
    const count = matched + unmatched.length;
    // A file of another model, or of another release of it, shares next to nothing with this one.
    const problems = matched < count / 2
        ? [(0,message/* message */.i)('onnx-base.unlike', { file: template.path, count, matched })]
        : templates_told(unmatched.map(({ constant: { name }, problem }) => (0,message/* message */.i)('onnx-base.constant', { name, problem })));
    throw cannot(format, problems, (0,message/* message */.i)('hint.onnx-other-base'));
}
function refuseUnfit(template, matches, request) {
    const { format, model, base } = request;
    const names = new Set(matches.flatMap(({ parts }) => parts.flatMap(({ origins }) => origins.map(({ tensor }) => tensor))));
    const unfit = [...names].flatMap((tensor) => {
        const shape = model.get(tensor);
        const other = base.stateDict.get(tensor)?.shape ?? [];
        if (shape === undefined)
            return [(0,message/* message */.i)('onnx-base.lacking', { tensor })];
        if ((0,torch_tensor/* sameNumbers */.pB)(shape, other))
            return [];
        return [(0,message/* message */.i)('onnx-base.reshaped', { tensor, found: shape.join(', '), base: other.join(', ') })];
    });
    if (unfit.length > 0)
        throw cannot(format, templates_told(unfit));
    const shared = matches.flatMap((match) => divided(template, match, request));
    if (shared.length > 0)
        throw cannot(format, templates_told(shared));
}
/** Several tensors that one constant stands for, and that are not the same any more. */
function divided(template, { constant, parts }, { sources }) {
    for (const { origins, count } of parts) {
        const [{ tensor, first }, ...others] = origins;
        for (const other of others) {
            const isSame = sources.every(({ checkpoint, stateDict }) => {
                const [a, b] = [stateDict.get(tensor), stateDict.get(other.tensor)];
                // What no checkpoint has is the base model's, where they are the same.
                if (a === undefined || b === undefined)
                    return a === b;
                return hasSameValues(checkpoint, { tensor: a, first }, { tensor: b, first: other.first }, count);
            });
            if (isSame)
                continue;
            const named = { name: constant.name, file: template.path, tensor, other: other.tensor };
            return [(0,message/* message */.i)('onnx-base.shared', named)];
        }
    }
    return [];
}
/** Elements that are compared at once. */
const PIECE = 1 << 16;
function hasSameValues(checkpoint, a, b, count) {
    if (a.tensor.dtype !== b.tensor.dtype)
        return false;
    const [readA, readB] = [reader(checkpoint, a.tensor), reader(checkpoint, b.tensor)];
    for (let done = 0; done < count; done += PIECE) {
        const length = Math.min(PIECE, count - done);
        if (Buffer.compare(readA(a.first + done, length), readB(b.first + done, length)) !== 0)
            return false;
    }
    return true;
}
/** Reads elements of a tensor, from the file where they lie plain in it. */
function reader(checkpoint, tensor) {
    const { size } = torch_dtype/* DTYPES */.A[tensor.dtype];
    const range = (0,materialize/* fileRange */.Yj)(tensor);
    if (range === undefined) {
        const whole = (0,materialize/* readTensor */.um)(checkpoint, tensor);
        return (first, count) => whole.subarray(first * size, (first + count) * size);
    }
    return (first, count) => {
        const bytes = Buffer.alloc(count * size);
        (0,byte_source/* readInto */.gO)(checkpoint.path, checkpoint.fd, range.position + first * size, bytes);
        return bytes;
    };
}
function templates_told(problems) {
    const rest = problems.length - templates_TOLD;
    return rest > 0 ? [...problems.slice(0, templates_TOLD), (0,message/* message */.i)('onnx-base.more', { count: rest })] : problems;
}
function cannot(format, problems, hint) {
    const lines = [(0,message/* message */.i)('onnx-base.cannot', { format }), ...problems];
    return new errors/* SelectionError */.zp(lines, hint === undefined ? {} : { hint });
}

// EXTERNAL MODULE: ./.build/funasr/hub-caches.js
var hub_caches = __webpack_require__(4529);
;// CONCATENATED MODULE: ./.build/funasr/onnx-base.js
/**
 * Where the base model's ONNX files lie, of which the finetuned model's are made: in its own directory, where FunASR's export puts them, in
 * the one that the hubs have beside it (`SenseVoiceSmall-onnx`), or wherever `onnx-base` says.
 */





/** The files of each format: the first must be there, the others are where the model has them. */
const FILES = {
    onnx: ['model.onnx', 'model_eb.onnx'],
    // FunASR's servers read the hotwords' part in float also where the model is in int8, funasr-onnx in int8.
    'onnx-int8': ['model_quant.onnx', 'model_eb_quant.onnx', 'model_eb.onnx'],
};
/**
 * The paths of the base model's files of a format, the main one first.
 * @throws UsageError where a directory that was named has none, SlimError where none is found
 */
function findOnnxBase(format, request) {
    const found = lookForOnnxBase(format, request);
    if (found !== undefined)
        return found;
    const [main] = FILES[format];
    const hint = (0,message/* message */.i)('hint.onnx-base', { sibling: siblingOf(request) });
    if (request.asked !== 'auto') {
        throw new errors/* UsageError */.eb([(0,message/* message */.i)('onnx-base.none', { file: main, directory: request.asked })], { hint });
    }
    const where = { format, file: main, directories: candidates(request) };
    throw new errors/* SlimError */.Q2((0,message/* message */.i)('onnx-base.nowhere', where), { hint });
}
/** The same where there are any. */
function lookForOnnxBase(format, request) {
    const [main, ...others] = FILES[format];
    for (const directory of request.asked === 'auto' ? candidates(request) : [request.asked]) {
        const path = (0,external_node_path_.join)(directory, main);
        if (!(0,small_file/* statOf */._N)(path)?.isFile())
            continue;
        return [path, ...others.map((name) => (0,external_node_path_.join)(directory, name)).filter((other) => (0,small_file/* statOf */._N)(other)?.isFile())];
    }
    return undefined;
}
function candidates({ base, runConfig, places }) {
    const { directory } = base;
    const beside = directory === null ? [] : siblings((0,external_node_path_.basename)(directory)).map((name) => (0,external_node_path_.join)((0,external_node_path_.dirname)(directory), name));
    const cached = idsOf({ base, runConfig }).flatMap((id) => siblings(id).flatMap((name) => (0,hub_caches/* cachedModels */.R)(name, places)));
    return [...new Set([...(directory === null ? [] : [directory]), ...beside, ...cached])];
}
function idsOf({ base, runConfig }) {
    const ofDirectory = base.directory === null ? undefined : (0,hub_caches/* hubIdOf */.G)(base.directory);
    const ids = [base.model.name, ofDirectory, runConfig.modelPath && (0,hub_caches/* hubIdOf */.G)(runConfig.modelPath), ...runConfig.hubIds];
    return [...new Set(ids.filter((id) => typeof id === 'string' && /^[\w.-]+\/[\w.-]+$/.test(id)))];
}
/** What the hubs call the ONNX files of a model: `x-onnx` of `x` and of `x-pytorch`. */
function siblings(name) {
    return [...new Set([`${name.replace(/-pytorch$/, '')}-onnx`, `${name}-onnx`])];
}
function siblingOf(request) {
    return siblings(idsOf(request)[0] ?? 'OWNER/NAME')[0] ?? '';
}

;// CONCATENATED MODULE: ./.build/funasr/onnx-templates.js
/** The base model's ONNX files for all formats that are asked for, found and opened. */







const onnx_templates_FORMATS = ['onnx', 'onnx-int8'];
/** Whether a format is one of ONNX. */
function isOnnx(format) {
    return onnx_templates_FORMATS.some((one) => one === format);
}
/**
 * Finds and opens the files, and what of the model each of their constants is. A file of both formats is opened once.
 * @throws UsageError, SlimError where they are not found, CheckpointError where they cannot be read, SelectionError where the
 *   model cannot be put into them
 */
async function openOnnxTemplates(request) {
    const asked = onnx_templates_FORMATS.filter((format) => request.formats.includes(format));
    const paths = new Map(asked.map((format) => [format, findOnnxBase(format, request)]));
    const [format = ''] = asked;
    const { baseWeights: base } = request;
    if (asked.length > 0 && base === undefined)
        throw new errors/* SelectionError */.zp((0,message/* message */.i)('onnx-base.no-weights', { format }));
    const all = [...new Set([...paths.values()].flat())];
    const scratch = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `funasr-slim-${process.pid}-onnx.unpacked`);
    const templates = base === undefined || all.length === 0
        ? { files: [], close: () => { } }
        : await openTemplates({ ...request, format, paths: all, base, scratch });
    const made = new Map();
    const baseBytes = new Map();
    for (const [format, own] of paths) {
        const files = own.flatMap((path) => templates.files.filter((file) => file.path === path));
        made.set(format, files.flatMap(({ files }) => files));
        baseBytes.set(format, files.reduce((sum, { bytes }) => sum + bytes, 0));
    }
    return {
        made,
        baseBytes,
        graphs: new Map(templates.files.map(({ path, graph }) => [(0,external_node_path_.basename)(path), graph])),
        int8Bytes: () => {
            const own = paths.get('onnx-int8') ?? lookForOnnxBase('onnx-int8', request);
            return own?.reduce((sum, path) => sum + writtenBytes(path), 0);
        },
        inputs: templates.files.flatMap(({ inputs }) => inputs),
        close: templates.close,
    };
}

;// CONCATENATED MODULE: ./.build/judge/deployable-onnx.js
/**
 * Whether FunASR's C++ servers and funasr-onnx run the ONNX files of a package as they are: what they open and take for granted
 * (runtime/onnxruntime/src of FunASR's repository: paraformer.cpp, sensevoice-small.cpp, offline-stream.cpp; funasr_onnx 0.4.3).
 */








const SPEECH = ['float32', 'int32'];
const HARD_CODED = [
    ['fs', undefined],
    ['window', 'hamming'],
    ['n_mels', 80n],
    ['frame_length', 25n],
    ['frame_shift', 10n],
    ['lfr_m', 7n],
    ['lfr_n', 6n],
];
const deployable_onnx_PARAFORMER = {
    inputs: SPEECH,
    frontend: HARD_CODED,
    sections: [['model_conf']],
    needs: [CMVN, TOKENS],
};
const CONTEXTUAL = { ...deployable_onnx_PARAFORMER, inputs: [...SPEECH, 'float32'] };
const SENSEVOICE = {
    inputs: [...SPEECH, 'int32', 'int32'],
    // All that it reads it needs, whatever it is.
    frontend: HARD_CODED.map(([key]) => [key, undefined]),
    sections: [['encoder_conf', 'output_size']],
    needs: [CMVN, TOKENS, PIECES],
};
const KINDS = new Map([
    ['Paraformer', deployable_onnx_PARAFORMER],
    ['SeacoParaformer', CONTEXTUAL],
    ['ContextualParaformer', CONTEXTUAL],
    ['SenseVoiceSmall', SENSEVOICE],
]);
/** Of ONNX Runtime 1.14, which the servers are built with. */
const MOST_IR = 8;
const MOST_OPSET = 17;
/** The part of a contextual model that makes numbers of hotwords. */
const HOTWORDS = /^model_eb(?:_quant)?\.onnx$/;
const HOTWORDS_FILE = 'model_eb.onnx';
const FLOAT_FILES = new Set(['model.onnx', HOTWORDS_FILE]);
/** Looks at everything: a user should see all problems at once. */
function judgeOnnx(given, format) {
    const own = [...given.graphs].filter(([file]) => format === 'onnx' || !FLOAT_FILES.has(file));
    const hotwords = [...given.graphs].filter(([file]) => file === HOTWORDS_FILE);
    const found = onnxProblems({ ...given, graphs: new Map([...own, ...hotwords]) }, format);
    const model = given.config?.get('model') ?? null;
    const isKnown = given.config === null || KINDS.has(model);
    const problems = isKnown ? found : [...found, (0,notice/* deploymentProblem */.vx)('class-unknown', { model: String(model) })];
    return {
        format,
        deployment: {
            state: found.length > 0 ? 'incomplete' : isKnown ? 'ready' : 'unknown',
            problems: problems.map((one) => ({ ...one, format })),
        },
    };
}
function onnxProblems(given, _format) {
    const { config, files, graphs } = given;
    const kind = config === null ? undefined : KINDS.get(config.get('model') ?? null);
    return [
        ...(config === null ? [(0,notice/* deploymentProblem */.vx)('no-config', {})] : []),
        ...(kind?.needs ?? []).filter((name) => !files.has(name)).map((file) => (0,notice/* deploymentProblem */.vx)('onnx-file-missing', { file })),
        ...(kind === undefined ? [] : unfitTokens(given, kind)),
        ...(kind === undefined ? [] : unfitCmvn(files.get(CMVN), config)),
        ...(config === null || kind === undefined ? [] : unfitConfig(config, kind)),
        ...[...graphs].flatMap(([file, graph]) => [
            ...unfitVersion(file, graph),
            ...(kind === undefined || HOTWORDS.test(file) ? [] : unfitInputs(file, graph, kind)),
        ]),
        ...(kind === undefined ? [] : hotwordFiles(graphs, kind)),
    ];
}
/** A shorter list is read beyond its end by the servers. */
function unfitTokens({ files, graphs, tensors }, { needs }) {
    const [main] = [...graphs].filter(([file]) => !HOTWORDS.test(file));
    const last = main?.[1].outputs[0]?.shape.at(-1);
    const expected = typeof last === 'number' ? last : countOutputs(tensors);
    const list = files.get(TOKENS);
    const model = needs.includes(PIECES) ? files.get(PIECES) : undefined;
    const counts = [
        [TOKENS, list && countTokens(TOKENS, list)],
        [PIECES, model && countPieces(model)],
    ];
    return [
        ...(list !== undefined && counts[0][1] === undefined ? [(0,notice/* deploymentProblem */.vx)('onnx-file-damaged', { file: TOKENS })] : []),
        ...(model !== undefined && counts[1][1] === undefined ? [(0,notice/* deploymentProblem */.vx)('onnx-file-damaged', { file: PIECES })] : []),
        ...counts.flatMap(([file, tokens]) => tokens === undefined || expected === undefined || tokens === expected
            ? []
            : [(0,notice/* deploymentProblem */.vx)('onnx-tokens', { file, tokens, outputs: expected })]),
    ];
}
function unfitCmvn(bytes, config) {
    if (bytes === undefined || config === null)
        return [];
    const values = countCmvn(bytes);
    if (values === undefined)
        return [(0,notice/* deploymentProblem */.vx)('onnx-file-damaged', { file: CMVN })];
    const [mels, frames] = [(0,run_config.at)(config, 'frontend_conf', 'n_mels'), (0,run_config.at)(config, 'frontend_conf', 'lfr_m')];
    if (typeof mels !== 'bigint' || typeof frames !== 'bigint' || values === Number(mels * frames))
        return [];
    return [(0,notice/* deploymentProblem */.vx)('cmvn-mismatch', { file: CMVN, values, expected: Number(mels * frames) })];
}
function unfitConfig(config, { frontend, sections }) {
    const missing = sections.filter((keys) => (0,run_config.at)(config, ...keys) === undefined);
    return [
        ...missing.map((keys) => (0,notice/* deploymentProblem */.vx)('onnx-config-key', { file: run_config/* CONFIG_YAML */.J7, key: keys.join('.') })),
        ...frontend.flatMap(([key, fixed]) => {
            const found = (0,run_config.at)(config, 'frontend_conf', key);
            const name = `frontend_conf.${key}`;
            if (found === undefined)
                return [(0,notice/* deploymentProblem */.vx)('onnx-config-key', { file: run_config/* CONFIG_YAML */.J7, key: name })];
            if (fixed === undefined || found === fixed)
                return [];
            return [(0,notice/* deploymentProblem */.vx)('onnx-frontend', { key: name, found: String(found), fixed: String(fixed) })];
        }),
    ];
}
function unfitVersion(file, { irVersion, opset }) {
    return [
        ...(irVersion > MOST_IR ? [(0,notice/* deploymentProblem */.vx)('onnx-version', { file, what: 'IR', found: irVersion, most: MOST_IR })] : []),
        ...(opset > MOST_OPSET ? [(0,notice/* deploymentProblem */.vx)('onnx-version', { file, what: 'opset', found: opset, most: MOST_OPSET })] : []),
    ];
}
function unfitInputs(file, { inputs }, kind) {
    const found = inputs.map(({ type }) => typeName(type));
    if (found.length === kind.inputs.length && found.every((type, i) => type === kind.inputs[i]))
        return [];
    return [(0,notice/* deploymentProblem */.vx)('onnx-inputs', { file, found: found.join(', '), expected: kind.inputs.join(', ') })];
}
/** A contextual model is two graphs; beside any other the second one makes the servers give nothing. */
function hotwordFiles(graphs, kind) {
    if (graphs.size === 0)
        return [];
    const isContextual = kind.inputs.length === CONTEXTUAL.inputs.length;
    if (isContextual)
        return graphs.has(HOTWORDS_FILE) ? [] : [(0,notice/* deploymentProblem */.vx)('onnx-file-missing', { file: HOTWORDS_FILE })];
    return [...graphs.keys()].filter((file) => HOTWORDS.test(file)).map((file) => (0,notice/* deploymentProblem */.vx)('onnx-hotwords', { file }));
}
/** By this word in a path FunASR's C++ servers tell the kind of a model; case counts. */
const SENSEVOICE_FOLDER = 'SenseVoiceSmall';
/** What the package itself does not decide: where it is put, and what runs beside it. */
function onnxNotices({ formats, slimDir, config, files, baseDirectory }) {
    const isSenseVoice = config?.get('model') === 'SenseVoiceSmall';
    const isNamed = slimDir.includes(SENSEVOICE_FOLDER);
    const folder = { dir: slimDir, name: SENSEVOICE_FOLDER };
    const other = baseDirectory === null ? [] : otherThanBase(config, files, baseDirectory);
    return [
        ...(isSenseVoice && !isNamed ? [(0,notice/* notice */.lm)('onnx-folder', 'warning', folder)] : []),
        ...(!isSenseVoice && isNamed ? [(0,notice/* notice */.lm)('onnx-folder-other', 'warning', folder)] : []),
        ...(formats.includes('onnx-int8') ? [] : [(0,notice/* notice */.lm)('onnx-no-int8', 'info', {})]),
        ...(other.length === 0 ? [] : [(0,notice/* notice */.lm)('onnx-other-than-base', 'warning', { what: other.join(', ') })]),
    ];
}
/** In 2pass the second model works with the vocabulary, CMVN and sampling rate of the first, and the n-gram with its base's. */
function otherThanBase(config, files, baseDirectory) {
    const changed = [TOKENS, CMVN].filter((name) => {
        const path = (0,external_node_path_.join)(baseDirectory, name);
        const [own, bytes] = [files.get(name), (0,small_file/* statOf */._N)(path)?.isFile() ? (0,small_file/* readSmallFile */.EW)(path) : undefined];
        return own !== undefined && bytes !== undefined && withoutEnd(own) !== withoutEnd(bytes);
    });
    const rate = (map) => (map === null ? undefined : (0,run_config.at)(map, 'frontend_conf', 'fs'));
    const base = rate((0,run_config/* readRunConfig */.oL)(baseDirectory).resolved);
    return base === undefined || rate(config) === base ? changed : [...changed, 'frontend_conf.fs'];
}
function withoutEnd(bytes) {
    return Buffer.from(bytes).toString('latin1').trimEnd();
}

;// CONCATENATED MODULE: ./.build/run/onnx.js
/** What a run has for its ONNX files: the base model's, of which they are made, and how the package is judged for their runtimes. */




/** Opens what the formats need; nothing where none is of ONNX. @throws UsageError, SlimError, CheckpointError, SelectionError */
async function onnxOf(request) {
    const { config, base, runConfig, places, baseWeights, sources, shapes, threads, signal } = request;
    const formats = config.formats.filter(isOnnx);
    const templates = await openOnnxTemplates({
        formats: config.formats,
        asked: config.onnxBase,
        base,
        runConfig,
        places,
        baseWeights: baseWeights === null ? undefined : { checkpoint: baseWeights, stateDict: baseWeights.stateDict },
        sources,
        model: shapes,
        threads: threads.all,
        signal,
    });
    const contents = ({ files }) => new Map(files.map(({ name, content }) => [name, content]));
    return {
        ...templates,
        complete: (gathered) => (formats.length === 0 ? gathered : withOnnxFiles(gathered)),
        judge(gathered) {
            const { graphs } = templates;
            const packaged = { config: gathered.config, files: contents(gathered), graphs, tensors: shapes };
            return formats.map((format) => judgeOnnx(packaged, format));
        },
        notices(gathered) {
            if (formats.length === 0)
                return [];
            const files = contents(gathered);
            const slimDir = (0,external_node_path_.resolve)(config.slimDir);
            return onnxNotices({ formats, slimDir, config: gathered.config, files, baseDirectory: base.directory });
        },
    };
}

;// CONCATENATED MODULE: ./.build/funasr/left-out.js
/** What the base model has of tensors that the training left out, and the checkpoints do not have. */
function leftOut(base, checkpoint, prefixes) {
    const heads = prefixFree(prefixes);
    return new Map([...base].filter(([name]) => !checkpoint.has(name) && begins(name, heads)));
}
/** Tensors that were taken from the base model, in a few words; null for none. */
function describeLeftOut(names, prefixes) {
    if (names.length === 0)
        return null;
    const sorted = [...names].sort(compare);
    // What begins with a text stands behind it, and before all that does not.
    const used = [...new Set(prefixes)].filter((prefix) => sorted[countBelow(sorted, prefix)]?.startsWith(prefix));
    return { tensors: names.length, prefixes: used };
}
/** Sorted, without those that begin with another: of these only the last that is not above a name can begin it. */
function prefixFree(prefixes) {
    const heads = [];
    for (const prefix of [...prefixes].sort(compare)) {
        const last = heads.at(-1);
        if (last === undefined || !prefix.startsWith(last))
            heads.push(prefix);
    }
    return heads;
}
function begins(name, heads) {
    const below = countBelow(heads, name);
    return [heads[below], heads[below - 1]].some((head) => head !== undefined && name.startsWith(head));
}
/** How many of sorted texts stand before one. */
function countBelow(sorted, text) {
    let low = 0;
    for (let high = sorted.length; low < high;) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? '') < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** By code units, as `<` does. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./.build/funasr/tensor-globs.js
var tensor_globs = __webpack_require__(2104);
;// CONCATENATED MODULE: ./.build/run/fold-adapters.js




/**
 * The model with its adapters folded; null where it has none, or keeps them.
 * @param unsaved what is taken from the base model
 * @param config of the run, references resolved
 * @throws UsageError where a format has no place for adapters that `merge-lora` keeps; SelectionError where they do not fit
 */
function foldAdapters({ mergeLora, formats }, sources, unsaved, config) {
    const saved = sources[0]?.stateDict ?? new Map();
    const shapes = new Map([...saved, ...unsaved].map(([name, { shape }]) => [name, shape]));
    const count = [...shapes.keys()].filter(isAdapter).length;
    if (count === 0)
        return null;
    const needing = formats.find((format) => FORMATS[format].needsPlainWeights);
    if (mergeLora === 'false') {
        if (needing === undefined)
            return null;
        const problem = (0,message/* message */.i)('lora.format-needs', { format: needing, count });
        throw new errors/* UsageError */.eb([problem], { hint: (0,message/* message */.i)('hint.merge-lora') });
    }
    if (mergeLora === 'auto' && needing === undefined)
        return null;
    const { adapters, tensors, plainName } = findAdapters(shapes, config);
    const plain = (stateDict) => new Map([...stateDict].flatMap(([name, tensor]) => (tensors.has(name) ? [] : [[plainName(name), tensor]])));
    return {
        sources: sources.map((source) => ({ ...source, stateDict: plain(source.stateDict) })),
        unsaved: plain(unsaved),
        adaptations: new Map(adapters.map((adapter) => [plainName(adapter.weight), adapter])),
    };
}

;// CONCATENATED MODULE: ./.build/run/plan-model.js
/** The plan of a model: the chosen checkpoints, what the base model alone has, adapters that are folded in. */







/**
 * Plans the model of a choice. Reads no weight.
 * @param baseWeights the base model, which has what the training left out of its checkpoints
 * @throws SelectionError where the checkpoints do not fit together, or nothing is left
 */
function planModel(config, choice, baseWeights, { notSaved, resolved }) {
    const bare = choice.opened.map(({ name, checkpoint }) => ({ name, checkpoint, ...(0,state_dict/* withBareNames */.z)(checkpoint) }));
    const notices = bare.flatMap(({ notices }) => notices);
    const left = baseWeights === null ? new Map() : leftOut(baseWeights.stateDict, bare[0]?.stateDict ?? new Map(), notSaved);
    const folding = foldAdapters(config, bare, left, resolved);
    const { sources, unsaved } = folding ?? { sources: bare, unsaved: left };
    const saved = sources[0]?.stateDict ?? new Map();
    const tensors = new Map([...saved, ...unsaved]);
    const excluded = (0,tensor_globs/* matchTensors */.M)(config.excludeTensors, [...tensors.keys()]);
    const plan = planAverage(sources, {
        base: baseWeights === null ? undefined : { name: 'base', checkpoint: baseWeights, stateDict: unsaved },
        best: bestOf(sources, choice.selection),
        excluded: new Set(excluded),
        precision: config.precision,
        adaptations: folding?.adaptations,
        adapters: folding === null ? [] : bare,
    });
    const fromBase = describeLeftOut(plan.storages.flatMap(({ names, fromBase }) => (fromBase ? names : [])), notSaved);
    const taken = fromBase && { count: fromBase.tensors, prefixes: fromBase.prefixes.join(', ') };
    const missing = (0,tensor_globs/* missingForFunasr */.h)(excluded);
    return {
        plan,
        folded: folding?.adaptations.size ?? 0,
        excluded: excluded.flatMap((name) => {
            const tensor = tensors.get(name);
            return tensor === undefined ? [] : [{ name, bytes: (0,torch_tensor/* tensorBytes */.X2)(tensor) }];
        }),
        fromBase,
        notices: [
            ...notices,
            ...(taken === null ? [] : [(0,notice/* notice */.lm)('from-base', 'info', taken)]),
            ...(missing === undefined ? [] : [missing]),
            ...(folding === null ? [] : [(0,notice/* notice */.lm)('lora-folded', 'info', { count: folding.adaptations.size })]),
        ],
    };
}
/** The source whose integers are taken where they differ: the best by rank; the newest where none has a rank. */
function bestOf(sources, { candidates }) {
    const ranks = new Map(candidates.map(({ name, rank }) => [name, rank ?? Number.POSITIVE_INFINITY]));
    const rankOf = (i) => ranks.get(sources[i]?.name ?? '') ?? Number.POSITIVE_INFINITY;
    return sources.reduce((best, _, i) => (rankOf(i) <= rankOf(best) ? i : best), 0);
}

;// CONCATENATED MODULE: ./.build/run/candidate.js
/** One package from a choice of checkpoints: averaged, written, described, compared and judged by those who will load it. */















/**
 * Makes the package of a choice in `slim-dir`. On a dry run nothing is written, and no weight is read.
 * @throws SlimError for everything that a user can fix
 * @throws the reason of the host's signal when it is aborted
 */
async function makeCandidate(given, choice) {
    const { config, host, directory, runConfig, places, base, baseWeights, baseModel, reports } = given;
    const { plan, folded, excluded, fromBase, notices } = planModel(config, choice, baseWeights, runConfig);
    const shapes = new Map(plan.model.tensors.map(({ name, shape }) => [name, shape]));
    const { signal } = host;
    const { threads } = given;
    const onnx = await onnxOf({
        config,
        base,
        runConfig,
        places,
        baseWeights,
        sources: plan.sources,
        shapes,
        threads,
        signal,
    });
    given.keep.opened(onnx);
    const gathered = onnx.complete(gatherPackage({ base, runConfig, places, tensors: shapes, withoutLora: folded > 0 }));
    const leftOut = excluded.map(({ name }) => name);
    const gguf = ggufOf(config, gathered, shapes, leftOut);
    const context = {
        ...(gguf === undefined ? {} : { gguf: (precision) => gguf.content(precision) }),
        onnx: onnx.made,
        int8Bytes: onnx.int8Bytes,
    };
    const formats = filesOf(config.formats, context);
    const [main] = config.formats;
    const ofMain = FORMATS[main].files(context);
    if (given.lone)
        assertLone(ofMain);
    const names = [...formats, ...gathered.files].map(({ name }) => name);
    const inputs = [
        ...(0,input_files/* inputFiles */.ul)(directory, base),
        ...gathered.sources,
        ...onnx.inputs,
        ...(config.scores === undefined ? [] : [config.scores]),
    ];
    (0,write_package/* assertOwnFiles */.kT)(config.slimDir, names, inputs);
    (0,report_files/* assertReportFiles */.G)(reports, { ...config, inputs, packaged: [...names, package_record/* RECORD_FILE */.lt] });
    // On every run: what a format cannot hold is reported before the first file is written.
    const files = plannedFiles(formats, plan);
    if (!config.dryRun) {
        await (0,write_package/* claimFiles */.EU)(config.slimDir, names);
        given.keep.claimed(names);
    }
    const written = config.dryRun ? null : await writeModel(given, plan, formats);
    const output = written?.model ?? plan.model;
    const held = (0,layout/* heldTensors */._q)(output, formats[0].layout(output));
    const commands = gguf === undefined ? [] : config.formats.flatMap((format) => commandOf(gguf, format));
    const model = describeModel({
        averaged: choice.opened.map(({ name }) => name),
        dir: config.slimDir,
        files: written?.files ?? files,
        ofMain: ofMain.length,
        tensors: held,
        excluded,
        fromBase,
        ...(folded === 0 ? {} : { folded }),
        ...(commands.length === 0 ? {} : { commands }),
    });
    const isGguf = FORMATS[main].gguf !== undefined;
    const ofReader = baseWeights && (isGguf ? ggufPart(baseWeights.stateDict, gguf) : baseWeights.stateDict);
    const compared = ofReader && comparable(ofReader, shapes, held);
    const comparison = compareWithBase({ ...baseModel, bytes: onnx.baseBytes.get(main) ?? baseModel.bytes }, model.bytes, compared && compareTensors(held, compared), written?.baseDistance ?? null);
    const loadable = FORMATS[main].reader !== 'AutoModel' || config.formats.some((format) => FORMATS[format].loadable);
    const ggufs = gguf === undefined ? [] : judgeRuntimes(gguf, config.formats);
    const runtimes = [...ggufs, ...onnx.judge(gathered)];
    const deployment = runtimes.find(({ format }) => format === main)?.deployment ??
        judgeDeployment({
            config: gathered.config,
            slots: gathered.slots,
            files: new Map(gathered.files.map(({ name, content }) => [name, content])),
            tensors: shapes,
            baseTensors: baseWeights && [...baseWeights.stateDict.keys()],
            fromBase: fromBase !== null,
            excluded: leftOut,
            format: main,
            loadable,
        });
    const { version } = host;
    const record = { version, origin: given.origin, model, selection: choice.selection, base: comparison, loadable };
    const contents = config.dryRun
        ? (0,write_package/* packageContents */.br)(gathered, config.slimDir, record)
        : await (0,write_package/* writePackage */.E1)(gathered, config.slimDir, record, signal);
    if (!config.dryRun)
        host.did({ kind: 'package', dir: config.slimDir });
    return {
        choice,
        plan,
        context,
        written,
        model,
        comparison,
        deployment,
        contents,
        formatCosts: formatCosts(config, written, context),
        notices: {
            plan: notices,
            package: [
                ...(written?.notices ?? []),
                ...gathered.notices,
                ...(gguf === undefined ? [] : ggufNotices(gguf, ggufs)),
                ...onnx.notices(gathered),
                ...furtherProblems(main, runtimes),
            ],
        },
    };
}
/** Averages into all files at once. */
async function writeModel({ config, host, threads, baseWeights }, plan, [main, ...others]) {
    const target = (file) => ({ path: (0,external_node_path_.join)(config.slimDir, file.name), file });
    return await writeAverage(plan, {
        targets: [target(main), ...others.map(target)],
        precisionStrict: config.precisionStrict,
        compareWith: baseWeights === null ? undefined : { checkpoint: baseWeights, stateDict: baseWeights.stateDict },
        health: true,
        threads,
        signal: host.signal,
        onProgress: (done, total) => host.onProgress({ done, total }),
    });
}
/** What the formats cost that store weights in less; nothing where none does. */
function formatCosts({ formats }, written, context) {
    const costs = formats.flatMap((format) => {
        const [{ name }] = FORMATS[format].files(context);
        const modules = written?.losses[written.files.findIndex((file) => file.name === name)] ?? [];
        return modules.length === 0 ? [] : [{ format, modules }];
    });
    return costs.length === 0 ? {} : { formatCosts: costs };
}
/** The files that will be written, assuming that the chosen precision holds every tensor. */
function plannedFiles([main, ...others], { model }) {
    const planned = ({ name, layout }) => ({ name, bytes: layout(model).byteLength, digest: null });
    return [planned(main), ...others.map(planned)];
}

;// CONCATENATED MODULE: ./.build/evaluate/command.js
/** One run of `evaluate`: a command of the workflow's author on one package, in one format. */


/** What a number is called that the command gave no name. */
const UNNAMED = 'score';
/** How much is shown of a line that is not a score. */
const SHOWN = 200;
/**
 * Runs the command and reads its last line.
 * @throws EvaluationError where it fails, takes too long or prints no score; the end of its output is in the log then
 * @throws the reason of the host's signal when it is aborted
 */
async function measure(evaluation, host) {
    const { command, timeout, dir, format } = evaluation;
    const environment = {
        ...withoutSecrets(host.environment),
        FUNASR_SLIM_MODEL: dir,
        FUNASR_SLIM_FORMAT: format,
    };
    const outcome = await host.shell(command, environment, timeout);
    const problem = outcome.end === 'exit' && outcome.status === 0 ? undefined : endedWrong(outcome, timeout);
    const measured = problem === undefined ? readScore(outcome.output) : problem;
    if ('score' in measured)
        return measured;
    if (outcome.tail.trim() !== '')
        host.log.line(outcome.tail);
    throw new errors/* EvaluationError */.ZN((0,message/* message */.i)('evaluate.failed', { format, problem: measured }), {
        hint: (0,message/* message */.i)('hint.evaluate'),
    });
}
function endedWrong(outcome, timeout) {
    if (outcome.end === 'timeout')
        return (0,message/* message */.i)('evaluate.timeout', { seconds: timeout / 1000 });
    if (outcome.end === 'error')
        return (0,message/* message */.i)('evaluate.not-started', { reason: outcome.reason });
    const { status, signal } = outcome;
    return status === null
        ? (0,message/* message */.i)('evaluate.signal', { signal: signal ?? '' })
        : (0,message/* message */.i)('evaluate.status', { status });
}
/** The last line that is not empty, as a score. */
function readScore(output) {
    const line = output
        .trimEnd()
        .split(/[\r\n]/)
        .at(-1)
        ?.trim() ?? '';
    if (line === '')
        return (0,message/* message */.i)('evaluate.silent');
    const wrong = (0,message/* message */.i)('evaluate.no-score', { found: line.slice(0, SHOWN) });
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return wrong;
    }
    if (isScore(value))
        return { name: UNNAMED, score: value, scores: { [UNNAMED]: value } };
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return wrong;
    const entries = Object.entries(value);
    const scores = entries.filter((entry) => isScore(entry[1]));
    const [first] = scores;
    if (first === undefined || scores.length < entries.length)
        return wrong;
    return { name: first[0], score: first[1], scores: Object.fromEntries(scores) };
}
function isScore(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
/** The runner's own variables for an Action, and whatever is called as secrets are. */
const SECRET = /^(?:INPUT_|ACTIONS_)|(?:TOKEN|SECRET|PASSWORD|KEY)$/i;
function withoutSecrets(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !SECRET.test(name)));
}

;// CONCATENATED MODULE: ./.build/judge/score.js
/** So much of a score may be its rounding: 4.1 + 0.2 is not 4.3. */
const ROUNDING = 1e-9;
/**
 * Judges a score; one that is exactly at its limit keeps it.
 * @param previous the score of the last report of the target branch; null where there is none, and nothing to grow from
 */
function judgeScore(score, previous, limits) {
    const { maxScore, maxScoreGrowth, scoresBetter: better, onExceed } = limits;
    const worse = better === 'lower' ? 1 : -1;
    const limit = (kind, asked, allowed) => {
        const over = allowed === null ? 0 : worse * (score - allowed);
        const exceeded = over > ROUNDING * Math.max(Math.abs(score), Math.abs(allowed ?? 0));
        return { kind, asked, allowed, found: score, previous: kind === 'max-score' ? null : previous, exceeded };
    };
    const judged = [];
    if (maxScore !== undefined)
        judged.push(limit('max-score', String(maxScore), maxScore));
    if (maxScoreGrowth !== undefined) {
        const growth = (from) => 'percent' in maxScoreGrowth ? (Math.abs(from) * maxScoreGrowth.percent) / 100 : maxScoreGrowth.points;
        const allowed = previous === null ? null : previous + worse * growth(previous);
        judged.push(limit('max-score-growth', maxScoreGrowth.asked, allowed));
    }
    return { verdict: judged.some(({ exceeded }) => exceeded) ? onExceed : 'pass', limits: judged };
}

// EXTERNAL MODULE: ./.build/words/translator.js + 27 modules
var translator = __webpack_require__(7812);
;// CONCATENATED MODULE: ./.build/run/candidates.js
/** One package after another, each measured by `evaluate`: the best of them is what the run leaves. */







/**
 * Makes and measures the candidates that `nbest` asks for, in one place: whichever is the best and was not made last is made
 * again, which gives the same bytes. Without `evaluate`, and on a dry run, there is one, and nothing is measured.
 * @throws EvaluationError where one cannot be measured
 * @throws the reason of the host's signal when it is aborted
 */
async function tryCandidates(config, host, choice, make) {
    const { evaluate: command } = config;
    if (command === undefined || config.dryRun)
        return { made: await make(choice) };
    const t = new translator/* Translator */.r(config.language, 'terminal');
    const sets = candidateSets(rankedNames(choice), config.nbest);
    const tried = [];
    let best;
    let last;
    let name = '';
    let isKept;
    for (let set = sets.next(); set.value !== undefined; set = sets.next(isKept)) {
        const made = await make(narrowed(choice, set.value, config.nbest));
        last = made;
        const { averaged } = made.model;
        host.log.line(t.said((0,message/* message */.i)('evaluate.candidate', { number: tried.length + 1, names: averaged })));
        const measured = await measureFormats(config, command, host, made);
        const [main] = measured;
        name = main.name;
        const formats = measured.map(({ format, bytes, score, scores }) => ({ format, bytes, score, scores }));
        tried.push({ averaged, formats });
        isKept = best === undefined || isBetter(main.score, scoreOf(best.formats), config);
        if (isKept)
            best = { made, names: set.value, formats };
    }
    if (best === undefined)
        throw new RangeError('no candidate to evaluate');
    const { formats } = best;
    const made = best.made === last ? best.made : await make(narrowed(choice, best.names, config.nbest));
    const candidates = tried.map((one) => ({ ...one, chosen: one.formats === formats }));
    return { made, tried: { name, candidates, formats } };
}
/** Every format of a package, the main one first. */
async function measureFormats({ formats: [main, ...others], evaluateTimeout, slimDir }, command, host, { model, context }) {
    const one = async (format) => {
        const dir = (0,external_node_path_.resolve)(host.directory, slimDir);
        const measured = await measure({ command, timeout: evaluateTimeout, dir, format }, host);
        const names = new Set(FORMATS[format].files(context).map((file) => file.name));
        const bytes = model.files.filter((file) => names.has(file.name)).reduce((sum, file) => sum + file.bytes, 0);
        return { ...measured, format, bytes };
    };
    const measured = [await one(main)];
    for (const format of others)
        measured.push(await one(format));
    return measured;
}
/** Names of what was opened, best first; as they are where nothing was ranked. */
function rankedNames({ opened, selection }) {
    const ranks = new Map(selection.candidates.map(({ name, rank }) => [name, rank ?? Number.POSITIVE_INFINITY]));
    const rankOf = (name) => ranks.get(name) ?? Number.POSITIVE_INFINITY;
    // Not a difference of two infinities.
    return opened.map(({ name }) => name).sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
}
/** The choice of fewer, in the same order. */
function narrowed(choice, names, nbest) {
    if (nbest !== 'greedy' && typeof nbest !== 'object')
        return choice;
    const chosen = new Set(names);
    const selection = {
        ...choice.selection,
        nbestAsked: names.length,
        nbestFrom: 'evaluated',
        candidates: choice.selection.candidates.map((candidate) => candidate.chosen && !chosen.has(candidate.name) ? { ...candidate, chosen: false, reason: 'not-best' } : candidate),
    };
    return { ...choice, selection, opened: choice.opened.filter(({ name }) => chosen.has(name)) };
}
function scoreOf(formats) {
    return formats[0]?.score ?? Number.NaN;
}
/** The score of the chosen candidate's main format against its limits. */
function judgeTried({ name, candidates, formats }, config, previous) {
    const score = scoreOf(formats);
    const before = previous?.evaluation;
    // Another measure, or another format, is nothing to grow from.
    const isSame = before?.name === name && before.better === config.scoresBetter;
    const last = before?.candidates.find(({ chosen }) => chosen)?.formats[0]?.format === config.formats[0];
    const { verdict, limits } = judgeScore(score, isSame && last ? before.score : null, config);
    return { verdict, evaluation: { name, better: config.scoresBetter, score, candidates, limits } };
}

;// CONCATENATED MODULE: ./.build/run.js
/** The steps of a run in order: find, select, average and write, judge, plan the cleanup. The caller reports, then cleans up. */



















/**
 * Carries out a whole run, except for what comes when all is reported. On a dry run nothing is written, and no weight is read.
 * @throws SlimError for everything that a user can fix; then nothing bears a final name
 * @throws the reason of the host's signal when it is aborted
 */
async function run(config, host, { findOverride = none, findPrevious = none, reports = [], lone = false, origin = (0,provenance/* originOf */.yv)(host.environment), } = {}) {
    const opened = [];
    /** files of the package, once it is certain that no other files have these names */
    const own = [];
    const directory = (0,run_directory/* scanRunDirectory */.Y)(config.checkpointDir, { patterns: config.checkpoints, from: host.directory });
    const bytes = directory.checkpoints.reduce((sum, checkpoint) => sum + checkpoint.bytes, 0);
    const threads = startThreads(config.dryRun ? undefined : host.workerScript, bytes);
    try {
        const runConfig = (0,run_config/* readRunConfig */.oL)(config.checkpointDir);
        const places = (0,funasr_places/* findPlaces */.Ch)(host.environment, host.home, host.directory);
        const base = await (0,check_inputs/* checkInputs */.s)(config, directory, runConfig, places, reports);
        const given = config.scores === undefined ? undefined : (0,scores/* readScores */.o)(config.scores, config.scoresBetter, directory);
        const choice = await chooseCheckpoints({
            run: directory,
            given,
            configured: runConfig.metric,
            metric: config.metric,
            nbest: mostOf(config.nbest),
            configuredNbest: runConfig.avgNbestModel,
        }, host.signal);
        const checkpoints = choice.opened.map(({ checkpoint }) => checkpoint);
        opened.push(...checkpoints);
        await (0,_build_host/* breathe */.q7)(host.signal);
        const { weights: baseWeights, model: baseModel, ...referred } = await openBaseWeights(base.model, host.signal);
        if (baseWeights !== null)
            opened.push(baseWeights);
        await (0,_build_host/* breathe */.q7)(host.signal);
        const shared = {
            config,
            host,
            threads,
            origin,
            directory,
            runConfig,
            places,
            base,
            baseWeights,
            baseModel,
            reports,
        };
        const keep = {
            opened: (onnx) => void opened.push(onnx),
            claimed: (names) => void own.push(...names),
        };
        const { made, tried } = await tryCandidates(config, host, choice, (chosen) => makeCandidate({ ...shared, lone, keep }, chosen));
        const { plan, model, comparison, deployment, context, written } = made;
        const budget = await judgeModel(config, findOverride, { plan, model, base: comparison, context });
        const scored = tried && judgeTried(tried, config, config.maxScoreGrowth === undefined ? null : await findPrevious());
        const judged = overallVerdict(budget.verdict, deployment, config.onIncomplete);
        const verdict = scored === undefined ? judged : worse(judged, scored.verdict);
        const cleanup = config.cleanup === 'none'
            ? null
            : (0,funasr_cleanup/* planCleanup */.C)({
                mode: config.cleanup,
                run: directory,
                averaged: model.averaged,
                verdict,
                deployable: deployment.state === 'ready',
                dryRun: config.dryRun,
            });
        const result = {
            schemaVersion: 1,
            tool: { name: 'funasr-slim', version: host.version },
            dryRun: config.dryRun,
            provenance: { ...origin, time: host.date().toISOString() },
            verdict,
            checkpointDir: config.checkpointDir,
            selection: made.choice.selection,
            anatomy: made.choice.opened.map(({ anatomy }) => anatomy),
            model,
            base: comparison,
            budget,
            health: written?.health ?? null,
            precision: written?.precision ?? null,
            ...made.formatCosts,
            deployment,
            package: made.contents,
            disk: diskUse(directory, runConfig),
            ...(scored && { evaluation: scored.evaluation }),
            cleanup: cleanup?.cleanup ?? null,
            notices: [
                ...runConfig.notices,
                ...(given?.notices ?? []),
                ...choice.notices,
                ...checkpoints.flatMap(({ notices }) => notices),
                ...(baseWeights?.notices ?? []),
                ...made.notices.plan,
                ...base.notices,
                ...referred.notices,
                ...made.notices.package,
            ],
        };
        return { result, cleanup };
    }
    finally {
        await threads.stop();
        for (const one of opened)
            one.close();
        if (own.length > 0)
            (0,write_package/* removeUnrecorded */.oE)(config.slimDir, own);
    }
}
async function none() {
    return null;
}
async function judgeModel(config, findOverride, written) {
    const { model, base } = written;
    const budget = judge(model.bytes, base.bytes, config, () => smallerModels(config, written));
    if (budget.verdict !== 'fail')
        return budget;
    const override = await findOverride();
    return override === null ? budget : overrideFailure(budget, override);
}


/***/ })

};
