export const id = 103;
export const ids = [103];
export const modules = {

/***/ 7252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   LQ: () => (/* binding */ withoutEmptyColumns),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   sH: () => (/* binding */ numeric)
/* harmony export */ });
/** A report before it takes a form: what Markdown and the terminal both show. All text in it is escaped for its medium. */
/** A block of running text. */
function paragraph(text) {
    return { kind: 'paragraph', text };
}
/** The table without the columns in which no row has anything. */
function withoutEmptyColumns(table) {
    const used = table.columns.map((_, i) => table.rows.some(({ cells }) => (cells[i] ?? '') !== ''));
    const kept = (items) => items.filter((_, i) => used[i]);
    return {
        ...table,
        columns: kept(table.columns),
        rows: table.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
    };
}
/** A column that is aligned to the left. */
function text(title) {
    return { title, numeric: false };
}
/** A column that is aligned to the right. */
function numeric(title) {
    return { title, numeric: true };
}


/***/ }),

/***/ 69:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ largest)
/* harmony export */ });
/** The largest of `least` and `values`; unlike `Math.max(...values)` for any number of values. */
function largest(least, values) {
    return values.reduce((most, value) => Math.max(most, value), least);
}


/***/ }),

/***/ 4103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./.build/report/sections/anatomy.js
var anatomy = __webpack_require__(4923);
;// CONCATENATED MODULE: ./.build/report/sections/artifact.js
/** Hexadecimal digits that tell two digests apart. */
const SHORT = 12;
/**
 * In sentences; nothing where there is nothing to say.
 * @param address of the run's artifacts, to which the id belongs
 */
function artifactLine(artifact, address, words) {
    if (artifact === undefined)
        return undefined;
    const { name, id, bytes, digest, reason, earlier } = artifact;
    const linkTo = (id) => words.link(name, address === undefined ? null : `${address}/${id}`);
    const sentences = [
        ...(id === null || bytes === null
            ? []
            : [
                words.say('artifact.download', {
                    link: linkTo(id),
                    size: words.size(bytes),
                    digest: words.name(digest === null ? '?' : digest.replace('sha256:', '').slice(0, SHORT)),
                }),
            ]),
        ...(reason === null ? [] : [words.say('artifact.none', { reason: words.told(reason) })]),
        ...(earlier === null ? [] : [words.say('artifact.earlier', { link: linkTo(earlier) })]),
    ];
    return sentences.length === 0 ? undefined : words.sentences(sentences);
}

// EXTERNAL MODULE: ./.build/report/document.js
var report_document = __webpack_require__(7252);
// EXTERNAL MODULE: ./.build/report/largest.js
var largest = __webpack_require__(69);
;// CONCATENATED MODULE: ./.build/report/sections/base.js


/** Tensors added, removed and changed, and how far each module moved. */
function baseSection({ base }, words) {
    const none = words.say(base.bytes === null ? 'compare.none' : 'warning.sizes-only');
    const blocks = base.tensors === null ? [(0,report_document/* paragraph */.FY)(none)] : comparisonBlocks(base.tensors, words);
    const which = (0,report_document/* paragraph */.FY)(words.say(`base.${base.reason}`, { name: words.name(base.name) }));
    return { title: words.say('compare.title'), blocks: [which, ...blocks] };
}
function comparisonBlocks(tensors, words) {
    const { added, removed, reshaped, retyped, unmoved } = tensors;
    const counts = {
        added: added.length,
        removed: removed.length,
        reshaped: reshaped.length,
        retyped: retyped.length,
    };
    const same = Object.values(counts).every((count) => count === 0);
    const shape = (sizes) => `[${sizes.join(', ')}]`;
    const changed = (name, from, to) => `${words.name(name)} ${from} → ${to}`;
    return [
        (0,report_document/* paragraph */.FY)(words.say(same ? 'compare.same' : 'compare.tensors', counts)),
        moduleTable(tensors, words),
        ...(tensors.modules.some(({ moved }) => moved !== null) ? [(0,report_document/* paragraph */.FY)(words.say('compare.moved-explained'))] : []),
        ...namesBlock(words.say('compare.added'), added.map((name) => words.name(name))),
        ...namesBlock(words.say('compare.removed'), removed.map((name) => words.name(name))),
        ...namesBlock(words.say('compare.reshaped'), reshaped.map(({ name, base, slim }) => changed(name, shape(base), shape(slim)))),
        ...retypedBlock(retyped, words),
        ...namesBlock(words.say('compare.unmoved'), (unmoved ?? []).map((name) => words.name(name))),
    ];
}
/** Tensors whose type changed alike are one line, whatever their number. */
function retypedBlock(retyped, words) {
    const counts = new Map();
    for (const { base, slim } of retyped) {
        const alike = counts.get(`${base} ${slim}`) ?? { from: words.name(base), to: words.name(slim), count: 0 };
        alike.count++;
        counts.set(`${base} ${slim}`, alike);
    }
    if (counts.size === 0)
        return [];
    const items = [...counts.values()].map((alike) => words.say('compare.retyped-alike', alike));
    return [(0,report_document/* paragraph */.FY)(`${words.strong(words.say('compare.retyped'))}: ${words.list(items)}`)];
}
function moduleTable({ modules }, words) {
    const furthest = (0,largest/* largest */.n)(Number.MIN_VALUE, modules.map(({ moved }) => moved ?? 0));
    return {
        kind: 'table',
        columns: [
            (0,report_document/* text */.Qq)(words.say('column.module')),
            (0,report_document/* numeric */.sH)(words.say('column.base')),
            (0,report_document/* numeric */.sH)(words.say('column.slim')),
            (0,report_document/* numeric */.sH)(words.say('column.change')),
            (0,report_document/* numeric */.sH)(words.say('column.moved')),
        ],
        rows: modules.map(({ module, baseBytes, slimBytes, moved }) => ({
            cells: [
                words.name(module),
                words.size(baseBytes),
                words.size(slimBytes),
                words.signedSize(slimBytes - baseBytes),
                moved === null ? '–' : words.ratio(moved),
            ],
            ...(moved === null ? {} : { bar: moved / furthest }),
        })),
    };
}
/** Nothing where there is no name to show. */
function namesBlock(label, names) {
    return names.length === 0 ? [] : [{ kind: 'names', label, names }];
}

