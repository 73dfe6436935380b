/** A jury's room as the server gives it, for what shows a ballot. */
import type { JurorRoomQuery } from '#lib/graphql/generated/jury.ts';
import { writeCanonical } from '#lib/vote/record/canonical.ts';
import type { Method } from '#lib/vote/record/form.ts';
import { hex, plainHash, utf8 } from '#lib/vote/hash.ts';
import { recordOf } from '#tests/vote/records.ts';
import { clear, vote as small } from '#tests/vote/small-record.ts';
import { drawsOf } from '#tests/vote/vectors.ts';

const LEVELS = ['None', 'Some', 'Much'].map((label, value) => ({ value, label }));

const vote = { ...small, ballots: clear, seats: 3, trustees: 1, set: [1] };

/** The record of a small vote of two ballots. */
export const recordBy = (method: Method) =>
  recordOf({ ...vote, method }, 'vote', drawsOf(`by ${method}`));

const { rule, key } = recordBy('SCHULZE');
export const ruleText = writeCanonical(rule);

/** The room of the third juror, who has not voted. */
export function roomOf(name: string, company: string): JurorRoomQuery {
  const finalists = rule.finalists.map((id, at) => ({
    id,
    name: at === 0 ? name : `${name} ${at + 1}`,
    company,
    stands: true,
    declaration: 'CLEAR' as const,
    dossier: {
      ...{ role: company, company, country: 'NO', asNominated: null, language: 'EN' as const },
      ...{ category: null, why: null, answers: [], evidenceLinks: [], evidenceFiles: [] },
      statements: rule.criteria.map(({ id }) => ({ criterion: id, text: company })),
    },
    translations: null,
    advice: null,
  }));
  return {
    me: {
      id: 'juror',
      name: 'Juror',
      language: 'EN',
      chair: false,
      ballotId: hex(plainHash(utf8('ballot/vote/2')).subarray(0, 16)),
    },
    edition: {
      id: rule.edition,
      year: 2027,
      name: '2027',
      state: 'VOTING',
      timeZone: 'Europe/Vienna',
      sample: false,
      windows: [],
      categories: [],
      formQuestions: [],
      criteria: rule.criteria.map(({ id, weight }) => ({
        id,
        name: id,
        description: company,
        weight,
        levels: LEVELS,
      })),
      decisionRule: { method: 'SCHULZE', quorum: 1, sha256: hex(plainHash(utf8(ruleText))) },
    },
    finalists,
    sealing: { test: false, rule: ruleText, key: writeCanonical(key) },
    ballot: null,
    testBallot: null,
    release: {
      secretariatConfirmedAt: null,
      chairConfirmedAt: null,
      lapsesAt: null,
      lapsed: false,
      countedAt: null,
      stopped: null,
      receipts: null,
      holders: null,
      otherRule: false,
    },
  };
}
