import { ServiceError } from '../service/errors.ts';
import type { Proof } from '../service/track.ts';
import type { PortalRequest } from './route.ts';

const NAME = 'yifa-case';
const HALF_HOUR = 1800;

/** Keeps the proof in the visitor's own browser for half an hour; no script can read it, no other site sends it. */
export function cookieOf({ receipt, secret }: Proof, secure: boolean): string {
  return `${NAME}=${encodeURIComponent(`${receipt}.${secret}`)}; Path=/track; Max-Age=${HALF_HOUR}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** Takes the proof away again, as on a shared computer. */
export function noCookie(secure: boolean): string {
  return `${NAME}=; Path=/track; Max-Age=0; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** @throws ServiceError `case.not-found` where the visitor has proved nothing */
export function proofOf({ cookies }: Pick<PortalRequest, 'cookies'>): Proof {
  const kept = readable(cookies[NAME] ?? '');
  const at = kept.lastIndexOf('.');
  if (at < 1 || at === kept.length - 1) throw new ServiceError('case.not-found');
  return { receipt: kept.slice(0, at), secret: kept.slice(at + 1) };
}

/** Servers differ in whether they have decoded a cookie already. */
function readable(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

/** As typed or read out: spaces, hyphens and full-width characters do not matter. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').slice(0, 100);
}
