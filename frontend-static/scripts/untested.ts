/** The components that no test of their own renders by `inEveryState` and, in one test at least, presses the tabulator in, each with the file that should. */
export function untested(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()]
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => {
      const name = file.slice(file.lastIndexOf('/') + 1, -'.svelte'.length);
      const test = files.get(`${file}.test.ts`) ?? '';
      const isRendered =
        test.includes(`import ${name} from './${name}.svelte';`) &&
        new RegExp(`\\binEveryState\\(${name}\\b`).test(test);
      if (!isRendered) return [`${file} is not rendered by ${file}.test.ts`];
      // The helpers of tests/components/show.ts that press the tabulator.
      const isWalked = /\bawait (tab|tabBack|tabPast)\(\)/.test(test);
      return isWalked ? [] : [`${file} is not gone through by keyboard in ${file}.test.ts`];
    })
    .sort();
}
