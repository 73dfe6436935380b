import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '../../refusals.ts';

/** Why a field was refused, in words. */
export const refusedText = (code: string | undefined) =>
  code && (code === 'INVALID_DATE' ? m.correct_error_date() : refusalText(code));
