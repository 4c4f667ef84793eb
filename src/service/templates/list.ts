import { compile } from '../../kernel/index.ts';
import type { PaperTemplateHead } from '../../ledger/paper-templates.ts';
import { builtInTemplate, type Field, fieldsOf, mandatoryOf, sampleOf } from '../../papers/template/index.ts';
import { labelsOf } from '../definitions.ts';
import { ServiceError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { versionsOn } from '../procedures.ts';
import type { Session } from '../session.ts';
import { latest, templateFor } from './in-use.ts';
import { preparedTemplate } from './prepared.ts';
import type { Kind } from './put.ts';
import { definitionOfPaper, demandTemplates, type TemplateReach } from './reach.ts';

type Both = { readonly zh: string; readonly en: string };

/** A kind of paper, and whose templates of it are in use today. */
export interface TemplateRow extends Kind {
  readonly procedureTitle: Both;
  readonly title: Both;
  /** The district's own template is in use. */
  readonly district: boolean;
  /** Organs with one of their own. */
  readonly orgs: readonly string[];
}

/** Every kind of paper of every procedure. @throws ServiceError `sign-in.needed`, `permission.denied` */
export async function listTemplates(
  p: Platform,
  s: Session,
): Promise<{ readonly rows: readonly TemplateRow[]; readonly reach: TemplateReach }> {
  const reach = demandTemplates(p, s);
  const day = p.now().slice(0, 10);
  const all = (await p.ledger.paperTemplates(p.district.code)).filter(({ validFrom }) => validFrom <= day);
  const by = Map.groupBy(all, ({ procedure, paper }) => `${procedure}/${paper}`);
  const rows = versionsOn(p, day).flatMap((procedure) =>
    Object.entries(procedure.papers ?? {}).map(([paper, def]): TemplateRow => {
      const mine = by.get(`${procedure.id}/${paper}`) ?? [];
      const now = [...Map.groupBy(mine, ({ org }) => org)].flatMap(([org, own]) =>
        latest(own)?.fileName ? [org] : [],
      );
      return {
        procedure: procedure.id,
        paper,
        procedureTitle: procedure.title,
        title: { zh: def.title, en: labelsOf(procedure.id)?.papers?.[paper] ?? def.title },
        district: now.includes(null),
        orgs: now.flatMap((org) => (org === null ? [] : [p.orgs.org(org)?.name ?? org])),
      };
    }),
  );
  return { rows, reach };
}

/** A field as the page shows it. */
export interface FieldRow {
  readonly name: string;
  readonly kind: Field['kind'];
  readonly about: Both;
  readonly example: string;
  readonly columns: readonly { readonly name: string; readonly example: string }[];
}

export interface TemplatePage extends Kind {
  readonly procedureTitle: Both;
  readonly title: Both;
  readonly fields: readonly FieldRow[];
  readonly mandatory: readonly (Both & { readonly names: readonly string[]; readonly basis: readonly object[] })[];
  /** Newest first. */
  readonly history: readonly (PaperTemplateHead & {
    readonly orgName: string | null;
    readonly putByName: string;
    readonly state: 'now' | 'future' | 'past';
    /** False where the procedure has changed since, and the built-in text stands in its place. */
    readonly fits: boolean;
  })[];
  readonly reach: TemplateReach;
}

/** One kind of paper: its fields, what may not be missing, and every template that was ever put for it. */
export async function templatePage(p: Platform, s: Session, { procedure, paper }: Kind): Promise<TemplatePage> {
  const reach = demandTemplates(p, s);
  const definition = definitionOfPaper(p, procedure, paper);
  const all = await p.ledger.paperTemplates(p.district.code, { procedure, paper });
  const people = await p.ledger.people(p.district.code, [...new Set(all.map(({ putBy }) => putBy))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const day = p.now().slice(0, 10);
  const begun = all.filter(({ validFrom }) => validFrom <= day);
  const now = new Set([...Map.groupBy(begun, ({ org }) => org).values()].map((own) => latest(own)?.id));
  const title = definition.papers?.[paper]?.title ?? paper;
  const history = all.toReversed().map(async (head) => {
    const state = now.has(head.id) ? 'now' : head.validFrom > day ? 'future' : 'past';
    const asked = state !== 'past' && head.fileName !== null;
    return {
      ...head,
      orgName: head.org === null ? null : (p.orgs.org(head.org)?.name ?? head.org),
      putByName: names.get(head.putBy) ?? head.putBy,
      state,
      fits: !asked || (await preparedTemplate(p, head, definition)) !== undefined,
    } as const;
  });
  return {
    procedure,
    paper,
    procedureTitle: definition.title,
    title: { zh: title, en: labelsOf(procedure)?.papers?.[paper] ?? title },
    fields: fieldsOf(definition, paper).map(rowOf),
    mandatory: mandatoryOf(definition, paper).map(({ fields, zh, en, basis }) => ({
      zh,
      en,
      basis,
      names: fields.map(({ name }) => name),
    })),
    history: await Promise.all(history),
    reach,
  };
}

const rowOf = (field: Field): FieldRow => ({
  name: field.name,
  kind: field.kind,
  about: { zh: field.zh, en: field.en },
  example: field.kind === 'text' ? sampleOf(field) : '',
  columns: (field.columns ?? []).map((column) => ({ name: column.name, example: sampleOf(column) })),
});

/** A document to be saved. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The template that holds today for an organ (with null: for the district), to begin from: its own, the district's, or
 * the built-in text as a document.
 * @throws ServiceError `sign-in.needed`, `permission.denied`, `procedure.not-found`, `template.no-such-paper`
 */
export async function presentTemplate(p: Platform, s: Session, kind: Kind, org: string | null): Promise<TemplateFile> {
  demandTemplates(p, s);
  const definition = definitionOfPaper(p, kind.procedure, kind.paper);
  const all = await p.ledger.paperTemplates(p.district.code, kind);
  const head = templateFor(all, { org: org ?? '', day: p.now().slice(0, 10), at: '9999' });
  const kept = head && (await p.ledger.paperTemplate(p.district.code, head.id));
  if (kept) return { name: kept.fileName, bytes: kept.bytes };
  const title = compile(definition).definition.papers?.[kind.paper]?.title ?? kind.paper;
  return { name: `${title}（模板）.docx`, bytes: await builtInTemplate(definition, kind.paper, title) };
}

/** A template as it was put, also one that no longer holds. @throws ServiceError `template.not-found` and as above */
export async function earlierTemplate(p: Platform, s: Session, id: number): Promise<TemplateFile> {
  demandTemplates(p, s);
  const kept = await p.ledger.paperTemplate(p.district.code, id);
  if (!kept) throw new ServiceError('template.not-found');
  return { name: kept.fileName, bytes: kept.bytes };
}
