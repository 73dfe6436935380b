/** The letter of a finalist: A for the first of the rule. A check that knows no names calls finalists by it. */
export function letterOf(finalists: readonly string[], finalist: string): string {
  const at = finalists.indexOf(finalist);
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${letter}${Math.floor(at / 26) + 1}`;
}
