export const id = 522;
export const ids = [522];
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
            ...anatomyBlocks(first, words),
            ...(anatomies.length > 1 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(words.say('anatomy.all')), comparison(anatomies, words)] : []),
        ],
    };
}
/** One checkpoint: its parts in a table that sums to the file's size. */
function anatomyBlocks(anatomy, words) {
    const { name, bytes, parts } = anatomy;
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
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(words.say('anatomy.of', values)), table];
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

/***/ 168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Words)
});

// EXTERNAL MODULE: ./.build/size.js
var size = __webpack_require__(2281);
;// CONCATENATED MODULE: ./.build/words/en.js
const en = {
    'list.comma': ', ',
    'list.sentence': ' ',
    'list.labelled': '{label} ({count}): {names}',
    'list.and-more': '{shown} and {count} more',
    // ---- first line ----
    'verdict.pass': 'Pass',
    'verdict.warn': 'Warning',
    'verdict.fail': 'Fail',
    'verdict.no-baseline': 'No baseline',
    headline: '{verdict}: slim model {size}, {change}, {before}',
    'headline.exceeded': '{verdict} ({limits})',
    'headline.limit': '{limit} exceeded by {over}',
    'headline.change': '{bytes} ({percent}) against the base model',
    'headline.no-base': 'base model not known',
    'headline.before-each': 'made from checkpoints of {size} each',
    'headline.before-up-to': 'made from checkpoints of up to {size} each',
    'headline.before-one': 'made from a checkpoint of {size}',
    'headline.dry-run': '{headline} (dry run)',
    // ---- evidence ----
    'evidence.checkpoint': 'Largest checkpoint averaged',
    'evidence.slim': 'Slim model',
    'evidence.base': 'Base model',
    'evidence.growth': 'Change against the base',
    'evidence.package': 'Package to deploy',
    'column.what': 'What',
    'column.size': 'Size',
    'column.bytes': 'Bytes',
    'column.share': 'Share',
    'column.tensors': 'Tensors',
    'column.change': 'Change',
    'column.previous': 'Last report',
    'column.previous-on': 'Last report on {branch}',
    'previous.none': 'There is no earlier report of the target branch to compare with yet.',
    'previous.expired': 'The last report of the target branch has expired, so there is nothing to compare with.',
    'previous.unreadable': 'The last report of the target branch could not be read, so there is nothing to compare with.',
    'previous.no-permission': 'The last report of the target branch was not looked up: the token lacks `actions: read`.',
    'previous.offline': 'The last report of the target branch was not looked up: the API did not answer.',
    // ---- budget ----
    'limit.max-growth': '`max-growth`',
    'limit.max-size': '`max-size`',
    'limit.warn-growth': '`warn-growth`',
    'column.limit': 'Limit',
    'column.asked': 'Asked',
    'column.allowed': 'Allowed, bytes',
    'column.found': 'Found, bytes',
    'column.left': 'Left',
    'budget.kept': '✅ kept',
    'budget.exceeded': '❌ over',
    'budget.exceeded-warn': '⚠️ over',
    'budget.unknown': 'not checked',
    'budget.none': 'No limit was set.',
    'budget.over': '{limit} of {asked} allows {allowed}: the slim model is {over} over.',
    'budget.over-nothing-allowed': '{limit} of {asked}: the slim model of {found} is over.',
    'budget.on-exceed-warn': 'It only warns, since `on-exceed` is `warn`.',
    'budget.override': 'The label {label} turned the failure into a warning.',
    'budget.override-by': 'The label {label}, set by {who}, turned the failure into a warning.',
    'budget.override-at': 'The label {label}, set by {who} on {when}, turned the failure into a warning.',
    'budget.levers': 'What would make it smaller:',
    'budget.no-levers': 'No setting would bring it within the limits: check whether the model grew on purpose, then raise the limit.',
    'lever.fp16': '`precision: fp16` saves {saves}: {result} would be left.',
    'lever.bf16': '`precision: bf16` saves {saves}: {result} would be left.',
    'lever.exclude': '{setting} saves {saves}: {result} would be left. Check first that inference does not need them.',
    'lever.fits': '{lever} **Within the limits.**',
    'lever.not-enough': '{lever} Not enough alone.',
    // ---- why, deploy ----
    'why.title': 'Why are the checkpoints so large?',
    'why.adam': 'Adam keeps two more copies of every trained tensor ({keys}): {moments} of {total}.',
    'why.amsgrad': 'Adam with AMSGrad keeps three more copies of every trained tensor ({keys}): {moments} of {total}.',
    'why.momentum': 'SGD with momentum keeps one more copy of every trained tensor ({keys}): {moments} of {total}.',
    'why.optimizer': 'The optimizer keeps tensors of its own ({keys}): {moments} of {total}.',
    'why.weights-only': 'They hold hardly anything but weights: {weights} of {total}.',
    'why.weights': 'Training needs that to resume; inference needs the weights alone, {weights}.',
    'deploy.title': 'Which file to deploy?',
    'deploy.package': '{dir}, loaded with {code}: the mean of {count} {count|checkpoint|checkpoints} ({names}). The checkpoints themselves only serve to resume the training.',
    'deploy.other-format': '{dir} holds the mean of {count} {count|checkpoint|checkpoints} ({names}) for tools that read its format. FunASR does not: {code} needs `format: pt`.',
    'deploy.dry-run': 'None yet: this was a dry run and nothing was written. It would be {dir}, the mean of {count} {count|checkpoint|checkpoints} ({names}).',
    'deploy.fail': '{dir} was written, the mean of {count} {count|checkpoint|checkpoints} ({names}), but it exceeds the budget: deploy it once the budget is settled.',
    'warning.other-model': 'This is not the base model with other values: {added} {added|tensor was|tensors were} added, {removed} {removed|is|are} gone and {reshaped} {reshaped|has|have} another shape.',
    'warning.other-model-same-size': 'The size hardly differs from the base, **but it is a different model**: {added} {added|tensor was|tensors were} added, {removed} {removed|is|are} gone and {reshaped} {reshaped|has|have} another shape.',
    'warning.nothing-moved': 'Every weight equals that of the base model: the training changed nothing, or these are not its checkpoints.',
    'warning.sizes-only': 'Only sizes were compared with the base model: a wrong model of the same size would pass. Give `base-model` a directory or file to compare tensor by tensor.',
    // ---- anatomy ----
    'anatomy.title': 'Where the bytes of a checkpoint go',
    'anatomy.of': '{name}, {size} ({bytes} bytes). The parts add up to the file, to the byte.',
    'anatomy.chart': 'Bytes of a checkpoint, in MB',
    'anatomy.chart-small': 'Bytes of a checkpoint, in kB',
    'anatomy.all': 'All checkpoints that were averaged:',
    'column.part': 'Part',
    'column.module': 'Module',
    'column.weights': 'Weights',
    'column.optimizer': 'Optimizer',
    'column.rest': 'Rest',
    'column.total': 'Total',
    'part.weights': 'Weights',
    'part.optimizer': 'Optimizer',
    'part.scheduler': 'Scheduler',
    'part.scaler': 'Gradient scaler',
    'part.bookkeeping': 'Bookkeeping',
    'part.unused': 'Storage that no tensor uses',
    'part.container': 'Container overhead',
    'part.named': '{part} {name}',
    'part.rest': 'All else',
    // ---- selection ----
    'choice.title': 'How were they chosen?',
    'selection.title': 'Which checkpoints were averaged: {count} of {found}',
    'metric.asked': 'Ranked by {metric}, as `metric` asks.',
    'metric.configured': 'Ranked by {metric}, as the training configuration says (`avg_keep_nbest_models_type`).',
    'metric.default': 'Ranked by {metric}, the default of FunASR: neither `metric` nor `avg_keep_nbest_models_type` says otherwise.',
    'metric.configured-constant': '{configured} is the same for every checkpoint, so it cannot tell which are best: {metric} was used instead.',
    'metric.configured-missing': '{configured} is missing for some checkpoints: {metric} was used instead.',
    'metric.no-score': 'No score tells the checkpoints apart: the newest were taken.',
    'metric.named': 'The checkpoints were named in `checkpoints`; nothing was ranked.',
    'selection.chart': '{metric} by epoch (bars: averaged)',
    'selection.chart-newest': '{metric} by epoch, newest {count} (bars: averaged)',
    'selection.absent': 'Listed in the bookkeeping but not on disk, with their {metric}',
    'selection.others': 'Other model files of the run, no candidates of their own:',
    'column.checkpoint': 'Checkpoint',
    'column.epoch': 'Epoch',
    'column.step': 'Step',
    'column.rank': 'Rank',
    'column.averaged': 'Averaged',
    'column.why': 'Why',
    'kind.epoch': 'end',
    'kind.step': 'mid-epoch',
    'kind.deepspeed': 'DeepSpeed',
    'other.resume': 'copy for resuming',
    'other.best': 'copy of the best',
    'other.average': "FunASR's own average",
    'choice.best': 'among the best',
    'choice.newest': 'among the newest',
    'choice.all': 'all there are',
    'choice.named': 'named',
    'choice.not-best': 'others are better',
    'choice.not-newest': 'others are newer',
    'choice.not-named': 'not named',
    'choice.no-score': 'no score',
    'choice.unreadable': 'could not be read',
    // ---- base model ----
    'compare.title': 'Against the base model',
    'compare.tensors': '{added} added, {removed} removed, {reshaped} reshaped, {retyped} with another dtype.',
    'compare.same': 'The same tensors, shapes and dtypes as the base model.',
    'compare.none': 'There is no base model to compare with.',
    'compare.added': 'Added',
    'compare.removed': 'Removed',
    'compare.reshaped': 'Reshaped',
    'compare.retyped': 'Other dtype',
    'compare.unmoved': 'Values equal to those of the base',
    'compare.moved-explained': 'Moved: |slim − base| / |base|, Euclidean, over the tensors that both have.',
    'column.base': 'Base',
    'column.slim': 'Slim',
    'column.moved': 'Moved',
    'base.asked': 'Base model {name}, as `base-model` asks.',
    'base.config-path': "Base model {name}, the `model_path` of the run's config.yaml.",
    'base.config-id': "Base model {name}, which the run's configuration names.",
    'base.assumed': 'Base model {name}, assumed: nothing in the run names a model that is known here.',
    'base.declined': 'No base model: `base-model` is `none`.',
    // ---- slim model ----
    'model.title': 'What the slim model holds',
    'model.summary': '{tensors} tensors with {parameters} parameters, {weights} of weights in {file}.',
    'model.excluded': 'Left out by `exclude-tensors`, {size}',
    'column.dtype': 'Dtype',
    'column.file': 'File',
    'model.digest': 'Digest of {file}: {digest}',
    // ---- health ----
    'health.title': 'Health of the average',
    'health.distance-explained': 'Distance: |checkpoint − mean| / |mean|, Euclidean, over all averaged tensors.',
    'health.far-out': '⚠️ far out',
    'health.zero': 'All zero',
    'health.constant': 'Constant',
    'health.largest': 'Largest magnitude: {magnitude} in {name}.',
    'health.fp16-fits': 'fp16 (up to 65,504) would hold every value.',
    'health.fp16-overflow': 'Too large for fp16 (65,504)',
    'column.distance': 'Distance',
    // ---- precision ----
    'precision.title': 'What {dtype} costs',
    'precision.kept': 'Kept as they were, since {dtype} cannot hold them',
    'precision.explained': 'Relative error of the stored values against the mean.',
    'kept.overflow': 'too large',
    'kept.underflow': 'too small',
    'column.largest-error': 'Largest error',
    'column.mean-error': 'Mean error',
    // ---- package ----
    'package.title': 'The package',
    'package.summary': '{dir}, {size} in all.',
    'package.vocabulary': 'The vocabulary ({tokens} tokens) fits the output layer ({outputs} rows).',
    'package.vocabulary-unfit': '❌ The vocabulary has {tokens} tokens, the output layer {outputs} rows: they do not fit.',
    'package.missing': '❌ FunASR will look for these and they are not there',
    'column.from': 'From',
    'from.model': 'averaged',
    'from.base': 'base model',
    'from.config': 'training configuration',
    'from.run': 'the run',
    'from.made': 'made here',
    // ---- disk ----
    'disk.title': 'Disk',
    'disk.use': 'The checkpoint directory holds {count} {count|model file|model files}, {size} in all.',
    'disk.keep': '`train_conf.keep_nbest_models: {keep}` keeps {upTo} of checkpoints at {each} each, no more than were averaged.',
    'disk.keep-more': '`train_conf.keep_nbest_models: {keep}` lets up to {upTo} of checkpoints pile up, at {each} each; set to the {to} that were averaged it would be {size}.',
    'disk.keep-unset': '`train_conf.keep_nbest_models` is not set, and FunASR keeps {keep} then: up to {upTo}, at {each} each; set to the {to} that were averaged it would be {size}.',
    'disk.interval': '`train_conf.save_checkpoint_interval: {interval}` writes a checkpoint every {interval} steps besides each epoch; a larger interval writes fewer.',
    'disk.cleanup-hint': '`cleanup: averaged` deletes what was averaged once the package is written and verified: {size}.',
    'cleanup.averaged': 'Deleted after verification by `cleanup: averaged`, {size}',
    'cleanup.all': 'Deleted after verification by `cleanup: all`, {size}',
    'cleanup.skipped.verdict': 'Nothing was deleted, since the verdict is fail.',
    'cleanup.skipped.dry-run': 'Nothing was deleted: dry run.',
    // ---- notices ----
    'notes.title': 'Notes',
    'notice.trailing-bytes': '{file} has {bytes} after the end of its archive; they were ignored.',
    'notice.no-checksums': '{file} carries no checksums (all are zero), so damage to it would go unnoticed.',
    'notice.legacy-no-checksums': '{file} has the format of PyTorch before 1.6, which carries no checksums.',
    'notice.deflated': '{file} is compressed: {records} {records|record|records} had to be inflated.',
    'notice.prefix-stripped': 'The tensor names in {file} began with {prefix}; it was removed.',
    'notice.unknown-global': '{file} names {global} beside the weights; it was neither run nor copied.',
    'notice.fewer-than-nbest': '{asked} checkpoints were to be averaged; {found} {found|was|were} found.',
    'notice.unreadable-candidate': '{file} was left out: {problem}',
    'notice.unreadable-config': '{file} could not be read, so what it says was not used: {problem}',
    'notice.integers-differ': 'The integer tensor {tensor} differs between the checkpoints; its value is that of {from}.',
    'notice.copied-dtype': 'The tensor {tensor} of type {dtype} cannot be averaged; it was copied.',
    'notice.base-path-missing': 'The base model at {path}, named in config.yaml, is not on this machine.',
    'notice.base-assumed': 'Nothing in the run names its base model; {name} was assumed. Set `base-model` to be sure.',
    'notice.base-unreadable': 'The base model’s file {file} could not be read, so only sizes were compared: {problem}',
    'notice.vocabulary-mismatch': 'The vocabulary has {tokens} tokens, the output layer {outputs} rows: the package will give wrong text or none.',
    'notice.package-missing': 'FunASR will look for these files and they are not in the package: {files}. They belong to {from}.',
    'notice.package-missing.anywhere': 'FunASR will look for these files and they are not in the package: {files}.',
    'notice.package-refused': '{file}, named in the configuration, does not belong into a package and was left out: {problem}',
    'notice.cleanup-kept': '{file} was to be deleted and was not: {problem}',
    'notice.excluded-needed': '`exclude-tensors` left out {count} {count|tensor|tensors} that FunASR will miss: {names}.',
    'notice.far-out': '{name} lies far from the mean (distance {distance}): it may come from another run or have diverged.',
    'notice.precision-kept': '{count} {count|tensor|tensors} kept the original dtype: the smaller one cannot hold the values.',
    // ---- footer ----
    footer: 'FunASR Slim {version}. `report.json` holds all of this for machines.',
    'footer.brief': 'FunASR Slim {version}. `--details` shows everything, `--json` prints it for machines.',
    'footer.shortened': 'FunASR Slim {version}. **Shortened to fit: `report.json` holds all of it.**',
    'table.more': '… and {count} more',
};

