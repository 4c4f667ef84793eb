import { ProblemError } from '../../api/client.ts';
import type { Problem } from '../../api/types.ts';

/**
 * Fetches a file and hands it to the browser to keep, under the name that the server gives it.
 * @throws ProblemError where the server refuses, so that the page can say why
 */
export async function fetchFile(address: string, otherwise: string): Promise<void> {
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const answer = await fetch(address, { headers: { 'accept-language': language } });
  if (!answer.ok) throw new ProblemError(answer.status, (await answer.json()) as Problem);
  const name = answer.headers.get('content-disposition')?.match(/filename="([^"]+)"/)?.[1] ?? otherwise;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
