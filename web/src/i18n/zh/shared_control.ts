// An alarm at an application: one controller stands behind another applicant as well.
export const sharedControl = {
  title: '同一控制人',
  openParen: '（',
  closeParen: '）',
  belongs: (group: string) => `同属控制人 ${group}`,
  source: {
    declared: '依据：企业自行申报',
    register: '依据：矿业权登记',
  },
  law: '法律禁止的是同一控制人参加同一招标（《招标投标法实施条例》第三十四条）；拍卖和挂牌不因此拒绝申请，请核查有无串通。',
};
