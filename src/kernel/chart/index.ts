export { type Chart, type ChartAct, type ChartEdge, type ChartNode, chart } from './chart.ts';
export { type ChartLabels, chartText, englishOf } from './text.ts';