// EXTERNAL MODULE: ./.build/words/escape.js
var words_escape = __webpack_require__(1193);
;// CONCATENATED MODULE: ./.build/words/zh.js
const zh = {
    'list.comma': '、',
    'list.sentence': '',
    'list.labelled': '{label}（{count}）：{names}',
    'list.and-more': '{shown} 等（另有 {count} 个）',
    // ---- 首行 ----
    'verdict.pass': '通过',
    'verdict.warn': '警告',
    'verdict.fail': '未通过',
    'verdict.no-baseline': '无基准',
    headline: '{verdict}：精简模型 {size}，{change}，{before}',
    'headline.exceeded': '{verdict}（{limits}）',
    'headline.limit': '{limit} 超出 {over}',
    'headline.change': '相对基础模型 {bytes}（{percent}）',
    'headline.no-base': '基础模型未知',
    'headline.before-each': '由每个 {size} 的检查点得到',
    'headline.before-up-to': '由最大 {size} 的检查点得到',
    'headline.before-one': '由一个 {size} 的检查点得到',
    'headline.dry-run': '{headline}（试运行）',
    // ---- 依据 ----
    'evidence.checkpoint': '参与平均的最大检查点',
    'evidence.slim': '精简模型',
    'evidence.base': '基础模型',
    'evidence.growth': '相对基础模型的变化',
    'evidence.package': '部署目录合计',
    'column.what': '项目',
    'column.size': '大小',
    'column.bytes': '字节数',
    'column.share': '占比',
    'column.tensors': '张量数',
    'column.change': '变化',
    'column.previous': '上次报告',
    'column.previous-on': '{branch} 上次报告',
    'previous.none': '目标分支尚无可供比较的报告。',
    'previous.expired': '目标分支上次的报告已过期，无法比较。',
    'previous.unreadable': '目标分支上次的报告无法读取，无法比较。',
    'previous.no-permission': '未查找目标分支上次的报告：令牌缺少 `actions: read` 权限。',
    'previous.offline': '未查找目标分支上次的报告：API 没有响应。',
    // ---- 大小预算 ----
    'limit.max-growth': '`max-growth`',
    'limit.max-size': '`max-size`',
    'limit.warn-growth': '`warn-growth`',
    'column.limit': '限制',
    'column.asked': '设定',
    'column.allowed': '上限（字节）',
    'column.found': '实际（字节）',
    'column.left': '剩余',
    'budget.kept': '✅ 未超出',
    'budget.exceeded': '❌ 超出',
    'budget.exceeded-warn': '⚠️ 超出',
    'budget.unknown': '未检查',
    'budget.none': '没有设定任何大小限制。',
    'budget.over': '{limit} 设为 {asked}，上限是 {allowed}，精简模型超出 {over}。',
    'budget.over-nothing-allowed': '{limit} 设为 {asked}，精简模型为 {found}，已超出。',
    'budget.on-exceed-warn': '由于 `on-exceed` 设为 `warn`，这里只给出警告。',
    'budget.override': '标签 {label} 将失败降为警告。',
    'budget.override-by': '标签 {label}（由 {who} 添加）将失败降为警告。',
    'budget.override-at': '标签 {label}（由 {who} 于 {when} 添加）将失败降为警告。',
    'budget.levers': '可以这样缩小模型：',
    'budget.no-levers': '没有任何设置能使模型符合限制：请先确认模型变大是否有意为之，再提高限制。',
    'lever.fp16': '`precision: fp16` 可节省 {saves}，剩余 {result}。',
    'lever.bf16': '`precision: bf16` 可节省 {saves}，剩余 {result}。',
    'lever.exclude': '{setting} 可节省 {saves}，剩余 {result}。请先确认推理不需要这些张量。',
    'lever.fits': '{lever}**符合限制。**',
    'lever.not-enough': '{lever}仅此一项还不够。',
    // ---- 原因与部署 ----
    'why.title': '检查点为什么这么大？',
    'why.adam': 'Adam 为每个参与训练的张量另存两份副本（{keys}）：{total} 中占 {moments}。',
    'why.amsgrad': '带 AMSGrad 的 Adam 为每个参与训练的张量另存三份副本（{keys}）：{total} 中占 {moments}。',
    'why.momentum': '带动量的 SGD 为每个参与训练的张量另存一份副本（{keys}）：{total} 中占 {moments}。',
    'why.optimizer': '优化器另外保存了自己的张量（{keys}）：{total} 中占 {moments}。',
    'why.weights-only': '其中几乎只有权重：{total} 中占 {weights}。',
    'why.weights': '这些数据只用于恢复训练；推理只需要权重，即 {weights}。',
    'deploy.title': '应该部署哪个文件？',
    'deploy.package': '部署 {dir}，用 {code} 加载：它是 {count} 个检查点的平均（{names}）。检查点本身只用于恢复训练。',
    'deploy.other-format': '{dir} 是 {count} 个检查点的平均（{names}），供能读取该格式的工具使用。FunASR 不读取该格式：{code} 需要 `format: pt`。',
    'deploy.dry-run': '暂时没有：本次是试运行，没有写入任何文件。正式运行会得到 {dir}，即 {count} 个检查点的平均（{names}）。',
    'deploy.fail': '{dir} 已写好，是 {count} 个检查点的平均（{names}），但超出了大小预算：请解决预算问题后再部署。',
    'warning.other-model': '这不只是换了数值的基础模型：新增 {added} 个张量，缺少 {removed} 个，{reshaped} 个形状不同。',
    'warning.other-model-same-size': '大小与基础模型几乎相同，**但这是另一个模型**：新增 {added} 个张量，缺少 {removed} 个，{reshaped} 个形状不同。',
    'warning.nothing-moved': '所有权重都与基础模型相同：训练没有产生任何变化，或者这些不是它的检查点。',
    'warning.sizes-only': '与基础模型只比较了大小：大小相同而内容不对的模型也会通过。请把 `base-model` 设为目录或文件，以便逐个张量比较。',
    // ---- 构成 ----
    'anatomy.title': '检查点的字节都用在哪里',
    'anatomy.of': '{name}，{size}（{bytes} 字节）。各部分之和与文件大小完全一致。',
    'anatomy.chart': '检查点的构成（MB）',
    'anatomy.chart-small': '检查点的构成（kB）',
    'anatomy.all': '所有参与平均的检查点：',
    'column.part': '部分',
    'column.module': '模块',
    'column.weights': '权重',
    'column.optimizer': '优化器',
    'column.rest': '其余',
    'column.total': '合计',
    'part.weights': '权重',
    'part.optimizer': '优化器',
    'part.scheduler': '学习率调度器',
    'part.scaler': '梯度缩放器',
    'part.bookkeeping': '训练记录',
    'part.unused': '没有张量使用的存储',
    'part.container': '文件格式开销',
    'part.named': '{part} {name}',
    'part.rest': '其余',
    // ---- 选择 ----
    'choice.title': '检查点是怎么选的？',
    'selection.title': '平均了哪些检查点：{found} 个中的 {count} 个',
    'metric.asked': '按 {metric} 排序（由 `metric` 指定）。',
    'metric.configured': '按 {metric} 排序（由训练配置的 `avg_keep_nbest_models_type` 指定）。',
    'metric.default': '按 {metric} 排序，这是 FunASR 的默认值：`metric` 和 `avg_keep_nbest_models_type` 都没有另行指定。',
    'metric.configured-constant': '所有检查点的 {configured} 都相同，无法区分优劣，因此改用 {metric}。',
    'metric.configured-missing': '部分检查点没有 {configured}，因此改用 {metric}。',
    'metric.no-score': '没有任何分数能区分这些检查点，因此取最新的几个。',
    'metric.named': '检查点由 `checkpoints` 直接指定，没有排序。',
    'selection.chart': '各轮次的 {metric}（柱：参与平均）',
    'selection.chart-newest': '最新 {count} 个检查点的 {metric}（柱：参与平均）',
    'selection.absent': '训练记录中有、磁盘上没有（附 {metric}）',
    'selection.others': '本次训练的其他模型文件，本身不参与选择：',
    'column.checkpoint': '检查点',
    'column.epoch': '轮次',
    'column.step': '步数',
    'column.rank': '名次',
    'column.averaged': '参与平均',
    'column.why': '原因',
    'kind.epoch': '轮末',
    'kind.step': '轮中',
    'kind.deepspeed': 'DeepSpeed',
    'other.resume': '用于恢复训练的副本',
    'other.best': '最佳检查点的副本',
    'other.average': 'FunASR 自己的平均结果',
    'choice.best': '属于最好的几个',
    'choice.newest': '属于最新的几个',
    'choice.all': '全部采用',
    'choice.named': '已指定',
    'choice.not-best': '有更好的',
    'choice.not-newest': '有更新的',
    'choice.not-named': '未指定',
    'choice.no-score': '没有分数',
    'choice.unreadable': '无法读取',
    // ---- 基础模型 ----
    'compare.title': '与基础模型相比',
    'compare.tensors': '新增 {added} 个，缺少 {removed} 个，形状不同 {reshaped} 个，数据类型不同 {retyped} 个。',
    'compare.same': '张量、形状和数据类型都与基础模型相同。',
    'compare.none': '没有可供比较的基础模型。',
    'compare.added': '新增',
    'compare.removed': '缺少',
    'compare.reshaped': '形状不同',
    'compare.retyped': '数据类型不同',
    'compare.unmoved': '数值与基础模型完全相同',
    'compare.moved-explained': '移动量：|精简 − 基础| / |基础|，欧氏范数，对两者共有的张量计算。',
    'column.base': '基础',
    'column.slim': '精简',
    'column.moved': '移动量',
    'base.asked': '基础模型 {name}，由 `base-model` 指定。',
    'base.config-path': '基础模型 {name}，即训练目录 config.yaml 中的 `model_path`。',
    'base.config-id': '基础模型 {name}，由训练目录的配置指明。',
    'base.assumed': '基础模型 {name} 是假定的：训练目录中没有指明任何已知的模型。',
    'base.declined': '没有基础模型：`base-model` 设为 `none`。',
    // ---- 精简模型 ----
    'model.title': '精简模型的内容',
    'model.summary': '{file} 中有 {tensors} 个张量、{parameters} 个参数，权重共 {weights}。',
    'model.excluded': '被 `exclude-tensors` 排除，{size}',
    'column.dtype': '数据类型',
    'column.file': '文件',
    'model.digest': '{file} 的摘要：{digest}',
    // ---- 健康状况 ----
    'health.title': '平均结果的健康状况',
    'health.distance-explained': '距离：|检查点 − 平均| / |平均|，欧氏范数，对所有参与平均的张量计算。',
    'health.far-out': '⚠️ 偏离过远',
    'health.zero': '全为零',
    'health.constant': '所有元素相同',
    'health.largest': '绝对值最大：{magnitude}，位于 {name}。',
    'health.fp16-fits': 'fp16（最大 65,504）可以容纳所有数值。',
    'health.fp16-overflow': '超出 fp16 的范围（65,504）',
    'column.distance': '距离',
    // ---- 精度 ----
    'precision.title': '改用 {dtype} 的代价',
    'precision.kept': '{dtype} 无法容纳而保持原样',
    'precision.explained': '写入的数值相对于平均值的误差。',
    'kept.overflow': '过大',
    'kept.underflow': '过小',
    'column.largest-error': '最大误差',
    'column.mean-error': '平均误差',
    // ---- 部署目录 ----
    'package.title': '部署目录',
    'package.summary': '{dir}，共 {size}。',
    'package.vocabulary': '词表（{tokens} 个词元）与输出层（{outputs} 行）一致。',
    'package.vocabulary-unfit': '❌ 词表有 {tokens} 个词元，输出层有 {outputs} 行，两者不一致。',
    'package.missing': '❌ FunASR 需要、但没有找到的文件',
    'column.from': '来源',
    'from.model': '平均得到',
    'from.base': '基础模型',
    'from.config': '训练配置',
    'from.run': '训练目录',
    'from.made': '本工具生成',
    // ---- 磁盘 ----
    'disk.title': '磁盘占用',
    'disk.use': '检查点目录中有 {count} 个模型文件，共 {size}。',
    'disk.keep': '`train_conf.keep_nbest_models: {keep}` 保留 {upTo} 的检查点（每个 {each}），不多于参与平均的数量。',
    'disk.keep-more': '`train_conf.keep_nbest_models: {keep}` 最多会积累 {upTo} 的检查点（每个 {each}）；改为参与平均的 {to} 个则为 {size}。',
    'disk.keep-unset': '没有设置 `train_conf.keep_nbest_models`，FunASR 默认保留 {keep} 个：最多 {upTo}（每个 {each}）；改为参与平均的 {to} 个则为 {size}。',
    'disk.interval': '`train_conf.save_checkpoint_interval: {interval}` 除每轮结束外，每 {interval} 步再写一个检查点；间隔越大，写得越少。',
    'disk.cleanup-hint': '`cleanup: averaged` 会在部署目录写好并校验之后删除参与平均的检查点，可释放 {size}。',
    'cleanup.averaged': '校验后由 `cleanup: averaged` 删除，{size}',
    'cleanup.all': '校验后由 `cleanup: all` 删除，{size}',
    'cleanup.skipped.verdict': '因为结论是未通过，所以没有删除任何文件。',
    'cleanup.skipped.dry-run': '试运行，没有删除任何文件。',
    // ---- 提示 ----
    'notes.title': '说明',
    'notice.trailing-bytes': '{file} 的归档末尾之后还有 {bytes}，已忽略。',
    'notice.no-checksums': '{file} 没有校验和（全部为零），即使损坏也无法察觉。',
    'notice.legacy-no-checksums': '{file} 是 PyTorch 1.6 之前的格式，没有校验和。',
    'notice.deflated': '{file} 经过压缩，解压了 {records} 条记录。',
    'notice.prefix-stripped': '{file} 中的张量名以 {prefix} 开头，已去掉。',
    'notice.unknown-global': '{file} 在权重之外提到了 {global}，既没有执行，也没有复制。',
    'notice.fewer-than-nbest': '本应平均 {asked} 个检查点，只找到 {found} 个。',
    'notice.unreadable-candidate': '{file} 未采用：{problem}',
    'notice.unreadable-config': '{file} 无法读取，其中的设置没有采用：{problem}',
    'notice.integers-differ': '整数张量 {tensor} 在各检查点中不同，采用 {from} 中的值。',
    'notice.copied-dtype': '张量 {tensor} 的类型 {dtype} 无法平均，已原样复制。',
    'notice.base-path-missing': 'config.yaml 中的基础模型 {path} 不在这台机器上。',
    'notice.base-assumed': '训练目录没有指明基础模型，假定为 {name}。请设置 `base-model` 以确认。',
    'notice.base-unreadable': '基础模型文件 {file} 无法读取，因此只比较了大小：{problem}',
    'notice.vocabulary-mismatch': '词表有 {tokens} 个词元，输出层有 {outputs} 行：部署后会输出错误的文字，或没有输出。',
    'notice.package-missing': 'FunASR 需要的以下文件不在部署目录中：{files}，它们属于 {from}。',
    'notice.package-missing.anywhere': 'FunASR 需要的以下文件不在部署目录中：{files}。',
    'notice.package-refused': '配置中提到的 {file} 不应放进部署目录，已略去：{problem}',
    'notice.cleanup-kept': '{file} 本应删除，但没有删除：{problem}',
    'notice.excluded-needed': '`exclude-tensors` 排除了 FunASR 需要的 {count} 个张量：{names}。',
    'notice.far-out': '{name} 距平均很远（距离 {distance}）：它可能来自另一次训练，或者已经发散。',
    'notice.precision-kept': '{count} 个张量保持原来的数据类型：较小的类型无法容纳它们的数值。',
    // ---- 页脚 ----
    footer: 'FunASR Slim {version}。全部内容的机器可读版本见 `report.json`。',
    'footer.brief': 'FunASR Slim {version}。加 `--details` 显示全部内容，加 `--json` 输出机器可读版本。',
    'footer.shortened': 'FunASR Slim {version}。**为满足长度限制已作删减，完整内容见 `report.json`。**',
    'table.more': '… 另有 {count} 个',
};

