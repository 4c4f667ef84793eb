import { Tag } from 'antd';
import { useLanguage } from '../../language.tsx';
import { moment } from '../moment.ts';
import type { Account } from '../types.ts';

export const states = ['open', 'locked', 'must-change', 'closed'] as const;
export type AccountState = (typeof states)[number];

/** What hinders logging in, the gravest first. */
export function stateOf({ closed, lockedUntil, password }: Account): AccountState {
  if (closed) return 'closed';
  if (lockedUntil !== null) return 'locked';
  return password?.mustChange ? 'must-change' : 'open';
}

const colours: { readonly [state in AccountState]: string | undefined } = {
  open: 'green',
  locked: 'red',
  'must-change': 'gold',
  closed: undefined,
};

/** The state of an account in a word, with until when it is locked. */
export function State({ account }: { account: Account }) {
  const { t } = useLanguage();
  const state = stateOf(account);
  return (
    <>
      <Tag color={colours[state]}>{t(`admin.account-is-${state}`)}</Tag>
      {state === 'locked' && account.lockedUntil ? (
        <span className="meta">{t('admin.account-locked-until', { at: moment(account.lockedUntil) })}</span>
      ) : null}
    </>
  );
}
