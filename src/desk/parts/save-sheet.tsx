import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { isProblem } from '../api/client.ts';
import { saveFile } from '../api/save-file.ts';
import { useLanguage } from '../language.tsx';

/** Saves what stands on the screen as a workbook. */
export function SaveSheet({
  path,
  query,
  name,
}: {
  path: string;
  query: { readonly [name: string]: string | boolean | undefined };
  /** What is saved, for who listens. */
  name: string;
}) {
  const { t, language } = useLanguage();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: () => saveFile(path, { ...query, language: language === 'en' ? 'en' : 'zh' }),
    onSuccess: () => message.success(t('sheet.saved')),
    onError: (error) => message.error(isProblem(error) ? error.message : t('problem.network')),
  });
  return (
    <Button
      className="no-print"
      aria-label={t('sheet.save-what', { name })}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('sheet.save')}
    </Button>
  );
}
