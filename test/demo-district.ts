import { openLedger } from '../src/ledger/index.ts';
import { demonstration } from '../src/service/choose-district.ts';
import type { Extent } from '../src/service/demo/index.ts';
import { platformOn } from '../src/service/open-platform.ts';
import type { Platform } from '../src/service/platform.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { movedClock } from './moved-clock.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
export const PRESENT = '2026-05-20T10:00:00.000+08:00';

/** Of every kind of story at least one, in a fraction of the time. */
export const smallDistrict: Extent = { documents: 12, decisions: 12, permits: 75, penalties: 60 };

/** A demonstration district that nobody has filled yet. */
export interface DemoWorld {
  readonly p: Platform;
  readonly database: TestDatabase;
  /** Sets the present moment. */
  at(moment: string): void;
  close(): Promise<void>;
}

/** A new demonstration district, with a clock that the test holds. @param start moment, Asia/Shanghai */
export async function demoWorld(start = PRESENT): Promise<DemoWorld> {
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
