import { Button, Collapse, Drawer, Empty } from 'antd';
import { useState } from 'react';
import type { CasePage, Item, Possibility } from '../api/types.ts';
import { ActForm } from '../form/act-form.tsx';
import { useLanguage } from '../language.tsx';
import type { ProcedurePage } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';
import { Articles, Refusals } from './refusals.tsx';

/** What the reader can do now, each with its form; and for everything else why not, with the article. */
export function Possibilities({ page, procedure, words }: { page: CasePage; procedure: ProcedurePage; words: Words }) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<Possibility>();
  const [open, shut] = [
    page.possibilities.filter((one) => one.refusals.length === 0),
    page.possibilities.filter((one) => one.refusals.length > 0),
  ];
  const def = chosen && procedure.definition.acts[chosen.act];
  const named = (item: Item) => ({
    key: item.key,
    title: Object.values(item.columns).find((value) => typeof value === 'string') ?? item.key,
  });
  return (
    <>
      <section aria-labelledby="can">
        <h2 id="can">{t('case.can')}</h2>
        {open.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('case.nothing')} /> : null}
        <ul className="acts">
          {open.map((one) => (
            <li key={one.act}>
              <Button type="primary" ghost onClick={() => setChosen(one)}>
                {words.act(one.act)}
              </Button>{' '}
              <Articles bases={[procedure.definition.acts[one.act]?.basis ?? []].flat()} />
            </li>
          ))}
        </ul>
      </section>
      <Collapse
        items={[
          {
            key: 'shut',
            label: t('case.cannot', { n: shut.length }),
            children: (
              <dl className="shut">
                {shut.map((one) => (
                  <div key={one.act}>
                    <dt>{words.act(one.act)}</dt>
                    <dd>
                      <Refusals faults={one.refusals} />
                    </dd>
                  </div>
                ))}
              </dl>
            ),
          },
        ]}
      />
      <Drawer
        open={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title={chosen ? words.act(chosen.act) : ''}
        size="large"
        destroyOnHidden
      >
        {chosen && def ? (
          <ActForm
            at={{ case: page.case }}
            act={chosen.act}
            def={def}
            procedure={procedure}
            words={words}
            possibility={chosen}
            items={(page.lists[def.each ?? ''] ?? []).map(named) as { key: string; title: string }[]}
            expectedSeq={page.seq}
            onDone={() => setChosen(undefined)}
          />
        ) : null}
      </Drawer>
    </>
  );
}