;// CONCATENATED MODULE: ./.build/report/sections/disk.js


/** What FunASR's Trainer keeps where the configuration does not say (funasr/train_utils/trainer_ds.py). */
const DEFAULT_KEEP_NBEST_MODELS = 500;
/** What lies on the disk, what would keep it small, and what will be deleted when all is reported. */
function diskSection(result, words) {
    const { runBytes, checkpointFiles } = result.disk;
    const use = words.say('disk.use', { count: checkpointFiles, size: words.size(runBytes) });
    return {
        title: words.say('disk.title'),
        blocks: [(0,report_document/* paragraph */.FY)(use), { kind: 'bullets', items: advice(result, words) }, ...cleanup(result, words)],
    };
}
function advice({ disk, selection, cleanup }, words) {
    const sizes = selection.candidates.map(({ bytes }) => bytes);
    const each = sizes.length === 0 ? 0 : Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / sizes.length);
    const chosen = selection.candidates.filter((candidate) => candidate.chosen);
    const keep = disk.keepNbestModels ?? DEFAULT_KEEP_NBEST_MODELS;
    const values = {
        keep: String(keep),
        upTo: words.size(keep * each),
        each: words.size(each),
        to: chosen.length,
        size: words.size(chosen.length * each),
    };
    const items = [];
    if (disk.keepNbestModels === null)
        items.push(words.say('disk.keep-unset', values));
    else
        items.push(words.say(keep > chosen.length ? 'disk.keep-more' : 'disk.keep', values));
    const { saveCheckpointInterval } = disk;
    if (saveCheckpointInterval !== null)
        items.push(words.say('disk.interval', { interval: String(saveCheckpointInterval) }));
    if (cleanup === null) {
        const freed = chosen.reduce((sum, { bytes }) => sum + bytes, 0);
        items.push(words.say('disk.cleanup-hint', { size: words.size(freed) }));
    }
    return items;
}
function cleanup({ cleanup: plan }, words) {
    if (plan === null)
        return [];
    const { mode, skipped, planned } = plan;
    const values = { mode, size: words.size(planned.reduce((sum, { bytes }) => sum + bytes, 0)) };
    return [
        ...(skipped === null ? [] : [(0,report_document/* paragraph */.FY)(words.say(`cleanup.skipped.${skipped}`))]),
        ...namesBlock(words.say(skipped === null ? 'cleanup.planned' : 'cleanup.unplanned', values), planned.map(({ name }) => words.name(name))),
    ];
}

;// CONCATENATED MODULE: ./.build/report/sections/budget.js

function limitName(limit, words) {
    return words.say(`limit.${limit.kind}`);
}
/** Why the verdict is not `pass`, in a sentence per limit. */
function budgetExplained({ budget }, words) {
    const exceeded = budget.limits.filter((limit) => limit.exceeded);
    const sentences = exceeded.map((limit) => {
        // Of an exceeded limit it is known.
        const allowedBytes = limit.allowedBytes ?? 0;
        return words.say('budget.over', {
            limit: limitName(limit, words),
            asked: words.name(limit.asked),
            allowed: words.size(allowedBytes),
            over: words.size(limit.foundBytes - allowedBytes),
        });
    });
    const { override } = budget;
    if (override !== null) {
        const { label, setBy, setAt } = override;
        const values = {
            label: words.name(label),
            who: words.name(setBy ?? ''),
            when: setAt === null ? '' : words.date(setAt),
        };
        const key = setBy === null ? 'budget.override' : setAt === null ? 'budget.override-by' : 'budget.override-at';
        sentences.push(words.say(key, values));
    }
    else if (budget.onExceed === 'warn' && exceeded.some(({ kind }) => kind !== 'warn-growth')) {
        sentences.push(words.say('budget.on-exceed-warn'));
    }
    return sentences.length === 0 ? [] : [(0,report_document/* paragraph */.FY)(words.sentences(sentences))];
}
/** A limit of which less than this share is left is near. */
const NEAR = 0.01;
/** The limits that are exceeded or near; the others are kept, which the verdict says. */
function openLimits(result, words) {
    const near = result.budget.limits.filter(({ allowedBytes, leftBytes }) => leftBytes !== null && leftBytes < NEAR * (allowedBytes ?? 0));
    return near.length === 0 ? [] : limits({ ...result, budget: { ...result.budget, limits: near } }, words);
}
/** A line per limit: allowed, found, left. */
function limits({ budget }, words) {
    if (budget.limits.length === 0)
        return [(0,report_document/* paragraph */.FY)(words.say('budget.none'))];
    const rows = budget.limits.map((limit) => {
        const { asked, allowedBytes, foundBytes, leftBytes, exceeded } = limit;
        const onlyWarns = limit.kind === 'warn-growth' || budget.verdict === 'warn';
        const outcome = exceeded
            ? words.say(onlyWarns ? 'budget.exceeded-warn' : 'budget.exceeded')
            : words.say(allowedBytes === null ? 'budget.unknown' : 'budget.kept');
        const allowed = allowedBytes === null ? '–' : words.count(allowedBytes);
        const left = leftBytes === null ? '–' : words.size(leftBytes);
        return { cells: [limitName(limit, words), words.name(asked), allowed, words.count(foundBytes), left, outcome] };
    });
    return [
        {
            kind: 'table',
            columns: [
                (0,report_document/* text */.Qq)(words.say('column.limit')),
                (0,report_document/* text */.Qq)(words.say('column.asked')),
                (0,report_document/* numeric */.sH)(words.say('column.allowed')),
                (0,report_document/* numeric */.sH)(words.say('column.found')),
                (0,report_document/* numeric */.sH)(words.say('column.left')),
                (0,report_document/* text */.Qq)(''),
            ],
            rows,
        },
    ];
}
/** What would bring the model within its limits, largest saving first. */
function levers({ budget }, words) {
    if (!budget.limits.some(({ exceeded, kind }) => exceeded && kind !== 'warn-growth'))
        return [];
    if (budget.levers.length === 0)
        return [(0,report_document/* paragraph */.FY)(words.say('budget.no-levers'))];
    const items = budget.levers.map(({ kind, glob, savesBytes, resultBytes, fits }) => {
        const lever = words.say(`lever.${kind}`, {
            setting: words.name(`exclude-tensors: ${glob}`),
            saves: words.size(savesBytes),
            result: words.size(resultBytes),
        });
        return words.say(fits ? 'lever.fits' : 'lever.not-enough', { lever });
    });
    return [(0,report_document/* paragraph */.FY)(words.say('budget.levers')), { kind: 'bullets', items }];
}

