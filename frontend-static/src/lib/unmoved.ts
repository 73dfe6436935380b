/** Notes what has the focus; gives whether it still has, or nothing does: whoever has gone on elsewhere meanwhile is left there. */
export function unmoved(): () => boolean {
  const before = document.activeElement;
  return () => [before, document.body].includes(document.activeElement);
}
