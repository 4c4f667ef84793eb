import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { ask } from '../api/client.ts';
import type { CasePage, CaseRow } from '../api/types.ts';
import { Why } from '../case/why.tsx';
import { useLanguage } from '../language.tsx';
import { useProcedure } from '../procedure/definition.ts';
import { wordsOf } from '../procedure/words.ts';

/** Why a case in the list is due on its day: the clock that ends first, counted day by day. */
export default function DueWhy({ row, onClose }: { row: CaseRow; onClose: () => void }) {
  const { t, say } = useLanguage();
  const page = useQuery({
    queryKey: ['case', row.id],
    queryFn: () => ask<CasePage>('GET', `/cases/${row.id}`),
  }).data;
  const procedure = useProcedure(page?.procedure.id, page?.procedure.version).data;
  const running = (page?.clocks ?? []).filter((one) => one.kind === 'deadline' && one.status === 'running');
  const clock =
    running.find((one) => one.against === 'organ' && one.due === row.nextDue) ??
    running.find((one) => one.due === row.nextDue);
  return (
    <Drawer open onClose={onClose} title={t('tasks.why-title', { name: row.title })} size="large">
      {page && procedure && clock ? (
        <>
          <p>
            <strong>{wordsOf(procedure, say).clock(clock.clock, clock.title)}</strong>：{clock.start} – {clock.due}
          </p>
          <Why caseId={page.case} clock={clock.key} />
        </>
      ) : null}
    </Drawer>
  );
}
