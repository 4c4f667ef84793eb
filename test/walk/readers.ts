import type { Api } from '../../src/server/api.ts';
import { addAccount } from '../../src/service/login/index.ts';
import { operator } from '../../src/service/session.ts';
import type { TestDistrict } from '../district.ts';

export const PASSWORD = 'Plumtree4711';

/** One of each kind of reader who logs in: as in the demonstration, and the other organ's for comparison. */
export const staff = [
  'market-window',
  'market-handler',
  'services-system-administrator',
  'market-reviewer',
  'market-head',
  'market-officer',
  'market-meeting-clerk',
  'water-window',
  'water-handler',
  'water-head',
  'justice-handler',
  'justice-legal-reviewer',
  'justice-head',
  'office-registrar',
  'government-meeting-clerk',
  'government-district-head',
  'congress-legal-reviewer',
  'supervision-supervisor',
  'services-security-administrator',
  'services-audit-administrator',
] as const;

export type Staff = (typeof staff)[number];
/** Somebody of whom nothing is known, the holder of a receipt or of a begun application, or one of the staff. */
export type Reader = 'nobody' | 'party' | 'drafter' | Staff;

/** A reader with what he carries: headers for the API, cookies for the pages. */
export interface Carried {
  readonly reader: Reader;
  /** The how-manieth he is. */
  readonly nth: number;
  readonly api: { readonly [header: string]: string };
  readonly pages: { readonly [header: string]: string };
}

export async function giveAccounts(d: TestDistrict): Promise<void> {
  for (const person of staff)
    await addAccount(d.p, operator, { login: person, person, password: PASSWORD, mustChange: false });
}

export async function logIn(server: Api, reader: Staff): Promise<Carried> {
  const answer = await server.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login: reader, password: PASSWORD, token: true },
  });
  const { token } = answer.json<{ token?: string }>();
  if (token === undefined) throw new Error(`${reader} cannot log in: ${answer.body}`);
  const cookie = [answer.headers['set-cookie'] ?? []].flat().map((set) => String(set).split(';')[0]);
  return {
    reader,
    nth: staff.indexOf(reader) + 1,
    api: { authorization: `Bearer ${token}` },
    pages: { cookie: cookie.length > 0 ? cookie.join('; ') : `yifa=${token}`, 'sec-fetch-site': 'same-origin' },
  };
}

export const nobody: Carried = { reader: 'nobody', nth: 0, api: {}, pages: {} };

/** The holder of a receipt, as the portal remembers him. */
export const holderOf = ({ receipt, secret }: { readonly receipt: string; readonly secret: string }): Carried =>
  remembered('party', 1, 'yifa-case', `${receipt}.${secret}`);

/** Who has begun an application on the portal. */
export const drafterOf = ({ number, secret }: { readonly number: string; readonly secret: string }): Carried =>
  remembered('drafter', 2, 'yifa-draft', `${number}.${secret}`);

function remembered(reader: Reader, nth: number, cookie: string, proof: string): Carried {
  const pages = { cookie: `${cookie}=${encodeURIComponent(proof)}`, 'sec-fetch-site': 'same-origin' };
  return { reader, nth, api: {}, pages };
}

/** A reader who asks for pages as a browser does, with cookies instead of a token. */
export const asBrowser = (who: Carried, nth: number): Carried => ({
  ...who,
  nth,
  api: { accept: 'text/html', ...who.pages },
});
