/**
 * Stands in for the module by which antd's packages put style elements into the page. The page's policy allows no
 * inline style; sheets that a script of ours constructs are no inline style, so what antd works out at run time goes
 * into such sheets, in the order that antd asks for.
 */
interface Options {
  readonly prepend?: boolean | 'queue';
  readonly priority?: number;
}

interface Kept {
  readonly sheet: CSSStyleSheet;
  /** Never in the document: antd's packages only mark it and hand it back. */
  readonly element: HTMLStyleElement;
  readonly priority: number;
  css: string;
}

const kept = new Map<string, Kept>();
let unnamed = 0;

export function updateCSS(css: string, key: string, options: Options = {}): HTMLStyleElement {
  const known = kept.get(key);
  const entry = known ?? newEntry(options);
  if (entry.css !== css) {
    entry.sheet.replaceSync(css);
    entry.css = css;
  }
  if (!known) {
    kept.set(key, entry);
    show();
  }
  return entry.element;
}

export function injectCSS(css: string, options: Options = {}): HTMLStyleElement {
  return updateCSS(css, `unnamed-${++unnamed}`, options);
}

export function removeCSS(key: string, _options?: Options): void {
  if (kept.delete(key)) show();
}

export function clearContainerCache(): void {
  kept.clear();
  show();
}

/** What is to stand before everything else has the lowest priority; what is to be appended comes last. */
function newEntry({ prepend, priority = 0 }: Options): Kept {
  return {
    sheet: new CSSStyleSheet(),
    element: document.createElement('style'),
    priority: prepend ? priority : Number.POSITIVE_INFINITY,
    css: '',
  };
}

/** At once: what is measured right after must already have its size. */
function show(): void {
  const entries = [...kept.values()].sort((a, b) => (a.priority === b.priority ? 0 : a.priority - b.priority));
  document.adoptedStyleSheets = entries.map(({ sheet }) => sheet);
}
