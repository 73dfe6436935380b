import { writeOpenedFile } from '../../../vote/opened-file.ts';
import { openBallot } from '../../../vote/opening.ts';
import { serve } from '../../../worker.ts';
import type { Question, Reply } from './sealer.ts';
import { CannotSeal, seal, told } from './sealing.ts';

/** What was sealed last: its random numbers, with which it can be read, stay here unless the juror asks for them. */
let last: ReturnType<typeof seal> | null = null;

serve<Question, number, Reply>((question, progress) => {
  if (question === 'OPEN') {
    const opened = last && writeOpenedFile(last.rule, openBallot(last));
    last = null;
    return { opened };
  }
  try {
    last = seal(question, (sealed, of) => progress(sealed / of));
    return told(last);
  } catch (error) {
    if (error instanceof CannotSeal) return { obstacle: error.obstacle };
    throw error;
  }
});
