export const id = 32;
export const ids = [32];
export const modules = {

/***/ 8155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ numberIn)
/* harmony export */ });
/** A whole number of a variable. */
function numberIn(text) {
    return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}


/***/ }),

/***/ 4246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ rest)
/* harmony export */ });
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1075);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4379);


/** What was answered instead of success; without `response` where there was no answer. */
class HttpError extends Error {
    constructor(status, text, response, options = {}) {
        super(text, options);
        this.status = status;
        this.response = response;
    }
}
const PER_PAGE = 100;
/** 100,000 notes: more, and something answers the same page for ever. */
const MOST_PAGES = 1_000;
/** The token goes into a header alone, and to no other server: a redirect is an answer, which says where it leads. */
function rest(apiUrl, token, host) {
    const patiently = (0,_patience_js__WEBPACK_IMPORTED_MODULE_0__/* .patience */ ._L)(host);
    const request = (method, path, body) => {
        const send = async (signal) => {
            const headers = {
                accept: 'application/json',
                authorization: `Bearer ${token}`,
                'user-agent': `funasr-slim/${host.version}`,
                ...(body && { 'content-type': 'application/json' }),
            };
            const init = {
                method,
                headers,
                signal,
                redirect: 'manual',
                ...(body && { body: JSON.stringify(body) }),
            };
            const response = await fetch(`${apiUrl.replace(/\/+$/, '')}${path}`, init).catch((error) => {
                signal.throwIfAborted();
                throw new HttpError(500, 'fetch failed', undefined, { cause: error });
            });
            const text = await response.text();
            if (!response.ok)
                throw refusal(response, text);
            return { data: parsed(text, response), headers: response.headers };
        };
        return patiently(`${method} ${path}`, send, method === 'PUT' || method === 'PATCH');
    };
    return {
        request,
        async pages(path, hasNext) {
            const rows = [];
            for (let page = 1; page <= MOST_PAGES; page++) {
                const query = `${path.includes('?') ? '&' : '?'}per_page=${PER_PAGE}&page=${page}`;
                const { data, headers } = await request('GET', `${path}${query}`);
                if (!Array.isArray(data))
                    break;
                rows.push(...data);
                if (!hasNext(headers, page))
                    break;
            }
            return rows;
        },
    };
}
function refusal(response, text) {
    const data = json(text);
    const said = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(data, 'message') ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(data, 'error_description') ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(data, 'error');
    const location = response.headers.get('location');
    const reason = said ?? (location === null ? response.statusText : `moved to ${location}`);
    return new HttpError(response.status, reason, { headers: Object.fromEntries(response.headers) });
}
/** A page of HTML where JSON is expected is not an API: a proxy's login, or an address that lacks `/api/v4`. */
function parsed(text, { headers }) {
    if (text === '')
        return undefined;
    const data = json(text);
    if (data !== undefined)
        return data;
    throw new HttpError(406, `found ${headers.get('content-type') ?? 'text'}, expected JSON`, { headers: {} });
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 5032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitee: () => (/* binding */ gitee)
/* harmony export */ });
/* harmony import */ var _forge_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9296);
/* harmony import */ var _forge_payload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4379);
/* harmony import */ var _forge_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8155);
/* harmony import */ var _forge_rest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4246);
/** Comments on a pull request by Gitee's API v5: https://gitee.com/api/v5/swagger */




const gitee = {
    name: 'Gitee',
    variable: 'GITEE_TOKEN',
    permissions: ['user_info', 'pull_requests', 'notes'],
    variables: { repository: 'owner/name', number: 'GITEE_PULL_ID' },
    spot(environment) {
        // GITEE_REPO is the name alone.
        const { GITEE_API_URL: apiUrl, GITEE_PULL_ID: number, GITEE_REPO: repository } = environment;
        return {
            apiUrl: apiUrl || 'https://gitee.com/api/v5',
            repository: repository?.includes('/') ? repository : undefined,
            number: (0,_forge_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .numberIn */ .P)(number),
        };
    },
    async open({ apiUrl, repository, number }, token, host) {
        const api = (0,_forge_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .rest */ .z)(apiUrl, token, host);
        const pulls = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/pulls`;
        const { data: found } = await api.request('GET', `${pulls}/${number}`);
        const url = (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(found, 'html_url') ?? '';
        const note = (row) => {
            const id = (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(row, 'id') ?? 0;
            return { id, url: (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(row, 'html_url') ?? `${url}#note_${id}`, body: (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(row, 'body') ?? '' };
        };
        return {
            head: (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(found, 'head', 'sha'),
            async list(isOwn, author) {
                const rows = await api.pages(`${pulls}/${number}/comments`, (headers, page) => page < Number(headers.get('total_page')));
                const marked = rows.filter((row) => isOwn((0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(row, 'body')));
                if (marked.length === 0)
                    return [];
                const own = author ?? (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)((await api.request('GET', '/user')).data, 'login');
                return marked.filter((row) => (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(row, 'user', 'login') === own).map(note);
            },
            async create(body) {
                const { data } = await api.request('POST', `${pulls}/${number}/comments`, { body });
                return { ...note(data), author: (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(data, 'user', 'login') };
            },
            async read(id) {
                const answer = await (0,_forge_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessGone */ .Wi)(api.request('GET', `${pulls}/comments/${id}`));
                return answer && note(answer.data);
            },
            async update(id, body) {
                return (await (0,_forge_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessGone */ .Wi)(api.request('PATCH', `${pulls}/comments/${id}`, { body }))) !== undefined;
            },
            async remove(id) {
                await (0,_forge_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessGone */ .Wi)(api.request('DELETE', `${pulls}/comments/${id}`));
            },
            // In which order Gitee lists commits it does not say: the runs tell which report is the newer.
            commits: async () => [],
        };
    },
};


/***/ })

};
