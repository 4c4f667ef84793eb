import { type Basis, houseRule, plan } from '../../../kernel/index.ts';
import { filing, organic, oversight } from '../document-filing/basis.ts';

/** 计划第十条：公民、法人和其他组织的异议，制定机关应当及时受理并依法处理。 */
export const objecting = (says: string): Basis => plan(10, says);

/** 公众的审查建议和审查的内容，区级文件依照备案审查条例（第二十五条）。 */
export const suggesting = filing(12, '公民、组织可以提出审查建议，由审查机构研究并提出处理意见');

/** 制定机关的人不能单独决定，法律没有写。 */
export const notAlone = houseRule('对制定机关自己文件的异议，不由制定机关一家决定：司法局审查，区政府办复核');

export { filing, organic, oversight };
