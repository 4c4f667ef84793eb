import { ask, ProblemError } from '../api/client.ts';
import type { Problem } from '../api/types.ts';
import type { ImportReport } from './types.ts';

/** A chosen file with its bytes as they were: what is imported is what was previewed, whatever happens to it on disk. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Blob;
}

export async function chosen(file: File): Promise<Chosen> {
  return { name: file.name, bytes: new Blob([await file.arrayBuffer()]) };
}

function formOf({ name, bytes }: Chosen): FormData {
  const body = new FormData();
  body.append('file', bytes, name);
  return body;
}

/** What would become of the rows, or what became of them. @throws ProblemError */
export function send(step: 'preview' | 'run', what: string, file: Chosen): Promise<ImportReport> {
  return ask<ImportReport>('POST', `/imports/${step}`, { query: { what }, body: formOf(file) });
}

/** Saves the rows that are sent back, in a workbook like the one that was sent. @throws ProblemError */
export async function saveReturned(what: string, file: Chosen, language: 'zh' | 'en'): Promise<void> {
  const query = new URLSearchParams({ what, language });
  const answer = await fetch(`/api/imports/returned?${query}`, { method: 'POST', body: formOf(file) });
  if (!answer.ok) throw new ProblemError(answer.status, (await answer.json()) as Problem);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(answer.headers.get('content-disposition')) ?? `${file.name}-returned.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded && decodeURIComponent(encoded);
}
