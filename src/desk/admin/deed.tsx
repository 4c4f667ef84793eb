import { App } from 'antd';
import type { ReactNode } from 'react';
import { isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { useRefresh } from './form-dialog.tsx';

interface Deed {
  readonly sure: string;
  readonly what?: ReactNode;
  readonly button: string;
  readonly done: string;
  readonly run: () => Promise<unknown>;
}

/** Asks once more, does it, says that it is done or why it was refused, and shows the page anew. */
export function useDeed(): (deed: Deed) => void {
  const { t } = useLanguage();
  const { modal, message } = App.useApp();
  const refresh = useRefresh();
  return ({ sure, what, button, done, run }) =>
    void modal.confirm({
      title: sure,
      content: what,
      okText: button,
      onOk: () =>
        run()
          // What `message` gives back waits until it has gone from the screen: the question must not.
          .then(() => {
            message.success(done);
          })
          .catch((error) => {
            message.error(isProblem(error) ? error.message : t('problem.network'));
          })
          .finally(() => void refresh()),
    });
}
