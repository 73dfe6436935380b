/** All that answers the edition's own questions; fetched as one, and only for an edition that asks some. */
import './refusals.ts';

export { default } from './Answers.svelte';
export { look } from './look.ts';
