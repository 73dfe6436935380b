// What changes around a function while it is a snapshot: its connections die and its credentials are others.
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';

/**
 * A way to a server whose connections can die as they do in a snapshot: the function sees nothing of it until it sends
 * something, and is reset then.
 */
export async function relayTo(endpoint) {
  const { hostname, port } = new URL(endpoint);
  const open = new Set();
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ host: hostname, port: Number(port), noDelay: true });
    const pair = { near, far };
    open.add(pair);
    near.pipe(far).pipe(near);
    const end = () => {
      open.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${server.address().port}`,
    /** Lets all connections die that there are; gives how many. */
    die() {
      for (const { near, far } of open) {
        far.removeAllListeners('close');
        near.unpipe(far);
        far.destroy();
        near.on('data', () => near.resetAndDestroy());
        near.resume();
      }
      return open.size;
    },
  };
}

/** What gives a function its credentials: those of now. Lambda's own does so on a local address. */
export async function credentials() {
  let number = 0;
  const server = createHttpServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(
      JSON.stringify({
        AccessKeyId: `embedded${number}`,
        SecretAccessKey: 'embedded',
        Token: 'embedded',
        Expiration: new Date(Date.now() + 3_600_000).toISOString(),
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    /** From now on others are given. */
    renew: () => number++,
  };
}
