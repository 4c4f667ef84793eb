import { useId } from 'react';
import { ColleagueSelect } from '../form/choosing.tsx';
import { useLanguage } from '../language.tsx';
import { useColleagues } from '../leave/colleagues.ts';
import { useOrgs } from '../shell/district.ts';
import type { Lent, Preview } from './types.ts';

/** The posts, each with its successor; and what was lent and borrowed, which is not handed over. */
export function Posts({
  preview,
  to,
  onChange,
}: {
  preview: Preview;
  to: { readonly [id: string]: string };
  onChange: (to: { readonly [id: string]: string }) => void;
}) {
  const { t, say } = useLanguage();
  const orgs = useOrgs();
  const id = useId();
  return (
    <>
      <h3>{t('handover.posts')}</h3>
      {preview.posts.length === 0 ? <p className="empty">{t('handover.no-posts')}</p> : null}
      {preview.posts.map((one) => (
        <div key={one.id}>
          <label htmlFor={`${id}${one.id}`}>
            {t('handover.successor', { post: `${orgs.get(one.org)?.name ?? one.org} ${say(one.title)}` })}
          </label>
          <ColleagueSelect
            {...{ id: `${id}${one.id}`, value: (to[one.id] || undefined) as never }}
            without={preview.person.id}
            onChange={(value) => onChange({ ...to, [one.id]: typeof value === 'string' ? value : '' })}
          />
        </div>
      ))}
      <LentPosts title={t('handover.lent')} rows={preview.lent} />
      <LentPosts title={t('handover.borrowed')} rows={preview.borrowed} />
    </>
  );
}

function LentPosts({ title, rows }: { title: string; rows: readonly Lent[] }) {
  const orgs = useOrgs();
  const colleagues = useColleagues();
  if (rows.length === 0) return null;
  return (
    <>
      <p className="meta">{title}</p>
      <ul>
        {rows.map((one) => (
          <li key={`${one.org} ${one.post} ${one.other}`}>
            {orgs.get(one.org)?.name ?? one.org} {colleagues.postName(one.post)} – {colleagues.nameOf(one.other)}{' '}
            <span className="day">{one.until}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
