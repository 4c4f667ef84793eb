import { checkLocal, checkSetting, find, type LocalSetting, localKeys, topics } from '../law/index.ts';
import { DistrictLaw } from './district-law.ts';
import { ServiceError } from './errors.ts';
import { note } from './identity/home.ts';
import { decide, relationsOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

/** Reads the district's settings, with their whole history. */
export async function readSettings(p: Pick<Platform, 'ledger' | 'district'>): Promise<LocalSetting[]> {
  const rows = await p.ledger.settings(p.district.code);
  return rows.map((row) => ({
    topic: row.key,
    value: row.value,
    from: row.validFrom,
    by: row.setBy,
    reason: row.reason,
  }));
}

/**
 * Sets a local number from a day on: stricter than the law is allowed, looser is refused with the article. Earlier
 * values stay in the history, and running cases keep what they were filed under.
 * @throws ServiceError `permission.denied`, `input.invalid`; LawError with the law's bound
 */
export async function setLocal(p: Platform, s: Session, setting: Omit<LocalSetting, 'by'>): Promise<void> {
  if (!decide('settings.manage', relationsOf(p, s)).allow) throw new ServiceError('permission.denied');
  const { topic, value, from, reason } = setting;
  if (from < p.now().slice(0, 10))
    throw new ServiceError('input.invalid', { what: 'from', why: '不能早于今天 not before today' }, 'from');
  if (reason.trim() === '')
    throw new ServiceError('input.invalid', { what: 'reason', why: '须说明理由 a reason is needed' }, 'reason');
  const rule = find(topic, from);
  const local = localKeys.find((key) => key.key === topic);
  if (!rule && !local)
    throw new ServiceError(
      'input.invalid',
      { what: topic, why: `可设：${localKeys.map((k) => k.key).join(', ')}；规则主题 ${topics().length} 个` },
      'topic',
    );
  if (value !== null) {
    const check = rule ? checkSetting(rule, value) : checkLocal(topic, value);
    if (!check.ok) throw new LooserSetting(check);
  }
  const unit = rule?.unit ?? local?.unit ?? null;
  await p.ledger.addSetting(p.district.code, { key: topic, value, unit, validFrom: from, setBy: s.person, reason });
  await note(p, s, 'setting.set', topic, { value, from });
  p.law = new DistrictLaw(p.law.calendar, await readSettings(p));
}

/** The law's no to a setting, with its bound and article. */
export class LooserSetting extends Error {
  readonly code: string;
  readonly status = 422;
  readonly zh: string;
  readonly en: string;
  readonly law: string;
  readonly article: string;
  constructor(no: { code: string; zh: string; en: string; law: string; article: string }) {
    super(no.en);
    this.code = no.code;
    this.zh = no.zh;
    this.en = no.en;
    this.law = no.law;
    this.article = no.article;
  }
}
