import { type Calendar, nationalCalendar, toInstant, withYear, type YearData } from '../law/index.ts';
import { type Ledger, migrate, openLedger, openPool } from '../ledger/index.ts';
import { type Database, type DatabaseOptions, openDatabase } from '../ledger/postgres/database.ts';
import { procedures, registers } from '../procedures/registry.ts';
import { DistrictLaw } from './district-law.ts';
import { EntryCache } from './entry-cache.ts';
import { loadOrganisations } from './identity/index.ts';
import { OrgDirectory } from './orgs.ts';
import type { District, Log, Platform } from './platform.ts';
import { readSettings } from './settings.ts';

export interface OpenOptions extends DatabaseOptions {
  readonly log: Log;
  /** The district to serve where the data hold none or several; default from YIFA_DISTRICT. */
  readonly district?: District;
  /** Moments for the demonstration and for tests; else the database's clock. */
  readonly now?: () => string;
}

export interface Opened {
  readonly platform: Platform;
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * Opens the database, brings its tables up to date and reads what the platform keeps in memory.
 * @throws DatabaseError with one plain sentence for every foreseeable trouble
 */
export async function openPlatform(options: OpenOptions): Promise<Opened> {
  const database = await openDatabase(options);
  const owner = openPool({ ...database.owner, max: 1 });
  try {
    await migrate(owner);
  } finally {
    await owner.end();
  }
  const ledger = openLedger(database.app, {
    lost: (error) => options.log.warn({ err: error }, 'a database connection was lost'),
  });
  const platform = await platformOn(ledger, options);
  return {
    platform,
    database,
    async close() {
      await ledger.close();
      await database.stop();
    },
  };
}

/** The platform on an opened ledger. */
export async function platformOn(
  ledger: Ledger,
  options: Pick<OpenOptions, 'log' | 'district' | 'now'>,
): Promise<Platform> {
  const district = await districtOf(ledger, options.district);
  const clock = options.now ?? (await databaseClock(ledger));
  const base = { district, ledger, procedures, registers, log: options.log, entries: new EntryCache(), now: clock };
  const law = new DistrictLaw(await loadedCalendar(ledger), await readSettings(base));
  const platform: Platform = { ...base, law, orgs: new OrgDirectory([]) };
  await loadOrganisations(platform);
  return platform;
}

async function districtOf(ledger: Ledger, wanted: District | undefined): Promise<District> {
  const known = await ledger.districts();
  const code = wanted?.code ?? process.env.YIFA_DISTRICT;
  const found = code === undefined ? (known.length === 1 ? known[0] : undefined) : known.find((d) => d.code === code);
  if (found) return found;
  const district = wanted ?? demonstration;
  await ledger.addDistrict(district);
  return district;
}

/** An invented district: code 99 belongs to no province. */
export const demonstration: District = { code: '990102', name: '清源区', demo: true, official: false };

/** The national calendar with the years that this installation has loaded since. */
export async function loadedCalendar(ledger: Pick<Ledger, 'calendarYears'>): Promise<Calendar> {
  const years = await ledger.calendarYears();
  return years.reduce((calendar, { data }) => withYear(calendar, data as YearData), nationalCalendar);
}

/**
 * The database's clock, read once and carried on by the monotonic clock of this process, so that a changed system
 * time cannot move an act. Read again every minute.
 */
async function databaseClock(ledger: Ledger): Promise<() => string> {
  let base = { at: Date.parse(await ledger.databaseNow()), since: performance.now() };
  let last = 0;
  const refresh = async () => {
    const before = performance.now();
    const at = Date.parse(await ledger.databaseNow());
    base = { at, since: (before + performance.now()) / 2 };
  };
  const timer = setInterval(() => void refresh().catch(() => undefined), 60_000);
  timer.unref();
  return () => {
    last = Math.max(last, Math.floor(base.at + performance.now() - base.since));
    return toInstant(last);
  };
}
