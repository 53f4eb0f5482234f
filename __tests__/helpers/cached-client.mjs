/** The artifact client with what V8 made of it when it was first loaded: see bundledPackages in program.ts, which copies this. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

const filename = join(import.meta.dirname, 'script.js');
const cache = `${filename}.cache`;
const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(readFileSync(filename, 'utf8'), { filename, cachedData });
export const { DefaultArtifactClient } = script.runInThisContext()(createRequire, import.meta.url);
if (cachedData === undefined) writeFileSync(cache, script.createCachedData());
