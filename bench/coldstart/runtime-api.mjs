// A stand-in for the Lambda Runtime API: one function, one invocation at a time. A function that is started for a snapshot asks
// for /restore/next when it is ready, and is let go on by `restore`.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const API = '/2018-06-01/runtime';
const PATIENCE = 60_000;

/**
 * Starts a process as Lambda would and gives a way to invoke it. Times are in milliseconds.
 *
 * @param {{command: string, args: string[], env: Record<string, string>, log: number}} start
 *     log is the descriptor of the file that takes what the process prints
 */
export async function startFunction({ command, args, env, log }) {
  let held; // the runtime's open request to be restored
  let waiting; // the runtime's open request for its next invocation
  let pending; // the invocation under way
  let count = 0;
  let polled = () => {}; // told when the runtime asks for its next invocation
  const isReady = promise();
  const isBack = promise();

  const server = createServer((request, response) => {
    if (request.url === `${API}/restore/next`) {
      held = response;
      isReady.resolve(performance.now() - started);
      return;
    }
    if (request.url === `${API}/invocation/next`) {
      waiting = response;
      polled();
      deliver();
      return;
    }
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const ended = performance.now();
      response.writeHead(202).end();
      const body = Buffer.concat(chunks).toString('utf8');
      const done = pending;
      pending = undefined;
      if (/\/(init|restore)\/error$/.test(request.url)) {
        const failed = new Error(`${request.url}: ${body}`);
        isReady.reject(failed);
        isBack.reject(failed);
      }
      if (request.url.endsWith('/response')) done?.resolve({ body, ms: ended - done.from });
      else done?.reject(new Error(`${request.url}: ${body}`));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  function deliver() {
    if (!waiting || !pending || pending.sent) return;
    pending.sent = true;
    pending.from ??= performance.now();
    waiting.writeHead(200, {
      'Content-Type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`,
      'Lambda-Runtime-Deadline-Ms': String(Date.now() + PATIENCE),
      'Lambda-Runtime-Invoked-Function-Arn':
        'arn:aws:lambda:eu-central-1:000000000000:function:bench',
      'Lambda-Runtime-Trace-Id': 'Root=1-00000000-000000000000000000000000;Sampled=0',
    });
    waiting.end(pending.event);
    waiting = undefined;
  }

  function invoke(event, from) {
    let timer;
    const answer = new Promise((resolve, reject) => {
      if (child.exitCode !== null) reject(new Error(`the function ended with ${child.exitCode}`));
      timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE);
      pending = { event, resolve, reject, from, sent: false };
      deliver();
    });
    return answer.finally(() => clearTimeout(timer));
  }

  const started = performance.now();
  const child = spawn(command, args, {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${server.address().port}`,
      AWS_LAMBDA_FUNCTION_NAME: 'bench',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1769',
      AWS_LAMBDA_LOG_FORMAT: 'TEXT',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'embedded',
      AWS_SECRET_ACCESS_KEY: 'embedded',
      ...env,
    },
    stdio: ['ignore', log, log],
  });
  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  child.on('exit', (code) => {
    process.off('exit', kill);
    const ended = new Error(`the function ended with ${code}`);
    isReady.reject(ended);
    isBack.reject(ended);
    pending?.reject(ended);
  });

  let restored; // when the runtime was let go on

  return {
    /** The number of its process. */
    pid: child.pid,
    /** When the function was ready for its snapshot, in milliseconds from the start of the process. */
    ready: () => isReady,
    /** Lets the function go on as if from a snapshot; gives how long it took to ask for its first event. */
    restore() {
      polled = () => isBack.resolve(performance.now() - restored);
      restored = performance.now();
      held.end();
      return isBack;
    },
    /** The first answer after a restore, timed from there. */
    firstRestored: (event) => invoke(event, restored),
    /** The most memory that the process had, in bytes. */
    peakMemory: () =>
      Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)[1]) * 1024,
    /** The first answer, timed from the start of the process. */
    first: (event) => invoke(event, started),
    /** A later answer, timed from the hand-over of the event. */
    next: (event) => invoke(event, undefined),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A promise with what settles it; nobody has to wait for it. */
function promise() {
  const settled = Promise.withResolvers();
  settled.promise.catch(() => {});
  return Object.assign(settled.promise, { resolve: settled.resolve, reject: settled.reject });
}
