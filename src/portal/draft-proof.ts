import type { DraftProof } from '../service/public-draft.ts';
import type { PortalRequest } from './route.ts';

const NAME = 'yifa-draft';
const DAY = 86_400;

/** Keeps number and code of a draft in the visitor's own browser for a day; no script can read them. */
export function draftCookie({ number, secret }: DraftProof, secure: boolean): string {
  return `${NAME}=${encodeURIComponent(`${number}.${secret}`)}; Path=/; Max-Age=${DAY}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** Takes them away again, as on a shared computer. */
export function noDraftCookie(secure: boolean): string {
  return `${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** Number and code that the visitor's browser brings; undefined where there are none. */
export function draftProofOf({ cookies }: Pick<PortalRequest, 'cookies'>): DraftProof | undefined {
  const kept = readable(cookies[NAME] ?? '');
  const at = kept.lastIndexOf('.');
  return at < 1 || at === kept.length - 1 ? undefined : { number: kept.slice(0, at), secret: kept.slice(at + 1) };
}

/** Servers differ in whether they have decoded a cookie already. */
function readable(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
