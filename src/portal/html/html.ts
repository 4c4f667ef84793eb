import { placesOf } from './places.ts';
import { safeUrl } from './url.ts';

/** Markup that is safe to send: made by `html` alone, so that nothing reaches a page unescaped. */
export class Html {
  readonly #markup: string;
  constructor(key: symbol, markup: string) {
    if (key !== MAKER) throw new Error('Markup is made by the html tag alone');
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** Attributes for the inside of a tag: `<input ${attributes({ name, required: true })}>`. */
export class Attributes {
  readonly #markup: string;
  constructor(key: symbol, markup: string) {
    if (key !== MAKER) throw new Error('Attributes are made by attributes() alone');
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

const MAKER = Symbol('made by html');

/** What may stand in a template: text is escaped, markup stays, lists are joined, nothing shows as nothing. */
export type Part = string | number | Html | Attributes | false | null | undefined | readonly Part[];

/**
 * Builds markup from a template. Every value is escaped for the place where it stands: text, attribute or address.
 * A value at the start of an address may not lead to a script; one further on is encoded as a single part of it.
 * @throws Error for a template that is unsafe by itself: a value in an unquoted attribute, an event handler, a style,
 * a script or a comment, or a template that ends inside a tag
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  const places = placesOf(strings);
  let markup = strings[0] as string;
  places.forEach((place, n) => {
    const value = values[n];
    markup += place.kind === 'text' ? text(value) : place.kind === 'tag' ? inTag(value) : attribute(place, value);
    markup += strings[n + 1] as string;
  });
  return new Html(MAKER, markup);
}

/** Markup joined from parts. */
export function join(parts: readonly Part[], between = ''): Html {
  return new Html(
    MAKER,
    parts
      .map((part) => text(part))
      .filter((shown) => shown !== '')
      .join(escaped(between)),
  );
}

/**
 * Attributes by name: true gives the bare name; false, null and undefined give nothing.
 * @throws Error for a name that is not a plain attribute, such as an event handler
 */
export function attributes(named: {
  readonly [name: string]: string | number | boolean | null | undefined;
}): Attributes {
  let markup = '';
  for (const [name, value] of Object.entries(named)) {
    if (!/^[a-z][a-z0-9-]*$/.test(name) || /^on|^style$|^srcdoc$/.test(name))
      throw new Error(`"${name}" is no attribute for a value`);
    if (value === false || value === null || value === undefined) continue;
    if (value === true) markup += ` ${name}`;
    else markup += ` ${name}="${escaped(isAddress(name) ? safeUrl(String(value)) : String(value))}"`;
  }
  return new Attributes(MAKER, markup.trimStart());
}

/** A drawing that our own code has made and escaped, for the place between tags. Never anything that was typed. */
export function drawing(svg: string): Html {
  if (!/^<svg [\s\S]*<\/svg>$/.test(svg) || /<script|\son[a-z]+=|javascript:/i.test(svg))
    throw new Error('This is no drawing');
  return new Html(MAKER, svg);
}

/** Escapes text for the places between tags and inside quotes; a template has no values without quotes. */
export function escaped(value: string): string {
  return /[&<>"'\0]/.test(value) ? value.replace(/[&<>"'\0]/g, (c) => ESCAPES[c] as string) : value;
}

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\ufffd',
};

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'xlink:href']);

export function isAddress(name: string): boolean {
  return ADDRESSES.has(name);
}

function text(value: Part): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (value instanceof Attributes) throw new Error('Attributes stand inside a tag alone');
  if (typeof value === 'object') return value.map((part) => text(part)).join('');
  return escaped(String(value));
}

function inTag(value: Part): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Attributes) return value.toString();
  throw new Error('Inside a tag a value must be made by attributes()');
}

function attribute(place: { readonly name: string; readonly first: boolean }, value: Part): string {
  if (value instanceof Html || value instanceof Attributes)
    throw new Error(`Markup cannot stand in the attribute ${place.name}`);
  if (typeof value === 'object' && value !== null)
    throw new Error(`A list cannot stand in the attribute ${place.name}`);
  const plain = value === undefined || value === null || value === false ? '' : String(value);
  if (!isAddress(place.name)) return escaped(plain);
  return escaped(place.first ? safeUrl(plain) : encodeURIComponent(plain));
}
