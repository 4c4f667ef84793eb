import { showsDays } from './serial.ts';
import type { Tag, XmlSink } from './xml.ts';

/** `xl/worksheets/sheet1.xml` as relations name it. */
export interface Relations extends XmlSink {
  readonly targets: Map<string, { readonly type: string; readonly path: string }>;
}

export function relationsSink(): Relations {
  const targets: Relations['targets'] = new Map();
  return {
    targets,
    open({ name, of }) {
      if (name !== 'Relationship' || of.Id === undefined || of.Target === undefined) return;
      const path = of.Target.startsWith('/') ? of.Target.slice(1) : `xl/${of.Target}`;
      targets.set(of.Id, { type: of.Type?.split('/').at(-1) ?? '', path });
    },
  };
}

export interface Book extends XmlSink {
  readonly sheets: { readonly name: string; readonly relation: string; readonly hidden: boolean }[];
  since1904: boolean;
}

export function bookSink(): Book {
  const book: Book = {
    sheets: [],
    since1904: false,
    open({ name, of }) {
      if (name === 'workbookPr' && (of.date1904 === '1' || of.date1904 === 'true')) book.since1904 = true;
      if (name === 'sheet' && of.id !== undefined)
        book.sheets.push({
          name: unescaped(of.name ?? ''),
          relation: of.id,
          hidden: (of.state ?? '') !== '' && of.state !== 'visible',
        });
    },
  };
  return book;
}

/** How numbers in a style are shown: as days, or with leading zeros to a width. */
export interface Style {
  readonly days: boolean;
  readonly zeros: number;
}

export interface Styles extends XmlSink {
  readonly of: Style[];
}

export function stylesSink(): Styles {
  const codes = new Map<number, string>();
  const of: Style[] = [];
  let inside = false;
  return {
    of,
    open({ name, of: given }: Tag) {
      if (name === 'numFmt') codes.set(Number(given.numFmtId), given.formatCode ?? '');
      if (name === 'cellXfs') inside = true;
      if (name !== 'xf' || !inside) return;
      const id = Number(given.numFmtId ?? 0);
      const code = codes.get(id);
      of.push({ days: showsDays(id, code), zeros: code !== undefined && /^0{2,}$/.test(code) ? code.length : 0 });
    },
    close(name) {
      if (name === 'cellXfs') inside = false;
    },
  };
}

export interface Strings extends XmlSink {
  readonly all: string[];
}

/** The texts of a workbook; how they are read aloud (`rPh`) is no part of them. */
export function stringsSink(): Strings {
  const all: string[] = [];
  let now = '';
  let inText = false;
  let aloud = 0;
  return {
    all,
    open({ name }) {
      if (name === 'si') now = '';
      if (name === 'rPh') aloud++;
      inText = name === 't' && aloud === 0;
    },
    close(name) {
      if (name === 'si') all.push(unescaped(now));
      if (name === 'rPh') aloud--;
      if (name === 't') inText = false;
    },
    text(text) {
      if (inText) now += text;
    },
  };
}

/** `_x000D_` is how workbooks write characters that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