;// CONCATENATED MODULE: ./.build/report/sections/evidence.js



/** Sizes of the files that were averaged. */
function chosenSizes({ selection }) {
    return [...selection.candidates, ...selection.others].filter(({ chosen }) => chosen).map(({ bytes }) => bytes);
}
/** Checkpoint, slim model, base and last report, each with what the slim model is against it. */
function brief(result, words, { previous, previousBranch }) {
    const { model, base } = result;
    const row = (label, bytes) => {
        const change = model.bytes - bytes;
        const against = bytes === 0 ? '' : `${words.signedSize(change)} (${words.signedPercent((change / bytes) * 100)})`;
        return { cells: [label, words.size(bytes), against] };
    };
    const last = previousBranch === undefined
        ? words.say('evidence.previous')
        : words.say('evidence.previous-on', { branch: words.name(previousBranch) });
    return {
        kind: 'table',
        columns: [(0,report_document/* text */.Qq)(words.say('column.what')), (0,report_document/* numeric */.sH)(words.say('column.size')), (0,report_document/* numeric */.sH)(words.say('column.against'))],
        rows: [
            row(words.say('evidence.checkpoint'), (0,largest/* largest */.n)(0, chosenSizes(result))),
            { cells: [`${words.strong(words.say('evidence.slim'))} ${words.name(model.path)}`, words.size(model.bytes), ''] },
            ...(base.bytes === null ? [] : [row(`${words.say('evidence.base')} ${words.name(base.name)}`, base.bytes)]),
            ...(previous ? [row(last, previous.model.bytes)] : []),
        ],
    };
}
/** What stands in brief above, to the byte: sizes of all that was measured, every limit, and the last report. */
function evidenceSection(result, words, past) {
    return {
        title: words.say('evidence.title'),
        blocks: [evidence(result, words, past), ...previousNote(words, past), ...limits(result, words)],
    };
}
/** Checkpoint, slim model, base and package, this time and last time. */
function evidence(result, words, past) {
    const previous = past.previous ?? null;
    const measures = [
        { label: words.say('evidence.checkpoint'), bytes: (run) => (0,largest/* largest */.n)(0, chosenSizes(run)) },
        {
            label: `${words.strong(words.say('evidence.slim'))} ${words.name(result.model.path)}`,
            bytes: (run) => run.model.bytes,
        },
        { label: words.say('evidence.base'), bytes: (run) => run.base.bytes },
        { label: words.say('evidence.package'), bytes: (run) => run.package.bytes },
    ];
    const rows = measures.flatMap((measure) => {
        const bytes = measure.bytes(result);
        if (bytes === null)
            return [];
        const earlier = previous === null ? [] : compared(bytes, measure.bytes(previous), words);
        return [{ cells: [measure.label, words.size(bytes), words.count(bytes), ...earlier] }];
    });
    const head = [(0,report_document/* text */.Qq)(words.say('column.what')), (0,report_document/* numeric */.sH)(words.say('column.size')), (0,report_document/* numeric */.sH)(words.say('column.bytes'))];
    return {
        kind: 'table',
        columns: previous === null ? head : [...head, ...previousColumns(past, words)],
        rows: [...rows, ...growth(result, words)],
    };
}
/** Why there is no column of the last report, where that was asked for. */
function previousNote(words, past) {
    const { previous, previousNote: note, previousProblem: problem = '' } = past;
    if (note === undefined || (previous !== undefined && previous !== null))
        return [];
    return [
        (0,report_document/* paragraph */.FY)(note === 'failed' ? words.say('previous.failed', { reason: words.said(problem) }) : words.say(`previous.${note}`)),
    ];
}
function growth({ base }, words) {
    if (base.growthBytes === null || base.growthPercent === null)
        return [];
    const cells = [
        words.say('evidence.growth'),
        words.signedSize(base.growthBytes),
        words.signedPercent(base.growthPercent),
    ];
    return [{ cells }];
}
function previousColumns({ previousBranch }, words) {
    const title = previousBranch === undefined
        ? words.say('column.previous')
        : words.say('column.previous-on', { branch: words.name(previousBranch) });
    return [(0,report_document/* numeric */.sH)(title), (0,report_document/* numeric */.sH)(words.say('column.change'))];
}
function compared(bytes, earlier, words) {
    return earlier === null ? ['–', '–'] : [words.size(earlier), words.signedSize(bytes - earlier)];
}

