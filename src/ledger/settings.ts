import { type Db, rows, run, sql } from './sql.ts';

/** One entry in the history of a setting. A null value ends the district's own choice from that day on. */
export interface SettingRow {
  readonly key: string;
  readonly value: number | null;
  readonly unit: string | null;
  /** First legal day on which it holds. */
  readonly validFrom: string;
  readonly setBy: string;
  readonly reason: string;
  readonly recordedAt: string;
}

/** All settings ever made in a district, in the order in which they were recorded: of two for one day the later holds. */
export function settings(db: Db, district: string, key?: string): Promise<SettingRow[]> {
  return rows<SettingRow>(
    db,
    sql`SELECT key, value, unit, valid_from AS "validFrom", set_by AS "setBy", reason, recorded_at AS "recordedAt"
      FROM settings WHERE district = ${district} AND ${key === undefined ? sql`true` : sql`key = ${key}`} ORDER BY id`,
  );
}

/** The settings that hold on a legal day, one row per key; ended ones are left out. */
export function settingsOn(db: Db, district: string, day: string): Promise<SettingRow[]> {
  return rows<SettingRow>(
    db,
    sql`SELECT * FROM (
        SELECT DISTINCT ON (key) key, value, unit, valid_from AS "validFrom", set_by AS "setBy", reason,
          recorded_at AS "recordedAt"
        FROM settings WHERE district = ${district} AND valid_from <= ${day} ORDER BY key, valid_from DESC, id DESC) s
      WHERE value IS NOT NULL`,
  );
}

/** Records a setting; earlier ones stay in the history. */
export async function addSetting(db: Db, district: string, setting: Omit<SettingRow, 'recordedAt'>): Promise<void> {
  await run(
    db,
    sql`INSERT INTO settings (district, key, value, unit, valid_from, set_by, reason)
      VALUES (${district}, ${setting.key}, ${setting.value}, ${setting.unit}, ${setting.validFrom}, ${setting.setBy}, ${setting.reason})`,
  );
}
