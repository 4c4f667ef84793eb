import { fault, TemplateError, type TemplateFault } from './faults.ts';
import { SPARE } from './spare.ts';
import { shortened } from './tag.ts';
import { type Element, elementsIn, isElement } from './xml.ts';

/** Parts that a document for papers may have; whatever else is in it is refused rather than understood. */
const PART =
  /^(\[Content_Types\]\.xml|(word\/|word\/theme\/)?_rels\/[^/]*\.rels|docProps\/(core|app)\.xml|word\/(document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml|word\/theme\/theme\d*\.xml|word\/media\/[^/]+\.(png|jpe?g|gif|bmp)|word\/fonts\/[^/]+\.odttf)$/i;
/** Codes that only count or set pages and characters; others fetch, run or renew something when the file is opened. */
const CODES = new Set(['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'SYMBOL']);
const ACTIVE = new Set(['w:object', 'w:control', 'w:altChunk', 'w:subDoc', 'w:movie', 'o:OLEObject']);
const ACTIVE_RELATION =
  /\/(oleObject|package|control|aFChunk|subDocument|vbaProject|wordVbaData|attachedTemplate|mailMerge\w*|keyMapCustomizations|attachedToolbars|frame)$/i;
const REVISIONS = /^w:(ins|del|moveFrom|moveTo|cellIns|cellDel|delText|commentReference|moveFromRangeStart)$/;

/** @throws TemplateError for the first part that has no place in a template */
export function safeParts(names: readonly string[]): void {
  for (const name of names) {
    if (/vbaProject|vbaData|activeX|oleObject|embeddings\/|\.bin$/i.test(name))
      throw new TemplateError('template.active', { what: name });
    if (!PART.test(name) && !(SPARE.test(name) && /\.(xml|rels|jpe?g|png|emf|wmf)$/i.test(name)))
      throw new TemplateError('template.part', { what: name });
  }
}

/** @throws TemplateError for anything that lies outside, and for embedded things */
export function unsafeRelations(root: Element): void {
  for (const { name, attributes } of elementsIn(root)) {
    if (!name.endsWith('Relationship')) continue;
    const { Type = '', Target = '', TargetMode = '' } = attributes;
    if (ACTIVE_RELATION.test(Type)) throw new TemplateError('template.active', { what: Type.split('/').at(-1) ?? '' });
    if (TargetMode.toLowerCase() === 'external' || /^[a-z][a-z0-9+.-]*:|^\\\\|^\/\//i.test(Target))
      throw new TemplateError('template.remote', { what: shortened(Target) });
  }
}

/** @throws TemplateError for settings that merge mail or take another template */
export function unsafeSettings(root: Element): void {
  for (const { name } of elementsIn(root))
    if (name === 'w:mailMerge' || name === 'w:attachedTemplate')
      throw new TemplateError('template.active', { what: name });
}

/**
 * What has no place in the text of a template.
 * @throws TemplateError for what would run or renew itself
 */
export function unsafeIn(root: Element): readonly TemplateFault[] {
  const codes: string[] = [];
  let revised = false;
  for (const at of elementsIn(root)) {
    const { name, attributes } = at;
    if (ACTIVE.has(name)) throw new TemplateError('template.active', { what: name });
    if (name === 'w:fldSimple') allowCode(attributes['w:instr'] ?? '');
    if (name === 'w:fldChar') {
      const type = attributes['w:fldCharType'];
      if (type === 'begin') codes.push('');
      else if (type === 'separate') allowCode(codes.at(-1) ?? '');
      else if (type === 'end') allowCode(codes.pop() ?? '');
    }
    if (name === 'w:instrText') {
      const said = at.children.filter((child) => !isElement(child)).join('');
      if (codes.length === 0) allowCode(said);
      else codes[codes.length - 1] += said;
    }
    revised ||= REVISIONS.test(name);
  }
  for (const code of codes) allowCode(code);
  return revised ? [fault('template.revisions')] : [];
}

function allowCode(code: string): void {
  const [word = ''] = code.trim().split(/[\s\\]+/);
  if (word !== '' && !CODES.has(word.toUpperCase()))
    throw new TemplateError('template.active', { what: shortened(code) });
}