;// CONCATENATED MODULE: ./.build/report/sections/model.js



/** Tensors, modules, dtypes and digest of what was written. */
function modelSection({ model }, words) {
    const excluded = model.excluded.reduce((sum, { bytes }) => sum + bytes, 0);
    const widest = (0,largest/* largest */.n)(1, model.modules.map(({ bytes }) => bytes));
    const summary = words.say('model.summary', {
        tensors: model.tensors,
        parameters: model.parameters,
        weights: words.size(model.weightBytes),
        file: words.name(model.path),
    });
    return {
        title: words.say('model.title'),
        blocks: [
            (0,report_document/* paragraph */.FY)(summary),
            ...model.files.flatMap(({ name, digest }) => digest === null
                ? []
                : [(0,report_document/* paragraph */.FY)(words.say('model.digest', { file: words.name(name), digest: words.name(digest) }))]),
            {
                kind: 'table',
                columns: [
                    (0,report_document/* text */.Qq)(words.say('column.module')),
                    (0,report_document/* numeric */.sH)(words.say('column.tensors')),
                    (0,report_document/* numeric */.sH)(words.say('column.size')),
                    (0,report_document/* numeric */.sH)(words.say('column.bytes')),
                ],
                rows: model.modules.map(({ module, tensors, bytes }) => ({
                    cells: [words.name(module), words.count(tensors), words.size(bytes), words.count(bytes)],
                    bar: bytes / widest,
                })),
            },
            {
                kind: 'table',
                columns: [
                    (0,report_document/* text */.Qq)(words.say('column.dtype')),
                    (0,report_document/* numeric */.sH)(words.say('column.tensors')),
                    (0,report_document/* numeric */.sH)(words.say('column.size')),
                ],
                rows: model.dtypes.map(({ dtype, tensors, bytes }) => ({
                    cells: [words.name(dtype), words.count(tensors), words.size(bytes)],
                })),
            },
            ...namesBlock(words.say('model.excluded', { size: words.size(excluded) }), model.excluded.map(({ name }) => words.name(name))),
        ],
    };
}
/** How far the checkpoints lie from the mean, and values that look wrong; null on a dry run. */
function healthSection({ health }, words) {
    if (health === null)
        return null;
    const { distances, zero, constant, fp16Overflow } = health;
    const furthest = (0,largest/* largest */.n)(Number.MIN_VALUE, distances.map(({ distance }) => distance));
    const blocks = [
        {
            kind: 'table',
            columns: [(0,report_document/* text */.Qq)(words.say('column.checkpoint')), (0,report_document/* numeric */.sH)(words.say('column.distance')), (0,report_document/* text */.Qq)('')],
            rows: distances.map(({ name, distance, farOut }) => ({
                cells: [words.name(name), words.ratio(distance), farOut ? words.say('health.far-out') : ''],
                bar: distance / furthest,
            })),
        },
        (0,report_document/* paragraph */.FY)(words.say('health.distance-explained')),
    ];
    if (health.largest !== null) {
        const { magnitude, name } = health.largest;
        const values = { magnitude: words.ratio(magnitude), name: words.name(name) };
        blocks.push((0,report_document/* paragraph */.FY)(words.say('health.largest', values)));
    }
    if (fp16Overflow.length === 0)
        blocks.push((0,report_document/* paragraph */.FY)(words.say('health.fp16-fits')));
    const shown = (names) => names.map((name) => words.name(name));
    blocks.push(...namesBlock(words.say('health.fp16-overflow'), shown(fp16Overflow)), ...namesBlock(words.say('health.zero'), shown(zero)), ...namesBlock(words.say('health.constant'), shown(constant)));
    return { title: words.say('health.title'), blocks };
}
/** What a smaller dtype costs by module; null where the dtype was kept. */
function precisionSection({ precision }, words) {
    if (precision === null)
        return null;
    const { dtype, kept, modules } = precision;
    return {
        title: words.say('precision.title', { dtype }),
        blocks: [
            (0,report_document/* paragraph */.FY)(words.say('precision.explained')),
            errorsTable(modules, words),
            ...namesBlock(words.say('precision.kept', { dtype }), kept.map(({ name, reason }) => `${words.name(name)} (${words.say(`kept.${reason}`)})`)),
        ],
    };
}
/** What each format costs that stores weights in less than float32. */
function costSections({ formatCosts = [] }, words) {
    return formatCosts.map(({ format, modules }) => ({
        title: words.say('costs.title', { format: words.name(format) }),
        blocks: [(0,report_document/* paragraph */.FY)(words.say('precision.explained')), errorsTable(modules, words)],
    }));
}
function errorsTable(modules, words) {
    return {
        kind: 'table',
        columns: [
            (0,report_document/* text */.Qq)(words.say('column.module')),
            (0,report_document/* numeric */.sH)(words.say('column.largest-error')),
            (0,report_document/* numeric */.sH)(words.say('column.mean-error')),
        ],
        rows: modules.map(({ module, largestRelativeError, meanRelativeError }) => ({
            cells: [words.name(module), words.ratio(largestRelativeError), words.ratio(meanRelativeError)],
        })),
    };
}
/** The files of the package with where they came from, and what is missing. */
function packageSection({ package: contents, model }, words) {
    const { vocabulary, missing } = contents;
    const models = model.files.map(({ name, bytes }) => [words.name(name), words.size(bytes), words.say('from.model')]);
    const others = contents.files.map(({ name, bytes, from }) => [
        words.name(name),
        words.size(bytes),
        words.say(`from.${from}`),
    ]);
    const blocks = [
        (0,report_document/* paragraph */.FY)(words.say('package.summary', { dir: words.name(contents.dir), size: words.size(contents.bytes) })),
        {
            kind: 'table',
            columns: [(0,report_document/* text */.Qq)(words.say('column.file')), (0,report_document/* numeric */.sH)(words.say('column.size')), (0,report_document/* text */.Qq)(words.say('column.from'))],
            rows: [...models, ...others].map((cells) => ({ cells })),
        },
    ];
    for (const command of model.commands ?? []) {
        blocks.push((0,report_document/* paragraph */.FY)(words.say('package.command', { command: words.name(command) })));
    }
    if (vocabulary !== null) {
        const values = { tokens: vocabulary.tokens, outputs: vocabulary.outputs };
        blocks.push((0,report_document/* paragraph */.FY)(words.say(vocabulary.fits ? 'package.vocabulary' : 'package.vocabulary-unfit', values)));
    }
    blocks.push(...namesBlock(words.say('package.missing'), missing.map((name) => words.name(name))));
    return { title: words.say('package.title'), blocks };
}

