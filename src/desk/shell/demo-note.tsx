import { useLanguage } from '../language.tsx';
import { useDistrict } from './district.ts';

/** Says on every page that nothing here is real, in a district that is invented. */
export function DemoNote() {
  const { t } = useLanguage();
  return useDistrict()?.demo ? <aside className="demo">{t('app.demo')}</aside> : null;
}
