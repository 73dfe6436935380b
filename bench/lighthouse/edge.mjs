// The local server as the distribution in front of it serves it (template.yaml): over TLS and HTTP/2, with Brotli.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createSecureServer } from 'node:http2';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { freePort } from '../coldstart/store.mjs';

/** What CloudFront compresses of what the site has. */
const TEXT = /^(?:text\/|image\/svg|application\/(?:javascript|json|manifest|xml|atom))/;
/** Headers of one connection, and those that compressing makes untrue. */
const OWN = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);
const PASSWORD = 'localhost';

/** @returns the origin, with a certificate that nobody signed. What never changes is asked for and compressed once, as it is there. */
export async function edgeOf(server, folder) {
  const keys = join(folder, 'edge.p12');
  const names = ['-alias', 'edge', '-dname', 'CN=localhost', '-ext', 'SAN=dns:localhost', '-validity', '2'];
  const kind = ['-keyalg', 'EC', '-groupname', 'secp256r1', '-storetype', 'PKCS12'];
  const keytool = join(process.env.JAVA_HOME, 'bin/keytool');
  execFileSync(keytool, ['-genkeypair', ...names, ...kind, '-keystore', keys, '-storepass', PASSWORD], { stdio: 'pipe' });

  const port = await freePort();
  const origin = `https://localhost:${port}`;
  const edge = createSecureServer({ pfx: readFileSync(keys), passphrase: PASSWORD });
  const unchanging = new Map();
  edge.on('request', (request, response) => {
    const found = unchanging.get(request.url);
    if (found) {
      response.writeHead(200, found.headers);
      response.end(found.body);
      return;
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !name.startsWith(':') && name !== 'accept-encoding'),
    );
    // The server answers its own pages only.
    if (headers.origin === origin) headers.origin = server;
    const { url, method } = request;
    const asked = ask(new URL(url, server), { method, headers, agent: false }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      const kept = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !OWN.has(name)));
      const isText = TEXT.test(kept['content-type'] ?? '');
      const sent = isText
        ? {
            headers: { ...kept, 'content-encoding': 'br' },
            body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
          }
        : { headers: kept, body };
      if (kept['cache-control']?.includes('immutable')) unchanging.set(url, sent);
      response.writeHead(answer.statusCode, sent.headers);
      response.end(sent.body);
    });
    // A browser leaves pages that are still loading, and then nothing is to be answered.
    asked.on('error', () => response.stream?.close());
    request.pipe(asked);
  });
  edge.listen(port, 'localhost');
  await once(edge, 'listening');
  return origin;
}
