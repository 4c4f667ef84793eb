import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { uploadLimits } from '../src/server/upload/limits.ts';
import { unpack, zipEntries } from '../src/server/upload/zip.ts';

/** One part of a made archive; what is given overrules what would be true. */
export interface Part {
  readonly name: string;
  readonly content?: string | Buffer;
  /** The size that the directory claims. */
  readonly claims?: number;
  readonly localName?: string;
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode, e.g. 0o120777 for a link. */
  readonly mode?: number;
  /** Bytes before the part that belong to nothing. */
  readonly before?: Buffer;
}

/** A ZIP archive made by hand, so that it can be wrong in one place. */
export function zip(parts: readonly Part[], tail: Buffer = Buffer.alloc(0)): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const {
    name,
    content = '',
    claims,
    localName = name,
    flags = 0x800,
    method = 8,
    mode = 0,
    before = Buffer.alloc(0),
  } of parts) {
    const raw = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(raw) : raw;
    at += before.length;
    const sizes = [crc32(raw), packed.length, claims ?? raw.length];
    const head = (signature: number, fields: readonly (readonly [bits: 16 | 32, value: number])[]) => {
      const bytes = [[32, signature] as const, ...fields].map(([bits, value]) => {
        const field = Buffer.alloc(bits / 8);
        if (bits === 16) field.writeUInt16LE(value);
        else field.writeUInt32LE(value >>> 0);
        return field;
      });
      return Buffer.concat(bytes);
    };
    const common = [
      [16, 20],
      [16, flags],
      [16, method],
      [16, 0],
      [16, 0x21],
      ...sizes.map((s) => [32, s] as const),
    ] as const;
    const short = Buffer.from(localName);
    const local = Buffer.concat([head(0x04034b50, [...common, [16, short.length], [16, 0]]), short, packed]);
    const long = Buffer.from(name);
    central.push(
      Buffer.concat([
        head(0x02014b50, [
          [16, 20],
          ...common,
          [16, long.length],
          [16, 0],
          [16, 0],
          [16, 0],
          [16, 0],
          [32, mode << 16],
          [32, at],
        ]),
        long,
      ]),
    );
    locals.push(before, local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end, tail]);
}

const types = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`;

export const docx = (more: readonly Part[] = [], declared = types('wordprocessingml.document.main+xml')) =>
  zip([
    { name: '[Content_Types].xml', content: declared },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);

export const xlsx = (more: readonly Part[] = []) =>
  zip([
    { name: '[Content_Types].xml', content: types('spreadsheetml.sheet.main+xml') },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    ...more,
  ]);

export const ofd = () =>
  zip([
    { name: 'OFD.xml', content: '<ofd:OFD/>' },
    { name: 'Doc_0/Document.xml', content: '<ofd:Document/>' },
  ]);

/** A PDF with one page and these further objects. */
export function pdf(objects = '', trailer = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${objects}\nxref\n0 3\ntrailer\n<< /Root 1 0 R ${trailer} >>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );
}

/** The same objects, packed into an object stream where only unpacking shows them. */
export function packedPdf(objects: string): Buffer {
  const packed = deflateSync(Buffer.from(`5 0 ${objects}`)).toString('latin1');
  return pdf(
    `4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj`,
  );
}

export function png(width = 2, height = 2, tail: Buffer = Buffer.alloc(0)): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(Math.min((width * 3 + 1) * height, 1_000)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
    tail,
  ]);
}

export function jpeg(width = 2, height = 2, tail: Buffer = Buffer.alloc(0)): Buffer {
  const app = Buffer.from('ffe000104a46494600010100000100010000', 'hex');
  const frame = Buffer.from('ffc0001108000000000301110002110003110100', 'hex').subarray(0, 19);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    app,
    frame,
    Buffer.from('ffda0008010100003f0000ffd9', 'hex'),
    tail,
  ]);
}

/** The parts of a sound archive by their names, read by the code that reads uploads. */
export function partsOfZip(bytes: Buffer): { readonly [name: string]: string } {
  const most = 10_000_000;
  return Object.fromEntries(
    zipEntries(bytes, uploadLimits).map((entry) => [entry.name, unpack(bytes, entry, most).toString('utf8')]),
  );
}
