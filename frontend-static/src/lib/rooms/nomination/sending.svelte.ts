/** Files that are on their way to a draft: they go on when somebody turns to another step, which says so. */
export class Sending {
  /** The file that is being sent, and the share of it that has gone, 0 to 1. */
  now = $state.raw<{ readonly name: string; readonly share: number } | null>(null);
  /** What was not added, and why. */
  wrong = $state.raw<readonly { readonly name: string; readonly text: string }[]>([]);
  /** What was done last, for who does not see it. */
  said = $state('');
}
