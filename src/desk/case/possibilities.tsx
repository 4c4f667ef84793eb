import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { CasePage, Item, Possibility } from '../api/types.ts';
import { ActForm } from '../form/act-form.tsx';
import { useLanguage } from '../language.tsx';
import type { ProcedurePage } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';
import { Articles, Refusals } from './refusals.tsx';
import { sortOut } from './sort-out.ts';

/** What the reader can do now, each with its form; and for everything else why not, with the article. */
export function Possibilities({ page, procedure, words }: { page: CasePage; procedure: ProcedurePage; words: Words }) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<Possibility>();
  const { open, notYet, others } = sortOut(page.possibilities, procedure.definition);
  const def = chosen && procedure.definition.acts[chosen.act];
  return (
    <section className="panel acts-panel" aria-labelledby="can">
      <h2 id="can">{t('case.can')}</h2>
      {open.length === 0 ? <p className="empty">{t(page.final ? 'case.closed' : 'case.nothing')}</p> : null}
      <ul className="acts">
        {open.map(({ possibility: one, provided }) => (
          <li key={one.act}>
            <Button type="primary" ghost block onClick={() => setChosen(one)}>
              {words.act(one.act)}
            </Button>
            <Articles bases={[procedure.definition.acts[one.act]?.basis ?? []].flat()} />
            {provided.length > 0 ? (
              <div className="meta">
                {t('case.provided')} <Refusals faults={provided} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <Shut
        title={t('case.not-yet', { n: notYet.length })}
        all={notYet}
        words={words}
        open={open.length === 0 && notYet.length <= 6}
      />
      <Shut title={t('case.others', { n: others.length })} all={others} words={words} open={false} />
      <Drawer
        open={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title={chosen ? words.act(chosen.act) : ''}
        size="large"
        destroyOnHidden
      >
        {chosen && def ? (
          <>
            <p className="form-basis">
              {t('form.basis')} <Articles bases={[def.basis].flat()} />
            </p>
            <ActForm
              at={{ case: page.case }}
              act={chosen.act}
              def={def}
              procedure={procedure}
              words={words}
              possibility={chosen}
              items={(page.lists[def.each ?? ''] ?? []).map(named)}
              known={page.facts}
              expectedSeq={page.seq}
              onDone={() => setChosen(undefined)}
            />
          </>
        ) : null}
      </Drawer>
    </section>
  );
}

/** An entry of a list by its first text. */
function named(item: Item): { readonly key: string; readonly title: string } {
  const text = Object.values(item.columns).find((value) => typeof value === 'string');
  return { key: item.key, title: text === undefined ? item.key : String(text) };
}

function Shut({
  title,
  all,
  words,
  open,
}: {
  title: string;
  all: readonly Possibility[];
  words: Words;
  open: boolean;
}) {
  if (all.length === 0) return null;
  return (
    <details className="shut" open={open}>
      <summary>{title}</summary>
      <dl>
        {all.map((one) => (
          <div key={one.act}>
            <dt>{words.act(one.act)}</dt>
            <dd>
              <Refusals faults={one.refusals} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
