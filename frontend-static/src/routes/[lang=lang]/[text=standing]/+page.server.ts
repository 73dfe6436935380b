import { standingText } from '#lib/server/standing-text.ts';
import type { PageServerLoad } from './$types.js';

// What only these pages say is read when they are prerendered, so that a reader fetches it in one language.
export const load: PageServerLoad = ({ params }) => ({
  name: params.text,
  text: standingText(params.text),
});