;// CONCATENATED MODULE: ./.build/words/words.js




const CATALOGUES = { en: en, zh: zh };
const LOCALES = { en: 'en-US', zh: 'zh-CN' };
/** All words of a report. Names from outside go through `name`; whatever `say` returns is safe in its medium. */
class Words {
    constructor(language, medium) {
        this.medium = medium;
        const locale = LOCALES[language];
        const numbers = (options) => new Intl.NumberFormat(locale, options);
        this.catalogue = CATALOGUES[language];
        this.integers = numbers({ maximumFractionDigits: 0 });
        this.percents = numbers({
            style: 'percent',
            signDisplay: 'exceptZero',
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
        });
        this.shares = numbers({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
        this.ratios = numbers({ maximumSignificantDigits: 3 });
        this.extremes = numbers({ notation: 'scientific', maximumSignificantDigits: 3 });
        this.scores = numbers({ minimumSignificantDigits: 5, maximumSignificantDigits: 5 });
        this.days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    }
    /** A message with its `{name}`s filled in; `{count|file|files}` takes the first form for 1. */
    say(key, values = {}) {
        const template = this.medium === 'markdown' ? this.catalogue[key] : this.catalogue[key].replace(/\*\*|`/g, '');
        return template.replace(/\{([^{}|]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (_, name, one, many) => {
            const value = values[name];
            if (one !== undefined)
                return value === 1 ? one : many;
            if (value === undefined)
                return '?';
            return typeof value === 'number' ? this.count(value) : value;
        });
    }
    /** A notice in words, its parameters escaped. */
    notice(code, params) {
        const anywhere = code === 'package-missing' && params['from'] === '';
        return this.say(anywhere ? 'notice.package-missing.anywhere' : `notice.${code}`, this.shown(params));
    }
    /** Text from a file or a user, escaped for the medium. */
    name(text) {
        return this.medium === 'markdown' ? (0,words_escape/* markdownCode */.D9)(text) : (0,words_escape/* terminalText */.eR)(text);
    }
    strong(text) {
        return this.medium === 'markdown' ? `**${text}**` : text;
    }
    list(items) {
        return items.join(this.say('list.comma'));
    }
    sentences(sentences) {
        return sentences.join(this.say('list.sentence'));
    }
    /** The first few items, and how many more there are as one more. */
    capped(items, most) {
        if (items.length <= most)
            return items;
        return [...items.slice(0, most), this.say('table.more', { count: items.length - most })];
    }
    /** `Added (12): a, b and so on` */
    labelled(label, names, most) {
        return this.say('list.labelled', {
            label: this.strong(label),
            count: names.length,
            names: this.list(this.capped(names, most)),
        });
    }
    /** The first few names, and how many more there are. */
    names(names, most) {
        const shown = this.list(names.slice(0, most).map((name) => this.name(name)));
        return names.length <= most ? shown : this.say('list.and-more', { shown, count: names.length - most });
    }
    count(value) {
        return this.integers.format(value);
    }
    size(bytes) {
        return (0,size/* showSize */.tY)(bytes);
    }
    signedSize(bytes) {
        return bytes > 0 ? `+${(0,size/* showSize */.tY)(bytes)}` : (0,size/* showSize */.tY)(bytes);
    }
    /** `+1.25%` of a number of percent */
    signedPercent(percent) {
        return this.percents.format(percent / 100);
    }
    /** `59.4%` of a share between 0 and 1 */
    share(share) {
        return this.shares.format(share);
    }
    /** A measured ratio with three significant digits: `0.0123`, `1.2E-9`. */
    ratio(value) {
        const size = Math.abs(value);
        const extreme = size >= 1e6 || (size > 0 && size < 1e-4);
        return (extreme ? this.extremes : this.ratios).format(value);
    }
    /** A score with five significant digits. */
    score(value) {
        return value === null ? '–' : this.scores.format(value);
    }
    /** An ISO 8601 time in UTC; text that is none is shown as a name. */
    date(iso) {
        const time = new Date(iso);
        if (Number.isNaN(time.getTime()))
            return this.name(iso);
        return `${this.days.format(time)} ${time.toISOString().slice(11, 16)} UTC`;
    }
    /** Parameters of a notice: text is escaped, sizes are those whose name ends in `bytes`. */
    shown(params) {
        return Object.fromEntries(Object.entries(params).map(([key, value]) => {
            if (typeof value === 'string')
                return [key, this.name(value)];
            if (/bytes$/i.test(key))
                return [key, this.size(value)];
            return [key, Number.isInteger(value) ? value : this.ratio(value)];
        }));
    }
}


/***/ })

};
