// The product's own data: the local server sets up its demonstration and a juror comes in by the
// printed link; then the store alone is kept running.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What the local server's tables are called; `Store.PREFIX` there. */
export const TABLE_PREFIX = 'award-local';

/**
 * @param {string} root the checkout
 * @param {string} folder where the data goes
 * @param {string} openJurorLink the operation that opens a juror's link
 */
export async function seededStore(root, folder, openJurorLink) {
  const jurorCookie = await seed(root, folder, openJurorLink);
  const { endpoint } = await storeIn(root, folder);
  const folders = {
    SNAPSHOT_FOLDER: join(folder, 'search'),
    EXPORT_FOLDER: join(folder, 'data'),
    PAGE_FOLDER: join(folder, 'pages'),
    EVIDENCE_FOLDER: join(folder, 'evidence'),
    TALLY_KEY_FOLDER: join(folder, 'keys'),
  };
  return { endpoint, prefix: TABLE_PREFIX, folders, jurorCookie };
}

/** A store of what a local server left in a folder. */
export async function storeIn(root, folder) {
  const port = await freePort();
  const executable =
    process.env.DYNOXIDE ?? join(root, 'local/node_modules/@dynoxide/linux-x64/dynoxide');
  const store = child(
    executable,
    ['--host', '127.0.0.1', '--port', String(port), '--db-path', join(folder, 'store.db')],
    { stdio: 'ignore' },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, store);
  return { endpoint, store };
}

async function seed(root, folder, openJurorLink) {
  const port = await freePort();
  const server = child(join(root, 'run'), ['--demo=small'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const token = await printedLink(server);
  const origin = `http://localhost:${port}`;
  const opened = await fetch(`${origin}/graphql/jury`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ query: openJurorLink, variables: { token } }),
  });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`the juror's link did not open: ${await opened.text()}`);
  server.kill('SIGTERM');
  await once(server, 'exit');
  return cookie;
}

/** The token of the sample juror's link, a line such as `Sample jury, juror  http://…/jury/#token`. */
function printedLink(server) {
  return new Promise((found, failed) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      const line = printed.match(/Sample jury, juror +\S+\/jury\/#(\S+)\n/);
      if (line) found(line[1]);
    });
    server.on('error', failed);
    server.on('exit', (code) => failed(new Error(`./run --demo=small ended with ${code}\n${printed}`)));
  });
}

export async function answering(endpoint, store) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await fetch(endpoint);
    } catch (error) {
      if (Date.now() > deadline || store.exitCode !== null) {
        throw new Error('the store does not answer', { cause: error });
      }
      await new Promise((resume) => setTimeout(resume, 20));
    }
  }
}

/** A process that ends with this one. */
export function child(command, args, options) {
  const started = spawn(command, args, options);
  const kill = () => started.kill('SIGKILL');
  process.on('exit', kill);
  started.on('exit', () => process.off('exit', kill));
  return started;
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
