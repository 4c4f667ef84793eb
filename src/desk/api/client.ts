import type { Problem } from './types.ts';

/** A refusal or error that the server sent, with its stable code and the articles that refuse. */
export class ProblemError extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title);
    this.status = status;
    this.problem = problem;
  }
}

export function isProblem(error: unknown): error is ProblemError {
  return error instanceof ProblemError;
}

/** Who must know that a session has ended: the shell shows the log-in over the page, and nothing typed is lost. */
export const sessionEnded = new EventTarget();

const ASKED = 'yifa-desk-asked';

/** When this browser last asked the server for something, in whichever window. */
export const lastAsked = (): number => Number(localStorage.getItem(ASKED) ?? 0);

export interface Asking {
  readonly query?: { readonly [name: string]: string | number | boolean | undefined };
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  readonly signal?: AbortSignal;
  /** Goes through even while the page is being left. */
  readonly keepalive?: boolean;
}

/**
 * Asks the API.
 * @returns the answer's JSON; undefined for an empty one
 * @throws ProblemError for every refusal and error of the server
 */
export async function ask<T>(method: string, path: string, asking: Asking = {}): Promise<T> {
  const answer = await fetched(method, path, asking);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** The same, as the answer came. @throws ProblemError */
export async function fetched(method: string, path: string, asking: Asking = {}): Promise<Response> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asking.query ?? {}))
    if (value !== undefined) query.set(name, String(value));
  const form = asking.body instanceof FormData;
  const answer = await fetch(`/api${path}${query.size > 0 ? `?${query}` : ''}`, {
    method,
    signal: asking.signal,
    keepalive: asking.keepalive,
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang === 'en' ? 'en' : 'zh',
      ...(asking.body === undefined || form ? {} : { 'content-type': 'application/json' }),
      ...asking.headers,
    },
    body: asking.body === undefined ? undefined : form ? (asking.body as FormData) : JSON.stringify(asking.body),
  });
  if (answer.status !== 401) localStorage.setItem(ASKED, String(Date.now()));
  if (answer.ok) return answer;
  const problem = (await answer
    .json()
    .catch(() => ({ title: answer.statusText, code: 'http', status: answer.status }))) as Problem;
  if (answer.status === 401 && path !== '/session') sessionEnded.dispatchEvent(new Event('ended'));
  throw new ProblemError(answer.status, problem);
}
