import type { OidcSettings } from '../service/login/oidc.ts';
import type { Scan } from './upload/inspect.ts';
import { type UploadLimits, uploadLimits } from './upload/limits.ts';

/** Most requests of one address (an IPv6 network of 64 bits counts as one) in a minute. */
export interface RateLimits {
  readonly general: number;
  readonly login: number;
  readonly track: number;
  readonly upload: number;
  /** Answers to single questions of the public forms. */
  readonly draft: number;
  /** Workbooks. */
  readonly export: number;
}

export interface ServerOptions {
  /**
   * Addresses of the reverse proxies in front, whose X-Forwarded-* headers are believed; none by default. `https` of
   * the public address is known through them or through `https`.
   */
  readonly trustProxy?: boolean | string | readonly string[];
  /** The public address is https even where no proxy says so: cookies are Secure, browsers are told to stay (HSTS). */
  readonly https?: boolean;
  /** Bytes of a JSON or form body. */
  readonly bodyLimit?: number;
  readonly upload?: Partial<UploadLimits>;
  /** The district's virus scanner: true where a file is infected. */
  readonly scan?: Scan;
  /** false switches them off, for benchmarks. */
  readonly rateLimits?: Partial<RateLimits> | false;
  /** Whether the background watch runs, for /healthz; unknown where it is not given. */
  readonly watching?: () => boolean;
  /** The government's identity provider; without it people log in by name and password alone. */
  readonly oidc?: OidcSettings;
  /** Version of the product, shown in the API's description. */
  readonly version?: string;
}

/** Options with every default filled in. */
export interface Settings {
  readonly trustProxy: boolean | string | string[];
  readonly https: boolean | undefined;
  readonly bodyLimit: number;
  readonly upload: UploadLimits;
  readonly scan: Scan | undefined;
  readonly rateLimits: RateLimits | false;
  readonly watching: (() => boolean) | undefined;
  readonly oidc: OidcSettings | undefined;
  readonly version: string;
}

/** A whole office often shares one address, so the general limit only stops floods. */
const rateLimits: RateLimits = { general: 6_000, login: 30, track: 60, upload: 60, draft: 600, export: 60 };

export function settingsOf(options: ServerOptions): Settings {
  const { trustProxy = false } = options;
  return {
    trustProxy: Array.isArray(trustProxy) ? [...trustProxy] : (trustProxy as boolean | string),
    https: options.https,
    bodyLimit: options.bodyLimit ?? 1024 * 1024,
    upload: { ...uploadLimits, ...options.upload },
    scan: options.scan,
    rateLimits: options.rateLimits === false ? false : { ...rateLimits, ...options.rateLimits },
    watching: options.watching,
    oidc: options.oidc,
    version: options.version ?? '0.1.0',
  };
}