;// CONCATENATED MODULE: ./.build/report/sections/overview.js




const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', 'no-baseline': 'ℹ️' };
/** A model that differs from its base by less than this is "as large as" it, whatever its tensors are. */
const SAME_SIZE_PERCENT = 1;
/** Verdict, the size before and after, and the change against the base, in one line. */
function headline(result, words) {
    const { growthBytes, growthPercent } = result.base;
    const before = (0,largest/* largest */.n)(0, chosenSizes(result));
    const { bytes } = result.model;
    const percent = words.wholeShare(before === 0 ? 0 : Math.abs(before - bytes) / before);
    const change = growthBytes === null || growthPercent === null
        ? words.say('headline.no-base')
        : words.say('headline.change', { percent: words.briefPercent(growthPercent) });
    const line = words.say('headline', {
        verdict: verdict(result, words),
        before: words.size(before),
        size: words.size(bytes),
        gain: words.say(bytes > before ? 'headline.more' : 'headline.less', { percent }),
        change,
    });
    return result.dryRun ? words.say('headline.dry-run', { headline: line }) : line;
}
/** The verdict, with the limits that are exceeded, and what is known of deploying. */
function verdict(result, words) {
    const plain = `${ICONS[result.verdict]} ${words.say(`verdict.${result.verdict}`)}`;
    const limits = result.budget.limits.flatMap(({ kind, exceeded, leftBytes }) => exceeded && leftBytes !== null
        ? [words.say('headline.limit', { limit: words.say(`limit.${kind}`), over: words.size(-leftBytes) })]
        : []);
    const { state } = result.deployment;
    const remarks = [...(state === 'ready' ? [] : [words.say(`headline.${state}`)]), ...limits];
    return remarks.length === 0 ? plain : words.say('headline.exceeded', { verdict: plain, limits: words.list(remarks) });
}
/** Everything that stands open beneath the first line: one screen. */
function overview(result, words, past) {
    return [
        ...budgetExplained(result, words),
        (0,report_document/* paragraph */.FY)(`${words.strong(words.say('deploy.title'))} ${deployment(result, words)}`),
        brief(result, words, past),
        ...openLimits(result, words),
        ...levers(result, words),
        ...warnings(result, words),
    ];
}
function warnings(result, words) {
    const noticed = result.notices.filter(({ level }) => level === 'warning');
    const items = [
        ...result.deployment.problems.map((problem) => words.problem(problem)),
        ...baseWarnings(result, words),
        ...noticed.map((entry) => words.notice(entry)),
    ];
    return items.length === 0 ? [] : [{ kind: 'warnings', items }];
}
/** What a comparison of sizes does not see. */
function baseWarnings({ base, model }, words) {
    const { tensors, growthPercent } = base;
    if (tensors === null) {
        return base.bytes === null ? [] : [words.say('warning.sizes-only')];
    }
    const counts = { added: tensors.added.length, removed: tensors.removed.length, reshaped: tensors.reshaped.length };
    if (counts.added + counts.removed + counts.reshaped > 0) {
        const sameSize = growthPercent !== null && Math.abs(growthPercent) < SAME_SIZE_PERCENT;
        return [words.say(sameSize ? 'warning.other-model-same-size' : 'warning.other-model', counts)];
    }
    return tensors.unmoved?.length === model.tensors ? [words.say('warning.nothing-moved')] : [];
}
function deployment(result, words) {
    const { model } = result;
    const key = deploymentKey(result);
    const onnx = onnxCode(result);
    const said = words.say(key, {
        dir: words.name(model.dir),
        code: words.name(onnx !== undefined && model.path.endsWith('.onnx') ? onnx : runsBy(model)),
        count: model.averaged.length,
        names: words.names(model.averaged, 5),
    });
    if (onnx === undefined || key !== 'deploy.package')
        return said;
    const server = words.name(`--model-dir ${model.dir}`);
    return words.sentences([said, words.say('runtime.onnx', { server, code: words.name(onnx) })]);
}
/** How funasr-onnx is asked for the ONNX files; undefined where there are none. */
function onnxCode({ model, package: contents }) {
    const files = new Set([...model.files, ...contents.files].map(({ name }) => name));
    const isQuantized = files.has('model_quant.onnx');
    if (!isQuantized && !files.has('model.onnx'))
        return undefined;
    // Beside the graph: the part that only contextual models have, and the pieces under the name that only SenseVoice's have.
    const isSenseVoice = [...files].some((name) => name.endsWith('_spectok.bpe.model'));
    const name = files.has('model_eb.onnx') ? 'SeacoParaformer' : isSenseVoice ? 'SenseVoiceSmall' : 'Paraformer';
    return `funasr_onnx.${name}("${model.dir}", quantize=${isQuantized ? 'True' : 'False'})`;
}
/** What reads the main file: AutoModel, or the program of its format. */
function runsBy({ dir, path, commands = [] }) {
    const [command] = commands;
    return command !== undefined && path.endsWith('.gguf') ? command : `AutoModel(model="${dir}")`;
}
function deploymentKey({ verdict, deployment: { state }, dryRun }) {
    if (dryRun)
        return 'deploy.dry-run';
    if (state === 'incomplete')
        return 'deploy.incomplete';
    if (verdict === 'fail')
        return 'deploy.fail';
    return state === 'unknown' ? 'deploy.unknown' : 'deploy.package';
}

