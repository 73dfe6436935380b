import { afterEach, describe, expect, it, vi } from 'vitest';
import { declareAll, everyAssignment } from './assignments.ts';

interface Asked {
  first: number;
  after: string | null;
  declarations: { nomination: string }[];
}

/** Answers as the back end does of 25 assignments; what is said of `no` is refused. */
function answering(): Asked[] {
  const asked: Asked[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { variables } = JSON.parse(init?.body as string) as { variables: Asked };
    asked.push(variables);
    const { first, after, declarations = [] } = variables;
    const from = Number(after ?? 0);
    const to = Math.min(25, from + first);
    const refused = declarations.some(({ nomination }) => nomination === 'no');
    const data = {
      assignments: {
        edges: Array.from({ length: to - from || 0 }, (_, at) => ({
          node: { id: String(from + at) },
        })),
        pageInfo: { hasNextPage: to < 25, endCursor: String(to) },
      },
      declareConflicts: {
        assignments: refused ? [] : declarations.map(({ nomination }) => ({ id: nomination })),
        userErrors: refused ? [{ code: 'CONFLICT', field: null, message: '' }] : [],
      },
    };
    return Promise.resolve(Response.json({ data }));
  });
  return asked;
}

const declaring = (ids: readonly string[]) =>
  ids.map((nomination) => ({ nomination, conflict: false, reason: null }));

describe('the assignments of an adviser', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are read ten at a time, as an answer holds no more whole dossiers with their translations', async () => {
    const asked = answering();
    const ids = (await everyAssignment()).map(({ id }) => Number(id));
    expect(ids).toEqual(Array.from({ length: 25 }, (_, at) => at));
    expect(asked.map(({ first }) => first)).toEqual([10, 10, 10]);
  });

  it('are declared ten at a time, up to what is refused', async () => {
    const asked = answering();
    const all = Array.from({ length: 25 }, (_, at) => String(at));
    const declared: number[] = [];
    const tell = (some: readonly unknown[]) => declared.push(some.length);
    expect(await declareAll(declaring(all), tell)).toEqual([]);
    expect(asked.map(({ declarations }) => declarations.length)).toEqual([10, 10, 5]);
    expect(declared.splice(0)).toEqual([10, 10, 5]);
    expect(await declareAll(declaring(all.with(12, 'no')), tell)).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    expect(declared).toEqual([10]);
    expect(asked).toHaveLength(5);
  });
});
