import { afterEach, describe, expect, it, vi } from 'vitest';
import { peopleOf, type People } from './people.ts';

const people = (id: string, ...names: string[]): People => ({
  juryNamed: true,
  edition: { id, year: 2026, name: id, sample: false },
  jury: names.map((name) => ({
    name,
    position: '',
    biography: '',
    language: 'EN',
    portrait: null,
  })),
  advisers: [],
});
const editions = (...ids: string[]) => ids.map((id) => ({ id }));

/** Answers with these, and keeps what is asked of the server. */
function given(data: Record<string, People | null>, errors?: { message: string }[]) {
  const none = { a: null, b: null, c: null, d: null, e: null, f: null };
  return vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() =>
      Promise.resolve(Response.json({ data: { ...none, ...data }, errors })),
    );
}

describe('who is named', () => {
  const { signal } = new AbortController();
  afterEach(() => vi.restoreAllMocks());

  it('is asked of all editions in one request, and is told of those that have somebody', async () => {
    const fetched = given({ a: people('x'), b: people('y', 'Ada') });
    const named = await peopleOf(editions('x', 'y'), signal);
    expect(named).toEqual({ editions: [people('y', 'Ada')], missing: false });
    expect(fetched).toHaveBeenCalledTimes(1);
    const url = new URL(fetched.mock.calls[0]![0] as string, 'https://site.example');
    expect(JSON.parse(url.searchParams.get('variables')!)).toMatchObject({
      ...{ a: 'x', b: 'y', c: '', d: '', e: '', f: '' },
    });
  });

  it('is told of the editions that could be read, and that one could not', async () => {
    given({ b: people('y', 'Ada') }, [{ message: 'internal error' }]);
    const named = await peopleOf(editions('x', 'y'), signal);
    expect(named).toEqual({ editions: [people('y', 'Ada')], missing: true });
  });
});
