import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, tabPast } from '#tests/components/show.ts';
import type { Trouble } from '../trouble.ts';
import TroubleNote from './TroubleNote.svelte';

const troubles: Trouble[] = [
  { kind: 'ENDED' },
  { kind: 'REFUSED' },
  { kind: 'BUSY' },
  { kind: 'UNREACHABLE' },
  { kind: 'FAULT', id: '6f1c2a4e-9d0b-4b7e-8a53-2f1e0c9d7b64' },
];

describe('why nothing came of a request', () => {
  const retry = () => undefined;
  inEveryState(TroubleNote, {
    'an ended session': () => ({ trouble: troubles[0]!, retry }),
    'no answer': () => ({ trouble: troubles[3]!, retry }),
    'a fault': () => ({ trouble: troubles[4]!, retry }),
  });

  it('is said aloud, each in words of its own', async () => {
    const { rerender } = await show(TroubleNote, { trouble: troubles[0]! });
    const said = new Set<string>();
    for (const trouble of troubles) {
      await rerender({ trouble });
      said.add(page.getByRole('alert').element().textContent);
    }
    expect(said.size).toBe(troubles.length);
    expect([...said].at(-1)).toContain('6f1c2a4e-9d0b-4b7e-8a53-2f1e0c9d7b64');
  });

  it.each(troubles)(
    'of the kind $kind can be tried again by keyboard, unless the session has ended',
    async (trouble) => {
      const retry = vi.fn();
      await show(TroubleNote, { trouble, retry });
      if (trouble.kind !== 'ENDED') {
        expect((await tab()).textContent?.trim()).toBe(m.room_retry());
        await userEvent.keyboard('{Enter}');
        expect(retry).toHaveBeenCalledTimes(1);
      }
      await tabPast();
    },
  );
});
