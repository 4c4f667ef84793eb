import type { Origin } from '../service/login/index.ts';
import type { Session } from '../service/session.ts';
import type { Language } from './language.ts';

/** A request as the server hands it over: parsed, rate-limited, its session known. */
export interface PortalRequest {
  readonly params: { readonly [name: string]: string };
  readonly query: { readonly [name: string]: string | readonly string[] | undefined };
  /** Fields of a form by their names; empty for GET. Files stand as the ids under which they were kept. */
  readonly body: { readonly [name: string]: string | readonly string[] | undefined };
  /** A file of the form that was turned away, on a route that tells it itself; the body is then empty. */
  readonly refusedUpload?: { readonly status: number; readonly zh: string; readonly en: string };
  /** Path with query, for the way back. */
  readonly url: string;
  readonly cookies: { readonly [name: string]: string | undefined };
  readonly session: Session;
  /** Where it comes from, so that guesses at secrets are counted. */
  readonly from?: Origin;
  readonly language: Language;
  readonly elder: boolean;
  /** The browser speaks https: cookies are marked Secure. */
  readonly secure: boolean;
  /** A number for the log, shown when something fails. */
  readonly id: string;
}

export interface PortalAnswer {
  readonly status: number;
  /** The page; bytes for fonts and charts, whose type then stands in the headers. */
  readonly html: string | Uint8Array;
  readonly headers?: { readonly [name: string]: string | readonly string[] };
  /** The answer is a file to be saved under this name. */
  readonly saveAs?: string;
}

export interface PortalRoute {
  readonly method: 'GET' | 'POST';
  /** With parameters as `:name`. */
  readonly url: string;
  /**
   * `track`: proves a secret, and is limited like log-in. `apply`: opens or changes a case.
   * `draft`: one answer of a form. */
  readonly limit?: 'track' | 'apply' | 'draft';
  /** Tells a file that was turned away beside the question that asked for it. */
  readonly tellsUploads?: true;
  readonly handler: (request: PortalRequest) => Promise<PortalAnswer>;
}
