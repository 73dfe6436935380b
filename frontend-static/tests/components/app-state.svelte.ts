/** Stands for `$app/state`: what components ask of the page they are on. */
class Page {
  url = $state.raw(new URL('https://award.example/en/'));
}

export const page = new Page();
