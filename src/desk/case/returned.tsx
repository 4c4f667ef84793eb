import { Alert } from 'antd';
import type { CasePage } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import type { Definition } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';
import { Shown } from './value.tsx';

/** Who sent the case back, when and why: at the top until it has gone on. */
export function Returned({ page, words, definition }: { page: CasePage; words: Words; definition: Definition }) {
  const { t } = useLanguage();
  const act = page.timeline.find(({ seq }) => seq === page.returned?.seq);
  if (!page.returned || !act) return null;
  const reasons = page.returned.reasons.flatMap((name) => {
    const [def, value] = [definition.facts[name], act.facts[name]];
    return def && value !== undefined ? [{ name, def, value }] : [];
  });
  return (
    <Alert
      className="returned"
      type="warning"
      showIcon
      title={t('returned.title', {
        act: words.act(act.act),
        day: act.at.slice(0, 10),
        who: act.automatic ? '' : act.who,
      })}
      description={
        <dl className="pairs">
          {reasons.map(({ name, def, value }) => (
            <div key={name}>
              <dt>{words.fact(name)}</dt>
              <dd>
                <Shown name={name} def={def} value={value} words={words} caseId={page.case} />
              </dd>
            </div>
          ))}
          {act.note ? (
            <div>
              <dt>{t('form.note')}</dt>
              <dd className="desk-text">{act.note}</dd>
            </div>
          ) : null}
        </dl>
      }
    />
  );
}
