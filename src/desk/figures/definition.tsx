import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Rows } from '../api/types.ts';
import { Articles } from '../case/refusals.tsx';
import { useLanguage } from '../language.tsx';
import type { Definition } from './types.ts';

/** How each figure is counted, by `procedure/indicator`. */
export function useDefinitions(): ReadonlyMap<string, Definition> {
  const { data } = useQuery({
    queryKey: ['figure-definitions'],
    queryFn: () => ask<Rows<Definition>>('GET', '/figures/definitions'),
    staleTime: 300_000,
  });
  return new Map(data?.rows.map((one) => [`${one.procedure}/${one.indicator}`, one]));
}

/** What a number means, sentence by sentence, with the articles behind it. */
export function DefinitionText({ definition }: { definition: Definition }) {
  const { t, say } = useLanguage();
  return (
    <>
      <dl className="pairs">
        {definition.sentences.map((sentence) => (
          <div key={sentence.zh}>
            <dt>{t(`figures.about-${sentence.about}`)}</dt>
            <dd>{say(sentence)}</dd>
          </div>
        ))}
      </dl>
      {definition.basis.length > 0 ? (
        <p className="basis">
          {t('figures.basis')} <Articles bases={definition.basis} />
        </p>
      ) : null}
    </>
  );
}
