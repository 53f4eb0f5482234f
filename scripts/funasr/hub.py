#!/usr/bin/env python3
"""A hub on loopback that takes a model from `hf upload` and `modelscope upload`, and gives it to their downloads:

    hub.py DIR PORT         keeps what arrives in DIR/hf and DIR/ms

It answers the requests that huggingface_hub 2.4 (without Xet) and modelscope 1.40 make for one model, OWNER/NAME.
"""

import base64
import hashlib
import json
import pathlib
import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

DIRECTORY, PORT = pathlib.Path(sys.argv[1]), int(sys.argv[2])
ADDRESS = f"http://127.0.0.1:{PORT}"
COMMIT = "0" * 40
blobs = {}


def write(hub, name, content):
    path = DIRECTORY / hub / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def files(hub):
    root = DIRECTORY / hub
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def digest(content):
    return hashlib.sha256(content).hexdigest()


class Hub(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, value=None, content=None, status=200, headers=()):
        body = json.dumps(value).encode() if content is None else content
        self.send_response(status)
        for name, text in [("Content-Length", str(len(body))), *headers]:
            self.send_header(name, text)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def batch(self, objects):
        """Git LFS: where each object goes."""
        actions = [{**one, "actions": {"upload": {"href": f"{ADDRESS}/blob/{one['oid']}"}}} for one in objects]
        return {"transfer": "basic", "objects": actions}

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        path = urlsplit(self.path).path
        if path.endswith("/info/lfs/objects/batch"):
            found = self.batch(json.loads(body)["objects"])
            self.answer({"Code": 200, "Success": True, "Data": found} if path.startswith("/api/v1/") else found)
        elif path == "/api/repos/create":
            self.answer({"url": f"{ADDRESS}/OWNER/NAME", "id": "OWNER/NAME", "name": "OWNER/NAME"})
        elif "/preupload/" in path:
            modes = [
                {"path": one["path"], "uploadMode": "lfs" if one["size"] > 50_000 else "regular", "shouldIgnore": False}
                for one in json.loads(body)["files"]
            ]
            self.answer({"files": modes})
        elif path.startswith("/api/v1/repos/models/") and "/commit/" in path:
            for action in json.loads(body)["actions"]:
                lfs = action["type"] == "lfs"
                write("ms", action["path"], blobs[action["sha256"]] if lfs else base64.b64decode(action["content"]))
            self.answer({"Code": 200, "Success": True, "Data": {"oid": COMMIT}})
        elif path.startswith("/api/models/") and "/commit/" in path:
            for line in map(json.loads, body.splitlines()):
                value = line["value"]
                if line["key"] == "file":
                    write("hf", value["path"], base64.b64decode(value["content"]))
                elif line["key"] == "lfsFile":
                    write("hf", value["path"], blobs[value["oid"]])
            self.answer({"commitUrl": f"{ADDRESS}/OWNER/NAME/commit/{COMMIT}", "commitOid": COMMIT})
        else:
            self.answer({"Code": 200, "Success": True, "Data": {}})

    def do_PUT(self):
        content = self.rfile.read(int(self.headers["Content-Length"]))
        name = self.path.rsplit("/", 1)[1]
        if digest(content) != name:
            return self.answer({}, status=400)
        blobs[name] = content
        self.answer({"Code": 200, "Success": True, "Data": {}})

    def do_GET(self):
        address = urlsplit(self.path)
        path, query = unquote(address.path), parse_qs(address.query)
        file = re.fullmatch(r"/OWNER/NAME/resolve/\w+/(.+)", path)
        if file or path == "/api/v1/models/OWNER/NAME/repo":
            content = files("hf").get(file[1]) if file else files("ms").get(query["FilePath"][0])
            if content is None:
                return self.answer({}, status=404)
            name = digest(content)
            return self.answer(content=content, headers=[("ETag", f'"{name}"'), ("X-Repo-Commit", COMMIT)])
        if re.fullmatch(r"/api/models/OWNER/NAME(/revision/\w+)?", path):
            siblings = [{"rfilename": name} for name in files("hf")]
            return self.answer({"id": "OWNER/NAME", "sha": COMMIT, "private": False, "siblings": siblings})
        if re.fullmatch(r"/api/models/OWNER/NAME/tree/\w+", path):
            return self.answer(
                [{"type": "file", "path": name, "size": len(content), "oid": COMMIT} for name, content in files("hf").items()]
            )
        if path == "/api/v1/models/OWNER/NAME/repo/files":
            found = [
                {"Type": "blob", "Name": name, "Path": name, "Size": len(content), "Sha256": digest(content), "Revision": COMMIT}
                for name, content in files("ms").items()
            ]
            return self.answer({"Code": 200, "Success": True, "Data": {"Files": found}})
        if path == "/api/v1/models/OWNER/NAME/revisions":
            branches = [{"Revision": "master", "CreatedAt": 0}]
            return self.answer({"Code": 200, "Success": True, "Data": {"RevisionMap": {"Branches": branches, "Tags": []}}})
        print("not answered:", self.command, self.path, file=sys.stderr, flush=True)
        self.answer({"Code": 404, "Success": False}, status=404)

    do_HEAD = do_GET


server = ThreadingHTTPServer(("127.0.0.1", PORT), Hub)
print(f"listening on {ADDRESS}", flush=True)
server.serve_forever()
