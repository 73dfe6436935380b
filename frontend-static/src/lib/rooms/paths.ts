/** A refusal of the server meets a field of a form. */
export interface Refusal {
  readonly code: string;
  readonly field?: readonly string[] | null;
}

/**
 * The name of the field that a refusal concerns: its path joined by dots, without the `input` that the schema puts around it.
 * Null when the refusal concerns the whole.
 *
 * @param keys what stands at an index of a list, such as the criterion of the second statement that was sent
 */
export function fieldOf(
  refusal: Refusal,
  keys: Readonly<Record<string, readonly string[]>> = {},
): string | null {
  const path = (refusal.field ?? []).filter((part, index) => !(index === 0 && part === 'input'));
  const [list = '', index = ''] = path;
  const key = /^\d+$/.test(index) ? keys[list]?.[Number(index)] : undefined;
  if (key !== undefined) return `${list}.${key}`;
  return path.length > 0 ? path.join('.') : null;
}

/** Refusals by the field they concern; those of the whole stand under the empty name. */
export function byField(
  refusals: readonly Refusal[],
  keys?: Readonly<Record<string, readonly string[]>>,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const refusal of refusals) found[fieldOf(refusal, keys) ?? ''] ??= refusal.code;
  return found;
}
