/** Names that files have in an archive: of any system that it is unpacked on, and none twice in a folder. */

/** Signs that some system reserves, that are not seen, or that turn a text around; a name may end with none of the last. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
const ENDS = /^[.\s]+|[.\s]+$/g;
/** What Windows takes for a device, whatever comes after it. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Most bytes of a name; file systems take 255, and two that are alike are told apart by a number. */
const LONGEST = 180;

const size = (text: string) => new TextEncoder().encode(text).length;

/** A name as it can be written everywhere. */
export function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(UNSAFE, '-').replace(ENDS, '');
  const [stem, ending] = split(plain.replace(DEVICE, '_$1'));
  const short = [...stem];
  while (size(short.join('')) + size(ending) > LONGEST) short.pop();
  return short.join('').replace(ENDS, '') + ending || 'file';
}

/** Gives each name once, also to systems for which capitals are no other letters: the second becomes `name (2).pdf`. */
export function namesOnce(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    const [stem, ending] = split(safeName(name));
    for (let number = 1; ; number++) {
      const one = number === 1 ? stem + ending : `${stem} (${number})${ending}`;
      const folded = one.toLowerCase();
      if (!given.has(folded)) {
        given.add(folded);
        return one;
      }
    }
  };
}

/** What stands before a name's ending, and the ending. */
function split(name: string): [stem: string, ending: string] {
  const [ending = ''] = /\.[a-z\d]{1,5}$/i.exec(name) ?? [];
  return [name.slice(0, name.length - ending.length), ending];
}
