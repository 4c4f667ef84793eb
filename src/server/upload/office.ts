import { ServerError } from '../problem/codes.ts';
import { allowedKinds, type FileKind } from './kinds.ts';
import type { UploadLimits } from './limits.ts';
import { unpack, type ZipEntry, zipEntries } from './zip.ts';

const MOST_XML = 4 * 1024 * 1024;
/** Programs, scripts and archives within an archive. */
const DANGEROUS =
  /\.(exe|dll|com|scr|bat|cmd|ps1|vbs?|vbe|jse?|wsf|hta|jar|msi|lnk|reg|sh|py|php|html?|svg|zip|rar|7z|gz|docm|xlsm|pptm|xlam|swf)$/i;
/** Macros, controls and foreign programs' objects in Office files. */
const ACTIVE =
  /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|activeX\/|macrosheets\/|dialogsheets\/|oleObject[^/]*|attachedToolbars\.bin|customUI\/)/i;
const MACRO_TYPES = /macroEnabled|vbaProject|ms-office\.activeX|oleObject|macrosheet/i;
/** Relations that make the reader's program load something from elsewhere by itself. */
const REMOTE =
  /<Relationship\b(?=[^>]*\bTargetMode\s*=\s*["']External["'])(?=[^>]*\bType\s*=\s*["'][^"']*\/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath|xlPathMissing|package|control|image)["'])[^>]*>/i;

/**
 * Which of DOCX, XLSX and OFD an archive is, by the parts that it must have.
 * @throws ServerError where it is none, holds macros or other programs, or unpacks to too much
 */
export function officeKind(bytes: Buffer, limits: UploadLimits): FileKind {
  const entries = zipEntries(bytes, limits);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  for (const { name } of entries) if (DANGEROUS.test(name) || ACTIVE.test(name)) throw active(name);
  if (byName.has('OFD.xml')) return 'ofd';
  const types = byName.get('[Content_Types].xml');
  const kind = byName.has('word/document.xml') ? 'docx' : byName.has('xl/workbook.xml') ? 'xlsx' : undefined;
  if (!types || !kind) throw new ServerError('file.type', { allowed: allowedKinds });
  const declared = text(bytes, types);
  if (MACRO_TYPES.test(declared)) throw active('[Content_Types].xml');
  const main = kind === 'docx' ? 'wordprocessingml.document.main+xml' : 'spreadsheetml.sheet.main+xml';
  if (!declared.includes(main)) throw new ServerError('file.type', { allowed: allowedKinds });
  for (const entry of entries)
    if (/\.rels$/i.test(entry.name) && REMOTE.test(text(bytes, entry))) throw active(entry.name);
  return kind;
}

/** XML of a part: UTF-8, or UTF-16 by its byte order mark. */
function text(bytes: Buffer, entry: ZipEntry): string {
  const content = unpack(bytes, entry, MOST_XML);
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le');
  if (content[0] === 0xfe && content[1] === 0xff)
    return Buffer.from(content.subarray(0, content.length & ~1))
      .swap16()
      .toString('utf16le');
  return content.toString('utf8');
}

const active = (why: string) => new ServerError('file.active', { why });
