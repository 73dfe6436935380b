import { defineParams } from '@sveltejs/kit/params';
import { isLocale } from '#lib/paraglide/runtime.js';

export const params = defineParams({ lang: (part: string) => (isLocale(part) ? part : undefined) });
