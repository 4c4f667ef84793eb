import { encode } from 'uqr';
import { drawing, escaped, type Html } from '../html/html.ts';

/** Modules of white around the code, without which readers do not find it. */
const QUIET = 4;

/**
 * A QR code as a drawing.
 * @param text what it says, e.g. an address without any secret
 * @param name what it is, for whoever cannot see it
 */
export function qr(text: string, name: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  for (const [y, row] of data.entries())
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start + QUIET} ${y + QUIET}h${x - start + 1}v1h-${x - start + 1}z`;
    }
  const side = size + 2 * QUIET;
  return drawing(
    `<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" aria-label="${escaped(name)}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`,
  );
}
