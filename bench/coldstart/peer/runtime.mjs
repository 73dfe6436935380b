// The loop of a Node function: takes the next invocation, hands over the answer. Plain, so that the peer pays nothing for it.
import { createRequire } from 'node:module';
import http from 'node:http';

const { handler } = createRequire(import.meta.url)('../build/peer/handler.cjs');
const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host, port, method, path: `/2018-06-01/runtime${path}`, agent },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

for (;;) {
  const { headers, body } = await call('GET', '/invocation/next');
  const id = headers['lambda-runtime-aws-request-id'];
  const answer = await handler(JSON.parse(body), { awsRequestId: id });
  await call('POST', `/invocation/${id}/response`, JSON.stringify(answer));
}
