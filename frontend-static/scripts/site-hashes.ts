/**
 * The files of a built site with the SHA-256 of each, as `sha256sum` writes and checks them, and what of them a served site has otherwise.
 * Run by itself it writes the list of the build into it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the list lies in the site. */
export const LIST = 'hashes.txt';

/** What is no part of it: itself, a note of the build, and what has the day of the build in it. */
const WITHOUT = new Set([LIST, '.built', '.well-known/security.txt']);
const AT_ONCE = 8;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The list of a folder, sorted by path. */
export function listOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: file.slice(folder.length + 1).replaceAll('\\', '/') }))
    .filter(({ path }) => !WITHOUT.has(path))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ file, path }) => `${sha256(readFileSync(file))}  ${path}\n`)
    .join('');
}

/** What a list says: the hash of each path. */
export function read(list: string): Map<string, string> {
  return new Map(
    list.split('\n').flatMap((line) => {
      const [, hash = '', path = ''] = /^([0-9a-f]{64}) [ *](?:\.\/)?(.+)$/.exec(line) ?? [];
      return path ? [[path, hash] as const] : [];
    }),
  );
}

/**
 * The files of a list that a served site gives otherwise or not at all, as a browser asks for them: a page by its folder.
 *
 * @param ask gives what is served at an address; null when nothing is
 */
export async function differing(
  list: string,
  site: string,
  ask: (address: string) => Promise<Uint8Array | null>,
): Promise<string[]> {
  const files = [...read(list)];
  if (files.length === 0) throw new Error('this is no list of files with their SHA-256');
  const found: string[] = [];
  const waiting = files.values();
  async function compare(): Promise<void> {
    for (const [path, hash] of waiting) {
      const asked = path.replace(/(^|\/)index\.html$/, '$1');
      const served = await ask(new URL(asked, `${site.replace(/\/+$/, '')}/`).href);
      if (served === null) found.push(`${path}: is not served`);
      else if (sha256(served) !== hash) found.push(`${path}: is another file`);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, compare));
  return found.sort();
}

/** What a site serves at an address; null where a browser is led elsewhere, or there is nothing. */
export async function servedAt(address: string): Promise<Uint8Array | null> {
  const answer = await fetch(address, { cache: 'no-store', redirect: 'manual' });
  if (answer.headers.has('refresh')) return null;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return answer.ok || new URL(address).pathname === '/404.html' ? bytes : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const build = fileURLToPath(new URL('../build', import.meta.url));
  const list = listOf(build);
  writeFileSync(join(build, LIST), list);
  console.log(
    `${read(list).size} files of the site; SHA-256 of their list: ${sha256(Buffer.from(list))}`,
  );
}
