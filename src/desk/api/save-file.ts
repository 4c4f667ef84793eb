import { type Asking, fetched } from './client.ts';

/**
 * Asks the API for a file and lets the browser save it under the server's name for it.
 * @throws ProblemError as `ask` does
 */
export async function saveFile(path: string, query: Asking['query']): Promise<void> {
  const answer = await fetched('GET', path, { query });
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(answer.headers.get('content-disposition') ?? '');
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `filename*=UTF-8''…` of a Content-Disposition. */
export function nameIn(disposition: string): string {
  const [, name] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  return name === undefined ? 'yifa.xlsx' : decodeURIComponent(name);
}
