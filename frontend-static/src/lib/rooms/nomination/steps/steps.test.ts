import { describe, expect, it } from 'vitest';
import { obstacles } from '../check.ts';
import { emptyDraft, fieldsOf, type Draft } from '../draft.ts';
import { addressOf, after, partOf, statesOf, stepIn, STEPS } from './steps.ts';

const declared = { declaresAccuracy: true, allowsContact: true };
const draft = (): Draft => ({ ...emptyDraft(['strategy'], 'EN'), category: '' });
const states = (of: Draft, files = 0, wrong: string[] = []) =>
  statesOf({ draft: of, files, obstacles: obstacles(of, declared), wrong });

describe('the steps of a nomination', () => {
  it('each have an address, and any other leads to the list', () => {
    for (const way of ['step', 'change'] as const) {
      for (const step of STEPS) {
        const address = new URL(addressOf('/en/nominate/', way, step), 'https://a.example');
        expect(stepIn(address.searchParams, way)).toBe(step);
        expect(stepIn(address.searchParams, way === 'step' ? 'change' : 'step')).toBeNull();
      }
    }
    expect(addressOf('/en/nominate/', 'step', null)).toBe('/en/nominate/');
    expect(stepIn(new URLSearchParams('change=list'), 'change')).toBeNull();
    expect(stepIn(new URLSearchParams('step=moon'), 'step')).toBeNull();
  });

  it('follow each other', () => {
    expect(after('nominee')).toBe('nominator');
    expect(after('evidence')).toBe('review');
  });

  it('hold every field once, but what is declared', () => {
    const parts = [...fieldsOf(draft()).keys()].map(partOf);
    expect(new Set(parts)).toEqual(new Set(['nominee', 'nominator', 'statements', 'evidence']));
    expect(partOf('category')).toBe('statements');
    expect(partOf('evidenceLinks.2')).toBe('evidence');
    expect(partOf('declaresAccuracy')).toBeNull();
  });

  it('are not started while nothing is typed, also where a language is chosen', () => {
    expect(states(draft())).toEqual({
      nominee: 'NOT_STARTED',
      nominator: 'NOT_STARTED',
      statements: 'NOT_STARTED',
      evidence: 'OPTIONAL',
      review: 'WAITING',
    });
  });

  it('are in progress, then complete', () => {
    const one = draft();
    one.statements['strategy'] = 'Fees are repaid.';
    expect(states(one).statements).toBe('STARTED');
    one.category = 'industry';
    expect(states(one).statements).toBe('COMPLETE');
    expect(states(one, 1).evidence).toBe('COMPLETE');
  });

  it('need attention where something is wrong, or is said to be', () => {
    const one = draft();
    one.nominator.email = 'nowhere';
    expect(states(one).nominator).toBe('PROBLEM');
    expect(states(draft(), 0, ['nominee.country']).nominee).toBe('PROBLEM');
    one.evidenceLinks = ['no link'];
    expect(states(one).evidence).toBe('PROBLEM');
  });

  it('can be submitted once each is complete but for what may be left out', () => {
    const one = draft();
    Object.assign(one.nominee, { name: 'S', role: 'C', company: 'L', country: 'AT' });
    one.nominee.email = 's@looms.example';
    one.nominator = { name: 'I', organisation: 'U', email: 'i@union.example', relation: 'Peer' };
    one.category = 'industry';
    expect(states(one).review).toBe('WAITING');
    one.statements['strategy'] = 'Fees are repaid.';
    expect(states(one).review).toBe('READY');
  });
});
