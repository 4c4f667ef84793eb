import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LawError, parseStatutes } from '../law/index.ts';
import { ServiceError } from './errors.ts';
import { note } from './identity/home.ts';
import { demand } from './permission/index.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

export interface Loaded {
  readonly title: string;
  readonly version: string;
  readonly articles: number;
}

export interface Problem {
  readonly file: string;
  readonly zh: string;
  readonly en: string;
}

/** Loads every statute text of a folder (Markdown), so that an article can be shown beside a step. Bad files are named. */
export async function importStatutes(
  p: Platform,
  folder: string,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<{ loaded: readonly Loaded[]; problems: readonly Problem[] }> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const loaded: Loaded[] = [];
  const problems: Problem[] = [];
  for (const [n, file] of files.entries()) {
    try {
      loaded.push(...(await saveTexts(p, await readFile(join(folder, file), 'utf8'), file)));
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      problems.push({ file, zh: error.zh, en: error.en });
    }
    progress(n + 1, files.length);
  }
  if (files.length === 0)
    problems.push({ file: folder, zh: '文件夹中没有 .md 文件', en: 'the folder holds no .md file' });
  return { loaded, problems };
}

async function saveTexts(p: Platform, text: string, file: string): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (const statute of parseStatutes(text, file)) {
    const { title, version = '', articles } = statute;
    await p.ledger.saveStatute({
      title,
      version,
      history: statute.history ?? [],
      articles: articles.map((a) => ({ number: a.number, n: a.n, sub: a.sub ?? 0, path: a.path ?? [], text: a.text })),
    });
    loaded.push({ title, version, articles: articles.length });
  }
  return loaded;
}

/**
 * Loads the statute texts of one file that somebody has uploaded; the same title and version takes the place of the
 * earlier text.
 * @throws ServiceError `sign-in.needed`, `permission.denied`, `statute.none`; LawError for a text that cannot be read
 */
export async function loadStatutes(p: Platform, s: Session, text: string, file: string): Promise<readonly Loaded[]> {
  demand(p, s, 'law.import');
  const found = parseStatutes(text, file);
  if (!found.some(({ articles }) => articles.length > 0)) throw new ServiceError('statute.none');
  const loaded = await saveTexts(p, text, file);
  for (const { title, version, articles } of loaded) await note(p, s, 'law.import', title, { version, articles });
  return loaded;
}

/** The text of an article in the latest loaded version of a statute; undefined where it is not loaded. */
export async function articleText(
  p: Platform,
  law: string,
  article: number,
): Promise<{ text: string; version: string } | undefined> {
  const [found] = await p.ledger.articleTexts(law, article);
  return found && { text: found.text, version: found.version };
}
