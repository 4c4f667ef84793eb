import { useLanguage } from '../../language.tsx';
import { Mark, type Tone } from '../mark.tsx';
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

const tones: { readonly [state in AccountState]: Tone } = {
  open: 'good',
  locked: 'bad',
  'must-change': 'warn',
  closed: 'plain',
};

/** The state of an account in a word, with until when it is locked. */
export function State({ account }: { account: Account }) {
  const { t } = useLanguage();
  const state = stateOf(account);
  return (
    <>
      <Mark tone={tones[state]}>{t(`admin.account-is-${state}`)}</Mark>
      {state === 'locked' && account.lockedUntil ? (
        <span className="meta">{t('admin.account-locked-until', { at: moment(account.lockedUntil) })}</span>
      ) : null}
    </>
  );
}
