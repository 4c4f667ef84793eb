/**
 * The layout of GB/T 9704-2012 in the units of DOCX: lengths in twips (1/1440 inch), sizes of type in half points.
 * A page holds 22 lines of 28 characters.
 */
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

export const page = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  /** Page numbers: the dash lies 7 mm below the type area, a line of size 4 under it. */
  foot: twips(35 - 7 - 5),
  head: twips(15),
} as const;

export const typeArea = { width: page.width - page.left - page.right } as const;

/** Size 3 (三号), 16 pt: the unit of indents. */
export const CHARACTER = 320;
/** 225 mm in 22 lines. */
export const LINE = 579;

/** Distance from one character to the next, for the grid: 156 mm in 28, as its difference to 16 pt in 1/4096 pt. */
export const CHARACTER_SPACE = Math.round((typeArea.width / 28 / 20 - 16) * 4096);

export const sizes = { body: 32, title: 44, footer: 28, small: 28, table: 24, mark: 24 } as const;

/**
 * Type faces by the names under which offices have them. 仿宋_GB2312 is customary too, but holds 6,763 characters:
 * rare names would come out as boxes.
 */
export const fonts = {
  body: '仿宋',
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体',
  footer: '宋体',
} as const;

export const RED = 'E60012';

/** The issuer's mark: its top edge lies 35 mm below that of the type area. */
export const ISSUER_TOP = twips(35);
/** The red line lies 4 mm under the official number; border distances are in points. */
export const RED_LINE_GAP = 11;

/** Size of the issuer's mark, so that it stays on one line. */
export function issuerSize(name: string): number {
  const widest = typeArea.width / Math.max([...name].length, 1) / 10;
  return Math.max(44, Math.min(84, Math.floor(widest)));
}

/** Width of a text in characters: digits and Latin letters count half. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, c) => sum + (c < '\u0100' ? 0.5 : 1), 0);
}

/**
 * Right indents, in characters, of the signature and its day: the day four from the right, the name centred over it;
 * a name longer than that stands two from the right and the day is centred under it.
 */
export function signatureIndents(organ: string, day: string): { readonly organ: number; readonly day: number } {
  const difference = (widthOf(organ) - widthOf(day)) / 2;
  return 4 - difference >= 2 ? { organ: 4 - difference, day: 4 } : { organ: 2, day: 2 + difference };
}
