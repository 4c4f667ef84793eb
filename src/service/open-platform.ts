import { type Calendar, nationalCalendar, toInstant, withYear, type YearData } from '../law/index.ts';
import { type Ledger, migrate, openLedger, openPool } from '../ledger/index.ts';
import { type Database, type DatabaseOptions, openDatabase } from '../ledger/postgres/database.ts';
import { checkDurability } from '../ledger/postgres/durability.ts';
import { duties, procedures, registers } from '../procedures/registry.ts';
import { chooseDistrict } from './choose-district.ts';
import { DistrictLaw } from './district-law.ts';
import { EntryCache } from './entry-cache.ts';
import { entryKeys } from './entry-keys.ts';
import { loadOrganisations } from './identity/index.ts';
import { OrgDirectory } from './orgs.ts';
import type { District, Log, Platform } from './platform.ts';
import { readSettings } from './settings.ts';
import { fillCitations, fillCounted } from './settle-again.ts';

export interface OpenOptions extends DatabaseOptions {
  readonly log: Log;
  /** The district to serve; else YIFA_DISTRICT, the only one in the data, or the demonstration for new data. */
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
  try {
    return await onDatabase(database, options);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function onDatabase(database: Database, options: OpenOptions): Promise<Opened> {
  const owner = openPool({ ...database.owner, max: 1 });
  try {
    await migrate(owner);
  } finally {
    await owner.end();
  }
  let closing = false;
  const ledger = openLedger(database.app, {
    lost: (error) => closing || options.log.warn({ err: error }, 'a database connection was lost'),
  });
  const closeLedger = () => {
    closing = true; // the server may end a connection before it has heard that we have
    return ledger.close();
  };
  try {
    const platform = await platformOn(ledger, options);
    if (platform.district.official) await demandDurability(database);
    const filled = await fillCounted(platform);
    if (filled > 0) options.log.info({ cases: filled }, 'wrote down what makes the figures');
    const cited = await fillCitations(platform);
    if (cited > 0) options.log.info({ cases: cited }, 'wrote down what rests on what');
    return {
      platform,
      database,
      async close() {
        await closeLedger();
        await database.stop();
      },
    };
  } catch (error) {
    await closeLedger();
    throw error;
  }
}

/** Real administration: what the very account that writes works under. @throws DatabaseError `durability-off` */
async function demandDurability(database: Database): Promise<void> {
  const app = openPool({ ...database.app, max: 1 });
  try {
    await checkDurability(app, true);
  } finally {
    await app.end();
  }
}

/** The platform on an opened ledger. */
export async function platformOn(
  ledger: Ledger,
  options: Pick<OpenOptions, 'log' | 'district' | 'now'>,
): Promise<Platform> {
  const district = await chooseDistrict(ledger, options.district, process.env.YIFA_DISTRICT);
  const clock = options.now ?? (await databaseClock(ledger));
  const keyOf = entryKeys(await ledger.keySecret(district.code));
  const own = { entries: new EntryCache(), keyOf, log: options.log, now: clock };
  const base = { district, ledger, procedures, registers, duties, ...own };
  const law = new DistrictLaw(await loadedCalendar(ledger), await readSettings(base));
  const platform: Platform = { ...base, law, orgs: new OrgDirectory([]) };
  await loadOrganisations(platform);
  return platform;
}

/** The national calendar with the years that this installation has loaded since. */
export async function loadedCalendar(ledger: Pick<Ledger, 'calendarYears'>): Promise<Calendar> {
  const years = await ledger.calendarYears();
  return years.reduce((calendar, { data }) => withYear(calendar, data as YearData), nationalCalendar);
}

/**
 * Reads again, every `seconds` until stopped, what the platform keeps in memory and what may have changed elsewhere: by
 * a command on the same data, by another server, or because a new day has begun on which an organisation comes or goes.
 * @returns stops it and waits for the round under way
 */
export function keepCurrent(p: Platform, seconds = 15): () => Promise<void> {
  let known = '';
  const renew = async () => {
    const [years, settings] = [await p.ledger.calendarYears(), await readSettings(p)];
    const law = JSON.stringify([years, settings]);
    if (law !== known) p.law = new DistrictLaw(await loadedCalendar(p.ledger), settings);
    known = law;
    await loadOrganisations(p);
    p.entries.clear();
  };
  let round: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    round = round.then(renew).catch((error: unknown) => p.log.warn({ err: error }, 'reading again failed'));
  }, seconds * 1000);
  return async () => {
    clearInterval(timer);
    await round;
  };
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
