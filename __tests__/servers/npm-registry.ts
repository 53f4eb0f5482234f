/** An npm registry that has one package: https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md */
import { createHash } from 'node:crypto';
import { LoopbackServer } from './http.js';

export class NpmRegistry extends LoopbackServer {
  /** @param manifest package.json of the package */
  constructor(manifest: { readonly name: string; readonly version: string }, tarball: Buffer) {
    const { name, version } = manifest;
    const file = `/${name}/-/${name}-${version}.tgz`;
    super(({ method, path }) => {
      if (method === 'GET' && path === file) return { status: 200, body: tarball };
      if (method !== 'GET' || path !== `/${name}`) return { status: 404, body: { error: 'Not found' } };
      const dist = {
        tarball: `${this.url}${file}`,
        integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
      };
      return {
        status: 200,
        body: { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } },
      };
    });
  }
}
