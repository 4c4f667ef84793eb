import { Link } from 'react-router';
import { useLanguage } from '../language.tsx';
import { useColleagues } from '../leave/colleagues.ts';
import { useOrgs } from '../shell/district.ts';
import { type TextKey, zh } from '../texts/zh.ts';

interface Light {
  readonly case: string;
  readonly title: string;
  readonly clock?: string;
  readonly due?: string;
}
interface DueDay {
  readonly due: string;
}
interface Body {
  readonly by?: string;
  readonly clocks?: readonly {
    readonly key: string;
    readonly title: string;
    readonly before: DueDay;
    readonly after: DueDay;
  }[];
  readonly from?: string;
  readonly org?: string;
  readonly post?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly day?: string;
  readonly late?: readonly Light[];
  readonly today?: readonly Light[];
  readonly soon?: readonly Light[];
  readonly fresh?: readonly Light[];
  readonly cut?: { readonly [group: string]: number };
}
export interface Notice {
  readonly id: number;
  readonly kind: string;
  readonly at: string;
  readonly read: boolean;
  readonly case?: { readonly id: string; readonly title: string; readonly procedure: string };
  readonly body: Body;
}

/** Kinds whose words are read in the case's own tab of notes. */
const beside = new Set(['called', 'taken-on', 'urged', 'pressed', 'answered']);

/** A notice in words, with the way to what it is about. */
export function NoticeText({ notice }: { notice: Notice }) {
  const { t } = useLanguage();
  const orgs = useOrgs();
  const colleagues = useColleagues();
  const { kind, body } = notice;
  const key = `notices.kind.${kind}`;
  const parts = {
    by: body.by ?? '',
    from: body.from ?? '',
    day: body.day ?? '',
    first: body.validFrom ?? '',
    last: body.validUntil ?? '',
    post: `${orgs.get(body.org ?? '')?.name ?? ''} ${body.post ? colleagues.postName(body.post) : ''}`,
  };
  return (
    <>
      <h2>{key in zh ? t(key as TextKey, parts) : kind}</h2>
      {notice.case ? (
        <p>
          <Link to={`/cases/${notice.case.id}${beside.has(kind) ? '?tab=notes' : ''}`}>{notice.case.title}</Link>
        </p>
      ) : null}
      {kind.startsWith('hand') ? <Link to="/handover">{t('nav.handover')}</Link> : null}
      {body.clocks ? (
        <ul>
          {body.clocks.map(({ key: name, title, before, after }) => (
            <li key={name}>{t('notices.moved', { title, before: before.due, after: after.due })}</li>
          ))}
        </ul>
      ) : null}
      {kind === 'digest' ? (
        <>
          <Group title={t('notices.late')} rows={body.late} of={body.cut?.late} />
          <Group title={t('notices.today')} rows={body.today} of={body.cut?.today} />
          <Group title={t('notices.soon')} rows={body.soon} of={body.cut?.soon} />
          <Group title={t('notices.fresh')} rows={body.fresh} of={body.cut?.fresh} />
        </>
      ) : null}
    </>
  );
}

function Group({
  title,
  rows = [],
  of,
}: {
  title: string;
  rows: readonly Light[] | undefined;
  of: number | undefined;
}) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>
        {title}{' '}
        <span className="meta">{of === undefined ? rows.length : t('notices.cut', { n: rows.length, of })}</span>
      </h3>
      <ul>
        {rows.map((one) => (
          <li key={`${one.case} ${one.clock ?? ''} ${one.due ?? ''}`}>
            <Link to={`/cases/${one.case}`}>{one.title}</Link>{' '}
            {one.due ? (
              <span className="meta">
                {one.clock} <span className="day">{one.due}</span>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
