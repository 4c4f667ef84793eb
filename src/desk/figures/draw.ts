import { BarChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

/** Bars with a name each, and a target that they are held against. */
export interface Bars {
  readonly bars: readonly { readonly name: string; readonly value: number | null; readonly text: string }[];
  /** Lying bars are for names that are long. */
  readonly lying: boolean;
  readonly target?: { readonly value: number; readonly text: string };
  readonly percent: boolean;
}

const ink = '#1f1f1f';
const FEW = 16;

/**
 * Draws bars on a canvas: no style of its own stands in the page, as the page's policy wants it. The picture is never
 * the only place where the numbers stand.
 * @returns what takes the picture away again
 */
export function draw(place: HTMLElement, { bars, lying, target, percent }: Bars): () => void {
  const chart = init(place, null, { renderer: 'canvas' });
  const shown = lying ? [...bars].reverse() : bars;
  const most = percent ? 100 : Math.max(...shown.map(({ value }) => value ?? 0));
  const fontFamily = getComputedStyle(document.body).fontFamily;
  const names = {
    type: 'category' as const,
    data: shown.map(({ name }) => name),
    axisTick: { show: false },
    axisLabel: { color: ink, ...(lying ? { width: 180, overflow: 'truncate' as const } : {}) },
  };
  const values = {
    type: 'value' as const,
    min: 0,
    ...(percent ? { max: 100 } : { minInterval: 1 }),
    axisLabel: { color: ink, hideOverlap: true, formatter: percent ? '{value}%' : '{value}' },
  };
  chart.setOption({
    animation: false,
    textStyle: { fontFamily, fontSize: 13, color: ink },
    grid: { left: 8, right: lying ? 48 : 16, top: 28, bottom: 8, containLabel: true },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      formatter: ({ dataIndex }: { dataIndex: number }) => `${shown[dataIndex]?.name}  ${shown[dataIndex]?.text}`,
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 32,
        itemStyle: { color: '#0958d9' },
        data: shown.map(({ value }) =>
          // Inside a bar that is long enough, so that no name stands on the line of the target.
          lying && (value ?? 0) > most / 4
            ? { value, label: { position: 'insideLeft' as const, color: '#fff' } }
            : value,
        ),
        label: {
          show: shown.length <= FEW || lying,
          position: (lying ? 'right' : 'top') as 'right' | 'top',
          color: ink,
          formatter: ({ dataIndex }: { dataIndex: number }) => shown[dataIndex]?.text ?? '',
        },
        ...(target
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: '#a8071a', type: 'dashed', width: 2 },
                label: { formatter: target.text, color: '#a8071a', position: lying ? 'end' : 'insideEndTop' },
                data: [lying ? { xAxis: target.value } : { yAxis: target.value }],
              },
            }
          : {}),
      },
    ],
  });
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(place);
  return () => {
    watch.disconnect();
    chart.dispose();
  };
}
