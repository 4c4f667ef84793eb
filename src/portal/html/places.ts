/** Where a value of a template stands: between tags, inside a tag, or in the quotes of an attribute. */
export type Place =
  | { readonly kind: 'text' }
  | { readonly kind: 'tag' }
  /** `first`: nothing stands before it between the quotes. */
  | { readonly kind: 'attribute'; readonly name: string; readonly first: boolean };

const known = new WeakMap<TemplateStringsArray, readonly Place[]>();

/**
 * Reads the fixed parts of a template once and says where each value stands.
 * @throws Error where a value could not be made safe
 */
export function placesOf(strings: TemplateStringsArray): readonly Place[] {
  const found = known.get(strings);
  if (found) return found;
  const places = read(strings);
  known.set(strings, places);
  return places;
}

type State = 'text' | 'tag' | 'name' | 'before-value' | 'double' | 'single' | 'comment';

function read(strings: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  let state: State = 'text';
  let element = '';
  let name = '';
  let opened = 0;
  strings.forEach((part, n) => {
    for (let at = 0; at < part.length; at++) {
      const c = part[at] as string;
      if (state === 'text') {
        if (part.startsWith('<!--', at)) state = 'comment';
        else if (c === '<' && /[a-z/!]/i.test(part[at + 1] ?? '')) {
          element = /^<\/?([a-z0-9!-]*)/i.exec(part.slice(at))?.[1]?.toLowerCase() ?? '';
          if (part[at + 1] !== '/' && (element === 'script' || element === 'style'))
            throw unsafe(`a <${element}> in a template`);
          at += element.length + (part[at + 1] === '/' ? 1 : 0);
          state = 'tag';
        }
      } else if (state === 'comment') {
        if (part.startsWith('-->', at)) state = 'text';
      } else if (state === 'double' || state === 'single') {
        if (c === (state === 'double' ? '"' : "'")) state = 'tag';
        else opened++;
      } else if (c === '>') {
        if (state === 'before-value') throw unsafe(`no value for ${name}`);
        state = 'text';
      } else if (state === 'before-value') {
        if (c !== '"' && c !== "'") throw unsafe(`no quotes around the value of ${name}`);
        if (/^on|^style$|^srcdoc$/i.test(name)) throw unsafe(`the attribute ${name}`);
        state = c === '"' ? 'double' : 'single';
        opened = 0;
      } else if (c === '=') state = 'before-value';
      else if (/[\s/]/.test(c)) state = 'tag';
      else if (state === 'tag') {
        state = 'name';
        name = c;
      } else name += c;
    }
    if (n === strings.length - 1) return;
    if (state === 'text') places.push({ kind: 'text' });
    else if (state === 'tag') places.push({ kind: 'tag' });
    else if (state === 'double' || state === 'single') {
      places.push({ kind: 'attribute', name: name.toLowerCase(), first: opened === 0 });
      opened++;
    } else throw unsafe(state === 'comment' ? 'a value in a comment' : `no quotes around the value of ${name}`);
  });
  if (state !== 'text') throw unsafe(`the template ends inside <${element}>`);
  return places;
}

function unsafe(what: string): Error {
  return new Error(`Unsafe template: ${what}`);
}
