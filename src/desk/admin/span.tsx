import { useLanguage } from '../language.tsx';
import { today } from '../tasks/light.tsx';
import { Mark } from './mark.tsx';

interface Span {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export type SpanState = 'future' | 'now' | 'past';

/** How a span of legal days stands to today; both its ends belong to it. */
export function stateOf({ validFrom, validUntil }: Span, on = today()): SpanState {
  if (validUntil !== null && validUntil < on) return 'past';
  return validFrom > on ? 'future' : 'now';
}

/** From which day until which, and whether that is now. */
export function Days({ span, ended }: { span: Span; ended?: string }) {
  const { t } = useLanguage();
  const state = stateOf(span);
  return (
    <>
      <span className="day">
        {span.validFrom} – {span.validUntil ?? t('admin.open-end')}
      </span>
      {state === 'now' ? null : <Mark>{state === 'future' ? t('admin.to-come') : (ended ?? t('admin.ended'))}</Mark>}
    </>
  );
}