// EXTERNAL MODULE: ./.build/report/sections/provenance.js
var provenance = __webpack_require__(6131);
;// CONCATENATED MODULE: ./.build/report/sections/selection.js


/** Characters that the labels below a chart may have in all before they run into one another. */
const MAX_LABELS = 72;
/** Beyond this a score is broken, and a chart of it shows nothing else; so is one that is no number. */
const MAX_SCORE = 1e9;
/** The candidates with their scores, those that are gone, and the copies beside them. */
function selectionSection({ selection }, words) {
    const { candidates, others } = selection;
    const count = [...candidates, ...others].filter(({ chosen }) => chosen).length;
    return {
        title: words.say('selection.title', { count, found: candidates.length }),
        blocks: [
            (0,report_document/* paragraph */.FY)(chosenHow(selection, words)),
            candidateTable(selection, words),
            ...absentNames(selection, words),
            ...otherFiles(others, words),
        ],
    };
}
function chosenHow(selection, words) {
    return words.sentences([metricExplained(selection, words), ...nbestExplained(selection, words)]);
}
/** By which score the checkpoints were ranked, and why by that one. */
function metricExplained({ metricUsed, metricConfigured, metricReason }, words) {
    return words.say(`metric.${metricReason}`, {
        metric: words.name(metricUsed ?? ''),
        configured: words.name(metricConfigured ?? 'acc'),
    });
}
/** How many were to be averaged, and who says so; nothing where they were named. */
function nbestExplained({ metricReason, nbestAsked, nbestFrom }, words) {
    return metricReason === 'named' ? [] : [words.say(`nbest.${nbestFrom}`, { count: nbestAsked })];
}
function candidateTable(selection, words) {
    return {
        kind: 'table',
        columns: [
            (0,report_document/* text */.Qq)(words.say('column.checkpoint')),
            (0,report_document/* numeric */.sH)(words.say('column.epoch')),
            (0,report_document/* numeric */.sH)(words.say('column.step')),
            (0,report_document/* numeric */.sH)(words.say('column.size')),
            (0,report_document/* numeric */.sH)('loss'),
            (0,report_document/* numeric */.sH)('acc'),
            (0,report_document/* numeric */.sH)(words.say('column.rank')),
            (0,report_document/* text */.Qq)(words.say('column.averaged')),
            (0,report_document/* text */.Qq)(words.say('column.why')),
        ],
        rows: selection.candidates.map((candidate) => candidateRow(candidate, words)),
        chart: scoreChart(selection, words),
    };
}
function candidateRow(candidate, words) {
    const { name, kind, epoch, step, bytes, acc, loss, rank, chosen, reason } = candidate;
    return {
        cells: [
            words.name(name),
            epoch === null ? '–' : words.count(epoch),
            step === null ? words.say(`kind.${kind}`) : words.count(step),
            words.size(bytes),
            words.score(loss),
            words.score(acc),
            rank === null ? '–' : words.count(rank),
            chosen ? '✅' : '',
            words.say(`choice.${reason}`),
        ],
    };
}
/** undefined where there is nothing to see: fewer than two scores, or all the same. */
function scoreChart({ candidates, metricUsed }, words) {
    const metric = scoreShown(metricUsed);
    const points = candidates.flatMap((candidate) => {
        const { epoch, step, chosen } = candidate;
        const value = candidate[metric];
        if (value === null || !(Math.abs(value) < MAX_SCORE))
            return [];
        return [{ label: step === null ? `${epoch}` : `${epoch}.${step}`, value, chosen }];
    });
    const widest = (0,largest/* largest */.n)(1, points.map(({ label }) => label.length + 1));
    const newest = points.slice(-Math.floor(MAX_LABELS / widest));
    if (new Set(newest.map(({ value }) => value)).size < 2)
        return undefined;
    const title = newest.length === points.length
        ? words.say('selection.chart', { metric })
        : words.say('selection.chart-newest', { metric, count: newest.length });
    return { kind: 'scores', title, axis: metric, points: newest };
}
function absentNames({ absent, metricUsed }, words) {
    if (absent.length === 0)
        return [];
    const metric = scoreShown(metricUsed);
    const label = words.say('selection.absent', { metric });
    return [{ kind: 'names', label, names: absent.map((one) => `${words.name(one.name)} ${words.score(one[metric])}`) }];
}
/** Where neither score was used, loss says more. */
function scoreShown(metricUsed) {
    return metricUsed === 'acc' ? 'acc' : 'loss';
}
function otherFiles(others, words) {
    if (others.length === 0)
        return [];
    const rows = others.map(({ name, kind, bytes, chosen }) => ({
        cells: [words.name(name), words.say(`other.${kind}`), words.size(bytes), chosen ? '✅' : ''],
    }));
    const head = [
        (0,report_document/* text */.Qq)(words.say('column.file')),
        (0,report_document/* text */.Qq)(words.say('column.what')),
        (0,report_document/* numeric */.sH)(words.say('column.size')),
        (0,report_document/* text */.Qq)(words.say('column.averaged')),
    ];
    return [(0,report_document/* paragraph */.FY)(words.say('selection.others')), { kind: 'table', columns: head, rows }];
}

