import { type Html, html } from '../html/html.ts';

export interface Bar {
  readonly name: string;
  /** What stands above it; none where there is nothing to show. */
  readonly value: number | null;
  readonly said: string;
}

const STEP = 52;
const HIGH = 120;
const ABOVE = 22;
const BELOW = 22;

/**
 * Bars beside each other, from zero. The table that says the same stands below for everyone, so the picture is hidden
 * from those who listen.
 */
export function bars(all: readonly Bar[]): Html {
  const most = Math.max(0, ...all.map(({ value }) => value ?? 0));
  const width = Math.max(1, all.length) * STEP;
  const height = ABOVE + HIGH + BELOW;
  const one = ({ name, value, said }: Bar, n: number) => {
    const long = most > 0 ? Math.round(((value ?? 0) / most) * HIGH) : 0;
    const top = ABOVE + HIGH - long;
    const middle = n * STEP + STEP / 2;
    return html`<rect x="${n * STEP + 9}" y="${top}" width="${STEP - 18}" height="${long}"/><text x="${middle}" y="${top - 6}">${said}</text><text x="${middle}" y="${height - 6}">${name}</text>`;
  };
  return html`<p class="bars"><svg aria-hidden="true" focusable="false" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path d="M0 ${ABOVE + HIGH}.5H${width}"/>${all.map(one)}</svg></p>`;
}
