import type { Texts } from '../../texts.ts';

const texts = {} as Texts;
export default texts;
