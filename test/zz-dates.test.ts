import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../src/ledger/index.ts';
import { createServer } from '../src/server/create-server.ts';
import { demonstration } from '../src/service/choose-district.ts';
import { fillDemo } from '../src/service/demo/index.ts';
import { platformOn } from '../src/service/open-platform.ts';
import type { Platform } from '../src/service/platform.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { expectRebuilt, movedClock } from './district.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const FIRST = '2026-05-20T10:00:00.000+08:00';
const NEXT_DAY = '2026-05-21T10:00:00.000+08:00';

interface World {
  readonly p: Platform;
  readonly database: TestDatabase;
  /** Sets the present moment. */
  at(moment: string): void;
  close(): Promise<void>;
}

/** A new demonstration district, with a clock that the test holds. */
async function world(start: string): Promise<World> {
  const database = await testDatabase();
  await database.owner.query(movedClock);
  await database.owner.query(`ALTER DATABASE ${database.name} SET search_path = public, moved, pg_catalog`);
  const ledger = openLedger(database.appConfig);
  let now = start;
  const p = await platformOn(ledger, { log: quiet, district: demonstration, now: () => now });
  return {
    p,
    database,
    at: (moment) => {
      now = moment;
    },
    async close() {
      await ledger.close();
      await database.drop();
    },
  };
}


test.each(['2026-01-01','2026-01-05','2026-02-17','2026-02-28','2026-04-30','2026-06-19','2026-09-30','2026-10-03','2026-11-22','2026-12-31','2027-02-14','2027-03-01','2028-02-29','2025-11-03'])('%s', async (day) => {
  const w = await world(`${day}T15:00:00.000+08:00`);
  try { const {acts} = await fillDemo(w.p); console.log(day, acts, JSON.stringify((await w.database.owner.query("select procedure||' '||stage as k, count(*)::int as n from cases where procedure in ('normative-document') group by 1 order by 1")).rows.map((r: any) => `${r.k} ${r.n}`)));
  await expectRebuilt(w.p); } finally { await w.close(); }
}, 60_000);