;// CONCATENATED MODULE: ./.build/report/report.js









/** What the result says, in words for one medium. */
function report(result, words, past = {}) {
    const details = [
        evidenceSection(result, words, past),
        (0,anatomy/* anatomySection */.Z0)(result.anatomy, words),
        selectionSection(result, words),
        baseSection(result, words),
        healthSection(result, words),
        precisionSection(result, words),
        ...costSections(result, words),
        packageSection(result, words),
        modelSection(result, words),
        diskSection(result, words),
        notesSection(result, words),
    ];
    const version = { version: words.name(result.tool.version) };
    return {
        headline: headline(result, words),
        provenance: (0,provenance/* provenanceLine */.Mh)(result.provenance, words),
        artifact: artifactLine(result.artifact, past.artifactsUrl, words),
        overview: overview(result, words, past),
        details: details.filter((section) => section !== null),
        footer: words.say('footer', version),
        footerShortened: words.say('footer.shortened', version),
    };
}
/** Notices that are no warnings; those stand in the overview. */
function notesSection({ notices }, words) {
    const items = notices.filter(({ level }) => level === 'info').map((entry) => words.notice(entry));
    return items.length === 0 ? null : { title: words.say('notes.title'), blocks: [{ kind: 'bullets', items }] };
}


/***/ }),

/***/ 4923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ anatomySection),
/* harmony export */   bz: () => (/* binding */ whyParagraph),
/* harmony export */   od: () => (/* binding */ anatomyBlocks)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7252);
/* harmony import */ var _largest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69);


