import { defineParams } from '@sveltejs/kit/params';
import { isLocale } from '#lib/paraglide/runtime.js';
import { standing } from '#lib/standing/names.ts';

export const params = defineParams({
  lang: (part: string) => (isLocale(part) ? part : undefined),
  standing: (part: string) => standing.find((name) => name === part),
});
