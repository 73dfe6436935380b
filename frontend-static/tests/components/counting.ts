/** What a server writes for `Island` with `Counting` from 3, without the class. */
export const written =
  '<!--[--><div><!--[--><button type="button">3</button><!--]--></div><!--]-->';
