import { useLanguage } from '../language.tsx';
import { SaveSheet } from '../parts/save-sheet.tsx';
import type { TaskFilters } from './filters.tsx';
import { daysOf, type LightName } from './light.tsx';

/** The list of cases as a workbook, by the filters of the screen. */
export default function ExportCases({ list, filters }: { list: 'desk' | 'all'; filters: TaskFilters }) {
  const { t } = useLanguage();
  const { light, state, ...rest } = filters;
  const final = list === 'desk' || state === undefined ? undefined : state === 'final';
  const query = { list, ...rest, ...daysOf((light ?? 'none') as LightName), final };
  return <SaveSheet path="/cases.xlsx" query={query} name={t(list === 'desk' ? 'tasks.title' : 'nav.cases')} />;
}
