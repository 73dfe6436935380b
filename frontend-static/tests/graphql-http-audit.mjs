/**
 * Runs the audits of `graphql-http` for GraphQL over HTTP against a running server:
 *
 *     node tests/graphql-http-audit.mjs http://localhost:8080
 *
 * The public room has to pass all of them; the other rooms, which take POST only, all that must or should be passed.
 */
import { serverAudits } from 'graphql-http';
import process from 'node:process';

const base = process.argv[2];
if (!base) {
  console.error('usage: node tests/graphql-http-audit.mjs <address of the server>');
  process.exit(2);
}

const rooms = ['nominations', 'partners', 'advisory', 'jury', 'secretariat'];
const results = [await audit('public', new URL('/graphql', base).href, () => true)];
for (const room of rooms) {
  const address = new URL(`/graphql/${room}`, base).href;
  results.push(await audit(room, address, (name) => !name.startsWith('MAY')));
}
process.exit(results.every(Boolean) ? 0 : 1);

/** Audits a room, prints how it went, and tells whether every audit that counts there was passed. */
async function audit(room, url, counts) {
  const audits = serverAudits({ url, fetchFn: fetch });
  const missed = [];
  let passed = 0;
  for (const { fn } of audits) {
    const result = await fn();
    if (result.status === 'ok') passed += 1;
    else missed.push(result);
  }
  const serious = missed.filter(({ name }) => counts(name));
  console.log(
    `graphql-http: ${room} passes ${passed} of ${audits.length}, misses ${serious.length} that count`,
  );
  for (const { id, name, reason } of serious) console.log(`  ${id} ${name}: ${reason}`);
  return serious.length === 0 && audits.length > 0;
}
