// What `browser.mjs` has a page do: seal a ballot of twelve finalists, verify the record of a vote.
import { contestsOf } from '../../frontend-static/src/lib/vote/ballot.ts';
import {
  atRandom,
  generator,
  multiple,
  writePoint,
} from '../../frontend-static/src/lib/vote/group.ts';
import { verifyRecord } from '../../frontend-static/src/lib/vote/record/verify-record.ts';
import { sealBallot, sealerFor } from '../../frontend-static/src/lib/vote/sealing.ts';

const form = { by: 'PAIRS', finalists: 12, criteria: 4, levels: 5 };
const rated = Array.from({ length: form.finalists }, (_, finalist) => finalist);

/** How long work takes that tells its progress, how often it tells, what last, and how long it is silent at most. */
function timed(work) {
  const began = performance.now();
  const told = { signs: 0, last: 0, silent: 0 };
  let before = began;
  work((share) => {
    const now = performance.now();
    told.signs += 1;
    told.last = share;
    told.silent = Math.max(told.silent, now - before);
    before = now;
  });
  return { ...told, passed: performance.now() - began };
}

globalThis.seal = () =>
  timed((tell) => {
    const point = multiple(generator, atRandom());
    const key = { point, bytes: writePoint(point) };
    const sealer = sealerFor({
      edition: 'edition-2026',
      ruleHash: new Uint8Array(32),
      key,
    });
    const choices = contestsOf(form, rated).map(({ options }, at) => (at * 7) % options);
    const ballot = { ballotId: new Uint8Array(16).fill(1), version: 1, rated };
    sealBallot(sealer, form, ballot, choices, (sealed, of) => tell(sealed / of));
  });

globalThis.verify = (text) =>
  timed((tell) => {
    const { fault } = verifyRecord(new TextEncoder().encode(text), {}, (_, share) => tell(share));
    if (fault) throw new Error(JSON.stringify(fault));
  });
