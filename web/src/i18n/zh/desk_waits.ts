// What waits at the desk besides lots and applications.
export const deskWaits = {
  companies: (n: number) => `${n} 家企业等待核验`,
  accounts: (n: number) => `${n} 项账号事项等待会签`,
  recoveries: (n: number) => `${n} 项密码恢复等待生效：若非本人要求，任何工作人员都可以停止`,
  offline: '连不上服务器，企业与账号的待办可能不是最新的。',
};
