export const id = 494;
export const ids = [494];
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

/***/ 6494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  github: () => (/* binding */ github)
});

// EXTERNAL MODULE: ./.build/forge/platform.js
var platform = __webpack_require__(8155);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/forge/failure.js
var failure = __webpack_require__(9296);
// EXTERNAL MODULE: ./.build/forge/patience.js
var patience = __webpack_require__(1075);
;// CONCATENATED MODULE: ./.build/github/api.js




/** A client with patience. When the host's signal is aborted, all of its requests throw that reason. */
async function connect(token, apiUrl, host) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const api = getOctokit(token, { baseUrl: apiUrl });
    const patiently = (0,patience/* patience */._L)(host);
    api.hook.wrap('request', (request, options) => {
        const send = async (signal) => {
            // Hooks share one options object (before-after-hook): options that are handed on are skipped.
            options.request = { ...options.request, signal };
            const answer = await request(options);
            // An answer that is cut off comes as an empty one.
            signal.throwIfAborted();
            return answer;
        };
        return patiently(`${options.method} ${options.url}`, send, options.method === 'PATCH');
    });
    return api;
}
/** Whether the token lacks a permission, as it does for pull requests from forks. */
function isForbidden(error) {
    return statusOf(error) === 403 && /not accessible/i.test(errorMessage(error));
}
/** Why a request failed, naming the missing `permissions` (`pull-requests: write`) where it is that. */
function explainApiFailure(error, forge, ...permissions) {
    const status = statusOf(error) ?? 0;
    if (isForbidden(error))
        return message('api.forbidden', { permissions });
    if (status === 401)
        return message('api.bad-token', { forge });
    if (status === 404)
        return message('api.not-found', { forge, permissions });
    if (isOffline(error))
        return networkProblem(error, forge) ?? message('api.unreachable', { forge, reason: saidBy(error) });
    return message('api.answered', { forge, status, reason: errorMessage(error) });
}

// EXTERNAL MODULE: ./.build/forge/note.js + 1 modules
var note = __webpack_require__(504);
// EXTERNAL MODULE: ./.build/forge/payload.js
var payload = __webpack_require__(4379);
;// CONCATENATED MODULE: ./.build/github/commits.js
/** The commits of a pull request, which decide which of two reports is newer. */

/** GitHub lists this many commits of a pull request and no more: https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
const MOST_COMMITS = 250;
/** The commits of a pull request; none where the token may not list them. */
function commitsOf(api, repository, pullRequest) {
    let found;
    const list = async () => {
        try {
            const commits = await api.paginate(api.rest.pulls.listCommits, {
                ...repository,
                pull_number: pullRequest,
                per_page: 100,
            });
            // The newest ones are missing then.
            return commits.length >= MOST_COMMITS ? [] : commits.map(({ sha }) => sha);
        }
        catch (error) {
            if ((0,failure/* statusOf */.c2)(error) === undefined)
                throw error;
            return [];
        }
    };
    return () => {
        found ??= list();
        return found;
    };
}

;// CONCATENATED MODULE: ./.build/github/forge.js
/** As the runner's variables tell: Forgejo's sets Gitea's too. */
function forgeOf(environment) {
    if (environment['FORGEJO_ACTIONS'])
        return 'Forgejo';
    if (environment['GITEA_ACTIONS'])
        return 'Gitea';
    // The same test as that of @actions/artifact, which throws GHESNotSupportedError.
    const host = new URL(environment['GITHUB_SERVER_URL'] || 'https://github.com').hostname.toLowerCase();
    const isGitHub = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
    return isGitHub ? 'GitHub' : 'GitHub Enterprise Server';
}
/** Who writes comments with the job's own token. A Forgejo whose runner is Gitea's calls it by its own name. */
function defaultAuthors(forge) {
    return forge.startsWith('GitHub') ? ['github-actions[bot]'] : ['gitea-actions', 'forgejo-actions'];
}

;// CONCATENATED MODULE: ./.build/github/comment.js
/** Comments on a pull request by GitHub's API, and that of Gitea and Forgejo. */





/** As `publishNote`. @throws errors of Octokit's */
async function publishComment(api, place, message) {
    return publishNote(threadOn(api, place, message.forge), message);
}
/** The comments of a pull request. */
function threadOn(api, { repository, pullRequest }, forge) {
    const issue = { ...repository, issue_number: pullRequest };
    return {
        async list(isOwn, author) {
            const all = await api.paginate(api.rest.issues.listComments, { ...issue, per_page: 100 });
            const marked = all.filter(({ body }) => isOwn(body));
            if (marked.length === 0)
                return [];
            const logins = author === undefined ? await ownLogins(api, forge) : [author];
            return marked.filter(({ user }) => logins.includes(user?.login ?? '')).map(found);
        },
        async create(body) {
            const { data } = await api.rest.issues.createComment({ ...issue, body });
            return { ...found(data), author: data.user?.login };
        },
        async read(id) {
            const answer = await (0,failure/* unlessGone */.Wi)(api.rest.issues.getComment({ ...repository, comment_id: id }));
            return answer && found(answer.data);
        },
        async update(id, body) {
            return (await (0,failure/* unlessGone */.Wi)(api.rest.issues.updateComment({ ...repository, comment_id: id, body }))) !== undefined;
        },
        async remove(id) {
            await (0,failure/* unlessGone */.Wi)(api.rest.issues.deleteComment({ ...repository, comment_id: id }));
        },
        commits: commitsOf(api, repository, pullRequest),
    };
}
function found({ id, html_url: url, body }) {
    return { id, url, body: body ?? '' };
}
/** Only GraphQL tells every kind of token, the job's own too, whose it is; Gitea and Forgejo have none, and tell by REST. */
async function ownLogins(api, forge) {
    try {
        const answer = forge.startsWith('GitHub')
            ? await api.graphql('{ viewer { login } }')
            : { viewer: (await api.rest.users.getAuthenticated()).data };
        const login = (0,payload/* textAt */.$6)(answer, 'viewer', 'login');
        return login === undefined ? defaultAuthors(forge) : [login];
    }
    catch (error) {
        if ((0,failure/* statusOf */.c2)(error) === undefined && (0,payload/* textAt */.$6)(error, 'name') !== 'GraphqlResponseError')
            throw error;
        return defaultAuthors(forge);
    }
}

;// CONCATENATED MODULE: ./.build/github/pull-request.js
/** `comment --to github`, for CI elsewhere with the code on GitHub. */




const github = {
    name: 'GitHub',
    variable: 'GITHUB_TOKEN',
    permissions: ['pull-requests: write'],
    variables: { repository: 'GITHUB_REPOSITORY', number: 'GITHUB_REF' },
    spot(environment) {
        const { GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: repository, GITHUB_REF: ref } = environment;
        return {
            apiUrl: apiUrl || 'https://api.github.com',
            repository: repository || undefined,
            number: (0,platform/* numberIn */.P)(/^refs\/pull\/(\d+)\//.exec(ref ?? '')?.[1]),
        };
    },
    async open({ apiUrl, repository, number }, token, host) {
        const api = await connect(token, apiUrl, host);
        const [owner = '', repo = ''] = repository.split('/');
        const { data } = await api.rest.pulls.get({ owner, repo, pull_number: number });
        const place = { repository: { owner, repo }, pullRequest: number };
        return { ...threadOn(api, place, forgeOf(host.environment)), head: data.head.sha };
    },
};


/***/ })

};
