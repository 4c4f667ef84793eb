import { WorkbookError } from '../sheet/errors.ts';
import { workbookLimits } from '../sheet/limits.ts';
import { openArchive } from '../sheet/unzip.ts';
import { fault, TemplateError, type TemplateFault } from './faults.ts';
import { megabytes, templateLimits } from './limits.ts';
import { withLoops } from './loops.ts';
import { safeParts, unsafeIn, unsafeRelations, unsafeSettings } from './safety.ts';
import { withoutSpare } from './spare.ts';
import { withTags } from './tags.ts';
import { type Element, readTree } from './xml.ts';

/** A template as it was read: its parts, and those among them that hold text as trees with tags and loops in them. */
export interface TemplateDocument {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly stories: ReadonlyMap<string, Element>;
  /** What is wrong with it whatever paper it is for. */
  readonly faults: readonly TemplateFault[];
}

export const MAIN = 'word/document.xml';
const STORY = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Reads a document as a template. Nothing of it is run, followed or fetched.
 * @throws TemplateError for what is no document, is broken, too large or not safe to open
 */
export async function readTemplate(bytes: Buffer): Promise<TemplateDocument> {
  const { bytes: most, text } = templateLimits;
  if (bytes.length > most) throw new TemplateError('template.too-large', { limit: megabytes(most) });
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) throw new TemplateError('template.not-docx');
  const parts = await partsOf(bytes);
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (!parts.has(MAIN)) throw new TemplateError('template.not-docx');
  if (/macroEnabled|vbaProject|activeX|oleObject/i.test(types))
    throw new TemplateError('template.active', { what: '[Content_Types].xml' });
  if (!types.includes('wordprocessingml.document.main+xml')) throw new TemplateError('template.not-docx');
  safeParts([...parts.keys()]);
  const faults: TemplateFault[] = [];
  const stories = new Map<string, Element>();
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    if (content.length > text) throw new TemplateError('template.too-large', { limit: megabytes(text) });
    if (name.endsWith('.rels')) unsafeRelations(readTree(content, name));
    else if (name === 'word/settings.xml') unsafeSettings(readTree(content, name));
    else if (STORY.test(name)) {
      const root = readTree(content, name);
      if (root.attributes['xmlns:w'] !== WORDS) throw new TemplateError('template.broken', { why: name });
      faults.push(...unsafeIn(root));
      stories.set(name, withLoops(withTags(root, faults), faults));
    } else if (/^word\/comments/.test(name) && /<w:comment[\s>]/.test(content.toString('utf8')))
      faults.push(fault('template.revisions'));
  }
  return { parts: withoutSpare(parts), stories, faults };
}

async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const { unpacked, parts } = templateLimits;
  try {
    const archive = openArchive(bytes, { ...workbookLimits, unpacked, parts });
    const all = new Map<string, Buffer>();
    for (const name of archive.names) if (!name.endsWith('/')) all.set(name, (await archive.read(name)) as Buffer);
    return all;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (error.code === 'sheet.bomb') throw new TemplateError('template.too-large', { limit: megabytes(unpacked) });
    throw new TemplateError('template.broken', { why: 'ZIP' });
  }
}