/** Optimizer state that has the size of the weights it belongs to, as torch.optim names it. */
const ADAM = ['exp_avg', 'exp_avg_sq'];
const AMSGRAD = [...ADAM, 'max_exp_avg_sq'];
const MOMENTUM = ['momentum_buffer'];
/** Slices below this share are drawn together: they would be lines. */
const MIN_SLICE = 0.01;
/** Besides the weights and the rest. */
const MAX_SLICES = 4;
/** In plain words, from the largest checkpoint. */
function whyParagraph(anatomies, words) {
    const heaviest = anatomies.toSorted((a, b) => b.bytes - a.bytes)[0];
    if (heaviest === undefined)
        return '–';
    const optimizer = heaviest.parts.filter(({ kind, bytes }) => kind === 'optimizer' && bytes > 0);
    const weights = words.size(sumOf(heaviest, 'weights'));
    const total = words.size(heaviest.bytes);
    const names = new Set(optimizer.map(({ name }) => name));
    const known = [
        ['why.amsgrad', AMSGRAD],
        ['why.adam', ADAM],
        ['why.momentum', MOMENTUM],
    ].find(([, keys]) => keys.every((key) => names.has(key)));
    const keys = known?.[1] ?? [...names];
    const moments = optimizer.filter(({ name }) => keys.includes(name)).reduce((sum, { bytes }) => sum + bytes, 0);
    // Nothing to say of a file that holds no model, or was never a checkpoint.
    if (sumOf(heaviest, 'weights') === 0 || heaviest.gguf !== undefined)
        return '';
    if (moments === 0)
        return words.say('why.weights-only', { weights, total });
    const copies = words.say(known?.[0] ?? 'why.optimizer', {
        keys: words.names(keys, 4),
        moments: words.size(moments),
        total,
    });
    return words.sentences([copies, words.say('why.weights', { weights })]);
}
/** The first checkpoint in full, and all of them in brief; null where none was opened. */
function anatomySection(anatomies, words) {
    const first = anatomies[0];
    if (first === undefined)
        return null;
    return {
        title: words.say('anatomy.title'),
        blocks: [
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(whyParagraph(anatomies, words)),
            ...anatomyBlocks(first, words),
            ...(anatomies.length > 1 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(words.say('anatomy.all')), comparison(anatomies, words)] : []),
        ],
    };
}
/** One checkpoint: its parts in a table that sums to the file's size. */
function anatomyBlocks(anatomy, words) {
    const { name, bytes, parts, graph } = anatomy;
    const widest = (0,_largest_js__WEBPACK_IMPORTED_MODULE_1__/* .largest */ .n)(1, parts.map((part) => part.bytes));
    const rows = parts.map((part) => ({
        cells: [
            partLabel(part, words),
            part.tensors === 0 ? '' : words.count(part.tensors),
            words.size(part.bytes),
            words.count(part.bytes),
            words.share(part.bytes / Math.max(1, bytes)),
        ],
        bar: part.bytes / widest,
    }));
    const total = {
        cells: [
            words.strong(words.say('column.total')),
            words.count(parts.reduce((sum, { tensors }) => sum + tensors, 0)),
            words.size(bytes),
            words.count(bytes),
            words.share(1),
        ],
    };
    const table = {
        kind: 'table',
        columns: [
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.part')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.tensors')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.size')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.bytes')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.share')),
        ],
        rows: [...rows, total],
        chart: pie(anatomy, words),
    };
    const values = { name: words.name(name), size: words.size(bytes), bytes };
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(words.say('anatomy.of', values)),
        ...(graph === undefined ? [] : [graphParagraph(graph, words)]),
        table,
        ...ggufTables(anatomy, words),
    ];
}
/** What an ONNX file's graph needs of whoever runs it. */
function graphParagraph({ irVersion, opset, producer, nodes, inputs, outputs }, words) {
    const ports = (list) => words.names(list.map(({ name, dtype, shape }) => `${name} ${dtype} [${shape.join(', ')}]`), list.length);
    const values = { nodes, producer: producer || '?', inputs: ports(inputs), outputs: ports(outputs) };
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(words.say('anatomy.graph', { version: irVersion, opset, ...values }));
}
/** What a GGUF file says of itself: the types of its tensors, and its keys. */
function ggufTables({ bytes: all, gguf }, words) {
    if (gguf === undefined)
        return [];
    const types = gguf.types.map(({ type, tensors, bytes }) => ({
        cells: [words.name(type), words.count(tensors), words.size(bytes), words.count(bytes), words.share(bytes / all)],
    }));
    const keys = gguf.keys.map(({ name, type, value, count }) => ({
        cells: [words.name(name), count === null ? words.name(type) : words.name(`${type}[${count}]`), words.name(value)],
    }));
    return [
        {
            kind: 'table',
            columns: [
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.dtype')),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.tensors')),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.size')),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.bytes')),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.share')),
            ],
            rows: types,
        },
        {
            kind: 'table',
            columns: [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.key')), (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.dtype')), (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.value'))],
            rows: keys,
        },
    ];
}
function partLabel({ kind, name }, words) {
    const part = words.say(`part.${kind}`);
    return name === '' ? part : words.say('part.named', { part, name: words.name(name) });
}
/** The weights in one, each other part that is large enough to be seen, and the rest in one. */
function pie(anatomy, words) {
    const weights = { label: words.say('part.weights'), bytes: sumOf(anatomy, 'weights') };
    const others = anatomy.parts
        .filter(({ kind, bytes }) => kind !== 'weights' && bytes >= MIN_SLICE * anatomy.bytes)
        .slice(0, MAX_SLICES)
        .map(({ kind, name, bytes }) => ({ label: name === '' ? words.say(`part.${kind}`) : name, bytes }));
    const shown = [weights, ...others];
    const rest = anatomy.bytes - shown.reduce((sum, { bytes }) => sum + bytes, 0);
    const [unit, title] = anatomy.bytes < 1e7 ? [1e3, 'anatomy.chart-small'] : [1e6, 'anatomy.chart'];
    return {
        kind: 'pie',
        title: words.say(title),
        slices: [...shown, { label: words.say('part.rest'), bytes: rest }]
            .filter(({ bytes }) => bytes > 0)
            .map(({ label, bytes }) => ({ label, value: Number((bytes / unit).toFixed(1)) })),
    };
}
function comparison(anatomies, words) {
    const rows = anatomies.map((anatomy) => {
        const weights = sumOf(anatomy, 'weights');
        const optimizer = sumOf(anatomy, 'optimizer');
        const sizes = [weights, optimizer, anatomy.bytes - weights - optimizer, anatomy.bytes];
        return { cells: [words.name(anatomy.name), ...sizes.map((bytes) => words.size(bytes))] };
    });
    return {
        kind: 'table',
        columns: [
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.checkpoint')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.weights')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.optimizer')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.rest')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.total')),
        ],
        rows,
    };
}
function sumOf(anatomy, kind) {
    return anatomy.parts.filter((part) => part.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
}


/***/ }),

/***/ 6131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mh: () => (/* binding */ provenanceLine),
/* harmony export */   gD: () => (/* binding */ headlineOf)
/* harmony export */ });
/* unused harmony export shortCommit */
/** Digits that name a commit well enough to be read. */
const SHORT = 7;
/** Commit, run, attempt and time; nothing where there is no CI to tell of. */
function provenanceLine(provenance, words) {
    if (provenance === undefined)
        return undefined;
    const { run, runUrl, attempt, time } = provenance;
    const commit = shortCommit(provenance, words);
    if (commit === undefined && run === null)
        return undefined;
    const values = { run: words.link(String(run), runUrl), attempt: attempt ?? 1 };
    return [
        ...(commit === undefined ? [] : [words.say('provenance.commit', { commit })]),
        ...(run === null ? [] : [words.say(attempt === null ? 'provenance.run' : 'provenance.attempt', values)]),
        words.date(time),
    ].join(' · ');
}
/** The first digits of the commit, linked. */
function shortCommit({ commit, commitUrl }, words) {
    return commit === null ? undefined : words.link(commit.slice(0, SHORT), commitUrl);
}
/** A first line that says which commit it is about, where that is no longer the latest. */
function headlineOf(headline, provenance, words) {
    const commit = provenance && shortCommit(provenance, words);
    return commit === undefined ? headline : words.say('headline.of-commit', { headline, commit });
}


/***/ })

};
