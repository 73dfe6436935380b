import { afterEach, expect, it } from 'vitest';
import { complete } from './complete.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** A field, and what was asked of the server, which knows one name. */
function shown(before = '', answered: Promise<unknown> = Promise.resolve()) {
  const asked: string[] = [];
  const types: string[] = [];
  const fetcher = ((address: string) => {
    const { searchParams } = new URL(address, location.origin);
    const variables = JSON.parse(searchParams.get('variables') ?? '{}') as {
      text: string;
      type: string;
    };
    asked.push(variables.text);
    types.push(variables.type);
    const hits = [{ text: 'LEFÖ' }, { text: 'LEFÖ' }];
    return answered.then(() => Response.json({ data: { typeahead: hits } }));
  }) as typeof fetch;
  const field = document.createElement('input');
  field.id = 'q';
  field.value = before;
  document.body.append(field);
  complete(field, 'ORGANISATION', { fetch: fetcher });
  complete(field, 'ORGANISATION', { fetch: fetcher });
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  return { asked, types, field, type };
}

it('proposes each name of its type once, for what was typed last', async () => {
  const { asked, types, field, type } = shown();
  type('L');
  type('Le');
  await expect.poll(() => field.list?.options).toHaveLength(1);
  expect(field.list?.options[0]?.value).toBe('LEFÖ');
  expect(asked).toEqual(['Le']);
  expect(types).toEqual(['ORGANISATION']);
  expect(document.querySelectorAll('datalist')).toHaveLength(1);
});

it('proposes nothing for an empty field', async () => {
  const { asked, field, type } = shown();
  type('Le');
  await expect.poll(() => field.list?.options).toHaveLength(1);
  type(' ');
  expect(field.list?.options).toHaveLength(0);
  expect(asked).toEqual(['Le']);
});

it('proposes nothing for a field that was emptied before the answer came', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const { asked, field, type } = shown('', promise);
  type('Le');
  await expect.poll(() => asked).toEqual(['Le']);
  type('');
  resolve(undefined);
  await new Promise((done) => setTimeout(done, 50));
  expect(field.list?.options).toHaveLength(0);
});

it('proposes names for what was typed before it came', async () => {
  const { asked, field } = shown('Lef');
  await expect.poll(() => field.list?.options).toHaveLength(1);
  expect(asked).toEqual(['Lef']);
});
