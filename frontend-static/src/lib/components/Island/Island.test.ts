import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import Counting from '#tests/components/Counting.svelte';
import { written } from '#tests/components/counting.ts';
import Island from './Island.svelte';

it('is in the page that the build makes, for who reads it before it is alive', () => {
  const { body } = render(Island<{ from: number }>, {
    props: { part: Counting, given: { from: 3 } },
  });
  expect(body).toBe(written);
});
