import type { Procedure } from '../../kernel/index.ts';
import type { PaperTemplateHead } from '../../ledger/paper-templates.ts';
import { checkTemplate, readTemplate, type TemplateDocument } from '../../papers/template/index.ts';
import type { Platform } from '../platform.ts';

/** Templates read lately: each takes some milliseconds to read, and the same few are used all day. */
const lately = new Map<string, Promise<TemplateDocument | undefined>>();
const MOST = 50;

/**
 * A template ready to be filled under a definition.
 * @returns undefined where the definition does not have all that it names, or means something else by it: a case under
 * an older version then keeps the built-in text
 */
export function preparedTemplate(
  p: Pick<Platform, 'ledger' | 'district' | 'log'>,
  head: PaperTemplateHead,
  definition: Procedure,
): Promise<TemplateDocument | undefined> {
  const key = `${p.district.code} ${head.id} ${head.sha256} ${definition.version}`;
  const known = lately.get(key);
  if (known) return known;
  if (lately.size >= MOST) lately.delete(lately.keys().next().value as string);
  const made = prepare(p, head, definition);
  lately.set(key, made);
  made.catch(() => lately.delete(key));
  return made;
}

async function prepare(
  p: Pick<Platform, 'ledger' | 'district' | 'log'>,
  head: PaperTemplateHead,
  definition: Procedure,
): Promise<TemplateDocument | undefined> {
  const found = await p.ledger.paperTemplate(p.district.code, head.id);
  if (!found) return undefined;
  const document = await readTemplate(found.bytes);
  if (fits(document, head, definition)) return document;
  p.log.warn({ template: head.id, procedure: definition.id, version: definition.version }, 'template does not fit');
  return undefined;
}

/** Whether a definition has everything that a template names, and means by it what was meant when it was put. */
export function fits(document: TemplateDocument, head: PaperTemplateHead, definition: Procedure): boolean {
  if (!Object.hasOwn(definition.papers ?? {}, head.paper)) return false;
  const { faults, uses } = checkTemplate(document, definition, head.paper);
  const same = Object.entries(head.uses).every(([name, means]) => uses[name] === means);
  return same && !faults.some(({ code }) => code.startsWith('template.field'));
}
