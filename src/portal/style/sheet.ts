import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The topics of the one style sheet, in the order in which they apply. */
const topics = ['tokens', 'base', 'frame', 'content', 'forms', 'tables', 'signals', 'elder', 'official', 'print'];

/** The style sheet, joined at start; its address changes with its content, so that browsers may keep it for good. */
export const sheet = made();

function made(): { readonly url: string; readonly css: string } {
  const css = topics.map((topic) => smaller(readFileSync(join(import.meta.dirname, `${topic}.css`), 'utf8'))).join('');
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);
  return { url: `/assets/portal.${hash}.css`, css };
}

/** Takes out comments and the space that means nothing. */
function smaller(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');
}
