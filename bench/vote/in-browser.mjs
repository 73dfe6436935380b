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

globalThis.seal = () => {
  const began = performance.now();
  const point = multiple(generator, atRandom());
  const key = { point, bytes: writePoint(point) };
  const sealer = sealerFor({ edition: 'edition-2026', ruleHash: new Uint8Array(32), key });
  const choices = contestsOf(form, rated).map(({ options }, at) => (at * 7) % options);
  const ballot = { ballotId: new Uint8Array(16).fill(1), version: 1, rated };
  sealBallot(sealer, form, ballot, choices);
  return performance.now() - began;
};

globalThis.verify = (text) => {
  const began = performance.now();
  const { fault } = verifyRecord(new TextEncoder().encode(text));
  if (fault) throw new Error(JSON.stringify(fault));
  return performance.now() - began;
};
