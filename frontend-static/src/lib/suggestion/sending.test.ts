import { describe, expect, it } from 'vitest';
import { failureText } from '#lib/components/States/failure.ts';
import { NetworkError } from '#lib/graphql/client.ts';
import { Sending } from './sending.svelte.ts';

describe('sending a form', () => {
  const text = {
    errors: { name: 'A name, please' },
    refusals: { TOO_MANY: 'Too many' },
    refused: 'Refused ({code})',
    failed: 'It was not sent.',
  };
  const sending = () => new Sending<'name', { id: string }>(text);

  it('says what is wrong before it sends', () => {
    const form = sending();
    expect(form.check(['name'])).toBe(false);
    expect(form.at('name')).toBe('A name, please');
    expect(form.check([])).toBe(true);
    expect(form.errors).toEqual([]);
  });

  it('sends again under the same key when no answer came, and says why', async () => {
    const form = sending();
    const keys: string[] = [];
    const lost = new NetworkError('no answer');
    const send = (fails: boolean) =>
      form.run((key) => {
        keys.push(key);
        return fails ? Promise.reject(lost) : Promise.resolve({ taken: { id: 'one' }, errors: [] });
      });
    expect(await send(true)).toBe(false);
    expect(form.errors).toEqual([{ text: `It was not sent. ${failureText(lost)}` }]);
    expect(await send(false)).toBe(true);
    expect(form.sent).toEqual({ id: 'one' });
    form.again();
    expect(form.sent).toBeNull();
    await send(false);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it('takes another key after a refusal, which wrote nothing', async () => {
    const form = sending();
    const keys: string[] = [];
    const refuse = (code: string, field?: string[]) =>
      form.run((key) => {
        keys.push(key);
        return Promise.resolve({ taken: null, errors: [{ code, field }] });
      });
    expect(await refuse('TOO_LONG', ['input', 'name'])).toBe(false);
    expect(form.at('name')).toBe('A name, please');
    await refuse('TOO_MANY');
    expect(form.errors).toEqual([{ text: 'Too many' }]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(form.busy).toBe(false);
  });
});
