import type { Refusal } from '../../kernel/index.ts';
import { parseDay } from '../../law/index.ts';
import {
  type Checked,
  checkTemplate,
  fromTemplate,
  readTemplate,
  sampleValues,
  type TemplateDocument,
  TemplateError,
  type TemplateFault,
} from '../../papers/template/index.ts';
import { Refused, ServiceError } from '../errors.ts';
import { note } from '../identity/home.ts';
import type { OfficialPaper } from '../papers/index.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { latest } from './in-use.ts';
import { definitionOfPaper, demandTemplates, demandTemplatesFor } from './reach.ts';

/** For which kind of paper a template is. */
export interface Kind {
  readonly procedure: string;
  readonly paper: string;
}

/** What a document would be as a template: what is wrong with it, and how it looks with invented values. */
export interface TemplateReport {
  readonly faults: readonly TemplateFault[];
  /** The fields that it names. */
  readonly uses: readonly string[];
  /** Undefined where it cannot be read at all. */
  readonly preview?: OfficialPaper;
}

/**
 * Looks at a document as a template; nothing is kept of it.
 * @throws ServiceError `sign-in.needed`, `permission.denied`, `procedure.not-found`, `template.no-such-paper`
 */
export async function tryTemplate(p: Platform, s: Session, kind: Kind, bytes: Buffer): Promise<TemplateReport> {
  demandTemplates(p, s);
  const read = await readFor(p, kind, bytes);
  if (read instanceof TemplateError) return { faults: [read.fault], uses: [] };
  const { document, faults, uses } = read;
  return { faults, uses: Object.keys(uses), preview: sample(p, kind, document) };
}

/** The same as a document filled with invented values. @throws what `tryTemplate` throws, and TemplateError */
export async function sampleDocument(p: Platform, s: Session, kind: Kind, bytes: Buffer): Promise<Buffer> {
  demandTemplates(p, s);
  const read = await readFor(p, kind, bytes);
  if (read instanceof TemplateError) throw read;
  return sample(p, kind, read.document).docx as Buffer;
}

async function readFor(
  p: Platform,
  { procedure, paper }: Kind,
  bytes: Buffer,
): Promise<(Checked & { readonly document: TemplateDocument }) | TemplateError> {
  const definition = definitionOfPaper(p, procedure, paper);
  try {
    const document = await readTemplate(bytes);
    return { document, ...checkTemplate(document, definition, paper) };
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
}

function sample(p: Platform, { procedure, paper }: Kind, document: TemplateDocument): OfficialPaper {
  const definition = definitionOfPaper(p, procedure, paper);
  const title = definition.papers?.[paper]?.title ?? paper;
  const made = fromTemplate(document, definition, paper, sampleValues(title));
  const marks = ['draft', 'demo'] as const;
  return {
    title,
    blocks: made.blocks,
    attachments: [],
    copies: [],
    marks,
    layout: 'own',
    docx: made.docx(marks, { title }),
  };
}

/** A template as it is put in the place of the one before. */
export interface PutTemplate extends Kind {
  /** Null: for the whole district. */
  readonly org: string | null;
  readonly from: string;
  readonly reason: string;
  /** The rules on which its form rests. */
  readonly bases: readonly string[];
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Puts a template in place from a day on. Papers that were made keep theirs.
 * @returns its id
 * @throws ServiceError `sign-in.needed`, `permission.denied`, `procedure.not-found`, `template.no-such-paper`,
 * `template.past`; LawError for a day that is none; TemplateError; Refused with everything that is wrong with it
 */
export async function putTemplate(p: Platform, s: Session, put: PutTemplate): Promise<number> {
  demandTemplatesFor(p, s, put.org);
  checkDay(p, put.from);
  const read = await readFor(p, put, put.bytes);
  if (read instanceof TemplateError) throw read;
  if (read.faults.length > 0) throw new Refused(read.faults.map(refusalOf));
  const { procedure, paper, org, from, reason, bases, fileName, bytes } = put;
  const id = await p.ledger.addPaperTemplate(p.district.code, {
    procedure,
    paper,
    org,
    validFrom: from,
    fileName,
    bytes,
    uses: read.uses,
    bases,
    reason,
    putBy: s.person,
    putAt: p.now(),
  });
  await note(p, s, 'template.put', `${procedure}/${paper}`, { id, org, from });
  return id;
}

/**
 * Ends a template of one's own from a day on: the district's holds again, or the built-in text.
 * @throws what `putTemplate` throws of permission and day; ServiceError `template.none-to-end`
 */
export async function endTemplate(
  p: Platform,
  s: Session,
  end: Kind & { readonly org: string | null; readonly from: string; readonly reason: string },
): Promise<void> {
  demandTemplatesFor(p, s, end.org);
  checkDay(p, end.from);
  const { procedure, paper, org, from, reason } = end;
  definitionOfPaper(p, procedure, paper);
  const all = await p.ledger.paperTemplates(p.district.code, { procedure, paper });
  const stands = latest(all.filter((one) => one.org === org));
  if (!stands || stands.fileName === null) throw new ServiceError('template.none-to-end');
  await p.ledger.addPaperTemplate(p.district.code, {
    procedure,
    paper,
    org,
    validFrom: from > stands.validFrom ? from : stands.validFrom,
    fileName: null,
    bytes: null,
    uses: {},
    bases: [],
    reason,
    putBy: s.person,
    putAt: p.now(),
  });
  await note(p, s, 'template.end', `${procedure}/${paper}`, { org, from });
}

function checkDay(p: Platform, from: string): void {
  parseDay(from);
  if (from < p.now().slice(0, 10)) throw new ServiceError('template.past', {}, 'from');
}

function refusalOf({ code, zh, en, where, basis }: TemplateFault): Refusal {
  const at = where === undefined ? ['', ''] : [`（在“${where}”）`, ` (in "${where}")`];
  return { code, zh: `${zh}${at[0]}`, en: `${en}${at[1]}`, ...(basis ? { basis } : {}) } as unknown as Refusal;
}
