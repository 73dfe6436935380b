import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show } from '#tests/components/show.ts';
import KeyNote from './KeyNote.svelte';

const rule = (trustees: readonly string[], threshold: number) => ({
  rule: JSON.stringify({ trustees, threshold }),
});

describe('what a juror is told of the key', () => {
  inEveryState(KeyNote, {
    'with the service': () => rule(['SERVICE'], 1),
    'shared among many': () => rule(['SERVICE', 'SECRETARIAT', 'CHAIR', 'OBSERVER', 'OBSERVER'], 4),
  });

  it('says that one has it alone', async () => {
    await show(KeyNote, rule(['SERVICE'], 1));
    await expect.element(page.getByText(m.jury_key_alone())).toBeVisible();
  });

  it('says how many of whom are needed', async () => {
    await show(KeyNote, rule(['SERVICE', 'SECRETARIAT', 'CHAIR'], 2));
    const holders = `${m.trustees_SERVICE()}, ${m.trustees_SECRETARIAT()} and ${m.trustees_CHAIR()}`;
    await expect
      .element(page.getByText(m.jury_key_shared({ threshold: '2', holders })))
      .toBeVisible();
  });
});
