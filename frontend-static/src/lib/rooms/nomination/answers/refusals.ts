/** The words for what only an answer is refused for. */
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../../refusals.ts';

alsoRefused({
  NOT_A_NUMBER: m.answers_not_a_number,
  OUT_OF_BOUNDS: m.answers_out_of_bounds,
  UNKNOWN_FILE: m.answers_file_gone,
  UNKNOWN_OPTION: m.answers_choose,
});
