import { describe, expect, it } from 'vitest';
import { tag } from '../src/lib/directory/entry/tags.ts';
import { Page } from './entry-templates.ts';

const FETCHED = '<script type="application/json" data-sveltekit-fetched data-url="/x">{}</script>';
const page = (html: string) => new Page(html + FETCHED, 'the-id');
const made = (html: string, change: (page: Page) => void) => {
  const template = page(html);
  change(template);
  return template.toString().replace(FETCHED.replace('{}', '{{{fetched}}}'), '');
};

describe('a template of an entry’s page', () => {
  it('has the names of values where the page has their tags, and the identifier wherever it stands', () => {
    expect(made(`<a href="/the-id/">${tag('name')}</a>${tag('list.kind')}`, () => {})).toBe(
      '<a href="/{{id}}/">{{name}}</a>{{kind}}',
    );
  });

  it('shows a block where its value is, and else what Svelte expects of a condition that fails', () => {
    const html = `<!--[--><!--[0--><p>${tag('end')}</p><!--]--><!--]-->`;
    expect(made(html, (template) => template.when('end'))).toBe(
      '<!--[-->{{#end}}<!--[0--><p>{{end}}</p><!--]-->{{/end}}{{^end}}<!--[-1--><!--]-->{{/end}}<!--]-->',
    );
  });

  it('shows the block around as many others as are named', () => {
    const html = `<!--[0--><ul><!--[0-->${tag('list.name')}<!--]--></ul><!--]-->`;
    expect(made(html, (template) => template.when('any', 'list.name', 1, '<p></p>'))).toBe(
      '{{#any}}<!--[0--><ul><!--[0-->{{name}}<!--]--></ul><!--]-->{{/any}}{{^any}}<p></p>{{/any}}',
    );
  });

  it('repeats the element that an item is, and one of two where items differ', () => {
    const item = `<ul><li class="a">${tag('list.name')}</li></ul>`;
    expect(made(item, (template) => template.each('list', 'list.name', 'li'))).toBe(
      '<ul>{{#list}}<li class="a">{{name}}</li>{{/list}}</ul>',
    );
    const two = `<ul><li>${tag('a.url')}</li><li>${tag('b.name')}</li></ul>`;
    expect(made(two, (template) => template.either('all', 'url', ['a.url', 'b.name'], 'li'))).toBe(
      '<ul>{{#all}}{{#url}}<li>{{url}}</li>{{/url}}{{^url}}<li>{{name}}</li>{{/url}}{{/all}}</ul>',
    );
  });

  it('says in which language a text is, where it is not the page’s', () => {
    const html = `<h1 lang="${tag('language')}" dir="auto">${tag('name')}</h1>`;
    expect(made(html, (template) => template.marked('language'))).toBe(
      '<h1{{#language}} lang="{{language}}" dir="auto"{{/language}}>{{name}}</h1>',
    );
  });

  it('has room for the data for search engines, and for that of the script', () => {
    const html = '<!--h4sh--><!----><!----><!---->';
    expect(made(html, (template) => template.linked())).toBe(
      '<!--h4sh--><!----><script type="application/ld+json">{{{linked}}}</script><!----><!---->',
    );
    expect(page('').toString()).toContain('>{{{fetched}}}</script>');
  });

  it.each<[string, (page: Page) => void]>([
    ['lacks end', (template) => template.when('end')],
    ['name stands in no condition', (template) => template.when('name')],
    ['name stands in no tr', (template) => template.each('list', 'name', 'tr')],
    ['lacks', (template) => template.marked('name')],
    ['lacks', (template) => template.exact('name')],
    ['lacks', (template) => template.linked()],
    ['lacks', (template) => template.say('a sentence', 'name')],
  ])('is not made of a page that %s', (why, change) => {
    expect(() => made(`<li>${tag('name')}</li>`, change)).toThrow(why);
  });

  it('is not made of a page that has braces of its own', () => {
    expect(() => page('{{#x}}')).toThrow('two braces');
  });
});
