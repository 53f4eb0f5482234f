/**
 * The licences of all that is bundled, from the packages themselves: ncc's own list leaves out some that it bundles.
 * A package whose licence is not known to allow shipping under MIT stops the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const SHIPPABLE = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'MIT/X11',
]);
const TEXTS = /^(licen[cs]e|notice|copying)\b/i;

/**
 * Name, version, licence and texts of every package that the sources import, and of what these need by package-lock.json,
 * by name.
 * @throws Error that lists the packages which may not be shipped
 */
export function bundledLicenses() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const places = bundledPlaces(packages).filter((place) => !packages[place].link);
  const entries = places.map(readPackage).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const refused = entries.filter(({ license }) => !isShippable(license));
  if (refused.length > 0)
    throw new Error(`may not be shipped: ${refused.map(({ name, license }) => `${name} (${license})`).join(', ')}`);
  const sections = entries.map(({ name, license, texts }) => `${name}\n${license}\n\n${texts.join('\n\n')}\n`);
  return [...new Set(sections)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Where in node_modules all that is bundled lies. */
function bundledPlaces(packages) {
  const found = new Set();
  const visit = (name, from) => {
    const place = placeOf(name, from, packages);
    if (place === undefined || found.has(place)) return;
    found.add(place);
    const { dependencies, optionalDependencies, peerDependencies } = packages[place];
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      visit(needed, place);
  };
  for (const name of importedPackages()) visit(name, '');
  return [...found];
}

/** As Node resolves it: in the nearest node_modules upwards. */
function placeOf(name, from, packages) {
  for (let folder = from; ; folder = posix.dirname(folder)) {
    const place = posix.join(folder, 'node_modules', name);
    if (place in packages) return place;
    if (folder === '' || folder === '.') return undefined;
  }
}

function importedPackages() {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join(root, 'src', file), 'utf8').matchAll(/(?:from|import\()\s*'((?:@[\w-]+\/)?\w[\w-]*)/g),
    ])
    .map(([, name]) => name);
  return new Set(names.filter((name) => name !== 'node'));
}

function readPackage(place) {
  const directory = join(root, place);
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  );
  const files = readdirSync(directory)
    .filter((file) => TEXTS.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(directory, file), 'utf8').replaceAll('\r', '').trim());
  const owner = [typeof author === 'string' ? author : author?.name, homepage].filter(Boolean).join(', ');
  return {
    name: `${name} ${version}`,
    license,
    texts: texts.length > 0 ? texts : [`(no text in the package; ${owner})`],
  };
}

/** `(MIT OR GPL-3.0)` may be taken as MIT. */
function isShippable(license) {
  return String(license)
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => SHIPPABLE.has(part)));
}
