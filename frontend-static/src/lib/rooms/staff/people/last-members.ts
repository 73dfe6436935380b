/** Who advised or judged the last time and may be invited anew. */

export interface Invitable {
  readonly email: string;
}

const normal = (address: string) => address.trim().toLowerCase();

/** Those of the last edition whose address nobody of this one has. */
export function offered<Member extends Invitable>(
  last: readonly Member[],
  current: readonly Invitable[],
): Member[] {
  const invited = new Set(current.map(({ email }) => normal(email)));
  return last.filter(({ email }) => !invited.has(normal(email)));
}
