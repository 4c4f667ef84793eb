import type { Pool } from 'pg';
import { type ActedIn, actedIn, type CaseRow, caseById, casesById } from './cases.ts';
import { gathered } from './gather.ts';
import { type LiveSession, liveSessions } from './sessions.ts';

interface OneCase {
  readonly district: string;
  readonly id: string;
}

interface OneSession {
  readonly district: string;
  readonly token: string;
  readonly now: string;
}

/** What nearly every request reads first, and every case of a list: of those asked for together, in one reading. */
export function gatheredReads(pool: Pool): {
  actedIn(district: string, cases: readonly string[]): Promise<ActedIn[]>;
  caseById(district: string, id: string): Promise<CaseRow | undefined>;
  liveSession(district: string, tokenHash: string, now: string): Promise<LiveSession | undefined>;
} {
  const cases = gathered(
    async (asked: readonly [OneCase, ...OneCase[]]): Promise<readonly (CaseRow | undefined)[]> => {
      const [{ district, id }] = asked;
      if (asked.length === 1) return [await caseById(pool, district, id)];
      return byDistrict(asked, async (own, all) => {
        const found = await casesById(
          pool,
          own,
          all.map((one) => one.id),
        );
        const known = new Map(found.map((row) => [row.id, row]));
        return all.map((one) => known.get(one.id));
      });
    },
    ({ district, id }) => `${district} ${id}`,
  );
  const sessions = gathered(
    (asked: readonly [OneSession, ...OneSession[]]): Promise<readonly (LiveSession | undefined)[]> =>
      byDistrict(asked, (district, all) => {
        // The latest of the moments: none of them holds longer by being asked for with others.
        const now = all.reduce((latest, one) => (one.now > latest ? one.now : latest), '');
        return liveSessions(
          pool,
          district,
          all.map(({ token }) => token),
          now,
        );
      }),
    ({ district, token }) => `${district} ${token}`,
  );
  const acted = gathered(
    (asked: readonly [OneCase, ...OneCase[]]): Promise<readonly (readonly ActedIn[])[]> =>
      byDistrict(asked, async (district, all) => {
        const ids = all.map(({ id }) => id);
        const byCase = Map.groupBy(await actedIn(pool, district, ids), (one) => one.case);
        return ids.map((id) => byCase.get(id) ?? []);
      }),
    ({ district, id }) => `${district} ${id}`,
  );
  return {
    actedIn: async (district, ids) => (await Promise.all(ids.map((id) => acted({ district, id })))).flat(),
    caseById: (district, id) => cases({ district, id }),
    liveSession: (district, token, now) => sessions({ district, token, now }),
  };
}

/** Reads each district's share by itself, and puts the answers back in the order asked. */
async function byDistrict<Asked extends { readonly district: string }, Value>(
  asked: readonly Asked[],
  read: (district: string, own: readonly Asked[]) => Promise<readonly Value[]>,
): Promise<readonly Value[]> {
  const answers = new Map<Asked, Value>();
  const shares = [...Map.groupBy(asked, ({ district }) => district)];
  await Promise.all(
    shares.map(async ([district, own]) => {
      const values = await read(district, own);
      own.forEach((one, n) => {
        answers.set(one, values[n] as Value);
      });
    }),
  );
  return asked.map((one) => answers.get(one) as Value);
}
