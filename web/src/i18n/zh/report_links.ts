// From a lot to its reports.
export const reportLinks = {
  whole: '逐条全文与固定地址',
  /** What a fold of the report holds, by verdict. */
  fold: { pass: '通过的条款', not_applicable: '不适用的条款' } as Record<string, string>,
  compare: '与上一份报告对比',
};
