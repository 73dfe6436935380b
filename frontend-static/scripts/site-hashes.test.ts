import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differing, LIST, listOf, read, servedAt } from './site-hashes.ts';

const SITE = 'https://award.example';
const files: Record<string, string> = {
  'index.html': '<html></html>',
  'en/trustee/index.html': '<script src="/_app/immutable/trustee.js"></script>',
  '_app/immutable/trustee.js': 'keep(secret)',
  '_app/immutable/verify.worker.js': 'verify(record)',
};
const changing = { '.built': '1', '.well-known/security.txt': 'Expires: tomorrow', [LIST]: 'old' };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [path, text] of Object.entries({ ...files, ...changing })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A site that serves what was built, but for some files; what it is asked for. */
function serving(others: Record<string, string | null> = {}) {
  const asked: string[] = [];
  const ask = (address: string) => {
    asked.push(address);
    const path = new URL(address).pathname.slice(1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const text = file in others ? others[file]! : readFileSync(join(folder, file), 'utf8');
    return Promise.resolve(text === null ? null : new TextEncoder().encode(text));
  };
  return { ask, asked };
}

describe('the list of the site’s files', () => {
  it('has the SHA-256 of each page and script, sorted, and of nothing that is another on another day', () => {
    const list = listOf(folder);
    expect([...read(list).keys()]).toEqual(Object.keys(files).sort());
    for (const [path, text] of Object.entries(files)) {
      expect(read(list).get(path)).toBe(createHash('sha256').update(text).digest('hex'));
    }
    expect(list).toMatch(/^([0-9a-f]{64} {2}\S+\n)+$/);
  });

  it('is that of a site that serves what was built, asked for as browsers ask', async () => {
    const { ask, asked } = serving();
    expect(await differing(listOf(folder), `${SITE}/`, ask)).toEqual([]);
    expect(asked.sort()).toEqual([
      `${SITE}/`,
      `${SITE}/_app/immutable/trustee.js`,
      `${SITE}/_app/immutable/verify.worker.js`,
      `${SITE}/en/trustee/`,
    ]);
  });

  it('finds a script that sends the secret elsewhere', async () => {
    const { ask } = serving({ '_app/immutable/trustee.js': 'keep(secret);send(secret)' });
    expect(await differing(listOf(folder), SITE, ask)).toEqual([
      '_app/immutable/trustee.js: is another file',
    ]);
  });

  it('finds a page that names another script, and a file that is not there', async () => {
    const { ask } = serving({
      'en/trustee/index.html': '<script src="/other.js"></script>',
      '_app/immutable/verify.worker.js': null,
    });
    expect(await differing(listOf(folder), SITE, ask)).toEqual([
      '_app/immutable/verify.worker.js: is not served',
      'en/trustee/index.html: is another file',
    ]);
  });

  it('finds nothing where only one reader is served another script', async () => {
    const list = listOf(folder);
    const attacked = serving({ '_app/immutable/trustee.js': 'keep(secret);send(secret)' });
    const whoeverCompares = serving();
    expect(await differing(list, SITE, whoeverCompares.ask)).toEqual([]);
    expect(await differing(list, SITE, attacked.ask)).toHaveLength(1);
  });

  it('is no other text', async () => {
    await expect(differing('<html>', SITE, serving().ask)).rejects.toThrow('no list');
  });
});

describe('`compare-site.ts` asks a server', () => {
  let server: Server;
  let address = '';
  let answers: Record<string, (response: ServerResponse) => void> = {};

  beforeEach(async () => {
    answers = {};
    server = createServer((request, response) => {
      const path = request.url!.slice(1);
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const other = answers[file];
      if (other) other(response);
      else if (file in files) response.end(files[file]);
      else response.writeHead(404).end('<p>Nothing is here</p>');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(join(folder, '404.html'), '<p>Nothing is here</p>');
    writeFileSync(join(folder, LIST), listOf(folder));
  });
  afterEach(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });

  const compared = () => differing(listOf(folder), address, servedAt);

  it('and passes one that serves what was built, whoever it names to write to', async () => {
    answers['.well-known/security.txt'] = (response) => response.end('Contact: mailto:b@b.example');
    expect(await compared()).toEqual([]);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    [
      'a redirect, whatever is where it leads',
      (response) => response.writeHead(302, { location: '/_app/immutable/copy.js' }).end(),
    ],
    [
      'a page that leads on by its header `Refresh`',
      (response) => {
        response.setHeader('refresh', '0;url=https://elsewhere.example/');
        response.end(files['_app/immutable/trustee.js']);
      },
    ],
    [
      'the right file with a status that says there is none',
      (response) => response.writeHead(404).end(files['_app/immutable/trustee.js']),
    ],
  ])('and refuses %s', async (_, answer) => {
    answers['_app/immutable/copy.js'] = (response) =>
      response.end(files['_app/immutable/trustee.js']);
    answers['_app/immutable/trustee.js'] = answer;
    expect(await compared()).toEqual(['_app/immutable/trustee.js: is not served']);
  });

  it('and fails with the name of the file that is another', { timeout: 60_000 }, async () => {
    answers['en/trustee/index.html'] = (response) => response.end('<script src="/other.js">');
    const program = fileURLToPath(new URL('compare-site.ts', import.meta.url));
    const child = spawn(process.execPath, [program, address, join(folder, LIST)]);
    let said = '';
    for (const out of [child.stdout, child.stderr]) {
      out.on('data', (bytes: Buffer) => (said += bytes.toString()));
    }
    const ended = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    expect(said).toMatch(/^en\/trustee\/index\.html: is another file\n1 of 5 files /m);
    expect(ended).toBe(1);
  });
});
