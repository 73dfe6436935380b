import { receiptOf } from '../../../vote/ballot.ts';
import { base64 } from '../../../vote/base64.ts';
import { writeOpenedFile } from '../../../vote/opened-file.ts';
import { openBallot } from '../../../vote/opening.ts';
import { receiptText } from '../../../vote/receipt-text.ts';
import { serve } from '../../../worker.ts';
import type { Question, Reply } from './sealer.ts';
import { CannotSeal, seal } from './sealing.ts';

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
    return { text: base64(last.bytes), receipt: receiptText(receiptOf(last.bytes)) };
  } catch (error) {
    if (error instanceof CannotSeal) return { obstacle: error.obstacle };
    throw error;
  }
});
