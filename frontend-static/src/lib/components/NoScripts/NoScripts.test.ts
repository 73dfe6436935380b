import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import NoScripts from './NoScripts.svelte';

it('is in the page that the build makes, for readers without scripts', () => {
  const { body } = render(NoScripts, { props: { text: 'Read <on> without scripts.' } });
  expect(body).toMatch(/<noscript><p class="no-scripts[^"]*">Read &lt;on> without scripts\.<\/p>/);
});
