import { databaseError, type Sentence } from './errors.ts';

/** The one thing that is needed of a pool or a client. */
interface Queryable {
  query(text: string): Promise<{ rows: { name: string; setting: string }[] }>;
}

/** Values under which an act that was confirmed is on the disk. */
const SAFE: Record<string, string[]> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
};

/**
 * Makes sure that a confirmed act survives a power cut.
 * @param strict for real administration: data checksums are demanded and not only recommended
 * @returns what is allowed and yet worth telling whoever runs the server
 * @throws DatabaseError durability-off, naming each setting that is wrong
 */
export async function checkDurability(database: Queryable, strict = false): Promise<Sentence[]> {
  const names = [...Object.keys(SAFE), 'data_checksums'];
  const list = names.map((name) => `'${name}'`).join(', ');
  const { rows } = await database.query(`SELECT name, setting FROM pg_settings WHERE name IN (${list})`);
  const demanded = strict ? { ...SAFE, data_checksums: ['on'] } : SAFE;
  const unsafe = rows.filter(({ name, setting }) => demanded[name] && !demanded[name].includes(setting));
  if (unsafe.length > 0) {
    throw databaseError('durability-off', unsafe.map(({ name, setting }) => `${name} = ${setting}`).join(', '));
  }
  if (rows.some(({ name, setting }) => name === 'data_checksums' && setting === 'on')) return [];
  return [
    {
      zh: '数据库未启用数据校验和：磁盘损坏可能不被发现，建议停机后用 pg_checksums 启用。',
      en: 'The database runs without data checksums: damage by a failing disk may go unseen; enable them with pg_checksums while it is stopped.',
    },
  ];
}
