/** What a server writes for `Island` with `Counting` from 3. */
export const written =
  '<!--[--><div class="island"><!--[--><button type="button">3</button><!--]--></div><!--]-->';
