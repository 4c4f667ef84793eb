import { Alert } from 'antd';
import { isProblem } from '../api/client.ts';
import { Refusals } from '../case/refusals.tsx';
import { useLanguage } from '../language.tsx';

/** What the server refused, in its own words with the articles; nothing where nothing is wrong. */
export function Said({ error }: { error: unknown }) {
  const { t } = useLanguage();
  if (!error) return null;
  return (
    <Alert
      className="form-problem"
      type="error"
      role="alert"
      title={
        isProblem(error) ? (
          <Refusals faults={error.problem.errors ?? []} otherwise={error.message} />
        ) : (
          t('problem.network')
        )
      }
    />
  );
}
